"""What pause, stop and delete share, and the question which of them was meant.

The citizen's own choice, at any time and without a consequence. Each asks once (pause.py,
stop.py, erase.py), over any other dialogue; after a yes what was interrupted is not asked again.
"""

from enum import StrEnum, auto

from flows import people
from flows.core import Action, Flow, Questions, pressed, row
from flows.effects import Button, KeepPerson, Lane, Unsend
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Participation
from flows.menu_button import MENU
from flows.numbers import CALL_ME, START
from flows.pointing import point_to_buttons
from flows.texts import TC, T
from flows.turn import Turn

APART = frozenset({Participation.declined, Participation.stopped})
LEAVING = frozenset({"leave", "pause", "stop", "erase"})
STAY = Button(TC("button", "Nej, fortsæt"), "no")


def say_stay(turn: Turn) -> None:
    turn.say(T("Okay. Så fortsætter vi som før."))


def forget_the_question(turn: Turn) -> None:
    """Who writes START has answered whether to leave: an open question about it acts no more,
    and is not asked again."""
    talk = turn.talk
    if talk.flow in LEAVING:
        talk.close()
    talk.stack = [frame for frame in talk.stack if frame.flow not in LEAVING]


def leave(turn: Turn, participation: Participation, from_lane: Lane) -> None:
    """From here on nothing more is sent, and nothing older is asked again."""
    turn.add(KeepPerson(participation=participation))
    turn.add(Unsend(from_lane))
    turn.talk.stack.clear()


# --- which of them was meant ----------------------------------------------------------


class S(StrEnum):
    ready = auto()
    which = auto()
    passed_on = auto()
    stays = auto()
    left = auto()


def ask_which(turn: Turn) -> None:
    turn.ask(
        T("Du bestemmer selv. Hvad vil du?"),
        Button(TC("button", "Hold pause"), "pause"),
        Button(TC("button", "Stop helt"), "stop"),
        Button(TC("button", "Stop i praktikken"), "early_stop"),
        Button(TC("button", "Slet det gemte"), "erase"),
        STAY,
    )


def open_choice(turn: Turn) -> None:
    """Each is the name of a dialogue; the placement is another thing than the messages."""
    turn.open(turn.pressed)


TABLE = [
    # what happened  in       goes to      when                                     do
    row(Started,     S.ready, S.which),
    row(Pressed,     S.which, S.stays,     when=pressed("no")),
    row(Pressed,     S.which, S.passed_on, do=open_choice),
    row(Wrote,       S.which, S.which,     do=point_to_buttons),
    row(WentQuiet,   S.which, S.left),
]  # fmt: skip

QUESTIONS: Questions = {S.which: ask_which, S.stays: say_stay}

FLOW = Flow(
    "leave",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.passed_on, S.stays, S.left],
    interrupts=True,
)


# --- commands -------------------------------------------------------------------------


def open_leave(turn: Turn) -> None:
    turn.open("leave")


def open_pause(turn: Turn) -> None:
    if turn.the.participation is Participation.paused:
        turn.say(T("Jeg holder allerede pause. Skriv START, når du vil i gang."), START)
    else:
        opens("pause")(turn)


def opens(flow: str) -> Action:
    """The command of a dialogue that is only for who takes part: who said no or stop hears how to
    begin again."""

    def open_flow(turn: Turn) -> None:
        if turn.the.participation in APART:
            apart(turn)
        else:
            turn.open(flow)

    return open_flow


def open_erase(turn: Turn) -> None:
    turn.open("erase")


def apart(turn: Turn) -> None:
    """Words from somebody who said no or stop: answered, and not kept."""
    turn.say(
        T(
            "Du har valgt, at jeg ikke skriver. Jeg gemmer ikke det, du skriver nu. "
            "Du kan altid begynde igen eller tale med {caseworker}.",
            caseworker=people.caseworker(turn),
        ),
        START,
        CALL_ME,
        MENU,
    )
