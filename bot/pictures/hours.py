"""A week's hours (flows.pictures.Hours) as a PNG, and the same in words for who cannot see it."""

from datetime import date

from babel.dates import format_date

from bot.pictures.bars import AGREED, DONE, Bar, Chart, number, png
from bot.render import DANISH, in_words
from flows.pictures import FEWER, MORE, UNKNOWN, Hours, parse
from flows.texts import TC, T, Text


def hours_png(spec: str, language: str, zone: str) -> bytes:
    """Agreed and done hours of a week, a bar a day."""
    hours = parse(spec)
    return png(lambda spoken: _chart(hours, spoken, zone), language)


def hours_words(spec: str, language: str, zone: str = "UTC") -> str:
    """The same, one line a day: for a screen reader, and for a mail without pictures."""
    hours = parse(spec)
    return "\n".join(
        in_words(_day(hours, index, language), language, zone) for index in range(len(hours.days))
    )


def _day(hours: Hours, index: int, language: str) -> Text:
    day = format_date(hours.days[index], "EEEE d. MMM", locale=language)
    agreed, done = number(hours.agreed[index], language), hours.done[index]
    if done == FEWER:
        return T("{day}: {agreed} timer aftalt, færre holdt", day=day, agreed=agreed)
    if done == MORE:
        return T("{day}: {agreed} timer aftalt, flere holdt", day=day, agreed=agreed)
    if done == UNKNOWN:
        return T("{day}: {agreed} timer aftalt, mere ved vi ikke", day=day, agreed=agreed)
    there = number(float(done), language)
    return T("{day}: {agreed} timer aftalt, {there} holdt", day=day, agreed=agreed, there=there)


def _chart(hours: Hours, language: str, zone: str) -> Chart:
    def say(text: Text) -> str:
        return in_words(text, language, zone)

    return Chart(
        title=say(TC("chart", "Timer i ugen")),
        bars=tuple(_bar(hours, index, language, zone) for index in range(len(hours.days))),
        legend=((AGREED, say(TC("chart", "Aftalt"))), (DONE, say(TC("chart", "Holdt")))),
        every_label=True,
    )


def _bar(hours: Hours, index: int, language: str, zone: str) -> Bar:
    mark, done = hours.done[index], hours.done_hours(index)
    return Bar(
        name=_short(hours.days[index], language),
        label=_label(mark, done, language, zone),
        agreed=hours.agreed[index],
        done=done,
        uncounted=mark if mark in {FEWER, MORE} else "",
    )


def _label(mark: str, done: float, language: str, zone: str) -> str:
    if mark == UNKNOWN:
        return "?"
    words = {FEWER: TC("chart", "færre"), MORE: TC("chart", "flere")}
    return in_words(words[mark], language, zone) if mark in words else number(done, language)


def _short(day: date, language: str) -> tuple[str, str]:
    """Two lines, because a phone is narrow."""
    named = str(format_date(day, "EEE", locale=language))
    return named, f"{day.day}." if language == DANISH else str(day.day)
