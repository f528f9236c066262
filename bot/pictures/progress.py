"""How far it has come (flows.pictures.Progress) as a PNG, and the same in words for who cannot see
it. Bars, never a line: a line falls.
"""

from babel.dates import format_date

from bot.pictures import bars
from bot.pictures.bars import AGREED, DONE, GOAL, Bar, Chart, number
from bot.render import DANISH, in_words
from flows.pictures import Progress, parse_progress
from flows.progress.spoken import hours
from flows.texts import TC, TN, T, Text

HOUR = 60


def png(spec: str, language: str, zone: str) -> bytes:
    progress = parse_progress(spec)
    return bars.png(lambda spoken: _chart(progress, spoken, zone), language)


def in_lines(spec: str, language: str, zone: str = "UTC") -> str:
    """One line a week, then what there is in all."""
    progress = parse_progress(spec)
    rows = [_week(progress, place, language) for place in range(len(progress.weeks))]
    return "\n".join(in_words(one, language, zone) for one in (*rows, *_counts(progress)))


def _week(progress: Progress, place: int, language: str) -> Text:
    monday, minutes = progress.weeks[place], progress.done[place]
    done = hours(minutes) if minutes == HOUR else T("{n} timer", n=_number(minutes, language))
    week = monday.isocalendar().week
    if monday in progress.goals:
        return T("Uge {week}: {done}. Et mål er nået.", week=week, done=done)
    return T("Uge {week}: {done}", week=week, done=done)


def _counts(progress: Progress) -> list[Text]:
    """What there is none of yet is not named."""
    return [
        text
        for count, text in (
            (progress.reached, TN("1 mål nået", "{n} mål nået", progress.reached)),
            (progress.alone, TN("1 opgave alene", "{n} opgaver alene", progress.alone)),
            (progress.on_card, TN("1 linje på kortet", "{n} linjer på kortet", progress.on_card)),
        )
        if count
    ]


def _chart(progress: Progress, language: str, zone: str) -> Chart:
    def say(text: Text) -> str:
        return in_words(text, language, zone)

    signs = [(AGREED, TC("chart", "Planlagt")), (DONE, TC("chart", "Holdt"))]
    if progress.goals:
        signs.append((GOAL, TC("chart", "Mål nået")))
    return Chart(
        title=say(TC("chart", "Timer om ugen")),
        bars=tuple(_bar(progress, place, language) for place in range(len(progress.weeks))),
        legend=tuple((sign, say(text)) for sign, text in signs),
        below=tuple(say(text) for text in _counts(progress)),
    )


def _bar(progress: Progress, place: int, language: str) -> Bar:
    return Bar(
        name=_name(progress, place, language),
        label=_number(progress.done[place], language),
        agreed=progress.agreed[place] / HOUR,
        done=progress.done[place] / HOUR,
        goal=progress.weeks[place] in progress.goals,
    )


def _name(progress: Progress, place: int, language: str) -> tuple[str, str]:
    """Two lines, because a phone is narrow: the Monday's day, and its month."""
    monday = progress.weeks[place]
    day = f"{monday.day}." if language == DANISH else str(monday.day)
    return day, str(format_date(monday, "MMM", locale=language))


def _number(minutes: int, language: str) -> str:
    return number(minutes / HOUR, language)
