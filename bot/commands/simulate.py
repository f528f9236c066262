"""`simulate`: a cohort lives some weeks under a policy, and what it asked of people is shown."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands import given
from bot.commands.counting import counting
from bot.commands.errors import WrongUse
from bot.config import PolicyError, load_policy

DEFAULT = "the defaults"
MOST = 100_000  # placement-weeks: half a day of this machine's time


def simulate(
    policy: Annotated[Path | None, typer.Option(help="The policy; the defaults without.")] = None,
    compare: Annotated[
        Path | None, typer.Option(help="A second policy: the same people, side by side.")
    ] = None,
    citizens: Annotated[int, typer.Option(help="Places that are always filled.")] = 60,
    weeks: Annotated[int, typer.Option(help="How long.")] = 4,
    caseworkers: Annotated[int, typer.Option(help="Who share the citizens.")] = 2,
    seed: Annotated[int, typer.Option(help="The same seed is the same people and days.")] = 1,
    begins: Annotated[
        str, typer.Option("--from", help="It begins on the Monday of this day's week.")
    ] = "2027-01-04",
    habits: Annotated[
        Path | None, typer.Option(help="What people are like (TOML); docs/simulate.md.")
    ] = None,
    picture: Annotated[Path | None, typer.Option(help="Also draw it into this .svg file.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Try a policy on an invented cohort before living with it. No settings are needed."""
    from bot.simulate.cohort import Size
    from bot.simulate.habits import HabitsError, load_habits
    from bot.simulate.world import Plan, monday_before

    _sizes(citizens, weeks, caseworkers)
    first = monday_before(given.day(begins, "--from"))
    _period(first, weeks)
    _picture(picture)
    _there({"--policy": policy, "--compare": compare, "--habits": habits})
    try:
        people = load_habits(habits)
        named = {name: load_policy(path) for name, path in _asked(policy, compare)}
    except (HabitsError, PolicyError) as wrong:
        raise WrongUse(str(wrong)) from None
    if compare is not None and len(named) == 1:
        raise WrongUse("--compare names the same policy; name another file.")
    size = Size(citizens, weeks, caseworkers, first)
    runs = {name: _run(name, Plan(one, people, size, seed)) for name, one in named.items()}
    if picture is not None:
        from bot.simulate.picture import draw

        draw(runs, picture)
    told = f"{citizens} places, {weeks} weeks from {first}, {caseworkers} caseworkers, seed {seed}"
    _show(runs, told, as_json)


def _run(name: str, plan: Any) -> Any:
    from bot.simulate.simulation import simulate as run

    with _only_errors(), counting(f"Days under {name}") as tell:
        return run(plan, tell)


@contextmanager
def _only_errors() -> Iterator[None]:
    """That somebody blocks the assistant is a warning in `serve`; here it is a habit."""
    root = logging.getLogger()
    level = root.level
    root.setLevel(logging.ERROR)
    try:
        yield
    finally:
        root.setLevel(level)


def _show(runs: dict[str, Any], told: str, as_json: bool) -> None:
    from rich.console import Console

    from bot.simulate import table

    if as_json:
        found = {"about": told, "runs": {n: table.as_json(lines) for n, lines in runs.items()}}
        typer.echo(json.dumps(found, ensure_ascii=False))
        return
    console = Console(highlight=False)
    names = list(runs)
    if len(names) == 1:
        table.one(console, f"{told}; {names[0]}", runs[names[0]])
    else:
        table.two(console, told, (names[0], names[1]), (runs[names[0]], runs[names[1]]))


def _asked(policy: Path | None, compare: Path | None) -> list[tuple[str, Path | None]]:
    """By their files' names, or by their whole paths where the names are the same."""
    paths = [policy] if compare is None else [policy, compare]
    names = [DEFAULT if path is None else path.name for path in paths]
    if len(set(names)) < len(names):
        names = [str(path) for path in paths]
    return list(zip(names, paths, strict=True))


def _sizes(citizens: int, weeks: int, caseworkers: int) -> None:
    for option, number, most in (
        ("--citizens", citizens, 5000),
        ("--weeks", weeks, 104),
        ("--caseworkers", caseworkers, 500),
    ):
        if not 1 <= number <= most:
            raise WrongUse(f"{option} must be from 1 to {most}.")
    if caseworkers > citizens:
        raise WrongUse("--caseworkers is more than --citizens; name fewer.")
    if citizens * weeks > MOST:
        raise WrongUse(f"--citizens times --weeks is more than {MOST}; name fewer.")


def _period(first: date, weeks: int) -> None:
    if not date(2000, 1, 1) <= first <= date(2100, 1, 1) - timedelta(weeks=weeks):
        raise WrongUse("--from is too far away; choose a day between 2000 and 2097.")


def _there(given: dict[str, Path | None]) -> None:
    for option, path in given.items():
        if path is not None and not path.is_file():
            raise WrongUse(f"{option}: there is no file {path}; check its path.")


def _picture(path: Path | None) -> None:
    if path is not None and path.suffix != ".svg":
        raise WrongUse("--picture must end in .svg; write for example cases.svg.")
    if path is not None and not path.parent.is_dir():
        raise WrongUse(f"--picture: there is no folder {path.parent}; make it first.")
