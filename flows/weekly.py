"""The alarms of the week that begin a dialogue: reflection, motivation, Friday's preview.

Imported by flows.prompts alone: flows/dialogue.py, which begins them, knows every dialogue.
"""

from datetime import timedelta

from flows import dialogue, motivation, summaries
from flows.effects import SetAlarm
from flows.events import Rang
from flows.facts import Participation
from flows.known import Handlers
from flows.meetings import month
from flows.meetings.cadence import room
from flows.schedule import of_this_plan
from flows.turn import Turn


def reflect(turn: Turn) -> None:
    """Not when the citizen has looked back already this week. Every few weeks the small steps of
    the month take its place."""
    event = turn.event
    assert isinstance(event, Rang)
    if _in_free_time(turn) and turn.the.memory.reflected_week != event.ref:
        dialogue.prompt(turn, month.FLOW.name if month.is_due(turn) else "reflection")


def motivate(turn: Turn) -> None:
    today = turn.today.date()
    if not _in_free_time(turn) or not motivation.wanted(turn):
        return
    if motivation.choose(turn.the, turn.policy, today) is None:
        off = motivation.all_off(turn.the.memory)
        turn.count("motivation_all_off" if off else "motivation_none_fits")
        return
    dialogue.prompt(turn, "motivation")


def show_week(turn: Turn) -> None:
    """Friday's preview, once a week."""
    event = turn.event
    assert isinstance(event, Rang)
    if not _may_ask(turn) or summaries.done(turn, event.ref) or not summaries.mentors(turn):
        return
    if turn.the.memory.summary_week == event.ref:
        _show_again(turn, event)
    else:
        dialogue.prompt(turn, "preview", week=event.ref)


def _show_again(turn: Turn, event: Rang) -> None:
    """Pushed aside by another dialogue, it comes back when nothing is open: a choice the
    citizen was offered is not lost, and it counts for no day's limit."""
    hushed = turn.the.memory.hushed_until
    if (hushed and turn.now < hushed) or (event.not_after and turn.now >= event.not_after):
        return
    found = room(turn, turn.the.shifts, turn.now, event.not_after)
    due = found[0] if found else turn.now
    if turn.talk.open:
        due = max(due, turn.now + timedelta(minutes=turn.policy.rhythm.breaks_in_after_minutes))
    if due > turn.now:
        turn.add(SetAlarm(event.what, due, event.not_after, event.ref, event.fence))
        return
    turn.not_after = event.not_after
    dialogue.open_flow(turn, "preview", {"week": event.ref})


def _in_free_time(turn: Turn) -> bool:
    """Reflection and motivation come after the shift. The preview comes in any case: what
    would go to the mentors is the citizen's to see first."""
    return _may_ask(turn) and turn.the.memory.writes_after


def _may_ask(turn: Turn) -> bool:
    """Not a plan of yesterday, not on a day of absence, not who the assistant left in peace."""
    return (
        of_this_plan(turn)
        and turn.the.participation is Participation.joined
        and not turn.the.memory.silent
        and turn.the.absent_on(turn.today.date()) is None
    )


PROMPTS: Handlers = {
    "reflection": reflect,
    "motivation": motivate,
    "preview": show_week,
}
