"""The alarms of hours, tasks and tried times that begin a dialogue.

Imported by flows.prompts alone: flows/dialogue.py, which begins them, knows every dialogue.
"""

from flows import book, dialogue
from flows.events import Rang
from flows.facts import Participation
from flows.known import Handlers
from flows.own import Kind
from flows.progress.plan import steps_of
from flows.progress.weeks import HOURS_FELT, TASK_NEWS
from flows.schedule import of_this_plan
from flows.turn import Turn
from flows.weeks import monday_of


def hours_felt(turn: Turn) -> None:
    """Once for each step; not when the plan has changed since."""
    event = turn.event
    assert isinstance(event, Rang)
    step = next((one for one in steps_of(turn.the) if one.id == event.ref), None)
    if _in_free_time(turn) and of_this_plan(turn) and step is not None and not step.key:
        dialogue.prompt(turn, "hours_felt", step=step.id)


def task_news(turn: Turn) -> None:
    """Not when the list was changed this week already."""
    monday = monday_of(turn.today.date())
    changed = any(line.day and line.day >= monday for line in book.lines_of(turn.the, Kind.task))
    if _in_free_time(turn) and of_this_plan(turn) and not changed:
        dialogue.prompt(turn, "tasks", news="yes")


def variant(turn: Turn) -> None:
    """`ref` is the line of the days and times that were tried. It is about what was, so a newer
    plan changes nothing."""
    event = turn.event
    assert isinstance(event, Rang)
    tried = [line for line in book.lines_of(turn.the, Kind.variant) if line.id == event.ref]
    if _in_free_time(turn) and tried and tried[0].value is None:
        dialogue.prompt(turn, "variant", variant=event.ref)


def _in_free_time(turn: Turn) -> bool:
    """Not on a day of absence, and not who the assistant left in peace."""
    memory = turn.the.memory
    return (
        turn.the.participation is Participation.joined
        and memory.writes_after
        and not memory.silent
        and turn.the.absent_on(turn.today.date()) is None
    )


PROMPTS: Handlers = {
    HOURS_FELT: hours_felt,
    TASK_NEWS: task_news,
    "variant": variant,
}
