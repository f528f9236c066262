"""The two questions of a morning nobody knows about: "har ikke set dig endnu" and "kom du godt
afsted". Any answer is contact. Knows nothing of cases; the waiting is in arrival.py."""

from enum import StrEnum, auto

from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepShift, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Arrived, Coming, Role
from flows.texts import TC, T
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    okay = auto()
    coming = auto()
    on_way = auto()
    here = auto()
    absent = auto()
    call = auto()
    quiet = auto()


CALL = Button(TC("button", "Ring til mig"), "call")
NOT_TODAY = TC("button", "Kan ikke i dag")


# --- what each state asks when entered ------------------------------------------------


def ask_okay(turn: Turn) -> None:
    name, mentor = turn.me.name, turn.the.who(Role.company_mentor)
    if mentor:
        text = T(
            "Hej {name}. {mentor} har ikke set dig endnu. Er du okay?",
            name=name,
            mentor=mentor.name,
        )
    else:
        text = T("Hej {name}. De har ikke set dig endnu. Er du okay?", name=name)
    turn.ask(
        text,
        Button(TC("button", "På vej"), "on_way"),
        Button(NOT_TODAY, "absent"),
        CALL,
    )


def ask_quietly(turn: Turn) -> None:
    turn.ask(
        T("Hej {name}. Kom du godt afsted i dag?", name=turn.me.name),
        Button(TC("button", "Ja, jeg er her"), "yes"),
        Button(NOT_TODAY, "absent"),
        CALL,
    )


def ask_coming(turn: Turn) -> None:
    turn.ask(
        T("Godt at høre fra dig. Kommer du i dag?"),
        Button(TC("button", "Ja, på vej"), "yes"),
        Button(TC("button", "Jeg er her"), "here"),
        Button(TC("button", "Nej, kan ikke"), "no"),
        CALL,
    )


def welcome(turn: Turn) -> None:
    turn.say(T("Godt at høre fra dig. Du er velkommen, når du kommer."))


def wish_a_good_day(turn: Turn) -> None:
    turn.say(T("Godt, du er der. Hav en god dag."))


def open_absence(turn: Turn) -> None:
    turn.open("absence", shift=turn.answers["shift"])


# --- conditions and actions -----------------------------------------------------------


def keep_on_way(turn: Turn) -> None:
    shift = turn.shift()
    if shift and shift.arrived is not Arrived.yes:
        turn.add(KeepShift(shift.starts, {"coming": Coming.on_way}))


def keep_here(turn: Turn) -> None:
    if shift := turn.shift():
        turn.add(KeepShift(shift.starts, {"coming": Coming.on_way, "arrived": Arrived.yes}))


def keep_words(turn: Turn) -> None:
    turn.add(KeepWords("noshow", turn.wrote))


QUESTIONS: Questions = {
    S.okay: ask_okay,
    S.coming: ask_coming,
    S.on_way: welcome,
    S.here: wish_a_good_day,
    S.absent: open_absence,
    S.call: open_contact,
}
ASKED = [S.okay, S.coming]
ENDS = [S.on_way, S.here, S.absent, S.call, S.quiet]

BOTH = [
    # what happened  in        goes to    when                       do
    row(Started,     S.ready,  S.okay),
    row(Pressed,     S.okay,   S.absent,  when=pressed("absent")),
    row(Pressed,     ASKED,    S.call,    when=pressed("call")),
    row(Wrote,       ASKED,    S.coming,  do=keep_words),
    row(WentQuiet,   ASKED,    S.quiet),
    row(Pressed,     S.coming, S.on_way,  when=pressed("yes"),       do=keep_on_way),
    row(Pressed,     S.coming, S.here,    when=pressed("here"),      do=keep_here),
    row(Pressed,     S.coming, S.absent,  when=pressed("no")),
]  # fmt: skip
SEEN_BY_NOBODY = row(Pressed, S.okay, S.on_way, when=pressed("on_way"), do=keep_on_way)
STARTED_WELL = row(Pressed, S.okay, S.here, when=pressed("yes"), do=keep_here)

NOSHOW = Flow(
    "noshow",
    S,
    [*BOTH, SEEN_BY_NOBODY],
    QUESTIONS,
    start=S.ready,
    ends=ENDS,
    interrupts=True,
)
QUIET_START = Flow(
    "quiet_start",
    S,
    [*BOTH, STARTED_WELL],
    {**QUESTIONS, S.okay: ask_quietly},
    start=S.ready,
    ends=ENDS,
)
