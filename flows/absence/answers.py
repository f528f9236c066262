"""What an answer in the absence dialogue notes down. What follows from it all is report.py."""

from flows import noted
from flows.absence import days, notices, opening
from flows.absence.opening import REASONS
from flows.absence.report import UNKNOWN
from flows.effects import KeepShift
from flows.events import Wrote
from flows.facts import Coming
from flows.turn import Turn
from flows.understanding.spoken import cannot_face_it


def keep_days(turn: Turn) -> None:
    opening.counts_at_once(turn)
    if turn.pressed == UNKNOWN:
        turn.answers["last"] = UNKNOWN


def keep_shift(turn: Turn) -> None:
    shift = next(one for one in days.ahead(turn) if one.day.isoformat() == turn.pressed)
    turn.answers.pop("again", None)
    turn.answers["shift"] = shift.starts.isoformat()
    opening.begin(turn)


def keep_last(turn: Turn) -> None:
    opening.counts_at_once(turn)
    turn.answers["last"] = turn.pressed


def keep_reason(turn: Turn) -> None:
    turn.answers["reason"] = "" if turn.pressed == "skip" else turn.pressed


def keep_reason_words(turn: Turn) -> None:
    keep_words(turn)
    event = turn.event
    assert isinstance(event, Wrote)
    turn.answers["reason"] = REASONS.get(event.heard.intent, "other")


def keep_words(turn: Turn) -> None:
    noted.keep_all(turn, "absence")


def listen(turn: Turn) -> None:
    """Words between the questions: kept, and a reason in them is not asked for again."""
    noted.keep(turn, "absence")
    event = turn.event
    if cannot_face_it(turn.wrote):
        turn.answers["reason"] = "cant"
    elif isinstance(event, Wrote) and event.heard.intent in REASONS:
        turn.answers.setdefault("reason", REASONS[event.heard.intent])
    noted.thank(turn)


def tell_short(turn: Turn) -> None:
    keep_coming(turn)
    notices.short_day(turn, days.the_one(turn))


def keep_coming(turn: Turn) -> None:
    turn.add(KeepShift(days.the_one(turn).starts, {"coming": Coming.on_way}))
