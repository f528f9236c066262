"""The last thing a member of staff did to a case can be undone for some minutes, by them.

The case remembers how it was (CaseFile.undo). Undoing is one more row of the log, never a row
less: state, owner and timers are as before, under a new step, so that nothing that was put in
line meanwhile counts; and whoever was told something hears that it is not so any more.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flows.calendar import is_staffed, next_staffed
from flows.cases import cards
from flows.cases.actions import CONTACT
from flows.cases.aside import silence
from flows.cases.chain import ALARM, begin, told_of
from flows.cases.moves import MAY, Do, Move, S, Who
from flows.cases.people import may_act, person_of
from flows.cases.record import all_now, keep, log
from flows.effects import Lane, SetAlarm, Tell
from flows.facts import CaseFile, Person
from flows.policy import Colour
from flows.texts import T, Text
from flows.turn import Turn

RESTORED = ("state", "owner", "contact_by", "due", "outcome", "closed_at", "merged_into")
MOMENTS = ("contact_by", "due", "closed_at")


@dataclass(frozen=True, slots=True)
class Undoable:
    """What the person can take back, and how long."""

    did: Do
    until: datetime


def undoable(case: CaseFile, person_id: int, now: datetime) -> Undoable | None:
    """None also when the case has moved on since, by the clock or by anybody."""
    kept = case.undo
    if not kept or kept["by"] != person_id or kept["step"] != case.step:
        return None
    until = datetime.fromisoformat(kept["until"])
    return Undoable(Do(kept["did"]), until) if now < until else None


def remember(move: Move, before: CaseFile, do: Do, asked: int) -> None:
    """After a move: how the case was before it, and who has been told since `asked`."""
    turn, case = move.turn, move.other if do is Do.merge and move.other else move.case
    if MAY[do] is Who.robot:
        if case.undo:
            keep(turn, case, undo=None)
        return
    minutes = turn.policy.case_work.undo_minutes
    others = {before.id: _packed(before)} if do is Do.merge else {}
    if do is Do.merge:
        others |= {part.id: _packed(part) for part in _parts(turn, before)}
        keep(turn, move.case, undo=None)
    was = move.other if do is Do.merge and move.other else before
    now = all_now(turn)[case.id]
    keep(
        turn,
        case,
        undo={
            "by": turn.me.id,
            "did": str(do),
            "until": (turn.now + timedelta(minutes=minutes)).isoformat(),
            "step": now.step,
            "was": _packed(was),
            "told": sorted(_told(turn, asked) - {turn.me.id}),
            "others": others,
            "held": _handed(before),
        },
    )


def _handed(before: CaseFile) -> list[int]:
    """Who held the card of an open case that had been given to one person."""
    kept = before.undo
    given = kept and kept["did"] == Do.hand_over and kept["step"] == before.step
    return list(kept["told"]) if kept and given else []


def _parts(turn: Turn, case: CaseFile) -> list[CaseFile]:
    """As they were before this turn."""
    return [part for part in turn.the.closed if part.merged_into == case.id]


def _told(turn: Turn, asked: int) -> set[int]:
    return {effect.person for effect in turn.effects[asked:] if isinstance(effect, Tell)}


def _packed(case: CaseFile) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(case, name) for name in RESTORED}
    values |= {name: values[name].isoformat() for name in MOMENTS if values[name]}
    return {**values, "state": str(case.state), "place": case.step - case.since}


# --- taking it back -----------------------------------------------------------------------


def can_restore(turn: Turn, case: CaseFile) -> bool:
    """Not when its family has a new case meanwhile: there is one open case of a family."""
    others = (c for c in all_now(turn).values() if c.id != case.id and c.family == case.family)
    return not any(c.state not in {S.closed, S.merged} for c in others)


def undo(turn: Turn, case: CaseFile, source: str) -> Text | None:
    """Take the last move back. What is said to who asked for it; None when it cannot be."""
    able = undoable(case, turn.me.id, turn.now)
    if able is None or case.undo is None or not may_act(turn.the, case, turn.me.id):
        return None
    if not can_restore(turn, case):
        return None
    kept = case.undo
    asked = len(turn.effects)
    for id_, was in kept["others"].items():
        _restore_other(turn, all_now(turn)[id_], was)
    log(turn, case.id, "undone", source, did=able.did)
    silence(turn, case.id)
    case = _restore(turn, case, kept["was"])
    _timers(turn, case, kept["held"])
    _tell(turn, case, set(kept["told"]) - _told(turn, asked))
    return T("Det er fortrudt.")


def _restore(turn: Turn, case: CaseFile, was: Mapping[str, Any]) -> CaseFile:
    facts = {name: was[name] for name in RESTORED}
    facts |= {name: datetime.fromisoformat(facts[name]) for name in MOMENTS if facts[name]}
    step = case.step + 1
    return keep(turn, case, **facts, step=step, since=step - was["place"], undo=None)


def _restore_other(turn: Turn, case: CaseFile, was: Mapping[str, Any]) -> None:
    if was["state"] == S.merged:  # it only came along
        keep(turn, case, merged_into=was["merged_into"])
        return
    log(turn, case.id, "undone", did=Do.merge)
    _timers(turn, _restore(turn, case, was))


def _timers(turn: Turn, case: CaseFile, held: Collection[int] = ()) -> None:
    """What rings next, and cards whose buttons count, to those who had some."""
    name, who = turn.the.person.name, turn.me.name
    if case.state == S.open:
        text = T("{name} har fortrudt. Sagen om {alias} er åben.", name=who, alias=name)
        _open_again(turn, case, held, text)
    elif case.state not in {S.closed, S.merged}:
        owner = person_of(turn.the, case.owner)
        if case.contact_by:
            turn.add(SetAlarm(CONTACT, case.contact_by, ref=case.id, fence=case.step))
        text = T("{name} har fortrudt. Sagen om {alias} er din.", name=who, alias=name)
        if owner is not None:
            turn.add(cards.owner_card(turn, case, owner, text))


def _open_again(turn: Turn, case: CaseFile, held: Collection[int], text: Text) -> None:
    if case.due and case.due <= turn.now:
        office = turn.policy.office
        free = not case.staffed_hours or is_staffed(office, turn.now)
        begin(turn, case, turn.now if free else next_staffed(office, turn.now), text)
        return
    if case.due:
        turn.add(SetAlarm(ALARM, case.due, ref=case.id, fence=case.step))
    for person in _holders(turn, case, held):
        turn.add(cards.card(turn, case, person, text))


def _holders(turn: Turn, case: CaseFile, held: Collection[int]) -> tuple[Person, ...]:
    """Who held a card, and who pressed on one."""
    told = told_of(turn, case) if case.step > case.since else ()
    mine = (person_of(turn.the, id_) for id_ in (turn.me.id, *held))
    return tuple({p.id: p for p in (*told, *mine) if p is not None}.values())


def _tell(turn: Turn, case: CaseFile, told: set[int]) -> None:
    """Whoever was told otherwise and has no newer card."""
    alias, who = turn.the.person.name, turn.me.name
    for person in sorted(told):
        if person == turn.the.person.id:
            turn.add(_not_after_all(turn, case))
        elif person_of(turn.the, person) is not None:
            text = T("{name} har fortrudt. Se bort fra beskeden om {alias}.", name=who, alias=alias)
            turn.add(Tell(person, cards.subject(turn, case), text, lane=cards.lane(case)))


def _not_after_all(turn: Turn, case: CaseFile) -> Tell:
    """The citizen was promised a call by name: that is not so, and somebody else is asked."""
    text = T("{name} ringer alligevel ikke lige nu. Jeg spørger igen.", name=turn.me.name)
    urgent = Lane.crisis if case.colour is Colour.red else Lane.answer
    subject = T("{name} ringer alligevel ikke", name=turn.me.name)
    return Tell(turn.the.person.id, subject, text, lane=urgent)
