"""`people import`: the citizens of a whole spreadsheet, all of them or none.

The columns are the options of `people placement`; a line is checked and added as there.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands.errors import Failed, WrongUse
from bot.commands.import_lines import COLUMNS, NEEDED, Entry, read_entries
from bot.commands.opening import Desk, opened
from bot.commands.spreadsheet import Mistake, Table, read_table
from bot.commands.telegram_calls import bot_name
from bot.invitation import Invitation
from bot.placing.adding import Added, add
from storage.tx import Tx

HELP = f"""Add the citizens of a spreadsheet (CSV) with their placements, and invite them.

A line is a citizen; a bad line is named, and nobody is added unless all are good.

The first line names the columns, in any order ({", ".join(NEEDED)} are needed):

{", ".join(COLUMNS)}

A person is a number from `people list` or a mail address. Conditions are separated by |.

In Excel save as the type "CSV UTF-8".
"""

NAME = "people import"  # of the right to be the only one
Done = list[tuple[Entry, Added]]


class Rehearsed(Exception):
    """The end of a dry run: what was added goes away with the transaction."""


def import_(
    file: Annotated[Path, typer.Argument(help="The spreadsheet, saved as CSV.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show who would be added.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    table = read_table(file, COLUMNS, NEEDED)
    with opened() as desk:
        # Before anybody is added, and not for each: Telegram may be slow or away.
        bot = "" if dry_run else bot_name(desk.settings)
        lead = desk.store.try_lead(NAME)
        if lead is None:
            raise Failed("Somebody else imports people right now; try again in a moment.")
        try:
            done = _added(desk, table, dry_run)
        finally:
            lead.release()
        people = [_told(entry, added, bot, dry_run) for entry, added in done]
        if as_json:
            count = 0 if dry_run else len(done)
            typer.echo(json.dumps({"added": count, "people": people}, ensure_ascii=False))
        else:
            _say(desk, done, bot, dry_run)


def _added(desk: Desk, table: Table, dry_run: bool) -> Done:
    """All in one transaction, or WrongUse with every mistake."""
    done: Done = []
    with suppress(Rehearsed), desk.store.transaction(desk.clock.now()) as tx:
        done = _all_of(desk, tx, table)
        if dry_run:
            tx.flush()  # what the database would refuse, it refuses now
            raise Rehearsed
    return done


def _all_of(desk: Desk, tx: Tx, table: Table) -> Done:
    entries, mistakes = read_entries(desk, tx.connection, table.lines)
    _require_good([*table.mistakes, *mistakes])
    if not entries:
        raise WrongUse(
            "There is nobody in the file; write a line for each citizen under the first."
        )
    return [(entry, add(tx, desk.policy, entry.wanted)) for entry in entries]


def _require_good(mistakes: Sequence[Mistake]) -> None:
    if mistakes:
        many = len({mistake.line for mistake in mistakes})
        lines = "1 line is" if many == 1 else f"{many} lines are"
        told = map(str, sorted(mistakes, key=lambda mistake: mistake.line))
        raise WrongUse("\n".join([f"Nobody was added, because {lines} not right:", *told]))


def _told(entry: Entry, added: Added, bot: str, dry_run: bool) -> dict[str, Any]:
    """For programs. What a dry run has made is gone: numbers and an invitation would mislead."""
    invited = Invitation(added.token, bot)
    return {
        "line": entry.line,
        "id": None if dry_run else added.citizen,
        "placement": None if dry_run else added.placement,
        "phase": str(added.phase),
        "missing": added.missing,
        "start": None if dry_run else invited.start,
        "link": invited.link,
    }


def _say(desk: Desk, done: Done, bot: str, dry_run: bool) -> None:
    for entry, added in done:
        lacks = f"; still missing: {added.lacks}" if added.missing else ""
        who = f"line {entry.line}: {entry.wanted.alias}"
        if dry_run:
            typer.echo(f"{who} would be added{lacks}.")
            continue
        invited = Invitation(added.token, bot)
        numbers = f"number {added.citizen}, placement {added.placement}"
        link = f" · {invited.link}" if invited.link else ""
        typer.echo(f"{who}, {numbers}{lacks} · {invited.start}{link}")
    many = "1 citizen" if len(done) == 1 else f"{len(done)} citizens"
    if dry_run:
        typer.echo(f"{many} would be added; nobody was.")
        return
    typer.echo(f"{many} added. Each invitation works once, for {desk.policy.invite_days} days.")
    if not bot:
        typer.echo("There are no links, because Telegram could not be asked for the bot's name.")
