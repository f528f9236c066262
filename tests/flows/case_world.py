"""One moment of a case, one step on from it, and what must be true of every step (case_model.py
walks them all)."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from flows.calendar import is_staffed
from flows.cases import gather, undoable
from flows.cases.chain import goes_around
from flows.effects import DropAlarms, Effect, KeepCase, LogCase, SetAlarm, Tell
from flows.events import Event, Rang, StaffActed, Started, Undelivered
from flows.facts import CaseFile, Citizen, Person, Role
from flows.policy import CaseRule, ChainStep, Colour, Policy, StaffRole
from flows.route import take
from flows.turn import Signal, Talk, Turn

PEOPLE = {
    Role.caseworker: Person(2, "Mette", channels=("telegram",)),
    Role.deputy: Person(3, "Søren", channels=("telegram",)),
    Role.leader: Person(7, "Birgit", channels=("mail",)),
    Role.on_call: Person(9, "Vagn", channels=("telegram",)),
}
LOUD = frozenset({Colour.orange, Colour.red})
ENDED = frozenset({"closed", "merged"})
FACTS = frozenset(f.name for f in fields(CaseFile))
USUAL = Policy()
EDITED = replace(  # somebody takes a step out, adds another and stops the repeating
    USUAL,
    cases={
        **USUAL.cases,
        Colour.orange: CaseRule(
            chain=(ChainStep(StaffRole.leader, 30), ChainStep(StaffRole.caseworker, 30)),
            next_contact="minutes:30",
        ),
        Colour.red: replace(USUAL.cases[Colour.red], repeat=False),
    },
)
POLICIES = (USUAL, EDITED)


class Wrong(AssertionError):
    """Something that must never be."""


@dataclass(frozen=True)
class World:
    citizen: Citizen
    now: datetime
    policy: int = 0
    alarms: frozenset[SetAlarm] = frozenset()
    cards: frozenset[tuple[str, int, int]] = frozenset()  # case, step, person

    @property
    def cases(self) -> tuple[CaseFile, ...]:
        return self.citizen.cases

    def reachable(self) -> frozenset[int]:
        return frozenset(p.id for p in self.citizen.chain.values() if p.channels)

    def key(self) -> Any:
        people = tuple(bool(p.channels) for p in self.citizen.chain.values())
        known = sorted((*self.cases, *self.citizen.closed), key=lambda case: case.id)
        staffed = is_staffed(USUAL.office, self.now)
        there = tuple(self.citizen.chain)
        return (people, there, self.policy, staffed, tuple(self._looks(c) for c in known))

    def _looks(self, case: CaseFile) -> Any:
        able = case.undo and undoable(case, case.undo["by"], self.now)
        was = (able.did, case.undo["was"]["state"]) if able and case.undo else ()
        held = frozenset(p for c, step, p in self.cards if (c, step) == (case.id, case.step))
        place = case.step - case.since
        frozen = (case.chain, case.repeat) if case.state not in ENDED else ()
        timers = (case.due is not None, case.contact_by is not None)
        return (
            case.colour, case.state, place, case.owner, timers, case.outcome, frozen, was,
            held & self.reachable(), case.step == 0,
        )  # fmt: skip


@dataclass(frozen=True)
class Way:
    """What led from one moment to the next, and which people were told about which case."""

    name: str
    told: frozenset[tuple[str, int]] = frozenset()


def turn_of(world: World, event: Event, me: Person) -> Turn:
    number = iter(range(len(world.cases) + len(world.citizen.closed), 99))
    turn = Turn(me, event, world.now, POLICIES[world.policy], Talk(), world.citizen)
    turn.new_id = lambda: f"case{next(number)}"
    return turn


def _after(world: World, turn: Turn, name: str) -> tuple[Way, World]:
    effects, after = one_step(world, turn)
    if isinstance(turn.event, Rang | StaffActed | Undelivered | Started):
        _quiet_stays_low(world, after, turn, effects)
    _nothing_was_taken_out(effects)
    for case in after.cases:
        if not _somebody_will_hear(after, case):
            raise Wrong(f"after {name} nobody hears of {case}")
    told = frozenset((e.case, e.person) for e in effects if isinstance(e, Tell) and e.case)
    return Way(name, told), after


def one_step(world: World, turn: Turn) -> tuple[list[Effect], World]:
    if isinstance(turn.event, Rang) and not turn.effects:
        take(turn)
    people, alarms, cards = world.citizen, set(world.alarms), set(world.cards)
    for effect in turn.effects:
        match effect:
            case KeepCase(id_, facts):
                people = _keep(people, id_, dict(facts))
            case SetAlarm(what=what) if what.startswith("case"):
                alarms.add(effect)
            case DropAlarms(what, ref):
                alarms = {a for a in alarms if (a.what, a.ref) != (what, ref)}
            case Tell(case=case, open_case=True) if case:
                cards.add((case, effect.step, effect.person))
    after = replace(world, citizen=people, alarms=frozenset(alarms), cards=frozenset(cards))
    steps = {case.id: case.step for case in after.cases}
    counting = {alarm for case in after.cases for alarm in live(after, case)}
    return turn.effects, replace(
        after,
        alarms=frozenset(counting | {a for a in alarms if _still_counts(after, a)}),
        cards=frozenset(card for card in cards if steps.get(card[0]) == card[1]),
    )


def _still_counts(world: World, alarm: SetAlarm) -> bool:
    """An alarm the case has left behind must do nothing; then it is dropped from the map."""
    if any(alarm in live(world, case) for case in world.cases):
        return True
    waiting = [a for case in world.cases for a in live(world, case) if a.due < alarm.due]
    if any((a.what, a.ref, a.fence) == (alarm.what, alarm.ref, alarm.fence) for a in waiting):
        return False  # a later one of the same step: what rings before it leaves it behind
    event = Rang(alarm.what, alarm.due, ref=alarm.ref, fence=alarm.fence)
    late = replace(world, now=max(world.now, alarm.due))
    turn = turn_of(late, event, world.citizen.person)
    take(turn)
    if any(isinstance(effect, KeepCase | Tell | LogCase) for effect in turn.effects):
        raise Wrong(f"an old alarm acts: {alarm}")
    return False


def live(world: World, case: CaseFile) -> list[SetAlarm]:
    """The one alarm that the case waits for."""
    name, due = ("case", case.due) if case.state == "open" else ("case_contact", case.contact_by)
    wanted = (name, case.id, case.step, due)
    return [a for a in world.alarms if (a.what, a.ref, a.fence, a.due) == wanted]


def _somebody_will_hear(world: World, case: CaseFile) -> bool:
    """It rings; or it is a quiet one, whose card is with somebody and that goes no further."""
    if live(world, case):
        return True
    held = any((c, step) == (case.id, case.step) for c, step, _ in world.cards)
    return case.state == "open" and not goes_around(case) and case.due is None and held


def _quiet_stays_low(world: World, after: World, turn: Turn, effects: list[Effect]) -> None:
    """A yellow case is told to whom its chain names, to who has it and to whom it is given;
    to others only when none of those it names could be had."""
    chain = world.citizen.chain
    for case in after.cases:
        if case.colour in LOUD:
            continue
        roles = {Role(role) for role, _ in case.chain}
        named = {chain[role].id for role in roles if role in chain and chain[role].channels}
        known = (*world.cases, *world.citizen.closed, *after.cases)
        had = {c.owner for c in known} | {turn.me.id}
        if isinstance(turn.event, StaffActed) and turn.event.action in {"hand_over", "undo"}:
            had.add(3)  # whom it is given to, and who held it then
        told = {e.person for e in effects if isinstance(e, Tell) and e.case == case.id}
        nobody = not named or isinstance(turn.event, Undelivered)
        if not nobody and not told <= named | had:
            raise Wrong(f"a {case.colour} case climbs to {told - named - had}")


def _nothing_was_taken_out(effects: list[Effect]) -> None:
    if any(isinstance(e, LogCase) and not e.what for e in effects):
        raise Wrong("a row of the log says nothing")


def _keep(people: Citizen, id_: str, facts: dict[str, Any]) -> Citizen:
    known = {case.id: case for case in (*people.cases, *people.closed)}
    facts = {name: value for name, value in facts.items() if name in FACTS}
    known[id_] = replace(known[id_], **facts) if id_ in known else CaseFile(id_, **facts)
    alive = [case for case in known.values() if case.state not in ENDED]
    families = [case.family for case in alive]
    if len(families) != len(set(families)):
        raise Wrong(f"two open cases of one family: {families}")
    ended = tuple(case for case in known.values() if case.state in ENDED)
    return replace(people, cases=tuple(alive), closed=ended)


def signals(world: World, family: str, colour: Colour) -> tuple[Way, World]:
    turn = turn_of(world, Started(), world.citizen.person)
    turn.signals.append(Signal(f"rule_{colour}", family, colour))
    gather(turn)
    return _after(world, turn, f"{family} {colour}")


def happens(world: World, event: Event, name: str, me: Person | None = None) -> tuple[Way, World]:
    turn = turn_of(world, event, me or world.citizen.person)
    take(turn)
    return _after(world, turn, name)
