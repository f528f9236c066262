"""The competence card as a PDF: what may stand on it, and what becomes of odd words."""

import os
import re
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.card import wording
from bot.card.letters import EVERYDAY, LONGEST, can_set, fonts, from_right, settable
from bot.card.setting import card_pages, card_pdf
from bot.card.wording import Wording
from bot.render import in_words
from flows.card.paper import Card, Line, Section, Stay, spec
from flows.texts import Text

ZONE = "Europe/Copenhagen"
DAY = date(2026, 11, 23)
STAY = Line(Section.experience, stay=Stay("Nordlys Lager", DAY, date(2027, 2, 26)))
ARABIC = "عملت سنتين في مخبز"
ODD = (
    "#strong[x] $x^2$ @ref \\ <tag> *a* _b_ `c` // hej",
    "]#panic() ]] }",
    "#set page(fill: red)",
    "= Overskrift",
    "x" * 200,
    "Abc" * 70,
    "😀👍🤖 glad",
    "\u202eomvendt\u202c \u200f slut",
    '"citat" -- --- ~ ...',
    "to\nlinjer\tog\x00mere",
    ARABIC,
    "e\u0301 ß ł ğ ı Ş ґ ї",
)


def card(*lines: Line) -> str:
    return spec(Card("Amina", DAY, lines))


def can(*words: str) -> list[Line]:
    return [Line(Section.can, text) for text in words]


def shown(lines: list[Line], language: str = "da") -> list[str]:
    """Every line as it is handed to typst."""
    made = Wording(Card("Amina", DAY, tuple(lines)), language, ZONE).for_typst()
    return [line["danish"] for section in made["sections"] for line in section["lines"]]


@pytest.fixture
def arabic(monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue with a right-to-left script: ours has none yet."""

    def said(text: Text, language: str, zone: str) -> str:
        danish = in_words(text, "da", zone)
        own = text.msgid == "{words}" or language != "ar"
        return danish if own else f"مهارات \u2066{danish}\u2069"

    monkeypatch.setattr(wording, "in_words", said)


# --- the file -------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["da", "en", "ar"])
@pytest.mark.parametrize("many", [0, 3, 60])
def test_a_card_with_few_or_many_lines_is_a_pdf_of_at_most_three_pages(
    arabic: None, language: str, many: int
) -> None:
    lines = [STAY, *can(*ODD), *can(*(f"Linje {n}, som jeg kan" for n in range(60)))][:many]
    pdf = card_pdf(card(*lines), language, ZONE)
    assert pdf.startswith(b"%PDF-")
    assert len(pdf) < 200_000
    assert len(card_pages(card(*lines), language, ZONE)) <= 3


def test_the_same_card_is_the_same_file_also_in_another_process_and_another_year() -> None:
    one = card(STAY, *can(*ODD))
    code = (
        "import sys, hashlib; from bot.card.setting import card_pdf;"
        f"print(hashlib.sha256(card_pdf(sys.argv[1], 'en', '{ZONE}')).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code, one],
            env={**os.environ, "SOURCE_DATE_EPOCH": epoch, "TZ": zone},
            check=True, capture_output=True, cwd=Path(__file__).parents[3],
        ).stdout
        for epoch, zone in (("0", "UTC"), ("1900000000", "Asia/Tokyo"))
    }  # fmt: skip
    assert len(found) == 1
    assert card_pdf(one, "da", ZONE) != card_pdf(card(STAY), "da", ZONE)


def test_it_can_be_read_aloud_it_is_tagged_and_knows_its_title_and_language() -> None:
    pdf = card_pdf(card(STAY, *can("Køre truck")), "da", ZONE)
    assert b"/MarkInfo" in pdf
    assert b"pdfuaid" in pdf
    assert re.search(rb"/Lang ?\(da", pdf)
    assert b"Kompetencekort" in pdf


def test_no_font_of_the_machine_is_used() -> None:
    pdf = card_pdf(card(*can("Køre truck", ARABIC)), "da", ZONE)
    named = set(re.findall(rb"/FontName ?/[A-Z]{6}\+([\w-]+)", pdf))
    assert named
    assert all(name.startswith((b"Libertinus", b"DejaVu")) for name in named), named


# --- somebody's words -----------------------------------------------------------------

any_words = st.text(st.characters(codec="utf-8"), max_size=60)
any_lines = st.builds(Line, st.sampled_from(Section), any_words, any_words)
any_stays = st.builds(
    lambda where, first, last: Line(Section.experience, stay=Stay(where, first, last)),
    any_words, st.dates(), st.dates(),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(any_words, st.lists(any_lines | any_stays, max_size=4), st.sampled_from(["da", "en"]))
def test_whatever_somebody_writes_there_is_a_file(
    name: str, lines: list[Line], language: str
) -> None:
    pdf = card_pdf(spec(Card(name, DAY, tuple(lines))), language, ZONE)
    assert pdf.startswith(b"%PDF-")


@pytest.mark.soak
@settings(max_examples=3000, deadline=None)
@given(any_words, st.lists(any_lines | any_stays, max_size=8), st.sampled_from(["da", "en"]))
def test_and_for_a_long_time(name: str, lines: list[Line], language: str) -> None:
    assert card_pdf(spec(Card(name, DAY, tuple(lines))), language, ZONE).startswith(b"%PDF-")


@pytest.mark.parametrize("words", ["#set page(fill: red)", "]#panic()", "$x", '"', "\\", "#{"])
def test_words_are_set_as_they_are_and_never_carried_out(words: str) -> None:
    assert shown(can(words)) == [words]
    assert card_pdf(card(*can(words)), "da", ZONE) != card_pdf(card(*can("a")), "da", ZONE)
    [page] = card_pages(card(*can(words)), "da", ZONE)
    [plain] = card_pages(card(*can("a")), "da", ZONE)
    assert _corner(page) == _corner(plain) == (255, 255, 255)


def _corner(png: bytes) -> tuple[int, ...]:
    from io import BytesIO

    from PIL import Image

    return tuple(Image.open(BytesIO(png)).convert("RGB").getpixel((5, 5)))


def test_a_word_longer_than_a_column_may_break_and_others_stay_whole() -> None:
    long = "x" * 200
    assert settable("arbejdsmarkedsforanstaltninger") == "arbejdsmarkedsforanstaltninger"
    assert settable(long).replace("\u200b", "") == long
    assert all(len(piece) <= LONGEST for piece in settable(long).split("\u200b"))


def test_signs_without_a_shape_and_marks_that_turn_the_order_are_left_out() -> None:
    assert settable("🤖 glad \U0001faa9") == "glad"
    assert settable("\u202eomvendt\u202c") == "omvendt"
    assert settable("to\nlinjer\x00") == "to linjer"


def test_a_line_of_nothing_but_such_signs_is_not_on_paper_and_that_is_said() -> None:
    made = Wording(Card("Amina", DAY, tuple(can("🤖🤖", "Glad"))), "da", ZONE).for_typst()
    assert [line["danish"] for line in made["sections"][0]["lines"]] == ["Glad"]
    assert "1 linje har bogstaver" in made["closing"][-1]["danish"]


def test_letters_that_no_font_of_ours_has_are_not_set_as_boxes() -> None:
    tigrinya = "ትግርኛ"
    assert not can_set([tigrinya])
    assert shown(can(tigrinya, "Glad")) == ["Glad"]
    with_danish = [Line(Section.can, tigrinya, "Bage brød")]
    assert shown(with_danish) == ["Bage brød"]


@pytest.mark.parametrize(
    "words",
    ["Dansk æøå", "English", "Українська мова", "Żółć gęśl", "İstanbul ğüş", "العربية", "فارسی"],
)
def test_these_languages_can_be_set(words: str) -> None:
    assert can_set([words])
    assert settable(words) == words


def test_the_everyday_letters_are_in_the_font_for_sure() -> None:
    lettered = {c for c in EVERYDAY if unicodedata.category(chr(c))[0] in "LMN"}
    assert len(lettered) > 700
    with TTFont(fonts() / "DejaVuSans.ttf", lazy=True) as font:
        assert lettered <= set(font.getBestCmap())


# --- the language beside --------------------------------------------------------------


def test_danish_stands_alone_and_another_language_stands_beside_it() -> None:
    line = Line(Section.can, "Driving a forklift", "Køre truck")
    for language, beside in (("da", ""), ("en", "Driving a forklift")):
        made = Wording(Card("Amina", DAY, (line,)), language, ZONE).for_typst()
        assert made["title"]["danish"] == "Kompetencekort"
        [shown_line] = made["sections"][0]["lines"]
        assert (shown_line["danish"], shown_line["other"]) == ("Køre truck", beside)
        assert (made["other"] is None) == (language == "da")


def test_a_placement_stands_in_both_languages_and_words_without_danish_stand_once() -> None:
    made = Wording(Card("Amina", DAY, (STAY, *can("Hard work"))), "en", ZONE).for_typst()
    [work], [stay] = (section["lines"] for section in made["sections"])
    assert (work["danish"], work["other"]) == ("Hard work", "")
    assert "11/2026" in stay["danish"]
    assert "Placement (praktik)" in stay["other"]


def test_a_language_nobody_has_translated_leaves_the_danish_alone() -> None:
    made = Wording(Card("Amina", DAY, (STAY,)), "pl", ZONE).for_typst()
    assert made["other"] is None


def test_arabic_is_set_from_the_right(arabic: None) -> None:
    made = Wording(Card("Amina", DAY, (STAY, *can(ARABIC))), "ar", ZONE).for_typst()
    assert made["other"] == {"language": "ar", "rtl": True}
    assert from_right(ARABIC)
    assert made["sections"][0]["lines"][0]["rtl"]
    with_arabic = card_pages(card(STAY, *can(ARABIC)), "ar", ZONE)
    assert with_arabic != card_pages(card(STAY, *can(ARABIC)), "da", ZONE)


def test_an_empty_card_says_kindly_that_it_has_begun_and_approves_nothing() -> None:
    made = Wording(Card("Amina", DAY), "da", ZONE).for_typst()
    [closing] = made["closing"]
    assert "lige begyndt" in closing["danish"]
    assert made["sections"] == []
