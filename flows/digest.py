"""The caseworker's Friday digest: a few lines a citizen, in one message (requirement 99).

One turn knows one citizen, so the edge collects: at `policy.week.digest_at` (see
calendar.next_weekly) it calls `digest_line` for every citizen of a caseworker, with the names of
the rules that fired in the week (rows of KeepSignal), then `digest` once, and sends each text it
returns as one message in Lane.summary. None means: nothing to say about this citizen.

It goes by chat, so it holds no mood, no reason for absence and no words (DESIGN §8).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from flows import worked
from flows.calendar import local
from flows.facts import CaseFile, Citizen, Participation, Person, Role
from flows.how_often import choice
from flows.lines import lines, paragraphs
from flows.own import GoalState
from flows.phases import DECIDED
from flows.pictures import FEWER, UNKNOWN
from flows.policy import Colour, Digest, Policy
from flows.signals.table import advice, sentence
from flows.summary import Summary
from flows.texts import TN, T, Text, long_date, moment, words

A_MESSAGE = 8  # citizens: far below Telegram's 4096 characters
A_WEEK = timedelta(days=7)
LOUDNESS = list(Colour)


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One citizen. `loudness` puts those who need somebody first."""

    citizen: int
    text: Text
    loudness: int


def digest_line(
    citizen: Citizen,
    policy: Policy,
    week: str,
    now: datetime,
    rules: Sequence[tuple[str, str]] = (),
) -> DigestLine | None:
    """`week` as "2026-W48"; `rules` are (rule, family) of the week's green signals."""
    message = for_caseworker(citizen, policy, week, now, rules)
    if not message.lines:
        return None
    colours = [LOUDNESS.index(case.colour) for case in citizen.cases]
    return DigestLine(citizen.person.id, lines(*message.lines), max(colours, default=-1))


def without_cards(citizen: Citizen, reader: Person, policy: Policy, since: datetime) -> Citizen:
    """Nothing twice: a yellow case whose card this reader got this week, or gets along with the
    digest, is not named in it as well. One that is still open after that is."""

    def told(case: CaseFile) -> bool:
        if case.colour not in {Colour.green, Colour.yellow} or not case.step:
            return False
        weekly = choice(reader, policy, case.colour) is Digest.weekly
        return weekly or case.opened_at > since

    return replace(citizen, cases=tuple(case for case in citizen.cases if not told(case)))


def for_caseworker(
    citizen: Citizen,
    policy: Policy,
    week: str,
    now: datetime,
    rules: Sequence[tuple[str, str]] = (),
) -> Summary:
    """Hours, absence, the sub-goal, one problem and one next step."""
    alias, today = citizen.person.name, local(now, policy.office.zone).date()
    found = [
        *_participation(citizen),
        *_days(citizen, week, now),
        *_absence(citizen, week),
        *_goal(citizen, week),
        *_goal_waits(citizen),
        *_mentor(citizen, today),
        *_problem(citizen, rules),
        *_next(citizen, policy, week, now),
        *_ends(citizen, week, today),
    ]
    if not found or (citizen.placement is None and not citizen.cases):
        return Summary(T("Ugen med {name}", name=alias))
    return Summary(T("Ugen med {name}", name=alias), (words(alias), *found))


def digest(found: Sequence[DigestLine], caseworker: Person) -> list[Text]:
    """The messages, those first who need somebody. No citizen, no message."""
    ordered = sorted(found, key=lambda line: (-line.loudness, line.citizen))
    messages = []
    for start in range(0, len(ordered), A_MESSAGE):
        texts = [line.text for line in ordered[start : start + A_MESSAGE]]
        if start == 0:
            texts.insert(
                0, T("Hej {name}. Her er ugen, én borger ad gangen.", name=caseworker.name)
            )
        messages.append(paragraphs(*texts))
    return messages


# --- the lines ------------------------------------------------------------------------


def _participation(citizen: Citizen) -> Iterator[Text]:
    match citizen.participation:
        case Participation.invited:
            yield T("Har ikke sagt ja til at skrive sammen endnu.")
        case Participation.paused:
            yield T("Har sat beskederne på pause.")
        case Participation.declined | Participation.stopped:
            yield T("Får ikke beskeder og vil hellere ringes op.")
        case Participation.joined:
            pass


def _days(citizen: Citizen, week: str, now: datetime) -> Iterator[Text]:
    days = worked.days(citizen, week, now)
    if not days:
        return
    done = [day for day in days if day.done not in {UNKNOWN, worked.NOT_DONE}]
    yield T("Dage: {done} af {agreed}.", done=len(done), agreed=len(days))
    if fewer := sum(day.done == FEWER for day in days):
        yield TN("Færre timer end aftalt én dag.", "Færre timer end aftalt {n} dage.", fewer)
    if unknown := sum(day.done == UNKNOWN for day in days):
        yield TN("Én dag ved vi ikke noget om.", "{n} dage ved vi ikke noget om.", unknown)


def _absence(citizen: Citizen, week: str) -> Iterator[Text]:
    """Days, never why."""
    first = worked.monday_of(week)
    week_end = first + A_WEEK
    of_week = [s.day for s in citizen.shifts if first <= s.day < week_end]
    told = [a for a in citizen.absences if any(_covers(a.first, a.last, day) for day in of_week)]
    if any(absence.personally for absence in told):
        yield T("Har selv meldt fravær til arbejdspladsen.")
    elif told:
        yield T("Har meldt fravær fra {day}.", day=long_date(told[-1].first))


def _covers(first: date, last: date | None, day: date) -> bool:
    return first <= day and (last is None or day <= last)


def _goal(citizen: Citizen, week: str) -> Iterator[Text]:
    """How far the citizen says the sub-goal is; the goal's own words stay in the desk."""
    memory = citizen.memory
    if memory.goal_news == f"{week} reached":
        yield T("Er i mål med sit delmål.")
    elif memory.goal_news == f"{week} new":
        yield T("Har valgt et nyt delmål.")
    ratings = citizen.goals[-1].ratings if citizen.goals else ()
    if memory.reflected_week != week or not ratings:
        return
    if len(ratings) > 1 and ratings[-1] != ratings[-2]:
        yield T("Delmålet gik fra {before} til {now}.", before=ratings[-2], now=ratings[-1])
    else:
        yield T("Delmålet står på {now}.", now=ratings[-1])


def _goal_waits(citizen: Citizen) -> Iterator[Text]:
    """For the caseworker's yes; its words stay in the desk."""
    if any(goal.state is GoalState.proposed for goal in citizen.plans):
        yield T("Et mål venter på dit svar.")


def _mentor(citizen: Citizen, today: date) -> Iterator[Text]:
    """What the company mentor tapped since the digest before this one."""
    memory, mentor = citizen.memory, citizen.who(Role.company_mentor)
    said_on = memory.mentor_said_on
    if mentor is None or said_on is None or today - said_on >= A_WEEK:
        return
    if memory.mentor_said == "hard":
        yield T("{mentor} siger, at noget var svært.", mentor=mentor.name)
    elif memory.mentor_said == "question":
        yield T("{mentor} har et spørgsmål.", mentor=mentor.name)
    elif memory.mentor_said == "usual":
        yield T("{mentor} siger, at alt er som sædvanligt.", mentor=mentor.name)
    elif memory.mentor_said == "wrote":
        yield T("{mentor} har skrevet om ugen.", mentor=mentor.name)
    elif memory.mentor_said == "good":
        yield T("{mentor} siger, at det gik godt.", mentor=mentor.name)


def _problem(citizen: Citizen, rules: Sequence[tuple[str, str]]) -> Iterator[Text]:
    """One problem and one step: the loudest open case. Without one the green signals, each rule
    once: they are told nowhere else."""
    alias = citizen.person.name
    if citizen.cases:
        case = max(citizen.cases, key=lambda case: LOUDNESS.index(case.colour))
        yield sentence(case.why, case.family, alias)
        yield T("Næste skridt: {step}", step=advice(case))
        return
    for rule, family in dict.fromkeys(rules):
        yield sentence(rule, family, alias)


def _next(citizen: Citizen, policy: Policy, week: str, now: datetime) -> Iterator[Text]:
    coming = [shift for shift in worked.next_week(citizen, policy, week) if shift.starts > now]
    if coming:
        yield T("Næste gang: {when}.", when=moment(coming[0].starts, now))


def _ends(citizen: Citizen, week: str, today: date) -> Iterator[Text]:
    """What comes to an end this week or the next; that it has ended is told once."""
    placement = citizen.placement
    if placement is None or placement.last >= worked.monday_of(week) + 2 * A_WEEK:
        return
    over = placement.last < today or placement.phase in DECIDED
    if not over:
        yield T("Praktikken slutter {day}.", day=long_date(placement.last))
    elif today - placement.last < A_WEEK:
        yield T("Praktikken sluttede {day}.", day=long_date(placement.last))
