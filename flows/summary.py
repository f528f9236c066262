"""The week in words, for each role only what that role may see (DESIGN §8). Pure facts → texts.

To the workplace go days that went as agreed, never the others; no mood, no reason, no absence.
What the citizen leaves out in the preview is left out here. Sending is in summaries.py.
"""

from dataclasses import dataclass, field
from datetime import datetime

from flows import pictures, worked
from flows.facts import Citizen, Person, Role
from flows.lines import lines
from flows.policy import Policy
from flows.sharing.catalogue import said
from flows.sharing.visible import visible_to
from flows.texts import T, Text, clock, long_date, words

TO_ASK = (Role.job_consultant, Role.caseworker)  # as Reply-To in a mail (DESIGN §6)


@dataclass(frozen=True, slots=True)
class Shared:
    """What the citizen said yes to. `own` is their own line, in their own words."""

    goal: bool = True
    conditions: bool = True
    own: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """A message: its subject, its paragraphs, and a picture for who may see it."""

    subject: Text
    lines: tuple[Text, ...] = field(default_factory=tuple)
    picture: str = ""


def for_company_mentor(
    citizen: Citizen, policy: Policy, week: str, now: datetime, shared: Shared = Shared()
) -> Summary:
    """By mail. The week as it went as agreed, and what was shared with the workplace."""
    found = [
        _shared_by(citizen, week),
        *_as_agreed(citizen, week, now),
        *(_goal(citizen, Role.company_mentor) if shared.goal else ()),
        *(_conditions(citizen) if shared.conditions else ()),
        *_own(citizen, shared),
        *_what_comes(citizen, policy, week),
    ]
    return Summary(_subject(citizen), tuple(found))


def for_personal_mentor(
    citizen: Citizen, policy: Policy, week: str, now: datetime, shared: Shared = Shared()
) -> Summary:
    """In the chat, with a picture of hours agreed and done."""
    days = worked.days(citizen, week, now)
    shows = T("Billedet viser de timer, der er aftalt, og de timer, der er holdt.")
    found = [
        _shared_by(citizen, week),
        *((shows,) if days else ()),
        *(_goal(citizen, Role.personal_mentor) if shared.goal else ()),
        *_own(citizen, shared),
        *_what_comes(citizen, policy, week),
    ]
    picture = pictures.spec(worked.picture(days)) if days else ""
    return Summary(_subject(citizen), tuple(found), picture)


def least(citizen: Citizen, policy: Policy, week: str) -> Summary:
    """What is sent when the citizen says no or nothing: next week's days and whom to call."""
    whose = T("Her er næste uge med {name}.", name=_name(citizen))  # a chat shows no subject
    return Summary(
        T("Næste uge med {name}", name=_name(citizen)),
        (whose, *_what_comes(citizen, policy, week)),
    )


def to_ask(citizen: Citizen) -> Person | None:
    """Whom the workplace calls: somebody with a number, else somebody with a name."""
    known = [person for role in TO_ASK if (person := citizen.who(role)) is not None]
    return next((person for person in known if person.phone), known[0] if known else None)


# --- the paragraphs -------------------------------------------------------------------


def number_of(week: str) -> int:
    return int(week.partition("-W")[2])


def _name(citizen: Citizen) -> str:
    return citizen.person.name


def _subject(citizen: Citizen) -> Text:
    return T("Ugen med {name}", name=_name(citizen))


def _shared_by(citizen: Citizen, week: str) -> Text:
    return T(
        "Uge {week}. {name} har sagt ja til at dele det her.",
        week=number_of(week),
        name=_name(citizen),
    )


def _as_agreed(citizen: Citizen, week: str, now: datetime) -> list[Text]:
    """Only days that went as agreed; how many were agreed is not told, so none is missing."""
    kept = {day.day for day in worked.days(citizen, week, now) if day.as_agreed}
    shifts = [_times(s.starts, s.ends) for s in citizen.shifts if s.day in kept and s.ends <= now]
    if not shifts:
        return []
    return [lines(T("{name} var der som aftalt:", name=_name(citizen)), *shifts)]


def _times(starts: datetime, ends: datetime) -> Text:
    return T(
        "{day} kl. {starts}-{ends}", day=long_date(starts), starts=clock(starts), ends=clock(ends)
    )


def _goal(citizen: Citizen, role: Role) -> list[Text]:
    return [
        T("{name} arbejder med: {goal}", name=_name(citizen), goal=words(goal.text))
        for goal in visible_to(citizen, role).goals[-1:]
    ]


def _conditions(citizen: Citizen) -> list[Text]:
    shared = [said(one) for one in visible_to(citizen, Role.company_mentor).conditions]
    return [lines(T("Det har I aftalt:"), *shared)] if shared else []


def _own(citizen: Citizen, shared: Shared) -> list[Text]:
    if not shared.own:
        return []
    return [lines(T("{name} skriver selv:", name=_name(citizen)), words(shared.own))]


def _what_comes(citizen: Citizen, policy: Policy, week: str) -> list[Text]:
    return [_next_days(citizen, policy, week), *_call(citizen, policy)]


def _next_days(citizen: Citizen, policy: Policy, week: str) -> Text:
    shifts = worked.next_week(citizen, policy, week)
    number = (worked.monday_of(week) + worked.WEEK).isocalendar().week
    if not shifts:
        return T("Der er ingen aftalte dage i uge {week}.", week=number)
    times = [_times(shift.starts, shift.ends) for shift in shifts]
    return lines(T("Aftalt i uge {week}:", week=number), *times)


def _call(citizen: Citizen, policy: Policy) -> list[Text]:
    person, office = to_ask(citizen), policy.office
    if person is not None and person.phone:
        return [_number(person.name, person.phone)]
    if office.phone:
        return [_number(office.name, office.phone)]
    if person is not None:
        return [T("Har du spørgsmål, så spørg {name}.", name=person.name)]
    return []


def _number(name: str, phone: str) -> Text:
    return T("Har du spørgsmål, så ring til {name} på {phone}.", name=name, phone=phone)
