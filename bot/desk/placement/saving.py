"""A section of the page on its way: checked by the rules that the turn asks again, taken once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import structlog
from starlette.concurrency import run_in_threadpool

from bot.desk import texts
from bot.desk.desk import Desk
from bot.desk.door.sessions import Reader
from bot.desk.placement import setup_texts
from bot.desk.placement.fields import Filled
from bot.desk.placement.setup_reading import SetupPage
from bot.desk.submitting import Form, Taken
from bot.placing.adding import add_mentor, taken_until
from bot.placing.asked import NewMentor
from flows.calendar import local
from flows.events import Event, Submitted
from flows.facts import Role
from flows.placing import changing, concern, period, rules, workplace
from flows.placing.rules import Wrong
from flows.redaction import redact
from flows.texts import T, Text, long_date
from flows.understanding import hear
from storage.placing import rename
from storage.tx import Tx

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """`said` and what the turn had to say; else why not, at its field."""

    said: Text | str | None = None
    more: tuple[str, ...] = ()
    wrong: dict[str, Text] = field(default_factory=dict)
    trouble: Text | None = None
    status: int = 422


class Saving:
    def __init__(self, desk: Desk) -> None:
        self._parts, self._batches, self._submitting = desk.parts, desk.batches, desk.submitting

    async def save(
        self, reader: Reader, page: SetupPage, section: str, ref: str, sent: Filled, form: Form
    ) -> Done:
        try:
            match section:
                case "citizen":
                    return await self._citizen(page, sent, form)
                case "mentor":
                    return await self._mentor(reader, page, sent, form)
                case "concern":
                    return await self._concern(reader, page, ref, sent, form)
                case _:
                    return await self._section(reader, page, section, sent, form)
        except Wrong as wrong:
            name = "concern" if wrong.field == "reason" else wrong.field
            return Done(wrong={name: wrong.danish}, trouble=setup_texts.some_wrong(1))

    async def _section(
        self, reader: Reader, page: SetupPage, section: str, sent: Filled, form: Form
    ) -> Done:
        if section == "workplace":
            workplace.read(sent.fields, self._parts.policy)
            for name in ("task", "come", "absence_rule"):
                self._submitting.count_removed(redact(sent[name], rules.OF_A_WORKPLACE)[1])
        else:
            days = period.read(sent.fields, page.placement, self._today)
            await run_in_threadpool(self._free, page, days.first, days.last)
        event = Submitted(changing.FORM, section, hear(""), fields=dict(sent.fields))
        return await self._take(reader, page, form, event)

    def _free(self, page: SetupPage, first: date, last: date) -> None:
        with self._parts.store.reading() as connection:
            until = taken_until(connection, page.citizen, first, last, page.placement.id)
        if until is not None:
            day = long_date(until)
            danish = T("Der er en anden praktik til {date}. Vælg andre dage.", date=day)
            raise Wrong("last", "there is another placement then", danish)

    async def _concern(
        self, reader: Reader, page: SetupPage, ref: str, sent: Filled, form: Form
    ) -> Done:
        reason = ""
        if ref != concern.OFF:
            reason = concern.read(sent["concern"], self._parts.policy)
            self._submitting.count_removed(redact(sent["concern"])[1])
        event = Submitted(concern.FORM, concern.OFF if not reason else concern.ON, hear(reason))
        return await self._take(reader, page, form, event)

    async def _mentor(self, reader: Reader, page: SetupPage, sent: Filled, form: Form) -> Done:
        mentor = NewMentor(
            rules.first_name(sent["mentor_name"], "mentor_name"),
            rules.email(sent["mentor_email"], "mentor_email"),
            rules.phone(sent["mentor_phone"], "mentor_phone"),
        )
        id_ = await self._write(lambda tx: add_mentor(tx, mentor), f"{form.key}:mentor")
        if isinstance(id_, Done):
            return id_
        event = Submitted("role", str(Role.company_mentor), hear(str(id_)))
        return await self._take(reader, page, form, event)

    async def _citizen(self, page: SetupPage, sent: Filled, form: Form) -> Done:
        alias = rules.first_name(sent["alias"], "alias")
        language = rules.language(sent["language"], self._parts.policy)
        done = await self._write(lambda tx: rename(tx, page.citizen, alias, language), form.key)
        if isinstance(done, Done):
            return done
        return Done(said=setup_texts.CITIZEN_SAVED if done else setup_texts.HAS_ANSWERED)

    # --- writing --------------------------------------------------------------------------

    async def _write(self, job: Callable[[Tx], int | bool], key: str) -> int | bool | Done:
        """A refusal is raised before anything is written."""

        def once(tx: Tx) -> int | bool | Wrong | Done:
            if not tx.first_times([key]):
                return Done(said=texts.ALREADY)
            try:
                return job(tx)
            except Wrong as wrong:
                return wrong

        try:
            found = await self._batches.write(once)
        except Exception as error:
            log.error("desk_not_stored", key=key, error=type(error).__name__)
            return Done(trouble=texts.FAILED, status=503)
        if isinstance(found, Wrong):
            raise found
        return found

    async def _take(self, reader: Reader, page: SetupPage, form: Form, event: Event) -> Done:
        taken: Taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        if not taken.stored:
            return Done(trouble=texts.FAILED, status=taken.status)
        said = taken.said or (texts.ALREADY,)
        return Done(said=said[0], more=tuple(str(one) for one in taken.said[1:]))

    @property
    def _today(self) -> date:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()
