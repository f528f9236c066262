"""The question "who may see this?": one button for each who could, pressed on and off.

What holds now stands in the dialogue's answers, so that a press shows at once.
"""

from collections.abc import Sequence

from flows import people
from flows.effects import Button
from flows.facts import Person, Role
from flows.lines import lines
from flows.sharing.visible import READERS
from flows.texts import TC, T, Text
from flows.turn import Turn

SHARED = "shared"  # in the answers: roles, apart by commas
NOBODY_ELSE = Button(TC("button", "Ingen andre"), "nobody")
DONE = Button(TC("button", "Færdig"), "done")


def readers(turn: Turn) -> list[tuple[Role, Person]]:
    """Who holds a role that something can be shared with; a person with two roles once."""
    found: list[tuple[Role, Person]] = []
    for role in READERS:
        person = turn.the.who(role)
        if person is not None and person.id not in {known.id for _, known in found}:
            found.append((role, person))
    return found


def begin(turn: Turn, shared: Sequence[str]) -> None:
    turn.answers[SHARED] = ",".join(shared)


def chosen(turn: Turn) -> tuple[str, ...]:
    return tuple(role for role in turn.answers.get(SHARED, "").split(",") if role)


def press(turn: Turn) -> None:
    """On or off for one role; "Ingen andre" takes all away."""
    now = chosen(turn)
    if turn.pressed == NOBODY_ELSE.value:
        now = ()
    elif turn.pressed in now:
        now = tuple(role for role in now if role != turn.pressed)
    else:
        now = (*now, turn.pressed)
    begin(turn, now)


def is_reader(turn: Turn) -> bool:
    return turn.pressed == NOBODY_ELSE.value or turn.pressed in {role for role, _ in readers(turn)}


def ask(turn: Turn, what: Text, *why: Text) -> None:
    """Nobody is named as reading what nobody can be shown."""
    known = readers(turn)
    caseworker = people.caseworker(turn)
    if not known:
        alone = T("Kun {caseworker} og du kan se det.", caseworker=caseworker)
        turn.ask(lines(what, *why, alone), DONE)
        return
    always = T("{caseworker} kan også se det. Hvem mere må?", caseworker=caseworker)
    buttons = [Button(_label(person, role in chosen(turn)), str(role)) for role, person in known]
    turn.ask(lines(what, *why, always), *buttons, NOBODY_ELSE, DONE)


def _label(person: Person, on: bool) -> Text:
    if on:
        return TC("button", "✓ {name}", name=person.name)
    return TC("button", "{name}", name=person.name)


def in_words(turn: Turn, shared: Sequence[str]) -> Text:
    """Who sees it, in one line."""
    names = [person.name for role, person in readers(turn) if role in shared]
    caseworker = people.caseworker(turn)
    if not names:
        return T("Kan ses af: dig og {caseworker}.", caseworker=caseworker)
    if len(names) == 1:
        return T("Kan ses af: dig, {caseworker} og {name}.", caseworker=caseworker, name=names[0])
    return T(
        "Kan ses af: dig, {caseworker}, {names}.", caseworker=caseworker, names=", ".join(names)
    )
