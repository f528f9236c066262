"""A press on the page of a case on its way to a turn: what it says, and whether it was kept.
The flows decide whether it may be done (flows.cases.act)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from starlette.concurrency import run_in_threadpool

from bot.desk import texts
from bot.desk.cases.case_page import CasePage
from bot.desk.door.sessions import Reader
from bot.desk.submitting import Form, Submitting
from bot.parts import Parts
from flows.calendar import from_wall
from flows.cases import OUTCOMES, Do
from flows.events import StaffActed
from flows.redaction import redact
from flows.texts import Text
from storage import desk

CASE = "case"  # the kind of form
LONGEST_NOTE = 4000
UNDO, WORDS = "undo", "words"  # the words are opened; nothing goes into a turn
ACTIONS = frozenset(
    {
        Do.take, Do.contacted, Do.no_answer, Do.note, Do.hand_over, Do.not_a_risk, Do.close,
        Do.plan, Do.snooze, Do.resume, Do.merge, Do.reopen, Do.reopen_mine, UNDO,
    }
)  # fmt: skip
CHOOSES = {Do.take: "by", Do.plan: "by", Do.snooze: "until"}  # which field says when


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
        return cls(**{**known, "note": known["note"]})

    @property
    def typed(self) -> bool:
        """Something stands in the form that a new page would not have."""
        return any((self.note, self.outcome, self.to, self.by, self.until, self.other))

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
        return from_wall(getattr(self, CHOOSES[Do(self.action)]), zone)


@dataclass(frozen=True, slots=True)
class Result:
    """`stored` with what the turn said; else the page is shown again with `notes`."""

    stored: bool
    said: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
    status: int = 409


class Acts:
    def __init__(self, parts: Parts, submitting: Submitting) -> None:
        self._parts, self._submitting = parts, submitting

    async def take(self, reader: Reader, page: CasePage, act: Act, form: Form) -> Result:
        note, removed = redact(act.note)
        self._submitting.count_removed(removed)
        to = int(act.to) if act.action == Do.hand_over else None
        outcome = act.outcome if act.action == Do.close else ""
        zone = self._parts.policy.office.zone
        until = act.when(zone) if act.action in CHOOSES else None
        other = act.other if act.action == Do.merge else ""
        event = StaffActed(page.line.id, act.action, note, outcome, to, until, other)
        taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        if not taken.stored:
            return Result(False, taken.said, (texts.FAILED,), taken.status)
        _, version = form.about
        if note and not await run_in_threadpool(self._kept, reader, page, version[3]):
            return Result(False, taken.said, (texts.MOVED,))
        notes = (texts.REMOVED,) if removed else ()
        return Result(True, taken.said, notes if taken.said else (texts.ALREADY, *notes))

    def _kept(self, reader: Reader, page: CasePage, newest: int) -> bool:
        """The note is in the log; a colleague may have been quicker by less than a page's time."""
        cases = (page.line.id, *(id_ for id_, _ in page.others))
        with self._parts.store.reading() as connection:
            return desk.note_kept(connection, cases, reader.id, newest)
