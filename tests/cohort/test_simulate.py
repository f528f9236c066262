"""`simulate`: the same seed is the same weeks, a policy changes cases and not lives, and whatever
cannot be meant gets one sentence."""

import json
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

import run_bot
from bot.config import policy_from
from bot.simulate.chance import Chance
from bot.simulate.citizens import NEVER, chosen
from bot.simulate.cohort import Helper, Size
from bot.simulate.habits import SOURCES, CitizenHabits, Habits, HabitsError, load_habits
from bot.simulate.life import Life
from bot.simulate.post import Act, Journal, Post, Seen
from bot.simulate.simulation import PREFIX, quick_folder, simulate
from bot.simulate.staff import Staff, something_was
from bot.simulate.tally import Line, difference, percentile, staffed_minutes
from bot.simulate.world import Plan, monday_before
from flows.effects import Lane
from flows.events import Answered
from flows.policy import Policy

ROOT = Path(__file__).parents[2]
MONDAY = date(2027, 1, 4)
HARD = Habits(CitizenHabits(trouble_per_week=0.6, answers=1.0, answers_in_trouble=1.0))


def numbers(policy: Policy, seed: int = 1, habits: Habits = HARD) -> dict[tuple[str, str], Line]:
    lines = simulate(Plan(policy, habits, Size(8, 1, 2, MONDAY), seed))
    return {(line.section, line.name): line for line in lines}


def test_the_same_seed_is_the_same_weeks_and_another_is_not() -> None:
    one = numbers(Policy())
    assert numbers(Policy()) == one
    assert numbers(Policy(), seed=2) != one
    assert one["how cases went", "steps our own code could not take"].value == 0
    assert (one["how cases went", "opened"].value or 0) > 0


def test_another_threshold_changes_the_cases_and_nobodys_life() -> None:
    early = numbers(policy_from({"signals": {"hard_days": 1, "mood_fall": 1}}))
    late = numbers(policy_from({"signals": {"hard_days": 9, "mood_fall": 3}}))
    begun = "hard spells", "begun"
    assert early[begun] == late[begun]
    all_ = "cases per caseworker and week", "all"
    assert (early[all_].value or 0) > (late[all_].value or 0)


def test_what_happens_to_a_citizen_depends_on_seed_and_day_alone() -> None:
    days = date(2027, 1, 4), date(2027, 4, 2)
    one, other = (Life(Chance(5), CitizenHabits(), 7, "mon-fri 08:30-12:30", days) for _ in "ab")
    assert one.day(date(2027, 3, 1)) == other.day(date(2027, 3, 1))  # asked in another order
    assert [one.day(s.day) for s in one.shifts("UTC")] == [
        other.day(s.day) for s in other.shifts("UTC")
    ]


def test_a_question_nobody_has_heard_of_is_answered_with_one_of_its_buttons() -> None:
    day = Life(Chance(1), CitizenHabits(), 1, "mon-fri 08-12", (MONDAY, MONDAY)).day(MONDAY)
    labels = ["En helt ny knap", "Endnu en", "Stop helt"]
    answers = {chosen(labels, day, Random(n)) for n in range(50)}
    assert answers == {"En helt ny knap", "Endnu en"}
    assert chosen(["Stop helt"], day, Random(1)) == ""
    assert "Stop helt" in NEVER


def test_a_thank_you_that_can_be_undone_asks_nothing_of_a_caseworker() -> None:
    policy = Policy()
    mette = Staff(
        Helper(1, "caseworker"), Chance(1), Habits(), policy.office, something_was({}, "UTC")
    )
    at = datetime(2027, 1, 4, 10, tzinfo=UTC)

    def seen(*labels: str) -> Seen:
        buttons = tuple((label, f"t:x:{label}") for label in labels)
        return Seen(at, 1, "telegram", 1, 1, int(Lane.answer), 7, "", 0, buttons)

    assert not [act for _ in range(20) for act in mette.sees(seen("Fortryd"))]
    assert [act for _ in range(20) for act in mette.sees(seen("Svar", "Fortryd"))]


def test_a_button_that_was_taken_away_is_not_pressed_also_after_a_kill(tmp_path: Path) -> None:
    at = datetime(2027, 1, 4, 10, tzinfo=UTC)
    acts = [Act(at, 1, "presses", data, 7) for data in ("t:a:yes", "t:b:yes")]
    before = Post({1: "99"}, lambda _: acts, Journal(tmp_path / "journal"))
    before.deliver(Seen(at, 1, "telegram", 1, 1, int(Lane.answer), 7, "", 0, ()))
    before.take_away(1, 7, ["t:a:yes"])
    assert before.journal is not None
    again = Post({1: "99"}, lambda _: acts)
    again.live_again(before.journal.lines())
    for post in (before, again):
        [arrival] = post.due(at).values()
        assert isinstance(arrival.event, Answered)
        assert arrival.task == "b"
    before.journal.close()


# --- habits -----------------------------------------------------------------------------------


def all_habits() -> list[str]:
    parts = {"citizens": Habits().citizens, "staff": Habits().staff, "mentors": Habits().mentors}
    return [f"{name}.{one.name}" for name, part in parts.items() for one in fields(part)]


def test_every_habit_says_where_it_comes_from_and_the_docs_show_it() -> None:
    assert sorted(SOURCES) == sorted(all_habits())
    docs = (ROOT / "docs" / "simulate.md").read_text(encoding="utf-8")
    for name, source in SOURCES.items():
        part, _, habit = name.partition(".")
        value = getattr(getattr(Habits(), part), habit)
        shown = str(value).lower() if isinstance(value, bool) else f"{value:g}"
        assert f"| `{name}` | {shown} | {source} |" in docs, name


def test_a_habits_file_lies_over_the_assumptions(tmp_path: Path) -> None:
    path = tmp_path / "habits.toml"
    path.write_text("[citizens]\nabsent = 0.1\n[staff]\naway = 0\n", encoding="utf-8")
    found = load_habits(path)
    assert (found.citizens.absent, found.staff.away) == (0.1, 0.0)
    assert found.citizens.late == CitizenHabits().late


WRONG = {
    "[citizens]\nabsent = 1.5\n": "line 2: citizens.absent must be from 0 to 1",
    "[citizen]\nabsent = 0.5\n": "line 1: citizen is not known here; did you mean citizens?",
    "[staff]\n\naways = 0.5\n": "line 3: staff.aways is not known here; did you mean away?",
    "[staff]\naway = 'often'\n": "line 2: staff.away must be a number",
    "[staff]\non_call = 1\n": "line 2: staff.on_call must be true or false",
    "[mentors\n": "is not TOML",
}


@pytest.mark.parametrize("text", WRONG)
def test_habits_that_cannot_be_are_refused_with_file_line_and_remedy(
    text: str, tmp_path: Path
) -> None:
    path = tmp_path / "habits.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(HabitsError) as wrong:
        load_habits(path)
    assert str(path) in str(wrong.value)
    assert WRONG[text] in str(wrong.value)


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    path = tmp_path / "habits.toml"
    path.write_text("[staff]\naway = 'often'\n[citizens]\nabsent = 1.5\n", encoding="utf-8")
    with pytest.raises(HabitsError) as wrong:
        load_habits(path)
    first, second = str(wrong.value).splitlines()
    assert first.startswith(f"{path}, line 2: staff.away must be a number")
    assert second.startswith(f"{path}, line 4: citizens.absent must be from 0 to 1")


# --- the command ------------------------------------------------------------------------------

SMALL = ["simulate", "--citizens", "2", "--weeks", "1", "--caseworkers", "1"]


def test_one_json_object_with_both_runs_and_a_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy, picture = tmp_path / "late.toml", tmp_path / "cases.svg"
    policy.write_text("[signals]\nhard_days = 9\n", encoding="utf-8")
    given = [*SMALL, "--json", "--compare", str(policy), "--picture", str(picture)]
    assert run_bot.main(given) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found["runs"]) == ["the defaults", "late.toml"]
    for run in found["runs"].values():
        assert run["how cases went"]["steps our own code could not take"] == 0
        assert {"red", "orange", "yellow", "all"} <= set(run["cases per caseworker and week"])
    assert picture.read_text(encoding="utf-8").startswith("<?xml")


def test_a_table_and_honest_words_under_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_bot.main(SMALL) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "What this is not: a forecast." in told
    assert "staffed minutes, median" in told


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["--citizens", "0"], "--citizens must be from 1 to 5000."),
        (["--weeks", "200"], "--weeks must be from 1 to 104."),
        (["--citizens", "3", "--caseworkers", "4"], "--caseworkers is more than --citizens"),
        (["--citizens", "5000", "--weeks", "100"], "is more than 100000"),
        (["--from", "someday"], "--from is not a day"),
        (["--from", "1970-01-01"], "--from is too far away"),
        (["--picture", "cases.png"], "--picture must end in .svg"),
        (["--picture", "nowhere/cases.svg"], "there is no folder nowhere"),
        (["--policy", "nowhere.toml"], "--policy: there is no file nowhere.toml"),
        (["--compare", "nowhere.toml"], "--compare: there is no file nowhere.toml"),
        (["--habits", "nowhere.toml"], "--habits: there is no file nowhere.toml"),
        (["--policy", "Makefile"], "Makefile, line 1"),
        (["--policy", "README.md", "--compare", "README.md"], "README.md"),
        (["--seed", "one"], "Invalid value for '--seed'"),
    ],
)
def test_what_cannot_be_meant_gets_one_sentence_and_exit_2(
    given: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_bot.main(["simulate", *given]) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert told.count("\n") == 1


def test_ctrl_c_ends_it_and_leaves_nothing() -> None:
    words = [sys.executable, "run_bot.py", "simulate", "--citizens", "200", "--weeks", "20"]
    there = Path(quick_folder() or tempfile.gettempdir())
    with subprocess.Popen(
        words, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as process:
        while not any(there.glob(f"{PREFIX}{process.pid}-*/*.db-wal")):
            assert process.poll() is None, process.communicate()
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told.strip()) == (1, "Stopped; nothing more was done.")
    assert not list(there.glob(f"{PREFIX}{process.pid}-*"))


# --- the numbers ------------------------------------------------------------------------------


def test_staffed_minutes_skip_nights_weekends_and_holidays() -> None:
    office = Policy().office
    friday = datetime(2027, 3, 24, 13, 0, tzinfo=UTC)  # Wednesday 14.00, the day before Easter
    after = datetime(2027, 3, 30, 7, 30, tzinfo=UTC)  # Tuesday 9.30, summer time
    assert staffed_minutes(office, friday, after) == 60 + 30


def test_percentiles_are_values_that_were_there() -> None:
    assert percentile([], 0.5) is None
    assert percentile([5], 0.9) == 5
    assert percentile(range(1, 101), 0.9) == 90


def test_what_only_one_of_two_runs_knows_is_shown_as_nothing_in_the_other() -> None:
    one, other = [Line("a", "x", 1), Line("a", "y", 2)], [Line("a", "y", 3), Line("b", "z", 4)]
    pairs = [(p.value, q.value) for p, q in difference(one, other)]
    assert pairs == [(1, None), (2, 3), (None, 4)]


def test_a_cohort_begins_on_a_monday() -> None:
    assert monday_before(date(2027, 1, 10)) == MONDAY
    assert monday_before(MONDAY) == MONDAY
