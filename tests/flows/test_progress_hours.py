"""The hours plan: written by people, looked at together, changed by nobody but people."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.effects import Tell
from flows.events import Submitted
from flows.facts import Mood, Role, Shift
from flows.own import Entry, Kind
from flows.own_effects import KeepPlacement
from flows.progress.plan import LEAST, MOST, PlanError, Step, checked, read_plan, within, written
from flows.track_effects import NewPlan
from flows.understanding import hear
from tests.amina import CHAIN, MONDAY
from tests.chat import PureChat, plain

METTE = CHAIN[Role.caseworker]
FIRST = date(2026, 11, 23)


def step(day: date, minutes: int, id_: str, state: str = "agreed", **more: Any) -> Entry:
    return Entry(
        id_, Kind.hours_step, MONDAY, value=minutes, day=day, state=state, placement=1, **more
    )


FOUR = step(FIRST, 240, "s1")
SIX = step(date(2026, 12, 21), 360, "s2", "planned")


# --- as it is written -------------------------------------------------------------------------


def test_a_plan_is_read_in_the_order_of_its_days() -> None:
    text = "from 2026-12-14 6:30 review 2027-01-08,from 2026-11-23 4 agreed"
    assert read_plan(text) == (
        Step(FIRST, 240, agreed=True),
        Step(date(2026, 12, 14), 390, date(2027, 1, 8)),
    )


@given(
    st.dictionaries(
        st.dates(date(2020, 1, 1), date(2100, 12, 31)),
        st.tuples(st.integers(LEAST, MOST), st.integers(0, 300), st.booleans()),
        max_size=20,
    )
)
def test_what_is_written_is_what_is_read(plan: dict[date, tuple[int, int, bool]]) -> None:
    steps = checked(
        Step(day, minutes, min(day + timedelta(days=later), date(2100, 12, 31)), agreed)
        for day, (minutes, later, agreed) in plan.items()
    )
    assert read_plan(written(steps)) == steps


@given(st.text())
def test_whatever_is_typed_is_a_plan_or_a_sentence(text: str) -> None:
    try:
        steps = read_plan(text)
    except PlanError:
        return
    assert read_plan(written(steps)) == steps


@pytest.mark.parametrize("minutes", [0, 29, 38 * 60, 80 * 60])
def test_hours_that_cannot_be_are_refused(minutes: int) -> None:
    with pytest.raises(PlanError):
        checked([Step(FIRST, minutes)])


def test_a_step_that_begins_before_the_placement_is_a_mistyped_day() -> None:
    steps = read_plan("from 2020-01-01 4, from 2026-11-23 4")
    with pytest.raises(PlanError, match="2020-01-01 is not between 2026-11-23 and 2027-02-19"):
        within(steps, FIRST, date(2027, 2, 19))
    within(steps[1:], FIRST, date(2027, 2, 19))


# --- from the desk ----------------------------------------------------------------------------


def submits(chat: PureChat, kind: str, ref: str) -> PureChat:
    return chat.happens(Submitted(kind, ref, hear("")), METTE)


def steps(chat: PureChat) -> list[tuple[date | None, int | None, str]]:
    found = [line for line in chat.citizen.entries if line.kind is Kind.hours_step]
    return [(line.day, line.value, line.state) for line in found]


def test_a_plan_from_the_desk_is_kept_and_the_citizen_hears_of_it() -> None:
    chat = submits(PureChat(), "hours_plan", "from 2026-11-23 4 agreed, from 2026-12-14 6:30")
    assert steps(chat) == [(FIRST, 240, "agreed"), (date(2026, 12, 14), 390, "planned")]
    assert {line.source for line in chat.citizen.entries} == {"caseworker"}
    [told] = [e for e in chat.effects if isinstance(e, Tell)]
    assert (told.person, plain(told.text)[:5]) == (chat.me.id, "Mette")


def test_how_it_felt_stays_with_the_step_when_another_is_changed() -> None:
    felt = replace(FOUR, key="7")
    chat = submits(PureChat(entries=(felt, SIX)), "hours_plan", "from 2026-11-23 4 agreed")
    assert [(line.id, line.key) for line in chat.citizen.entries] == [("s1", "7")]


def test_the_same_plan_again_tells_nobody() -> None:
    chat = submits(PureChat(entries=(FOUR,)), "hours_plan", "from 2026-11-23 4:00 agreed")
    assert [e for e in chat.effects if isinstance(e, Tell)] == []


def test_other_times_begin_nothing_anew() -> None:
    chat = PureChat()
    chat.later(days=8)
    submits(chat, "schedule_change", "tue,thu 10:00-12:00")
    [plan] = chat.asked_for(NewPlan)
    assert (plan.schedule, plan.anew) == ("tue,thu 10:00-12:00", False)
    [tried] = chat.citizen.entries
    assert (tried.key, tried.day, tried.until) == (
        "mon-fri 08:30-12:30", FIRST, date(2026, 11, 30)
    )  # fmt: skip
    assert chat.asked_for(KeepPlacement) == []
    assert [plain(t.subject) for t in chat.told(Role.company_mentor)] == ["Nye tider for Amina"]


def test_more_hours_are_looked_after_as_more_hours() -> None:
    chat = PureChat().later(days=8)
    submits(chat, "schedule_change", "mon-fri 08:30-13:30")
    [kept] = chat.asked_for(KeepPlacement)
    assert kept.facts == {"hours_raised": date(2026, 12, 1)}


# --- looked at together -----------------------------------------------------------------------


def planned_on(day: date, *entries: Entry) -> list[str]:
    chat = PureChat(entries=entries)
    chat.now = datetime(day.year, day.month, day.day, 11, tzinfo=UTC)
    chat.rings("plan", fence=1)
    return sorted({a.due.date().isoformat() for a in chat.alarms if a.what == "hours_felt"})


@pytest.mark.parametrize(
    ("entries", "day"),
    [
        ((FOUR,), date(2026, 12, 21)),
        ((FOUR, SIX), date(2026, 12, 18)),
        ((replace(FOUR, until=date(2026, 12, 2)),), date(2026, 12, 2)),
        ((replace(FOUR, until=date(2026, 12, 5)),), date(2026, 12, 7)),
    ],
    ids=["after four weeks", "before the next step", "as agreed", "not on a Saturday"],
)
def test_a_step_is_looked_at_on_its_day(entries: tuple[Entry, ...], day: date) -> None:
    assert planned_on(day - timedelta(days=1), *entries) == [day.isoformat()]
    assert planned_on(day - timedelta(days=5), *entries) == []


def asked(*entries: Entry, **facts: Any) -> PureChat:
    chat = PureChat(entries=entries or (FOUR, SIX), **facts)
    return chat.later(days=25, hours=9, minutes=30).rings("hours_felt", ref="s1", fence=1)


def test_a_wish_goes_to_the_caseworker_and_changes_nothing() -> None:
    chat = asked()
    assert "Du har 4 timer om ugen nu." in chat.heard[0]
    chat.presses("3")
    assert "Planen er 6 timer om ugen fra" in chat.heard[0]
    chat.presses("Færre timer")
    [card] = chat.told(Role.caseworker)
    assert plain(card.text) == "Amina har 4 timer om ugen og vil gerne have færre."
    assert card.task is not None
    chat.presses("Spring over")
    assert steps(chat) == [(FIRST, 240, "agreed"), (date(2026, 12, 21), 360, "planned")]
    assert chat.asked_for(NewPlan) == []
    assert chat.cases == {}


def wished(key: str) -> PureChat:
    chat = asked().presses("6").presses(key)
    chat.presses("Spring over")
    return chat


@pytest.mark.parametrize(
    ("value", "says"),
    [("agree", "siger ja til dit ønske om timer"), ("talk", "vil gerne tale med dig om timerne")],
)
def test_the_answer_reaches_the_citizen(value: str, says: str) -> None:
    chat = wished("raise")
    [wish] = [line for line in chat.citizen.entries if line.kind is Kind.hours_wish]
    assert "har dit ønske om timerne" in chat.commands("status").heard[0]
    chat.answers("hours_wish", wish.id, value, Role.caseworker)
    told = [plain(e.text) for e in chat.effects if isinstance(e, Tell) and e.person == chat.me.id]
    assert [says in text for text in told] == [True]
    assert "ønske om timerne" not in chat.commands("status").heard[0]


def test_an_answer_that_is_taken_back_is_taken_back_for_the_citizen_too() -> None:
    chat = wished("raise")
    [wish] = [line for line in chat.citizen.entries if line.kind is Kind.hours_wish]
    chat.answers("hours_wish", wish.id, "agree", Role.caseworker)
    chat.takes_back("hours_wish", wish.id, Role.caseworker)
    assert "har dit ønske om timerne" in chat.commands("status").heard[0]


def test_words_about_the_hours_are_the_citizens_own() -> None:
    chat = asked().presses("6").presses("raise").writes("jeg sover bedre nu")
    assert chat.asked_for(Tell) == []
    assert next(line for line in chat.citizen.entries if line.id == "s1").text == (
        "jeg sover bedre nu"
    )


def test_words_first_are_kept_and_a_number_is_asked_for_kindly() -> None:
    chat = asked().writes("det er egentlig meget godt sådan som det er nu")
    assert "Vælg gerne et tal" in chat.heard[0]
    assert chat.writes("8").flow == "hours_felt"


def test_a_step_that_was_looked_at_is_not_asked_about_again() -> None:
    assert asked(replace(FOUR, key="7")).heard == []


def test_without_anybody_to_tell_nothing_is_promised() -> None:
    chat = asked(chain={}).presses("6").presses("raise")
    assert "Sig det gerne selv" in chat.heard[0]
    assert chat.presses("Spring over").heard == ["Tak, fordi du svarede."]


# --- the flat line is right (requirements 138, 216, 217) -----------------------------------------


def two_days_a_week(weeks: int) -> tuple[Shift, ...]:
    found = []
    for week in range(weeks):
        for weekday in (1, 3):
            day = FIRST + timedelta(days=7 * week + weekday)
            starts = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
            ends = starts + timedelta(hours=2)
            found.append(Shift(day, starts, ends, mood=Mood.okay, hours="as_agreed", answered=True))
    return tuple(found)


def test_six_flat_weeks_are_no_signal_and_stand_as_a_plan_that_is_kept() -> None:
    plan = (FOUR, step(date(2026, 12, 21), 240, "s2"))
    chat = PureChat(shifts=two_days_a_week(6), entries=plan)
    chat.now = datetime(2027, 1, 3, 18, tzinfo=UTC)
    chat.rings("week_row", ref="2026-W53", fence=1)
    assert (chat.signals, chat.cases) == ([], {})
    said = chat.commands("fremskridt").heard[0]
    assert "4 timer på en uge" in said
    assert "At holde den er også at nå noget." in said
