"""How much reaches each of the staff when nobody does anything for weeks: enough that nothing is
forgotten, and so little that it is still read. Red is called as often as ever."""

import re
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.local.play import play_story

Told = Counter[tuple[str, str]]  # (who, the beginning of what) → how often
WEEKS = """
    title = "Nobody at the office does anything"
    start = "2026-11-23T06:30"

    [cast]
    joined = true
    schedule = "{schedule}"

    [[steps]]
    at = "Mon 10:00"
    who = "citizen"
    writes = "{writes}"

    [[steps]]
    at = "{until}"
    who = "citizen"
    sees_not = "nothing like this"
"""
SAID = re.compile(r"    \d\d:\d\d  Fodfæste (?:→|✉) (\S+?)(?:@\S+)?: (\w+)")


@pytest.fixture
def told(tmp_path: Path, migrated_sqlite: Path) -> Callable[[str], Awaitable[Told]]:
    async def played(story: str) -> Told:
        path = tmp_path / "story.toml"
        path.write_text(story, encoding="utf-8")
        result = await play_story(path, quiet=True, empty=migrated_sqlite)
        assert result.failure is None, str(result)
        return Counter(found.groups() for line in result.lines if (found := SAID.match(line)))

    return played


async def test_six_weeks_in_which_nobody_acts_are_no_stream_of_letters(
    told: Callable[[str], Awaitable[Told]],
) -> None:
    """Before: 95 orange mails to the leader, 97 cards to the caseworker, 96 to the deputy."""
    working = "mon,tue,wed,thu,fri 08:30-12:30"
    found = await told(WEEKS.format(schedule=working, writes="hej", until="2027-01-04T16:00"))
    assert found["Mette", "ORANGE"] <= 5
    assert found["Søren", "ORANGE"] <= 5
    assert found["birgit", "ORANGE"] <= 5
    assert found["birgit", "Sager"] == 6  # one a week
    office_days = 28  # from the day after tomorrow; Christmas and New Year are closed
    assert 20 < found["Mette", "Hej"] - 6 <= office_days  # six Fridays
    assert found["Søren", "Hej"] == 0


async def test_three_days_of_red_are_called_every_quarter_of_an_hour(
    told: Callable[[str], Awaitable[Told]],
) -> None:
    found = await told(
        WEEKS.format(
            schedule="sat 10:00-13:00", writes="jeg vil ikke leve mere", until="2026-11-26T10:00"
        )
    )
    calls = 3 * 24 * 4 // 3  # each of the three has a quarter of an hour
    assert found["Mette", "RØD"] == calls + 1
    assert found["Søren", "RØD"] == found["birgit", "RØD"] == calls
    assert found["birgit", "Sager"] == 0
