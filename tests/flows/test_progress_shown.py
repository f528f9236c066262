"""/fremskridt, /aftale, /status: what was won, what is agreed, and what comes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.calendar import Schedule
from flows.effects import Say
from flows.facts import Participation, Question, Role
from flows.own import Competence, Entry, Goal, GoalState, Kind
from flows.pictures import NotAPicture, Progress, parse_progress, progress_spec
from flows.policy import AbsenceRule, Policy
from flows.progress.agreement import sections
from flows.progress.gains import gains_of
from tests.amina import MONDAY, citizen, placed
from tests.chat import PureChat, plain

FIRST = date(2026, 11, 23)


def week(number: int, minutes: int, agreed: int = 240, state: str = "counted") -> Entry:
    monday = FIRST + timedelta(days=7 * number)
    return Entry(
        f"w{number}", Kind.week, MONDAY, str(agreed), value=minutes, day=monday, state=state,
        placement=1,
    )  # fmt: skip


def progress(*entries: Entry, **facts: Any) -> tuple[str, str]:
    """The words, and the picture's line."""
    chat = PureChat(shifts=(), entries=entries, **facts).later(days=60).commands("fremskridt")
    [say] = [e for e in chat.effects if isinstance(e, Say)]
    return plain(say.text), say.picture


# --- how far I have come ------------------------------------------------------------------------


def test_the_first_day_is_empty_in_an_honest_and_warm_way() -> None:
    said, picture = progress()
    assert said.startswith("Du er lige begyndt. Her samler jeg det, du når.")
    assert picture == ""


def test_more_hours_are_told_from_the_first_to_the_furthest_week() -> None:
    said, picture = progress(week(0, 120), week(1, 300), week(2, 240))
    assert "Du er gået fra 2 timer til 5 timer på en uge." in said
    assert "I alt er det blevet til 11 timer." in said
    assert parse_progress(picture).done == (120, 300, 240)


def test_fewer_hours_later_take_nothing_back() -> None:
    before, _ = progress(week(0, 120), week(1, 300))
    after, _ = progress(week(0, 120), week(1, 300), week(2, 60), week(3, 0))
    furthest = "Du er gået fra 2 timer til 5 timer på en uge."
    assert furthest in before
    assert furthest in after


def test_a_week_away_is_not_drawn_and_not_told() -> None:
    said, picture = progress(week(0, 120), week(1, 0), week(2, 240))
    assert parse_progress(picture).weeks == (FIRST, FIRST + timedelta(days=14))
    assert "0 timer" not in said.replace("20 timer", "")


def test_rough_numbers_say_that_they_are_rough() -> None:
    assert "talt rundt" in progress(week(0, 120, state="rough"))[0]
    assert "talt rundt" not in progress(week(0, 120))[0]


def test_goals_tasks_and_the_card_are_listed() -> None:
    reached = Goal(
        5, "Sige godmorgen", state=GoalState.reached, settled_at=datetime(2026, 12, 2, tzinfo=UTC)
    )
    said, picture = progress(
        week(1, 240),
        Entry("t", Kind.task, MONDAY, text="Kassen", state="alone", placement=1),
        Entry("u", Kind.task, MONDAY, text="Lageret", state="with_help", placement=1),
        Entry("v", Kind.task, MONDAY, text="Løft", state="colleague", placement=1),
        reached=(reached,),
        competences=(Competence(1, "Pakke en palle", "approved"), Competence(2, "Rydde op")),
    )
    assert "Mål, du har nået:\n• Sige godmorgen (2026-12-02" in said
    assert "Det klarer du selv nu:\n• Kassen" in said
    assert "Det er du i gang med:\n• Lageret" in said
    assert "Det står på dit kort:\n• Pakke en palle" in said
    assert "Én linje er klar til dit kort" in said
    assert "Løft" not in said
    drawn = parse_progress(picture)
    assert (drawn.goals, drawn.reached, drawn.on_card, drawn.alone) == (
        (date(2026, 11, 30),), 1, 1, 1,
    )  # fmt: skip


def test_what_was_won_elsewhere_is_still_won() -> None:
    before = replace(week(0, 600), placement=7, day=date(2026, 5, 4))
    assert "10 timer på en uge" in progress(before)[0]


def test_many_lines_are_counted_and_not_cut_in_silence() -> None:
    tasks = [Entry(f"t{n}", Kind.task, MONDAY, text=f"nr {n}", state="alone") for n in range(11)]
    said, _ = progress(*tasks)
    assert "og 3 til" in said


@given(st.lists(st.integers(0, 2220), max_size=40))
def test_no_week_can_make_less_of_what_was_won(minutes: list[int]) -> None:
    rows = tuple(week(number, value) for number, value in enumerate(minutes))
    today = FIRST + timedelta(days=300)
    before = [0, 0]
    for number in range(len(rows) + 1):
        gains = gains_of(citizen(shifts=(), entries=rows[:number]), today)
        assert gains.furthest >= before[0]
        assert gains.total >= before[1]
        before = [gains.furthest, gains.total]


# --- the picture as a line of text --------------------------------------------------------------


@given(
    st.lists(st.tuples(st.integers(0, 2220), st.integers(1, 2220)), min_size=1, max_size=16),
    st.integers(0, 99),
)
def test_every_progress_survives_the_way_to_the_edge(
    weeks: list[tuple[int, int]], count: int
) -> None:
    mondays = tuple(FIRST + timedelta(days=7 * n) for n in range(len(weeks)))
    agreed, done = (tuple(pair[n] for pair in weeks) for n in (0, 1))
    one = Progress(mondays, agreed, done, mondays[:1], count, count, count)
    assert parse_progress(progress_spec(one)) == one


@pytest.mark.parametrize(
    "text",
    [
        "progress:",
        "progress:weeks=;agreed=;done=;goals=;counts=0,0,0",
        "progress:weeks=2026-11-23;agreed=4;done=4;goals=;counts=0,0",
        "progress:weeks=2026-11-23;agreed=4;done=-4;goals=;counts=0,0,0",
        "progress:weeks=2026-11-30,2026-11-23;agreed=4,4;done=4,4;goals=;counts=0,0,0",
        "hours:weeks=2026-11-23;agreed=4;done=4;goals=;counts=0,0,0",
    ],
)
def test_what_is_no_picture_is_refused(text: str) -> None:
    with pytest.raises(NotAPicture):
        parse_progress(text)


# --- the agreement ------------------------------------------------------------------------------


def agreement(**facts: Any) -> str:
    return PureChat(**facts).commands("aftale").heard[0]


def test_the_agreement_is_what_holds_now() -> None:
    said = agreement(placement=placed(expectations="Vi ringer.", follow_up=date(2026, 12, 4)))
    for part in (
        "Byggehuset", "kl. ", "20 timer om ugen", "rydde op på lageret", "En pause kl. 10.",
        "Sige godmorgen til alle", "Vi ringer.", "Besked går til Lars og Mette",
        "På arbejdspladsen: Lars 20 30 40 54", "I kommunen: Mette 20 30 40 50",
        "Næste opfølgning\nDen er 2026-12-04",
    ):  # fmt: skip
        assert part in said, part


def test_rotating_weeks_say_which_week_each_day_belongs_to() -> None:
    placement = placed(schedule=Schedule.parse("odd mon 08-12; even thu 10-14; wed 22-02"))
    shown = agreement(placement=placement)
    assert "2026-11-23 i ulige uger kl. 2026-11-23T07:00" in shown
    assert "2026-11-25 kl. 2026-11-25T21:00" in shown
    assert "2026-11-26 i lige uger kl. 2026-11-26T09:00" in shown
    assert "8 timer om ugen" in shown


def test_a_public_holiday_takes_no_day_out_of_the_agreement() -> None:
    """Both Fridays are holidays, 25 December and 1 January."""
    chat = PureChat()
    chat.now = datetime(2026, 12, 22, 10, tzinfo=UTC)
    assert "\n2026-12-25 kl. 2026-12-25T07:30" in chat.commands("aftale").heard[0]


def test_the_workplaces_own_rule_of_absence_goes_before_the_municipalitys() -> None:
    policy = Policy(absence=AbsenceRule(deadline="før kl. 8"))
    assert "Besked før kl. 8" in agreement(policy=policy)
    own = agreement(policy=policy, placement=placed(absence_rule="Ring til butikken."))
    assert "Ring til butikken." in own
    assert "før kl. 8" not in own


def test_without_a_placement_there_is_a_way_on() -> None:
    chat = PureChat(placement=None, shifts=()).commands("agreement")
    assert "Det, du har lært, er stadig dit." in chat.heard[0]
    assert chat.values == ["/fremskridt", "/status"]


def test_the_desk_prints_only_tasks_that_are_shared() -> None:
    tasks = (
        Entry("t", Kind.task, MONDAY, text="Kassen", state="alone", placement=1),
        Entry("u", Kind.task, MONDAY, text="Lageret", state="alone", shared=("caseworker",)),
    )
    who = citizen(entries=tasks)
    seen = {
        role: [plain(line) for one in sections(who, Policy(), FIRST, role) for line in one.lines]
        for role in (Role.citizen, Role.caseworker, Role.company_mentor)
    }
    assert "Kassen: du klarer det selv" in seen[Role.citizen]
    assert [line for line in seen[Role.caseworker] if "klarer" in line] == [
        "Lageret: du klarer det selv"
    ]
    assert not [line for line in seen[Role.company_mentor] if "klarer" in line]


# --- what happens now ---------------------------------------------------------------------------


def status(**facts: Any) -> str:
    return PureChat(**facts).commands("status").heard[0]


def test_status_names_the_next_follow_up_and_with_whom() -> None:
    said = status(placement=placed(follow_up=date(2026, 12, 4)))
    assert "Næste opfølgning er 2026-12-04 med Mette." in said
    assert "opfølgning" not in status(placement=placed(follow_up=date(2026, 11, 1)))


def test_status_says_what_waits_and_for_whom() -> None:
    plans = (Goal(3, "Stå i kassen", state=GoalState.proposed),)
    asked = Question("q", 1, "caseworker", MONDAY - timedelta(hours=3))
    said = status(plans=plans, questions=(asked,))
    assert "Dit mål venter på et ja fra Mette: Stå i kassen" in said
    assert "Du har stillet et spørgsmål 2026-11-23" in said
    answered = replace(asked, answered_at=MONDAY)
    assert "spørgsmål" not in status(questions=(answered,))


@pytest.mark.parametrize(
    ("facts", "part"),
    [
        ({"last": date(2026, 12, 11)}, "Hvad der kommer så, finder du og Mette ud af."),
        ({"last": date(2026, 12, 11), "followed": True}, "I har aftalt, hvad der så sker."),
    ],
)
def test_status_names_the_end_and_what_comes_then(facts: dict[str, Any], part: str) -> None:
    assert part in status(placement=placed(**facts))
    assert "slutter" not in status()


def test_who_has_stopped_is_told_of_no_end() -> None:
    gone = placed(last=date(2026, 12, 11))
    assert "slutter" not in status(participation=Participation.stopped, placement=gone)
