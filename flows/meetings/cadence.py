"""How often the bot asks, by how closely somebody is followed (requirements 97, 100), and where in
the day there is room: never inside a shift, and the check-in keeps its place (evidence §2).

Pure, and asked when the hour comes: what happened since the plan was made counts.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from flows.calendar import ShiftTime, at_local, in_quiet, next_quiet
from flows.facts import Citizen, Phase, Placement, Shift
from flows.policy import Cadence, Followed, Policy
from flows.turn import Turn
from flows.weeks import DAY, agreed_times, days_worked, free, monday_of

EARLY = frozenset({Phase.before, Phase.startup})
HARD = 2  # "ikke så godt", or worse
AN_HOUR = timedelta(hours=1)
OWN_HOUR = frozenset({"host"})  # it is no citizen who is written to
Room = tuple[datetime, datetime | None]


def followed(citizen: Citizen) -> Followed:
    placement = citizen.placement
    if placement is not None and placement.concern:
        return Followed.concern
    if placement is None or placement.phase in EARLY:
        return Followed.startup
    return Followed.ending if placement.phase is Phase.ending else Followed.stable


def cadence(citizen: Citizen, policy: Policy) -> Cadence:
    return policy.rhythm.profile[followed(citizen)]


def asks_after(turn: Turn, shift: Shift) -> bool:
    """Whether the day is asked about: one of the week's, or somebody should hear soon."""
    placement = turn.the.placement
    if placement is None or _heard_soon(turn, placement, shift):
        return True
    monday, most = monday_of(shift.day), cadence(turn.the, turn.policy).checkins_a_week
    week = agreed_times(turn, placement, monday, monday + 6 * DAY)
    days = list(dict.fromkeys(one.day for one in week))  # a divided day is one
    return shift.day not in days or days.index(shift.day) in spread(len(days), most)


def spread(count: int, most: int) -> set[int]:
    """So many of the week's days, as far from each other as they can be; 7 is all of them."""
    if most >= min(count, 7):
        return set(range(count))
    return {int((place + 0.5) * count / most) for place in range(most)}


def _heard_soon(turn: Turn, placement: Placement, shift: Shift) -> bool:
    """After a hard day, an unanswered question, an absence or more hours."""
    if turn.the.memory.unanswered:
        return True
    before = [one for one in turn.the.shifts if one.starts < shift.starts]
    if before and turn.the.absent_on(before[-1].day) is not None:
        return True
    answered = [one for one in before if one.mood is not None]
    if answered and answered[-1].mood is not None and answered[-1].mood <= HARD:
        return True
    raised = placement.hours_raised
    since = [one for one in turn.the.shifts if raised and raised <= one.day <= shift.day]
    return 1 <= len(since) <= turn.policy.signals.energy_shifts


def touch_day(turn: Turn, placement: Placement, monday: date) -> date | None:
    """The policy's day, or the nearest one without a shift: the day itself is asked about after a
    shift as it is. None without a touch, in a week without a shift, or on a day off."""
    if not cadence(turn.the, turn.policy).touch:
        return None
    worked = days_worked(turn, placement, monday)
    if not worked:
        return None
    wanted = turn.policy.meetings.touch_day
    middle = [monday + DAY * n for n in sorted(range(1, 4), key=lambda n: abs(n - wanted))]
    quiet = [day for day in middle if day not in worked and not free(placement, day, worked)]
    found = quiet[0] if quiet else monday + DAY * wanted
    return None if free(placement, found, worked) else found


# --- room in the day ------------------------------------------------------------------------


def room(
    turn: Turn, shifts: Collection[Shift | ShiftTime], due: datetime, until: datetime | None
) -> Room | None:
    """When a prompt comes that is not about the shift: as it was meant, or after the shift it
    would fall into, when the check-in has had its time. Where that is too late in the evening:
    before the shift. None when that hour is over too."""
    if not any(one.starts <= due < one.ends for one in shifts):
        return due, until
    after = due
    while inside := [one.ends for one in shifts if one.starts <= after < one.ends]:
        after = max(inside) + _checkin_and_answer(turn)
    night = next_quiet(turn.policy.quiet, turn.policy.office.zone, due)
    if night and night <= after:
        after -= AN_HOUR / 2  # a long day: less time for the answer
    if night and night <= after:
        return _before(turn, shifts, due)
    last = until and max(until, after + AN_HOUR)
    return after, min(last, night) if last and night else last


def preview_room(
    turn: Turn, shifts: Collection[Shift | ShiftTime], due: datetime, until: datetime
) -> Room | None:
    """When the citizen sees the week's summary, and until when they can choose; then it goes to the
    mentors. After the shift if that leaves half an hour before `until`, else before it, else the
    mentors get it later that day. None: the shift takes the whole of it."""
    found = room(turn, shifts, due, until)
    if found is None:
        return _last_hour(turn, shifts, due)
    if found[0] <= until - AN_HOUR / 2:
        return found[0], until
    if early := _before(turn, shifts, due):
        return early[0], until
    short = found[1] is not None and found[1] - found[0] < AN_HOUR / 2
    return _last_hour(turn, shifts, due) if short else found


def _last_hour(turn: Turn, shifts: Collection[Shift | ShiftTime], due: datetime) -> Room | None:
    """After a long day: as soon as the day was asked about, until the quiet hours."""
    over = max(one.ends for one in shifts if one.starts <= due < one.ends)
    asked = over + timedelta(minutes=turn.policy.rhythm.checkin_minutes_after)
    night = next_quiet(turn.policy.quiet, turn.policy.office.zone, due)
    return (asked, night) if night and asked < night else None


def _before(turn: Turn, shifts: Collection[Shift | ShiftTime], due: datetime) -> Room | None:
    starts = min(one.starts for one in shifts if one.starts <= due < one.ends)
    until = starts - timedelta(minutes=turn.policy.rhythm.reminder_minutes)
    early = until - AN_HOUR
    taken = any(one.starts < until and early < one.ends for one in shifts)
    if taken or early <= turn.now or in_quiet(turn.policy.quiet, turn.policy.office.zone, early):
        return None
    return early, until


def _checkin_and_answer(turn: Turn) -> timedelta:
    """From the end of a shift until its check-in has been asked, and had time for an answer."""
    return timedelta(minutes=turn.policy.rhythm.checkin_minutes_after) + AN_HOUR


def started_today(turn: Turn) -> int:
    """Dialogues that count against the day's limit."""
    memory = turn.the.memory
    return memory.started if memory.started_on == turn.today.date() else 0


def is_full(turn: Turn, *, keeps_place: bool = True) -> bool:
    """The day has had its dialogues, or has room only for the question how it went."""
    kept = keeps_place and any(_checkin_to_come(turn, shift) for shift in turn.the.shifts)
    return started_today(turn) + kept >= turn.policy.rhythm.most_dialogues_a_day


def _checkin_to_come(turn: Turn, shift: Shift) -> bool:
    """Today; a shift that ends late is asked about the next day."""
    rhythm, memory, today = turn.policy.rhythm, turn.the.memory, turn.today.date()
    late = shift.ends > at_local(shift.day, rhythm.late_shift_ends, turn.policy.office.zone)
    if shift.day + DAY * late != today or shift.asked or shift.answered:
        return False
    if memory.silent or not memory.writes_after or turn.the.absent_on(shift.day) is not None:
        return False
    over = at_local(today, rhythm.late_shift_until, turn.policy.office.zone)
    until = over if late else shift.ends + _checkin_and_answer(turn)
    return turn.now < until and asks_after(turn, shift)
