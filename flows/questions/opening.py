"""How a question begins: by command or button, by words, from under a message, by a mentor."""

import re

from flows import status
from flows.effects import Button
from flows.events import Commanded, Wrote
from flows.facts import Person
from flows.lines import lines
from flows.questions.asking import FLOW, NAME
from flows.rights import APART
from flows.safety.plain import fold
from flows.texts import T, words
from flows.turn import Turn

LEAST_WORDS = 4  # fewer are no question somebody could answer: "tak", "det går fint"
MOST_BUTTONS = 8


def named(rest: str, people: tuple[Person, ...]) -> tuple[Person | None, str]:
    """Which of them a command names first, by number (a button) or alias (typed), and what
    follows. With only one there is nothing to name."""
    first, _, left = rest.strip().partition(" ")
    for person in people:
        if first == str(person.id) or _begins(rest, person.name):
            return person, left if first == str(person.id) else rest.strip()[len(person.name) :]
    if first.isdecimal() and first == rest.strip():
        return None, ""  # a button under a message about somebody who is not theirs any more
    return (people[0], rest) if len(people) == 1 else (None, rest)


def _begins(rest: str, name: str) -> bool:
    said = rest.strip().casefold()
    return said == name.casefold() or said.startswith(f"{name.casefold()} ")


def after_the_name(turn: Turn) -> str:
    """What a command says beside the citizen's name."""
    rest = turn.event.rest if isinstance(turn.event, Commanded) else ""
    return named(rest, (turn.the.person,))[1].strip()


# --- the citizen ----------------------------------------------------------------------


def ask(turn: Turn) -> None:
    """/spoerg, with or without the words behind it. Who wants no messages from the bot would
    not get the answer either."""
    if turn.the.participation in APART:
        turn.say(T("Du har valgt, at jeg ikke skriver. Ring gerne i stedet."), _numbers())
        return
    rest = turn.event.rest.strip() if isinstance(turn.event, Commanded) else ""
    turn.open(NAME, **({"text": rest} if rest else {}))


# What a rule means for somebody's money is a person's to say (requirement 36).
_A_RULE = re.compile(
    fold(r"kontanthjælp|dagpenge|ydelse|sanktion|trukket|sættes? mig ned|benefit|allowance")
)


def heard_question(turn: Turn) -> None:
    """Words that ask something practical: what is known is told, and a person is offered."""
    if turn.talk.flow == NAME:
        if turn.answers.get("lead") == "status":
            status.status(turn)  # asked again: what is known is told again
        FLOW.step(turn)
        return
    if _A_RULE.search(fold(turn.wrote)) and offer(turn):
        return
    status.status(turn)
    if turn.the.participation not in APART:
        turn.open(NAME, text=turn.wrote, lead="status")


def offer(turn: Turn) -> bool:
    """Words nobody here understands: True when the bot offers to send them to a person."""
    if not isinstance(turn.event, Wrote) or turn.the.participation in APART:
        return False
    said = turn.wrote
    if len(said.split()) < LEAST_WORDS and not said.endswith("?"):
        return False
    turn.open(NAME, text=said, lead="unknown")
    return True


def _numbers() -> Button:
    from flows.numbers import LABELS

    return Button(LABELS["ring"], "/ring")


# --- mentors --------------------------------------------------------------------------


def mentor_asks(turn: Turn) -> None:
    """/spoerg by a mentor, or the button under a message to one."""
    if not turn.me.mentor:
        turn.say(T("Den kommando er for borgere og mentorer."))
    elif turn.citizen is None:
        about_whom(turn, "spoerg")
    elif not turn.the.roles_of(turn.me.id):
        turn.say(T("Du følger ikke {alias}.", alias=turn.the.person.name))
    else:
        rest = after_the_name(turn)
        turn.open(NAME, **({"text": rest} if rest else {}))


def about_whom(turn: Turn, command: str) -> None:
    """A button for each of the helper's citizens, or how to name one."""
    people = sorted(turn.follows, key=lambda person: person.name)
    if not people:
        turn.say(T("Du følger ingen lige nu."))
        return
    buttons = (Button(words(p.name), f"/{command} {p.id}") for p in people[:MOST_BUTTONS])
    found = [T("Hvem handler det om?")]
    if len(people) > MOST_BUTTONS:
        found.append(T("Du kan også skrive navnet efter kommandoen."))
    turn.say(lines(*found), *buttons)
