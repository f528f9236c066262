"""The alarm "before" begins one small dialogue: the next step, inside the week's limit; "todo" is
the day of something the citizen wanted to do themselves.

Imported by flows.prompts alone: flows/dialogue.py, which begins them, knows every dialogue.
"""

from flows import dialogue
from flows.before import steps, todo_due, todo_kept
from flows.before.rhythm import PROMPT
from flows.events import Rang
from flows.facts import Participation, Phase
from flows.schedule import of_this_plan
from flows.turn import Turn


def begin(turn: Turn) -> None:
    citizen, today, rule = turn.the, turn.today.date(), turn.policy.before
    if not _may_ask(turn) or steps.left_this_week(citizen, rule, today) <= 0:
        return
    step = steps.next_step(citizen, rule, today)
    if step is None:
        turn.count("before_nothing_missing")
        return
    told = step is steps.COUNTDOWN  # it asks nothing
    if dialogue.prompt(turn, step.flow, counts=not told, begun="yes", **step.answers):
        turn.remember(before_asked=steps.asked(citizen, step, today))


def _may_ask(turn: Turn) -> bool:
    """Not a plan of yesterday, not after the placement became active, not on a day of absence,
    not who the assistant left in peace."""
    placement, today = turn.the.placement, turn.today.date()
    return (
        of_this_plan(turn)
        and placement is not None
        and placement.phase is Phase.before
        and turn.the.participation is Participation.joined
        and not turn.the.memory.silent
        and turn.the.absent_on(today) is None
    )


def todo(turn: Turn) -> None:
    """It is the citizen's own, with or without a placement."""
    event = turn.event
    assert isinstance(event, Rang)
    one = todo_kept.due(turn, event.ref)
    away = turn.the.absent_on(turn.today.date()) is not None
    if one is not None and not away and not turn.the.memory.silent:
        dialogue.prompt(turn, todo_due.NAME, line=one.id)


PROMPTS = {PROMPT: begin, todo_kept.ALARM: todo}
