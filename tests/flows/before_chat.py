"""A citizen whose placement begins in some days: the phase before, told day by day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from flows.calendar import Schedule
from flows.facts import Phase, Placement
from flows.own import Entry, Kind
from tests.chat import PureChat

FIRST = date(2026, 12, 7)  # a Monday
PLACE = Placement(
    1,
    "Byggehuset",
    FIRST,
    date(2027, 3, 5),
    Schedule.parse("mon-fri 08:30-12:30"),
    Phase.before,
    active=False,
)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """2026, UTC: Denmark is one hour ahead. 23 November is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


BEGINS = at(24, 9)


class BeforeChat(PureChat):
    """It is Tuesday 24 November, 10 o'clock in Denmark."""

    def __init__(self, now: datetime = BEGINS, **facts: Any) -> None:
        place = facts.pop("place", {})
        usual = {"placement": replace(PLACE, **place), "shifts": (), "goals": (), "conditions": ()}
        super().__init__(**{**usual, **facts})
        self.now = now

    def the_hour_comes(self) -> "BeforeChat":
        """The alarm of the small dialogues."""
        self.rings("before", ref=self.now.date().isoformat(), fence=1)
        return self

    def host_hour_comes(self) -> "BeforeChat":
        self.rings("host", ref=self.now.date().isoformat(), fence=1)
        return self

    def knows(self, kind: Kind, text: str = "", **facts: Any) -> "BeforeChat":
        """A line of the book that is there already."""
        n = len(self.citizen.entries)
        line = Entry(f"known{n}", kind, facts.pop("at", self.now), text=text, **facts)
        self._change(entries=(*self.citizen.entries, line))
        return self

    def everything_told(self) -> "BeforeChat":
        for kind in (Kind.sense, Kind.experience, Kind.helped, Kind.appointment):
            self.knows(kind, "noget", value=8)
        self.knows(Kind.wish, "ro", value=1).knows(Kind.wish, "tæt på", value=2)
        return self.knows(Kind.practical, key="way", state="bus")

    def lines(self, kind: Kind) -> list[str]:
        found = [line for line in self.citizen.entries if line.kind is kind]
        return [line.text for line in sorted(found, key=lambda line: line.value or 0)]
