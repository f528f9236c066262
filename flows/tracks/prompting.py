"""The alarms that begin a dialogue of the tracks with the citizen. Only flows/prompts.py imports
it: beginning a dialogue needs the registry, and the registry needs the tracks."""

from flows import dialogue
from flows.events import Rang
from flows.facts import Phase
from flows.known import Handlers
from flows.tracks import meeting, stopping
from flows.tracks.meeting_says import CITIZEN
from flows.tracks.record import S, meeting_now, tracks_now
from flows.turn import Turn


def ask_about_meeting(turn: Turn) -> None:
    """ALARM "meeting": its fence is the round of proposals."""
    event, found = turn.event, meeting_now(turn)
    assert isinstance(event, Rang)
    if found is None or not meeting.open_for(found, event.ref, event.fence):
        return
    if CITIZEN not in found.answers:
        round_ = str(found.round)
        dialogue.prompt(turn, "meeting", counts=False, meeting=found.id, round=round_)


def before_meeting(turn: Turn) -> None:
    """ALARM "meeting_soon": its fence is the sequence of the calendar entry."""
    event, found = turn.event, meeting_now(turn)
    assert isinstance(event, Rang)
    if found is None or (found.id, found.sequence) != (event.ref, event.fence):
        return
    if found.state == meeting.AGREED:
        dialogue.prompt(turn, "views", counts=False, meeting=found.id)


def new_start(turn: Turn) -> None:
    """ALARM "new_start": its fence is the plan number of the new plan."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Rang)
    if placement is not None and placement.plan == event.fence:
        dialogue.prompt(turn, "new_start", counts=False)


def ending(turn: Turn) -> None:
    """ALARM "ending": the question before a placement ends."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Rang)
    track = tracks_now(turn).get(event.ref)
    over = placement is None or placement.phase is Phase.closed
    if track is not None and not over and (track.state, track.step) == (S.ending, event.fence):
        dialogue.prompt(turn, "ending", counts=False, track=track.id)


def stop_asked(turn: Turn) -> None:
    """ALARM "stop_asked": the same question, when staff end a placement without a track."""
    event = turn.event
    assert isinstance(event, Rang)
    if stopping.due(turn, event.ref) is not None:
        dialogue.prompt(turn, "ending", counts=False, stopping=event.ref)


PROMPTS: Handlers = {
    "meeting": ask_about_meeting,
    "meeting_soon": before_meeting,
    "new_start": new_start,
    "ending": ending,
    stopping.ASKED: stop_asked,
}
