"""What the desk answers, kept to be looked at: a page with where and for whom it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import httpx

from tests.desk.office import BASE, Office, PageReader
from tests.desk.walk import route_of

ELSEWHERE = "/{rest:path}"
TYPED = {"text", "search", "email", "tel", "number", "textarea"}


class FormReader(PageReader):
    """Knows of each field what a person does with it: `kinds` has one line for each form."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[dict[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        if tag == "form":
            self.kinds.append({})
        known = dict(attrs)
        if self.kinds and tag in {"input", "select", "textarea"} and known.get("name"):
            kind = known.get("type") or "text" if tag == "input" else tag
            self.kinds[-1][known["name"] or ""] = kind


@dataclass(frozen=True, slots=True)
class Answer:
    """`route` is the address as routes.py has it; `typed` was sent, and has to be there still."""

    who: str
    route: str
    path: str
    status: int
    html: str
    headers: tuple[tuple[str, str], ...]
    typed: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return f"{self.status} {self.path} ({self.who})"

    @property
    def shape(self) -> tuple[object, ...]:
        """Two pages made of the same things are one page with other names and more rows on it."""
        tags = re.findall(r"<(\w+)([^>]*)>", self.html)
        things = {(tag, *re.findall(r'([\w-]+)="', more), _class(more)) for tag, more in tags}
        where = "" if self.status == 404 else self.route
        return (where, self.status, frozenset(things), bool(self.lost))

    @property
    def controls(self) -> frozenset[tuple[str, ...]]:
        """What can be pressed or filled in, whatever it says."""
        tags = re.findall(r"<(a|button|input|select|textarea|summary)\b([^>]*)>", self.html)
        names = re.compile(r'(?:name|type|class|form|aria-invalid)="[^"]*"|autofocus')
        return frozenset((tag, *names.findall(more)) for tag, more in tags)

    @property
    def lost(self) -> list[str]:
        """What was typed and is not on the page that came back."""
        return [text for text in self.typed if text not in self.html]


def _class(attributes: str) -> str:
    found = re.search(r'class="([^"]*)"', attributes)
    return found[1] if found else ""


def kept(
    office: Office, who: str, answer: httpx.Response, typed: Iterable[str] = ()
) -> Answer | None:
    """None for what is no page: a redirect, a paper, a calendar, the live part of a page."""
    path = str(answer.request.url).removeprefix(BASE)
    page = answer.headers.get("content-type", "").startswith("text/html")
    if not page or "<!doctype" not in answer.text[:20] or answer.status_code == 303:
        return None
    headers = tuple((n, v) for n, v in answer.headers.items() if n != "content-length")
    return Answer(
        who,
        route_of(office, path) or ELSEWHERE,
        path,
        answer.status_code,
        answer.text,
        headers,
        tuple(typed),
    )


def once(answers: Iterable[Answer | None]) -> list[Answer]:
    """One of each shape."""
    found: dict[object, Answer] = {}
    for answer in answers:
        if answer is not None:
            found.setdefault(answer.shape, answer)
    return list(found.values())
