"""The benchmarks measure what they say, on tiny sizes; and their file keeps its shape."""

import json
import re
from pathlib import Path

import pytest

from tests.bench import (
    burst,
    crowd,
    desk,
    every,
    growth,
    hearing,
    page,
    playing,
    red,
    rows,
    serving,
    size,
    turns,
)
from tests.bench.rows import Row


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of a test stays for the next `make bench`."""
    monkeypatch.setattr(crowd, "FOLDER", tmp_path)


def by_name(measured: list[Row]) -> dict[str, Row]:
    for row in measured:
        assert row.ours >= 0
        assert row.n >= 1
        assert row.note
    return {row.name: row for row in measured}


async def test_the_same_six_messages_on_all_four_sides() -> None:
    found = by_name(await turns.rows(citizens=20, active=2, pickled=5, runs=1))
    limits = {name: row.limit for name, row in found.items()}
    assert limits == {
        "turns_vs_ptb_memory": 1.0,
        "turns_vs_ptb_pickle": 5.0,
        "turns_vs_aiogram_memory": 1.0,
    }
    for row in found.values():
        assert row.peer is not None
        assert row.ratio == row.peer / row.ours


async def test_the_same_work_among_few_and_among_many() -> None:
    found = by_name(await growth.rows(large=40, small=20, active=20))
    assert set(found) == {"turns_growth", "due_scan_growth"}
    assert all(row.ratio and row.ratio > 0 for row in found.values())


async def test_twenty_at_the_desk_are_measured_with_the_pages_they_get() -> None:
    found = by_name(await desk.rows(citizens=40, staff=4, pages=2, looks=(0.0, 0.0)))
    assert set(found) == {"desk_day_p95_ms", "desk_cases_p95_ms", "desk_live_p95_ms"}
    assert all(row.limit == 150.0 and "4 staff" in row.note for row in found.values())


async def test_every_page_of_the_desk_is_measured_in_one_of_the_rows() -> None:
    found = by_name(await every.rows(citizens=80, staff=4, looks=(0.0, 0.0), alone=1))
    assert set(found) == {f"desk_every_{name}_p95_ms" for name in every.GROUPS}
    assert all(row.limit == 150.0 and "4 caseworkers" in row.note for row in found.values())
    pages = {path for row in found.values() for path in re.findall(r" (/\S*) \d+ \(", row.note)}
    assert {"/", "/citizens", "/citizens/{citizen}/timeline", "/office/reads"} <= pages
    assert len(pages) > 35


async def test_a_burst_is_sent_within_the_limit_and_danger_passes_it() -> None:
    found = by_name(await burst.rows(reminders=120, writers=2))
    assert found["burst_429"].ours == 0
    assert found["red_in_burst_seconds"].kept
    assert found["reply_in_burst_seconds"].kept
    # The first second after a quiet moment costs the most: here it is a quarter of all.
    assert found["burst_seconds"].ours <= 120 / 30 * 1.15


async def test_serve_answers_and_its_memory_is_read() -> None:
    found = by_name(await serving.rows(citizens=20, starts=1, writers=1, messages=1))
    assert 20 < found["serve_memory_mb"].ours < 1000


async def test_a_red_card_reaches_the_caseworkers_phone_also_while_reminders_leave() -> None:
    """How fast is `make bench`'s business: here nothing may hang, and no card be missing."""
    found = by_name(await red.rows(quiet=3, burst=3, reminders=900, readers=30))
    assert set(found) == {"red_to_device_p99", "red_to_device_p99_burst"}
    assert all(row.n == 3 and row.limit == 1.0 for row in found.values())


async def test_turns_a_second_and_bytes_are_measured_on_both_databases() -> None:
    found = by_name(await size.rows(citizens=50, batch=10, runs=1, days=1))
    assert found["bytes_per_citizen"].ours > 1000
    assert found["bytes_per_placement_week"].ours > 1000
    assert {"turns_per_second_sqlite", "turns_per_second_postgresql"} <= set(found)


async def test_a_story_is_played_as_a_process_of_its_own() -> None:
    found = by_name(await playing.rows(story=playing.STORY.with_name("alone_checkin.toml")))
    assert found["play_thirteen_weeks"].ours > 0.1
    assert found["play_thirteen_weeks"].limit == 10.0


async def test_what_is_known_about_a_citizen_is_weighed_without_the_messages() -> None:
    story = page.playing.STORY.with_name("sick_two_days.toml")
    found = by_name(await page.rows(story=story))
    row = found["citizen_data_kb"]
    assert row.limit == 64.0
    assert 1 < row.ours < 64
    assert "outgoing" in row.note


async def test_hearing_is_measured_in_time_and_memory() -> None:
    found = by_name(await hearing.rows(runs=1))
    assert {row.limit for row in found.values()} == {0.5, 5.0, 1.0, 150.0}
    assert found["understand_ms"].ours <= found["understand_slowest_ms"].ours


async def test_a_story_that_does_not_come_true_is_no_measure(tmp_path: Path) -> None:
    story = tmp_path / "bad.toml"
    story.write_text('flow = "checkin"\n[[steps]]\nsees = "Godnat"\n', encoding="utf-8")
    with pytest.raises(RuntimeError, match="did not come true"):
        await playing.rows(story=story)


def test_a_limit_is_kept_above_for_peers_and_below_for_growth() -> None:
    faster = Row("turns_vs_x", "µs", 1, 5, "", peer=2, ratio=2.0, limit=1.0)
    grows = Row("turns_growth", "µs", 3, 5, "", peer=2, ratio=1.5, limit=1.3)
    seconds = Row("red_in_burst_seconds", "s", 0.2, 1, "", limit=0.5)
    assert [row.kept for row in (faster, grows, seconds)] == [True, False, True]
    assert "MISSED" in rows.table([faster, grows, seconds]).splitlines()[2]


def test_the_file_has_the_shape_of_the_contract(tmp_path: Path) -> None:
    path = rows.write([Row("a_vs_b", "s", 1, 5, "how", 2, "b", 2.0, 1.0)], tmp_path)
    read = json.loads(path.read_text(encoding="utf-8"))
    assert set(read) == {"machine", "commit", "rows"}
    names = {"name", "unit", "ours", "peer", "peer_name", "ratio", "limit", "n", "note"}
    assert [set(row) for row in read["rows"]] == [names]
