"""Practical help at the workplace, by kind (requirements 183 and 195): a better chair, somebody
who shows how to stand, an eye test, help to read, a professional who comes along (31, 144). The
citizen says what, never why; the words are seen before they go, to a person, like any question
(flows/questions).
"""

from collections.abc import Mapping
from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.questions.asking import NAME as ASK
from flows.rights import opens
from flows.texts import TC, T, Text
from flows.turn import Turn

CANCEL = Button(TC("button", "Fortryd"), "no")
KINDS: Mapping[str, tuple[Text, Text]] = {  # the label, and what it is in the message
    "posture": (TC("button", "Stå eller sidde bedre"), T("at stå eller sidde bedre")),
    "chair": (TC("button", "Stol eller bord"), T("en anden stol eller et andet bord")),
    "sight": (TC("button", "Syn og skærm"), T("syn og skærm")),
    "reading": (TC("button", "Læse og skrive"), T("at læse og skrive")),
    "heavy": (TC("button", "Tunge ting"), T("tunge ting")),
    "visit": (
        TC("button", "En fagperson på besøg"),
        T("at en fagperson kommer forbi og ser på arbejdet med mig"),
    ),
}


class S(StrEnum):
    ready = auto()
    kind = auto()
    own = auto()
    passed_on = auto()
    left = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_kind(turn: Turn) -> None:
    turn.ask(
        T("Hvad kunne gøre dagen lettere? Du ser beskeden, før den sendes."),
        *(Button(label, kind) for kind, (label, _) in KINDS.items()),
        Button(TC("button", "Noget andet"), "own"),
        CANCEL,
    )


def ask_own(turn: Turn) -> None:
    turn.ask(T("Skriv med få ord, hvad der ville hjælpe."), CANCEL)


def say_left(turn: Turn) -> None:
    turn.say(T("Okay. Jeg har ikke sendt noget."))


QUESTIONS: Questions = {S.kind: ask_kind, S.own: ask_own, S.left: say_left}


# --- conditions and actions -----------------------------------------------------------


def known(turn: Turn) -> bool:
    return turn.pressed in KINDS


def pass_on(turn: Turn) -> None:
    """It becomes a question to a person: whom, a look, and send."""
    if turn.wrote:
        text = T("Jeg vil gerne have praktisk hjælp: {what}", what=turn.wrote)
    else:
        text = T("Jeg vil gerne have praktisk hjælp: {what}", what=KINDS[turn.pressed][1])
    turn.open(ASK, text=turn.in_words(text))


TABLE = [
    # what happened  in        goes to      when                     do
    row(Started,     S.ready,  S.kind),
    row(Pressed,     S.kind,   S.passed_on, when=known,              do=pass_on),
    row(Pressed,     S.kind,   S.own,       when=pressed("own")),
    row(Pressed,     S.kind,   S.left),
    row(Wrote,       S.kind,   S.passed_on, do=pass_on),
    row(WentQuiet,   S.kind,   S.quiet),
    row(Pressed,     S.own,    S.left),
    row(Wrote,       S.own,    S.passed_on, do=pass_on),
    row(WentQuiet,   S.own,    S.quiet),
]  # fmt: skip

FLOW = Flow(
    "practical_help",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.passed_on, S.left, S.quiet],
    interrupts=True,
)

COMMANDS = {"hjaelpemidler": opens(FLOW.name)}
