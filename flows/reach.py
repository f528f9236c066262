"""Can everybody be reached whom a citizen may need? Asked each night, before the crisis
(peers.md §2.8): a person who was never linked, has blocked the assistant or is away is found here,
and not when a red card finds nobody.

Pure: who fills a role is read from the Citizen as it is, leave and deputies included.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum, auto

from flows.calendar import closing, next_staffed
from flows.calendar.duty import Span, uncovered
from flows.cases.people import ROLE_WORD, STAFF, empty_code, reachable
from flows.facts import Citizen, Participation, Person, Role
from flows.policy import Office, Policy
from flows.texts import T, Text, moment, words

A_GAP = timedelta(minutes=15)  # shorter is a change of shifts
MOST = 6  # aliases in one line


About = tuple["Kind", str, int, str]


class Kind(StrEnum):
    """What is wrong; the gravest first."""

    nobody = auto()  # nobody of the municipality: a danger reaches nobody
    citizen = auto()
    unreached = auto()  # the person is there and has no way in
    empty = auto()  # nobody fills the role


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is wrong about one citizen."""

    kind: Kind
    alias: str
    role: Role | None = None
    person: Person | None = None
    code: str = ""  # why: of a dead address, or of an empty role

    @property
    def about(self) -> About:
        """The same for citizens who lack the same."""
        person = self.person.id if self.person else 0
        return self.kind, str(self.role or ""), person, self.code


@dataclass(slots=True)
class Problem:
    """The same gap of several citizens, with the first aliases: as many as a line shows."""

    gap: Gap
    aliases: list[str] = field(default_factory=list)
    citizens: int = 0

    def add(self, alias: str) -> None:
        self.citizens += 1
        if len(self.aliases) < MOST and alias not in self.aliases:
            self.aliases.append(alias)


class Problems:
    """One for each thing that must be mended, however many citizens it is about: what is kept
    grows with the people who cannot be reached, not with the citizens."""

    def __init__(self, found: Iterable[Gap] = ()) -> None:
        self._known: dict[About, Problem] = {}
        self.add(found)

    def add(self, found: Iterable[Gap]) -> None:
        """Of one citizen, or of several."""
        for gap in found:
            self._known.setdefault(gap.about, Problem(gap)).add(gap.alias)

    def __iter__(self) -> Iterator[Problem]:
        grave = list(Kind)
        known = self._known.values()
        yield from sorted(known, key=lambda one: (grave.index(one.gap.kind), one.gap.about))

    def count(self, *kinds: Kind) -> int:
        """Gaps of these kinds; without one, all."""
        wanted = kinds or tuple(Kind)
        return sum(one.citizens for one in self._known.values() if one.gap.kind in wanted)


def needed(policy: Policy, citizen: Citizen) -> tuple[Role, ...]:
    """Whom the policy's chains and the absence notices name, and who is linked. On call is a list
    of the office's, looked at night by night."""
    steps = [step.role for rule in policy.cases.values() for step in rule.chain]
    named = [Role(str(role)) for role in (*steps, *policy.absence.recipients)]
    found = dict.fromkeys((Role.caseworker, *named, *citizen.chain))
    return tuple(role for role in found if role is not Role.on_call)


def gaps(citizen: Citizen, policy: Policy, dead: Mapping[int, str]) -> Iterator[Gap]:
    """`dead`: person → why the address they had does not work any more."""
    alias = citizen.person.name
    if not reachable(citizen, STAFF):
        yield Gap(Kind.nobody, alias)
    joined = citizen.participation is Participation.joined
    if joined and not citizen.person.channels:
        code = dead.get(citizen.person.id, "")
        yield Gap(Kind.citizen, alias, person=citizen.person, code=code)
    for role in needed(policy, citizen):
        person = citizen.who(role)
        if person is None:
            yield Gap(Kind.empty, alias, role, code=empty_code(citizen, role))
        elif not person.channels:
            yield Gap(Kind.unreached, alias, role, person, dead.get(person.id, ""))


# --- nights ---------------------------------------------------------------------------------


def unwatched(
    office: Office, duties: Sequence[Span], since: datetime, until: datetime
) -> list[Span]:
    """When nobody reads and nobody is on call."""
    covered = [*duties, *_staffed(office, since, until)]
    open_ = uncovered(since, until, covered)
    return [(start, end) for start, end in open_ if end - start >= A_GAP]


def _staffed(office: Office, since: datetime, until: datetime) -> Iterator[Span]:
    """From the opening to the closing of each day; a lunch break is not a night."""
    at = next_staffed(office, since)
    while at < until:
        ends = closing(office, at)
        yield at, ends
        at = next_staffed(office, ends)


# --- in words -------------------------------------------------------------------------------


SHUT = "blocked"


def say(problem: Problem) -> Text:
    """Whom to mend, and how (peers.md §2.8)."""
    gap, about = problem.gap, words(_some(problem))
    match gap.kind:
        case Kind.nobody:
            return T(
                "{about}: ingen i kommunen kan nås. En besked om fare når ikke frem. "
                "Giv en sagsbehandler en vej ind i dag.",
                about=about,
            )
        case Kind.citizen:
            return T(
                "{about} kan ikke nås af robotten. Ring, og send en ny invitation.", about=about
            )
        case Kind.unreached if gap.person is not None:
            return _unreached(gap, gap.person.name, about)
        case _:
            return _empty(gap, about)


def _unreached(gap: Gap, name: str, about: Text) -> Text:
    role = _role(gap)
    if gap.code == SHUT:
        return T(
            "{name}, {role} for {about}, har lukket for robotten i Telegram. "
            "Ring, og bed om at få den åbnet igen.",
            name=name, role=role, about=about,
        )  # fmt: skip
    if gap.code:
        return T(
            "{name}, {role} for {about}, har en adresse, der ikke virker. Ret den.",
            name=name, role=role, about=about,
        )  # fmt: skip
    return T(
        "{name}, {role} for {about}, er ikke koblet til. Send en invitation, eller tilføj en mail.",
        name=name, role=role, about=about,
    )  # fmt: skip


def _empty(gap: Gap, about: Text) -> Text:
    if gap.code == "nobody":
        return T("{about} mangler en {role}. Skriv en ind.", about=about, role=_role(gap))
    return T(
        "{about}: den, der er {role}, er væk, og ingen er sat i stedet. Vælg en stedfortræder.",
        about=about, role=_role(gap),
    )  # fmt: skip


def _role(gap: Gap) -> Text:
    return ROLE_WORD[gap.role] if gap.role else words("")


def _some(problem: Problem) -> str:
    more = problem.citizens - len(problem.aliases)
    return ", ".join(problem.aliases) + (f" +{more}" if more else "")


def say_night(span: Span) -> Text:
    start, end = span
    return T(
        "Ingen har vagten fra {start} til {end}. Sæt en på vagtlisten.",
        start=moment(start, start), end=moment(end, start),
    )  # fmt: skip


HEADING = T("Nogle kan ikke nås")
WELL_AGAIN = T("Alle kan nås igen")
WHY_NOW = T("Robotten har set efter i nat, om alle kan nås. Her er det, der skal rettes.")
ALL_WELL = T("Alle, som borgerne kan få brug for, kan nås.")
