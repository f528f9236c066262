"""The tables of `report`, from the values that --json prints: both say the same."""

from collections.abc import Iterator
from typing import Any

from rich.table import Table

HOUR, DAY = 60, 24 * 60
STEPS = ("taken", "contacted", "closed")


def tables(values: dict[str, Any]) -> Iterator[Table]:
    small = f"<{values['fewer_than']}"
    if values["colours"]:
        yield _colours(values["colours"], small)
    if values["rules"]:
        yield _rules(values["rules"], small)
    yield _others(values, small)


def _colours(colours: list[dict[str, Any]], small: str) -> Table:
    table = Table("colour", "cases", "", "done", "half within", "9 of 10 within", "staffed")
    table.title = "Until somebody …"
    for one in colours:
        for place, step in enumerate(STEPS):
            took = one[step]
            table.add_row(
                *((one["colour"], _count(one["cases"], small)) if place == 0 else ("", "")),
                step,
                _count(took["count"], small),
                _long(took["median_minutes"]),
                _long(took["p90_minutes"]),
                f"{_long(took['median_staffed_minutes'])} / {_long(took['p90_staffed_minutes'])}",
                end_section=place == len(STEPS) - 1,
            )
    return table


def _rules(rules: list[dict[str, Any]], small: str) -> Table:
    table = Table("rule", "cases", "judged", "useful", "false alarm", "share", title="Rules")
    for one in rules:
        share = one["false_alarm_share"]
        table.add_row(
            one["rule"],
            _count(one["cases"], small),
            _count(one["judged"], small),
            _count(one["useful"], "–"),
            _count(one["false_alarm"], "–"),
            "–" if share is None else f"{share:.0%}",
        )
    return table


def _others(values: dict[str, Any], small: str) -> Table:
    absences, load = values["absences"], values["per_caseworker_and_week"]
    called, no_shows = absences["called"], values["no_shows"]
    reached = no_shows["reached"]
    table = Table("", "", title="Other", show_header=False)
    table.add_row("absences reported", _count(absences["reported"], small))
    table.add_row("of them called about", _count(called["count"], small))
    table.add_row("until the call, half within", _long(called["median_minutes"]))
    table.add_row("until the call, 9 of 10 within", _long(called["p90_minutes"]))
    table.add_row("no-shows", _count(no_shows["known"], small))
    table.add_row("of them talked with", _count(reached["count"], small))
    table.add_row("until then, half within", _long(reached["median_minutes"]))
    table.add_row("until then, 9 of 10 within", _long(reached["p90_minutes"]))
    table.add_row("caseworkers with citizens", str(load["caseworkers"]))
    table.add_row("cases for each of them in a week, median", str(load["median"]))
    most = "–" if load["most"] is None else str(load["most"])
    table.add_row("the most for one of them in a week", most)
    for why, count in values["ended_early"].items():
        table.add_row(f"ended early: {why.replace('_', ' ')}", _count(count, small))
    for what, count in values["happened"].items():
        table.add_row(what.replace("_", " "), _count(count, small))
    return table


def _count(count: int | None, small: str) -> str:
    return small if count is None else str(count)


def _long(minutes: float | None) -> str:
    if minutes is None:
        return "–"
    if minutes < HOUR:
        return f"{minutes:.0f} min"
    if minutes < 2 * DAY:
        return f"{minutes / HOUR:.1f} h"
    return f"{minutes / DAY:.1f} d"
