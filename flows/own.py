"""What is the citizen's own: goals, conditions, competences, and the lines of their book.

Snapshots like flows/facts.py, read under the lock before the turn. They belong to the citizen and
go on to the next placement, unless a line says which placement it is about (requirement 179).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto


class GoalState(StrEnum):
    """Delmål. Only an agreed one is worked on, asked about and shared."""

    draft = auto()  # the citizen is still writing it
    proposed = auto()  # waits for the caseworker
    change_asked = auto()  # the caseworker asks for another wording
    agreed = auto()
    reached = auto()
    left = auto()  # not read


@dataclass(frozen=True, slots=True)
class Rating:
    """0-10 by somebody beside the citizen: company_mentor or caseworker. Never averaged with
    the citizen's own (requirement 11)."""

    value: int
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Goal:
    """Delmål, in the citizen's own words. `ratings` are the citizen's, 0-10, oldest first;
    `parts` the answers of the SMART wizard (requirement 46), `confidence` 0-10."""

    id: int
    text: str
    ratings: tuple[int, ...] = ()
    state: GoalState = GoalState.agreed
    key: str = ""  # given with a new one, to find it by
    due: date | None = None
    parts: tuple[str, ...] = ()
    confidence: int | None = None
    shared: tuple[str, ...] = ()  # roles that may see it, beside the caseworker
    others: tuple[Rating, ...] = ()  # oldest first
    at: datetime | None = None
    settled_at: datetime | None = None  # agreed, or reached


@dataclass(frozen=True, slots=True)
class Condition:
    """Skånehensyn, positively worded and owned by the citizen (requirement 49)."""

    id: int
    text: str
    shared: tuple[str, ...] = ()  # roles that may see it
    safety: bool = False  # about safety: noted by a person at the desk
    key: str = ""  # of the catalogue (requirements 187-199)
    source: str = "citizen"
    state: str = "kept"  # kept, loosened; a dropped one is not read
    at: datetime | None = None
    reviewed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Competence:
    """Kompetence: one line of the competence card. Only an approved one is shown to others."""

    id: int
    text: str
    state: str = ""  # approved, left_out; "": not looked at yet
    source: str = "citizen"
    at: datetime | None = None


class Kind(StrEnum):
    """What a line of the book is about, and what its fields mean."""

    # before
    wish = auto()  # one of five (requirement 204); value: its place, 1-5
    road = auto()  # how this place leads to the wish (requirement 44)
    sense = auto()  # "it makes sense to me": value 0-10
    experience = auto()
    school = auto()
    interest = auto()
    helped = auto()  # in an earlier placement
    stopped = auto()  # what stopped an earlier placement
    telling = auto()  # what the citizen wants to say of themselves there (requirement 47)
    # key: receiver, come, clothes, breaks, way, travel_most (value: minutes)
    practical = auto()
    # another fixed time: key treatment, course …; day the first, until the last; state: once,
    # weekly; text: "10:00-12:00", value: minutes after midnight it begins
    appointment = auto()
    # the week's talk: key "" the fixed time from `day` on (value: minutes after midnight); an ISO
    # week for one that is off, or moved to `day`
    call_slot = auto()
    # the meeting before the first day: day and value, minutes after midnight; key workplace, office
    start_meeting = auto()
    # what the citizen does themselves: day it is for; state: open, done, then `until` is when
    todo = auto()
    # hours and tasks
    # from `day` on so many minutes a week (value), looked at again on `until`; state: planned,
    # agreed; key: how it felt (0-10), text: in the citizen's words
    hours_step = auto()
    hours_wish = auto()  # key: raise, keep, lower; about the step in text; state: "", agree, talk
    # done in the week of the Monday `day`: minutes (value); key: agreed minutes; state: counted,
    # rough (a day became shorter or longer, or nobody has spoken of it)
    week = auto()
    task = auto()  # state: with_help, alone, not_yet, colleague; day: since when
    # days and times that were tried from `day` until `until`: key, as schedules are written;
    # how they felt: value 0-10, and text
    variant = auto()
    # during
    belief = auto()  # belief in a job, value 0-10
    say = auto()  # for the follow-up meeting: what the citizen wants said
    keep = auto()  # … and what is kept to themselves: shown to nobody else
    # the mentor's two lines of the week: key went_well, was_hard, new_task; or hours, and then
    # state raise, keep, lower
    mentor_week = auto()
    paid_hours = auto()  # why yes or no, day it was asked; key: how it stands
    # until the next meeting: key is the role that has it; state: open, done, dropped
    agreement = auto()
    # what staff wrote beside a point of a meeting: key "start.contact", day of the meeting
    agenda_note = auto()
    social = auto()  # somebody to talk to; state: often, some, no, or said, and then text
    match = auto()  # does this place suit; state: yes, partly, wrong
    # a condition (skånehensyn) that staff suggest: key of the catalogue, state where it is from
    condition_offer = auto()
    # towards the end and after
    next_step = auto()  # key: new_placement, wage_subsidy …; state: wanted, agreed
    lesson = auto()  # what we learned about conditions and jobs (requirement 15)
    good = auto()  # what was good (requirement 118)
    goal_note = auto()  # what the caseworker asks about a goal: key its id; state asks, suggests
    closing = auto()  # the closing call: key is the question (requirement 181)
    card = auto()  # a line of the competence card: key says what it comes from, text how it stands
    job = auto()  # after the placement: text the job, value minutes a week, day it began


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the book (en linje i borgerens egen bog). What the fields mean is said by Kind."""

    id: str
    kind: Kind
    at: datetime
    key: str = ""
    text: str = ""
    value: int | None = None
    day: date | None = None
    until: date | None = None
    state: str = ""
    shared: tuple[str, ...] = ()  # roles that may see it; nobody unless the citizen says so
    source: str = "citizen"  # citizen, or the role of whoever wrote it
    placement: int | None = None  # None: goes on to the next one
    changed_at: datetime | None = None
