"""What flows/registry.py knows of this package."""

from flows.covering import follow, in_advance, told
from flows.known import Known

KNOWN = Known(
    alarms={
        "presence": follow.somebody_changes,
        "who_is_who": follow.look,
        told.ALARM: told.who_helps,
        in_advance.ALARM: in_advance.who_comes,
        "readdressed": follow.readdressed,
    },
)
