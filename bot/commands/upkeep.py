"""`migrate`, `purge` and `keys`: what keeps a database in order."""

import os
from base64 import urlsafe_b64encode
from typing import Annotated

import typer

from bot.commands.counting import counting
from bot.commands.errors import Failed
from bot.commands.opening import opened
from bot.config import load_settings
from storage import migrate as migrations
from storage.rekey import rotate
from storage.retention import purge_all
from storage.whole import alone

Rotate = Annotated[
    bool, typer.Option("--rotate", help="Re-encrypt everything with the first key of the ring.")
]


def migrate() -> None:
    """Bring the database to this version, while no `serve` runs. Each step is all or nothing:
    stopped in the middle, the database is of a version in between, and the next `migrate`
    goes on from there. Make a backup first."""
    url = load_settings().database_url
    before, after = migrations.version(url), migrations.newest()
    if before == after:
        typer.echo(f"The database is of version {after} already.")
        return
    if before is not None and before not in migrations.versions():
        raise Failed(
            f"The database is of version {before}, which this program does not know; nothing was "
            "changed. Use the newer program that made it."
        )
    with alone(url):
        migrations.upgrade(url, tell=_step)
    typer.echo(f"The database was {_named(before)} and is of version {after} now.")


def _step(version: str) -> None:
    typer.echo(f"To version {version} …", err=True)


def _named(version: str | None) -> str:
    return f"of version {version}" if version else "empty"


def purge() -> None:
    """Forget what retention says is due, with counts. It also runs by itself every night."""
    with opened() as desk:
        counts = purge_all(desk.store, desk.policy.keep, desk.clock.now())
    tell_counts(counts, "Nothing was due.")


def tell_counts(counts: dict[str, int], none: str) -> None:
    """A line for each kind of row that there was."""
    found = {name: count for name, count in counts.items() if count}
    for name, count in found.items():
        typer.echo(f"{count:>8}  {name}")
    if not found:
        typer.echo(none)


def keys(rotate_all: Rotate = False) -> None:
    """Print a new key, or re-encrypt everything with the first one.

    To change keys: put the new one first in FODFAESTE_KEYS, restart `serve`, run
    `keys --rotate`, and only then take the old one out."""
    if not rotate_all:
        typer.echo(urlsafe_b64encode(os.urandom(32)).decode())
        return
    with opened() as desk, counting("Re-encrypting") as progress:
        counts = rotate(desk.store, desk.clock.now, progress=progress)
    tell_counts(counts, "Everything is encrypted with the first key already.")
    typer.echo("The other keys of the ring are not needed any more.")
