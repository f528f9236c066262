"""Who knows whether the citizen came. Asks; never concludes from silence (issue 2, point 5).

*Not arrived* is a fact only when somebody says so. Known enough, and nobody is asked: on the
way, late with the told time still ahead, absent, arrived, or the day already spoken of.
"""

from datetime import datetime, timedelta
from typing import Any

from flows.calendar import in_quiet
from flows.cases.news import news
from flows.cases.record import open_in
from flows.effects import Button, DropAlarms, KeepShift, NewTask, SetAlarm, Tell
from flows.events import Answered, Rang
from flows.facts import Arrived, Coming, Participation, Role, Shift
from flows.hours import opens, staffed_now
from flows.lines import lines
from flows.people import reader
from flows.policy import Colour
from flows.schedule import of_this_plan
from flows.signals.profiles import shorter
from flows.texts import TC, T, clock
from flows.turn import Turn

UNSURE_DELAY = timedelta(hours=1)  # "ved ikke": nobody is asked before then


def shift_of(turn: Turn, ref: str) -> Shift | None:
    return turn.the.shift_on(datetime.fromisoformat(ref))


def rung_for(turn: Turn) -> Shift | None:
    """The shift an alarm of the current plan is about."""
    event = turn.event
    return shift_of(turn, event.ref) if isinstance(event, Rang) and of_this_plan(turn) else None


def due_at(shift: Shift) -> datetime:
    """When the citizen is expected: the start, or the later time they told."""
    if shift.coming is not Coming.late:
        return shift.starts
    told = timedelta(minutes=shift.late_minutes)
    return shift.starts + (told or UNSURE_DELAY)


def untold(turn: Turn, shift: Shift) -> bool:
    """The citizen said that they do not come, and not yet who is to know it: they are not asked
    whether they came, and everybody else still does not know."""
    return shift.coming is Coming.absent and turn.the.absent_on(shift.day) is None


def unknown(turn: Turn, shift: Shift) -> bool:
    """Nobody has said anything that tells others where the citizen is."""
    if shift.answered or shift.arrived is not Arrived.unknown or turn.the.absent_on(shift.day):
        return False
    if shift.coming is Coming.late:
        return due_at(shift) <= turn.now
    return shift.coming is Coming.unknown or untold(turn, shift)


def missed(turn: Turn, shift: Shift) -> bool:
    """Somebody said "not arrived", and the citizen has not said a word since."""
    return (
        shift.arrived is Arrived.no
        and shift.coming is Coming.unknown
        and turn.the.absent_on(shift.day) is None
    )


def ask_later(turn: Turn, shift: Shift, expected: datetime) -> None:
    """The citizen told a later time: both questions wait for it, and nobody is asked twice."""
    placement, rule = turn.the.placement, turn.policy.arrival
    minutes = {"ask_mentor": rule.ask_mentor_minutes, "ask_citizen": rule.ask_citizen_minutes}
    ref = shift.starts.isoformat()
    for what, wait in minutes.items():
        turn.add(DropAlarms(what, ref))
        due = expected + timedelta(minutes=wait)
        if placement and due < shift.ends:
            turn.add(SetAlarm(what, due, shift.ends, ref, placement.plan))


def heard_from(turn: Turn) -> None:
    """Whatever the citizen does is contact: no call for a missing one, and asking goes on."""
    memory = turn.the.memory
    if memory.unanswered or memory.silent or memory.quiet_weeks:
        turn.remember(unanswered=0, silent=False, quiet_weeks=0)
    for shift in turn.the.shifts:
        if shift.day == turn.today.date() and missed(turn, shift):
            turn.add(DropAlarms("no_contact", shift.starts.isoformat()))
    alias = turn.the.person.name
    news(turn, "noshow", T("{alias} har svaret i chatten.", alias=alias))


# --- the company mentor ---------------------------------------------------------------


def ask_mentor(turn: Turn) -> None:
    """The alarm 15 minutes after the start."""
    shift, mentor = rung_for(turn), turn.the.who(Role.company_mentor)
    if shift is None or mentor is None or not mentor.channels or not unknown(turn, shift):
        return
    if turn.the.participation is not Participation.joined or turn.now >= shift.ends:
        return
    name = turn.the.person.name
    turn.tell(
        Role.company_mentor,
        T("Er {name} kommet i dag?", name=name),
        T("Er {name} kommet i dag? Mødetiden var kl. {time}.", name=name, time=clock(shift.starts)),
        Button(TC("button", "Ja, er her"), "yes"),
        Button(TC("button", "Ikke endnu"), "no"),
        lines=(T("Ét tryk er nok. Siger du nej, spørger vi venligt, om alt er okay."),),
        task=NewTask(turn.new_id(), "arrived", shift.starts.isoformat(), shift.ends),
        not_after=shift.ends,
    )


def mentor_answers(turn: Turn) -> None:
    """The task "arrived". The newest answer counts until the shift ends; each is harmless twice."""
    event = turn.event
    assert isinstance(event, Answered)
    shift = shift_of(turn, event.ref)
    turn.toast = T("Tak. Det er noteret.")
    turn.restores = {}
    if shift is None or turn.the.absent_on(shift.day):
        return  # reported absent meanwhile: nothing more to find out
    turn.restores = _as_it_is(turn, shift)
    if event.value == "yes":
        _has_come(turn, shift)
    elif event.value == "no":
        _has_not_come(turn, shift)


def _as_it_is(turn: Turn, shift: Shift) -> dict[str, Any]:
    """For the one who takes the answer back (arrival_undone.py)."""
    facts: dict[str, Any] = {
        "arrived": str(shift.arrived),
        "coming": str(shift.coming),
        "late_minutes": shift.late_minutes,
    }
    case = open_in(turn, "noshow")
    return {**facts, "why": case.why, "colour": str(case.colour)} if case else facts


def _has_come(turn: Turn, shift: Shift) -> None:
    ref = shift.starts.isoformat()
    after_all = {"coming": Coming.on_way} if shift.coming is Coming.absent else {}
    turn.add(KeepShift(shift.starts, {"arrived": Arrived.yes, **after_all}))
    alias = turn.the.person.name
    news(turn, "noshow", T("Virksomheden siger, at {alias} er der.", alias=alias))
    for what in ("ask_citizen", "noshow", "no_contact", "nothing_known"):
        turn.add(DropAlarms(what, ref))
    news(turn, "danger", T("Virksomheden siger, at {alias} er der.", alias=alias))
    joined = turn.the.participation is Participation.joined
    if shift.arrived is Arrived.no and joined and not hushed(turn):
        # The citizen was asked, and is not left wondering.
        turn.add(
            Tell(
                turn.the.person.id,
                T("Godt, du er der"),
                T("Nu er det noteret, at du er kommet. Hav en god dag."),
                not_after=shift.ends,
            )
        )


def _has_not_come(turn: Turn, shift: Shift) -> None:
    """Asked once. What was said before ("på vej") no longer tells where the citizen is."""
    told_time_ahead = shift.coming is Coming.late and turn.now < due_at(shift)
    if shift.arrived is Arrived.no or told_time_ahead or turn.the.placement is None:
        return
    fence, ref = turn.the.placement.plan, shift.starts.isoformat()
    facts = {"arrived": Arrived.no, "coming": Coming.unknown, "late_minutes": 0}
    turn.add(KeepShift(shift.starts, facts))
    if hushed(turn):
        _not_seen_after_danger(turn)
        return
    turn.add(SetAlarm("noshow", turn.now, shift.ends, ref, fence))
    wait = _for_them(turn, turn.policy.arrival.no_show_case_hours)
    turn.add(SetAlarm("no_contact", turn.now + wait, ref=ref, fence=fence))


def _for_them(turn: Turn, hours: int) -> timedelta:
    """Half for a case of concern (evidence §4)."""
    return shorter(turn.the, turn.policy, timedelta(hours=hours))


def hushed(turn: Turn) -> bool:
    """After danger the citizen is asked nothing more that day."""
    until = turn.the.memory.hushed_until
    return until is not None and turn.now < until


def _not_seen_after_danger(turn: Turn) -> None:
    """Nobody asks the citizen now; whoever has the danger case must know it at once."""
    alias = turn.the.person.name
    if any(case.family == "danger" for case in turn.the.cases):
        news(turn, "danger", T("Virksomheden siger, at {alias} ikke er kommet.", alias=alias))
    else:
        turn.signal("no_show")


# --- when the waiting is over ---------------------------------------------------------


def no_contact(turn: Turn) -> None:
    """Two hours after "not arrived" without a word: people take over, and the citizen is told."""
    shift = rung_for(turn)
    if shift is None or not missed(turn, shift):
        return
    turn.signal("no_show")
    reachable = turn.the.participation is Participation.joined
    if reachable and not in_quiet(turn.policy.quiet, turn.policy.office.zone, turn.now):
        _tell_who_calls(turn)


def _tell_who_calls(turn: Turn) -> None:
    """Only what is sure: who hears of it, and when."""
    person, at = reader(turn, Colour.orange), opens(turn)
    if person is None:
        return
    if staffed_now(turn):
        told = T("{name} får besked nu og vil prøve at ringe til dig.", name=person.name)
    elif at is not None:
        told = T("{name} får besked {when} og vil så prøve at ringe.", name=person.name, when=at)
    else:
        told = T("{name} får besked, når kontoret åbner, og prøver så at ringe.", name=person.name)
    turn.say(lines(T("Jeg har ikke hørt fra dig."), told, T("Det er for at hjælpe dig.")))


def nothing_known(turn: Turn) -> None:
    """Two hours after the question nobody has said anything: a person finds out."""
    shift = rung_for(turn)
    if shift is None or turn.the.placement is None or not unknown(turn, shift):
        return
    if turn.the.participation is not Participation.joined:
        return
    strict_until = turn.the.placement.first + timedelta(weeks=turn.policy.arrival.strict_weeks)
    strict = turn.the.placement.concern or shift.day < strict_until
    turn.signal("nothing_known", Colour.orange if strict else Colour.yellow)


def wait_for_news(turn: Turn, shift: Shift) -> None:
    """The citizen is asked now: when nothing is known later, a case (alarm "nothing_known")."""
    event, rule = turn.event, turn.policy.arrival
    assert isinstance(event, Rang)
    asked = due_at(shift) + timedelta(minutes=rule.ask_citizen_minutes)
    due = max(asked, turn.now) + _for_them(turn, rule.unknown_case_hours)
    turn.add(SetAlarm("nothing_known", due, ref=event.ref, fence=event.fence))
