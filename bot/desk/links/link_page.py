"""The page behind a link in a mail. No sign-in: the link is the permission, for one answer
to one question. A GET never acts, because mail scanners open links; the page shows no more
than the mail did, and says whose link it is.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.arrivals import read_link
from bot.desk import texts
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.links.link_texts import Question, label_of, question_of, settles
from flows.facts import Citizen, Person, Role
from flows.policy import Messages
from flows.registry import UNDO as UNDO_OF
from flows.texts import Text
from flows.undo import UNDO, possible
from storage import desk

NONCE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


@dataclass(frozen=True, slots=True)
class Asked:
    """A task and the answer one link gives to it."""

    task: Row[Any]
    value: str
    person: Person
    citizen: Citizen
    now: datetime
    rule: Messages

    @property
    def question(self) -> Question:
        return question_of(self.task.kind)

    @property
    def over(self) -> bool:
        """With its question, and when the link is as old as links become."""
        last = self.task.created_at + timedelta(days=self.rule.link_days)
        return bool(self.task.closed or min(self.task.expires_at, last) <= self.now)

    @property
    def given(self) -> str:
        """The answer that counts now."""
        return str(self.task.answer)

    @property
    def used(self) -> bool:
        return bool(self.given) and self.given == self.value and settles(self.value)

    @property
    def names(self) -> dict[int, str]:
        return {person.id: person.name for person in self.citizen.chain.values()}

    def label(self, value: str) -> Text:
        return label_of(self.question, value, self.names)

    @property
    def in_time(self) -> bool:
        """For another answer, or none."""
        return possible(self.rule.undo_minutes, self.task.answered_at, self.now)

    @property
    def others(self) -> tuple[str, ...]:
        """What may be answered instead of what was answered; all of them before an answer."""
        if self.over or self.question.is_case or (self.given and not self.in_time):
            return ()
        return tuple(value for value in self.question.answers if value != self.given)

    @property
    def can_undo(self) -> bool:
        known = self.task.kind in UNDO_OF and self.task.restores is not None
        return bool(self.given) and known and self.in_time


TO_THE_DESK = frozenset({"open", "note", "snooze", "answer", "change", "write"})


class LinkPage:
    def __init__(self, desk: Desk) -> None:
        self._parts, self._pages = desk.parts, desk.pages
        self._reading, self._submitting = desk.reading, desk.submitting

    async def show(self, request: Request) -> Response:
        asked = await self._asked(request)
        if asked is None:
            return self._unknown()
        if asked.value == UNDO:
            return self._asks_undo(asked)
        if asked.used:
            return self._answered(asked, ())
        if asked.over:
            return self._over(asked)
        return self._page(asked)

    async def answer(self, request: Request) -> Response:
        fields = await read_form(request)
        asked = await self._asked(request)
        if asked is None:
            return self._unknown()
        nonce = _nonce(fields.get("nonce", ""), asked)
        arrival = read_link(asked.task.id, asked.value, asked.person.id, nonce)
        again = await self._submitting.was_taken(arrival.key)  # a double click, or loaded anew
        if asked.value == UNDO and (again or not asked.can_undo):
            return self._asks_undo(await self._asked(request) or asked)  # just undone, perhaps
        if asked.used or again:
            return self._answered(asked, ())
        if asked.over and asked.value != UNDO:
            return self._over(asked)
        taken = await self._submitting.arrives(arrival)
        if not taken.stored:
            return self._pages.message(
                texts.BROKEN,
                texts.BROKEN_HELP,
                self._contact(asked.citizen),
                status=500,
                language=asked.person.language,
            )
        now = await self._asked(request) or asked
        if asked.value == UNDO:
            return self._undone(now)
        return self._answered(now, taken.said)

    async def _asked(self, request: Request) -> Asked | None:
        read = self._parts.links.read(request.path_params["token"])
        return None if read is None else await run_in_threadpool(self._find, *read)

    def _find(self, task: str, value: str) -> Asked | None:
        """None also when the person is not linked to the citizen any more."""
        with self._parts.store.reading() as connection:
            row = desk.task_of(connection, task)
            citizen = self._reading.citizen(connection, row.citizen_id) if row else None
        if row is None or citizen is None:
            return None
        known = (*citizen.chain.values(), *(one.person for one in citizen.partners))
        linked = (p for p in known if p.id == row.person_id)
        person = next(linked, None)
        if person is None:
            return None
        rule = self._parts.policy.messages
        return Asked(row, value, person, citizen, self._parts.clock.now(), rule)

    # --- pages ------------------------------------------------------------------------

    def _page(self, asked: Asked) -> Response:
        question = asked.question.asks(asked.citizen.person.name)
        given = asked.given if asked.given and settles(asked.given) else ""
        return self._pages.show(
            "link",
            question,
            language=asked.person.language,
            whose=texts.whose_link(asked.person.name),
            given=texts.you_answered(asked.label(given)) if given else None,
            label=asked.label(asked.value),
            nonce=secrets.token_urlsafe(9),
        )

    def _answered(self, asked: Asked, said: tuple[str, ...]) -> Response:
        again = not settles(asked.value)
        others = asked.others if asked.given else ()
        minutes = asked.rule.undo_minutes
        return self._pages.show(
            "answered",
            texts.ANSWERED,
            language=asked.person.language,
            heard=said,
            sent=_sent(asked.value) if again and not said else None,
            question=asked.question.asks(asked.citizen.person.name),
            given=None if again else texts.you_answered(asked.label(asked.value)),
            others=self._forms(asked, others),
            undo=self._path(asked, UNDO) if asked.can_undo else "",
            until=texts.undo_until(minutes),
            nonce=secrets.token_urlsafe(9),
            contact=self._contact(asked.citizen),
            whose=texts.whose_link(asked.person.name),
        )

    def _asks_undo(self, asked: Asked) -> Response:
        """The page behind the undo link itself: opened anew, or too late."""
        if asked.can_undo:
            return self._pages.show(
                "link",
                texts.TAKE_BACK,
                language=asked.person.language,
                whose=texts.whose_link(asked.person.name),
                given=texts.you_answered(asked.label(asked.given)),
                label=texts.UNDO_BUTTON,
                nonce=secrets.token_urlsafe(9),
            )
        if asked.given:
            return self._pages.message(
                texts.TOO_LATE_TO_UNDO,
                texts.you_answered(asked.label(asked.given)),
                self._contact(asked.citizen),
                status=410,
                language=asked.person.language,
            )
        return self._undone(asked)

    def _undone(self, asked: Asked) -> Response:
        """The question is open again, with every answer it has."""
        if asked.given and asked.can_undo:  # another answer came in between
            return self._answered(replace(asked, value=asked.given), ())
        given = texts.you_answered(asked.label(asked.given)) if asked.given else None
        return self._pages.show(
            "undone",
            texts.UNDONE,
            language=asked.person.language,
            question=asked.question.asks(asked.citizen.person.name),
            given=given,
            others=self._forms(asked, () if asked.given else asked.others),
            nonce=secrets.token_urlsafe(9),
            contact=self._contact(asked.citizen),
            whose=texts.whose_link(asked.person.name),
        )

    def _forms(self, asked: Asked, values: tuple[str, ...]) -> list[tuple[str, Text]]:
        return [(self._path(asked, value), asked.label(value)) for value in values]

    def _over(self, asked: Asked) -> Response:
        return self._pages.message(
            texts.LINK_OVER,
            texts.LINK_OVER_HELP,
            self._contact(asked.citizen),
            status=410,
            language=asked.person.language,
        )

    def _unknown(self) -> Response:
        """The same for a forged link and for one whose question is gone."""
        return self._pages.message(texts.LINK_UNKNOWN, texts.LINK_UNKNOWN_HELP, status=404)

    def _contact(self, citizen: Citizen) -> Text:
        """Who reads the answers to our mails (DESIGN §6)."""
        person = citizen.who(Role.job_consultant) or citizen.who(Role.caseworker)
        office = self._parts.policy.office
        if person is not None:
            return texts.call(person.name, person.phone or office.phone)
        return texts.call(office.name, office.phone)

    def _path(self, asked: Asked, value: str) -> str:
        return self._parts.links.task(asked.task.id, value).removeprefix(self._parts.links.base)


def _sent(value: str) -> Text:
    return texts.DESK_LINK_SENT if value in TO_THE_DESK else texts.CHOICE_SENT


def _nonce(sent: str, asked: Asked) -> str:
    """The form's own; a press without one counts once for each state of the question."""
    if 0 < len(sent) <= 32 and set(sent) <= NONCE:
        return sent
    answered = asked.task.answered_at
    return f"{asked.value}.{answered.timestamp() if answered else 0:.0f}"
