"""How the citizen and whoever answered hear what became of it."""

from datetime import timedelta
from typing import Any

from flows.calendar import next_allowed
from flows.effects import Button, Lane, NewTask, Tell
from flows.events import Answered
from flows.facts import Participation
from flows.texts import TC, T, Text
from flows.turn import Turn


def to_citizen(turn: Turn, subject: Text, text: Text, **more: Any) -> bool:
    """False when the citizen does not write with us now. Waits for the end of the quiet hours."""
    the = turn.the
    if the.participation is not Participation.joined or not the.person.channels:
        return False
    at = max(turn.now, the.memory.hushed_until or turn.now)
    allowed = next_allowed(turn.policy.quiet, turn.policy.office.zone, at)
    later = allowed if allowed > turn.now else None
    turn.add(Tell(the.person.id, subject, text, not_before=later, **more))
    return True


def with_a_way_back(turn: Turn, text: Text, kind: str, was: str) -> None:
    """What was done, and a button that takes it back for some minutes; a link has its page."""
    minutes = turn.policy.messages.undo_minutes
    if turn.restores is None or not minutes or getattr(turn.event, "link", True):
        tell(turn, text)
        return
    turn.add(
        Tell(
            turn.me.id,
            T("Det er noteret."),
            text,
            task=NewTask(turn.new_id(), kind, was, turn.now + timedelta(minutes=minutes)),
            buttons=(Button(TC("button", "Fortryd"), "back"),),
            lane=Lane.answer,
            at_once=True,
        )
    )


def tell(turn: Turn, text: Text) -> None:
    """In the chat a message; on a page of ours the page itself shows it."""
    if isinstance(turn.event, Answered) and not turn.event.link:
        turn.say(text)
    else:
        turn.toast = text
