"""INTENTS "goal_progress", "good_news": something went well. It is kept beside the goal when the
citizen says so, in their own words, and is theirs alone (flows/own.py, Kind.good).
"""

import re
from enum import StrEnum, auto

from flows import book
from flows.closing import new_job
from flows.core import Flow, Questions, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.hearing.both import ask_in_both, say_in_both
from flows.hearing.told import add_words
from flows.lines import lines
from flows.noted import own_words
from flows.own import Kind
from flows.safety.plain import fold
from flows.texts import TC, T, words
from flows.turn import Turn

NAME = "gain"
MOST = 3  # goals to choose from
_HOURS = re.compile(r"\b(?:time|timer|hour|hours|годин\w*|ساع\w*|godzin\w*|sat|sati)\b")


class S(StrEnum):
    ready = auto()
    asked = auto()
    kept = auto()
    left = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_keep(turn: Turn) -> None:
    """With one goal it goes there, with several the citizen says to which."""
    goals, no = turn.the.goals[-MOST:], Button(TC("button", "Nej tak"), "no")
    glad = T("Hvor er det godt at høre.")
    if len(goals) > 1:
        mine = (Button(words(goal.text), str(goal.id)) for goal in goals)
        ask_in_both(turn, lines(glad, T("Hvilket mål hører det til?")), *mine, no)
    elif goals:
        question = T("Skal jeg skrive det ved dit mål: {goal}?", goal=words(goals[0].text))
        yes = Button(TC("button", "Ja, skriv det"), str(goals[0].id))
        ask_in_both(turn, lines(glad, question), yes, no)
    else:
        question = T("Skal jeg gemme det til dig?")
        yes = Button(TC("button", "Ja, gem det"), "keep")
        ask_in_both(turn, lines(glad, question), yes, no)


def say_kept(turn: Turn) -> None:
    say_in_both(
        turn,
        T("Det er gemt med dine egne ord. Kun du kan se det."),
        Button(TC("button", "Mit mål"), "/maal"),
    )


def say_left(turn: Turn) -> None:
    say_in_both(turn, T("Det er i orden. Godt gået alligevel."))


QUESTIONS: Questions = {S.asked: ask_keep, S.kept: say_kept, S.left: say_left}


# --- conditions and actions -----------------------------------------------------------


def kept(turn: Turn) -> bool:
    return turn.pressed != "no"


def keep(turn: Turn) -> None:
    key = turn.pressed if turn.pressed.isdecimal() else ""
    day = turn.today.date()
    book.write(
        turn, Kind.good, here=True, key=key, text=own_words(turn, turn.answers["text"]), day=day
    )


TABLE = [
    # what happened  in        goes to   when       do
    row(Started,     S.ready,  S.asked),
    row(Pressed,     S.asked,  S.kept,   when=kept, do=keep),
    row(Pressed,     S.asked,  S.left),
    row(Wrote,       S.asked,  S.asked,  do=add_words),
    row(WentQuiet,   S.asked,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.kept, S.left, S.quiet], interrupts=True
)


def progress(turn: Turn) -> None:
    """INTENTS "goal_progress". More of it while it is asked about belongs to the same."""
    if turn.talk.flow == NAME:
        FLOW.step(turn)
    else:
        turn.open(NAME, text=own_words(turn))


def good_news(turn: Turn) -> None:
    """INTENTS "good_news": a glad word; a job is asked about (flows/closing/new_job.py); what was
    gained on the goal or the hours may be kept."""
    event = turn.event
    assert isinstance(event, Wrote)
    if new_job.heard(turn):
        return
    gained = "goal_progress" in event.heard.also or bool(_HOURS.search(fold(turn.wrote)))
    if gained:
        progress(turn)
    else:
        glad = T("Hvor er det godt at høre. Tak, fordi du fortæller det.")
        say_in_both(turn, glad, said=turn.wrote)
