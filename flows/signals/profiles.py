"""Whose numbers: the policy's, halved for a case of concern, and what was agreed with the citizen.

Each citizen is held against their own plan; nobody is compared with anybody (evidence §0.5).
"""

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from flows.facts import Citizen, Noted, NotedKind, Phase
from flows.policy import Policy
from flows.signals.rule import Numbers, Profile, Rule
from flows.signals.table import BY_NAME

# Counts and days that a case of concern halves. Not halved: steps and places on a scale, and
# the stretches of time that are looked back on.
HALVED = (
    *("hard_days", "absences", "absence_days", "same_weekday", "conditions_not_kept"),
    *("confidence_fall", "mismatch_low", "energy_low", "weekly_silence", "barriers"),
    *("contact_days", "visit_days", "mentor_silent_days", "untaken_days"),
)
SILENCE = "silence"
LEAST_SILENCE = 2  # one missed tap is nothing, also for a case of concern (evidence §4)
EARLY = frozenset({Phase.before, Phase.startup})


def profile_of(citizen: Citizen) -> Profile:
    placement = citizen.placement
    if placement is not None and placement.concern:
        return Profile.concern
    if placement is None or placement.phase in EARLY:
        return Profile.startup
    return Profile.stable


def numbers_for(citizen: Citizen, policy: Policy) -> Numbers:
    """What was agreed counts in its place; for a case of concern only if it is sooner."""
    early = citizen.placement is None or citizen.placement.phase in EARLY
    numbers = published(policy, profile_of(citizen), early=early)
    for name, note in agreed(citizen).items():
        rule = BY_NAME.get(name)
        if rule is not None and rule.personal is not None and note.value is not None:
            numbers = _with(numbers, rule, note.value)
    return numbers


def published(policy: Policy, profile: Profile, *, early: bool) -> Numbers:
    """The policy's numbers for a profile, before anything is agreed. `early`: before the start
    and in the first weeks, when less silence is waited for."""
    signals = policy.signals
    silence = policy.rhythm.silence_startup if early else policy.rhythm.silence_stable
    if profile is Profile.concern:
        signals = replace(signals, **{key: _half(policy, getattr(signals, key)) for key in HALVED})
        silence = max(LEAST_SILENCE, _half(policy, silence))
    return Numbers(profile, policy.office.zone, signals, silence, policy.arrival.strict_weeks)


def _half(policy: Policy, plain: int) -> int:
    return math.ceil(plain * policy.signals.concern_factor)


def _with(numbers: Numbers, rule: Rule, value: int) -> Numbers:
    if numbers.profile is Profile.concern:
        value = _sooner(rule, value, threshold(numbers, rule))
    key = key_of(rule)
    if key == SILENCE:
        return replace(numbers, silence=value)
    return replace(numbers, of=replace(numbers.of, **{key: value}))


def _sooner(rule: Rule, one: int, other: int) -> int:
    """The smaller count; of a place on a scale that is "so low or lower", the higher one."""
    return max(one, other) if rule.name == "confidence_low" else min(one, other)


def key_of(rule: Rule) -> str:
    """The field of Numbers.of that a rule's threshold is, or "silence"."""
    section, _, key = rule.keys[0].partition(".")
    return key if section == "signals" else SILENCE


def threshold(numbers: Numbers, rule: Rule) -> int:
    key = key_of(rule)
    return numbers.silence if key == SILENCE else int(getattr(numbers.of, key))


def shorter(citizen: Citizen, policy: Policy, how_long: timedelta) -> timedelta:
    """A timer as it is for this citizen."""
    concern = profile_of(citizen) is Profile.concern
    return how_long * policy.signals.concern_factor if concern else how_long


# --- what was agreed with the citizen -----------------------------------------------------


def agreed(citizen: Citizen) -> Mapping[str, Noted]:
    """The newest agreement of each rule; one that was given up again is left out."""
    newest = {n.about: n for n in citizen.noted if n.kind is NotedKind.threshold}
    return {name: note for name, note in newest.items() if note.value is not None}


def personal_from(citizen: Citizen, policy: Policy) -> date | None:
    """The first day on which a threshold can be agreed: when both have seen some weeks of it."""
    placement = citizen.placement
    if placement is None:
        return None
    begun = max(placement.first, citizen.memory.joined_on or placement.first)
    return begun + timedelta(weeks=policy.signals.personal_after_weeks)
