"""INTENTS "greeting_thanks", "other": a short answer, and no question that nobody asked for."""

from flows.hearing import unsure
from flows.hearing.both import say_in_both
from flows.menu_button import MENU
from flows.numbers import CALL_ME
from flows.safety.plain import fold, read
from flows.texts import T
from flows.turn import Turn

_THANKS = frozenset(
    fold("tak tusindtak takker thanks thank thx дякую спасибі شكرا dziękuję dzięki teşekkürler "
         "teşekkür sağol").split()
)  # fmt: skip


def greeting(turn: Turn) -> None:
    if _THANKS & set(read(turn.wrote).tokens):
        say_in_both(turn, T("Selv tak. Du kan altid skrive til mig."), said=turn.wrote)
    else:
        say_in_both(
            turn,
            T("Hej. Du kan altid skrive til mig."),
            MENU,
            said=turn.wrote,
        )


def other(turn: Turn) -> None:
    """Understood as nothing that has a dialogue: said kindly, with what can be done."""
    if unsure.too_short(turn):
        say_in_both(
            turn,
            T("Tak, fordi du skriver. Jeg kan hjælpe med fravær, mål og spørgsmål."),
            MENU,
            CALL_ME,
            said=turn.wrote,
        )
    else:
        unsure.open_other(turn)
