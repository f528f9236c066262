"""Whom a sentence names, also when a role is empty: never a blank, never a dead end.

Knows who holds a role now. What is said about them belongs to the dialogues.
"""

from flows.facts import Person, Role
from flows.policy import Colour
from flows.turn import Turn


def caseworker(turn: Turn) -> str:
    """By first name, else the municipality's own name."""
    person = turn.the.who(Role.caseworker)
    return person.name if person else turn.policy.office.name


def mentor(turn: Turn) -> str:
    """The company mentor by first name, else the workplace; "" when there is neither."""
    person, placement = turn.the.who(Role.company_mentor), turn.the.placement
    if person is not None:
        return person.name
    return placement.workplace if placement else ""


def reader(turn: Turn, colour: Colour) -> Person | None:
    """Who reads a case of this colour: the caseworker, else the first of the chain who can be
    reached at all. None: a sentence must not promise that anybody is told."""
    roles = [Role(str(step.role)) for step in turn.policy.cases[colour].chain]
    for role in (Role.caseworker, *roles):
        person = turn.the.who(role)
        if person is not None and person.channels:
            return person
    return None


def on_duty(turn: Turn, colour: Colour) -> Person | None:
    """Who is on call now, can be reached, and gets a case of this colour. None: nobody may be
    told that there is somebody."""
    roles = {str(step.role) for step in turn.policy.cases[colour].chain}
    if Role.on_call not in roles:
        return None
    return next((p for p in turn.the.all_in(Role.on_call) if p.channels), None)


def about(turn: Turn) -> None:
    """A helper's dialogue names its citizen: by this the edge finds whom the next word is about."""
    turn.talk.about = turn.the.person.id
