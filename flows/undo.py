"""An answer given by a tap is taken back: for some minutes, by the link it was given with.

What the answer changed is as it was before; where a person has been told already, that person
is told the correction. Each kind of task knows its own way (registry.UNDO).
"""

from datetime import datetime, timedelta

from flows.events import TookBack
from flows.known import Handlers
from flows.task_effects import ReopenTask
from flows.texts import T
from flows.turn import Turn

UNDO = "undo"  # as an answer to a task
ANSWER = "answer"  # in TookBack.before: what was answered before this answer


def possible(policy_minutes: int, answered_at: datetime | None, now: datetime) -> bool:
    """Whether it is not too late."""
    return answered_at is not None and now - answered_at < timedelta(minutes=policy_minutes)


def take_back(turn: Turn, kinds: Handlers) -> None:
    event = turn.event
    assert isinstance(event, TookBack)
    if not event.value:
        turn.toast = T("Der er ikke noget svar at fortryde.")
    elif event.before is None or event.kind not in kinds:
        turn.toast = T("Det svar kan ikke fortrydes her. Ring i stedet.")
    elif not possible(turn.policy.messages.undo_minutes, event.answered_at, turn.now):
        turn.toast = T("Det er for sent at fortryde her. Ring i stedet.")
    else:
        turn.toast = T("Dit svar er trukket tilbage.")
        turn.add(ReopenTask(event.task, str(event.before.get(ANSWER, ""))))
        turn.count(f"undo_{event.kind}")
        kinds[event.kind](turn)
