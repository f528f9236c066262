"""The citizen on one day, as the facts look at them. `phase` is the placement's."""

from dataclasses import dataclass
from datetime import date

from flows.facts import Citizen, Phase, Placement
from flows.texts import Text, words

LONGEST_SHOWN = 100  # characters of somebody's words above a question


@dataclass(frozen=True, slots=True)
class Now:
    citizen: Citizen
    placement: Placement
    phase: Phase
    today: date
    zone: str = "Europe/Copenhagen"

    @property
    def over(self) -> date:
        """The day the placement ended, or will end."""
        return self.placement.ended_on or self.placement.last

    @property
    def weeks(self) -> int:
        return (self.today - self.placement.first).days // 7

    @property
    def weeks_left(self) -> int:
        return (self.placement.last - self.today).days // 7


def short(text: str) -> Text:
    """Somebody's own words on one line. Whole words, so that they can be read aloud."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_SHOWN:
        return words(line)
    cut = line[:LONGEST_SHOWN]
    return words(f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut} …")
