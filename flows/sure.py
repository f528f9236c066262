"""How sure of next week: the best single weekly question (evidence §1), and a week of silence.

Decides when a person is told; the sentence on the card is the published rule's own.
"""

from datetime import timedelta

from flows.calendar import first_card
from flows.facts import Coming
from flows.people import reader
from flows.policy import Colour
from flows.scale import told
from flows.signals.firing import fires
from flows.texts import T, Text, moment
from flows.turn import Turn
from flows.weeks import week_of

KEPT = 12  # weeks


def keep_sure(turn: Turn) -> None:
    """A low start that stays low is told once; every fall is told (evidence §4)."""
    value = told(turn)
    if value is None:
        return
    turn.remember(confidence=(*turn.the.memory.confidence, value)[-KEPT:])
    new = not any(case.family == "confidence" for case in turn.the.cases)
    if new and (fires(turn, "confidence_low") or fires(turn, "confidence_fall")):
        turn.answers["told"] = "yes"


def heard(turn: Turn) -> list[Text]:
    """What the citizen is told about it: who hears of it and when, or just thanks."""
    if "told" not in turn.answers:
        return []
    person = reader(turn, Colour.yellow)
    if person is None:
        return [T("Tak, fordi du siger det.")]
    when = first_card(
        turn.policy.cases[Colour.yellow], turn.policy.office, turn.policy.week, turn.now
    )
    return [
        T(
            "Tak, fordi du siger det. {name} får besked {when}, så I kan finde en vej.",
            name=person.name,
            when=moment(when, turn.now),
        )
    ]


def week_of_silence(turn: Turn) -> None:
    """The week's questions went without a word, and so did every day of the week. One missed
    tap is nothing, and neither is a question that another one took the place of."""
    asked, wait = turn.talk.asked_at, timedelta(hours=turn.policy.rhythm.question_hours)
    if asked is None or turn.now < asked + wait or _heard_this_week(turn):
        return
    turn.remember(quiet_weeks=turn.the.memory.quiet_weeks + 1)


def _heard_this_week(turn: Turn) -> bool:
    week = week_of(turn.today.date())
    said = (s for s in turn.the.shifts if s.answered or s.coming is not Coming.unknown)
    answered = any(week_of(s.day) == week for s in said)
    return answered or turn.the.memory.reflected_week == week
