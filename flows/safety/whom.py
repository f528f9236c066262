"""A mentor writes of danger, and in no question about anybody: whom is it about? (docs/danger.md)

The numbers were said already. Only they know whether it is the citizen or themselves, so they
are asked; ten minutes of silence are an orange case for each it may be about.
"""

from collections.abc import Iterator
from enum import StrEnum, auto

from flows.cases.people import person_of
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, Lane, Say, SetAlarm
from flows.events import Pressed, Rang, Started, WentQuiet, Wrote
from flows.safety import texts
from flows.safety.answers import MAY_BE_ABOUT, also_in, told_for_helper
from flows.safety.question import PATIENCE
from flows.texts import TC, T, Text
from flows.turn import Turn

NAME = MAY_BE_ABOUT
SILENT = "danger_told_silent"  # the alarm; its rule has the same name
MOST = 6  # citizens with a button of their own
ABOUT_ME, NOBODY = (
    Button(TC("button", "Om mig selv"), "me"),
    Button(TC("button", "Nej, ingen af os"), "nobody"),
)


class S(StrEnum):
    ready = auto()
    asked = auto()
    told = auto()
    themselves = auto()
    nobody = auto()
    silent = auto()


def ask(turn: Turn) -> None:
    turn.lane = Lane.crisis
    question = T(
        "Hvem handler det om? Svarer du ikke inden {minutes} minutter, giver jeg besked.",
        minutes=round(PATIENCE * 60),
    )
    buttons = (*_names(turn), ABOUT_ME, NOBODY)
    turn.ask(question, *buttons, hours=PATIENCE)
    if written := turn.answers.get("written"):
        turn.add(Say(question, buttons, turn.talk.question, Lane.crisis, language=written))


def _names(turn: Turn) -> Iterator[Button]:
    for one in turn.answers["whom"].split("\n")[:MOST]:
        number, _, alias = one.partition(" ")
        yield Button(TC("button", "Om {alias}", alias=alias), f"about:{number}")


def say_told(turn: Turn) -> None:
    _say(turn, told_for_helper(turn))


def say_themselves(turn: Turn) -> None:
    _say(turn, texts.numbers(turn.policy), texts.nobody_was_told())


def say_nobody(turn: Turn) -> None:
    _say(turn, T("Okay, tak for dit svar. Jeg har ikke givet nogen besked."))


def say_silent(turn: Turn) -> None:
    _say(turn, T("Jeg har ikke hørt fra dig. Derfor giver jeg besked videre."))


def _say(turn: Turn, *said: Text) -> None:
    for text in said:
        turn.say(text, lane=Lane.crisis)
    if written := turn.answers.get("written"):
        for text in said:
            turn.add(Say(text, lane=Lane.crisis, language=written))


QUESTIONS: Questions = {
    S.asked: ask,
    S.told: say_told,
    S.themselves: say_themselves,
    S.nobody: say_nobody,
    S.silent: say_silent,
}


# --- conditions and actions -----------------------------------------------------------


def about_a_citizen(turn: Turn) -> bool:
    """The edge has read whom the button names (bot/follows.py): one they still follow."""
    return turn.citizen is not None and turn.pressed == f"about:{turn.citizen.person.id}"


def known_from_now(turn: Turn) -> None:
    """With only one, what happens next is about them."""
    turn.talk.about = turn.citizen.person.id if turn.citizen else None


def tell(turn: Turn) -> None:
    turn.signal("danger_told", words=turn.answers["text"])


def add_words(turn: Turn) -> None:
    turn.answers["text"] = f"{turn.answers['text']}\n{turn.wrote}"


def tell_of_silence(turn: Turn) -> None:
    """With several, each case is opened in a turn of the citizen's own; the words are kept in
    none of them, for they are about one at most."""
    if turn.citizen is not None:
        turn.signal("danger_told_silent", words=turn.answers["text"])
        return
    for one in turn.answers["whom"].split("\n"):
        citizen = int(one.partition(" ")[0])
        turn.add(SetAlarm(SILENT, turn.now, ref=str(turn.me.id), person=citizen))


def rings(turn: Turn) -> None:
    """ALARMS: a mentor who follows several has written of danger and said no more."""
    event = turn.event
    assert isinstance(event, Rang)
    mentor = person_of(turn.the, int(event.ref))
    turn.signal("danger_told_silent", words=mentor.name if mentor else "")


TABLE = [
    # what happened  in        goes to        when                    do
    row(Started,     S.ready,  S.asked,       do=known_from_now),
    row(Pressed,     S.asked,  S.told,        when=about_a_citizen,   do=tell),
    row(Pressed,     S.asked,  S.themselves,  when=pressed("me")),
    row(Pressed,     S.asked,  S.nobody),
    row(Wrote,       S.asked,  S.asked,       do=add_words),
    row(WentQuiet,   S.asked,  S.silent,      do=tell_of_silence),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.told, S.themselves, S.nobody, S.silent],
    interrupts=True,
    silence_acts=True,
)


def open_whom(turn: Turn) -> None:
    """More words of danger while it is asked belong to the same question."""
    said = turn.wrote
    if turn.talk.flow == NAME:
        add_words(turn)
        ask(turn)
        return
    whom = "\n".join(f"{person.id} {person.name}" for person in turn.follows)
    turn.open(NAME, text=said, whom=whom, written=also_in(turn))
