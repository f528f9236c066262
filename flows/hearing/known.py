"""What flows/registry.py knows of this package."""

from flows.hearing import also, gain, small, trouble, unsure, worry
from flows.known import Known

KNOWN = Known(
    flows=(worry.FLOW, trouble.FLOW, gain.FLOW, unsure.FLOW, also.FLOW),
    intents={
        "low_mood": worry.heard,
        "workplace_problem": trouble.heard,
        "accommodation_not_met": trouble.heard,
        "bad_match": trouble.heard,
        "goal_progress": gain.progress,
        "good_news": gain.good_news,
        "greeting_thanks": small.greeting,
        "other": small.other,
    },
)
