"""Long texts in parts that Telegram takes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.split import split

LONGEST = 4096


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_short_text_is_one_part() -> None:
    assert split("Hej.", LONGEST) == ["Hej."]


def test_a_long_text_is_cut_after_a_sentence() -> None:
    sentence = "Det her er en sætning på dansk. "
    first, second = split(sentence * 200, LONGEST)
    assert first.endswith("dansk.")
    assert second.startswith("Det her")


def test_a_text_without_sentences_is_cut_at_a_blank() -> None:
    parts = split("ord " * 2000, LONGEST)
    assert all(set(part.split()) == {"ord"} for part in parts)


def test_one_endless_word_is_cut_anywhere() -> None:
    assert [units(part) for part in split("a" * 9000, LONGEST)] == [4096, 4096, 808]


def test_emoji_count_double_as_telegram_counts_them() -> None:
    assert all(units(part) <= 100 for part in split("😀" * 333, 100))


@given(st.text(alphabet="aåb .!?\n😀", max_size=600), st.integers(20, 200))
def test_nothing_but_blanks_is_lost_and_every_part_fits(text: str, longest: int) -> None:
    parts = split(text, longest)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(units(part) <= longest for part in parts)
