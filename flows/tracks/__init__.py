"""After a no-show: two tracks at once (requirements 112-122; docs/no-show.md).

Read in this order: record (states, timers), follow (they open with the case and learn from it),
timers (nobody did the next thing), acting and desk (what staff do), meeting and times (the joint
meeting) · meeting_says, cards (what others read) · invite, views, new_start, ending_says (what
the citizen is asked) · ending, stopping, end (a placement stops, whoever stops it) · network
(track B).
"""

from flows.tracks.desk import acted
from flows.tracks.follow import follow

__all__ = ["acted", "follow"]
