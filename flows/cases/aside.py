"""What is done to a case beside the straight way: another time, waiting, waking, becoming part
of another one, opening again."""

from datetime import datetime, timedelta

from flows.calendar import next_staffed
from flows.cases import cards
from flows.cases.actions import CONTACT, also, contact_by, due_text, frozen, set_contact
from flows.cases.chain import ALARM, new_round
from flows.cases.danger import FAMILY as DANGER
from flows.cases.moves import Move, S
from flows.cases.people import person_of
from flows.cases.record import Moment, keep, log, parts_of
from flows.effects import DropAlarms, SetAlarm, Tell
from flows.facts import CaseFile, Person
from flows.policy import Colour
from flows.task_effects import CloseTasks
from flows.texts import T, Text
from flows.turn import Turn

LOUDNESS = list(Colour)


# --- another time -------------------------------------------------------------------------


def latest_contact(turn: Moment, case: CaseFile) -> datetime:
    """The latest next contact that may be chosen; the usual one is always allowed."""
    hours = turn.policy.cases[case.colour].contact_within_hours
    return max(contact_by(turn, case), turn.now + timedelta(hours=hours))


def latest_snooze(turn: Moment, case: CaseFile) -> datetime:
    return turn.now + timedelta(hours=turn.policy.cases[case.colour].snooze_hours)


def plan(move: Move) -> None:
    assert move.until is not None
    set_contact(move, move.until)
    move.log("planned", until=move.until.isoformat())


def snooze(move: Move) -> None:
    """The reason is the note. Who puts it off has it, and is told when it wakes."""
    assert move.until is not None
    move.keep(owner=move.turn.me.id, outcome="")
    set_contact(move, move.until)
    move.log("snoozed", until=move.until.isoformat())


def resume(move: Move) -> None:
    move.log("resumed")
    move.keep(owner=move.turn.me.id)
    set_contact(move, contact_by(move.turn, move.case))


def wake(move: Move) -> None:
    """Back to who put it off, with as long for it as for a case just taken."""
    turn = move.turn
    move.log("woken")
    set_contact(move, contact_by(turn, move.case))
    owner = person_of(turn.the, move.case.owner)
    assert owner is not None  # life.contact_rings asks before
    alias = turn.the.person.name
    text = T(
        "Sagen om {alias} er tilbage. Notér kontakten senest {due}.",
        alias=alias,
        due=due_text(move),
    )
    turn.add(cards.owner_card(turn, move.case, owner, text))


def orphaned(move: Move) -> None:
    """It woke, and who put it off cannot be reached: from the top of the chain."""
    move.log("woken", code="owner_gone")
    _round(move, T("Sagen om {alias} er tilbage. Nu skal en ny tage den.", alias=_alias(move)))


# --- one of two ---------------------------------------------------------------------------


def survivor(one: CaseFile, other: CaseFile) -> tuple[CaseFile, CaseFile] | None:
    """(which goes on, which becomes part of it): the louder; of two that are as loud the one
    somebody has, then the older. None: a case about danger is never put away in another."""
    first, second = sorted((one, other), key=_goes_on)
    return None if second.family == DANGER else (first, second)


def _goes_on(case: CaseFile) -> tuple[int, bool, bool, datetime, str]:
    held = case.state != S.open
    loud = LOUDNESS.index(case.colour)
    return (-loud, case.family != DANGER, not held, case.opened_at, case.id)


def merge(move: Move) -> None:
    """The louder one keeps its colour and its timer; when both have a time for the next
    contact, the sooner one counts: nobody hears later than was promised."""
    turn, gone, into = move.turn, move.case, move.other
    assert into is not None
    move.log("merged", into=into.id)
    log(turn, into.id, "absorbed", move.source, family=gone.family, part=gone.id)
    held = {person for person in (gone.owner, into.owner) if person is not None}
    for part in parts_of(turn, gone.id):
        keep(turn, part, merged_into=into.id)
    move.keep(
        merged_into=into.id, closed_at=turn.now, step=gone.step + 1, due=None, contact_by=None,
        outcome="",
    )  # fmt: skip
    silence(turn, gone.id)
    if into.state != S.open and gone.contact_by and into.contact_by:
        _sooner(turn, into, gone.contact_by)
    for person in held - {turn.me.id}:
        _told(turn, into, person_of(turn.the, person))


def silence(turn: Turn, case_id: str) -> None:
    """Nothing that waits for this case counts any more."""
    for kind in (cards.CARD, cards.OWNER):
        turn.add(CloseTasks(kind, case_id))
    for alarm in (ALARM, CONTACT):
        turn.add(DropAlarms(alarm, case_id))


def _sooner(turn: Turn, case: CaseFile, due: datetime) -> None:
    if case.contact_by and due < case.contact_by:
        keep(turn, case, contact_by=due)
        turn.add(SetAlarm(CONTACT, due, ref=case.id, fence=case.step))


def _told(turn: Turn, case: CaseFile, person: Person | None) -> None:
    if person is None:
        return
    alias = turn.the.person.name
    text = T("{name} har lagt to sager om {alias} sammen.", name=turn.me.name, alias=alias)
    turn.add(Tell(person.id, cards.subject(turn, case), text, case=case.id, step=case.step))


# --- open again ---------------------------------------------------------------------------


def reopen(move: Move) -> None:
    """As if it had come now: today's policy, from the top of the chain."""
    _again(move)
    _round(move, T("{name} har åbnet sagen om {alias} igen.", name=_me(move), alias=_alias(move)))


def reopen_mine(move: Move) -> None:
    _again(move)
    turn, step = move.turn, move.case.step + 1
    move.keep(owner=turn.me.id, step=step, since=step)
    set_contact(move, contact_by(turn, move.case))


def _again(move: Move) -> None:
    move.log("opened_again")
    rule = move.turn.policy.cases[move.case.colour]
    facts = {"state": str(S.open), "outcome": "", "closed_at": None, "news_at": None}
    move.keep(**facts, **frozen(move.turn, rule))


def _round(move: Move, why: Text) -> None:
    turn = move.turn
    owner = person_of(turn.the, move.case.owner)
    case = move.keep(owner=None, contact_by=None, news_at=None, outcome="")
    at = next_staffed(turn.policy.office, turn.now) if case.staffed_hours else turn.now
    new_round(turn, case, at, why)
    also(move, owner, why)


def _alias(move: Move) -> str:
    return move.turn.the.person.name


def _me(move: Move) -> str:
    return move.turn.me.name
