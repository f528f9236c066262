"""How far it has come as a picture, and the same in words."""

import struct

import pytest

from bot.drawing import draw
from bot.progress_picture import in_lines, png
from flows.pictures import NotAPicture

ZONE = "Europe/Copenhagen"
THREE = (
    "progress:weeks=2026-11-23,2026-11-30,2026-12-14;agreed=240,240,360;done=120,240,330;"
    "goals=2026-11-30;counts=1,2,3"
)


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_the_weeks_are_a_picture_that_fits_a_phone(language: str) -> None:
    picture = png(THREE, language, ZONE)
    width, height = struct.unpack(">II", picture[16:24])
    assert 600 <= width <= 1280
    assert 400 <= height <= width
    assert len(picture) < 200_000


@pytest.mark.parametrize("weeks", [1, 16])
def test_the_first_week_and_many_weeks_are_drawn(weeks: int) -> None:
    days = ",".join(f"{2026 + n // 12}-{n % 12 + 1:02}-01" for n in range(weeks))
    numbers = ",".join(["30"] * weeks)
    one = f"progress:weeks={days};agreed={numbers};done={numbers};goals=;counts=0,0,0"
    assert png(one, "da", ZONE).startswith(b"\x89PNG")


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
    hours = "hours:agreed=4;done=4;days=2026-11-23"
    assert draw(THREE, "da", ZONE)[1].startswith("Uge 48")
    assert draw(hours, "da", ZONE)[1].startswith("mandag")
    with pytest.raises(NotAPicture):
        draw("progress:cake", "da", ZONE)
