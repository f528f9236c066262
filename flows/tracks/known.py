"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.tracks import (
    acting,
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

KNOWN = Known(
    flows=(invite.FLOW, views.FLOW, new_start.FLOW, ending_says.FLOW),
    alarms={
        "track": timers.rings,
        "meeting_answers": meeting.answers_are_due,
        "meeting_over": meeting.over,
        CLOCK: clock_rings,
        stopping.DUE: stopping.rings,
    },
    tasks={
        "tracks": acting.answered,
        "track": acting.answered,
        "meeting": meeting.answered,
        "views": views.answered,
        "partner": network.answered,
    },
)
