"""`people placement`: a citizen and their placement, or a further one.

An incomplete placement is accepted; it stays in the phase *before* and says what is missing.
"""

from typing import Annotated

import typer

from bot.commands.errors import WrongUse
from bot.commands.invitations import tell
from bot.commands.opening import Desk, opened
from bot.placing.adding import Added, add
from bot.placing.asked import Asked, check

Who = Annotated[
    str, typer.Option(help="A number from `people list`, or none: nobody.", metavar="ID")
]
NOBODY, LONGEST_NUMBER = "none", 15


def placement(
    workplace: Annotated[str, typer.Option(help="The workplace's name.")],
    first: Annotated[str, typer.Option("--from", help="First day, 2026-11-23.")],
    last: Annotated[str, typer.Option("--to", help="Last day.")],
    schedule: Annotated[str, typer.Option(help='As "mon,wed,fri 08:30-12:30".')],
    alias: Annotated[str, typer.Option(help="What the citizen is called. No surname.")] = "",
    citizen: Annotated[
        int | None, typer.Option(help="A further placement of this citizen.", metavar="ID")
    ] = None,
    caseworker: Who = "",
    deputy: Who = "",
    leader: Who = "",
    job_consultant: Who = "",
    personal_mentor: Who = "",
    company_mentor: Who = "",
    contact_person: Who = "",
    goal: Annotated[str, typer.Option(help="The sub-goal that is agreed.")] = "",
    wish: Annotated[str, typer.Option(help="The citizen's own wish for work or school.")] = "",
    condition: Annotated[
        list[str] | None,
        typer.Option(help="A working condition; it is shared with the company mentor."),
    ] = None,
    hours: Annotated[
        str,
        typer.Option(
            help='The hours plan: "from 2026-11-23 4 agreed, from 2026-12-14 6:30 review '
            '2027-01-08"; hours a week, from 0:30 up.'
        ),
    ] = "",
    language: Annotated[str, typer.Option(help="The citizen's language.")] = "da",
    concern: Annotated[str, typer.Option(help="Why this is a case of concern.")] = "",
    follow_up: Annotated[
        str,
        typer.Option(help="Next follow-up, 2026-11-27. Left out: the first week's last day."),
    ] = "",
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
    asked = Asked(
        workplace, first, last, schedule,
        {role: _number(who, role) for role, who in named.items() if who not in {"", NOBODY}},
        goal, wish, tuple(condition or ()), concern, alias.strip(), language, hours, follow_up,
        tuple(role for role, who in named.items() if who == NOBODY),
    )  # fmt: skip
    with opened() as desk:
        wanted = check(asked, desk.policy, desk.today)
        with desk.store.transaction(desk.clock.now()) as tx:
            added = add(tx, desk.policy, wanted, citizen)
        _tell(desk, added, as_json)


def _number(who: str, role: str) -> int:
    if not (who.isascii() and who.isdecimal() and len(who) <= LONGEST_NUMBER):
        option = f"--{role.replace('_', '-')}"
        raise WrongUse(f"{option} {who} is no number from `people list`; write one, or none.")
    return int(who)


def _tell(desk: Desk, added: Added, as_json: bool) -> None:
    told = {
        "id": added.citizen,
        "placement": added.placement,
        "phase": str(added.phase),
        "missing": added.missing,
    }
    lines = [f"The citizen has number {added.citizen}, the placement {added.placement}."]
    if added.missing:
        lines.append(f"It stays in the phase before the start; still missing: {added.lacks}.")
    tell(desk, told, lines, added.token, as_json)
