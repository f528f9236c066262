"""The charts of the desk: what stands in the picture is what was measured, and nothing else."""

import re
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from bot.desk.charts import Bar, Day, Line, Tick, Week, bars, line, meter, strip

SVG = "{http://www.w3.org/2000/svg}"


def drawn(markup: Markup) -> ElementTree.Element:
    """Read as strictly as a browser never would: a tag left open fails."""
    named = str(markup).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"')
    return ElementTree.fromstring(named)


def of_kind(picture: ElementTree.Element, kind: str) -> list[ElementTree.Element]:
    return [one for one in picture.iter() if one.get("class") == kind]


def per_cent(element: ElementTree.Element, name: str) -> float:
    return float(element.attrib[name].removesuffix("%"))


def every_chart(text: str) -> list[Markup]:
    return [
        bars(text, [Bar(text, 3, 4, "rough")], ticks=[Tick(4, text)]),
        line(text, [text], [Line(text, (3.0,))], ticks=[Tick(10, text)]),
        strip(text, [text] * 7, [Week(text, (Day("1", text, "there"), *[None] * 6))]),
    ]


@pytest.mark.parametrize("place", range(3), ids=["bars", "line", "strip"])
def test_somebodys_words_never_become_markup_and_nothing_has_a_style(place: int) -> None:
    evil = "</text><script>alert(1)</script>\"' style=x {0} %s &"
    picture = every_chart(evil)[place]
    assert "<script" not in str(picture)
    assert {one.tag.removeprefix(SVG) for one in drawn(picture).iter()} <= {
        *("svg", "g", "rect", "line", "circle", "path", "text", "defs", "pattern"),
    }
    assert not any("style" in one.attrib for one in drawn(picture).iter())
    assert drawn(picture).get("role") == "img"
    assert drawn(picture).get("aria-label") == evil


def test_a_bar_is_as_high_as_its_number_beside_its_outline() -> None:
    picture = drawn(bars("", [Bar("47", 5, 20), Bar("48", 10, 20), Bar("49", 0, 20)]))
    five, ten = (per_cent(one, "height") for one in of_kind(picture, "bar"))
    outline = [per_cent(one, "height") for one in of_kind(picture, "of")]
    assert ten == pytest.approx(2 * five)
    assert outline == [pytest.approx(2 * ten)] * 3
    assert len(of_kind(picture, "bar")) == 2, "nought is no bar"


def test_what_was_counted_roughly_is_striped_and_not_only_coloured() -> None:
    picture = drawn(bars("", [Bar("47", 5, 20, "rough"), Bar("48", 10, 20)]))
    assert [one.get("fill") for one in of_kind(picture, "stripes")] == ["url(#stripes)"]


@pytest.mark.parametrize("count", [0, 1, 2, 7, 8, 30, 104])
def test_labels_never_run_into_each_other_and_the_newest_is_there(count: int) -> None:
    for picture in (
        bars("", [Bar(str(n), 1) for n in range(count)]),
        line("", [str(n) for n in range(count)], [Line("", (1.0,) * count)]),
    ):
        labels = of_kind(drawn(picture), "label")
        assert len(labels) <= 7
        assert [one.text for one in labels][-1:] == ([str(count - 1)] if count else [])
        assert all(0 <= per_cent(one, "x") <= 100 for one in labels)


def test_what_was_not_said_is_not_drawn_and_joined_over() -> None:
    picture = drawn(line("", ["1", "2", "3"], [Line("", (2.0, None, 8.0)), Line("", (None,) * 3)]))
    first, second = (group for group in picture.iter(f"{SVG}g"))
    assert len(of_kind(first, "mark")) == 2
    assert len(list(first.iter(f"{SVG}line"))) == 1
    assert not list(second)


def test_each_line_has_its_own_mark() -> None:
    picture = drawn(line("", ["1"], [Line(str(n), (5.0,)) for n in range(3)]))
    shapes = [[next(iter(m)).tag for m in of_kind(g, "mark")] for g in picture.iter(f"{SVG}g")]
    assert len({tuple(one) for one in shapes}) == 3


def test_a_number_outside_of_the_scale_stays_in_the_picture() -> None:
    picture = drawn(line("", ["1", "2"], [Line("", (-5.0, 50.0))]))
    low, high = (per_cent(one, "y") for one in of_kind(picture, "mark"))
    assert 0 < high < low < 100


def test_a_week_has_a_cell_for_each_of_its_days_with_its_sign() -> None:
    monday = Day("23", "✓", "there", today=True)
    picture = strip("", list("mtotflø"), [Week("48", (monday, Day("24"), *[None] * 5))], "Uge")
    labels = [one.text for one in of_kind(drawn(picture), "label")]
    assert labels == [*"mtotflø", "Uge", "48"]
    [today] = of_kind(drawn(picture), "day there today")
    assert [one.text for one in today.iter(f"{SVG}text")] == ["23", "✓"]
    assert len(of_kind(drawn(picture), "day free")) == 1
    assert drawn(picture).get("height") == "66"
    assert len(re.findall('class="day', picture)) == 2


@pytest.mark.parametrize(("value", "wide"), [(0, 0), (6, 60), (10, 100), (40, 100), (-1, 0)])
def test_a_meter_is_filled_as_far_as_the_number_goes(value: int, wide: float) -> None:
    [filled] = of_kind(drawn(meter(value, 10)), "bar")
    assert per_cent(filled, "width") == wide
