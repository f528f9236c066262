"""An absence becomes a fact: reported, continued, or taken back. Asks for everything that
follows; what others read is in notices.py, what the citizen hears back in proof.py."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from flows.absence import days, follow_up, notices, people, proof
from flows.absence.morning import plan_morning
from flows.calendar import at_local, local
from flows.effects import KeepAbsence, KeepShift, SetAlarm
from flows.facts import Absence, Coming, Role, Shift
from flows.texts import T
from flows.turn import Turn

LEAST_TIME_TO_CALL = timedelta(hours=2)
UNKNOWN = "unknown"  # answers["last"]: nobody knows how long
ASKS_AGAIN = frozenset({"checkin"})  # about the day as such: still asked afterwards


def tell_both(turn: Turn) -> None:
    """ "Ja, giv besked"."""
    shift = days.the_one(turn)
    absence = _keep(turn, shift, personally=False)
    told = notices.send(turn, absence, shift)
    waiting = tuple((str(role), proof.WAITING, turn.now.isoformat()) for role in told)
    turn.add(KeepAbsence(absence.id, {"notices": waiting}))
    if told:
        wait = timedelta(minutes=turn.policy.absence.unreached_minutes)
        turn.add(SetAlarm("absence_unreached", turn.now + wait, ref=absence.id))
    if Role.company_mentor in told and absence.contacted_at is None:
        turn.add(SetAlarm("absence_mentor", _call_expected(turn, shift), ref=absence.id))


def calls_alone(turn: Turn) -> None:
    """ "Jeg ringer selv": the day counts as reported, and nobody is written to."""
    shift = days.the_one(turn)
    absence = _keep(turn, shift, personally=True)
    turn.add(KeepAbsence(absence.id, {"notices": ()}))
    turn.signal("reports_personally")


def _keep(turn: Turn, shift: Shift, *, personally: bool) -> Absence:
    known = proof.find(turn, turn.answers.get("again", ""))
    last = last_day(turn, shift)
    if known is None:
        reason = turn.answers.get("reason", "")
        absence = Absence(turn.new_id(), shift.day, last, reason)
    else:
        absence = replace(known, last=last)
        follow_up.forget(turn, known)
    called = absence.contacted_at
    if called is not None and local(called, turn.policy.office.zone).date() != turn.today.date():
        called = None  # a new day, a new call
    absence = replace(
        absence, personally=personally, reported_at=turn.now, contacted_at=called, returned=False
    )
    facts: dict[str, Any] = {
        "last": last,
        "personally": personally,
        "reported_at": turn.now,
        "contacted_at": called,
    }
    if known is None:
        facts |= {"first": absence.first, "reason": absence.reason}
    turn.add(KeepAbsence(absence.id, facts))
    for one in _planned(turn, absence):
        turn.add(KeepShift(one.starts, {"coming": Coming.absent}))
    _answered_by_this(turn)
    plan_morning(turn, absence)
    return absence


def last_day(turn: Turn, shift: Shift) -> date | None:
    last = turn.answers.get("last", "")
    if last == UNKNOWN:
        return None
    return date.fromisoformat(last) if last else shift.day


def _planned(turn: Turn, absence: Absence) -> list[Shift]:
    """Those of its shifts that are facts by now and not over."""
    last = absence.last or absence.first
    return [
        shift
        for shift in turn.the.shifts
        if absence.first <= shift.day <= last and turn.now < shift.ends
    ]


def _answered_by_this(turn: Turn) -> None:
    """What was interrupted and asked about the same day needs no answer any more."""
    starts = days.the_one(turn).starts.isoformat()
    turn.talk.stack = [
        frame
        for frame in turn.talk.stack
        if frame.answers.get("shift") != starts or frame.flow in ASKS_AGAIN
    ]


def _call_expected(turn: Turn, shift: Shift) -> datetime:
    usual = at_local(shift.day, turn.policy.absence.mentor_reaction_until, turn.policy.office.zone)
    return max(usual, turn.now + LEAST_TIME_TO_CALL)


# --- taken back -----------------------------------------------------------------------


def to_take_back(turn: Turn) -> tuple[Absence, Shift] | None:
    """The absence that covers a shift still ahead, and that shift."""
    chosen = days.meant(turn) if turn.talk.flow == "absence" else None
    for shift in [chosen, *days.ahead(turn)] if chosen else days.ahead(turn):
        absence = turn.the.absent_on(shift.day)
        if absence is not None:
            return absence, shift
    return None


def comes_anyway(turn: Turn) -> None:
    """COMMANDS "kommer": the button "Fortryd", or "jeg kommer alligevel"."""
    if turn.talk.flow in {"absence", "absence_morning"}:
        turn.talk.close()  # that was the answer
    take_back(turn)


def take_back(turn: Turn) -> None:
    found = to_take_back(turn)
    if found is None and _comes_after_all(turn):
        return
    if found is None:
        turn.say(T("Jeg har ikke noteret, at du bliver væk. Du er velkommen."))
        return
    absence, shift = found
    last = shift.day - days.DAY  # the days before it stay what they were
    for one in _planned(turn, absence):
        coming = Coming.on_way if one.starts == shift.starts else Coming.unknown
        turn.add(KeepShift(one.starts, {"coming": coming}))
    turn.add(KeepAbsence(absence.id, {"last": last, "returned": True, "asks_on": None}))
    follow_up.forget(turn, absence)
    _say_taken_back(turn, absence, shift)


def _comes_after_all(turn: Turn) -> bool:
    """ "Ikke i dag" that nobody was told of needs no message either."""
    said = [s for s in turn.the.shifts if turn.now < s.ends and s.coming is Coming.absent]
    for shift in said:
        turn.add(KeepShift(shift.starts, {"coming": Coming.on_way}))
    if said:
        turn.say(T("Godt. Du er velkommen. Jeg siger ikke noget til nogen."))
    return bool(said)


def _say_taken_back(turn: Turn, absence: Absence, shift: Shift) -> None:
    notices.comes_anyway(turn, absence, shift)
    told = [turn.the.who(role) for role in notices.told(absence)]
    known = [person for person in told if person is not None]
    if known:
        turn.say(T("Godt. Jeg skriver til {names}, at du kommer.", names=people.names(known)))
    else:
        turn.say(T("Godt. Det er noteret. Sig det gerne selv til dem, du har ringet til."))
