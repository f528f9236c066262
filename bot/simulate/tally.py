"""What a run meant for people, counted from what was really stored, sent and done."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from statistics import mean
from typing import Any

from sqlalchemy import Row, func, select
from sqlmodel import col

from bot.simulate.world import World
from flows.calendar import at_local, is_working_day, local
from flows.policy import Colour, Office
from storage.folder import table
from storage.tables import Case, CaseLog, DeadLetter, Signal

MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(weeks=1)
SHOWN = (Colour.red, Colour.orange, Colour.yellow)
JUDGED = frozenset({"new_plan", "fine", "meeting", "other_help", "false_alarm"})
AFTER_A_SPELL = 2  # days: help that comes a little late still counts
GROUPS = {"citizen": ("citizen",), "mentor": ("company_mentor", "personal_mentor"),
          "caseworker": ("caseworker",)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One number. `value` is None where there was nothing to count."""

    section: str
    name: str
    value: float | None
    unit: str = ""


def percentile(values: Iterable[float], share: float) -> float | None:
    """The value that so many lie at or under."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * share) - 1)] if ordered else None


def staffed_minutes(office: Office, since: datetime, until: datetime) -> float:
    """How many staffed minutes lie between."""
    day, last, total = local(since, office.zone).date(), local(until, office.zone).date(), 0.0
    while day <= last:
        if is_working_day(office, day):
            for start, end in office.staffed[day.weekday()]:
                begins = max(since, at_local(day, start, office.zone))
                ends = min(until, at_local(day, end, office.zone))
                total += max(0.0, (ends - begins) / MINUTE)
        day += DAY
    return total


class Tally:
    def __init__(self, world: World) -> None:
        self._world, self._plan, self._office = world, world.plan, world.plan.policy.office
        with world.store.reading() as connection:
            self.cases = list(connection.execute(select(table(Case)).order_by(col(Case.opened_at))))
            self._log = list(connection.execute(select(table(CaseLog)).order_by(col(CaseLog.id))))
            self._signals = list(connection.execute(select(table(Signal))))
            letters = select(func.count()).select_from(DeadLetter)
            self.dead_letters = int(connection.execute(letters).scalar_one())
        self._taken = {r.case_id: r.at for r in reversed(self._log) if r.what in _TAKING}
        self._talks: dict[int, list[datetime]] = defaultdict(list)
        for act in world.post.talks:
            self._talks[act.spoke].append(act.at)

    def lines(self) -> list[Line]:
        return [
            *self._load(),
            *self._contact(),
            *self._trouble(),
            *self._chain(),
            *self._messages(),
            *self._rules(),
        ]

    # --- cases ----------------------------------------------------------------------------

    def _load(self) -> Iterator[Line]:
        """Per caseworker and week: how many cases were opened, by their loudest colour."""
        section, size = "cases per caseworker and week", self._plan.size
        weeks = [(worker, week) for worker in self._workers() for week in range(size.weeks)]
        opened = Counter(
            (
                self._world.cohort.residents[c.citizen_id].caseworker,
                self._week(c.opened_at),
                c.colour,
            )
            for c in self.cases
        )
        for colour in SHOWN:
            each = [opened[worker, week, str(colour)] for worker, week in weeks]
            yield Line(section, str(colour), mean(each))
            yield Line(section, f"{colour}, in the busiest week", max(each))
        every = [sum(opened[w, n, str(c)] for c in SHOWN) for w, n in weeks]
        yield Line(section, "all", mean(every))
        green = [s for s in self._signals if s.colour == Colour.green]
        yield Line(section, "green signs in the digest", len(green) / len(weeks))

    def _workers(self) -> list[int]:
        return [h.id for h in self._world.cohort.helpers.values() if h.role == "caseworker"]

    def _week(self, at: datetime) -> int:
        return min((at - self._plan.begins) // WEEK, self._plan.size.weeks - 1)

    def _contact(self) -> Iterator[Line]:
        """From the case's opening until somebody of the staff has talked with the citizen."""
        for colour in SHOWN:
            section = f"until human contact, {colour}"
            cases = [c for c in self.cases if c.colour == colour]
            talked = [(c.opened_at, at) for c in cases if (at := self._talked(c)) is not None]
            clock = [(at - opened) / MINUTE for opened, at in talked]
            staffed = [staffed_minutes(self._office, opened, at) for opened, at in talked]
            yield Line(section, "cases", len(cases))
            yield Line(section, "with contact so far", len(talked))
            for name, minutes in (("minutes", clock), ("staffed minutes", staffed)):
                yield Line(section, f"{name}, median", percentile(minutes, 0.5))
                yield Line(section, f"{name}, p90", percentile(minutes, 0.9))

    def _talked(self, case: Row[Any]) -> datetime | None:
        later = [at for at in self._talks[case.citizen_id] if at >= case.opened_at]
        return min(later, default=None)

    def _chain(self) -> Iterator[Line]:
        section, now = "how cases went", self._plan.ends
        said = Counter(row.what for row in self._log)
        waiting = [
            c for c in self.cases
            if c.id not in self._taken and c.open_key and now - c.opened_at > DAY
        ]  # fmt: skip
        yield Line(section, "opened", len(self.cases))
        yield Line(section, "taken", len(self._taken))
        yield Line(section, "settled by themselves", sum(_by_itself(c) for c in self.cases))
        yield Line(section, "untaken for over a day at the end", len(waiting))
        yield Line(section, "opened again", said["reopened"])
        yield Line(section, "cards sent", said["triggered"])
        yield Line(section, "steps where nobody could be reached", said["empty_step"])
        yield Line(section, "steps our own code could not take", self.dead_letters)

    # --- what nobody sees in a database ----------------------------------------------------

    def _trouble(self) -> Iterator[Line]:
        """Hard spells of citizens who take part: whether somebody talked with them in time."""
        section = "hard spells"
        spells = list(self._spells())
        waits = [wait for wait in spells if wait is not None]
        yield Line(section, "begun", len(spells))
        yield Line(section, "somebody talked with them in time", len(waits))
        yield Line(section, "share", len(waits) / len(spells) if spells else None)
        yield Line(section, "days until then, median", percentile(waits, 0.5))

    def _spells(self) -> Iterator[float | None]:
        zone = self._office.zone
        for citizen, life in self._world.lives.items():
            for first, last in life.spells:
                since, until = (at_local(d, datetime.min.time(), zone) for d in (first, last))
                ends = until + DAY * (1 + AFTER_A_SPELL)
                if since < self._plan.begins or ends > self._plan.ends:
                    continue
                talks = [at for at in self._talks[citizen] if since <= at <= ends]
                yield (min(talks) - since) / DAY if talks else None

    def _messages(self) -> Iterator[Line]:
        """A day on which somebody gets nothing counts as well, if the office is open then."""
        section, cohort, zone = "messages a day", self._world.cohort, self._office.zone
        days = Counter[tuple[int, Any]]()
        for (person, hour), number in self._world.post.got.items():
            days[person, local(hour, zone).date()] += number
        begins = self._plan.size.begins
        span = [begins + DAY * n for n in range(self._plan.size.weeks * 7)]
        open_days = [day for day in span if is_working_day(self._office, day)]
        for group, roles in GROUPS.items():
            people = [p for p in (*cohort.residents, *cohort.helpers) if cohort.role(p) in roles]
            each = [
                days[person, day] for person in people for day in self._there(person, open_days)
            ]
            yield Line(section, f"{group}, mean", mean(each) if each else None)
            yield Line(section, f"{group}, p90", percentile(each, 0.9))
            yield Line(section, f"{group}, most", max(each, default=None))

    def _there(self, person: int, days: Sequence[Any]) -> list[Any]:
        who = self._world.cohort.residents.get(person)
        return [day for day in days if who is None or who.first <= day <= who.last]

    def _rules(self) -> Iterator[Line]:
        """False alarms: of the cases that a human has judged, by the rule that opened them."""
        fired, size = Counter(s.rule for s in self._signals), self._plan.size
        weeks = size.citizens * size.weeks
        judged = Counter(c.why for c in self.cases if c.outcome in JUDGED)
        false = Counter(c.why for c in self.cases if c.outcome == "false_alarm")
        cases = Counter(c.why for c in self.cases)
        for rule in sorted(fired | cases, key=lambda rule: (-cases[rule], rule)):
            section = f"rule {rule}"
            yield Line(section, "signs per 100 placement-weeks", 100 * fired[rule] / weeks)
            yield Line(section, "cases", cases[rule])
            yield Line(section, "judged", judged[rule])
            yield Line(section, "false alarms", false[rule])


_TAKING = ("taken", "contacted")


def _by_itself(case: Row[Any]) -> bool:
    return case.outcome in {"known", "withdrawn"}


def difference(one: Sequence[Line], other: Sequence[Line]) -> list[tuple[Line, Line]]:
    """The same numbers of two runs side by side; what one of them lacks is None there."""
    theirs = {(line.section, line.name): line for line in other}
    found = []
    for line in one:
        same = theirs.pop((line.section, line.name), None)
        found.append((line, same or Line(line.section, line.name, None, line.unit)))
    return found + [(Line(k.section, k.name, None, k.unit), k) for k in theirs.values()]
