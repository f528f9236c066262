"""Facts become signals: published rules, each against the citizen's own plan (evidence §4).

A rule is a small pure function over the citizen's facts. It fires when a step makes it true
that was not, so nothing is counted twice. No score, no prediction.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from statistics import median

from flows import policy
from flows.effects import KeepShift
from flows.facts import Citizen, Mood, Shift
from flows.policy import Colour
from flows.texts import T, Text
from flows.turn import Turn

LEAST_MOODS = 3  # fewer earlier days are no baseline
LITTLE_ENERGY = 2
BARRIERS = frozenset({"transport", "home"})
IN_VIEW = timedelta(days=21)  # facts.Citizen.shifts reaches so far back
NEVER_HELD = frozenset({Colour.orange, Colour.red})


@dataclass(frozen=True, slots=True)
class Rule:
    """`holds` decides; `why` is the sentence a caseworker can read out loud."""

    name: str
    family: str
    colour: Colour
    why: Callable[[str], Text]
    holds: Callable[[Citizen, policy.Signals], bool]


def look(turn: Turn) -> None:
    """After a step: signal every rule that the step made true."""
    if turn.citizen is None or not any(isinstance(e, KeepShift) for e in turn.effects):
        return
    fired = dict(turn.the.memory.fired)
    for rule in RULES:
        if fires(turn, rule.name):
            turn.signal(rule.name, rule.family, rule.colour, rule.why(turn.the.person.name))
            fired[rule.name] = turn.now.isoformat()
    if fired != dict(turn.the.memory.fired):
        turn.remember(fired=tuple(sorted(fired.items())))


def fires(turn: Turn, name: str) -> bool:
    """Whether what was noted in this step so far makes the rule true, and it may speak."""
    rule = next(rule for rule in RULES if rule.name == name)
    numbers = turn.policy.signals
    if rule.holds(turn.the, numbers) or not rule.holds(after(turn), numbers):
        return False
    return not _cooling(turn, rule, dict(turn.the.memory.fired).get(name))


def after(turn: Turn) -> Citizen:
    """The citizen as the step leaves them: what it notes about shifts is filled in."""
    shifts = list(turn.the.shifts)
    for effect in turn.effects:
        if isinstance(effect, KeepShift):
            shifts = [
                replace(shift, **effect.facts) if shift.starts == effect.starts else shift
                for shift in shifts
            ]
    return replace(turn.the, shifts=tuple(shifts))


def _cooling(turn: Turn, rule: Rule, last: str | None) -> bool:
    if last is None or rule.colour in NEVER_HELD:
        return False
    rest = timedelta(hours=turn.policy.signals.cooldown_hours)
    return turn.now < datetime.fromisoformat(last) + rest


# --- the rules ------------------------------------------------------------------------


def hard_days(citizen: Citizen, numbers: policy.Signals) -> bool:
    """So many answered days one after the other, none of them better than "ikke så godt"."""
    wanted = _count(citizen, numbers, numbers.hard_days)
    newest = [shift.mood for shift in _with_mood(citizen)][-wanted:]
    return len(newest) == wanted and all(_hard(mood) for mood in newest)


def mood_fall(citizen: Citizen, numbers: policy.Signals) -> bool:
    """The newest day lies so many steps below the person's own median of the days before."""
    told = _with_mood(citizen)
    if not told:
        return False
    newest, since = told[-1], told[-1].day - timedelta(days=numbers.mood_days)
    earlier = [shift.mood for shift in told[:-1] if shift.day >= since and shift.mood]
    if newest.mood is None or len(earlier) < LEAST_MOODS:
        return False
    return bool(newest.mood <= median(earlier) - numbers.mood_fall)


def condition_not_kept(citizen: Citizen, numbers: policy.Signals) -> bool:
    broken = [shift for shift in citizen.shifts if shift.kept == "no"]
    wanted = _count(citizen, numbers, numbers.conditions_not_kept)
    return len(_newest(broken, numbers.conditions_days)) >= wanted


def low_energy(citizen: Citizen, numbers: policy.Signals) -> bool:
    """In the shifts right after more hours."""
    if citizen.placement is None or citizen.placement.hours_raised is None:
        return False
    raised = citizen.placement.hours_raised
    since = [shift for shift in citizen.shifts if shift.day >= raised][: numbers.energy_shifts]
    low = [shift for shift in since if shift.energy and shift.energy <= LITTLE_ENERGY]
    return len(low) >= _count(citizen, numbers, numbers.energy_low)


def mismatch(citizen: Citizen, numbers: policy.Signals) -> bool:
    """Among the first shifts of the placement, as long as all of them are in view."""
    placement = citizen.placement
    shifts = [s for s in citizen.shifts if placement and s.day >= placement.first]
    if placement is None or not shifts or shifts[-1].day - placement.first > IN_VIEW:
        return False
    low = [shift for shift in shifts[: numbers.mismatch_shifts] if _hard(shift.mood)]
    return len(low) >= _count(citizen, numbers, numbers.mismatch_low)


def barriers(citizen: Citizen, numbers: policy.Signals) -> bool:
    """The way there, or something at home, named again and again."""
    named = [shift for shift in citizen.shifts if shift.hard_about in BARRIERS]
    wanted = _count(citizen, numbers, numbers.barriers)
    return len(_newest(named, numbers.barrier_days)) >= wanted


def _count(citizen: Citizen, numbers: policy.Signals, plain: int) -> int:
    concern = citizen.placement is not None and citizen.placement.concern
    return numbers.threshold(plain, concern=concern)


def _with_mood(citizen: Citizen) -> list[Shift]:
    return [shift for shift in citizen.shifts if shift.mood is not None]


def _hard(mood: Mood | None) -> bool:
    return mood is not None and mood <= Mood.low


def _newest(shifts: list[Shift], days: int) -> list[Shift]:
    """Those of the `days` days that end with the newest of them."""
    return [shift for shift in shifts if shift.day > shifts[-1].day - timedelta(days=days)]


RULES = (
    Rule(
        "hard_days",
        "wellbeing",
        Colour.yellow,
        lambda alias: T("{alias} har haft flere svære dage efter hinanden.", alias=alias),
        hard_days,
    ),
    Rule(
        "mood_fall",
        "wellbeing",
        Colour.yellow,
        lambda alias: T("{alias} har det sværere, end {alias} plejer.", alias=alias),
        mood_fall,
    ),
    Rule(
        "condition_not_kept",
        "conditions",
        Colour.yellow,
        lambda alias: T("En aftale med {alias} er flere gange ikke blevet holdt.", alias=alias),
        condition_not_kept,
    ),
    Rule(
        "low_energy",
        "wellbeing",
        Colour.yellow,
        lambda alias: T("{alias} har lidt energi tilbage, siden timerne blev flere.", alias=alias),
        low_energy,
    ),
    Rule(
        "mismatch",
        "wellbeing",
        Colour.yellow,
        lambda alias: T("Flere af de første dage har været svære for {alias}.", alias=alias),
        mismatch,
    ),
    Rule(
        "barriers",
        "transport",
        Colour.yellow,
        lambda alias: T("Vejen derhen eller noget hjemme fylder for {alias}.", alias=alias),
        barriers,
    ),
)
