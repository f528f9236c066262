"""After a no-show: two tracks at once (requirements 112-122; docs/no-show.md).

Read in this order: record (states, timers), follow (they open with the case and learn from it),
timers (nobody did the next thing), acting and desk (what staff do), meeting and times (the joint
meeting) · meeting_says, cards (what others read) · invite, views, new_start, ending_says (what
the citizen is asked) · ending, stopping, end (a placement stops, whoever stops it) · network
(track B).
"""

from collections.abc import Callable, Mapping

from flows.tracks import (
    acting,
    desk,
    ending_says,
    invite,
    meeting,
    network,
    new_start,
    stopping,
    timers,
    views,
)
from flows.tracks.end import CLOCK, clock_rings
from flows.tracks.follow import follow
from flows.turn import Turn

__all__ = ["ALARMS", "FLOWS", "TASKS", "acted", "follow"]

FLOWS = (invite.FLOW, views.FLOW, new_start.FLOW, ending_says.FLOW)
ALARMS: Mapping[str, Callable[[Turn], None]] = {
    "track": timers.rings,
    "meeting_answers": meeting.answers_are_due,
    "meeting_over": meeting.over,
    CLOCK: clock_rings,
    stopping.DUE: stopping.rings,
}
TASKS: Mapping[str, Callable[[Turn], None]] = {
    "tracks": acting.answered,
    "track": acting.answered,
    "meeting": meeting.answered,
    "views": views.answered,
    "partner": network.answered,
}
acted = desk.acted
