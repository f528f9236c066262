"""`people placement`: a citizen and their placement, or a further one.

An incomplete placement is accepted; it stays in the phase *before* and says what is missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer
from sqlalchemy import Connection, func, select
from sqlmodel import col

from bot.commands import given
from bot.commands.errors import WrongUse
from bot.commands.invitations import tell
from bot.commands.opening import Desk, opened
from flows.facts import Participation, Phase
from storage import people as register
from storage import presence
from storage.tables import Goal, Placement
from storage.tx import Tx

# Who may fill a role: what a helper usually is. A deputy is often another caseworker.
FILLED_BY: Mapping[str, tuple[str, ...]] = {
    "caseworker": ("caseworker", "deputy"),
    "deputy": ("deputy", "caseworker"),
    "leader": ("leader",),
    "job_consultant": ("job_consultant", "caseworker"),
    "personal_mentor": ("personal_mentor",),
    "company_mentor": ("company_mentor",),
    "contact_person": ("contact_person", "caseworker", "deputy", "job_consultant"),
}
FOLLOWED = {Participation.joined, Participation.paused}
Who = Annotated[int | None, typer.Option(help="A number from `people list`.", metavar="ID")]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A placement as it was asked for, checked."""

    workplace: str
    first: date
    last: date
    schedule: str
    chain: Mapping[str, int]
    goal: str
    wish: str
    conditions: tuple[str, ...]
    concern: str


def placement(
    workplace: Annotated[str, typer.Option(help="The workplace's name.")],
    first: Annotated[str, typer.Option("--from", help="First day, 2026-11-23.")],
    last: Annotated[str, typer.Option("--to", help="Last day.")],
    schedule: Annotated[str, typer.Option(help='As "mon,wed,fri 08:30-12:30".')],
    alias: Annotated[str, typer.Option(help="What the citizen is called. No surname.")] = "",
    citizen: Annotated[
        int | None, typer.Option(help="A further placement of this citizen.", metavar="ID")
    ] = None,
    caseworker: Who = None,
    deputy: Who = None,
    leader: Who = None,
    job_consultant: Who = None,
    personal_mentor: Who = None,
    company_mentor: Who = None,
    contact_person: Who = None,
    goal: Annotated[str, typer.Option(help="The sub-goal that is agreed.")] = "",
    wish: Annotated[str, typer.Option(help="The citizen's own wish for work or school.")] = "",
    condition: Annotated[
        list[str] | None,
        typer.Option(help="A working condition; it is shared with the company mentor."),
    ] = None,
    language: Annotated[str, typer.Option(help="The citizen's language.")] = "da",
    concern: Annotated[str, typer.Option(help="Why this is a case of concern.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Add a citizen with a placement and invite them, or with --citizen a further placement."""
    if bool(alias.strip()) == (citizen is not None):
        raise WrongUse("Write either --alias for a new citizen or --citizen for a known one.")
    named = {
        "caseworker": caseworker,
        "deputy": deputy,
        "leader": leader,
        "job_consultant": job_consultant,
        "personal_mentor": personal_mentor,
        "company_mentor": company_mentor,
        "contact_person": contact_person,
    }
    with opened() as desk:
        policy = desk.policy
        given.language(language, policy)
        wanted = Wanted(
            given.workplace(workplace),
            given.day(first, "--from"),
            given.day(last, "--to"),
            given.schedule(schedule),
            {role: id_ for role, id_ in named.items() if id_ is not None},
            given.words(goal, "--goal", policy),
            given.words(wish, "--wish", policy),
            tuple(given.words(text, "--condition", policy) for text in condition or () if text),
            given.words(concern, "--concern", policy),
        )
        given.period(wanted.first, wanted.last, desk.today)
        new = given.name(alias, "--alias") if citizen is None else ""
        with desk.store.transaction(desk.clock.now()) as tx:
            added = _add(desk, tx, wanted, new, citizen, language)
        _tell(desk, added, as_json)


@dataclass(frozen=True, slots=True)
class Added:
    citizen: int
    placement: int
    phase: Phase
    missing: list[str]
    token: str


def _add(
    desk: Desk, tx: Tx, wanted: Wanted, alias: str, citizen: int | None, language: str
) -> Added:
    _require_roles(tx.connection, wanted.chain)
    follows = False
    if citizen is None:
        citizen_id = register.add_citizen(tx, alias, language)
    else:
        citizen_id, follows = citizen, _require_free(tx, citizen, wanted)
    for text in wanted.conditions:
        register.add_condition(tx, citizen_id, text, shared=True)
    if wanted.goal:
        register.add_goal(tx, citizen_id, wanted.goal)
    tx.flush()
    missing = _missing(tx.connection, citizen_id, wanted)
    phase = Phase.before if missing else Phase.startup
    placement_id = register.add_placement(
        tx,
        citizen_id,
        workplace=wanted.workplace,
        first=wanted.first,
        last=wanted.last,
        schedule=wanted.schedule,
        phase=phase,
        chain=wanted.chain,
        wish=wanted.wish,
        concern=wanted.concern,
    )
    presence.handed_on(tx, placement_id, desk.today)
    if follows:
        register.replan(tx, citizen_id, placement_id)
    days = desk.policy.invite_days
    token = "" if citizen is not None else register.invite(tx, citizen_id, days)
    return Added(citizen_id, placement_id, phase, missing, token)


def _require_roles(connection: Connection, chain: Mapping[str, int]) -> None:
    for role, id_ in chain.items():
        row = register.person_of(connection, id_)
        if row.forgotten_at is not None:
            raise register.NotFound(id_)
        if row.role not in FILLED_BY[role]:
            option = f"--{role.replace('_', '-')}"
            raise WrongUse(
                f"{option} {id_} is {row.name}, who is {row.role}; name somebody who is "
                f"{' or '.join(FILLED_BY[role])}."
            )


def _require_free(tx: Tx, citizen: int, wanted: Wanted) -> bool:
    """Whether the citizen takes part already. Placements come one after the other."""
    row = tx.lock([citizen]).get(citizen)
    if row is None or row.forgotten_at is not None:
        raise register.NotFound(citizen)
    if row.key is None:
        raise WrongUse(f"--citizen {citizen} is {row.name}, who is {row.role}; name a citizen.")
    overlaps = select(func.max(col(Placement.last))).where(
        col(Placement.citizen_id) == citizen,
        col(Placement.phase) != Phase.closed,
        col(Placement.first) <= wanted.last,
        col(Placement.last) >= wanted.first,
    )
    until = tx.connection.execute(overlaps).scalar()
    if until is not None:
        raise WrongUse(
            f"--citizen {citizen} has a placement until {until}; let the next begin after it."
        )
    return row.participation in FOLLOWED


def _missing(connection: Connection, citizen: int, wanted: Wanted) -> list[str]:
    """What an active placement needs."""
    goals = select(func.count()).where(col(Goal.citizen_id) == citizen, col(Goal.state) == "agreed")
    needs = {
        "goal": bool(connection.execute(goals).scalar_one()),
        "caseworker": "caseworker" in wanted.chain,
        "company_mentor": "company_mentor" in wanted.chain,
    }
    return [name for name, there in needs.items() if not there]


def _tell(desk: Desk, added: Added, as_json: bool) -> None:
    told = {
        "id": added.citizen,
        "placement": added.placement,
        "phase": str(added.phase),
        "missing": added.missing,
    }
    lines = [f"The citizen has number {added.citizen}, the placement {added.placement}."]
    if added.missing:
        lacks = ", ".join(name.replace("_", " ") for name in added.missing)
        lines.append(f"It stays in the phase before the start; still missing: {lacks}.")
    tell(desk, told, lines, added.token, as_json)
