"""The week's talk with the contact person, at a fixed time (requirement 102): staff agree on it at
the desk, both are reminded the working day before, and either moves it or skips a week with one
tap. When it is stands in weekly_when.py.
"""

from datetime import date, datetime, timedelta

from flows import book
from flows.calendar import at_local, is_working_day, local, next_working_day
from flows.effects import Button, KeepNoted, NewTask, Tell
from flows.events import Answered, Rang
from flows.facts import NotedKind, Person, Role
from flows.goals.telling import tell, to_citizen
from flows.meetings.weekly_when import MOVED, SKIPPED, at_of, next_talk, slot, talk_in
from flows.own import Kind
from flows.questions.people import IN_CHARGE
from flows.schedule import of_this_plan, replan
from flows.texts import TC, T, Text, clock, day, long_date
from flows.tracks.record import of_the_municipality
from flows.turn import Turn

TASK = "weekly_call"
FORM, OFF = "call_slot", "call_slot_off"
WITH = (Role.contact_person, Role.caseworker, Role.job_consultant)  # the first who is there
MAY_SET = frozenset({*IN_CHARGE, Role.job_consultant})
A_WEEK = timedelta(days=7)


def contact(turn: Turn) -> Person | None:
    held = (turn.the.who(role) for role in WITH)
    return next((person for person in held if person is not None and person.channels), None)


def when_of(at: datetime) -> Text:
    return T("{date} kl. {time}", date=long_date(at), time=clock(at))


# --- agreed at the desk -----------------------------------------------------------------


def agree(turn: Turn, said: str) -> Text:
    """`said`: the first time, as the page's field writes it; then every week."""
    placement, first = turn.the.placement, _read(said)
    if not turn.the.roles_of(turn.me.id) & MAY_SET:
        return T("Det kan du ikke aftale her. Spørg sagsbehandleren.")
    if placement is None:
        return T("Der er ingen praktik lige nu.")
    if first is None:
        return T("Vælg dag og tid.")
    at = at_local(first.date(), first.time(), turn.policy.office.zone)
    if at <= turn.now:
        return T("Det tidspunkt er gået. Vælg et, der kommer.")
    if not is_working_day(turn.policy.office, first.date()):
        return T("Den dag er der lukket. Vælg en anden.")
    _forget(turn)
    minutes = first.hour * 60 + first.minute
    book.write(turn, Kind.call_slot, here=True, day=first.date(), value=minutes, source="staff")
    replan(turn)
    person = contact(turn)
    name = person.name if person else turn.policy.office.name
    to_citizen(
        turn,
        T("En fast snak hver uge"),
        T("{name} ringer til dig hver {day} kl. {time}.", name=name, day=day(at), time=clock(at)),
        lines=(
            T("Første gang er {date}.", date=long_date(at)),
            T("Du får besked dagen før, og du kan flytte den."),
        ),
    )
    return T("Det er noteret. {alias} får besked.", alias=turn.the.person.name)


def call_off(turn: Turn) -> Text:
    if not turn.the.roles_of(turn.me.id) & MAY_SET:
        return T("Det kan du ikke aftale her. Spørg sagsbehandleren.")
    if slot(turn) is None:
        return T("Der er ikke aftalt en fast snak.")
    _forget(turn)
    to_citizen(
        turn,
        T("Den faste snak er slut"),
        T("Den faste snak hver uge er slut. Du kan altid trykke Ring til mig."),
    )
    return T("Det er noteret. {alias} får besked.", alias=turn.the.person.name)


def _forget(turn: Turn) -> None:
    for line in book.lines_of(turn.the, Kind.call_slot):
        book.drop(turn, line)


def _read(said: str) -> datetime | None:
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        return None


# --- the reminder -----------------------------------------------------------------------


def rings(turn: Turn) -> None:
    """ALARM "call_soon": to both, each with one tap to move it or to skip a week."""
    event, person = turn.event, contact(turn)
    assert isinstance(event, Rang)
    at = talk_in(turn, _monday(event.ref))
    if not of_this_plan(turn) or at is None or at <= turn.now or person is None:
        return
    alias, until = turn.the.person.name, at + A_WEEK
    later = Button(TC("button", "Dagen efter"), "later")
    skip = Button(TC("button", "Ikke i denne uge"), "off")
    to_citizen(
        turn,
        T("Ugens snak"),
        T("{name} ringer {when}. Passer det?", name=person.name, when=when_of(at)),
        task=NewTask(turn.new_id(), TASK, event.ref, until),
        buttons=(Button(TC("button", "Ja, det passer"), "ok"), later, skip),
        not_after=at,
    )
    turn.add(
        Tell(
            person.id,
            T("Ugens snak med {alias}", alias=alias),
            T("Ugens snak med {alias}: {when}.", alias=alias, when=when_of(at)),
            task=NewTask(turn.new_id(), TASK, event.ref, until),
            buttons=(Button(TC("button", "Vi har talt sammen"), "talked"), later, skip),
            not_after=at,
        )
    )


def _monday(week: str) -> date:
    return date.fromisoformat(f"{week}-1")


# --- one tap ----------------------------------------------------------------------------


def answered(turn: Turn) -> None:
    """TASKS "weekly_call", from either of them; `ref` is the ISO week."""
    event = turn.event
    assert isinstance(event, Answered)
    mine = turn.me.id == turn.the.person.id
    if slot(turn) is None or not (mine or of_the_municipality(turn)):
        tell(turn, T("Den snak er ikke aftalt mere."))
    elif event.value == "talked":
        turn.add(KeepNoted(NotedKind.contact, "", None))
        tell(turn, T("Tak. Det er noteret."))
    elif event.value == "later":
        _move(turn, event.ref, mine=mine)
    elif event.value == "off":
        _skip(turn, event.ref, mine=mine)
    elif (at := talk_in(turn, _monday(event.ref))) is not None:
        tell(turn, T("Godt. I taler sammen {when}.", when=when_of(at)))
    else:
        tell(turn, T("Der er ingen snak i den uge. Tryk Ring til mig, hvis du vil tale."))


def _move(turn: Turn, week: str, *, mine: bool) -> None:
    """To the next working day, at the same time. Pressed twice it is two days."""
    was, usual = talk_in(turn, _monday(week)), slot(turn)
    assert usual is not None
    zone = turn.policy.office.zone
    since = local(was, zone).date() if was else turn.today.date()
    on = next_working_day(turn.policy.office, max(since, turn.today.date()))
    _keep(turn, week, state=MOVED, day=on, value=usual.value)
    when = when_of(at_of(usual, zone, on))
    _tell_other(
        turn,
        T("{alias} flytter ugens snak til {when}.", alias=turn.the.person.name, when=when),
        T("{name} flytter ugens snak til {when}.", name=turn.me.name, when=when),
        mine=mine,
    )
    tell(turn, T("Snakken er nu {when}. Den anden får besked.", when=when))


def _skip(turn: Turn, week: str, *, mine: bool) -> None:
    _keep(turn, week, state=SKIPPED)
    _tell_other(
        turn,
        T("{alias} springer ugens snak over.", alias=turn.the.person.name),
        T("{name} kan ikke i denne uge. Ring, hvis der er noget.", name=turn.me.name),
        mine=mine,
    )
    tell(turn, T("Det er i orden. I taler sammen næste uge."))


def _keep(turn: Turn, week: str, **facts: object) -> None:
    known = book.newest(turn.the, Kind.call_slot, week)
    if known is not None:
        book.change(turn, known, **facts)
    else:
        book.write(turn, Kind.call_slot, here=True, key=week, **facts)


def _tell_other(turn: Turn, to_staff: Text, to_them: Text, *, mine: bool) -> None:
    person = contact(turn)
    if not mine:
        to_citizen(turn, T("Ugens snak"), to_them)
    elif person is not None:
        alias = turn.the.person.name
        turn.add(Tell(person.id, T("Ugens snak med {alias}", alias=alias), to_staff))


def for_status(turn: Turn) -> list[Text]:
    """/status: the next one, this week or the next."""
    person, at = contact(turn), next_talk(turn.the, turn.policy, turn.now)
    if person is None or at is None:
        return []
    return [T("{name} ringer {when}.", name=person.name, when=when_of(at))]
