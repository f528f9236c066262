"""From a citizen's cases to the rows of a day: to do, put off, or a colleague's."""

from collections.abc import Iterator
from typing import Any

from bot.desk.day import day_texts as d
from bot.desk.day.row import DESK, Now, Row, by
from flows import day
from flows.cases import Do, advice, sentence, untaken
from flows.cases.life import can
from flows.cases.people import person_of
from flows.day import Whose
from flows.facts import CaseFile, Citizen
from flows.policy import Colour
from flows.texts import Text


def of_cases(citizen: Citizen, cases: list[CaseFile], at: Now) -> Iterator[Row]:
    for case in cases:
        place = day.whose(citizen, case, at.reader, at.now, at.zone)
        if place is Whose.act:
            yield _to_do(citizen, case, at)
        elif place is not None:
            yield _apart(citizen, case, place, at)


def _to_do(citizen: Citizen, case: CaseFile, at: Now) -> Row:
    due, soon = day.due_of(case), day.soon(case, at.now, at.until, at.zone)
    owned = case.owner is not None
    take = not owned and can(case, Do.take)
    label = d.CALL_NOW if case.colour is Colour.red else d.TAKE
    when = None
    if owned and case.contact_by:
        when = by(due, at)
    elif case.due:
        when = d.next_asked(due, today=at.is_today(due))
    else:
        when = untaken(case, citizen.person.name)
    return _of_case(
        citizen, case, str(soon.name), label if take else d.OPEN_CASE,
        order=(day.LOUDEST_FIRST[case.colour], due, case.id),
        when=when,
        late=owned and due <= at.now,
        advice=advice(case),
        take=(case.state, case.step, case.owner) if take else (),
    )  # fmt: skip


def _apart(citizen: Citizen, case: CaseFile, place: Whose, at: Now) -> Row:
    due = case.contact_by or case.opened_at
    if place is Whose.colleague:
        owner = person_of(citizen, case.owner)
        when = d.has_it(owner.name) if owner else None
        return _of_case(citizen, case, "colleagues", d.OPEN_CASE, order=(due, case.id), when=when)
    when = d.put_off(due, today=at.is_today(due)) if case.state == "snoozed" else by(due, at)
    return _of_case(citizen, case, "waits", d.OPEN_CASE, order=(due, case.id), when=when)


def _of_case(citizen: Citizen, case: CaseFile, section: str, label: Text, **more: Any) -> Row:
    return Row(
        f"case:{case.id}",
        section,
        citizen.person.name,
        sentence(case.why, case.family, citizen.person.name),
        label,
        f"{DESK}/cases/{case.id}",
        colour=str(case.colour),
        citizen=citizen.person.id,
        case=case.id,
        **more,
    )
