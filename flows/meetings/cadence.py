"""How often the bot asks, by how closely somebody is followed (requirements 97, 100).

Pure, and asked when the hour comes: what happened since the plan was made counts.
"""

from datetime import date

from flows.facts import Citizen, Phase, Placement, Shift
from flows.policy import Cadence, Followed, Policy
from flows.turn import Turn
from flows.weeks import DAY, agreed_times, days_worked, free, monday_of

EARLY = frozenset({Phase.before, Phase.startup})
HARD = 2  # "ikke så godt", or worse


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
