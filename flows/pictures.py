"""A picture as a short line of text: the turn asks for it, the edge draws it (bot/pictures/).

"hours:agreed=4,4,4;done=4,fewer,0;days=2026-11-23,2026-11-24,2026-11-25": agreed hours a day,
and what was done. `done` is a number, "fewer" (was there, for fewer hours than agreed), "more",
or "?" for a day nobody has spoken of.

"progress:weeks=2026-11-23,2026-11-30;agreed=240,240;done=120,240;goals=2026-11-30;counts=1,2,3":
minutes of the weeks in which something was done, the weeks in which a goal was reached, and how
many goals, lines of the competence card and tasks there are in all.
"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

HOURS = "hours"
FEWER, MORE, UNKNOWN = "fewer", "more", "?"
MARKS = frozenset({FEWER, MORE, UNKNOWN})


class NotAPicture(ValueError):
    """This is no picture we can draw; pictures are written by flows.pictures.spec."""


@dataclass(frozen=True, slots=True)
class Hours:
    """One week. The three lists are as long as each other, days in order."""

    days: tuple[date, ...]
    agreed: tuple[float, ...]
    done: tuple[str, ...]

    def done_hours(self, index: int) -> float:
        """How high the bar is: of "fewer" half of what was agreed, since nobody counted."""
        mark, agreed = self.done[index], self.agreed[index]
        if mark in MARKS:
            return {FEWER: agreed / 2, MORE: agreed, UNKNOWN: 0.0}[mark]
        return float(mark)


def spec(hours: Hours) -> str:
    """Short enough to wait in an outgoing row."""
    agreed = ",".join(f"{value:g}" for value in hours.agreed)
    days = ",".join(day.isoformat() for day in hours.days)
    return f"{HOURS}:agreed={agreed};done={','.join(hours.done)};days={days}"


def parse(text: str) -> Hours:
    """What `spec` wrote. NotAPicture for everything else."""
    kind, _, rest = text.partition(":")
    parts = dict(part.split("=", 1) for part in rest.split(";") if "=" in part)
    if kind != HOURS or set(parts) != {"agreed", "done", "days"}:
        raise NotAPicture(NotAPicture.__doc__)
    try:
        hours = Hours(
            tuple(date.fromisoformat(day) for day in parts["days"].split(",")),
            tuple(float(value) for value in parts["agreed"].split(",")),
            tuple(parts["done"].split(",")),
        )
        counted = [float(mark) for mark in hours.done if mark not in MARKS]
    except ValueError:
        raise NotAPicture(NotAPicture.__doc__) from None
    in_order = all(one < other for one, other in pairwise(hours.days))
    if not in_order or not len(hours.days) == len(hours.agreed) == len(hours.done):
        raise NotAPicture(NotAPicture.__doc__)
    if any(not 0 <= value <= 24 for value in (*hours.agreed, *counted)):  # NaN is none of these
        raise NotAPicture(NotAPicture.__doc__)
    return hours


PROGRESS = "progress"
PARTS = {"weeks", "agreed", "done", "goals", "counts"}
MOST_MINUTES = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class Progress:
    """Weeks in order; `agreed` and `done` are minutes, as long as `weeks`."""

    weeks: tuple[date, ...]
    agreed: tuple[int, ...]
    done: tuple[int, ...]
    goals: tuple[date, ...] = ()
    reached: int = 0
    on_card: int = 0
    alone: int = 0


def progress_spec(progress: Progress) -> str:
    def days(found: tuple[date, ...]) -> str:
        return ",".join(day.isoformat() for day in found)

    def numbers(*found: int) -> str:
        return ",".join(map(str, found))

    counts = numbers(progress.reached, progress.on_card, progress.alone)
    return (
        f"{PROGRESS}:weeks={days(progress.weeks)};agreed={numbers(*progress.agreed)};"
        f"done={numbers(*progress.done)};goals={days(progress.goals)};counts={counts}"
    )


def parse_progress(text: str) -> Progress:
    """What `progress_spec` wrote. NotAPicture for everything else."""
    kind, _, rest = text.partition(":")
    parts = dict(part.split("=", 1) for part in rest.split(";") if "=" in part)
    if kind != PROGRESS or set(parts) != PARTS:
        raise NotAPicture(NotAPicture.__doc__)
    try:
        weeks, goals = (
            tuple(date.fromisoformat(day) for day in parts[name].split(",") if day)
            for name in ("weeks", "goals")
        )
        agreed, done = (
            tuple(int(value) for value in parts[name].split(",") if value)
            for name in ("agreed", "done")
        )
        reached, on_card, alone = (int(value) for value in parts["counts"].split(","))
    except ValueError:
        raise NotAPicture(NotAPicture.__doc__) from None
    in_order = all(one < other for one, other in pairwise(weeks))
    if not weeks or not in_order or not len(weeks) == len(agreed) == len(done):
        raise NotAPicture(NotAPicture.__doc__)
    if any(not 0 <= value <= MOST_MINUTES for value in (*agreed, *done)):
        raise NotAPicture(NotAPicture.__doc__)
    return Progress(weeks, agreed, done, goals, reached, on_card, alone)
