"""Bars below each other: the longest fills the room, and every word is escaped."""

from xml.etree import ElementTree as xml

from bot.desk.charts.rows import ROW, Row, rows


def drawn(*found: Row) -> xml.Element:
    return xml.fromstring(str(rows("Hvorfor", found)))


def widths(chart: xml.Element) -> list[str]:
    return [bar.attrib["width"] for bar in chart.iter("rect") if bar.attrib["class"] == "bar"]


def test_the_longest_fills_the_room_and_a_small_one_is_still_seen() -> None:
    chart = drawn(Row("Tempo: 1000", 1000), Row("Vejen: 250", 250), Row("Andet: 1", 1))
    assert widths(chart) == ["100%", "25%", "1%"]
    assert chart.attrib["height"] == str(3 * ROW)


def test_nothing_is_an_empty_room_with_its_words() -> None:
    chart = drawn(Row("Tempo: 0", 0))
    assert widths(chart) == []
    assert [text.text for text in chart.iter("text")] == ["Tempo: 0"]


def test_a_word_cannot_become_markup() -> None:
    chart = drawn(Row('<script>"', 3, kind='"><b'))
    assert [text.text for text in chart.iter("text")] == ['<script>"']
    assert [part.tag for part in chart.iter()].count("script") == 0
    assert chart.attrib["aria-label"] == "Hvorfor"
