"""What really happens to one citizen, day by day, whoever asks or not. Policies do not change it:
two of them on the same seed meet the same absences, hard days and spells of trouble.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from bot.simulate.chance import Chance
from bot.simulate.habits import CitizenHabits
from flows.calendar import Schedule, ShiftTime

DAY = timedelta(days=1)
LATER = (10, 20, 30, 45)  # minutes
GOOD, OKAY, LOW, HARD = 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Day:
    """`absent` is reported; `no_show` is not. `danger`: writes words of it; `meant` them."""

    trouble: bool
    absent: bool
    no_show: bool
    late: int
    mood: int
    kept: bool
    silent: bool
    call: bool
    danger: bool
    meant: bool
    talk: bool

    @property
    def comes(self) -> bool:
        return not self.absent and not self.no_show


class Life:
    """Of one citizen in one placement, between `first` and `last`."""

    def __init__(
        self,
        chance: Chance,
        habits: CitizenHabits,
        who: int,
        schedule: str,
        days: tuple[date, date],
    ) -> None:
        self._chance, self._habits, self._who = chance, habits, who
        self.first, self.last = days
        self._schedule = Schedule.parse(schedule)
        self._days: dict[date, Day] = {}

    def shifts(self, zone: str) -> list[ShiftTime]:
        return self._schedule.shifts(self.first, self.last, zone)

    @cached_property
    def spells(self) -> list[tuple[date, date]]:
        """First and last day of each hard time."""
        found: list[tuple[date, date]] = []
        day = self.first
        while day <= self.last:
            chance = self._chance.of(self._who, day, "spell")
            if chance.random() < self._habits.trouble_per_week / 7:
                long = max(2, round(chance.expovariate(1 / self._habits.trouble_days)))
                found.append((day, day + DAY * (long - 1)))
                day += DAY * long
            day += DAY
        return found

    def in_trouble(self, since: date, until: date) -> bool:
        return any(first <= until and since <= last for first, last in self.spells)

    def day(self, day: date) -> Day:
        if day not in self._days:
            self._days[day] = self._lived(day)
        return self._days[day]

    def _lived(self, day: date) -> Day:
        habits, trouble = self._habits, self.in_trouble(day, day)
        chance = self._chance.of(self._who, day, "day")
        draws = [chance.random() for _ in range(9)]

        def happens(place: int, usual: float, hard: float) -> bool:
            return draws[place] < (hard if trouble else usual)

        absent = happens(0, habits.absent, habits.absent_in_trouble)
        hard = happens(2, habits.hard_day, habits.hard_day_in_trouble)
        danger = happens(6, habits.words_of_danger, habits.words_of_danger_in_trouble)
        return Day(
            trouble,
            absent,
            not absent and happens(1, habits.no_show, habits.no_show_in_trouble),
            chance.choice(LATER) if happens(3, habits.late, habits.late) else 0,
            chance.choice((HARD, LOW)) if hard else chance.choice((OKAY, GOOD, GOOD)),
            not happens(4, habits.condition_not_kept, habits.condition_not_kept_in_trouble),
            happens(5, habits.silent_days, habits.silent_days),
            happens(7, habits.wants_a_call, habits.wants_a_call_in_trouble),
            danger,
            trouble or chance.random() >= habits.meant_otherwise,
            happens(8, habits.small_talk, habits.small_talk),
        )
