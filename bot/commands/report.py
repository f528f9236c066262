"""`report`: how long until a human, and which rules are worth their calls. Nobody is named."""

import json
from datetime import date, timedelta
from typing import Annotated, Any

import typer

from bot.commands import given
from bot.commands.errors import WrongUse
from bot.commands.opening import opened
from bot.learning import WEEKS, learn, whole_weeks
from flows.learning import Learned, OfRule, Spread

Since = Annotated[str, typer.Option("--from", help="First day, as 2026-11-02; without it 4 weeks.")]
Until = Annotated[
    str, typer.Option("--to", help="Last day; without it today, and without both last Sunday.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of tables.")]
STEPS = ("taken", "contacted", "closed")


def report(since: Since = "", until: Until = "", as_json: Json = False) -> None:
    """Numbers for learning: time to taken, contacted and closed by colour; what staff thought of
    each rule; absences and no-shows until a human; cases per caseworker; why placements ended
    early. docs/numbers.md explains each."""
    with opened() as desk:
        first, last = _days(since, until, desk.today)
        learned = learn(desk.store, desk.policy, first, last)
        fewest = desk.policy.audit.fewest
    if as_json:
        typer.echo(json.dumps(as_values(learned, first, last, fewest)))
    else:
        _print(learned, first, last, fewest)


def _days(since: str, until: str, today: date) -> tuple[date, date]:
    if not since and not until:
        return whole_weeks(today)
    last = given.day(until, "--to") if until else today
    first = given.day(since, "--from") if since else last - timedelta(weeks=WEEKS, days=-1)
    if first > last:
        raise WrongUse("--from is later than --to; change one of them.")
    return first, last


# --- as JSON ----------------------------------------------------------------------------------


def as_values(learned: Learned, first: date, last: date, fewest: int) -> dict[str, Any]:
    """Small counts are null; `fewer_than` says what small is."""
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        "fewer_than": fewest,
        "cases": _few(learned.cases, fewest),
        "colours": [
            {
                "colour": str(one.colour),
                "cases": _few(one.cases, fewest),
                **{step: _spread(getattr(one, step), fewest) for step in STEPS},
            }
            for one in learned.colours
        ],
        "rules": [_rule(one, fewest) for one in learned.rules],
        "absences": {
            "reported": _few(learned.absence.count, fewest),
            "called": _spread(learned.absence.talked, fewest),
        },
        "no_shows": {
            "known": _few(learned.no_show.count, fewest),
            "reached": _spread(learned.no_show.talked, fewest),
        },
        "per_caseworker_and_week": {
            "caseworkers": learned.load.caseworkers,
            "median": round(learned.load.median, 1),
            "most": round(learned.load.most, 1) if learned.load.caseworkers >= fewest else None,
        },
        "ended_early": {why: _few(n, fewest) for why, n in sorted(learned.ended.items())},
        "happened": {what: _few(n, fewest) for what, n in sorted(learned.happened.items())},
    }


def _few(count: int, fewest: int) -> int | None:
    return None if 0 < count < fewest else count


def _spread(spread: Spread, fewest: int) -> dict[str, float | None]:
    shown = spread.shown(fewest)
    return {
        "count": _few(spread.count, fewest),
        "median_minutes": _round(shown.median),
        "p90_minutes": _round(shown.p90),
        "median_staffed_minutes": _round(shown.staffed_median),
        "p90_staffed_minutes": _round(shown.staffed_p90),
    }


def _round(minutes: float | None) -> float | None:
    return None if minutes is None else round(minutes, 1)


def _rule(one: OfRule, fewest: int) -> dict[str, Any]:
    hidden = one.hidden(fewest)
    return {
        "rule": one.rule,
        "cases": _few(one.cases, fewest),
        "judged": _few(one.judged, fewest),
        "useful": None if hidden else one.useful,
        "false_alarm": None if hidden else one.false_alarm,
        "false_alarm_share": None if hidden or one.share is None else round(one.share, 3),
    }


# --- as tables --------------------------------------------------------------------------------


def _print(learned: Learned, first: date, last: date, fewest: int) -> None:
    from rich.console import Console  # only here: every other command starts without it

    from bot.commands.tables import tables

    values = as_values(learned, first, last, fewest)
    console = Console()
    console.print(f"Cases opened and absences reported from {first} to {last}.")
    if not learned.cases and not learned.absence.count and not learned.ended:
        console.print("There were none.")
        return
    for table in tables(values):
        console.print(table)
    console.print(f"<{fewest}: too few to be shown. docs/numbers.md says what each number means.")
