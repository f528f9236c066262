"""Numbers for learning: how long until a human, and which rules are worth their calls.

For the office to tune its policy by, never to judge a person: nobody is named, small counts are
not shown outside the desk, and a number that says little says how many it is made of.
docs/numbers.md says what each one means and what it does not.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median

from flows.calendar import StaffedTime
from flows.policy import Colour, Office

NINE_OF_TEN = 0.9
FALSE_ALARM = "false_alarm"
USEFUL = frozenset({"new_plan", "fine", "meeting", "other_help"})
A_WEEK = 7


@dataclass(frozen=True, slots=True)
class CaseTimes:
    """One case, opened in the time that is looked at."""

    colour: Colour
    opened: datetime
    taken: datetime | None = None
    contacted: datetime | None = None
    closed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """How long it took: minutes on the clock, and minutes in which somebody was there."""

    count: int = 0
    median: float | None = None
    p90: float | None = None
    staffed_median: float | None = None
    staffed_p90: float | None = None

    def shown(self, fewest: int) -> "Spread":
        """Without what could tell of single cases."""
        return self if self.count >= fewest else Spread(self.count)


@dataclass(frozen=True, slots=True)
class Reaction:
    """How soon a person talked with the citizen (requirement 109; evidence §4)."""

    count: int = 0  # talked with or not
    talked: Spread = Spread()


@dataclass(frozen=True, slots=True)
class OfColour:
    colour: Colour
    cases: int
    taken: Spread
    contacted: Spread
    closed: Spread


@dataclass(frozen=True, slots=True)
class OfRule:
    """How staff judged the cases in which this rule had a part."""

    rule: str
    family: str
    cases: int
    useful: int = 0
    false_alarm: int = 0

    @property
    def judged(self) -> int:
        return self.useful + self.false_alarm

    @property
    def share(self) -> float | None:
        """Of the judged: false alarms."""
        return self.false_alarm / self.judged if self.judged else None

    def hidden(self, fewest: int) -> bool:
        """A share that could be counted back to fewer cases than may be shown."""
        return any(0 < count < fewest for count in (self.useful, self.false_alarm))


@dataclass(frozen=True, slots=True)
class Load:
    """Cases that came to a caseworker in a week."""

    caseworkers: int = 0
    median: float = 0
    most: float = 0


@dataclass(frozen=True, slots=True)
class Learned:
    since: datetime
    until: datetime
    colours: tuple[OfColour, ...] = ()
    rules: tuple[OfRule, ...] = ()
    absence: Reaction = Reaction()
    no_show: Reaction = Reaction()
    load: Load = Load()
    happened: dict[str, int] = field(default_factory=dict)
    ended: dict[str, int] = field(default_factory=dict)  # placements, early, by why
    judged: dict[str, int] = field(default_factory=dict)  # cases, by outcome
    went_on: dict[str, int] = field(default_factory=dict)  # placements that ended, by next step

    @property
    def cases(self) -> int:
        return sum(one.cases for one in self.colours)


def spread(pairs: Iterable[tuple[datetime, datetime]], office: Office) -> Spread:
    """From the first moment of each pair to the second."""
    known = [(start, end) for start, end in pairs if end >= start]
    if not known:
        return Spread()
    plain = [(end - start).total_seconds() / 60 for start, end in known]
    there = StaffedTime(office, min(start for start, _ in known), max(end for _, end in known))
    staffed = [there.between(start, end).total_seconds() / 60 for start, end in known]
    return Spread(
        len(known), median(plain), nine_of_ten(plain), median(staffed), nine_of_ten(staffed)
    )


def reaction(found: Sequence[tuple[datetime, datetime | None]], office: Office) -> Reaction:
    """Who was talked with before it was reported waited for nobody."""
    talked = ((since, max(since, at)) for since, at in found if at is not None)
    return Reaction(len(found), spread(talked, office))


def nine_of_ten(values: Sequence[float]) -> float:
    """So long or less, nine times out of ten."""
    return sorted(values)[math.ceil(NINE_OF_TEN * len(values)) - 1]


def by_colour(cases: Iterable[CaseTimes], office: Office) -> tuple[OfColour, ...]:
    """The loudest first. A case counts with the colour it became."""
    found: dict[Colour, list[CaseTimes]] = defaultdict(list)
    for case in cases:
        found[case.colour].append(case)
    return tuple(
        OfColour(
            colour,
            len(found[colour]),
            *(
                spread(((c.opened, at) for c in found[colour] if (at := getattr(c, what))), office)
                for what in ("taken", "contacted", "closed")
            ),
        )
        for colour in reversed(Colour)
        if found[colour]
    )


def by_rule(outcomes: Iterable[tuple[str, str, str, int]]) -> tuple[OfRule, ...]:
    """(rule, family, outcome, how many cases) → what came of each rule; the most frequent
    first."""
    found: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for rule, family, outcome, count in outcomes:
        counts = found[rule, family]
        counts[0] += count
        counts[1] += count if outcome in USEFUL else 0
        counts[2] += count if outcome == FALSE_ALARM else 0
    rules = [OfRule(*name, *counts) for name, counts in found.items()]
    return tuple(sorted(rules, key=lambda one: (-one.cases, one.rule)))


def load_of(counts: Sequence[int], days: int) -> Load:
    """`counts`: the cases that came to each caseworker who had citizens in these days."""
    if not counts or not days:
        return Load()
    weeks = days / A_WEEK
    return Load(len(counts), median(counts) / weeks, max(counts) / weeks)
