"""There is a story for every way a chain can go; and what such stories need is read strictly."""

from pathlib import Path

import pytest

from bot.local.play import play_story
from bot.local.story import StoryError, read_story

STORIES = Path(__file__).parent / "stories"
WAYS = (  # by the issue
    "taken_at_once", "nobody", "leave", "blocked", "empty", "handed_over", "forgotten", "night",
    "holiday", "dst", "restart", "left", "policy_edited",
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_there_is_a_story_for_every_way_a_chain_can_go(way: str) -> None:
    assert read_story(STORIES / f"chain_{way}.toml").steps


@pytest.mark.parametrize("name", ["case_merged", "case_undone", "chain_restart"])
async def test_it_comes_true_on_postgresql_too(name: str, postgresql_url: str) -> None:
    """On SQLite test_stories.py plays it."""
    result = await play_story(STORIES / f"{name}.toml", quiet=True, database=postgresql_url)
    assert result.failure is None, str(result)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("policy = { cases = { blue = {} } }", "blue"),
        ("policy = 3", "policy must be a table"),
        ('leaves = "boss"', "boss is no role"),
        ('joins = "deputy"', "joins must be like"),
        ('joins = { role = "on_call" }', "joins must be like"),
    ],
)
def test_a_wrong_step_says_line_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(f"[[steps]]\n{text}\n", encoding="utf-8")
    with pytest.raises(StoryError) as wrong:
        read_story(path)
    assert str(wrong.value).startswith(f"{path}, line 2: ")
    assert reason in str(wrong.value)
