"""Which prompt, and whether one may come today. Pure and without chance: the same citizen on the
same day gets the same one, and why is kept beside it.
"""

from datetime import date, timedelta

from flows.facts import Citizen, Participation, Phase
from flows.memory import Memory
from flows.motivation.library import BY_KEY, LIBRARY
from flows.motivation.now import Now
from flows.motivation.prompt import Prompt
from flows.motivation.topics import Topic
from flows.motivation.true_now import FACTS
from flows.policy import Policy
from flows.turn import Turn
from flows.weeks import week_of

KEPT = 120  # prompts remembered; two a week for a year are fewer


def seen_now(citizen: Citizen, policy: Policy, today: date) -> Now | None:
    placement = citizen.placement
    if placement is None:
        return None
    return Now(citizen, placement, placement.phase, today, policy.office.zone)


def choose(citizen: Citizen, policy: Policy, today: date) -> Prompt | None:
    """Of what is true now, wanted, and not asked within the distance: what passes first, then
    the reason that was asked about longest ago. None: nothing is asked."""
    now = seen_now(citizen, policy, today)
    if now is None:
        return None
    memory = citizen.memory
    recent = asked_lately(memory, policy, today)
    fit = [prompt for prompt in fitting(now) if prompt.key not in recent]
    return min(fit, key=lambda prompt: _rank(prompt, memory), default=None)


def fitting(now: Now) -> list[Prompt]:
    """What could be asked today, however often it was."""
    off = now.citizen.memory.motivation_off
    prompts = LIBRARY.get(now.phase, ())
    return [one for one in prompts if one.topic not in off and FACTS[one.why].holds(now)]


def _rank(prompt: Prompt, memory: Memory) -> tuple[bool, bool, int]:
    """Not the reason of the last time again; what passes before what lasts; then the reason that
    was named longest ago. In a draw the library's own order holds."""
    reasons = [why for _, _, why in memory.prompted]
    last = reasons[-1:] == [prompt.why]
    ago = len(reasons) - 1 - reasons[::-1].index(prompt.why) if prompt.why in reasons else -1
    return last, not FACTS[prompt.why].passing, ago


def asked_lately(memory: Memory, policy: Policy, today: date) -> frozenset[str]:
    since = today - timedelta(days=policy.motivation.distance_days)
    return frozenset(key for key, day, _ in memory.prompted if date.fromisoformat(day) > since)


def with_new(
    memory: Memory, prompt: Prompt, policy: Policy, today: date
) -> tuple[tuple[str, str, str], ...]:
    """What was asked, when and why, with this one; what is older than the distance goes."""
    known = asked_lately(memory, policy, today)
    kept = [one for one in memory.prompted if one[0] in known]
    return (*kept, (prompt.key, today.isoformat(), prompt.why))[-KEPT:]


# --- whether ----------------------------------------------------------------------------


def wanted(turn: Turn) -> bool:
    """Not on a day of absence, not while danger is open, not in the rest after "ikke nu", not
    more than so many a week (requirement 98)."""
    memory, today = turn.the.memory, turn.today.date()
    if turn.the.participation is not Participation.joined or memory.silent:
        return False
    if turn.the.absent_on(today) or any(case.family == "danger" for case in turn.the.cases):
        return False
    if memory.not_now_until and today < memory.not_now_until:
        return False
    days = [date.fromisoformat(day) for _, day, _ in memory.prompted]
    this_week = [day for day in days if week_of(day) == week_of(today)]
    return len(this_week) < most_a_week(turn) and today not in this_week


def most_a_week(turn: Turn) -> int:
    """What is over fades out (requirement 175)."""
    placement, rule = turn.the.placement, turn.policy.motivation
    over = placement is not None and placement.phase is Phase.aftercare
    return min(rule.per_week, rule.aftercare_per_week) if over else rule.per_week


def all_off(memory: Memory) -> bool:
    return set(memory.motivation_off) >= {str(topic) for topic in Topic}


def prompt_of(key: str) -> Prompt | None:
    return BY_KEY.get(key)
