"""What staff send from the page of a placement in the desk (Submitted). `ref` is what it is about,
the words are the field; each says on the page what became of it."""

from collections.abc import Callable, Mapping
from datetime import date

from flows.before import start_meeting
from flows.events import Submitted
from flows.goals import agreeing, change, draft, follow_up, people, rating
from flows.meetings import weekly_call
from flows.task_effects import CloseTasks
from flows.texts import T, Text
from flows.turn import Turn


def _agree(turn: Turn, ref: str, _: str) -> Text:
    goal = draft.find(turn.the, ref)
    why_not = agreeing.hindrance(turn, goal)
    if why_not is not None or goal is None:
        return why_not or T("Målet er her ikke mere.")
    turn.add(CloseTasks(agreeing.TASK, ref))  # the card in the chat asks no more
    return agreeing.agree(turn, goal)


def _ask(turn: Turn, ref: str, said: str) -> Text:
    return change.ask_for(turn, ref, said, change.ASKS)


def _suggest(turn: Turn, ref: str, said: str) -> Text:
    return change.ask_for(turn, ref, said, change.SUGGESTS)


def _follow_up(turn: Turn, _: str, said: str) -> Text:
    try:
        return follow_up.agree(turn, date.fromisoformat(said))
    except ValueError:
        return T("Vælg en dag.")


def _role(turn: Turn, ref: str, said: str) -> Text:
    return people.fill(turn, ref, said)


def _start_meeting(turn: Turn, ref: str, said: str) -> Text:
    return start_meeting.agree(turn, ref, said)


def _no_start_meeting(turn: Turn, _: str, __: str) -> Text:
    return start_meeting.call_off(turn)


def _call_slot(turn: Turn, _: str, said: str) -> Text:
    return weekly_call.agree(turn, said)


def _no_call_slot(turn: Turn, _: str, __: str) -> Text:
    return weekly_call.call_off(turn)


DO: Mapping[str, Callable[[Turn, str, str], Text]] = {
    "goal_agree": _agree,
    "goal_ask": _ask,
    "goal_suggest": _suggest,
    "goal_rate": rating.rate,
    "follow_up": _follow_up,
    "role": _role,
    weekly_call.FORM: _call_slot,
    weekly_call.OFF: _no_call_slot,
    start_meeting.FORM: _start_meeting,
    start_meeting.OFF: _no_start_meeting,
}


def from_desk(turn: Turn) -> None:
    """FORMS, all of DO."""
    event = turn.event
    assert isinstance(event, Submitted)
    turn.toast = DO[event.kind](turn, event.ref, event.heard.text.strip())
