"""A press in the desk on its way to a turn: the form it came from, what it says, and that it
happens once. The flows decide whether it may be done (flows.cases.act)."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from starlette.concurrency import run_in_threadpool

from bot.arrivals import Arrival
from bot.batches import Batches
from bot.desk import texts
from bot.desk.case_page import CasePage
from bot.desk.sessions import Reader
from bot.parts import Parts
from flows.calendar import at_local
from flows.cases import OUTCOMES, Do
from flows.events import StaffActed
from flows.redaction import redact
from flows.texts import Text
from storage import desk
from storage.tx import Tx

log = structlog.get_logger(__name__)
LONGEST_NOTE = 4000
UNDO = "undo"
ACTIONS = frozenset(
    {
        Do.take, Do.contacted, Do.no_answer, Do.note, Do.hand_over, Do.not_a_risk, Do.close,
        Do.plan, Do.snooze, Do.resume, Do.merge, Do.reopen, Do.reopen_mine, UNDO,
    }
)  # fmt: skip
CHOOSES = {Do.take: "by", Do.plan: "by", Do.snooze: "until"}  # which field says when


@dataclass(frozen=True, slots=True)
class CaseForm:
    """What a form of the case page was made from, signed by the session that got it."""

    nonce: str
    case: str
    version: list[Any]

    @classmethod
    def new(cls, reader: Reader, page: CasePage) -> str:
        return reader.seal("form", [secrets.token_urlsafe(9), page.line.id, page.version])

    @classmethod
    def opened(cls, reader: Reader, sealed: str) -> "CaseForm | None":
        values = reader.unseal("form", sealed)
        return cls(*values) if isinstance(values, list) and len(values) == 3 else None

    def key(self, reader: Reader) -> str:
        """The arrival's: the same for both presses of a double click."""
        return f"desk:{reader.digest[:16]}:{self.nonce}"


@dataclass(frozen=True, slots=True)
class Act:
    """What was filled in and pressed."""

    action: str = ""
    note: str = ""
    outcome: str = ""
    to: str = ""
    form: str = ""
    by: str = ""  # the next contact
    until: str = ""  # so long it waits
    other: str = ""  # the case it is merged with

    @classmethod
    def of(cls, fields: Mapping[str, str]) -> "Act":
        names = ("action", "note", "outcome", "to", "form", "by", "until", "other")
        known = {name: fields.get(name, "").strip() for name in names}
        return cls(**{**known, "note": known["note"].replace("\r\n", "\n")})

    def wrong(self, page: CasePage) -> tuple[Text, str] | None:
        """What is missing, and in which field."""
        if self.action not in ACTIONS:
            return texts.CHOOSE_ACTION, ""
        if len(self.note) > LONGEST_NOTE:
            return texts.NOTE_LONG, "note"
        if self.action == Do.note and not self.note:
            return texts.NOTE_FIRST, "note"
        if self.action == Do.hand_over and self.to not in {str(id_) for id_, _ in page.colleagues}:
            return texts.CHOOSE_PERSON, "to"
        if self.action == Do.close and self.outcome not in {b.value for b in OUTCOMES}:
            return texts.CHOOSE_OUTCOME, "outcome"
        if self.action == Do.merge and self.other not in {id_ for id_, _ in page.others}:
            return texts.CHOOSE_CASE, "other"
        return self._wrong_time()

    def _wrong_time(self) -> tuple[Text, str] | None:
        """Whether it lies within the bounds is for the flows to say."""
        if self.action not in CHOOSES or (self.action == Do.take and not self.by):
            return None
        if self.when("UTC") is None:
            return texts.CHOOSE_TIME, CHOOSES[Do(self.action)]
        if self.action == Do.snooze and not self.note:
            return texts.NOTE_WHY, "note"
        return None

    def when(self, zone: str) -> datetime | None:
        """The moment that was chosen, on the office's clock."""
        try:
            wall = datetime.fromisoformat(getattr(self, CHOOSES[Do(self.action)]))
        except ValueError:
            return None
        return None if wall.tzinfo else at_local(wall.date(), wall.time(), zone)


@dataclass(frozen=True, slots=True)
class Result:
    """`stored` with what the turn said; else the page is shown again with `notes`."""

    stored: bool
    said: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
    status: int = 409


class Acts:
    def __init__(self, parts: Parts, batches: Batches) -> None:
        self._parts, self._batches = parts, batches

    async def write(self, job: Callable[[Tx], None]) -> None:
        await self._batches.write(job)

    async def done(self, reader: Reader, form: CaseForm) -> bool:
        return await run_in_threadpool(self._done, form.key(reader))

    def _done(self, key: str) -> bool:
        with self._parts.store.reading() as connection:
            return desk.was_taken(connection, key)

    async def take(self, reader: Reader, page: CasePage, act: Act, form: CaseForm) -> Result:
        note, removed = redact(act.note)
        to = int(act.to) if act.action == Do.hand_over else None
        outcome = act.outcome if act.action == Do.close else ""
        zone = self._parts.policy.office.zone
        until = act.when(zone) if act.action in CHOOSES else None
        other = act.other if act.action == Do.merge else ""
        event = StaffActed(page.line.id, act.action, note, outcome, to, until, other)
        arrival = Arrival(form.key(reader), event, person=reader.id, citizen=page.citizen)
        try:
            taken = await self._batches.take(arrival)
        except Exception as error:
            log.error("desk_not_stored", key=arrival.key, error=type(error).__name__)
            return Result(False, notes=(texts.FAILED,), status=503)
        said = taken.page
        lost = await run_in_threadpool(self._lost, arrival.key, reader, page, form, bool(note))
        if lost is not None:
            return Result(False, said, (lost,), 500 if lost is texts.FAILED else 409)
        notes = (texts.REMOVED,) if removed else ()
        return Result(True, said, notes if said else (texts.ALREADY, *notes))

    def _lost(
        self, key: str, reader: Reader, page: CasePage, form: CaseForm, noted: bool
    ) -> Text | None:
        """Why the note is not in the log, if it is not: our failure, or a colleague who was
        quicker by less than a page's time."""
        with self._parts.store.reading() as connection:
            if desk.dead_letters(connection, [key]):
                return texts.FAILED
            newest = form.version[3]
            cases = (page.line.id, *(id_ for id_, _ in page.others))
            if noted and not desk.note_kept(connection, cases, reader.id, newest):
                return texts.MOVED
        return None
