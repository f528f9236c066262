"""Help lines. Numbers age: `verified` says when somebody last checked (evidence §6)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flows.policy.units import Days, Named, Number

CHECKED = date(2026, 11, 21)


class About(StrEnum):
    """What a line is for."""

    life = "life"
    suicide = "suicide"
    doctor = "doctor"
    psychiatry = "psychiatry"
    violence = "violence"


@dataclass(frozen=True, slots=True)
class HelpLine:
    name: Named
    number: Number
    about: About
    region: str = ""
    """Empty: the whole country."""
    hours: str = ""
    """As they are said behind the name; empty when they are unknown or always."""
    verified: date | None = None
    """None: known from a secondary source only. `doctor` warns."""

    @property
    def called(self) -> str:
        """Its name, with the hours: nobody should meet a closed line unprepared."""
        return f"{self.name} ({self.hours})" if self.hours else self.name


HELP_LINES = (
    HelpLine("Alarm", "112", About.life, verified=CHECKED),
    # The sources contradict each other about its hours, so none are printed.
    HelpLine("Livslinien", "70 201 201", About.suicide, verified=CHECKED),
    HelpLine("Akuttelefonen", "1813", About.doctor, "Hovedstaden", verified=CHECKED),
    HelpLine("Lægevagten", "70 11 31 31", About.doctor, "Midtjylland"),
    HelpLine("Psykiatrisk rådgivning", "78 47 04 70", About.psychiatry, "Midtjylland"),
    HelpLine(
        "Psykiatrifonden", "39 25 25 25", About.psychiatry, "", "man-tor 10-22, fre-søn 10-18"
    ),
    HelpLine("SIND Rådgivning", "70 23 27 50", About.psychiatry, hours="hverdage i dagtimerne"),
    HelpLine("DepressionsLinien", "33 12 47 74", About.psychiatry, hours="man-fre 19-21"),
    HelpLine("Lev Uden Vold", "1888", About.violence),
)


@dataclass(frozen=True, slots=True)
class Crisis:
    """The regional number in the fixed crisis texts, beside 112 and Livslinien."""

    region: Named = "Hovedstaden"
    acute_name: Named = "Akuttelefonen"
    acute_number: Number = "1813"
    verify_days: Days = 90
    """A number not checked for so long is named by `doctor`."""
