"""`people leave`, `people handover` and `people unlink`: who is there (`people duty`: duty.py).

Safe while the assistant runs: each is one transaction, and what follows from it are alarms that
the running assistant rings.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Annotated, Any

import typer
from sqlalchemy import Connection

from bot import arranging
from bot.commands import given
from bot.commands.errors import WrongUse
from bot.commands.opening import Desk, opened
from storage import people as register
from storage import presence
from storage.tx import Tx

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of sentences.")]
Somebody = Annotated[int, typer.Argument(help="A number from `people list`.", metavar="ID")]


def leave(
    person: Annotated[
        int | None, typer.Argument(help="Who is away; a number from `people list`.", metavar="ID")
    ] = None,
    first: Annotated[str, typer.Option("--from", help="First day away, 2026-12-21.")] = "",
    last: Annotated[str, typer.Option("--to", help="Last day; without one until --back.")] = "",
    deputy: Annotated[
        int | None, typer.Option(help="Who stands in; else the placement's deputy.", metavar="ID")
    ] = None,
    back: Annotated[
        str, typer.Option(help="Ends ID's leave: the day they are there again.", metavar="DATE")
    ] = "",
    listed: Annotated[
        bool, typer.Option("--list", help="Show who is away, now and later.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Somebody is away: who stands in is told, open cases follow, citizens hear who helps."""
    if listed:
        with opened() as desk, desk.store.reading() as connection:
            _list_leave(connection, desk.today, as_json)
        return
    if person is None:
        raise WrongUse("Write whose leave it is: `people leave ID --from DATE --to DATE`.")
    with opened() as desk:
        if back:
            _back(desk, person, given.day(back, "--back"), as_json)
            return
        if not first:
            raise WrongUse("--from is missing; write the first day away, 2026-12-21.")
        begins = given.day(first, "--from")
        ends = given.day(last, "--to") if last else None
        with asked(desk) as tx:
            id_ = arranging.enter_leave(tx, desk.policy.office, person, begins, ends, deputy)
            row = presence.leave_of(tx.connection, id_)
            assert row is not None
            helper, code = arranging.who_stands_in(tx.connection, row, max(begins, desk.today))
            known = names(tx.connection)
            caseworker = presence.somebody(tx.connection, person).role == "caseworker"
        until = f"until {ends}" if ends else "until further notice"
        lines = [f"{known[person]} is away from {begins} {until} (leave {id_})."]
        lines.append(_standing_in(known.get(helper or 0), code, caseworker))
        tell({"id": person, "leave": id_, "deputy": helper, "code": code}, lines, as_json)


def _standing_in(name: str | None, code: str, caseworker: bool) -> str:
    if name:
        return f"{name} stands in."
    if caseworker:
        return f"The deputy of each placement stands in ({code})."
    return f"Nobody stands in ({code}); name somebody with --deputy."


def _back(desk: Desk, person: int, day: date, as_json: bool) -> None:
    with asked(desk) as tx:
        rows = presence.leaves_of(tx.connection, person, desk.today)
        if not rows:
            raise WrongUse(f"{person} has no leave to end; `people leave --list` shows who has.")
        arranging.end_leave(tx, desk.policy.office, rows[0].id, day)
        name = names(tx.connection)[person]
    tell(
        {"id": person, "leave": rows[0].id, "back": str(day)},
        [f"{name} is there again on {day}."],
        as_json,
    )


def _list_leave(connection: Connection, today: date, as_json: bool) -> None:
    known = names(connection)
    rows = [
        {
            "leave": row.id,
            "id": row.person_id,
            "name": known.get(row.person_id, ""),
            "from": str(row.first),
            "to": str(row.last) if row.last else None,
            "deputy": row.deputy_id,
        }
        for row in presence.leaves_since(connection, today)
    ]
    lines = [
        f"{row['leave']:>5}  {row['name']} ({row['id']}), {row['from']} to {row['to'] or '...'}, "
        f"deputy {known.get(row['deputy'] or 0) or 'of the placement'}"
        for row in rows
    ]
    show(rows, lines, "Nobody is away.", as_json)


def handover(
    from_: Annotated[int, typer.Argument(help="Who has the citizens now.", metavar="ID")],
    to: Annotated[int, typer.Argument(help="Who has them then.", metavar="ID")],
    first: Annotated[str, typer.Option("--from", help="From this day; else today.")] = "",
    citizen: Annotated[
        int | None, typer.Option(help="Only this citizen, not the whole caseload.", metavar="ID")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would move.")] = False,
    as_json: Json = False,
) -> None:
    """A caseload, or one citizen, goes to somebody else; open cases and messages follow."""
    with opened() as desk:
        day = given.day(first, "--from") if first else desk.today
        with asked(desk) as tx:
            if dry_run:
                moved = arranging.moves(tx.connection, from_, to, day, citizen)
            else:
                moved = arranging.hand_over(tx, desk.policy.office, from_, to, day, citizen)
            known = names(tx.connection)
    count = len(moved.citizens)
    many = f"{count} citizen{'' if count == 1 else 's'}"
    verb = "would go" if dry_run else "go" if count > 1 else "goes"
    lines = [f"{many} {verb} from {known[from_]} to {known[to]} from {day} on."]
    if moved.stays:
        left = ", ".join(sorted({link.role for link in moved.stays}))
        lines.append(f"{known[from_]} keeps what {known[to]} cannot take over: {left}.")
    told = {
        "from": from_,
        "to": to,
        "day": str(day),
        "citizens": moved.citizens,
        "roles": moved.by_role,
        "kept": sorted({link.role for link in moved.stays}),
        "done": not dry_run,
    }
    tell(told, lines, as_json)


def unlink(
    person: Somebody,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Also when citizens are left without a caseworker.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Somebody leaves: out of every chain, the duty list and their chat, from now on."""
    with opened() as desk, asked(desk) as tx:
        roles = arranging.held(tx.connection, desk.policy.office, person, tx.now)
        row = presence.somebody(tx.connection, person)
        alone = roles.get("caseworker", 0)
        if alone and not anyway:
            raise WrongUse(
                f"{row.name} is caseworker of {alone} citizen{'' if alone == 1 else 's'}; hand "
                f"them over first (`people handover {person} ID`), or add --anyway."
            )
        gone = arranging.unlink(tx, desk.policy.office, person)
    lines = [f"{row.name} (number {person}) is unlinked: no chat, no role, no duty."]
    if alone:
        lines.append(f"{alone} citizens have no caseworker now.")
    tell({"id": person, "roles": gone.roles, "duties": gone.duties}, lines, as_json)


# --- what they share ----------------------------------------------------------------------


@contextmanager
def asked(desk: Desk) -> Iterator[Tx]:
    """One transaction; what is refused is wrong use, and nothing is written."""
    try:
        with desk.store.transaction(desk.clock.now()) as tx:
            yield tx
            tx.flush()
    except arranging.Refused as refused:
        raise WrongUse(str(refused)) from None


def names(connection: Connection) -> dict[int, str]:
    return {row.id: row.name for row in register.everybody(connection)}


def tell(told: Mapping[str, Any], lines: list[str], as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    for line in lines:
        typer.echo(line)


def show(rows: list[dict[str, Any]], lines: list[str], empty: str, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
        return
    for line in lines or [empty]:
        typer.echo(line)
