"""One class per table. Times are aware UTC; days are local to the placement.

ERASE and KEPT say, for each table that holds personal data, which columns lead to a person:
what is erased and exported is read from them, and a test finds a table that is in neither.
"""

from collections.abc import Mapping

from storage.tables.cases import Case, CaseLog, ReadLog, Signal, Task
from storage.tables.people import Address, Invite, Person, Session, SignIn
from storage.tables.placements import (
    Absence,
    Competence,
    Condition,
    Entry,
    Goal,
    Link,
    Noted,
    Placement,
    Rating,
    Shift,
    Words,
)
from storage.tables.presence import Duty, Handover, Leave
from storage.tables.questions import Question
from storage.tables.tracks import Draft, Meeting, Partner, Track, View
from storage.tables.traffic import Alarm, DeadLetter, Dialogue, Handled, Info, Outgoing

__all__ = [
    "ERASE", "KEPT", "Absence", "Address", "Alarm", "Case", "CaseLog", "Competence", "Condition",
    "DeadLetter", "Dialogue", "Draft", "Duty", "Entry", "Goal", "Handled", "Handover", "Info",
    "Invite", "Leave", "Link", "Meeting", "Noted", "Outgoing", "Partner", "Person", "Placement",
    "Question", "Rating", "ReadLog", "Session", "Shift", "SignIn", "Signal", "Task", "Track",
    "View", "Words",
]  # fmt: skip

# Which columns lead to a person: directly, or through a placement of theirs. What is erased
# for somebody, and what an export holds, is read from here.
ERASE: Mapping[str, tuple[str, ...]] = {
    "address": ("person_id",),
    "invite": ("person_id",),
    "placement": ("citizen_id",),
    "link": ("person_id", "placement_id"),
    "shift": ("citizen_id", "placement_id"),
    "absence": ("citizen_id", "placement_id"),
    "goal": ("citizen_id",),
    "rating": ("citizen_id",),
    "condition": ("citizen_id",),
    "competence": ("citizen_id",),
    "entry": ("citizen_id", "placement_id"),
    "noted": ("citizen_id",),
    "words": ("citizen_id",),
    "view": ("citizen_id", "person_id"),
    "draft": ("citizen_id", "person_id", "sent_by"),
    "partner": ("citizen_id", "person_id"),
    "meeting": ("citizen_id",),
    "signal": ("citizen_id",),
    "task": ("citizen_id", "person_id"),
    "question": ("citizen_id", "asker", "taken_by", "answered_by"),
    "dialogue": ("person_id",),
    "alarm": ("person_id",),
    "outgoing": ("citizen_id", "person_id"),
    "deadletter": ("person_id",),
    "leave": ("person_id",),
    "duty": ("person_id",),
    "handover": ("from_id", "to_id", "citizen_id"),
    "signin": ("person_id",),
    "session": ("person_id",),
}

# Columns that lead to a person and are not erased by, and why.
KEPT: Mapping[str, tuple[tuple[str, ...], str]] = {
    "person": (("id",), "cases point to it; it loses name, number and everything that is said"),
    "case": (("citizen_id", "owner"), "the audit: that there was a case, when, and what became"),
    "track": (("citizen_id", "owner"), "the audit: that somebody was looked for, by whom, when"),
    "caselog": (("citizen_id", "actor_id"), "the audit, without its notes"),
    "readlog": (("citizen_id", "reader_id"), "the audit: who read what about whom"),
}
