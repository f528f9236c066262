"""The page "Tal": how long until a human, and which rules are worth their calls. For leaders and
caseworkers; it reads no citizen's case and names nobody but who cannot be reached among one's own.
"""

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot import reach
from bot.desk import texts
from bot.desk.desk import Desk
from bot.desk.door.sessions import Reader
from bot.desk.office import numbers_texts
from bot.learning import learn, whole_weeks
from flows.calendar import local
from flows.cases import sentence
from flows.learning import Learned, OfRule
from flows.reach import ALL_WELL
from flows.texts import Text

PERIODS = (4, 13, 52)  # weeks
FULL = 100.0  # per cent of a bar's room
STEPS = ("taken", "contacted", "closed")


@dataclass(frozen=True, slots=True)
class Bar:
    """`start` and `width` in per cent of the room."""

    colour: str
    label: Text
    width: float


@dataclass(frozen=True, slots=True)
class RuleLine:
    label: Text
    of: OfRule
    useful: float  # per cent of the judged
    false_alarm: float


class NumbersPage:
    def __init__(self, desk: Desk) -> None:
        self._parts, self._pages = desk.parts, desk.pages

    async def show(self, request: Request, reader: Reader) -> Response:
        if reader.role not in numbers_texts.MAY_SEE:
            return self._pages.not_found(reader)
        weeks = _weeks(request.query_params.get("weeks", ""))
        today = local(self._parts.clock.now(), self._parts.policy.office.zone).date()
        first, last = whole_weeks(today, weeks)
        learned = await run_in_threadpool(learn, self._parts.store, self._parts.policy, first, last)
        found = await run_in_threadpool(reach.look, self._parts, reader.id)
        about = self._pages.words(numbers_texts.A_CITIZEN, reader.language)
        return self._pages.show(
            "numbers",
            numbers_texts.NUMBERS,
            reader=reader,
            period=numbers_texts.from_to(first, last),
            periods=[(count, numbers_texts.weeks(count), count == weeks) for count in PERIODS],
            learned=learned,
            steps=STEPS,
            bars=_bars(learned),
            rules=[_line(one, about) for one in learned.rules],
            reach=found.lines(reader.id) or [ALL_WELL],
        )


def _weeks(given: str) -> int:
    count = int(given) if given.isascii() and given.isdecimal() and len(given) < 4 else 0
    return count if count in PERIODS else PERIODS[0]


def _bars(learned: Learned) -> list[Bar]:
    """Half of the cases of each colour are taken within …; the longest fills the room."""
    known = [(one, one.taken.median) for one in learned.colours if one.taken.median is not None]
    longest = max((minutes for _, minutes in known), default=0) or 1
    return [
        Bar(
            str(one.colour),
            numbers_texts.bar_of(texts.COLOUR_WORD[one.colour], numbers_texts.long(minutes)),
            max(1.0, round(FULL * minutes / longest, 1)),
        )
        for one, minutes in known
    ]


def _line(one: OfRule, about: str) -> RuleLine:
    share = FULL / one.judged if one.judged else 0
    return RuleLine(
        sentence(one.rule, one.family, about),
        one,
        round(share * one.useful, 1),
        round(share * one.false_alarm, 1),
    )
