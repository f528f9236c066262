"""Marked sentences become words in the reader's language, when they are sent."""

import json
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import clock, in_words, pack, unpack
from flows.texts import TC, TN, Style, T, Text, When, moment, words

ZONE = "Europe/Copenhagen"
AT = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)

VALUES = st.recursive(
    st.text(max_size=10)
    | st.integers()
    | st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(lambda day: When(day, Style.date))
    | st.datetimes(
        datetime.combine(date(2000, 1, 1), time()),
        datetime.combine(date(2100, 1, 1), time()),
        timezones=st.just(UTC),
    ).map(lambda at: When(at, Style.moment)),
    lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=2).map(
        lambda values: T("x", **values)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3))
def test_a_sentence_waits_in_the_outbox_as_it_was(values: dict[str, object]) -> None:
    text = T("{a} {b} {c}", **values)  # type: ignore[arg-type]
    assert unpack(json.loads(json.dumps(pack(text)))) == text


@pytest.mark.parametrize(
    "text", [TC("button", "Ja"), TN("{n} dag", "{n} dage", 2), words("{ikke et felt}")]
)
def test_contexts_plurals_and_own_words_wait_as_well(text: Text) -> None:
    assert unpack(json.loads(json.dumps(pack(text)))) == text


def test_own_words_are_shown_as_they_are() -> None:
    assert (
        in_words(T("Du skrev: {it}", it=words("{x} %s <b>")), "da", ZONE) == "Du skrev: {x} %s <b>"
    )


def test_times_are_said_as_people_say_them() -> None:
    said = T("{at}", at=moment(AT, AT))
    assert in_words(said, "da", ZONE) == "mandag kl. 8.30"
    assert in_words(said, "en", ZONE) == "Monday 08:30"
    far = T("{at}", at=moment(AT, AT + timedelta(days=42)))
    assert in_words(far, "da", ZONE).startswith("mandag ")
    assert in_words(far, "da", ZONE).endswith(" kl. 8.30")
    assert in_words(far, "da", ZONE) != "mandag kl. 8.30"  # it could be any Monday
    assert clock(AT.replace(hour=9, minute=0), "da") == "9"


def test_counting() -> None:
    assert in_words(TN("{n} dag", "{n} dage", 1), "da", ZONE) == "1 dag"
    assert in_words(TN("{n} dag", "{n} dage", 3), "da", ZONE) == "3 dage"


def test_what_nobody_has_translated_is_danish() -> None:
    assert (
        in_words(T("Det her står i intet katalog."), "en", ZONE) == "Det her står i intet katalog."
    )
