"""Whom the prompts are tried on: nobody knows anything about one, everything about another, and
three in between. Each can be put into each phase."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from flows.calendar import Schedule
from flows.facts import Absence, Citizen, Mood, Phase, Placement
from flows.memory import Memory
from flows.motivation import seen_now
from flows.motivation.now import Now
from flows.own import Competence, Condition, Entry, Goal, GoalState, Kind
from flows.policy import Policy
from tests.amina import citizen, shifts

PHASES = (Phase.before, Phase.startup, Phase.stable, Phase.ending, Phase.aftercare)
FIRST, LAST = date(2026, 11, 23), date(2027, 2, 19)
DAY_IN = {
    Phase.before: date(2026, 11, 18),
    Phase.startup: date(2026, 11, 25),
    Phase.stable: date(2027, 1, 6),
    Phase.ending: date(2027, 2, 10),
    Phase.aftercare: date(2027, 2, 24),
}
EVERY_KIND = {
    Kind.wish: "At nogen siger godmorgen",
    Kind.experience: "Jeg har kørt varer ud i 3 år",
    Kind.interest: "Cykler og gamle radioer",
    Kind.helped: "At have en fast kollega",
    Kind.stopped: "Der var for meget larm",
    Kind.lesson: "Jeg arbejder bedst om formiddagen",
    Kind.job: "Lagerhjælp i en butik",
    Kind.next_step: "Et job på deltid",
}


def placed(who: Citizen, phase: Phase, **facts: Any) -> Citizen:
    placement = who.placement
    assert placement is not None
    return replace(who, placement=replace(placement, phase=phase, **facts))


def bare(phase: Phase) -> Citizen:
    """Nothing is known but the placement."""
    who = citizen(goals=(), conditions=(), shifts=(), memory=Memory())
    return placed(who, phase, wish="", task="", paid_hours="no", follow_up=None)


def amina(phase: Phase) -> Citizen:
    return placed(citizen(), phase)


def one_wish(phase: Phase) -> Citizen:
    return placed(bare(phase), phase, wish="arbejde med dyr")


def book_lines(*kinds: Kind) -> tuple[Entry, ...]:
    at = datetime(2026, 11, 10, tzinfo=UTC)
    return tuple(Entry(kind, kind, at, text=EVERY_KIND[kind]) for kind in kinds)


def writer(phase: Phase) -> Citizen:
    """Somebody whose book has many lines."""
    return replace(amina(phase), entries=book_lines(*EVERY_KIND))


def struggling(phase: Phase) -> Citizen:
    """Hard days, few forces, an agreement that was not kept."""
    day = DAY_IN[phase] - timedelta(days=1)
    shift = replace(
        shifts(1)[0], day=day, mood=Mood.hard, energy=1, kept="no", condition=1, answered=True
    )
    absence = Absence("a", day - timedelta(days=3), day - timedelta(days=2))
    memory = Memory(quiet_weeks=1, step="own:Sige godmorgen")
    return replace(amina(phase), shifts=(shift,), absences=(absence,), memory=memory)


PEOPLE: Mapping[str, Callable[[Phase], Citizen]] = {
    "nothing known": bare,
    "a wish alone": one_wish,
    "Amina": amina,
    "writes much": writer,
    "hard weeks": struggling,
}


def everything(phase: Phase, day: date | None = None) -> Citizen:
    """Every fact there is, as far as two can be true together."""
    day = day or DAY_IN[phase]
    at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    shift = replace(
        shifts(1)[0], day=day, mood=Mood.good, energy=1, kept="yes", condition=1, answered=True
    )
    who = amina(phase)
    lines = (
        *book_lines(*EVERY_KIND),
        Entry("t1", Kind.task, at, text="Pakke kasser", state="alone"),
        Entry("t2", Kind.task, at, text="Stå i kassen", state="with_help"),
        Entry(
            "m", Kind.mentor_week, at, "went_well", "Kunderne får hjælp", source="company_mentor"
        ),
        Entry("s", Kind.sense, at, value=3),
        Entry("b1", Kind.belief, at, value=3),
        Entry("b2", Kind.belief, at, value=5),
    )
    goals = (Goal(1, "Sige godmorgen til alle", (2, 4), due=day + timedelta(days=3)),)
    reached = (Goal(2, "Ringe selv", state=GoalState.reached, settled_at=at),)
    who = replace(
        who,
        entries=lines,
        goals=goals,
        reached=reached,
        conditions=(Condition(1, "En pause kl. 10."),),
        competences=(Competence(1, "Bruge truck"),),
        shifts=(shift,),
        absences=(Absence("a", day - timedelta(days=3), day - timedelta(days=2)),),
        memory=Memory(
            quiet_weeks=1,
            confidence=(3, 5),
            step="own:Spørge om hjælp",
            greeted=(("6", day.isoformat()),),
        ),
    )
    return placed(who, phase, follow_up=day, hours_raised=day, new_start=day, paid_hours="yes")


def somebody_for(why: str, phase: Phase, day: date) -> Citizen:
    """Somebody in that phase of whom that is true."""
    who = placed(everything(phase, day), phase, **_days(phase, day))
    match why:
        case "hard_day":
            who = _after_work(who, mood=Mood.hard)
        case "condition_missed":
            who = _after_work(who, kept="no")
        case "no_job" | "no_next_step":
            who = replace(who, entries=())
        case "pay_fits":
            who = placed(who, phase, paid_hours="asked")
        case "start_far":
            who = placed(who, phase, first=day + timedelta(days=30))
        case "first_week":
            who = placed(who, phase, first=day - timedelta(days=2))
        case "halfway":
            who = placed(who, phase, first=day - timedelta(days=45), last=day + timedelta(days=45))
        case "last_week":
            who = placed(who, phase, last=day + timedelta(days=3))
        case "long_after":
            who = placed(who, phase, last=day - timedelta(days=40))
    return who


def _days(phase: Phase, day: date) -> dict[str, date]:
    match phase:
        case Phase.before:
            return {"first": day + timedelta(days=5), "last": day + timedelta(days=95)}
        case Phase.aftercare:
            return {"first": day - timedelta(days=95), "last": day - timedelta(days=5)}
        case _:
            return {"first": day - timedelta(days=14), "last": day + timedelta(days=76)}


def _after_work(who: Citizen, **facts: Any) -> Citizen:
    return replace(who, shifts=tuple(replace(shift, **facts) for shift in who.shifts))


def now_of(who: Citizen, day: date) -> Now:
    now = seen_now(who, Policy(), day)
    assert now is not None
    return now


def long_placement(weeks: int, first: date = FIRST) -> Placement:
    """For months on the clock."""
    last = first + timedelta(weeks=weeks, days=-3)
    return Placement(1, "Byggehuset", first, last, Schedule.parse("mon-fri 08:30-12:30"))
