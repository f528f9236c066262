"""What a flow may know. Snapshots, read under the lock before the turn; never changed here.

Field names follow DESIGN §1. Times are aware UTC, days are local to the citizen's zone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum, auto
from typing import Any

from flows.calendar import Schedule
from flows.memory import Memory
from flows.own import Competence, Condition, Entry, Goal
from flows.policy import Colour
from flows.track_facts import Meeting, Partner, Track


class Role(StrEnum):
    """The samarbejdskæde. One person may hold several."""

    citizen = auto()
    caseworker = auto()
    deputy = auto()
    leader = auto()
    job_consultant = auto()
    personal_mentor = auto()
    company_mentor = auto()
    on_call = auto()
    contact_person = auto()  # named for this citizen alone


MENTORS = frozenset({Role.personal_mentor, Role.company_mentor})


class Participation(StrEnum):
    """The citizen's own choice (evidence §0.2): taking part, not the legal basis."""

    invited = auto()
    joined = auto()
    declined = auto()
    paused = auto()
    stopped = auto()


class Phase(StrEnum):
    before = auto()
    startup = auto()
    stable = auto()
    ending = auto()
    aftercare = auto()
    closed = auto()


class Mood(IntEnum):
    """D1, 4 steps (evidence §1)."""

    hard = 1
    low = 2
    okay = 3
    good = 4


class Coming(StrEnum):
    """What the citizen said before the shift."""

    unknown = ""
    on_way = auto()
    late = auto()
    absent = auto()


class Arrived(StrEnum):
    """A fact only when somebody says so; silence is not a no-show."""

    unknown = ""
    yes = auto()
    no = auto()


@dataclass(frozen=True, slots=True)
class Person:
    """Anybody who is written to. `name` is the citizen's alias, or a first name."""

    id: int
    name: str
    language: str = "da"
    phone: str = ""
    email: str = ""
    channels: tuple[str, ...] = ()  # live addresses, best first: telegram, mail
    mentor: bool = False  # of the company or the citizen's own: reads no cases, has no desk
    digest: str = ""  # how often green and yellow come, if they have chosen (policy.Digest)


@dataclass(frozen=True, slots=True)
class Away:
    """Whoever holds a role is on leave; without a last day it is not known until when."""

    person: Person
    last: date | None = None


@dataclass(frozen=True, slots=True)
class ToCome:
    """Somebody has a role from that day on (a handover that is planned)."""

    person: Person
    first: date


@dataclass(frozen=True, slots=True)
class Placement:
    """En virksomhedspraktik. `plan` is the fencing number of its schedule."""

    id: int
    workplace: str
    first: date
    last: date
    schedule: Schedule
    phase: Phase = Phase.startup
    plan: int = 1
    wish: str = ""
    task: str = ""  # what is planned for the days, in the words agreed
    concern: bool = False  # bekymringssag: a human decision (requirement 50)
    closed_days: tuple[date, ...] = ()
    hours_raised: date | None = None
    followed: bool = False  # a further placement is agreed
    new_start: date | None = None  # what was before is not counted any more (requirement 115)
    ended_on: date | None = None  # interrupted then; None: it runs, or ran to its end
    follow_up: date | None = None  # the next follow-up meeting (opfølgning)
    course: str = ""  # "clarifying": limits are tested, paid hours are not pushed (requirement 167)
    absence_rule: str = ""  # of this workplace, in its own words
    paid_hours: str = "never_asked"  # asked, yes, no (requirement 157)
    active: bool = True  # it has had all it needs once: a goal that is reached takes nothing back
    nobody: tuple[str, ...] = ()  # roles that somebody decided to leave empty (requirement 21)
    expectations: str = ""  # what both sides expect, as it was written (requirement 72)


@dataclass(frozen=True, slots=True)
class Shift:
    """One agreed working time and what is known about it."""

    day: date
    starts: datetime
    ends: datetime
    coming: Coming = Coming.unknown
    late_minutes: int = 0
    arrived: Arrived = Arrived.unknown
    mood: Mood | None = None
    hours: str = ""  # as_agreed, fewer, more, skipped
    kept: str = ""  # yes, partly, no, skipped
    condition: int | None = None
    energy: int | None = None  # 1 none … 4 a lot
    hard_about: str = ""
    answered: bool = False  # the check-in got any answer, skipping included
    asked: bool = False  # the check-in was sent


@dataclass(frozen=True, slots=True)
class Absence:
    """Fravær. Reasons never reach the workplace."""

    id: str
    first: date
    last: date | None
    reason: str = ""
    personally: bool = False  # the citizen tells them; nobody is written to
    reported_at: datetime | None = None
    returned: bool = False
    asks_on: date | None = None  # the shift day on whose morning the citizen is asked
    contacted_at: datetime | None = None  # the workplace or a consultant has called
    notices: tuple[tuple[str, str, str], ...] = ()  # role, how it stands, since (absence.proof)


class NotedKind(StrEnum):
    """What people note about a citizen outside a case."""

    contact = auto()  # somebody of the municipality has talked with the citizen
    visit = auto()  # … and was at the workplace
    next_step = auto()  # what comes after the placement is agreed; about: the placement
    more_hours = auto()  # the hours were raised that day
    safety = auto()  # an agreed condition is about safety; about: the condition; 1 or 0
    threshold = auto()  # agreed with the citizen; about: the rule; None: given up again
    concern = auto()  # a case of concern from then on; about: the placement; 1, and 0: no more


@dataclass(frozen=True, slots=True)
class Noted:
    """One row, never changed: the newest of a kind counts."""

    kind: NotedKind
    at: datetime
    about: str = ""
    value: int | None = None
    by: int | None = None  # who noted it; None when a mail link did


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case: signals of one family about one citizen."""

    id: str
    family: str
    colour: Colour
    state: str
    step: int
    opened_at: datetime
    why: str = ""  # the rule that opened it
    owner: int | None = None  # who has taken it
    contact_by: datetime | None = None
    chain: tuple[tuple[str, int], ...] = ()  # (role, wait in minutes), frozen at opening
    repeat: bool = False  # frozen: around again when the chain is through
    staffed_hours: bool = True  # frozen: waits count staffed minutes only
    next_contact: str = "next_working_day"  # frozen: policy.CaseRule.next_contact
    since: int = 0  # the step at which this round through the chain began
    due: datetime | None = None  # when the next step of an open case is due
    news_at: datetime | None = None  # when the owner was last told of something new
    outcome: str = ""
    closed_at: datetime | None = None
    merged_into: str = ""  # the case that this one is part of now
    undo: Mapping[str, Any] | None = None  # how it was before the last thing staff did (undoing.py)


@dataclass(frozen=True, slots=True)
class Question:
    """What a citizen or a mentor asked a person. Its words are read in the desk alone."""

    id: str
    asker: int
    role: str  # whose it is; who fills the role is looked up each time
    asked_at: datetime
    thread: str = ""  # the question it goes on from
    taken_by: int | None = None  # who began to answer
    answered_at: datetime | None = None
    answered_by: int | None = None
    thanked: bool = False


@dataclass(frozen=True, slots=True)
class Citizen:
    """Borgeren, with the one placement that is current."""

    person: Person
    key: str
    participation: Participation = Participation.joined
    placement: Placement | None = None
    chain: Mapping[Role, Person] = field(default_factory=dict)  # who fills a role at this moment
    on_call: tuple[Person, ...] = ()  # everybody on the duty list at this moment
    away: Mapping[Role, Away] = field(default_factory=dict)  # who holds a role and is on leave
    gaps: Mapping[Role, str] = field(default_factory=dict)  # why nobody fills a role, as a code
    to_come: Mapping[Role, ToCome] = field(default_factory=dict)  # who will fill a role, and when
    covers: Mapping[int, Person] = field(default_factory=dict)  # who is away → who stands in
    known: tuple[Person, ...] = ()  # by number only: owners of cases, who had a role before
    shifts: tuple[Shift, ...] = ()  # six weeks back to tomorrow, oldest first
    absences: tuple[Absence, ...] = ()  # open ones and those of six weeks, oldest first
    goals: tuple[Goal, ...] = ()  # agreed, and not reached
    conditions: tuple[Condition, ...] = ()
    plans: tuple[Goal, ...] = ()  # sub-goals on their way: draft, proposed, change asked
    reached: tuple[Goal, ...] = ()
    competences: tuple[Competence, ...] = ()
    entries: tuple[Entry, ...] = ()  # the book, oldest first
    noted: tuple[Noted, ...] = ()  # oldest first
    cases: tuple[CaseFile, ...] = ()  # not closed, not merged
    closed: tuple[CaseFile, ...] = ()  # closed or merged in the last weeks
    tracks: tuple[Track, ...] = ()  # not closed
    meeting: Meeting | None = None  # of an open track, the newest
    partners: tuple[Partner, ...] = ()
    questions: tuple[Question, ...] = ()  # oldest first, until their words are forgotten
    memory: Memory = field(default_factory=Memory)

    def who(self, role: Role) -> Person | None:
        return self.chain.get(role)

    def all_in(self, role: Role) -> tuple[Person, ...]:
        """Several may be on call; every other role has one holder."""
        if role is Role.on_call and self.on_call:
            return self.on_call
        person = self.chain.get(role)
        return () if person is None else (person,)

    def roles_of(self, person_id: int) -> frozenset[Role]:
        held = {role for role, person in self.chain.items() if person.id == person_id}
        on_call = any(person.id == person_id for person in self.on_call)
        return frozenset(held | {Role.on_call} if on_call else held)

    def shift_on(self, starts: datetime) -> Shift | None:
        return next((shift for shift in self.shifts if shift.starts == starts), None)

    def absent_on(self, day: date) -> Absence | None:
        """The absence that covers the day; one without a last day covers all until a return."""
        return next(
            (
                absence
                for absence in reversed(self.absences)
                if absence.first <= day
                and not absence.returned
                and (absence.last is None or day <= absence.last)
            ),
            None,
        )
