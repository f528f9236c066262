"""How somebody is invited: the first message to send, a link, and a QR code on a terminal."""

import json
import sys
from typing import Any

import segno
import typer

from bot.commands.opening import Desk
from bot.commands.telegram_calls import bot_name
from bot.invitation import Invitation


def invitation(desk: Desk, token: str) -> Invitation:
    return Invitation(token, bot_name(desk.settings))


def tell(desk: Desk, told: dict[str, Any], lines: list[str], token: str, as_json: bool) -> None:
    """What was done, and the invitation if there is one."""
    invited = invitation(desk, token) if token else None
    if as_json:
        more = {"start": invited.start, "link": invited.link} if invited else {}
        typer.echo(json.dumps({**told, **more}, ensure_ascii=False))
        return
    for line in lines:
        typer.echo(line)
    if invited:
        _show(invited, desk.policy.invite_days)


def _show(invited: Invitation, days: int) -> None:
    typer.echo(f"The invitation works once, for {days} days. First message to the bot:")
    typer.echo(f"  {invited.start}")
    if invited.link is None:
        typer.echo("There is no link, because Telegram could not be asked for the bot's name.")
        return
    typer.echo(f"  {invited.link}")
    if sys.stdout.isatty():
        segno.make(invited.link).terminal(compact=True)
