"""The words of the day's letter about cases that nobody has taken (left.py says which)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.cases.cards import COLOUR_WORD, UNTAKEN_RULE
from flows.facts import CaseFile, Person
from flows.policy import Colour
from flows.signals.table import BY_NAME, sentence
from flows.texts import TC, TN, T, Text, moment

MOST = 20  # lines; far below Telegram's 4096 characters
OPEN = TC("button", "Åbn sagerne")
SUBJECT = T("Sager, som ingen har taget")
_LOUDNESS = list(Colour)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case that nobody has taken."""

    alias: str
    case: CaseFile


def letter(to: Person, waiting: Sequence[Waiting], now: datetime, *, details: bool) -> list[Text]:
    """Its paragraphs, the loudest and oldest first. `details`: policy.card."""
    ordered = sorted(waiting, key=_first)
    found = [
        TN(
            "Hej {name}. En sag venter på, at nogen tager den.",
            "Hej {name}. {n} sager venter på, at nogen tager dem.",
            len(ordered),
            name=to.name,
        ),
        *(_line(one, now, details=details) for one in ordered[:MOST]),
    ]
    if more := len(ordered[MOST:]):
        found.append(TN("Og en sag mere.", "Og {n} sager mere.", more))
    return [*found, BY_NAME[UNTAKEN_RULE].first_move]


def _first(one: Waiting) -> tuple[int, datetime, str]:
    return -_LOUDNESS.index(one.case.colour), one.case.opened_at, one.case.id


def _line(one: Waiting, now: datetime, *, details: bool) -> Text:
    colour, since = COLOUR_WORD[one.case.colour], moment(one.case.opened_at, now)
    if not details:
        return T("{alias}: {colour}, siden {since}.", alias=one.alias, colour=colour, since=since)
    return T(
        "{alias}: {colour}, siden {since}. {why}",
        alias=one.alias,
        colour=colour,
        since=since,
        why=sentence(one.case.why, one.case.family, one.alias),
    )
