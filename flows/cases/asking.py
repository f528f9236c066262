"""Two short dialogues with staff in the chat: a note about a case, and how it went."""

from enum import StrEnum, auto

from flows.cases import cards
from flows.cases.acting import act
from flows.cases.record import CHAT
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.people import about
from flows.texts import TC, T
from flows.turn import Turn


class N(StrEnum):
    ready = auto()
    note = auto()
    kept = auto()
    left = auto()
    quiet = auto()


class R(StrEnum):
    ready = auto()
    outcome = auto()
    known = auto()
    quiet = auto()


def ask_note(turn: Turn) -> None:
    turn.ask(
        T("Skriv din note om {alias}. Kun de, der følger sagen, kan læse den.", alias=_alias(turn)),
        Button(TC("button", "Fortryd"), "skip"),
    )


def ask_outcome(turn: Turn) -> None:
    turn.ask(T("Hvad blev resultatet med {alias}?", alias=_alias(turn)), *cards.OUTCOMES)


def no_note(turn: Turn) -> None:
    turn.say(T("Så gemmer jeg ingen note."))


def _alias(turn: Turn) -> str:
    return turn.the.person.name


def keep_note(turn: Turn) -> None:
    act(turn, turn.answers["case"], "note", note=turn.wrote, source=CHAT)


def keep_outcome(turn: Turn) -> None:
    act(turn, turn.answers["case"], "close", outcome=turn.pressed, source=CHAT)


def one_of_them(turn: Turn) -> bool:
    return turn.pressed in {button.value for button in cards.OUTCOMES}


NOTE_TABLE = [
    # what happened  in         goes to    do
    row(Started,     N.ready,   N.note,    do=about),
    row(Pressed,     N.note,    N.left,    when=pressed("skip")),
    row(Wrote,       N.note,    N.kept,    do=keep_note),
    row(WentQuiet,   N.note,    N.quiet),
]  # fmt: skip

OUTCOME_TABLE = [
    # what happened  in         goes to    when               do
    row(Started,     R.ready,   R.outcome, do=about),
    row(Pressed,     R.outcome, R.known,   when=one_of_them,  do=keep_outcome),
    row(Wrote,       R.outcome, R.outcome, do=keep_note),
    row(WentQuiet,   R.outcome, R.quiet),
]  # fmt: skip

NOTE_QUESTIONS: Questions = {N.note: ask_note, N.left: no_note}
OUTCOME_QUESTIONS: Questions = {R.outcome: ask_outcome}

NOTE = Flow(
    "case_note",
    N,
    NOTE_TABLE,
    NOTE_QUESTIONS,
    start=N.ready,
    ends=[N.kept, N.left, N.quiet],
    interrupts=True,
)
OUTCOME = Flow(
    "case_outcome",
    R,
    OUTCOME_TABLE,
    OUTCOME_QUESTIONS,
    start=R.ready,
    ends=[R.known, R.quiet],
    interrupts=True,
)
