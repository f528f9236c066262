"""Once a month: does what was agreed still fit? Keep, loosen, drop, or something new (requirement
136: not at the front at first, ready for it later). At most three at a time.
"""

from datetime import timedelta
from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.own import Condition
from flows.own_effects import KeepCondition
from flows.scale import SKIP
from flows.sharing.catalogue import said
from flows.texts import TC, T
from flows.turn import Turn

AT_A_TIME = 3
STATES = {"keep": "kept", "loosen": "loosened", "drop": "dropped"}


class S(StrEnum):
    ready = auto()
    fits = auto()
    news = auto()
    thanks = auto()
    editor = auto()
    quiet = auto()


def due(turn: Turn) -> list[Condition]:
    """The citizen's own that nobody has looked at for so many weeks, the oldest first."""
    before = turn.today.date() - timedelta(weeks=turn.policy.conditions.review_weeks)
    mine = [one for one in turn.the.conditions if one.source == "citizen"]
    found = [(one.reviewed_on or (one.at or turn.now).date(), one) for one in mine]
    old = sorted((pair for pair in found if pair[0] <= before), key=lambda pair: pair[0])
    return [one for _, one in old]


# --- what each state asks when entered ------------------------------------------------


def ask_fits(turn: Turn) -> None:
    one = _current(turn)
    if one is None:
        turn.ask(T("Den står her ikke mere."), SKIP)
        return
    turn.ask(
        lines(T("Det her er aftalt: {condition}", condition=said(one)), T("Passer det stadig?")),
        Button(TC("button", "Ja, det passer"), "keep"),
        Button(TC("button", "Det kan løsnes"), "loosen"),
        Button(TC("button", "Ikke brug for mere"), "drop"),
        SKIP,
    )


def ask_news(turn: Turn) -> None:
    turn.ask(
        T("Er der noget nyt, du har brug for på arbejdet?"),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Nej"), "no"),
    )


def say_thanks(turn: Turn) -> None:
    turn.say(T("Tak. Så passer det med, hvordan det er nu."))


QUESTIONS: Questions = {S.fits: ask_fits, S.news: ask_news, S.thanks: say_thanks}


# --- conditions and actions -----------------------------------------------------------


def _left(turn: Turn) -> list[str]:
    return [id_ for id_ in turn.answers.get("left", "").split(",") if id_]


def _current(turn: Turn) -> Condition | None:
    left = _left(turn)
    return next((one for one in turn.the.conditions if left and str(one.id) == left[0]), None)


def more_left(turn: Turn) -> bool:
    return len(_left(turn)) > 1


def nothing_due(turn: Turn) -> bool:
    return not due(turn)


def begin(turn: Turn) -> None:
    turn.answers["left"] = ",".join(str(one.id) for one in due(turn)[:AT_A_TIME])


def decide(turn: Turn) -> None:
    """A word is kept for the next one only after this one is written down."""
    one, state = _current(turn), STATES.get(turn.pressed)
    if one is not None and state is not None:
        turn.add(KeepCondition({"state": state, "reviewed_on": turn.today.date()}, one.id))
    turn.answers["left"] = ",".join(_left(turn)[1:])


def open_editor(turn: Turn) -> None:
    turn.open("conditions")


def point_to_buttons(turn: Turn) -> None:
    turn.say(T("Tryk gerne på en knap. Du kan skrive noget nyt lige om lidt."))


TABLE = [
    # what happened  in        goes to    when                  do
    row(Started,     S.ready,  S.news,    when=nothing_due),
    row(Started,     S.ready,  S.fits,                          do=begin),
    row(Pressed,     S.fits,   S.fits,    when=more_left,       do=decide),
    row(Pressed,     S.fits,   S.news,                          do=decide),
    row(Wrote,       S.fits,   S.fits,                          do=point_to_buttons),
    row(WentQuiet,   S.fits,   S.quiet),
    row(Pressed,     S.news,   S.editor,  when=pressed("yes"),  do=open_editor),
    row(Pressed,     S.news,   S.thanks),
    row(Wrote,       S.news,   S.editor,                        do=open_editor),
    row(WentQuiet,   S.news,   S.quiet),
]  # fmt: skip

FLOW = Flow(
    "condition_review", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.editor, S.quiet]
)
