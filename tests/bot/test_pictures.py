"""The week's hours as a picture, and the same in words."""

import pytest

from bot.pictures import hours
from bot.pictures.hours import hours_png, hours_words
from flows.pictures import NotAPicture
from flows.texts import Text
from tests.bot.seen import DONE, GOAL, SIZE, Patch, Seen, margins_are_white

WEEK = (
    "hours:agreed=4,4,4,4,7.5;done=4,fewer,0,more,?;"
    "days=2026-11-23,2026-11-24,2026-11-25,2026-11-26,2026-11-27"
)
ZONE = "Europe/Copenhagen"


def of_days(agreed: str, *done: str) -> str:
    dates = ",".join(f"2026-11-{23 + n}" for n in range(len(done)))
    return f"hours:agreed={','.join([agreed] * len(done))};done={','.join(done)};days={dates}"


def seen(spec: str, language: str = "da") -> Seen:
    return Seen(hours_png(spec, language, ZONE))


@pytest.mark.parametrize("language", ["da", "en", "ar", "uk", "pl", "tr", "fa", "so", "ti"])
def test_a_week_is_a_picture_that_fits_a_phone(language: str) -> None:
    png = hours_png(WEEK, language, ZONE)
    assert Seen(png).size == SIZE
    assert len(png) < 60_000


def test_the_same_week_is_the_same_picture_and_another_is_another() -> None:
    assert hours_png(WEEK, "da", ZONE) == hours_png(WEEK, "da", ZONE)
    assert hours_png(WEEK, "da", ZONE) != hours_png(WEEK.replace("done=4", "done=2"), "da", ZONE)


@pytest.mark.parametrize("days", [1, 2, 7])
def test_short_and_long_weeks_have_a_bar_for_every_day(days: int) -> None:
    found = seen(of_days("4", *["4"] * days))
    assert len(found.bars()) == days
    assert all(60 <= bar.width <= 120 for bar in found.bars()), "two days are not two walls"


def test_a_bar_is_as_high_as_its_hours() -> None:
    one, two, four, eight = (bar.height for bar in seen(of_days("8", "1", "2", "4", "7")).bars())
    assert two == pytest.approx(2 * one, abs=2)
    assert four == pytest.approx(4 * one, abs=3)
    assert eight == pytest.approx(7 * one, abs=4)


def test_more_hours_than_agreed_stand_above_the_outline_and_have_their_number() -> None:
    agreed, above = seen(of_days("2", "2", "9.5")).bars()
    assert above.height > 4 * agreed.height
    assert above.top > 100, "room for the number, and for the title above it"


def test_fewer_is_striped_and_what_was_counted_is_filled() -> None:
    found = seen(of_days("4", "2", "fewer"))
    counted, fewer = found.bars()
    assert (counted.share, found.stripes(counted)) == (1.0, 0)
    assert fewer.share < 0.6
    assert found.stripes(fewer) >= 8
    assert fewer.height == counted.height, "half of what was agreed"


def test_more_has_a_striped_end_above_what_was_agreed() -> None:
    agreed, more = seen(of_days("4", "4", "more")).bars()
    assert agreed.top - 40 < more.top < agreed.top - 10


def test_a_day_nobody_has_spoken_of_and_a_day_of_no_hours_are_an_outline_alone() -> None:
    outlined, nothing = seen(of_days("4", "0", "?")), seen(of_days("0", "0", "?"))
    assert outlined.bars() == nothing.bars() == []
    assert outlined.ink_above_ground() > nothing.ink_above_ground() + 2000


def test_in_arabic_the_week_begins_on_the_right() -> None:
    rising = of_days("8", "1", "3", "5", "7")
    heights = [bar.height for bar in seen(rising, "da").bars()]
    assert heights == sorted(heights)
    assert [bar.height for bar in seen(rising, "ar").bars()] == heights[::-1]


def test_the_legend_is_read_from_the_right_in_arabic_and_its_signs_stand_apart() -> None:
    def filled(language: str) -> tuple[Seen, Patch]:
        found = seen(of_days("4", "4"), language)
        [sign] = found.patches(DONE, top=found.ground(), bottom=SIZE[1])
        return found, sign

    (danish, left), (arabic, right) = filled("da"), filled("ar")
    assert danish.beside(left, right=False) > 30 > danish.beside(left, right=True) > 8
    assert arabic.beside(right, right=True) > 30 > arabic.beside(right, right=False) > 8


def test_arabic_letters_are_joined_and_its_own_marks_are_no_boxes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A catalogue with a right-to-left script: ours has no words for a picture yet."""

    def said(words: str) -> Seen:
        def in_words(text: Text, language: str, zone: str) -> str:
            return words if text.msgid == "Timer i ugen" else text.msgid

        monkeypatch.setattr(hours, "in_words", in_words)
        return seen(WEEK, "ar")

    plain, marked = said("ساعات"), said("\u2067ساعات\u2069")
    apart = said("س\u200cا\u200cع\u200cا\u200cت")
    assert plain.pixels() == marked.pixels()
    assert plain.pixels() != apart.pixels()
    number_first, from_the_right = said("3 ساعات"), said("\u200f3 ساعات")
    assert number_first.pixels() == from_the_right.pixels()


def test_a_language_without_shapes_in_our_fonts_is_drawn_in_danish() -> None:
    assert hours_png(WEEK, "ti", ZONE) == hours_png(WEEK, "da", ZONE)


@pytest.mark.parametrize("language", ["da", "ar"])
@pytest.mark.parametrize("days", [7, 20])
def test_the_largest_hours_stay_within_the_picture(days: int, language: str) -> None:
    dates = ",".join(f"2026-12-{1 + n:02}" for n in range(days))
    marks = ",".join(["24", "fewer", "more", "?", "23.5"][n % 5] for n in range(days))
    found = seen(f"hours:agreed={','.join(['24'] * days)};done={marks};days={dates}", language)
    assert margins_are_white(found)
    assert len(found.bars()) == days - len(range(3, days, 5))


def test_no_goal_is_in_a_week() -> None:
    assert seen(WEEK).count(GOAL) == 0
    assert seen(WEEK).count(DONE) > 10_000


def test_who_cannot_see_it_gets_every_day_in_words() -> None:
    assert hours_words(WEEK, "da").splitlines() == [
        "mandag 23. nov.: 4 timer aftalt, 4 holdt",
        "tirsdag 24. nov.: 4 timer aftalt, færre holdt",
        "onsdag 25. nov.: 4 timer aftalt, 0 holdt",
        "torsdag 26. nov.: 4 timer aftalt, flere holdt",
        "fredag 27. nov.: 7,5 timer aftalt, mere ved vi ikke",
    ]


@pytest.mark.parametrize(
    "spec", ["hours", "hours:", WEEK.replace("fewer", "cake"), WEEK.replace("7.5", "75")]
)
def test_what_is_no_picture_is_refused_and_not_drawn(spec: str) -> None:
    with pytest.raises(NotAPicture):
        hours_png(spec, "da", ZONE)
