"""The company mentor takes back "er her" or "ikke endnu": the day is as unknown as before, and
who was told hears it. What the citizen has said meanwhile stays."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from flows.arrival import due_at, hushed, shift_of, unknown
from flows.cases.news import news
from flows.cases.record import open_in
from flows.cases.settled import withdraw
from flows.effects import DropAlarms, KeepShift, SetAlarm, Tell
from flows.events import TookBack
from flows.facts import Arrived, Coming, Participation, Role, Shift
from flows.policy import Colour
from flows.texts import T
from flows.turn import Turn


def take_back(turn: Turn) -> None:
    """UNDO "arrived"."""
    event = turn.event
    assert isinstance(event, TookBack)
    before, shift = dict(event.before or {}), shift_of(turn, event.ref)
    if shift is None or "arrived" not in before or turn.the.absent_on(shift.day):
        return
    if event.value == "yes" and shift.arrived is Arrived.yes:
        _not_seen_after_all(turn, shift, before)
    elif event.value == "no" and shift.arrived is Arrived.no:
        _not_missed_after_all(turn, shift, before)


def _not_seen_after_all(turn: Turn, shift: Shift, before: dict[str, Any]) -> None:
    was, alias = Arrived(before["arrived"]), turn.the.person.name
    turn.add(KeepShift(shift.starts, {"arrived": was}))
    _tell_staff(turn, before)
    if was is Arrived.no:
        _wait_for_contact(turn, shift)
        if _may_write(turn, shift):
            text = T("Det var en fejl, at du var noteret som mødt. Er du på vej, så skriv gerne.")
            turn.add(Tell(turn.the.person.id, T("Om i dag"), text, not_after=shift.ends))
        return
    _find_out_again(turn, replace(shift, arrived=was))
    news(turn, "danger", T("Svaret om {alias} var en fejl, siger virksomheden.", alias=alias))


def _tell_staff(turn: Turn, before: dict[str, Any]) -> None:
    """A case that was closed by the answer is opened again; whoever has an open one hears it."""
    if "why" not in before:
        return
    alias = turn.the.person.name
    if open_in(turn, "noshow") is None:
        turn.signal(before["why"], Colour(before["colour"]))
    else:
        text = T("Svaret om {alias} var en fejl, siger virksomheden.", alias=alias)
        news(turn, "noshow", text, at_once=True)


def _not_missed_after_all(turn: Turn, shift: Shift, before: dict[str, Any]) -> None:
    facts: dict[str, Any] = {"arrived": Arrived(before["arrived"])}
    silent = shift.coming is Coming.unknown  # else the citizen has answered, and that counts
    if silent:
        facts |= {"coming": Coming(before["coming"]), "late_minutes": before["late_minutes"]}
    turn.add(KeepShift(shift.starts, facts))
    for what in ("noshow", "no_contact"):
        turn.add(DropAlarms(what, shift.starts.isoformat()))
    alias = turn.the.person.name
    text = T("Svaret om {alias} var en fejl, siger virksomheden.", alias=alias)
    withdraw(turn, "noshow", frozenset({"no_show"}), text)
    news(turn, "danger", text)
    mentor = turn.the.who(Role.company_mentor)
    if silent and mentor and _may_write(turn, shift):
        told = T("{mentor} har rettet sit svar. Du behøver ikke svare.", mentor=mentor.name)
        turn.add(Tell(turn.the.person.id, T("Om i dag"), told, not_after=shift.ends))
    _find_out_again(turn, replace(shift, **facts))


def _may_write(turn: Turn, shift: Shift) -> bool:
    joined = turn.the.participation is Participation.joined
    return joined and turn.now < shift.ends and not hushed(turn)


def _wait_for_contact(turn: Turn, shift: Shift) -> None:
    if turn.the.placement is None:
        return
    wait = timedelta(hours=turn.policy.arrival.no_show_case_hours)
    ref, fence = shift.starts.isoformat(), turn.the.placement.plan
    turn.add(SetAlarm("no_contact", turn.now + wait, ref=ref, fence=fence))


def _find_out_again(turn: Turn, shift: Shift) -> None:
    """As if nobody had answered: the citizen is asked at the usual time, or, when that has
    passed, it becomes a case at the usual time."""
    nobody_knows = unknown(turn, shift) or shift.coming is Coming.late
    if turn.the.placement is None or not nobody_knows:
        return
    rule, ref, fence = turn.policy.arrival, shift.starts.isoformat(), turn.the.placement.plan
    asks = due_at(shift) + timedelta(minutes=rule.ask_citizen_minutes)
    if turn.now < asks < shift.ends:
        turn.add(SetAlarm("ask_citizen", asks, shift.ends, ref, fence))
        return
    due = max(asks + timedelta(hours=rule.unknown_case_hours), turn.now)
    turn.add(SetAlarm("nothing_known", due, ref=ref, fence=fence))
