"""After a no-show: how long each part of the two tracks may take (requirements 112-122)."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from flows.policy.units import Between, Minutes, Unfit


@dataclass(frozen=True, slots=True)
class NoShow:
    """Staffed minutes, halved (signals.concern_factor) for a case of concern."""

    call_minutes: Minutes = 60
    """Until somebody has noted a call to the citizen."""
    visit_minutes: Minutes = 240
    """Until a visit is noted, after a call without an answer."""
    propose_minutes: Minutes = 240
    """Until the joint meeting is proposed, after somebody has talked with the citizen."""
    network_minutes: Minutes = 180
    """Until the network was asked, or somebody noted that it is not to be."""
    network_answer_minutes: Minutes = 360
    """Until somebody noted what the network could do."""
    answer_minutes: Minutes = 360
    """The three have so long to say which times they can."""
    outcome_minutes: Minutes = 240
    """After the meeting: until it is noted what came of it."""
    ending_minutes: Minutes = 120
    """The citizen is asked what was good; then the placement ends, answer or not."""
    times: Annotated[int, Between(1, 5, "times")] = 3
    """Proposed at once."""
    rounds: Annotated[int, Between(1, 3, "rounds")] = 2
    """Of proposals; then staff decide."""
    meeting_minutes: Annotated[int, Between(10, 180, "minutes")] = 30
    meeting_reminder_at: time = time(16)
    """The day before the meeting: the citizen is reminded and asked how it looks."""
    clock_days: Annotated[int, Between(1, 60, "days")] = 7
    """After an interruption: staff are told so often that there is no new placement yet."""

    def __post_init__(self) -> None:
        if not self.call_minutes or not self.network_minutes:
            raise Unfit("call_minutes", "must be at least 1; a track without time is nobody's")
