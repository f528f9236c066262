"""Which days an absence is about: the shift that is meant, the days covered, the next one.

Facts reach to tomorrow; what lies later comes from the agreed schedule.
"""

from datetime import date, datetime, timedelta

from flows.agreed import covered as covered
from flows.agreed import shifts as shifts
from flows.calendar import local
from flows.facts import Absence, Shift
from flows.texts import A_NAME_IS_ENOUGH, TC, T, Text, day, long_date
from flows.turn import Turn

AHEAD = timedelta(days=28)
DAY = timedelta(days=1)


def ahead(turn: Turn) -> list[Shift]:
    """Shifts that are not over, the one that is on now included."""
    today, zone = turn.today.date(), turn.policy.office.zone
    found = shifts(turn.the, zone, today - timedelta(days=1), today + AHEAD)
    return [shift for shift in found if turn.now < shift.ends]


def meant(turn: Turn) -> Shift | None:
    """The shift a dialogue is about (answers["shift"]), else the next that is not over."""
    found, wanted = ahead(turn), turn.answers.get("shift")
    if wanted is not None:
        starts = datetime.fromisoformat(wanted)
        found = [shift for shift in found if shift.starts == starts]
        return found[0] if found else turn.the.shift_on(starts)
    return found[0] if found else None


def the_one(turn: Turn) -> Shift:
    """As `meant`, in a dialogue that has begun. The plan may have changed since; the day the
    citizen was asked about is still the one they answer for."""
    shift = meant(turn)
    if shift is None:
        starts = datetime.fromisoformat(turn.answers["shift"])
        shift = Shift(local(starts, turn.policy.office.zone).date(), starts, starts)
    return shift


def after(turn: Turn, last: date) -> Shift | None:
    """The first shift on a later day, whether it has begun or not."""
    zone = turn.policy.office.zone
    return next(iter(shifts(turn.the, zone, last + timedelta(days=1), last + AHEAD)), None)


def running(turn: Turn, shift: Shift) -> Absence | None:
    """The absence this shift belongs to or follows without a shift in between."""
    citizen, zone = turn.the, turn.policy.office.zone
    absence = citizen.absent_on(shift.day)
    if absence is not None:
        return absence
    before = [s for s in citizen.shifts if s.day < shift.day]
    if not before:
        return None
    return next(
        (
            absence
            for absence in reversed(citizen.absences)
            if not absence.returned and before[-1] in covered(citizen, zone, absence)
        ),
        None,
    )


def label(turn: Turn, when: date) -> Text:
    """A day on a button."""
    away = when - turn.today.date()
    if away == timedelta(0):
        return TC("button", "I dag")
    if away == timedelta(days=1):
        return TC("button", "I morgen")
    return T("{day}", day=day(when) if away <= A_NAME_IS_ENOUGH else long_date(when))


def is_today(turn: Turn, shift: Shift) -> bool:
    """Today, or a night shift that is still on."""
    return shift.day == turn.today.date() or shift.starts <= turn.now < shift.ends
