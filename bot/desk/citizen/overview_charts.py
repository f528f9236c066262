"""The pictures of a citizen's overview, in the reader's language."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from babel.dates import format_date, get_day_names
from markupsafe import Markup

from bot.desk.charts import Bar, Day, Line, Tick, Week, bars, line, strip
from bot.desk.citizen import overview_texts as texts
from flows.progress.days import DayKnown
from flows.progress.gains import WeekDone
from flows.texts import Text
from flows.weeks import monday_of

A_WEEK = timedelta(days=7)
HOUR = 60
TEN = (Tick(0, "0"), Tick(5, "5"), Tick(10, "10"))
Say = Callable[[Text], str]


def days(known: Sequence[DayKnown], today: date, say: Say, language: str) -> Markup:
    """Whole weeks, from the first day to the last one that are known."""
    by_day = {one.day: one for one in known}
    first, last = monday_of(min(by_day)), monday_of(max(by_day))
    mondays = [first + A_WEEK * n for n in range((last - first) // A_WEEK + 1)]
    rows = [
        Week(
            str(monday.isocalendar().week),
            tuple(_day(monday + timedelta(days=n), by_day, today, say) for n in range(7)),
        )
        for monday in mondays
    ]
    names = get_day_names("short", context="stand-alone", locale=language)
    title = say(texts.days_picture(len(rows)))
    return strip(title, [names[n] for n in range(7)], rows, say(texts.WEEK_OF))


def _day(day: date, known: dict[date, DayKnown], today: date, say: Say) -> Day:
    number, one = str(day.day), known.get(day)
    if one is None:
        return Day(number, today=day == today)
    return Day(number, say(texts.SIGN[one.kind]), texts.LOOKS[one.kind], day == today)


def hours(weeks: Sequence[WeekDone], say: Say) -> Markup:
    found = [
        Bar(
            str(week.monday.isocalendar().week),
            week.minutes / HOUR,
            week.agreed / HOUR or None,
            "rough" if week.rough else "",
        )
        for week in weeks
    ]
    most = max(max(bar.value, bar.of or 0) for bar in found)
    top = max(2, -(-int(most + 0.99) // 2) * 2)
    ticks = [Tick(n, say(texts.hours_tick(n))) for n in (0, top // 2, top)]
    return bars(say(texts.hours_picture(len(weeks))), found, ticks=ticks)


def belief(told: Sequence[tuple[date, int]], say: Say, language: str) -> Markup:
    labels = [format_date(day, "d/M", locale=language) for day, _ in told]
    name = say(texts.BELIEVES)
    return line(name, labels, [Line(name, tuple(value for _, value in told))], ticks=TEN)


def sure(told: Sequence[int], say: Say) -> Markup:
    """Its answers have no dates: they are counted, the newest is the last."""
    labels = [str(n) for n in range(1, len(told) + 1)]
    return line(say(texts.SURE), labels, [Line(say(texts.SURE), tuple(told))], ticks=TEN)
