"""Which prompt is chosen, over months and for anybody: never twice within the distance, always
for a reason that holds, the same on every look, and never a crash."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.facts import Absence, Citizen, Mood, Participation, Phase
from flows.memory import Memory
from flows.motivation import choose
from flows.motivation.choosing import fitting, with_new
from flows.motivation.library import LIBRARY
from flows.motivation.topics import Topic
from flows.motivation.true_now import FACTS
from flows.own import Competence, Condition, Entry, Goal, GoalState, Kind
from flows.phases import as_of
from flows.policy import Motivation, Policy
from tests.amina import citizen, shifts
from tests.chat import plain
from tests.flows.motivation_people import (
    DAY_IN,
    FIRST,
    PEOPLE,
    PHASES,
    amina,
    bare,
    book_lines,
    long_placement,
    now_of,
    placed,
    somebody_for,
)
from tests.flows.test_every_conversation import people
from tests.flows.week_chat import WeekChat

WEEKS = 26
# How many prompts fit at least, of each person in each phase; two a week for 8 weeks are 16.
LEAST = {"nothing known": 6, "a wish alone": 8, "Amina": 12, "writes much": 14, "hard weeks": 12}


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("who", PEOPLE)
def test_for_everybody_there_is_enough_in_every_phase(who: str, phase: Phase) -> None:
    now = now_of(PEOPLE[who](phase), DAY_IN[phase])
    assert len(fitting(now)) >= LEAST[who]


@pytest.mark.parametrize("phase", PHASES)
def test_of_whom_nothing_is_known_nothing_is_claimed(phase: Phase) -> None:
    """Only the calendar, or nothing in particular."""
    told = {one.why for one in fitting(now_of(bare(phase), DAY_IN[phase]))}
    assert not told & {"wish", "goal", "condition", "task", "learned", "hard_day", "lesson", "step"}


# --- what is chosen ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("why", "phase"),
    [
        (prompt.why, phase)
        for phase in PHASES
        for prompt in LIBRARY[phase]
        if FACTS[prompt.why].passing
    ],
)
def test_what_passes_is_asked_about_before_what_lasts(why: str, phase: Phase) -> None:
    who = somebody_for(why, phase, DAY_IN[phase])
    prompt = choose(who, Policy(), DAY_IN[phase])
    assert prompt is not None
    assert FACTS[prompt.why].passing


def test_a_hard_day_is_asked_about_next_and_not_twice_running() -> None:
    day = date(2026, 12, 16)  # nothing else passes then
    shift = replace(shifts(1)[0], day=day, mood=Mood.hard)
    who = replace(amina(Phase.stable), shifts=(shift,))
    first = choose(who, Policy(), day)
    assert first is not None
    assert first.why == "hard_day"
    who = replace(who, memory=Memory(prompted=with_new(who.memory, first, Policy(), day)))
    second = choose(who, Policy(), day + timedelta(days=2))
    assert second is not None
    assert second.why != "hard_day"


def test_a_second_hard_day_is_asked_about_before_the_wish() -> None:
    day = date(2026, 12, 16)
    shift = replace(shifts(1)[0], day=day, mood=Mood.hard)
    used = (("stable_hard", "2026-12-09", "hard_day"), ("stable_who", "2026-12-14", "always"))
    who = replace(amina(Phase.stable), shifts=(shift,), memory=Memory(prompted=used))
    prompt = choose(who, Policy(), day)
    assert prompt is not None
    assert prompt.key == "stable_hard_change"


def test_no_paid_hours_are_pushed_where_limits_are_tested_or_after_a_no() -> None:
    """Requirements 167 and 168."""
    for facts in ({"course": "clarifying"}, {"paid_hours": "no"}):
        now = now_of(placed(amina(Phase.ending), Phase.ending, **facts), DAY_IN[Phase.ending])
        assert "pay_fits" not in {prompt.why for prompt in fitting(now)}


def test_what_is_kept_to_oneself_is_never_shown() -> None:
    """Kind.keep is the citizen's alone, and so is a meeting's; no prompt reads it."""
    secret = Entry("k", Kind.keep, datetime(2026, 11, 20, tzinfo=UTC), text="Zebraen")
    for phase in PHASES:
        now = now_of(replace(amina(phase), entries=(secret,)), DAY_IN[phase])
        shown = [FACTS[prompt.why].shown for prompt in fitting(now)]
        assert "Zebraen" not in str([show(now) for show in shown if show])


def test_the_interest_is_asked_about_at_work() -> None:
    """Requirement 198: small talk begins with what somebody likes."""
    who = replace(amina(Phase.startup), entries=book_lines(Kind.interest))
    found = [one for one in fitting(now_of(who, DAY_IN[Phase.startup])) if one.why == "interest"]
    assert found


def test_the_job_track_is_held_to_the_end_and_after() -> None:
    """Requirements 39, 172 and 176: wish, tasks and the next step, in every phase."""
    for phase in PHASES:
        assert sum(prompt.topic is Topic.wish for prompt in LIBRARY[phase]) >= 4, phase


# --- half a year -----------------------------------------------------------------------------


def half_a_year(who: Citizen, policy: Policy, weeks: int = WEEKS) -> list[tuple[date, str, str]]:
    """Each Monday and Wednesday through the alarm itself, 4 weeks before to 8 weeks after."""
    chat = WeekChat(datetime(2026, 10, 26, 15, tzinfo=UTC), policy=policy)
    chat.citizen = replace(who, placement=replace(who.placement or _nobody(), phase=Phase.before))
    asked = []
    for day in range((weeks + 12) * 7):
        today = date(2026, 10, 26) + timedelta(days=day)
        chat.now = datetime(today.year, today.month, today.day, 15, tzinfo=UTC)
        if today.weekday() not in {0, 2}:
            continue
        chat.citizen = _as_it_is(chat.citizen, policy, today)
        chat.week_rings("motivation", today.isoformat())
        if key := chat.talk.answers.get("prompt"):
            asked.append((today, key, chat.citizen.memory.prompted[-1][2]))
        chat.talk.close()
    return asked


def _as_it_is(who: Citizen, policy: Policy, today: date) -> Citizen:
    placement = who.placement or _nobody()
    if today > placement.last:
        return replace(who, placement=replace(placement, phase=Phase.aftercare))
    return as_of(who, policy, today)


def _nobody() -> Any:
    raise AssertionError


def whole_life(name: str) -> Citizen:
    who = PEOPLE[name](Phase.before)
    given = who.placement or _nobody()
    placement = replace(long_placement(WEEKS), wish=given.wish, task=given.task)
    return replace(who, placement=replace(placement, follow_up=FIRST + timedelta(days=4)))


@pytest.mark.parametrize("who", PEOPLE)
def test_nothing_comes_twice_within_the_distance_in_half_a_year(who: str) -> None:
    policy = Policy()
    asked = half_a_year(whole_life(who), policy)
    assert len(asked) >= 2 * WEEKS / 2
    seen: dict[str, date] = {}
    for day, key, _ in asked:
        if key in seen:
            assert day - seen[key] >= timedelta(days=policy.motivation.distance_days), key
        seen[key] = day


def test_the_reasons_change_over_half_a_year() -> None:
    """Not the wish again and again while there is something else."""
    asked = half_a_year(whole_life("writes much"), Policy())
    reasons = [why for _, _, why in asked]
    assert len(set(reasons)) >= 12
    assert max(Counter(reasons).values()) <= len(reasons) / 3
    running = [one for one, after in pairwise(reasons) if one == after]
    assert len(running) <= len(reasons) / 10


def test_a_longer_distance_means_fewer_questions() -> None:
    far = half_a_year(whole_life("nothing known"), Policy(motivation=Motivation(distance_days=365)))
    near = half_a_year(whole_life("nothing known"), Policy(motivation=Motivation(distance_days=14)))
    assert len(far) < len(near)
    assert len({key for _, key, _ in far}) == len(far)


def test_what_is_remembered_stays_small() -> None:
    """In the citizen's page of data, whatever the policy says."""
    policy = Policy(motivation=Motivation(distance_days=365))
    memory = Memory()
    for day in range(1000):
        today = FIRST + timedelta(days=day)
        prompts = LIBRARY[PHASES[day % 5]]
        prompt = prompts[day % len(prompts)]
        memory = replace(memory, prompted=with_new(memory, prompt, policy, today))
    assert len(str(memory.prompted)) < 8_000


# --- anybody -----------------------------------------------------------------------------------

texts = st.one_of(st.text(max_size=30), st.just("🙂"), st.just("x" * 5000), st.just("  "))
days = st.dates(date(2026, 6, 1), date(2027, 12, 31))
moments = days.map(lambda day: datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
entries = st.builds(
    Entry,
    id=st.uuids().map(str),
    kind=st.sampled_from(Kind),
    at=moments,
    text=texts,
    value=st.none() | st.integers(0, 10),
    day=st.none() | days,
    state=st.sampled_from(["", "alone", "with_help", "wanted", "agreed"]),
    placement=st.sampled_from([None, 1, 2]),
)
goals = st.builds(
    Goal,
    id=st.integers(1, 9),
    text=texts,
    ratings=st.lists(st.integers(0, 10), max_size=3).map(tuple),
    due=st.none() | days,
)
memories = st.builds(
    Memory,
    quiet_weeks=st.integers(0, 3),
    confidence=st.lists(st.integers(0, 10), max_size=3).map(tuple),
    step=st.sampled_from(["", "once", "own:Gå en tur", "own:", "own:   ", "gone"]),
    motivation_off=st.lists(st.sampled_from(Topic).map(str), max_size=6, unique=True).map(tuple),
    greeted=st.lists(st.tuples(st.just("6"), days.map(date.isoformat)), max_size=2).map(tuple),
)


@st.composite
def anybody(draw: st.DrawFn) -> Citizen:
    """Beyond what the random conversations know: a book, goals, dates in any order."""
    facts = draw(people())
    facts.pop("policy")
    who = citizen(**facts)
    if who.placement is not None:
        first = draw(days)
        changed = {
            "phase": draw(st.sampled_from(Phase)),
            "first": first,
            "last": first + timedelta(days=draw(st.integers(0, 200))),
            "ended_on": draw(st.none() | days),
            "wish": draw(texts),
            "task": draw(texts),
            "follow_up": draw(st.none() | days),
            "hours_raised": draw(st.none() | days),
            "new_start": draw(st.none() | days),
            "paid_hours": draw(st.sampled_from(["never_asked", "asked", "yes", "no"])),
            "workplace": draw(texts),
        }
        who = replace(who, placement=replace(who.placement, **changed))
    return replace(
        who,
        entries=tuple(draw(st.lists(entries, max_size=6))),
        goals=tuple(draw(st.lists(goals, max_size=2))),
        reached=(Goal(5, "Nået", state=GoalState.reached, settled_at=draw(st.none() | moments)),),
        conditions=(Condition(1, draw(texts)),),
        competences=(Competence(1, draw(texts), draw(st.sampled_from(["", "left_out"]))),),
        absences=(Absence("a", date(2026, 11, 20), draw(st.none() | days)),),
        memory=draw(memories),
        participation=Participation.joined,
    )


@settings(max_examples=300, deadline=None, derandomize=True)
@given(who=anybody(), day=days)
def test_whoever_it_is_the_choice_is_the_same_again_and_its_reason_holds(
    who: Citizen, day: date
) -> None:
    prompt = choose(who, Policy(), day)
    assert choose(who, Policy(), day) == prompt
    if prompt is None:
        return
    now = now_of(who, day)
    fact = FACTS[prompt.why]
    assert fact.holds(now)
    assert prompt.topic not in who.memory.motivation_off
    if fact.shown is not None:
        line = fact.shown(now)
        blanks = [plain(value) for name, value in line.values if name != "workplace"]
        assert all(blank.strip() for blank in blanks), fact
        assert len(plain(line)) < 200
