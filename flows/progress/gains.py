"""What was won so far. Facts only; nothing here can become less by a bad week (requirement 7)."""

from dataclasses import dataclass
from datetime import date, timedelta

from flows import book
from flows.facts import Citizen
from flows.own import Competence, Entry, Goal, Kind
from flows.progress.plan import agreed_minutes, next_step, step_on
from flows.progress.tasks_kept import ALONE, DONE_NOW, tasks_of
from flows.progress.weeks import A_WEEK, ROUGH, counted
from flows.weeks import monday_of

ENOUGH_WEEKS = 3  # so many weeks with the same plan are a plateau worth naming


@dataclass(frozen=True, slots=True)
class WeekDone:
    monday: date
    minutes: int
    agreed: int
    rough: bool


@dataclass(frozen=True, slots=True)
class Gains:
    """`weeks` are those in which something was done, oldest first: a week off is not among
    them, and leaves no gap."""

    weeks: tuple[WeekDone, ...] = ()
    reached: tuple[Goal, ...] = ()
    alone: tuple[Entry, ...] = ()
    learning: tuple[Entry, ...] = ()
    on_card: tuple[Competence, ...] = ()
    to_look_at: int = 0
    planned_so: bool = False  # the hours plan stays where it is

    @property
    def first(self) -> int:
        return self.weeks[0].minutes if self.weeks else 0

    @property
    def furthest(self) -> int:
        return max((week.minutes for week in self.weeks), default=0)

    @property
    def total(self) -> int:
        return sum(week.minutes for week in self.weeks)

    @property
    def nothing_yet(self) -> bool:
        return not (self.weeks or self.reached or self.alone or self.learning or self.on_card)


def gains_of(citizen: Citizen, today: date) -> Gains:
    everywhere = [line for line in citizen.entries if line.kind is Kind.task]
    return Gains(
        tuple(week for week in weeks_known(citizen, today) if week.minutes),
        citizen.reached,
        tuple(line for line in everywhere if line.state == ALONE),
        tuple(one for one in tasks_of(citizen) if one.state in DONE_NOW and one.state != ALONE),
        tuple(one for one in citizen.competences if one.state == "approved"),
        sum(not one.state for one in citizen.competences),
        _planned_so(citizen, today),
    )


def weeks_known(citizen: Citizen, today: date) -> tuple[WeekDone, ...]:
    """Of every placement: what was written down, and what is known of the days since. Staff see
    a week off too; to the citizen it is no gap (Gains.weeks)."""
    found: dict[date, WeekDone] = {}
    for line in citizen.entries:
        if line.kind is Kind.week and line.day is not None:
            agreed = int(line.key) if line.key.isdecimal() else 0
            row = WeekDone(line.day, line.value or 0, agreed, line.state == ROUGH)
            found[line.day] = max(found.get(line.day, row), row, key=lambda one: one.minutes)
    for monday in {monday_of(shift.day) for shift in citizen.shifts if shift.day <= today}:
        known = counted(citizen, monday, today)
        if monday not in found and known is not None:
            agreed = agreed_minutes(citizen, monday + A_WEEK - timedelta(days=1))
            found[monday] = WeekDone(monday, known[0], agreed, known[1] == ROUGH)
    return tuple(row for _, row in sorted(found.items()))


def _planned_so(citizen: Citizen, today: date) -> bool:
    """An agreed plateau: the step before or after is as high, or it has lasted a while
    (requirements 216, 217)."""
    now, later = step_on(citizen, today), next_step(citizen, today)
    if now is None or now.day is None:
        return False
    before = step_on(citizen, now.day - timedelta(days=1))
    beside = {step.value for step in (before, later) if step is not None}
    return now.value in beside or today - now.day >= ENOUGH_WEEKS * A_WEEK


def wishes_waiting(citizen: Citizen) -> list[Entry]:
    """Wishes about the hours that nobody has answered."""
    return [line for line in book.lines_of(citizen, Kind.hours_wish) if not line.state]
