"""The meeting before the first day (formøde, requirement 45): when and where, told to all who come,
with a reminder the working day before. Staff agree on it on the desk's page of the placement.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from flows import book
from flows.absence.people import names
from flows.before.rhythm import START_MEETING, START_MEETING_LACKS
from flows.before.start_meeting_says import CHECKLIST, place_of, when_of, who_come
from flows.calendar import at_local
from flows.effects import Button, DropAlarms, SetAlarm, Tell
from flows.events import Rang
from flows.facts import Phase, Placement, Role
from flows.goals.gate import MISSING, staff
from flows.goals.telling import to_citizen
from flows.meetings.planned import prepare_day
from flows.own import Entry, Kind
from flows.phases import lacking
from flows.questions.people import IN_CHARGE
from flows.schedule import of_this_plan
from flows.texts import TC, T, Text, long_date
from flows.turn import Turn

FORM, OFF = "start_meeting", "start_meeting_off"
MAY_SET = frozenset({*IN_CHARGE, Role.job_consultant})
TALK = Button(TC("button", "Det, jeg vil sige"), "/fortael")


def agreed(turn: Turn) -> Entry | None:
    return book.newest(turn.the, Kind.start_meeting)


# --- agreed at the desk -----------------------------------------------------------------


def agree(turn: Turn, place: str, said: str) -> Text:
    """`said`: day and time as the page's field writes it. Refused with the reason."""
    placement, at = turn.the.placement, read(turn, said)
    if not turn.the.roles_of(turn.me.id) & MAY_SET:
        return T("Det kan du ikke aftale her. Spørg sagsbehandleren.")
    if placement is None or placement.phase is not Phase.before:
        return T("Praktikken er begyndt. Brug opfølgningen.")
    if at is None:
        return T("Vælg dag og tid.")
    if at <= turn.now:
        return T("Det tidspunkt er gået. Vælg et, der kommer.")
    if at.date() > placement.first:
        return T("Den første dag er {date}. Vælg en dag før.", date=long_date(placement.first))
    before = agreed(turn)
    if before is not None:
        book.drop(turn, before)
    local = datetime.fromisoformat(said)
    id_ = book.write(
        turn, Kind.start_meeting, here=True, key=place, day=local.date(),
        value=local.hour * 60 + local.minute, source="staff",
    )  # fmt: skip
    _remind(turn, placement, id_, at)
    _tell_all(turn, placement, place, at, moved=before is not None)
    return T("Formødet er {when}. De, der kommer, får besked.", when=when_of(at))


def read(turn: Turn, said: str) -> datetime | None:
    try:
        local = datetime.fromisoformat(said)
    except ValueError:
        return None
    return at_local(local.date(), local.time(), turn.policy.office.zone)


def _remind(turn: Turn, placement: Placement, id_: str, at: datetime) -> None:
    """The working day before; a meeting that is sooner has just been told."""
    rule, zone = turn.policy.meetings, turn.policy.office.zone
    due = at_local(prepare_day(turn.policy, at.date()), rule.prepare_at, zone)
    if due > turn.now:
        turn.add(SetAlarm(START_MEETING, due, at, id_, placement.id))


def _tell_all(
    turn: Turn, placement: Placement, place: str, at: datetime, *, moved: bool = False
) -> None:
    where = place_of(turn.policy, placement, place)
    alias, people = turn.the.person.name, who_come(turn.the, place)
    to_citizen(
        turn,
        T("Vi mødes, før du starter"),
        T("Vi mødes, før du starter: {when} hos {place}.", when=when_of(at), place=where),
        lines=(
            *(
                (T("Med er {names}.", names=names([person for _, person in people])),)
                if people
                else ()
            ),
            T("Vi taler om mål, timer og det, der gør en god dag for dig."),
        ),
        buttons=(TALK,),
    )
    subject = T("Formøde med {alias}", alias=alias)
    text = T("Formøde med {alias}: {when} hos {place}.", alias=alias, when=when_of(at), place=where)
    if moved:
        text = T(
            "Ny tid. Formøde med {alias}: {when} hos {place}.",
            alias=alias, when=when_of(at), place=where,
        )  # fmt: skip
    for _, person in people:
        if person.id != turn.me.id:
            turn.add(Tell(person.id, subject, text, not_after=at))


def call_off(turn: Turn) -> Text:
    line, placement = agreed(turn), turn.the.placement
    if not turn.the.roles_of(turn.me.id) & MAY_SET:
        return T("Det kan du ikke aftale her. Spørg sagsbehandleren.")
    if line is None or placement is None:
        return T("Der er ikke aftalt et formøde.")
    book.drop(turn, line)
    turn.add(DropAlarms(START_MEETING))
    alias, at = turn.the.person.name, _at(turn, line)
    to_citizen(
        turn,
        T("Mødet er aflyst"),
        T("Mødet {when} er aflyst. Du får besked om et nyt.", when=when_of(at)),
    )
    for _, person in who_come(turn.the, line.key):
        if person.id != turn.me.id:
            text = T("Formødet med {alias} {when} er aflyst.", alias=alias, when=when_of(at))
            turn.add(Tell(person.id, T("Formøde med {alias}", alias=alias), text))
    return T("Formødet er aflyst. De, der skulle komme, får besked.")


def _at(turn: Turn, line: Entry) -> datetime:
    assert line.day is not None
    minutes = timedelta(minutes=line.value or 0)
    midnight = datetime.combine(line.day, datetime.min.time())
    return at_local(line.day, (midnight + minutes).time(), turn.policy.office.zone)


# --- what rings -------------------------------------------------------------------------


def rings(turn: Turn) -> None:
    """ALARM "start_meeting": the working day before, to all who come."""
    event, line, placement = turn.event, agreed(turn), turn.the.placement
    assert isinstance(event, Rang)
    if line is None or placement is None or (line.id, placement.id) != (event.ref, event.fence):
        return
    if placement.phase is not Phase.before:
        return
    at, alias = _at(turn, line), turn.the.person.name
    where, people = place_of(turn.policy, placement, line.key), who_come(turn.the, line.key)
    to_citizen(
        turn,
        T("Vi mødes snart"),
        T("Vi mødes {when} hos {place}.", when=when_of(at), place=where),
        lines=(T("Er der noget, du gerne vil sige, kan du skrive det her først."),),
        buttons=(TALK,),
        not_after=at,
    )
    for role, person in people:
        turn.add(
            Tell(
                person.id,
                T("Formøde med {alias}", alias=alias),
                T("Formøde med {alias}: {when} hos {place}.", alias=alias, when=when_of(at),
                  place=where),
                lines=(T("Det skal I tale om:"), *CHECKLIST, *_lacks(turn, role)),
                not_after=at,
            )
        )  # fmt: skip


def _lacks(turn: Turn, role: Role) -> Iterator[Text]:
    """What the placement still needs is no matter of the workplace's."""
    found = lacking(turn.the)
    if found and role is not Role.company_mentor:
        yield T("Endnu ikke på plads:")
        yield from (MISSING[name] for name in found)


def lacks(turn: Turn) -> None:
    """ALARM "start_meeting_lacks": once, to whoever looks after the placement."""
    placement, person = turn.the.placement, staff(turn)
    if placement is None or not of_this_plan(turn) or placement.phase is not Phase.before:
        return
    if agreed(turn) is not None or person is None:
        return
    alias = turn.the.person.name
    turn.add(
        Tell(
            person.id,
            T("Formøde med {alias}", alias=alias),
            T("Der er ikke aftalt et formøde med {alias}.", alias=alias),
            lines=(
                T("Første dag er {day}.", day=long_date(placement.first)),
                T("Aftal det på skrivebordet under Praktikker."),
            ),
        )
    )


def for_status(turn: Turn) -> list[Text]:
    """/status: as long as it is ahead."""
    line, placement = agreed(turn), turn.the.placement
    if line is None or placement is None or (at := _at(turn, line)) <= turn.now:
        return []
    where = place_of(turn.policy, placement, line.key)
    return [T("Vi mødes, før du starter: {when} hos {place}.", when=when_of(at), place=where)]


ALARMS = {START_MEETING: rings, START_MEETING_LACKS: lacks}
