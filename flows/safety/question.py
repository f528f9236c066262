"""One safe question when words may mean danger, with the numbers beside it (evidence §6).

"Ja" and "Ved ikke" are red, "Nej" is still read by a person, ten minutes of silence are orange.
Asking about suicide does not put the idea there; not asking leaves somebody alone with it.
"""

from enum import StrEnum, auto

from flows import hours, people
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, Lane, Say
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.safety import texts
from flows.safety.answers import danger_texts, hush
from flows.texts import TC, T, Text
from flows.turn import Turn

PATIENCE = 1 / 6  # hours


class S(StrEnum):
    ready = auto()
    asked = auto()
    danger = auto()
    mistaken = auto()
    silent = auto()


BUTTONS = (
    Button(TC("button", "Ja"), "yes"),
    Button(TC("button", "Nej"), "no"),
    Button(TC("button", "Ved ikke"), "unknown"),
)


def ask(turn: Turn) -> None:
    """In the chosen language, and in the one that was written, each with its own buttons."""
    turn.lane = Lane.crisis
    turn.say(texts.numbers(turn.policy))
    turn.ask(texts.safe_question(), *BUTTONS, hours=PATIENCE)
    written = turn.answers.get("written") or None
    if written:
        number = turn.talk.question
        turn.add(Say(texts.numbers(turn.policy), lane=Lane.crisis, language=written))
        turn.add(Say(texts.safe_question(), BUTTONS, number, Lane.crisis, language=written))


def answer_danger(turn: Turn) -> None:
    _say(turn, *danger_texts(turn, "self_harm"))


def _say(turn: Turn, *said: Text) -> None:
    for text in said:
        turn.say(text, lane=Lane.crisis)
    if written := turn.answers.get("written"):
        for text in said:
            turn.add(Say(text, lane=Lane.crisis, language=written))


def thank(turn: Turn) -> None:
    _say(
        turn,
        T(
            "Okay, tak for dit svar. {caseworker} læser det alligevel for at passe på dig. "
            "Skriv HJÆLP, når du vil.",
            caseworker=people.caseworker(turn),
        ),
    )


def answer_silence(turn: Turn) -> None:
    _say(
        turn,
        T("Jeg har ikke hørt fra dig. Derfor giver jeg besked videre."),
        hours.after_call_wish(turn),
        texts.numbers(turn.policy),
    )


QUESTIONS: Questions = {
    S.asked: ask,
    S.danger: answer_danger,
    S.mistaken: thank,
    S.silent: answer_silence,
}


def may_be_danger(turn: Turn) -> None:
    turn.signal("danger", words=turn.wrote)
    _leave_the_rest(turn)


def says_no(turn: Turn) -> None:
    turn.signal("danger_denied")


def no_answer(turn: Turn) -> None:
    turn.signal("danger_no_answer")
    _leave_the_rest(turn)


def _leave_the_rest(turn: Turn) -> None:
    """What was interrupted is not asked again today."""
    turn.talk.stack.clear()
    hush(turn)


TABLE = [
    # what happened  in        goes to      when                  do
    row(Started,     S.ready,  S.asked),
    row(Pressed,     S.asked,  S.mistaken,  when=pressed("no"),   do=says_no),
    row(Pressed,     S.asked,  S.danger,    do=may_be_danger),
    row(Wrote,       S.asked,  S.danger,    do=may_be_danger),
    row(WentQuiet,   S.asked,  S.silent,    do=no_answer),
]  # fmt: skip

FLOW = Flow(
    "safe",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.danger, S.mistaken, S.silent],
    interrupts=True,
)
