"""What others read about an absence: that, and for how long. Never why, never a mood.

The workplace is asked to call and how to ask; staff see that the workplace knows.
"""

from datetime import datetime, time, timedelta

from flows.absence import days
from flows.absence.people import reachable
from flows.calendar import at_local
from flows.effects import Button, NewTask
from flows.facts import Absence, Person, Role, Shift
from flows.texts import TC, T, Text, clock, long_date
from flows.turn import Turn

CALL, SEEN = "absence_call", "absence_seen"
NOON = time(12)
CALLED = Button(TC("button", "Jeg har ringet"), "called")
CANNOT_TODAY = Button(TC("button", "Jeg når det ikke i dag"), "cant")
CANNOT = Button(TC("button", "Jeg når det ikke"), "cant")  # read on another day


def send(turn: Turn, absence: Absence, shift: Shift) -> list[Role]:
    """At once to everybody who is to know and can be reached; those are returned."""
    found = reachable(turn)
    for role, _ in found:
        if role is Role.company_mentor:
            _to_workplace(turn, absence, shift)
        else:
            _to_staff(turn, role, absence, shift)
    return [role for role, _ in found]


def until(turn: Turn, shift: Shift) -> datetime:
    """Noon of the day after: until then a tap still helps somebody."""
    return at_local(shift.day + timedelta(days=1), NOON, turn.policy.office.zone)


def receipt(absence: Absence, role: Role) -> str:
    return f"absence:{absence.id}:{role}"


def _to_workplace(turn: Turn, absence: Absence, shift: Shift) -> None:
    name, expires = turn.the.person.name, until(turn, shift)
    called = absence.contacted_at is not None  # asked once is enough
    if days.is_today(turn, shift):
        cannot = CANNOT_TODAY
        ask = T(
            "Ring gerne kort i dag, og hør, hvornår I ses. Spørg ikke, hvad {name} fejler.",
            name=name,
        )
    else:
        cannot = CANNOT
        ask = T(
            "Ring gerne kort, og hør, hvornår I ses. Spørg ikke, hvad {name} fejler.", name=name
        )
    say = T("Du kan sige: Hej {name}. Tak, fordi du gav besked. Hvornår ses vi igen?", name=name)
    turn.tell(
        Role.company_mentor,
        _subject(turn, shift),
        headline(turn, absence, shift),
        *(() if called else (CALLED, cannot)),
        lines=(
            *_how_long(turn, absence),
            *(() if called else (ask, say)),
            *_next_time(turn, absence),
        ),
        task=None if called else NewTask(turn.new_id(), CALL, absence.id, expires),
        receipt=receipt(absence, Role.company_mentor),
        not_after=expires,
    )


def _to_staff(turn: Turn, role: Role, absence: Absence, shift: Shift) -> None:
    expires = until(turn, shift)
    turn.tell(
        role,
        _subject(turn, shift),
        headline(turn, absence, shift),
        Button(TC("button", "Set"), "seen"),
        lines=(
            *_how_long(turn, absence),
            _workplace_knows(turn),
            _suggestion(turn, absence),
        ),
        task=NewTask(turn.new_id(), SEEN, absence.id, expires),
        receipt=receipt(absence, role),
        not_after=expires,
    )


def _subject(turn: Turn, shift: Shift) -> Text:
    name = turn.the.person.name
    if days.is_today(turn, shift):
        return T("{name} kommer ikke i dag", name=name)
    return T("{name} kommer ikke {date}", name=name, date=long_date(shift.day))


def headline(turn: Turn, absence: Absence, shift: Shift) -> Text:
    """For how long, as far as the citizen has said. Not "tomorrow": a mail is read later."""
    name, last, date = turn.the.person.name, absence.last, long_date(shift.day)
    today = days.is_today(turn, shift)
    if last is not None and last > shift.day:
        to = long_date(last)
        if today:
            return T("{name} kommer ikke i dag og er væk til og med {last}.", name=name, last=to)
        return T("{name} kommer ikke fra {date} til og med {last}.", name=name, date=date, last=to)
    if today and shift.arrived == "yes":
        return T("{name} kan ikke være der resten af dagen.", name=name)
    if today:
        return T("{name} kommer ikke i dag.", name=name)
    return T("{name} kommer ikke {date}.", name=name, date=date)


def _how_long(turn: Turn, absence: Absence) -> tuple[Text, ...]:
    if absence.last is not None:
        return ()
    name = turn.the.person.name
    return (T("Det er ikke sikkert endnu, hvornår {name} er tilbage.", name=name),)


def _next_time(turn: Turn, absence: Absence) -> tuple[Text, ...]:
    """The workplace's task for the day after."""
    name = turn.the.person.name
    back = days.after(turn, absence.last) if absence.last else None
    if back is None:
        return (T("Tag godt imod {name}, når I ses igen.", name=name),)
    if back.day == turn.today.date() + timedelta(days=1):
        date = long_date(back.day)
        return (T("Tag godt imod {name} i morgen, {date}.", name=name, date=date),)
    at = clock(back.starts)
    return (
        T("Tag godt imod {name} {date} kl. {time}.", name=name, date=long_date(back.day), time=at),
    )


def _mentor(turn: Turn) -> Person | None:
    return next((who for role, who in reachable(turn) if role is Role.company_mentor), None)


def _workplace_knows(turn: Turn) -> Text:
    mentor = _mentor(turn)
    if mentor is None:
        return T("Jeg kan ikke skrive til arbejdspladsen. Giv gerne besked for {name}.",
                 name=turn.the.person.name)  # fmt: skip
    return T("{mentor} får besked samtidig og er bedt om at ringe kort.", mentor=mentor.name)


def _suggestion(turn: Turn, absence: Absence) -> Text:
    name = turn.the.person.name
    back = days.after(turn, absence.last) if absence.last else None
    if back is None:
        return T("Forslag: ring kort til {name}, hvis det trækker ud.", name=name)
    return T(
        "Forslag: ring kort, hvis {name} ikke er tilbage {date}.",
        name=name,
        date=long_date(back.day),
    )


# --- to everybody who was told: the citizen comes after all ---------------------------


def comes_anyway(turn: Turn, absence: Absence, shift: Shift) -> None:
    name = turn.the.person.name
    if days.is_today(turn, shift):
        text = T("{name} kommer alligevel i dag.", name=name)
        subject = T("{name} kommer alligevel i dag", name=name)
    else:
        date = long_date(shift.day)
        text = T("{name} kommer alligevel {date}.", name=name, date=date)
        subject = T("{name} kommer alligevel {date}", name=name, date=date)
    for role in told(absence):
        turn.tell(role, subject, text, not_after=shift.ends, at_once=True)


def told(absence: Absence) -> list[Role]:
    """Each role once: who was told may also have been asked to call."""
    return [Role(role) for role in dict.fromkeys(role for role, *_ in absence.notices)]


def comes_again(turn: Turn, shift: Shift) -> None:
    """To the workplace on the morning after."""
    name, at = turn.the.person.name, clock(shift.starts)
    if days.is_today(turn, shift):
        subject = T("{name} kommer igen i dag", name=name)
        text = T("{name} kommer igen i dag kl. {time}.", name=name, time=at)
    else:
        date = long_date(shift.day)
        subject = T("{name} kommer igen {date}", name=name, date=date)
        text = T("{name} kommer igen {date} kl. {time}.", name=name, date=date, time=at)
    welcome = T("Tag godt imod. Spørg ikke, hvorfor {name} var væk.", name=name)
    turn.tell(
        Role.company_mentor,
        subject,
        text,
        lines=(welcome,),
        not_after=shift.ends,
        at_once=True,
    )


def short_day(turn: Turn, shift: Shift) -> None:
    """Instead of staying at home."""
    name = turn.the.person.name
    if days.is_today(turn, shift):
        text = T("{name} kommer i dag, og det bliver en kort dag.", name=name)
    else:
        date = long_date(shift.day)
        text = T("{name} kommer {date}, og det bliver en kort dag.", name=name, date=date)
    agree = T("Aftal sammen, hvornår dagen slutter. Spørg ikke, hvad {name} fejler.", name=name)
    turn.tell(
        Role.company_mentor,
        T("En kort dag for {name}", name=name),
        text,
        lines=(agree,),
        not_after=shift.ends,
        at_once=True,
    )
