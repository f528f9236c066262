"""The joint meeting at the workplace (requirement 114): proposed to all three, answered by
button or mail link, agreed as soon as there is a time that all can. No such time: new proposals
once, then people decide. What is said about it is in meeting_says.py.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from flows.calendar import at_local, local, next_allowed
from flows.cases.acting import answer as say_to
from flows.cases.record import source_of
from flows.effects import DropAlarms, SetAlarm
from flows.events import Answered, Rang
from flows.facts import Participation, Role
from flows.task_effects import CloseTasks
from flows.texts import T, Text
from flows.track_facts import Meeting, Name, Track
from flows.tracks import cards, meeting_says
from flows.tracks.meeting_says import CITIZEN, STAFF, TASK, WORKPLACE
from flows.tracks.record import (
    S,
    keep_meeting,
    log,
    meeting_now,
    move,
    owner_of,
    track_of,
    tracks_now,
    until,
    wait,
)
from flows.tracks.times import as_value, from_value, proposals
from flows.turn import Turn

PROPOSED, AGREED, UNDECIDED, CANCELLED, HELD = (
    "proposed", "agreed", "undecided", "cancelled", "held",
)  # fmt: skip
ALL, NONE = "all", "none"
DAY = timedelta(days=1)
A_MOMENT = timedelta(minutes=5)


# --- proposing ----------------------------------------------------------------------------


def parties(turn: Turn, track: Track) -> dict[str, int]:
    """Who can be asked here. The others are asked on the phone, and staff write the time."""
    citizen, mentor = turn.the.person, turn.the.who(Role.company_mentor)
    staff, found = owner_of(turn, track), dict[str, int]()
    if turn.the.participation is Participation.joined and citizen.channels:
        found[CITIZEN] = citizen.id
    if mentor is not None and mentor.channels:
        found[WORKPLACE] = mentor.id
    if staff is not None:
        found[STAFF] = staff.id
    return found


def free_times(turn: Turn, but_not: Iterable[datetime] = ()) -> tuple[datetime, ...]:
    rule, placement = turn.policy.noshow, turn.the.placement
    if placement is None:
        return ()
    after = wait(turn, rule.answer_minutes)
    minutes = rule.meeting_minutes
    office, taken = turn.policy.office, tuple(but_not)
    return proposals(placement, office, after, rule.times, minutes, taken)


def propose(
    turn: Turn, track: Track, times: tuple[datetime, ...], place: str = "", minutes: int = 0
) -> None:
    """By a member of staff, whose own times they are."""
    old = meeting_now(turn)
    if old is not None and old.state in {PROPOSED, AGREED}:
        cancel(turn)
    _ask(turn, track, fresh(turn, track, times, place, minutes))


def fresh(
    turn: Turn, track: Track, times: tuple[datetime, ...], place: str = "", minutes: int = 0
) -> Meeting:
    placement, people = turn.the.placement, parties(turn, track)
    own = people.get(STAFF) == turn.me.id
    facts: dict[str, Any] = {
        "track": track.id,
        "state": PROPOSED,
        "times": times,
        "minutes": minutes or turn.policy.noshow.meeting_minutes,
        "place": place or (placement.workplace if placement else ""),
        "people": people,
        "until": wait(turn, turn.policy.noshow.answer_minutes),
        "round": 1,
        "sequence": 0,
        "starts": None,
        "answers": {STAFF: tuple(map(as_value, times))} if own else {},
    }
    return keep_meeting(turn, Meeting(turn.new_id(), **facts), **facts)


def propose_again(turn: Turn, track: Track, meeting: Meeting) -> bool:
    """Other times, to all of them; False when the policy or the calendar has no more."""
    times = free_times(turn, meeting.times)
    if meeting.round >= turn.policy.noshow.rounds or not times:
        return False
    again = keep_meeting(
        turn,
        meeting,
        times=times,
        round=meeting.round + 1,
        answers={},
        until=wait(turn, turn.policy.noshow.answer_minutes),
    )
    _ask(turn, track, again)
    return True


def _ask(turn: Turn, track: Track, meeting: Meeting) -> None:
    until(turn, track, S.proposed, meeting.until)
    log(turn, track, "proposed", round=meeting.round)
    turn.add(CloseTasks(TASK, meeting.id))
    turn.add(SetAlarm("meeting_answers", meeting.until, ref=meeting.id, fence=meeting.round))
    if CITIZEN in meeting.people:
        at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
        turn.add(SetAlarm("meeting", at, meeting.until, meeting.id, meeting.round))
    for side in (WORKPLACE, STAFF):
        if side in meeting.people and side not in meeting.answers:
            turn.add(meeting_says.which_times(turn, meeting, side))
    missing = {
        CITIZEN: turn.the.person.name,
        WORKPLACE: turn.the.chain[Role.company_mentor].name
        if Role.company_mentor in turn.the.chain
        else meeting.place,
    }
    names = tuple(name for side, name in missing.items() if side not in meeting.people)
    cards.not_asked(turn, track, names)


# --- answers ------------------------------------------------------------------------------


def answered(turn: Turn) -> None:
    """TASKS "meeting": the workplace or the staff, in a chat or by a mail link."""
    event, meeting = turn.event, meeting_now(turn)
    assert isinstance(event, Answered)
    sides = [s for s, id_ in meeting.people.items() if id_ == turn.me.id] if meeting else []
    if not meeting or not sides or not open_for(meeting, event.ref, event.fence):
        say_to(turn, source_of(turn), T("Tak. De tider gælder ikke mere."))
        return
    say_to(turn, source_of(turn), heard(turn, meeting, sides[0], event.value))


def open_for(meeting: Meeting | None, id_: str, round_: int) -> bool:
    return meeting is not None and (meeting.id, meeting.round, meeting.state) == (
        id_,
        round_,
        PROPOSED,
    )


def heard(turn: Turn, meeting: Meeting, side: str, value: str) -> Text:
    """One answer; a time is added to those already said. Returns what is now noted."""
    known, offered = meeting.answers.get(side, ()), tuple(map(as_value, meeting.times))
    if value == ALL:
        can = offered
    elif value == NONE:
        can = ()
    elif from_value(value) is not None and value in offered:
        can = tuple(one for one in offered if one in known or one == value)
    else:
        return T("Tak. De tider gælder ikke mere.")
    meeting = keep_meeting(turn, meeting, answers={**meeting.answers, side: can})
    track = tracks_now(turn).get(meeting.track)
    if track is not None:
        log(turn, track, "answered", side=side, times=len(can))
        _decide(turn, track, meeting, final=False)
    return meeting_says.noted(turn, meeting, can)


def answers_are_due(turn: Turn) -> None:
    """ALARM "meeting_answers"."""
    event, meeting = turn.event, meeting_now(turn)
    assert isinstance(event, Rang)
    track = tracks_now(turn).get(meeting.track) if meeting else None
    if meeting and track and open_for(meeting, event.ref, event.fence):
        _decide(turn, track, meeting, final=True)


def _decide(turn: Turn, track: Track, meeting: Meeting, *, final: bool) -> None:
    """A time that all can, as early as possible; and as soon as there is one."""
    asked = set(meeting.people)
    can_be_agreed = {CITIZEN, STAFF} <= asked
    common = [
        time
        for time in meeting.times
        if time > turn.now and all(as_value(time) in meeting.answers.get(s, ()) for s in asked)
    ]
    somebody_cannot = any(meeting.answers.get(side) == () for side in asked)
    if common and can_be_agreed:
        agree(turn, track, meeting, common[0])
    elif (final or somebody_cannot) and not (can_be_agreed and propose_again(turn, track, meeting)):
        _people_decide(turn, track, meeting)


def _people_decide(turn: Turn, track: Track, meeting: Meeting) -> None:
    silent = tuple(side for side in meeting.people if side not in meeting.answers)
    meeting = keep_meeting(turn, meeting, state=UNDECIDED)
    turn.add(CloseTasks(TASK, meeting.id))
    track = move(turn, track, S.meet, turn.policy.noshow.propose_minutes)
    log(turn, track, "no_time", silent=",".join(silent))
    cards.no_time(turn, track, meeting, silent)


# --- agreed, moved, cancelled, over ---------------------------------------------------------


def agree(turn: Turn, track: Track, meeting: Meeting, starts: datetime, place: str = "") -> None:
    """To all three, with an entry for the calendar. Once more with a higher sequence when it is
    moved."""
    moved = meeting.state == AGREED
    sequence = meeting.sequence + 1 if moved else meeting.sequence
    place = place or meeting.place
    meeting = keep_meeting(
        turn, meeting, state=AGREED, starts=starts, place=place, sequence=sequence
    )
    turn.add(CloseTasks(TASK, meeting.id))
    turn.add(DropAlarms("meeting", meeting.id))
    ends = starts + timedelta(minutes=meeting.minutes)
    track = until(turn, track, S.agreed, ends)
    log(turn, track, "moved" if moved else "agreed", starts=starts.isoformat())
    for side in meeting.people:
        turn.add(meeting_says.agreed(turn, meeting, side, moved=moved))
    if not moved:
        for side in (WORKPLACE, STAFF):
            if side in meeting.people:
                turn.add(meeting_says.how_do_you_see_it(turn, meeting, side))
    turn.add(SetAlarm("meeting_over", ends, ref=meeting.id, fence=sequence))
    _remind(turn, meeting, starts)


def _remind(turn: Turn, meeting: Meeting, starts: datetime) -> None:
    """The day before; when that is over already, soon."""
    rule, zone = turn.policy.noshow, turn.policy.office.zone
    before = at_local(local(starts, zone).date() - DAY, rule.meeting_reminder_at, zone)
    due = next_allowed(turn.policy.quiet, zone, max(before, turn.now + A_MOMENT))
    if due < starts and CITIZEN in meeting.people:
        turn.add(SetAlarm("meeting_soon", due, starts, meeting.id, meeting.sequence))


def cancel(turn: Turn) -> None:
    """Whatever was proposed or agreed is off; an agreed one is taken out of the calendars."""
    meeting = meeting_now(turn)
    if meeting is None or meeting.state not in {PROPOSED, AGREED}:
        return
    agreed = meeting.state == AGREED and meeting.starts is not None and meeting.starts > turn.now
    sequence = meeting.sequence + 1
    meeting = keep_meeting(turn, meeting, state=CANCELLED, sequence=sequence)
    turn.add(CloseTasks(TASK, meeting.id))
    for alarm in ("meeting", "meeting_answers", "meeting_soon", "meeting_over"):
        turn.add(DropAlarms(alarm, meeting.id))
    if agreed:
        for side in meeting.people:
            turn.add(meeting_says.cancelled(turn, meeting, side))


def over(turn: Turn) -> None:
    """ALARM "meeting_over": what came of it?"""
    event, meeting = turn.event, meeting_now(turn)
    assert isinstance(event, Rang)
    if meeting is None or (meeting.id, meeting.sequence) != (event.ref, event.fence):
        return
    track = track_of(turn, Name.citizen)
    if meeting.state != AGREED or track is None:
        return
    keep_meeting(turn, meeting, state=HELD)
    track = move(turn, track, S.after, turn.policy.noshow.outcome_minutes)
    log(turn, track, "held")
    cards.next_thing(turn, track)
