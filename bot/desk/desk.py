"""What every page of the desk is made with, and how an address is written down."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.batches import Batches
from bot.desk import texts
from bot.desk.cases.reading import Reading
from bot.desk.door.sessions import Reader, Sessions
from bot.desk.door.signed_in import Page, SignedIn
from bot.desk.pages import Pages
from bot.desk.submitting import Submitting
from bot.parts import Parts
from flows.texts import Text

Found = TypeVar("Found")
Open = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Desk:
    parts: Parts
    batches: Batches
    pages: Pages
    sessions: Sessions
    reading: Reading
    submitting: Submitting
    signed_in: SignedIn

    @classmethod
    def of(cls, parts: Parts, batches: Batches, *, secure: bool) -> "Desk":
        pages = Pages(parts.policy.office)
        sessions = Sessions(parts, batches, secure=secure)
        reading, submitting = Reading(parts), Submitting(parts, batches)
        signed_in = SignedIn(pages, sessions)
        return cls(parts, batches, pages, sessions, reading, submitting, signed_in)

    def back(
        self, path: str, reader: Reader, said: Sequence[str], notes: Sequence[Text] = ()
    ) -> Response:
        """To the page, which says once what became of the press: nothing new when it was taken
        before."""
        response = RedirectResponse(path, status_code=303)
        already, *noted = (
            self.pages.words(text, reader.language) for text in (texts.ALREADY, *notes)
        )
        self.sessions.say(response, reader, [*(said or [already]), *noted])
        return response

    def read(self, path: str, show: Page) -> Route:
        """A page for somebody who is signed in."""
        return opened(path, self.signed_in.only(show))

    def asked(self, path: str, show: Page) -> Route:
        """What an open page asks by itself, every few seconds."""
        return opened(path, self.signed_in.quietly(show))

    def act(self, path: str, act: Page) -> Route:
        return Route(path, self.signed_in.only(act), methods=["POST"])

    def form(self, path: str, show: Page, act: Page) -> list[Route]:
        return [self.read(path, show), self.act(path, act)]

    def of_citizen(self, name: str, show: Page, act: Page) -> list[Route]:
        return self.form(f"/citizens/{{citizen}}/{name}", show, act)


def citizen_in(request: Request) -> int | None:
    """Whom the address of a page `of_citizen` is about; None for what is no number of ours."""
    asked_for = request.path_params["citizen"]
    number = asked_for.isascii() and asked_for.isdecimal() and len(asked_for) <= 15
    return int(asked_for) if number else None


async def about_citizen(
    request: Request, reader: Reader, read: Callable[[int, int], Found | None]
) -> Found | None:
    """What there is to see of whom the address of a page `of_citizen` is about, for this reader."""
    citizen = citizen_in(request)
    return None if citizen is None else await run_in_threadpool(read, reader.id, citizen)


def opened(path: str, show: Open) -> Route:
    """A page without a session."""
    return Route(path, show, methods=["GET"])


def open_form(path: str, show: Open, act: Open) -> list[Route]:
    return [opened(path, show), Route(path, act, methods=["POST"])]
