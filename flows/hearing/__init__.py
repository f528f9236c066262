"""What is done with words that a citizen writes at any time (issue 6; docs/understanding.md).

Each dialogue is of one kind of wish: worry, trouble, gain; small words; unsure, when it must be
asked; also, when there were several things in one message.
"""

from collections.abc import Callable, Mapping

from flows.hearing import also, gain, small, trouble, unsure, worry
from flows.turn import Turn

FLOWS = (worry.FLOW, trouble.FLOW, gain.FLOW, unsure.FLOW, also.FLOW)
INTENTS: Mapping[str, Callable[[Turn], None]] = {
    "low_mood": worry.heard,
    "workplace_problem": trouble.heard,
    "accommodation_not_met": trouble.heard,
    "bad_match": trouble.heard,
    "goal_progress": gain.progress,
    "good_news": gain.good_news,
    "greeting_thanks": small.greeting,
    "other": small.other,
}
