"""What `make understanding` prints: shares with their range, each beside its bar."""

import pytest

from bot.understanding.curve import curve
from bot.understanding.lines import Line
from bot.understanding.measures import Share, is_trap, scores
from bot.understanding.report import report
from flows.understanding import Heard


def heard(intent: str, crisis: str = "none") -> Heard:
    return Heard("", "da", intent, 0.9, crisis, ())


def line(intent: str, danger: str = "none", note: str = "") -> Line:
    return Line("x", intent, danger, "da", "me", note)


def test_each_share_counts_what_it_says() -> None:
    lines = [
        line("late"), line("late"), line("other", note="trap: idiom"),
        line("low_mood", "self_harm"),
        line("low_mood", "ask"), line("greeting_thanks"),
    ]  # fmt: skip
    said = [
        heard("late"), heard("unknown"), heard("other", "self_harm"),
        heard("low_mood", "self_harm"),
        heard("low_mood"), heard("late", "ask"),
    ]  # fmt: skip
    found = scores(lines, said)
    assert (found.right.hits, found.right.of) == (4, 5)
    assert (found.silent.hits, found.silent.of) == (1, 6)
    assert (found.red.hits, found.red.of) == (1, 1)
    assert (found.noticed.hits, found.noticed.of) == (1, 2)
    assert (found.false_everyday.hits, found.false_everyday.of) == (0, 3)
    assert (found.false_traps.hits, found.false_traps.of) == (1, 1)
    assert (found.asked.hits, found.asked.of) == (1, 4)
    assert found.confused == {("greeting_thanks", "late"): 1}


def test_a_trap_is_harmless_and_says_so() -> None:
    assert is_trap(line("other", note="trap: film"))
    assert not is_trap(line("other", "danger", "trap: film"))
    assert not is_trap(line("other", note="film"))


def test_the_range_holds_the_truth_and_is_wide_for_few() -> None:
    low, high = Share(9, 10).range
    assert low == pytest.approx(0.596, abs=0.01)
    assert high == pytest.approx(0.982, abs=0.01)
    assert Share(900, 1000).range[0] > low
    assert str(Share(0, 0)) == "–"


def test_the_report_says_what_is_kept_and_what_is_missed() -> None:
    lines = [Line("jeg er syg i dag", "absence_sick", "none", "da", "me")] * 3
    told = "\n".join(report([*lines, Line("vi ses", "absence_sick", "danger", "da", "me")]))
    assert "### Danish: 4 lines" in told
    assert "MISSED" in told
    assert "kept" in told
    assert "no lines" in told  # traps


def test_the_curve_has_a_row_for_one_hand_and_for_all() -> None:
    def by(hand: str, words: str) -> list[Line]:
        return [
            Line(f"{words} syg feber", "absence_sick", "none", "da", hand),
            Line(f"{words} syg hjemme", "absence_sick", "none", "da", hand),
            Line(f"{words} sent bus", "late", "none", "da", hand),
            Line(f"{words} bus sent", "late", "none", "da", hand),
            Line(f"{words} vil leve ikke", "low_mood", "self_harm", "da", hand),
            Line(f"{words} ikke leve", "low_mood", "self_harm", "da", hand),
            Line(f"{words} bløder slemt", "other", "medical", "da", hand),
            Line(f"{words} slemt bløder", "other", "medical", "da", hand),
        ]

    rows = list(curve([*by("a", "hej"), *by("b", "dav")], by("c", "hallo")))
    assert [row.split("|")[1].strip() for row in rows[2:]] == ["8", "16"]
