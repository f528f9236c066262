"""Who hears that somebody else is there now: the citizen once and in the office's hours, mentors
in one clear mail. A new caseworker opens weeks of closer follow-up (requirement 35).
"""

from datetime import datetime, timedelta

from flows.calendar import NeverStaffed, next_staffed
from flows.covering import words
from flows.covering.change import Change, What
from flows.effects import Lane, SetAlarm, Tell
from flows.events import Rang
from flows.facts import Participation, Person, Role
from flows.numbers import CALL_ME
from flows.policy import Colour
from flows.texts import Text
from flows.turn import Turn

ALARM = "who_helps"
A_DAY = timedelta(days=1)
# Whom a mentor calls: the first of these who is there (evidence §8; mails answer to the same).
CONTACT_OF = {
    Role.company_mentor: (Role.job_consultant, Role.caseworker),
    Role.personal_mentor: (Role.caseworker,),
}


def tell(turn: Turn, change: Change) -> None:
    """After a change: what is to be said, and to whom."""
    _remember_helper(turn, change)
    if change.what is What.handed and Role.caseworker in change.roles:
        days = timedelta(days=turn.policy.handover.watch_days)
        turn.remember(watched_until=turn.today.date() + days)
    if turn.the.away.get(Role.caseworker) or _is_about_caseworker(turn, change):
        turn.add(SetAlarm(ALARM, allowed_at(turn, turn.now), ref=str(change)))
    _mentors(turn, change)


def _is_about_caseworker(turn: Turn, change: Change) -> bool:
    now = turn.the.who(Role.caseworker)
    back = change.what is What.back and now is not None and now.id == change.person
    return back or Role.caseworker in change.roles


def stood_in(turn: Turn, caseworker: int) -> tuple[int, ...]:
    """Everybody who has stood in since this caseworker went away."""
    who, _, helpers = turn.the.memory.stood_in.partition(":")
    return tuple(int(one) for one in helpers.split(",") if one) if who == str(caseworker) else ()


def _remember_helper(turn: Turn, change: Change) -> None:
    """Who stands in for the caseworker, so that cases find back."""
    gone, helper = turn.the.away.get(Role.caseworker), turn.the.who(Role.caseworker)
    if gone is not None and helper is not None:
        all_ = dict.fromkeys((*stood_in(turn, gone.person.id), helper.id))
        turn.remember(stood_in=f"{gone.person.id}:{','.join(map(str, all_))}")
    elif gone is None and change.what is What.back:
        turn.remember(stood_in="")


# --- the citizen --------------------------------------------------------------------------


def who_helps(turn: Turn) -> None:
    """ALARM "who_helps": said once, when it is still true and nothing is more important."""
    ref = may_be_said(turn, ALARM)
    if ref:
        say_once(turn, *_sentence(turn, Change.read(ref)))


def _sentence(turn: Turn, change: Change) -> tuple[str, Text | None]:
    """As it is now; the first part tells what was said already."""
    citizen = turn.the
    gone, helper = citizen.away.get(Role.caseworker), citizen.who(Role.caseworker)
    if gone is not None:
        return f"away:{gone.person.id}:{helper.id if helper else ''}", words.away(gone, helper)
    if helper is None:
        return "", None
    if change.what is What.handed and change.to == helper.id and Role.caseworker in change.roles:
        former = next((p.name for p in citizen.known if p.id == change.person), "")
        return f"handed:{helper.id}", words.new_caseworker(former, helper)
    heard = citizen.memory.told_helper.startswith(f"away:{helper.id}:")
    if change.what is What.back and change.person == helper.id and heard:
        return "", words.back(helper)
    return "", None


def may_be_said(turn: Turn, alarm: str) -> str:
    """What the alarm is about; empty when the citizen takes no part, or when it must wait and
    rings again."""
    event = turn.event
    assert isinstance(event, Rang)
    if turn.the.participation is not Participation.joined:
        return ""
    later = not_now(turn)
    if later is not None:
        turn.add(SetAlarm(alarm, later, ref=event.ref))
        return ""
    return event.ref


def say_once(turn: Turn, told: str, text: Text | None) -> None:
    """`told` is how it is remembered that this was said."""
    if text is not None and told != turn.the.memory.told_helper:
        turn.remember(told_helper=told)
        turn.say(text, CALL_ME, lane=Lane.reminder)


def not_now(turn: Turn) -> datetime | None:
    """When to try again: out of hours, in the middle of something, or after danger."""
    memory, talk = turn.the.memory, turn.talk
    in_crisis = any(case.colour is Colour.red for case in turn.the.cases)
    if in_crisis or (memory.hushed_until is not None and turn.now < memory.hushed_until):
        return allowed_at(turn, turn.now + A_DAY)
    allowed = allowed_at(turn, turn.now)
    if allowed > turn.now:
        return allowed
    patience = timedelta(minutes=turn.policy.rhythm.breaks_in_after_minutes)
    if talk.open and talk.asked_at is not None and turn.now < talk.asked_at + patience:
        return talk.asked_at + patience
    return None


def allowed_at(turn: Turn, at: datetime) -> datetime:
    """In the hours in which somebody could be asked about it."""
    try:
        return next_staffed(turn.policy.office, at)
    except NeverStaffed:
        return at


# --- the mentors --------------------------------------------------------------------------


def _mentors(turn: Turn, change: Change) -> None:
    citizen, known = turn.the, dict(turn.the.memory.contacts_told)
    placement = citizen.placement
    if placement is None or citizen.participation is not Participation.joined:
        return
    for role in CONTACT_OF:
        mentor, now = citizen.who(role), _contact(turn, role)
        if mentor is None or now is None or not _concerns(turn, change, role):
            continue
        if known.get(role, str(change.person)) == str(now.id):
            continue  # what they have known since they were told, or all along
        known[role] = str(now.id)
        turn.add(_mail(turn, mentor, now, role))
    if known != dict(citizen.memory.contacts_told):
        turn.remember(contacts_told=tuple(sorted(known.items())))


def _contact(turn: Turn, mentor: Role) -> Person | None:
    return next((p for role in CONTACT_OF[mentor] if (p := turn.the.who(role))), None)


def _contact_role(turn: Turn, mentor: Role) -> Role | None:
    """The role whose holder the mentor calls, there or not."""
    citizen = turn.the
    roles = CONTACT_OF[mentor]
    return next((r for r in roles if citizen.who(r) or r in citizen.away), None)


def _concerns(turn: Turn, change: Change, mentor: Role) -> bool:
    role, citizen = _contact_role(turn, mentor), turn.the
    if role is None:
        return False
    gone, now = citizen.away.get(role), citizen.who(role)
    match change.what:
        case What.handed:
            return role in change.roles
        case What.away:
            return gone is not None and gone.person.id == change.person
        case What.back:
            return now is not None and now.id == change.person
        case What.gone:
            return gone is None
        case What.planned:
            return False


def _mail(turn: Turn, mentor: Person, now: Person, role: Role) -> Tell:
    alias = turn.the.person.name
    contact_role = _contact_role(turn, role)
    gone = turn.the.away.get(contact_role) if contact_role else None
    opens = allowed_at(turn, turn.now)
    return Tell(
        mentor.id,
        words.contact_subject(alias),
        words.contact(alias, now, gone),
        lines=words.reach(now),
        not_before=opens if opens > turn.now else None,
    )
