"""Whom a helper means: a command about a citizen ("/hilsen Amina", the button under a message)
names one, or the helper has only one. Else the flow asks, and is told whom it can name. Words of
danger that answer no question about anybody may be about any of them (flows/safety/whom.py).
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.arrivals import Arrival
from flows.calendar import local
from flows.events import Commanded, Pressed, Wrote
from flows.facts import Person
from flows.questions import named
from flows.turn import Talk
from storage.questions import followed
from storage.tx import Tx

ABOUT = "about:"  # a button of flows/safety/whom.py, and the citizen's number
# Of a helper's words the others are answered without anybody being told.
RED = frozenset({"self_harm", "danger", "medical", "other_person"})
ABOUT_A_CITIZEN = frozenset({"spoerg", "spørg", "ask", "hilsen", "greeting", "side", "page"})


def meant(tx: Tx, arrivals: Sequence[Arrival], zone: str) -> list[Arrival]:
    """Named in the command before anything else: an open dialogue may be about another."""
    return [
        _meant(tx, arrival, zone) if _names(arrival)
        else _in_danger(tx, arrival, zone) if _may_be_about(arrival)
        else _pressed(tx, arrival, zone) if _is_about(arrival)
        else arrival
        for arrival in arrivals
    ]  # fmt: skip


def _in_danger(tx: Tx, arrival: Arrival, zone: str) -> Arrival:
    """With only one, it is asked in a turn about them. A citizen's words are about themselves,
    also when they follow somebody."""
    people = _followed(tx, arrival, zone)
    if len(people) != 1 or arrival.person is None or tx.folders({arrival.person}):
        return arrival
    return replace(arrival, citizen=people[0].id)


def _pressed(tx: Tx, arrival: Arrival, zone: str) -> Arrival:
    """Whom the button names, as long as they are theirs."""
    assert isinstance(arrival.event, Pressed)
    number = arrival.event.value.removeprefix(ABOUT)
    people = _followed(tx, arrival, zone)
    named_one = next((person.id for person in people if str(person.id) == number), None)
    return replace(arrival, citizen=named_one) if people else arrival


def _meant(tx: Tx, arrival: Arrival, zone: str) -> Arrival:
    people = _followed(tx, arrival, zone)
    if not people:  # a citizen, or somebody who follows nobody now
        return arrival if _own(tx, arrival) else replace(arrival, citizen=None)
    assert isinstance(arrival.event, Commanded)
    person, _ = named(arrival.event.rest, people)
    return replace(arrival, citizen=person.id if person else None)


def follows(tx: Tx, arrival: Arrival, talk: Talk, zone: str) -> tuple[Person, ...]:
    """The citizens of the helper, when the command is about one, or words of danger may be."""
    asked = talk.open and talk.about is not None
    may_be = _is_red(arrival) and not asked
    return _followed(tx, arrival, zone) if _names(arrival) or may_be else ()


def _followed(tx: Tx, arrival: Arrival, zone: str) -> tuple[Person, ...]:
    if arrival.person is None:
        return ()
    rows = followed(tx.connection, arrival.person, local(tx.now, zone).date())
    return tuple(Person(row.id, row.name) for row in rows)


def _names(arrival: Arrival) -> bool:
    return isinstance(arrival.event, Commanded) and arrival.event.name in ABOUT_A_CITIZEN


def _may_be_about(arrival: Arrival) -> bool:
    """Danger, and no open dialogue says whom it is about."""
    return _is_red(arrival) and arrival.citizen is None


def _is_red(arrival: Arrival) -> bool:
    return isinstance(arrival.event, Wrote) and arrival.event.heard.crisis in RED


def _is_about(arrival: Arrival) -> bool:
    return isinstance(arrival.event, Pressed) and arrival.event.value.startswith(ABOUT)


def _own(tx: Tx, arrival: Arrival) -> bool:
    """A citizen's command is about themselves."""
    return arrival.citizen in {None, arrival.person}
