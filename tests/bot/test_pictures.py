"""The week's hours as a picture, and the same in words."""

import struct

import pytest

from bot.pictures import hours_png, hours_words
from flows.pictures import NotAPicture

WEEK = (
    "hours:agreed=4,4,4,4,7.5;done=4,fewer,0,more,?;"
    "days=2026-11-23,2026-11-24,2026-11-25,2026-11-26,2026-11-27"
)
ZONE = "Europe/Copenhagen"


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_a_week_is_a_picture_that_fits_a_phone(language: str) -> None:
    png = hours_png(WEEK, language, ZONE)
    width, height = size(png)
    assert 600 <= width <= 1280
    assert 400 <= height <= width
    assert len(png) < 200_000


def test_the_same_week_is_the_same_picture_and_another_is_another() -> None:
    assert hours_png(WEEK, "da", ZONE) == hours_png(WEEK, "da", ZONE)
    assert hours_png(WEEK, "da", ZONE) != hours_png(WEEK.replace("done=4", "done=2"), "da", ZONE)


@pytest.mark.parametrize("days", [1, 2, 7])
def test_short_and_long_weeks_are_drawn(days: int) -> None:
    dates = ",".join(f"2026-11-{23 + n}" for n in range(days))
    one = f"hours:agreed={','.join('4' * days)};done={','.join('4' * days)};days={dates}"
    assert size(hours_png(one, "da", ZONE))


def test_who_cannot_see_it_gets_every_day_in_words() -> None:
    assert hours_words(WEEK, "da").splitlines() == [
        "mandag 23. nov.: 4 timer aftalt, 4 holdt",
        "tirsdag 24. nov.: 4 timer aftalt, færre holdt",
        "onsdag 25. nov.: 4 timer aftalt, 0 holdt",
        "torsdag 26. nov.: 4 timer aftalt, flere holdt",
        "fredag 27. nov.: 7,5 timer aftalt, mere ved vi ikke",
    ]


def test_what_is_no_picture_is_refused_and_not_drawn() -> None:
    with pytest.raises(NotAPicture):
        hours_png("hours", "da", ZONE)
