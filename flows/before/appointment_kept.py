"""What becomes of another fixed time: kept, taken away, and told to the workplace if the citizen
says so. Asks nothing; the questions are in appointments.py."""

from datetime import date

from flows import book
from flows.before import appointment_says as says
from flows.before import lists, steps
from flows.before.elsewhere import WEEKLY, WHOLE_DAY, changes, touches
from flows.calendar import ShiftTime
from flows.effects import DropShift, KeepWords
from flows.facts import Arrived, Coming, Role
from flows.own import Entry, Kind
from flows.schedule import replan
from flows.texts import T
from flows.turn import Turn
from flows.understanding.dates import Unfit, read_day
from flows.understanding.values import yes_no
from flows.weeks import DAY

MOST = 10
AHEAD = 13 * 7  # days looked through for a shift that it touches


def mine(turn: Turn) -> list[Entry]:
    """Those that are not over, as after this step."""
    today = turn.today.date()
    return [line for line in lists.current(turn, Kind.appointment) if _last(line, today) >= today]


def _last(line: Entry, today: date) -> date:
    return (line.until if line.state == WEEKLY else line.day) or today


def new(turn: Turn) -> Entry:
    """The one that is being written, from what was answered so far."""
    said = turn.answers
    first = date.fromisoformat(said["day"]) if "day" in said else None
    return Entry(
        id="",
        kind=Kind.appointment,
        at=turn.now,
        key=said.get("kind", "other"),
        text=said.get("span", ""),
        day=first,
        state=said.get("often", ""),
    )


# --- conditions -----------------------------------------------------------------------


def has_some(turn: Turn) -> bool:
    return bool(mine(turn))


def leaves_some(turn: Turn) -> bool:
    return len(mine(turn)) > 1


def names_a_day(turn: Turn) -> bool:
    return isinstance(_day(turn), date)


def says_none(turn: Turn) -> bool:
    return yes_no(turn.wrote, turn.me.language) is False


def tells_a_kind(turn: Turn) -> bool:
    return bool(says.kind_in(turn.wrote))


def tells_the_day(turn: Turn) -> bool:
    """ "Fysioterapi hver tirsdag"."""
    return says.is_weekly(turn.wrote) and names_a_day(turn)


def tells_all(turn: Turn) -> bool:
    return tells_the_day(turn) and names_a_span(turn)


def names_a_span(turn: Turn) -> bool:
    return says.read_span(turn.wrote) is not None


def back_to_weekday(turn: Turn) -> bool:
    return turn.pressed == "back" and turn.answers.get("often") == WEEKLY


def touches_work(turn: Turn) -> bool:
    """Then the workplace may be told, if there is somebody to tell."""
    mentor = turn.the.who(Role.company_mentor)
    return mentor is not None and bool(mentor.channels) and bool(_touched(turn, new(turn)))


def _day(turn: Turn) -> date | Unfit:
    return read_day(turn.wrote, turn.today.date())


def _touched(turn: Turn, line: Entry) -> list[ShiftTime]:
    placement = turn.the.placement
    if placement is None:
        return []
    zone, today = turn.policy.office.zone, turn.today.date()
    first = max(today - DAY, placement.first, (line.day or today) - DAY)  # a night shift's evening
    last = min(placement.last, first + DAY * AHEAD)
    times = placement.schedule.shifts(first, last, zone, placement.closed_days)
    return [shift for shift in times if touches(line, shift, zone)]


# --- actions --------------------------------------------------------------------------


def keep_kind(turn: Turn) -> None:
    turn.answers["kind"] = turn.pressed


def keep_all(turn: Turn) -> None:
    """What was said at once is not asked for again; it is shown before it is kept."""
    turn.answers["kind"] = says.kind_in(turn.wrote) or "other"
    if tells_the_day(turn):
        turn.answers["often"] = WEEKLY
        keep_day(turn)
        keep_span(turn)


def keep_often(turn: Turn) -> None:
    turn.answers["often"] = turn.pressed


def keep_weekday(turn: Turn) -> None:
    """From the next such day on, today included."""
    today = turn.today.date()
    away = (int(turn.pressed[1:]) - today.weekday()) % 7
    turn.answers["day"] = (today + DAY * away).isoformat()


def keep_day(turn: Turn) -> None:
    found = _day(turn)
    if isinstance(found, date):
        turn.answers["day"] = found.isoformat()


def keep_span(turn: Turn) -> None:
    span = says.read_span(turn.wrote)
    if span is not None:
        turn.answers["span"] = says.written(span)


def keep_whole_day(turn: Turn) -> None:
    turn.answers["span"] = says.written(WHOLE_DAY)


def keep(turn: Turn) -> None:
    _keep(turn)


def keep_and_tell(turn: Turn) -> None:
    """The workplace hears when, and never why."""
    line = _keep(turn, str(Role.company_mentor))
    name = turn.the.person.name
    turn.tell(
        Role.company_mentor,
        T("{name} har en anden aftale", name=name),
        T("{name} er ikke hos jer {when}. Det er aftalt.", name=name, when=says.when(turn, line)),
        lines=(T("I behøver ikke gøre noget. Spørg ikke, hvad aftalen er."),),
    )


def _keep(turn: Turn, *shared: str) -> Entry:
    line = new(turn)
    span = says.read_span(line.text)
    begins = span[0].hour * 60 + span[0].minute if span else 0
    book.write(
        turn,
        Kind.appointment,
        key=line.key,
        text=line.text,
        day=line.day,
        state=line.state,
        value=begins,
        shared=shared,
    )
    _let_go(turn, line)
    replan(turn)
    return line


def _let_go(turn: Turn, line: Entry) -> None:
    """What was asked about such a shift is not asked again; and where it has begun and nobody has
    spoken of it, nobody is asked any more."""
    zone = turn.policy.office.zone
    gone = [
        shift
        for shift in turn.the.shifts
        if shift.ends > turn.now
        and changes(line, ShiftTime(shift.day, shift.starts, shift.ends), zone)
    ]
    refs = {shift.starts.isoformat() for shift in gone}
    turn.talk.stack = [frame for frame in turn.talk.stack if frame.answers.get("shift") not in refs]
    for shift in gone:
        nothing_said = shift.coming is Coming.unknown and shift.arrived is Arrived.unknown
        if shift.starts <= turn.now and nothing_said:
            turn.add(DropShift(shift.starts))


def take_away(turn: Turn) -> None:
    """Whoever was told hears that it is over."""
    found, n = mine(turn), int(turn.pressed)
    if n > len(found):
        return
    line = found[n - 1]
    book.drop(turn, line)
    replan(turn)
    name = turn.the.person.name
    if Role.company_mentor in line.shared and _touched(turn, line):
        turn.tell(
            Role.company_mentor,
            T("{name} kommer igen", name=name),
            T("{name} har ikke mere en aftale {when}.", name=name, when=says.when(turn, line)),
            lines=(T("Så gælder de tider, I har aftalt."),),
        )


def remember_none(turn: Turn) -> None:
    today = turn.today.date()
    turn.remember(before_asked=steps.nothing_to_tell(turn.the, "appointments", today))


# --- what is said to words that are no answer -----------------------------------------


def say_what_day(turn: Turn) -> None:
    match _day(turn):
        case Unfit.over:
            turn.say(T("Den dag er gået. Hvilken dag er den næste?"))
        case Unfit.no_such:
            turn.say(T("Den dag findes ikke i kalenderen."))
        case Unfit.far:
            turn.say(T("Det er mere end et år væk. Skriv det, når det kommer nærmere."))
        case _:
            turn.say(T("Den dag kunne jeg ikke læse."))


def say_what_span(turn: Turn) -> None:
    turn.say(T("Det kunne jeg ikke læse. Skriv, hvornår det begynder og slutter, fx 10-12."))


def point_to_buttons(turn: Turn) -> None:
    turn.add(KeepWords("before", turn.wrote))
    turn.say(T("Tryk gerne på en knap, så jeg er sikker."))
