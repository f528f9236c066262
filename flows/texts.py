"""Sentences that are translated later. A flow marks them; bot/render.py translates them.

The msgid is the approved Danish sentence, because gettext falls back to the msgid:
a sentence nobody has translated yet reaches the reader in Danish, never in code.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum, auto

A_NAME_IS_ENOUGH = timedelta(days=6)  # further away "mandag" could be two different days


class Style(StrEnum):
    """How a moment is written in the reader's language and zone."""

    clock = auto()  # 8.30
    day = auto()  # mandag
    date = auto()  # mandag 23. november
    moment = auto()  # mandag kl. 8.30
    far = auto()  # mandag 23. november kl. 8.30
    month = auto()  # 11/2026


@dataclass(frozen=True, slots=True)
class When:
    """A moment (aware UTC) or a day inside a sentence; bot/render.py puts it into words."""

    at: datetime | date
    style: Style


@dataclass(frozen=True, slots=True)
class Text:
    msgid: str
    context: str = ""
    plural: str = ""
    n: int = 1
    values: "tuple[tuple[str, str | int | When | Text], ...]" = ()


def T(msgid: str, /, **values: "str | int | When | Text") -> Text:
    """Mark one sentence. `pybabel extract -k T` finds it, so msgid must be a literal."""
    return Text(msgid, values=tuple(sorted(values.items())))


def TC(context: str, msgid: str, /, **values: "str | int | When | Text") -> Text:
    """Mark a short label that needs its context to be translated: TC("button", "Ja")."""
    return Text(msgid, context, values=tuple(sorted(values.items())))


def TN(one: str, many: str, n: int, /, **values: "str | int | When | Text") -> Text:
    """Mark a sentence that counts. `{n}` is filled in for you."""
    return Text(one, "", many, n, tuple(sorted({**values, "n": n}.items())))


def words(text: str) -> Text:
    """Somebody's own words: shown as they are, never translated."""
    return Text("{words}", values=(("words", text),))


def clock(at: datetime) -> When:
    return When(at, Style.clock)


def day(at: datetime | date) -> When:
    return When(at, Style.day)


def long_date(at: datetime | date) -> When:
    return When(at, Style.date)


def moment(at: datetime, now: datetime) -> When:
    """A weekday is enough only near `now`: "siden mandag" of six weeks ago would be untrue."""
    return When(at, Style.moment if abs(at - now) < A_NAME_IS_ENOUGH else Style.far)


def month(at: date) -> When:
    return When(at, Style.month)
