"""`backup FILE` and `restore FILE`: one portable file for both databases."""

import os
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import RealClock
from bot.commands.counting import counting
from bot.commands.errors import WrongUse
from bot.commands.opening import opened
from bot.commands.upkeep import tell_counts
from bot.config import load_policy, load_settings
from bot.start import UnknownStates
from flows.dialogue import known_state
from storage.archive import Backup, Manifest
from storage.backup import take_backup
from storage.migrate import newest
from storage.restore import Order, Standing
from storage.restore import restore as put_back
from storage.retention import purge_all
from storage.since import Again
from storage.vault import Vault

File = Annotated[Path, typer.Argument(help="The backup.")]


def backup(
    file: File,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Everything in one file, as it is at this moment, also while `serve` runs."""
    if file.exists() and not (force and file.is_file()):
        raise WrongUse(f"{file} is there already; name another file, or replace it with --force.")
    url = load_settings().database_url
    with counting("Backing up") as progress:
        manifest = take_backup(url, file, RealClock().now(), progress)
    size = os.path.getsize(file)
    typer.echo(
        f"{manifest.rows:,} rows of {len(manifest.tables)} tables (version {manifest.schema}) are "
        f"in {file}, {size:,} bytes. What people wrote is encrypted in it and names are not: keep "
        "it as safe as the database, and the keys somewhere else."
    )


def restore(
    file: File,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
    erased: Annotated[
        list[int] | None,
        typer.Option(
            help="Somebody who was erased after the backup was made, by number; may be repeated. "
            "Needed when the database that knew it is gone."
        ),
    ] = None,
) -> None:
    """Put a backup in the place of the database. Everything is verified first; who was erased
    since is erased again."""
    settings, now = load_settings(), RealClock().now()
    load_policy(settings.policy)  # its mistakes are told before anything is replaced
    vault = Vault(settings.key_ring)
    with Backup(file) as kept:
        _check_states(kept)

        def may(before: Standing) -> None:
            if before.version is not None and not yes:
                typer.confirm(_question(before, kept.manifest), abort=True)
            found.append(before)

        found: list[Standing] = []
        with counting("Restoring") as progress:
            order = Order(settings.database_url, kept, vault, erased or [], now)
            broken, again = put_back(order, progress, may)
        _report(kept.manifest, broken, again, empty=found[0].version is None)
    _forget_what_is_due()


def _check_states(kept: Backup) -> None:
    """`serve` would not start on what this program does not know; so that is said before."""
    for table in kept.manifest.tables:
        if table.name == "dialogue" and {"flow", "state"} <= table.columns.keys():
            standing = {(row["flow"], row["state"]) for row in kept.rows(table) if row["flow"]}
            unknown = [
                f"{flow}.{state}" for flow, state in standing if not known_state(flow, state)
            ]
            if unknown:
                raise UnknownStates(sorted(unknown))


def _question(before: Standing, manifest: Manifest) -> str:
    people = next(kept.rows for kept in manifest.tables if kept.name == "person")
    return (
        f"Replace the database ({before.people} people) by the backup of "
        f"{manifest.taken_at:%Y-%m-%d %H:%M} UTC ({people} people)? Everything since is lost."
    )


def _report(manifest: Manifest, broken: int, again: Again, *, empty: bool) -> None:
    taken = f"{manifest.taken_at:%Y-%m-%d %H:%M} UTC"
    typer.echo(f"{manifest.rows:,} rows are back, as they were at {taken}; nothing since.")
    if manifest.schema != newest():
        typer.echo(f"They were of version {manifest.schema} and are of version {newest()} now.")
    if empty and not again.erased:
        typer.echo(
            f"The database was empty and could not tell who was erased after {taken}: "
            "`erase` them now, before `serve` starts (docs/backup.md)."
        )
    else:
        done = {"people erased again": len(again.erased), "people stopped again": again.stopped}
        done["words forgotten again"] = again.words
        tell_counts(done, "Nobody was erased since.")
    for person in again.unknown:
        typer.echo(f"Person {person} is not in the backup, or was erased before it.")
    if broken:
        typer.echo(f"{broken} encrypted texts do not open; they were broken before the backup.")


def _forget_what_is_due() -> None:
    """What would have been forgotten meanwhile is not to be read for another day. Opening it
    also proves that `serve` will."""
    with opened() as desk:
        counts = purge_all(desk.store, desk.policy.keep, desk.clock.now())
    if any(counts.values()):
        typer.echo("Forgotten, as retention says:")
        tell_counts(counts, "")
