"""`report` on each kind of database: the times, the rules, and nobody who could be known again."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from storage.store import Store
from storage.tables import Placement
from storage.vault import Vault
from tests.commands.conftest import Call, call, command, settings
from tests.desk.office import furnish
from tests.learning.history import FIRST, LAST, TUESDAY, Past

__all__ = ["call", "command", "settings"]
A_WEEK = timedelta(days=7)


@pytest.fixture
def past(command: Call, database_url: str) -> Callable[..., None]:
    """Write into the weeks that have been."""
    parts, clock, _, citizen, placement = furnish(database_url)
    parts.store.close()

    def writes(job: Callable[[Past, Any], None]) -> None:
        store = Store(database_url, Vault([b"k" * 32]))
        with store.transaction(clock.now()) as tx:
            job(Past(citizen, placement), tx)
        store.close()

    return writes


def report(command: Call, *words: str) -> dict[str, Any]:
    ran = command("report", "--from", FIRST, "--to", LAST, "--json", *words)
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_when_nothing_was_there_it_says_so(command: Call) -> None:
    ran = command("report")
    assert ran.code == 0
    assert "There were none." in ran.out


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        (("--to", "2026-05-28"), "2026-05-01", "2026-05-28"),  # four weeks, however long ago
        (("--from", "2026-05-01", "--to", "2026-05-02"), "2026-05-01", "2026-05-02"),
    ],
)
def test_the_days_that_are_asked_for(
    command: Call, words: tuple[str, ...], first: str, last: str
) -> None:
    found = json.loads(command("report", "--json", *words).out)
    assert (found["from"], found["to"]) == (first, last)


def test_how_long_until_a_human_by_colour(command: Call, past: Callable[..., None]) -> None:
    def weeks(past: Past, tx: Any) -> None:
        for hour in range(1, 11):
            past.case(tx, "red", taken=hour, contacted=2 * hour, closed=24)
        past.case(tx, "yellow", opened=TUESDAY - A_WEEK, taken=1)  # a week before
        past.case(tx, "yellow", opened=TUESDAY + A_WEEK, taken=1)  # a week after

    past(weeks)
    (red,) = report(command)["colours"]
    assert (red["colour"], red["cases"]) == ("red", 10)
    taken = red["taken"]
    assert (taken["count"], taken["median_minutes"], taken["p90_minutes"]) == (10, 330, 540)
    # Opened Tuesday at 10, open until 15: who took it after 5 hours or later took 5 staffed ones.
    assert taken["median_staffed_minutes"] == 300
    assert red["contacted"]["median_minutes"] == 660
    assert red["closed"]["p90_minutes"] == 24 * 60


def test_who_talked_at_once_has_taken_it(command: Call, past: Callable[..., None]) -> None:
    past(lambda past, tx: [past.case(tx, contacted=2, closed=3) for _ in range(5)])
    (orange,) = report(command)["colours"]
    assert orange["taken"]["median_minutes"] == 120


def test_what_staff_thought_of_each_rule(command: Call, past: Callable[..., None]) -> None:
    def weeks(past: Past, tx: Any) -> None:
        for outcome, times in (("new_plan", 6), ("false_alarm", 6), ("known", 5)):
            for _ in range(times):
                past.case(tx, rule="no_show", outcome=outcome, taken=1, closed=2)
        for _ in range(3):
            past.case(tx, rule="hard_days", outcome="false_alarm", taken=1, closed=2)

    past(weeks)
    rules = {one["rule"]: one for one in report(command)["rules"]}
    assert rules["no_show"]["cases"] == 17
    assert rules["no_show"]["false_alarm_share"] == 0.5
    few = rules["hard_days"]
    assert (few["cases"], few["judged"], few["false_alarm"], few["false_alarm_share"]) == (
        None,
    ) * 4


def test_small_counts_are_not_told(command: Call, past: Callable[..., None]) -> None:
    past(lambda past, tx: [past.case(tx, "red", taken=1, closed=2) for _ in range(4)])
    found = report(command)
    assert found["fewer_than"] == 5
    assert found["cases"] is None
    (red,) = found["colours"]
    assert red["cases"] is None
    assert red["taken"] == {
        "count": None, "median_minutes": None, "p90_minutes": None,
        "median_staffed_minutes": None, "p90_staffed_minutes": None,
    }  # fmt: skip
    ran = command("report", "--from", FIRST, "--to", LAST)
    assert "<5" in ran.out
    assert "60 min" not in ran.out
    assert "1.0 h" not in ran.out


def test_minutes_from_an_absence_to_a_call(command: Call, past: Callable[..., None]) -> None:
    def weeks(past: Past, tx: Any) -> None:
        for hour in (1, 1, 2, 3, 4):
            past.absence(tx, hour)
        past.absence(tx, None)
        past.absence(tx, 200, personally=True)  # they talk with each other

    past(weeks)
    absences = report(command)["absences"]
    assert absences["reported"] == 6
    assert absences["called"]["count"] == 5
    assert absences["called"]["median_minutes"] == 120


def test_minutes_from_not_arrived_to_a_human(command: Call, past: Callable[..., None]) -> None:
    def weeks(past: Past, tx: Any) -> None:
        for hour in (3, 3, 4, 5, 6):
            past.no_show(tx, hour)
        past.no_show(tx, None)

    past(weeks)
    no_shows = report(command)["no_shows"]
    assert no_shows["known"] == 6
    assert no_shows["reached"]["count"] == 5
    assert no_shows["reached"]["median_minutes"] == 240
    assert "of them talked with" in command("report", "--from", FIRST, "--to", LAST).out


def test_why_placements_ended_early(command: Call, past: Callable[..., None]) -> None:
    """Requirement 127. Codes and counts, and no small ones."""
    in_time, before = date.fromisoformat(FIRST), date.fromisoformat(FIRST) - timedelta(days=1)

    def weeks(past: Past, tx: Any) -> None:
        usual = {"schedule": "", "closed_days": [], "nobody": [], "created_at": tx.now}
        days = {"first": before, "last": in_time, "workplace": "Et sted", **usual}
        for why, day in [("tempo", in_time)] * 5 + [("job", in_time), ("tempo", before)]:
            ended = {"ended_on": day, "ended_why": why, "ended_by": "citizen", "phase": "closed"}
            tx.add(Placement, citizen_id=past.citizen, **days, **ended)

    past(weeks)
    assert report(command)["ended_early"] == {"job": None, "tempo": 5}
    assert "ended early: tempo" in command("report", "--from", FIRST, "--to", LAST).out


def test_cases_for_each_caseworker(command: Call, past: Callable[..., None]) -> None:
    past(lambda past, tx: [past.case(tx, taken=1, closed=2) for _ in range(6)])
    load = report(command)["per_caseworker_and_week"]
    assert load == {"caseworkers": 1, "median": 6.0, "most": None}


def test_what_was_forgotten_and_reopened(command: Call, past: Callable[..., None]) -> None:
    def weeks(past: Past, tx: Any) -> None:
        for _ in range(5):
            past.case(tx, also={"reopened": TUESDAY}, taken=1, closed=9)
        past.case(tx, also={"outcome_missing": TUESDAY}, taken=1, closed=9)

    past(weeks)
    assert report(command)["happened"] == {"outcome_missing": None, "reopened": 5}


def test_nobody_is_named(command: Call, past: Callable[..., None]) -> None:
    past(lambda past, tx: [past.case(tx, taken=1, closed=2) for _ in range(6)])
    ran = command("report", "--from", FIRST, "--to", LAST)
    for name in ("Amina", "Mette", "Birgit"):
        assert name not in ran.out
        assert name not in json.dumps(report(command))
    assert "orange" in ran.out
    assert "no_show" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "yesterday"), "--from is not a day"),
        (("--from", LAST, "--to", FIRST), "--from is later than --to"),
    ],
)
def test_days_that_cannot_be_meant(command: Call, words: tuple[str, ...], said: str) -> None:
    ran = command("report", *words)
    assert ran.code == 2
    assert said in ran.err
