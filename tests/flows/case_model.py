"""Every way a case can go, walked one by one: what staff do, what the clock does, people who
come, go and cannot be reached, a card that is refused, a policy that is edited in the middle.

A World is one moment; `explore` takes the first of all that look alike (`key`) and goes on from
it in every way there is. What must always be true is asked at each of them (`Wrong`), and what
must come true in the end is read from the whole map (`Map`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from flows.effects import SetAlarm
from flows.events import Rang, StaffActed, Undelivered
from flows.facts import CaseFile, Role
from flows.policy import Colour
from tests.amina import citizen
from tests.flows.case_chat import at
from tests.flows.case_world import (
    PEOPLE,
    Way,
    World,
    Wrong,
    happens,
    live,
    one_step,
    signals,
    turn_of,
)

__all__ = ["BEYOND", "Map", "Wrong", "explore"]


BEYOND = -1  # what was left unwalked


@dataclass
class Map:
    worlds: list[World] = field(default_factory=list)
    ways: dict[int, list[tuple[Way, int]]] = field(default_factory=dict)  # by their places
    whole: bool = True  # nothing was left unwalked


def explore(most: int, *, second: bool = False, edits: bool = True) -> Map:
    """All worlds that can be reached from one citizen without a case; at most so many.
    `second`: with a second case, that can be merged."""
    start = World(citizen(chain=dict(PEOPLE)), at(23, 9))
    map_, places = Map([start]), {start.key(): 0}
    for place, world in enumerate(map_.worlds):  # which grows while it is walked
        here = map_.ways[place] = []
        for way, after in _ways(world, second=second, edits=edits):
            key = after.key()
            if key not in places and len(map_.worlds) < most:
                places[key] = len(map_.worlds)
                map_.worlds.append(after)
            map_.whole = map_.whole and key in places
            here.append((way, places.get(key, BEYOND)))
    return map_


# --- every way on -------------------------------------------------------------------------


def _ways(world: World, *, second: bool, edits: bool) -> Iterator[tuple[Way, World]]:
    for colour in (Colour.yellow, Colour.orange, Colour.red):
        if world.cases or not world.citizen.closed:
            yield signals(world, "contact", colour)
    if second and len((*world.cases, *world.citizen.closed)) == 1:
        yield signals(world, "wellbeing", Colour.yellow)
    for case in (*world.cases, *world.citizen.closed):
        yield from _done(world, case)
    yield from _clock(world)
    for case in world.cases:
        if case.state == "open" and case.step:
            yield happens(world, Rang("untaken", world.now, ref=case.id), "nobody took it")
    for role in PEOPLE:
        yield _comes_or_goes(world, role)
        if role is Role.deputy:
            yield _leaves_or_joins(world, role)
    for case, step, person in sorted(world.cards):
        yield happens(world, Undelivered(f"case:{case}:{step}:{person}", "refused"), "refused")
    if edits and world.cases:
        yield Way("policy edited"), replace(world, policy=1 - world.policy)


def _done(world: World, case: CaseFile) -> Iterator[tuple[Way, World]]:
    soon, wait = world.now + timedelta(minutes=20), world.now + timedelta(hours=2)
    other = next((c.id for c in world.cases if c.id != case.id), "")
    ways: tuple[StaffActed, ...] = (
        StaffActed(case.id, "take"),
        StaffActed(case.id, "take", until=soon),
        StaffActed(case.id, "contacted"),
        StaffActed(case.id, "no_answer"),
        StaffActed(case.id, "note", "Hej."),
        StaffActed(case.id, "plan", until=soon),
        StaffActed(case.id, "snooze", "Derfor.", until=wait),
        StaffActed(case.id, "resume"),
        StaffActed(case.id, "close", outcome="still_open"),
        StaffActed(case.id, "close", outcome="fine"),
        StaffActed(case.id, "not_a_risk"),
        StaffActed(case.id, "hand_over", to=3),
        StaffActed(case.id, "merge", other=other),
        StaffActed(case.id, "reopen"),
        StaffActed(case.id, "reopen_mine"),
        StaffActed(case.id, "undo"),
    )
    for role in (Role.caseworker, Role.deputy):
        me = world.citizen.chain.get(role)
        for event in ways if me is not None else ():
            yield happens(world, event, f"{role} {event.action}", me)


def _clock(world: World) -> Iterator[tuple[Way, World]]:
    if world.alarms:
        alarm = min(world.alarms, key=lambda a: (a.due, a.what, a.ref))
        yield _rings(world, alarm)
    kept = [undo for case in (*world.cases, *world.citizen.closed) if (undo := case.undo)]
    over = max((datetime.fromisoformat(undo["until"]) for undo in kept), default=world.now)
    if over > world.now and all(alarm.due > over for alarm in world.alarms):
        yield Way("later"), replace(world, now=over)


def _rings(world: World, alarm: SetAlarm) -> tuple[Way, World]:
    event = Rang(alarm.what, alarm.due, ref=alarm.ref, fence=alarm.fence)
    rested = replace(world, now=max(world.now, alarm.due), alarms=world.alarms - {alarm})
    way, after = happens(rested, event, "clock")
    _, again = one_step(after, turn_of(after, event, after.citizen.person))
    if again.citizen != after.citizen:
        raise Wrong("the same alarm twice is two steps")
    for case in after.cases:
        if case.id == alarm.ref and any(a.due <= after.now for a in live(after, case)):
            raise Wrong("a case rings for ever in the same moment")
    return way, after


def _comes_or_goes(world: World, role: Role) -> tuple[Way, World]:
    chain = dict(world.citizen.chain)
    if role not in chain:
        return Way("nobody"), world
    live = () if chain[role].channels else PEOPLE[role].channels
    chain[role] = replace(chain[role], channels=live)
    name = f"{role} {'comes' if live else 'goes'}"
    return Way(name), replace(world, citizen=replace(world.citizen, chain=chain))


def _leaves_or_joins(world: World, role: Role) -> tuple[Way, World]:
    chain = dict(world.citizen.chain)
    if role in chain:
        chain.pop(role)
    else:
        chain = {r: chain.get(r, PEOPLE[r]) for r in PEOPLE if r in chain or r is role}
    return Way(f"{role} leaves or joins"), replace(
        world, citizen=replace(world.citizen, chain=chain)
    )
