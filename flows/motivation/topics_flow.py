"""/motivation: which kinds of questions there are, which are on, and turning them off and on.

All off: none comes, ever, until the citizen turns one on. Nobody else is told (requirement 18).
"""

from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Participation
from flows.lines import lines, paragraphs
from flows.motivation.choosing import most_a_week
from flows.motivation.topics import NAMES, Topic
from flows.numbers import START
from flows.texts import TC, TN, T, Text
from flows.turn import Turn

DONE, NONE, ALL = "done", "none", "all"


class S(StrEnum):
    ready = auto()
    shown = auto()
    kept = auto()
    quiet = auto()


def open_topics(turn: Turn) -> None:
    """COMMANDS "motivation"."""
    if turn.the.participation is Participation.joined:
        turn.open("motivation_topics")
    else:
        turn.say(T("Jeg spørger ikke om noget nu, for jeg skriver ikke til dig."), START)


def begin(turn: Turn) -> None:
    turn.answers["off"] = " ".join(turn.the.memory.motivation_off)


def off_now(turn: Turn) -> set[str]:
    return set(turn.answers.get("off", "").split())


def ask_shown(turn: Turn) -> None:
    off = off_now(turn)
    turn.ask(
        paragraphs(_how_often(turn, off), lines(*(_line(one, off) for one in Topic))),
        *(Button(NAMES[one], str(one)) for one in Topic),
        Button(TC("button", "Slå alt til"), ALL)
        if off >= set(Topic)
        else Button(TC("button", "Slå alt fra"), NONE),
        Button(TC("button", "Færdig"), DONE),
    )


def _how_often(turn: Turn, off: set[str]) -> Text:
    most = most_a_week(turn)
    if off >= set(Topic):
        return T("Alt er slået fra. Så spørger jeg ikke om den slags.")
    if not most:
        return T("Lige nu spørger jeg slet ikke om den slags. Du kan vælge til senere.")
    return TN(
        "Højst en gang om ugen spørger jeg om det her. Tryk for at slå til eller fra.",
        "Højst {n} gange om ugen spørger jeg om det her. Tryk for at slå til eller fra.",
        most,
    )


def _line(topic: Topic, off: set[str]) -> Text:
    if topic in off:
        return T("Fra: {topic}", topic=NAMES[topic])
    return T("Til: {topic}", topic=NAMES[topic])


def toggle(turn: Turn) -> None:
    off, value = off_now(turn), turn.pressed
    match value:
        case "none":
            off = {str(topic) for topic in Topic}
        case "all":
            off = set()
        case _:
            off ^= {value}
    turn.answers["off"] = " ".join(sorted(off))
    turn.remember(motivation_off=tuple(sorted(off)))


def point_to_buttons(turn: Turn) -> None:
    turn.say(T("Tryk på en af knapperne, så slår jeg det til eller fra."))


def say_kept(turn: Turn) -> None:
    if off_now(turn) >= set(Topic):
        turn.say(T("Så lader jeg dig være. Skriv /motivation, hvis du vil have det igen."))
    else:
        turn.say(T("Sådan bliver det. Skriv /motivation, når du vil ændre det."))


QUESTIONS: Questions = {S.shown: ask_shown, S.kept: say_kept}

TABLE = [
    # what happened  in       goes to   when                do
    row(Started,     S.ready, S.shown,  do=begin),
    row(Pressed,     S.shown, S.kept,   when=pressed(DONE)),
    row(Pressed,     S.shown, S.shown,  do=toggle),
    row(Wrote,       S.shown, S.shown,  do=point_to_buttons),
    row(WentQuiet,   S.shown, S.quiet),
]  # fmt: skip

FLOW = Flow(
    "motivation_topics",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.kept, S.quiet],
    interrupts=True,
)
