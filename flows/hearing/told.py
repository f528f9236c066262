"""What a citizen tells in words, often in several messages, and where it goes from there: to the
person who reads it, when the citizen says so; else nowhere."""

from flows.effects import Button
from flows.questions.asking import NAME as ASK
from flows.questions.people import to_ask
from flows.texts import TC
from flows.turn import Turn

NOT_NOW = Button(TC("button", "Ikke nu"), "no")


def named(turn: Turn) -> str:
    """Who would read it: the person, else the municipality's own name."""
    people = to_ask(turn)
    return people[0][1].name if people else turn.policy.office.name


def add_words(turn: Turn) -> None:
    """Many tell one thing in several messages: nothing of it is lost."""
    turn.answers["text"] = "\n".join(filter(None, (turn.answers.get("text"), turn.wrote)))


def show_first(turn: Turn) -> None:
    """To the person who reads it: the words are seen before they go (flows/questions)."""
    people = to_ask(turn)
    role = {"role": str(people[0][0])} if people else {}
    turn.open(ASK, text=turn.answers.get("text", ""), **role)
