"""The styles hold in both directions of writing, and the keyboard goes the way the eye goes."""

import re
from pathlib import Path

import pytest

import bot.desk

HERE = Path(bot.desk.__file__).parent
SHEETS = sorted((HERE / "static").glob("*.css"))
TEMPLATES = sorted((HERE / "templates").glob("*.html"))
SIDES = re.compile(r"\b(left|right)\b")
FOUR = re.compile(r"^(margin|padding|inset|border-(width|style|color|radius))$")
# Places things in another order than they are read and reached in.
TURNED = re.compile(r"^order$|(row|column)-reverse|^grid-(area|row|column)")


def declarations(css: str) -> list[tuple[str, str]]:
    """Each (property, value); comments and selectors left out."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return [
        (name, value.strip()) for name, value in re.findall(r"([\w-]+)\s*:\s*([^;{}]+)[;}]", bare)
    ]


def faults(css: str) -> list[str]:
    found = []
    for name, value in declarations(css):
        sides = value.split()
        one_sided = FOUR.match(name) and len(sides) == 4 and sides[1] != sides[3]
        if SIDES.search(name) or SIDES.search(value) or one_sided:
            found.append(f"{name}: {value} knows left from right: use inline-start and inline-end")
        if TURNED.search(name) or TURNED.search(value):
            found.append(f"{name}: {value} shows another order than is read aloud")
    return found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_style_knows_left_from_right(sheet: Path) -> None:
    css = sheet.read_text(encoding="utf-8")
    assert len(declarations(css)) > 20
    assert faults(css) == []


@pytest.mark.parametrize(
    "css",
    [
        "a { margin-left: 1rem; }",
        "a { text-align: right }",
        "a { padding: 0 1rem 0 0; }",
        "a { border-radius: 1px 2px 3px 4px; }",
        "@media print { a { float: left; } }",
        "a { order: 3; }",
        "a { flex-direction: row-reverse; }",
    ],
)
def test_a_style_for_one_direction_is_found(css: str) -> None:
    assert len(faults(css)) == 1


def test_a_style_for_both_is_not() -> None:
    assert faults("a { padding: 0 1rem; margin-inline-start: 1rem; /* left */ inset: 0 }") == []


def test_what_moves_stands_still_for_whoever_asks() -> None:
    [desk] = [sheet.read_text("utf-8") for sheet in SHEETS if sheet.name == "desk.css"]
    still = desk[desk.index("@media (prefers-reduced-motion: reduce)") :]
    rule = still[: still.index("}\n}")]
    for what in ("animation", "transition", "scroll-behavior"):
        assert re.search(rf"{what}: (none|auto) !important", rule)


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda path: path.name)
def test_no_page_says_its_direction_or_its_order_by_itself(page: Path) -> None:
    """It comes from the reader's language, or from that of the words in it; whoever reads goes by
    what comes first."""
    text = page.read_text(encoding="utf-8")
    assert not re.search(r'\bdir="(?!\{\{)', text)
    assert not re.search(r'tabindex="[1-9]', text)
