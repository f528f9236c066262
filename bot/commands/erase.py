"""`erase PERSON`: forgotten, but for the audit's skeleton."""

from typing import Annotated

import typer

from bot.commands.opening import Desk, opened
from bot.commands.upkeep import tell_counts
from storage import erasure
from storage.people import NotFound, person_of


def erase(
    person: Annotated[int, typer.Argument(help="The number, from `people list`.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> None:
    """Forget a person for ever. What stays is that there were cases, and when."""
    with opened() as desk:
        question = _question(desk, person)
        if not yes:
            typer.confirm(question, abort=True)
        with desk.store.transaction(desk.clock.now()) as tx:
            counts = erasure.erase(tx, person)
    tell_counts(counts, "Nothing but the name was kept.")
    typer.echo(f"Person {person} is forgotten. Their Telegram chat is theirs to delete.")
    typer.echo(
        "Note the number and the day outside the database: a backup from before brings them back "
        "(docs/backup.md)."
    )


def _question(desk: Desk, person: int) -> str:
    with desk.store.reading() as connection:
        row = person_of(connection, person)
        open_cases = erasure.open_cases(connection, person)
    if row.forgotten_at is not None:
        raise NotFound(person)
    closes = f" {open_cases} open case(s) will be closed." if open_cases else ""
    return f"Forget {row.name} ({row.role}, number {person}) for ever?{closes}"
