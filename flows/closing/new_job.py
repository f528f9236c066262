"""INTENTS "good_news" about a job: does the placement stop for it, or does it run to its end first?
Nothing ends, and nobody is told, before the citizen has said which (requirements 171, 211).
"""

import re
from enum import StrEnum, auto

from flows import people
from flows.closing import agreeing, chosen
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Phase
from flows.pointing import point_to_choice
from flows.safety.plain import fold
from flows.texts import TC, T, Text
from flows.tracks.end import running
from flows.turn import Turn

NAME = "new_job"
# Somebody got it: the word for getting, at most three words, the word for a job; as `fold` writes
# them. Praise for one's work, and the wish for a job, are none.
_GOT = re.compile(
    r"\b(?:faet|fik|tilbudt|fundet|got|offered|found|landed)\b"
    r"(?: (?!ros|mit|min|for|my|praise)\w+){0,3} (?:\w*job(?:et)?|arbejde|work|ansaettelse)\b"
    r"|\b(?:er|blev|bliver|blevet|got|am|been) (?:\w+ )?(?:ansat|fastansat|hired)\b"
    r"|\b(?:отримала?|знайшла?) (?:\w+ )?робот[уи]\b"
    r"|\b(?:حصلت|وجدت|لقيت)\b(?: \w+)? (?:وظيفه|عمل|شغل)"
    r"|\b(?:dostalam|dostalem|znalazlam|znalazlem) (?:\w+ )?prace\b"
    r"|\b(?:is|ise) (?:buldum|girdim|alindim)\b"
)


def tells_of_job(turn: Turn) -> bool:
    return _GOT.search(fold(turn.wrote)) is not None


class S(StrEnum):
    ready = auto()
    when = auto()
    tells = auto()
    stops = auto()
    first = auto()
    told = auto()
    left = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_when(turn: Turn) -> None:
    placement = turn.the.placement
    place = placement.workplace if placement else turn.policy.office.name
    turn.ask(
        T("Tillykke med jobbet. Hvad skal der ske med praktikken hos {place}?", place=place),
        Button(TC("button", "Jeg stopper her"), "stop"),
        Button(TC("button", "Den slutter som aftalt"), "first"),
        Button(TC("button", "Det er ikke job"), "no"),
    )


def ask_tells(turn: Turn) -> None:
    turn.ask(
        T("Tillykke med jobbet. Må {name} vide det?", name=people.caseworker(turn)),
        Button(TC("button", "Ja, fortæl det"), "yes"),
        Button(TC("button", "Ikke nu"), "no"),
    )


def open_stop(turn: Turn) -> None:
    turn.open("early_stop", why="job")


def say_first(turn: Turn) -> None:
    turn.say(T("Godt. {name} får besked, og praktikken går videre.", name=people.caseworker(turn)))


def say_told(turn: Turn) -> None:
    turn.say(T("Godt. {name} får besked.", name=people.caseworker(turn)))


def say_left(turn: Turn) -> None:
    turn.say(T("Det er i orden. Jeg har ikke fortalt det til nogen."))


QUESTIONS: Questions = {
    S.when: ask_when,
    S.tells: ask_tells,
    S.stops: open_stop,
    S.first: say_first,
    S.told: say_told,
    S.left: say_left,
}


# --- conditions and actions -----------------------------------------------------------


def runs(turn: Turn) -> bool:
    return running(turn) is not None


def stops_now(turn: Turn) -> bool:
    return turn.pressed == "stop" and runs(turn)


def note(turn: Turn) -> None:
    """What comes next, for the caseworker to agree on."""
    chosen.keep_step(turn, "job")
    agreeing.ask_caseworker(turn, _news(turn))


def _news(turn: Turn) -> Text:
    alias = turn.the.person.name
    if runs(turn):
        return T("{alias} har fået job. Praktikken slutter som aftalt.", alias=alias)
    return T("{alias} har fået job.", alias=alias)


TABLE = [
    # what happened  in       goes to   when                    do
    row(Started,     S.ready, S.when,   when=runs),
    row(Started,     S.ready, S.tells),
    row(Pressed,     S.when,  S.stops,  when=stops_now),
    row(Pressed,     S.when,  S.left,   when=pressed("no")),
    row(Pressed,     S.when,  S.first,                          do=note),
    row(Wrote,       S.when,  S.when,                           do=point_to_choice),
    row(WentQuiet,   S.when,  S.quiet),
    row(Pressed,     S.tells, S.told,   when=pressed("yes"),    do=note),
    row(Pressed,     S.tells, S.left),
    row(Wrote,       S.tells, S.tells,                          do=point_to_choice),
    row(WentQuiet,   S.tells, S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.stops, S.first, S.told, S.left, S.quiet],
    interrupts=True,
)


def is_news(turn: Turn) -> bool:
    """Whether the good news is a job that is to be asked about: not of who is followed in it
    already, or has never had a placement with us."""
    placement = turn.the.placement
    followed = placement is None or placement.phase is Phase.aftercare
    return not followed and turn.talk.flow != NAME and tells_of_job(turn)


def heard(turn: Turn) -> bool:
    """Asks, if it is."""
    if not is_news(turn):
        return False
    turn.open(NAME)
    return True
