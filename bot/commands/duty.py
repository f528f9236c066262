"""`people duty`: who is on call, and when. On the office's wall clock."""

import re
from datetime import date, datetime, time, timedelta
from typing import Annotated

import typer

from bot import duty as duties
from bot.commands.errors import WrongUse
from bot.commands.opening import opened
from bot.commands.presence import Json, Somebody, asked, names, show, tell
from flows.calendar import at_local, local
from storage import duty as duty_rows

A_DAY = timedelta(days=1)
MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})")

app = typer.Typer(no_args_is_help=True, help="The duty list: who is on call, and when.")


@app.command()
def add(
    person: Somebody,
    starts: Annotated[str, typer.Option("--from", help="Danish time, 2026-12-24T16:00.")],
    ends: Annotated[str, typer.Option("--to", help="2026-12-25T08:00.")],
    as_json: Json = False,
) -> None:
    """Somebody is on call for a while; several may be at once."""
    with opened() as desk:
        zone = desk.policy.office.zone
        begins, over = _moment(starts, "--from", zone), _moment(ends, "--to", zone)
        with asked(desk) as tx:
            id_ = duties.add_duty(tx, person, begins, over)
            name = names(tx.connection)[person]
    told = {"id": person, "duty": id_, "from": begins.isoformat(), "to": over.isoformat()}
    tell(told, [f"{name} is on call from {starts} to {ends} (duty {id_})."], as_json)


@app.command("list")
def list_(
    weeks: Annotated[int, typer.Option(help="So many weeks ahead.", min=1, max=104)] = 4,
    as_json: Json = False,
) -> None:
    """Who is on call, now and later."""
    with opened() as desk, desk.store.reading() as connection:
        now, zone = desk.clock.now(), desk.policy.office.zone
        known = names(connection)
        rows = [
            {
                "duty": row.id,
                "id": row.person_id,
                "name": known.get(row.person_id, ""),
                "from": local(row.starts, zone).isoformat(timespec="minutes"),
                "to": local(row.ends, zone).isoformat(timespec="minutes"),
            }
            for row in duty_rows.duties_between(connection, now, now + weeks * 7 * A_DAY)
        ]
    lines = [
        f"{row['duty']:>5}  {row['name']} ({row['id']}), {row['from']} to {row['to']}"
        for row in rows
    ]
    show(rows, lines, "Nobody is on the duty list; `people duty add` puts somebody there.", as_json)


@app.command("remove")
def remove(
    number: Annotated[int, typer.Argument(help="A number from `people duty list`.")],
    as_json: Json = False,
) -> None:
    """Take a duty off the list; one that runs ends now."""
    with opened() as desk, asked(desk) as tx:
        duties.remove_duty(tx, number)
    tell({"duty": number, "removed": True}, [f"Duty {number} is off the list."], as_json)


def _moment(text: str, option: str, zone: str) -> datetime:
    """Of the office's wall clock."""
    found = MOMENT.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError
        day, clock = date.fromisoformat(found[1]), time(int(found[2]), int(found[3]))
    except ValueError:
        raise WrongUse(f"{option} is not a moment; write for example 2026-12-24T16:00.") from None
    return at_local(day, clock, zone)
