"""The alarms that begin a dialogue. Each handler decides whether the hour still fits, and
whether the citizen still wants to be written to then (/tider).

Apart from registry.py, because flows/dialogue.py, which begins them, looks dialogues up there.
"""

from flows import arrival, dialogue, questions, weekly
from flows.absence import asks_today
from flows.absence import prompting as absence
from flows.arrival import missed, rung_for, unknown
from flows.before import prompting as before
from flows.card import prompting as card
from flows.closing import prompting as closing
from flows.effects import SetAlarm
from flows.events import Rang
from flows.facts import Arrived, Coming, Participation, Shift
from flows.goals import prompting as goals
from flows.known import Handler, Handlers
from flows.meetings import prompting as meetings
from flows.meetings.cadence import asks_after, is_full
from flows.progress import prompting as progress
from flows.registry import gathered
from flows.reminder import same_day
from flows.sharing import prompting as sharing
from flows.tracks import prompting as tracks
from flows.turn import Turn

# While one of these is open the citizen is being heard already.
NEVER_OVER = frozenset({"absence", "contact", "safe"})
# Asking these again afterwards would ask the same thing twice.
OVERTAKEN = frozenset({"evening", "reminder", "late", "quiet_start"})


def _begin(turn: Turn, flow: str, shift: Shift, *, counts: bool = True) -> None:
    dialogue.prompt(turn, flow, counts=counts, shift=shift.starts.isoformat())


def _nothing_said(turn: Turn, shift: Shift) -> bool:
    known = shift.coming is not Coming.unknown or shift.arrived is not Arrived.unknown
    asked = asks_today(turn.the, shift.day)  # the morning after an absence asks in its place
    return not known and not asked and turn.the.absent_on(shift.day) is None


def evening(turn: Turn) -> None:
    """On a day that has had its dialogues the time is told, and nothing asked."""
    shift = rung_for(turn)
    memory = turn.the.memory
    wanted = memory.writes_before and not memory.silent
    if shift is None or not wanted or not _nothing_said(turn, shift):
        return
    if any(_nothing_said(turn, one) for one in same_day(turn, shift) if one.starts < shift.starts):
        return  # the evening of a divided day tells all of it
    _begin(turn, "evening", shift, counts=not is_full(turn))


def hour(turn: Turn) -> None:
    """Also when the assistant has stopped asking, or the day has had its dialogues: then the time
    is told, and nothing asked."""
    shift = rung_for(turn)
    if shift is None or not turn.the.memory.writes_before:
        return
    if arrival.untold(turn, shift):
        _offer_to_tell(turn, shift)
    elif _nothing_said(turn, shift):
        _begin(turn, "reminder", shift, counts=not is_full(turn))


def ask_citizen(turn: Turn) -> None:
    """Half an hour after the start: one question, if nobody has said anything. When it may not
    be asked, somebody still finds out later."""
    shift, event = rung_for(turn), turn.event
    if shift is None or not unknown(turn, shift):
        return
    assert isinstance(event, Rang)
    arrival.wait_for_news(turn, shift)
    if arrival.untold(turn, shift):
        _offer_to_tell(turn, shift)
    elif not turn.the.memory.silent:
        _begin(turn, "quiet_start", shift, counts=False)


def _offer_to_tell(turn: Turn, shift: Shift) -> None:
    """ "Kan ikke i dag" without an answer about who is told: that is asked again, and nothing
    else."""
    starts = shift.starts.isoformat()
    dialogue.prompt(turn, "absence", counts=False, shift=starts, left_in="share")


def noshow(turn: Turn) -> None:
    """The company mentor has just said "not arrived". Not a prompt on the plan: it is asked at
    once, over whatever is open, and counts for no day's limit. Danger alone goes before it."""
    shift, event = rung_for(turn), turn.event
    if shift is None or not missed(turn, shift) or turn.now >= shift.ends:
        return
    if turn.the.participation is not Participation.joined or arrival.hushed(turn):
        return
    assert isinstance(event, Rang)
    if turn.talk.flow in NEVER_OVER:
        later = turn.now + dialogue.AFTER_OUTAGE
        turn.add(SetAlarm(event.what, later, event.not_after, event.ref, event.fence))
        return
    if turn.talk.flow in OVERTAKEN:
        turn.talk.close()
    turn.not_after = event.not_after
    dialogue.open_flow(turn, "noshow", {"shift": event.ref})


def checkin(turn: Turn) -> None:
    shift = rung_for(turn)
    memory = turn.the.memory
    if shift is None or shift.asked or shift.answered:
        return
    if memory.silent or not memory.writes_after:
        return
    if not asks_after(turn, shift) or _day_goes_on(turn, shift):
        return
    gone = shift.coming is Coming.absent or turn.the.absent_on(shift.day) is not None
    if not gone and not missed(turn, shift):
        _begin(turn, "checkin", shift)


def _day_goes_on(turn: Turn, shift: Shift) -> bool:
    """A divided day is asked about once, when it is over."""
    later = (one for one in same_day(turn, shift) if one.starts > shift.starts)
    return any(one.coming is not Coming.absent for one in later)


def _unless_a_person_talks(handler: Handler) -> Handler:
    """What the bot asks to get to know something keeps back (flows/questions/talking.py)."""

    def held(turn: Turn) -> None:
        if not questions.holds_back(turn):
            handler(turn)

    return held


_PARTS = (
    weekly, absence, before, goals, tracks, progress, meetings, sharing, card, closing,
)  # fmt: skip
_OF_A_SHIFT: Handlers = {
    "evening": evening,
    "hour": hour,
    "ask_citizen": ask_citizen,
    "noshow": noshow,
    "checkin": checkin,
}
PROMPTS: Handlers = {
    name: _unless_a_person_talks(handler)
    for name, handler in gathered(
        table.items() for table in (_OF_A_SHIFT, *(part.PROMPTS for part in _PARTS))
    ).items()
}
