"""/status: what happens next, who is there, and when. Facts read out; nothing is decided."""

from datetime import UTC, datetime, timedelta

from flows import hours, people
from flows.before import elsewhere, start_meeting
from flows.effects import Button
from flows.facts import CaseFile, Participation, Person, Placement, Role
from flows.lines import paragraphs
from flows.meetings import weekly_call
from flows.progress import coming
from flows.signals import shown
from flows.texts import TC, T, Text, long_date, words
from flows.tracks.meeting import AGREED
from flows.tracks.meeting_says import CITIZEN, at, others
from flows.turn import Turn

AHEAD = timedelta(days=21)
NEVER = datetime.max.replace(tzinfo=UTC)
ASKED_FOR = ("danger", "contact")  # families a citizen knows about, because they wrote it


def status(turn: Turn) -> None:
    found = [
        *_participation(turn),
        *_absence(turn),
        *_next(turn),
        *_meeting(turn),
        *start_meeting.for_status(turn),
        *weekly_call.for_status(turn),
        *_goal(turn),
        *coming.follow_up(turn),
        *coming.waiting(turn),
        *_cases(turn),
        *coming.end(turn),
    ]
    turn.say(
        paragraphs(*found),
        Button(TC("button", "Numre"), "/ring"),
        Button(TC("button", "Min vej"), "/vej"),
        shown.button(turn),
    )


def next_shift(turn: Turn) -> Text | None:
    """The next agreed time, with whoever is there."""
    placement = turn.the.placement
    if placement is None:
        return None
    times = placement.schedule.shifts(
        max(turn.today.date(), placement.first),
        min(turn.today.date() + AHEAD, placement.last),
        turn.policy.office.zone,
        placement.closed_days,
    )
    shifts = elsewhere.without(turn.the, times, turn.policy.office.zone)
    coming = [s for s in shifts if s.starts > turn.now and turn.the.absent_on(s.day) is None]
    if not coming:
        return None
    starts, person = coming[0].starts, turn.the.who(Role.company_mentor)
    when = hours.spoken(turn, starts)
    if person is None:
        return T("Næste gang er {when} hos {workplace}.", when=when, workplace=placement.workplace)
    return T(
        "Næste gang er {when} hos {workplace}. {mentor} tager imod dig.",
        when=when,
        workplace=placement.workplace,
        mentor=person.name,
    )


def _participation(turn: Turn) -> list[Text]:
    match turn.the.participation:
        case Participation.paused:
            return [T("Jeg holder pause. Skriv START, når du vil i gang.")]
        case Participation.declined | Participation.stopped:
            return [T("Jeg skriver ikke til dig. Skriv START, hvis du vil i gang.")]
        case Participation.invited:
            return [T("Vi er ikke i gang endnu. Skriv START, når du vil.")]
        case _:
            return []


def _absence(turn: Turn) -> list[Text]:
    absence = turn.the.absent_on(turn.today.date())
    return [T("Jeg ved, at du ikke kommer i dag.")] if absence else []


def _next(turn: Turn) -> list[Text]:
    coming, placement = next_shift(turn), turn.the.placement
    if coming is not None:
        return [coming]
    if placement is not None and placement.first > turn.today.date():
        return [_begins(placement)]
    return [
        T(
            "Der står ikke flere tider lige nu. Spørg gerne {caseworker}, hvad der er det næste.",
            caseworker=people.caseworker(turn),
        )
    ]


def _meeting(turn: Turn) -> list[Text]:
    """The joint meeting about a new plan, once all three have agreed on it (requirement 114)."""
    meeting = turn.the.meeting
    if meeting is None or meeting.state != AGREED or meeting.starts is None:
        return []
    if meeting.starts <= turn.now:
        return []
    return [
        T(
            "Møde om en ny plan: {when} hos {place} med {names}.",
            when=at(meeting.starts),
            place=meeting.place,
            names=others(turn, meeting, CITIZEN),
        )
    ]


def _begins(placement: Placement) -> Text:
    return T(
        "Du begynder {day} hos {workplace}.",
        day=long_date(placement.first),
        workplace=placement.workplace,
    )


def _goal(turn: Turn) -> list[Text]:
    return [T("Dit mål: {goal}", goal=words(goal.text)) for goal in turn.the.goals[-1:]]


def _cases(turn: Turn) -> list[Text]:
    """One line a person: two cases of theirs are one follow-up, the earliest."""
    first: dict[int | None, Text] = {}
    for case in sorted(turn.the.cases, key=lambda case: case.contact_by or NEVER):
        owner = _holder(turn, case.owner)
        if (text := _case(turn, case)) is not None:
            first.setdefault(owner.id if owner else None, text)
    return list(first.values())


def _case(turn: Turn, case: CaseFile) -> Text | None:
    """Who has taken it. What nobody has taken is only named if the citizen asked for it."""
    owner = _holder(turn, case.owner)
    if owner is not None and case.contact_by is not None:
        return T(
            "{name} følger op. Planen er, at I taler sammen senest {when}.",
            name=owner.name,
            when=hours.spoken(turn, case.contact_by),
        )
    if owner is not None:
        return T("{name} følger op.", name=owner.name)
    if case.family in ASKED_FOR:
        return T("Jeg har givet din besked videre. Ingen har svaret på den endnu.")
    return None


def _holder(turn: Turn, owner: int | None) -> Person | None:
    return next((person for person in turn.the.chain.values() if person.id == owner), None)
