"""Whom a helper means: a command about a citizen ("/hilsen Amina", the button under a message)
names one, or the helper has only one. Else the flow asks, and is told whom it can name.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.arrivals import Arrival
from flows.calendar import local
from flows.events import Commanded
from flows.facts import Person
from flows.questions import named
from storage.questions import followed
from storage.tx import Tx

ABOUT_A_CITIZEN = frozenset({"spoerg", "spørg", "ask", "hilsen", "greeting", "side", "page"})


def meant(tx: Tx, arrivals: Sequence[Arrival], zone: str) -> list[Arrival]:
    """Named in the command before anything else: an open dialogue may be about another."""
    return [_meant(tx, arrival, zone) if _names(arrival) else arrival for arrival in arrivals]


def _meant(tx: Tx, arrival: Arrival, zone: str) -> Arrival:
    people = follows(tx, arrival, zone)
    if not people:  # a citizen, or somebody who follows nobody now
        return arrival if _own(tx, arrival) else replace(arrival, citizen=None)
    assert isinstance(arrival.event, Commanded)
    person, _ = named(arrival.event.rest, people)
    return replace(arrival, citizen=person.id if person else None)


def follows(tx: Tx, arrival: Arrival, zone: str) -> tuple[Person, ...]:
    """The citizens of the helper, when the command is about one."""
    if not _names(arrival) or arrival.person is None:
        return ()
    rows = followed(tx.connection, arrival.person, local(tx.now, zone).date())
    return tuple(Person(row.id, row.name) for row in rows)


def _names(arrival: Arrival) -> bool:
    return isinstance(arrival.event, Commanded) and arrival.event.name in ABOUT_A_CITIZEN


def _own(tx: Tx, arrival: Arrival) -> bool:
    """A citizen's command is about themselves."""
    return arrival.citizen in {None, arrival.person}
