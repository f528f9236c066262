"""INTENTS "greeting_thanks", "other": a short answer, and no question that nobody asked for."""

from flows.hearing import unsure
from flows.numbers import CALL_ME, MENU
from flows.safety.plain import fold, read
from flows.texts import T
from flows.turn import Turn

_THANKS = frozenset(
    fold("tak tusindtak takker thanks thank thx дякую спасибі شكرا dziękuję dzięki teşekkürler "
         "teşekkür sağol").split()
)  # fmt: skip


def greeting(turn: Turn) -> None:
    if _THANKS & set(read(turn.wrote).tokens):
        turn.say(T("Selv tak. Du kan altid skrive til mig."))
    else:
        turn.say(
            T("Hej. Du kan altid skrive til mig."),
            MENU,
        )


def other(turn: Turn) -> None:
    """Understood as nothing that has a dialogue: said kindly, with what can be done."""
    if unsure.too_short(turn):
        turn.say(
            T("Tak, fordi du skriver. Jeg kan hjælpe med fravær, mål og spørgsmål."),
            MENU,
            CALL_ME,
        )
    else:
        unsure.open_other(turn)
