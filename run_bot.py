"""Start here: `run_bot.py demo` shows the whole system; `run_bot.py --help` every command.

Thin: each command is a function in bot/commands. Here are only those that start the local
Telegram, a guest that nobody but this file and bot.app may know.
"""

import asyncio
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot import loading
from bot.commands import people
from bot.commands.backup import backup, restore
from bot.commands.checks_reach import people_reach
from bot.commands.doctor import doctor
from bot.commands.draw import draw
from bot.commands.erase import erase
from bot.commands.errors import WrongUse, failing, run
from bot.commands.export import export
from bot.commands.motivation import motivation
from bot.commands.report import report
from bot.commands.serve import serve
from bot.commands.signals import signals
from bot.commands.simulate import simulate
from bot.commands.understand import understand
from bot.commands.upkeep import keys, migrate, purge

loading.loaded()

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
Port = Annotated[int, typer.Option(help="On loopback only; 0 takes a free one.")]

app = typer.Typer(
    help="Fodfæste: a chat assistant for citizens in a company placement, and its desk.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def every_command(
    debug: Annotated[
        bool, typer.Option("--debug", help="With any command: show where an error came from.")
    ] = False,
) -> None:
    """Fodfæste: a chat assistant for citizens in a company placement, and its desk."""


@app.command()
def demo(
    port: Port = 8080,
    data: Annotated[
        Path | None,
        typer.Option(help="Keep the database here; the phones and the clock begin anew."),
    ] = None,
    at: Annotated[
        str, typer.Option(help="When it begins: 2026-11-23T06:30; the coming Monday without.")
    ] = "",
    browser: Annotated[bool, typer.Option(help="Open the page, if there is a browser.")] = True,
    seed: Annotated[str | None, typer.Option(help="A story that is played first.")] = None,
) -> None:
    """The whole system with a local Telegram, a virtual clock and a cast of people; under the
    policy of FODFAESTE_POLICY, if one is set and no story is played."""
    from bot.config import load_policy, named_policy
    from bot.local import demo as whole
    from bot.local.server import PortInUse, PortNotAllowed
    from bot.local.story_wrong import StoryError

    def announce(address: str) -> None:
        typer.echo(f"The demo runs at {address} (Ctrl-C ends it).")

    begins, policy = _moment(at) if at else None, load_policy(named_policy())
    with failing(PortInUse, PortNotAllowed, StoryError):
        asyncio.run(whole.run(port, data, begins, browser, seed, announce, policy))


def _moment(given: str) -> datetime:
    """Without an offset it is Danish time."""
    try:
        read = datetime.fromisoformat(given)
    except ValueError:
        raise WrongUse("--at is not a moment; write for example 2026-11-23T06:30.") from None
    return read if read.tzinfo else read.replace(tzinfo=COPENHAGEN)


@app.command()
def telegram(port: Port = 8081) -> None:
    """Only the local Telegram, for any bot program: every token is a bot of its own."""
    from bot.local.server import PortInUse, PortNotAllowed
    from bot.local.standalone import run as run_telegram

    def announce(address: str) -> None:
        typer.echo(f"Telegram for any bot program: {address}")

    with failing(PortInUse, PortNotAllowed):
        asyncio.run(run_telegram(port, announce))


@app.command()
def play(
    stories: Annotated[list[Path], typer.Argument(help="Story files, or folders of *.toml.")],
) -> None:
    """Play scenario files on a virtual clock; exit 1 on an unmet expectation."""
    from bot.local import play as player

    raise typer.Exit(player.main(stories))


for command in (
    *(serve, migrate, doctor, purge, keys, export, erase, backup, restore, draw, simulate),
    *(report, signals, motivation, understand),
):
    app.command()(command)
people.app.command("reach")(people_reach)
app.add_typer(people.app, name="people")


def main(arguments: Sequence[str] | None = None) -> int:
    return run(app, arguments)


if __name__ == "__main__":
    sys.exit(main())
