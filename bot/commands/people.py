"""`people staff`, `people invite` and `people list`; `people placement`, `people import` and who
is there (leave, handover, duty) have files of their own."""

import json
from typing import Annotated, Any

import typer
from sqlalchemy import Connection, func, select
from sqlmodel import col

from bot.commands import duty, given, presence
from bot.commands.errors import WrongUse
from bot.commands.invitations import tell
from bot.commands.opening import opened
from bot.commands.people_import import HELP, import_
from bot.commands.placement import placement
from flows.placing import rules
from storage import people as register
from storage.folder import read_addresses
from storage.tables import Address

ROLES = (
    "caseworker", "deputy", "job_consultant", "personal_mentor", "company_mentor", "leader",
    "contact_person",
)  # fmt: skip

app = typer.Typer(
    no_args_is_help=True, help="Who is who: staff, citizens, placements, invitations."
)
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of sentences.")]


@app.command()
def staff(
    role: Annotated[str, typer.Option(help=", ".join(ROLES))],
    name: Annotated[str, typer.Option(help="First name, as the citizen knows them.")],
    email: Annotated[str, typer.Option(help="Where mails go.")] = "",
    phone: Annotated[str, typer.Option(help="Given to citizens who want to call.")] = "",
    language: Annotated[str, typer.Option(help="Of their chat, mails and desk.")] = "da",
    as_json: Json = False,
) -> None:
    """Add a member of staff or a mentor, and invite them to link their chat."""
    given.one_of(role, ROLES, "--role")
    called, mail = rules.first_name(name, "name"), rules.email(email)
    number = rules.phone(phone)
    with opened() as desk:
        spoken = rules.language(language, desk.policy)
        with desk.store.transaction(desk.clock.now()) as tx:
            _require_new(tx.connection, mail)
            id_ = register.add_staff(tx, role, called, mail, number, spoken)
            token = register.invite(tx, id_, desk.policy.invite_days)
        tell(desk, {"id": id_}, [f"{called} has number {id_}."], token, as_json)


def _require_new(connection: Connection, mail: str) -> None:
    known = select(col(Address.person_id)).where(
        col(Address.channel) == "mail", func.lower(col(Address.value)) == mail.lower()
    )
    if mail and (owner := connection.execute(known).scalar()) is not None:
        raise WrongUse(f"--email belongs to person {owner} already; use that number instead.")


app.command()(placement)
app.command("import", help=HELP)(import_)


@app.command()
def invite(
    person: Annotated[int, typer.Argument(help="The number, from `people list`.")],
    as_json: Json = False,
) -> None:
    """Invite somebody anew; an earlier invitation that is still open ends."""
    with opened() as desk:
        with desk.store.transaction(desk.clock.now()) as tx:
            row = register.person_of(tx.connection, person)
            if row.forgotten_at is not None:
                raise register.NotFound(person)
            token = register.invite(tx, person, desk.policy.invite_days)
        tell(desk, {"id": person}, [f"{row.name} (number {person}) is invited."], token, as_json)


@app.command("list")
def list_(as_json: Json = False) -> None:
    """Everybody, with numbers, roles and how they can be reached."""
    with opened() as desk, desk.store.reading() as connection:
        found = _everybody(connection)
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False))
        return
    for person in found:
        channels = " and ".join(person["channels"]) or "not reachable yet"
        more = f", {person['participation']}" if person["participation"] else ""
        typer.echo(f"{person['id']:>5}  {person['role']:<15}  {person['name']}, {channels}{more}")
    if not found:
        typer.echo("There is nobody yet; begin with `people staff`.")


def _everybody(connection: Connection) -> list[dict[str, Any]]:
    rows = [row for row in register.everybody(connection) if row.forgotten_at is None]
    addresses = read_addresses(connection, [row.id for row in rows])
    return [
        {
            "id": row.id,
            "role": row.role,
            "name": row.name,
            "key": row.key,
            "language": row.language,
            "participation": row.participation,
            "channels": sorted({a.channel for a in addresses.get(row.id, []) if not a.dead_code}),
        }
        for row in rows
    ]


app.command()(presence.leave)
app.command()(presence.handover)
app.command()(presence.unlink)
app.add_typer(duty.app, name="duty")
