"""A day that somebody writes: understood, or told apart why it cannot be used."""

from datetime import date

import pytest

from flows.understanding.dates import Unfit, read_day

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("fredag", date(2026, 11, 27)),
        ("på fredag 🙂", date(2026, 11, 27)),
        ("tirsdag", date(2026, 12, 1)),
        ("lørdag", date(2026, 11, 28)),
        ("næste fredag", date(2026, 12, 4)),
        ("12. december", date(2026, 12, 12)),
        ("d. 12 dec", date(2026, 12, 12)),
        ("4/12", date(2026, 12, 4)),
        ("4.12.2026", date(2026, 12, 4)),
        ("4-12-26", date(2026, 12, 4)),
        ("2027-02-26", date(2027, 2, 26)),
        ("i morgen", date(2026, 11, 25)),
        ("om 3 uger", date(2026, 12, 15)),
        ("om ti dage", date(2026, 12, 4)),
        ("in two weeks", date(2026, 12, 8)),
        ("December 4", date(2026, 12, 4)),
        ("1/1", date(2027, 1, 1)),
    ],
)
def test_a_day_in_words_or_figures_is_understood(said: str, day: date | Unfit) -> None:
    assert read_day(said, TODAY) == day


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("i går", Unfit.over),
        ("20/11", Unfit.over),
        ("2020-01-01", Unfit.over),
        ("29. februar", Unfit.no_such),
        ("30/2", Unfit.no_such),
        ("99/99", Unfit.no_such),
        ("om 900 dage", Unfit.far),
        ("om 3 år", Unfit.far),
        ("in three years", Unfit.far),
        ("через 3 роки", Unfit.far),
        ("بعد 3 سنوات", Unfit.far),
        ("za 3 lata", Unfit.far),
        ("3 yıl sonra", Unfit.far),
        ("4. maj 2030", Unfit.far),
        ("kage", Unfit.unread),
        ("😀", Unfit.unread),
        ("", Unfit.unread),
        ("x" * 5000, Unfit.unread),
    ],
)
def test_a_day_that_cannot_be_used_is_told_apart(said: str, why: Unfit) -> None:
    assert read_day(said, TODAY) is why


def test_29_february_is_a_day_in_a_leap_year() -> None:
    assert read_day("29. februar", date(2027, 12, 1)) == date(2028, 2, 29)
