"""How far it has come as a picture, and the same in words."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.drawing import draw
from bot.pictures.progress import in_lines, png
from flows.pictures import MOST_MINUTES, NotAPicture
from flows.progress.shown import WEEKS_DRAWN
from tests.bot.seen import DONE, GOAL, SIZE, Seen, margins_are_white

ROOT = Path(__file__).parents[2]
ZONE = "Europe/Copenhagen"
THREE = (
    "progress:weeks=2026-11-23,2026-11-30,2026-12-14;agreed=240,240,360;done=120,240,330;"
    "goals=2026-11-30;counts=1,2,3"
)
HOURS = "hours:agreed=4;done=4;days=2026-11-23"
SHORT_OF = 6  # pixels: the dashes of the outline, and white within them


def of_weeks(done: list[int], agreed: int = 0, goals: tuple[int, ...] = (), count: int = 0) -> str:
    mondays = [str(date(2026, 11, 23) + timedelta(weeks=n)) for n in range(len(done))]
    numbers = (",".join(map(str, found)) for found in ([agreed] * len(done), done))
    reached = ",".join(mondays[n] for n in goals)
    return "progress:weeks={};agreed={};done={};goals={};counts={}".format(
        ",".join(mondays), *numbers, reached, ",".join([str(count)] * 3)
    )


def seen(spec: str, language: str = "da") -> Seen:
    return Seen(png(spec, language, ZONE))


@pytest.mark.parametrize("language", ["da", "en", "ar", "uk", "pl", "tr", "fa", "so", "ti"])
def test_the_weeks_are_a_picture_that_fits_a_phone(language: str) -> None:
    picture = png(THREE, language, ZONE)
    assert Seen(picture).size == SIZE
    assert len(picture) < 60_000


@pytest.mark.parametrize("weeks", [1, 2, 8, WEEKS_DRAWN, 30])
def test_the_first_week_and_many_weeks_have_a_bar_each(weeks: int) -> None:
    found = seen(of_weeks([30 + n for n in range(weeks)], agreed=60))
    assert len(found.bars()) == weeks
    assert margins_are_white(found)


def test_a_bar_is_as_high_as_its_hours() -> None:
    one, two, five = (bar.height for bar in seen(of_weeks([60, 120, 300], agreed=360)).bars())
    assert two == pytest.approx(2 * one, abs=2)
    assert five == pytest.approx(5 * one, abs=4)


def test_each_bar_stands_in_the_outline_of_what_was_planned() -> None:
    planned, alone = seen(of_weeks([240], agreed=360)), seen(of_weeks([240]))
    assert planned.ink_above_ground() > alone.ink_above_ground() + 500
    [kept] = seen(of_weeks([360], agreed=360)).bars()
    [more] = seen(of_weeks([360], agreed=1)).bars()
    assert 0 < more.height - kept.height <= SHORT_OF, "a bar is within its outline"


@pytest.mark.parametrize("language", ["da", "ar"])
def test_as_many_weeks_as_are_ever_drawn_have_each_their_number(language: str) -> None:
    found = seen(of_weeks([60 * n + 30 for n in range(20, 20 + WEEKS_DRAWN)]), language)
    above = [
        found.ink((bar.left, bar.top - 32, bar.left + bar.width, bar.top)) for bar in found.bars()
    ]
    assert len(above) == WEEKS_DRAWN
    assert min(above) > 40


def test_a_goal_is_a_diamond_above_its_week_and_only_there() -> None:
    found = seen(of_weeks([60, 120, 180, 240], goals=(1, 3), count=2))
    bars, goals = found.bars(), found.goals()
    assert [goal.left + goal.width // 2 for goal in goals] == pytest.approx(
        [bars[n].left + bars[n].width // 2 for n in (1, 3)], abs=2
    )
    assert all(0.4 < goal.share < 0.6 for goal in goals), "a diamond fills half of its square"
    assert all(goal.top + goal.height < min(bar.top for bar in bars) for goal in goals)
    assert seen(of_weeks([60, 120])).count(GOAL) == 0


def test_in_arabic_the_first_week_is_on_the_right() -> None:
    spec = of_weeks([60, 120, 180, 240], agreed=300, goals=(0,))
    danish, arabic = seen(spec, "da"), seen(spec, "ar")
    assert [bar.height for bar in arabic.bars()] == [bar.height for bar in danish.bars()][::-1]
    [left], [right] = danish.goals(), arabic.goals()
    assert left.left < SIZE[0] / 2 < right.left


def test_what_there_is_in_all_stands_below_and_takes_its_room_from_the_bars() -> None:
    assert seen(of_weeks([60], count=3)).ground() < seen(of_weeks([60])).ground() - 20


@pytest.mark.parametrize("language", ["da", "en", "ar", "uk"])
@pytest.mark.parametrize("weeks", [1, WEEKS_DRAWN, 52])
def test_the_largest_numbers_stay_within_the_picture(weeks: int, language: str) -> None:
    goals = (0, weeks - 1)
    found = seen(of_weeks([MOST_MINUTES] * weeks, MOST_MINUTES, goals, 10**9), language)
    assert margins_are_white(found)
    assert len(found.bars()) == weeks


minutes = st.integers(0, MOST_MINUTES)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(minutes, min_size=1, max_size=WEEKS_DRAWN), minutes,
    st.sampled_from(["da", "en", "ar", "uk", "fa"]),
)  # fmt: skip
def test_whatever_the_numbers_every_week_is_drawn_within_the_picture(
    done: list[int], agreed: int, language: str
) -> None:
    found = seen(of_weeks(done, agreed, goals=(len(done) - 1,), count=7), language)
    assert margins_are_white(found)
    assert len(found.goals()) == 1
    seen_at_all = max(60, agreed, *done) / 100  # a bar of less is thinner than the outline
    shown = [minutes for minutes in done if minutes > 4 * seen_at_all]
    assert len(shown) <= len(found.bars()) <= len([minutes for minutes in done if minutes])


def test_the_same_weeks_are_the_same_picture_in_every_thread_and_process() -> None:
    specs = [of_weeks([60 * n, 120], goals=(n % 2,)) for n in range(1, 13)]
    with ThreadPoolExecutor(4) as threads:
        at_once = list(threads.map(lambda spec: png(spec, "da", ZONE), specs))
    assert at_once == [png(spec, "da", ZONE) for spec in specs]
    assert len(set(at_once)) == len(specs)
    code = (
        "import sys; from bot.pictures.progress import png;"
        f"sys.stdout.buffer.write(png(sys.argv[1], 'da', '{ZONE}'))"
    )
    another = subprocess.run(
        [sys.executable, "-c", code, specs[0]], cwd=ROOT, capture_output=True, check=True
    )
    assert another.stdout == at_once[0]


def test_a_process_that_drew_both_has_loaded_nothing_that_is_large() -> None:
    code = (
        "import sys; from bot.drawing import draw\n"
        f"for spec in ({THREE!r}, {HOURS!r}): draw(spec, 'uk', {ZONE!r})\n"
        "print([name for name in ('matplotlib', 'numpy', 'PIL', 'fontTools')"
        " if name in sys.modules], 'typst' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[] True"


def test_who_cannot_see_it_gets_every_week_in_words_and_no_week_that_was_not() -> None:
    assert in_lines(THREE, "da").splitlines() == [
        "Uge 48: 2 timer",
        "Uge 49: 4 timer. Et mål er nået.",
        "Uge 51: 5,5 timer",
        "1 mål nået",
        "3 opgaver alene",
        "2 linjer på kortet",
    ]
    assert in_lines(THREE, "en").splitlines()[2] == "Week 51: 5.5 hours"


def test_each_line_of_text_becomes_its_own_picture() -> None:
    assert draw(THREE, "da", ZONE)[1].startswith("Uge 48")
    assert draw(HOURS, "da", ZONE)[1].startswith("mandag")
    assert Seen(draw(THREE, "da", ZONE)[0]).count(GOAL) > 0
    assert Seen(draw(HOURS, "da", ZONE)[0]).count(DONE) > 10_000
    for nothing in ("progress:cake", "progress", "", "cake:agreed=4;done=4;days=2026-11-23"):
        with pytest.raises(NotAPicture):
            draw(nothing, "da", ZONE)
