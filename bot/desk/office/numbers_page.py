"""The page "Tal": how long until a human, why placements end, what came of it, and which rules are
worth their calls. For leaders and caseworkers; it reads no citizen's case, names nobody, and leaves
out what is too small to be shown (policy audit.fewest).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.cases.log_texts import OUTCOME_LABEL
from bot.desk.charts.rows import Row, rows
from bot.desk.desk import Desk
from bot.desk.door.sessions import Reader
from bot.desk.office import numbers_texts
from bot.desk.office.office_pages import Counted
from bot.learning import learn, whole_weeks
from flows.calendar import local
from flows.cases import sentence
from flows.closing.steps import STEPS
from flows.closing.steps import label as step_label
from flows.learning import Learned, OfRule
from flows.texts import Text, words
from flows.tracks.ending import CAUSES

PERIODS = (4, 13, 52)  # weeks
FULL = 100.0  # per cent of a bar's room
STEPS_OF_A_CASE = ("taken", "contacted", "closed")
NO_PICTURE = Markup("")
Say = Callable[[Text], str]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """`useful` and `false_alarm` in per cent of the judged; `judged`: both may be shown."""

    label: Text
    of: OfRule
    useful: float
    false_alarm: float
    judged: bool


@dataclass(frozen=True, slots=True)
class Kinds:
    """What was counted by kind. `few`: kinds too small to be shown; then there is no sum either,
    for what is left out could be counted back from it."""

    rows: tuple[tuple[Text, int], ...] = ()
    few: bool = False
    picture: Markup = NO_PICTURE


class NumbersPage:
    def __init__(self, desk: Desk) -> None:
        self._parts, self._pages = desk.parts, desk.pages
        self._counted = Counted[Learned](desk.parts)

    async def show(self, request: Request, reader: Reader) -> Response:
        if reader.role not in numbers_texts.MAY_SEE:
            return self._pages.not_found(reader)
        weeks = _weeks(request.query_params.get("weeks", ""))
        today = local(self._parts.clock.now(), self._parts.policy.office.zone).date()
        first, last = whole_weeks(today, weeks)
        learned = await run_in_threadpool(self._learned, first, last)
        return self._pages.show(
            "numbers",
            numbers_texts.NUMBERS,
            reader=reader,
            period=numbers_texts.from_to(first, last),
            periods=[(count, numbers_texts.weeks(count), count == weeks) for count in PERIODS],
            steps=STEPS_OF_A_CASE,
            **self._shown(learned, lambda text: self._pages.words(text, reader.language)),
        )

    def _learned(self, first: date, last: date) -> Learned:
        """Of weeks that are over: only what is closed late can change it, and a year of a large
        office takes a second to count."""
        parts = self._parts
        count = partial(learn, parts.store, parts.policy, first, last)
        return self._counted.of((first, last), count)

    def _shown(self, learned: Learned, say: Say) -> dict[str, Any]:
        fewest, n = self._parts.policy.audit.fewest, numbers_texts
        causes = {key: CAUSES.get(key, words(key)) for key in learned.ended}
        next_steps = {
            key: step_label(key) if key in STEPS or key else n.NO_STEP for key in learned.went_on
        }
        outcomes = {key: OUTCOME_LABEL.get(key, words(key)) for key in learned.judged}
        return {
            "learned": learned,
            "fewest": fewest,
            "few": lambda count: _few(count, fewest),
            "of_cases": lambda count, cases: _of_cases(count, cases, fewest),
            "waited": _waited(learned, fewest, say),
            "ended": _counted(learned.ended, causes, fewest, say, n.ENDED),
            "went_on": _counted(learned.went_on, next_steps, fewest, say, n.WENT_ON),
            "outcomes": _counted(learned.judged, outcomes, fewest, say, n.OUTCOMES),
            "rules": [_line(one, say(n.A_CITIZEN), fewest) for one in learned.rules],
        }


def _weeks(given: str) -> int:
    count = int(given) if given.isascii() and given.isdecimal() and len(given) < 4 else 0
    return count if count in PERIODS else PERIODS[0]


def _few(count: int, fewest: int) -> Text:
    return numbers_texts.fewer(fewest) if 0 < count < fewest else words(str(count))


def _of_cases(count: int, cases: int, fewest: int) -> Text:
    """Of so few nothing more is said."""
    if cases < fewest:
        return _few(cases, fewest)
    return numbers_texts.of_cases(_few(count, fewest), cases)


def _waited(learned: Learned, fewest: int, say: Say) -> Markup:
    """Half of the cases of each colour are taken within …"""
    known = [
        (one.colour, minutes)
        for one in learned.colours
        if (minutes := one.taken.shown(fewest).median) is not None
    ]
    drawn = [
        Row(
            say(numbers_texts.bar_of(texts.COLOUR_WORD[colour], numbers_texts.long(minutes))),
            minutes,
            str(colour),
        )
        for colour, minutes in known
    ]
    return rows(say(numbers_texts.BARS), drawn) if drawn else NO_PICTURE


def _counted(
    counts: Mapping[str, int], names: Mapping[str, Text], fewest: int, say: Say, title: Text
) -> Kinds:
    """The most frequent first."""
    big = sorted((-count, key) for key, count in counts.items() if count >= fewest)
    shown = tuple((names[key], -count) for count, key in big)
    few = len(shown) < len(counts)
    if not shown:
        return Kinds(few=few)
    drawn = [Row(say(numbers_texts.counted(name, count)), count) for name, count in shown]
    return Kinds(shown, few, rows(say(title), drawn))


def _line(one: OfRule, about: str, fewest: int) -> RuleLine:
    shown = one.judged > 0 and not one.hidden(fewest)
    share = FULL / one.judged if shown else 0
    return RuleLine(
        sentence(one.rule, one.family, about),
        one,
        round(share * one.useful, 1),
        round(share * one.false_alarm, 1),
        shown,
    )
