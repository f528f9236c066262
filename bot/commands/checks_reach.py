"""What `doctor` says of the chains and of the last look at the cases, and `people reach`."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

import typer

from bot import reach
from bot.auditor import last_look
from bot.clock import Clock
from bot.commands.errors import FAILED
from bot.commands.finding import Finding, good, look, some, wrong
from bot.commands.opening import opened
from bot.links import Links
from bot.parts import Parts
from flows.policy import Policy
from flows.reach import Kind
from storage.store import Store

LONG_AGO = timedelta(minutes=30)
Language = Annotated[str, typer.Option(help="da or en.")]


def check_reach(store: Store, clock: Clock, policy: Policy, mail: bool) -> Iterator[Finding]:
    """Steps that would be empty, and nights that nobody has."""
    found = reach.look(_parts(store, clock, policy, mail))
    empty = [one for one in found.problems if one.gap.kind in (Kind.empty, Kind.nobody)]
    if empty:
        roles = [f"{one.gap.role or 'anybody'} for {one.citizens}" for one in empty]
        yield look("steps", f"a chain has empty steps: {some(roles)}; see `people reach`")
    else:
        yield good("steps", f"no step is empty in the chains of {found.citizens} citizens")
    if found.nights:
        days = policy.audit.on_call_days
        count = len(found.nights)
        yield look("on call", f"nobody has {count} nights of the next {days} days; fill the list")


def check_audit(store: Store, clock: Clock) -> Finding:
    """When the cases were last looked at, by whichever process serves."""
    with store.reading() as connection:
        last = last_look(store, connection)
    if last is None:
        return look("audit", "no `serve` has looked at the cases yet")
    at, why = last
    if why:
        return wrong("audit", f"at the last look ({at:%Y-%m-%d %H:%M} UTC): {some(why)}")
    if clock.now() - at > LONG_AGO:
        return look("audit", f"the last look was at {at:%Y-%m-%d %H:%M} UTC; is `serve` running?")
    return good("audit", "every open case has its next step in time")


def people_reach(language: Language = "en") -> None:
    """Who cannot be reached in the chains of running placements, and how to mend it."""
    with opened() as desk:
        parts = _parts(desk.store, desk.clock, desk.policy, desk.settings.smtp_server is not None)
        found = reach.look(parts)
        lines = reach.in_plain(found, language, desk.policy.office.zone)
    if not lines:
        typer.echo(f"Everybody can be reached ({found.citizens} citizens looked at).")
        return
    for line in lines:
        typer.echo(f"- {line}")
    raise typer.Exit(FAILED)


def _parts(store: Store, clock: Clock, policy: Policy, mail: bool) -> Parts:
    return Parts(store, policy, clock, Links("http://127.0.0.1", b"none"), mail=mail)
