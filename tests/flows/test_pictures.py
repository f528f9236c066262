"""A picture as a line of text: what is written is what is read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.pictures import MARKS, Hours, NotAPicture, parse, spec

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
MARK = st.one_of(st.sampled_from(sorted(MARKS)), st.integers(0, 24).map(str))


@given(DAYS, st.lists(st.tuples(st.integers(0, 48).map(lambda n: n / 2), MARK), min_size=1))
def test_every_week_survives_the_way_to_the_edge(
    first: date, week: list[tuple[float, str]]
) -> None:
    hours = Hours(
        tuple(first + timedelta(days=n) for n in range(len(week))),
        tuple(agreed for agreed, _ in week),
        tuple(done for _, done in week),
    )
    assert parse(spec(hours)) == hours


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hours",
        "hours:agreed=;done=;days=",
        "hours:agreed=4;done=4",
        "hours:agreed=4,4;done=4;days=2026-11-23",
        "hours:agreed=x;done=4;days=2026-11-23",
        "hours:agreed=nan;done=4;days=2026-11-23",
        "hours:agreed=4;done=1e9;days=2026-11-23",
        "hours:agreed=4;done=4;days=23/11",
        "hours:agreed=4,4;done=4,4;days=2026-11-24,2026-11-23",
        "cake:agreed=4;done=4;days=2026-11-23",
    ],
)
def test_what_is_no_picture_is_refused(text: str) -> None:
    with pytest.raises(NotAPicture):
        parse(text)
