"""How the days go: moods, energy, agreed conditions, what else fills, confidence in next week."""

from datetime import date, timedelta
from statistics import median

from flows.facts import Citizen, Mood, Role, Shift
from flows.policy import Colour
from flows.signals.rule import Numbers, Rule, days
from flows.texts import TN, T

LEAST_MOODS = 3  # fewer earlier days are no baseline
LITTLE_ENERGY = 2
BARRIERS = frozenset({"transport", "home"})
IN_VIEW = timedelta(days=21)  # what lies further back is no part of "the first shifts"


def hard_days(citizen: Citizen, numbers: Numbers) -> bool:
    """So many answered days one after the other, none of them better than "ikke så godt"."""
    wanted = numbers.of.hard_days
    newest = [shift.mood for shift in _with_mood(citizen)][-wanted:]
    return len(newest) == wanted and all(_hard(mood) for mood in newest)


def mood_fall(citizen: Citizen, numbers: Numbers) -> bool:
    """The newest day lies so many steps below the person's own median of the days before."""
    told = _with_mood(citizen)
    if not told:
        return False
    newest, since = told[-1], told[-1].day - timedelta(days=numbers.of.mood_days)
    earlier = [shift.mood for shift in told[:-1] if shift.day >= since and shift.mood]
    if newest.mood is None or len(earlier) < LEAST_MOODS:
        return False
    return bool(newest.mood <= median(earlier) - numbers.of.mood_fall)


def mismatch(citizen: Citizen, numbers: Numbers) -> bool:
    """Among the first shifts of the placement, as long as all of them are in view."""
    placement = citizen.placement
    shifts = [s for s in citizen.shifts if placement and s.day >= placement.first]
    if placement is None or not shifts or shifts[-1].day - placement.first > IN_VIEW:
        return False
    low = [shift for shift in shifts[: numbers.of.mismatch_shifts] if _hard(shift.mood)]
    return len(low) >= numbers.of.mismatch_low


def low_energy(citizen: Citizen, numbers: Numbers) -> bool:
    """In the shifts right after more hours."""
    if citizen.placement is None or citizen.placement.hours_raised is None:
        return False
    raised = citizen.placement.hours_raised
    since = [shift for shift in citizen.shifts if shift.day >= raised][: numbers.of.energy_shifts]
    low = [shift for shift in since if shift.energy and shift.energy <= LITTLE_ENERGY]
    return len(low) >= numbers.of.energy_low


def condition_not_kept(citizen: Citizen, numbers: Numbers) -> bool:
    broken = [shift for shift in citizen.shifts if shift.kept == "no"]
    return len(_newest(broken, numbers.of.conditions_days)) >= numbers.of.conditions_not_kept


def safety_broken(citizen: Citizen) -> frozenset[date]:
    """On which days. That an agreement is about safety, a person has noted at the desk."""
    safety = {condition.id for condition in citizen.conditions if condition.safety}
    return frozenset(s.day for s in citizen.shifts if s.kept == "no" and s.condition in safety)


def condition_safety(citizen: Citizen, numbers: Numbers) -> bool:
    """One is enough, and each further one is news."""
    return bool(safety_broken(citizen))


def barriers(citizen: Citizen, numbers: Numbers) -> bool:
    """The way there, or something at home, named again and again."""
    named = [shift for shift in citizen.shifts if shift.hard_about in BARRIERS]
    return len(_newest(named, numbers.of.barrier_days)) >= numbers.of.barriers


def confidence_low(citizen: Citizen, numbers: Numbers) -> bool:
    told = citizen.memory.confidence
    return bool(told) and told[-1] <= numbers.of.confidence_low


def confidence_fall(citizen: Citizen, numbers: Numbers) -> bool:
    """From one week's answer to the next."""
    told = citizen.memory.confidence
    return len(told) > 1 and told[-2] - told[-1] >= numbers.of.confidence_fall


def _with_mood(citizen: Citizen) -> list[Shift]:
    return [shift for shift in citizen.shifts if shift.mood is not None]


def _hard(mood: Mood | None) -> bool:
    return mood is not None and mood <= Mood.low


def _newest(shifts: list[Shift], days: int) -> list[Shift]:
    """Those of the `days` days that end with the newest of them."""
    return [shift for shift in shifts if shift.day > shifts[-1].day - timedelta(days=days)]


RULES = (
    Rule(
        "hard_days", "wellbeing", Colour.yellow,
        pattern=lambda n: TN(
            "Én svær dag", "{n} svære dage lige efter hinanden", n.of.hard_days),
        why=lambda alias: T("{alias} har haft flere svære dage efter hinanden.", alias=alias),
        first_move=T("Ring, og spørg til ro og pauser."),
        source="evidence §4",
        holds=hard_days, keys=("signals.hard_days",), personal=(2, 6),
    ),
    Rule(
        "mood_fall", "wellbeing", Colour.yellow,
        pattern=lambda n: T(
            "En dag, der er {n} trin sværere end du plejer", n=n.of.mood_fall),
        why=lambda alias: T("{alias} har det sværere, end {alias} plejer.", alias=alias),
        first_move=T("Ring, og spørg, hvad der er anderledes."),
        source="evidence §4",
        holds=mood_fall, keys=("signals.mood_fall", "signals.mood_days"), personal=(1, 3),
    ),
    Rule(
        "mismatch", "wellbeing", Colour.yellow,
        pattern=lambda n: TN(
            "Én svær dag blandt de første {shifts} i praktikken",
            "{n} svære dage blandt de første {shifts} i praktikken",
            n.of.mismatch_low, shifts=n.of.mismatch_shifts),
        why=lambda alias: T("Flere af de første dage har været svære for {alias}.", alias=alias),
        first_move=T("Tal sammen inden for 2 arbejdsdage. Det er i orden at stoppe."),
        source="evidence §4, requirement 129",
        holds=mismatch, keys=("signals.mismatch_low", "signals.mismatch_shifts"),
    ),
    Rule(
        "low_energy", "wellbeing", Colour.yellow,
        pattern=lambda n: TN(
            "Lidt energi på {low} af {n} dag efter flere timer",
            "Lidt energi på {low} af de næste {n} dage efter flere timer",
            n.of.energy_shifts, low=n.of.energy_low),
        why=lambda alias: T(
            "{alias} har lidt energi tilbage, siden timerne blev flere.", alias=alias),
        first_move=T("Vent med flere timer, og tal om tempoet."),
        source="evidence §4",
        holds=low_energy, keys=("signals.energy_low", "signals.energy_shifts"),
    ),
    Rule(
        "condition_not_kept", "conditions", Colour.yellow,
        pattern=lambda n: TN(
            "En aftale om dagen, der {n} gang ikke blev holdt på {within}",
            "En aftale om dagen, der {n} gange ikke blev holdt på {within}",
            n.of.conditions_not_kept, within=days(n.of.conditions_days)),
        why=lambda alias: T("En aftale med {alias} er flere gange ikke blevet holdt.", alias=alias),
        first_move=T("Tal med virksomheden i denne uge."),
        source="evidence §4",
        holds=condition_not_kept,
        keys=("signals.conditions_not_kept", "signals.conditions_days"), personal=(1, 4),
    ),
    Rule(
        "condition_safety", "conditions", Colour.yellow,
        pattern=lambda n: T("En aftale om sikkerhed, der 1 gang ikke blev holdt"),
        why=lambda alias: T(
            "En aftale med {alias} om sikkerhed er ikke blevet holdt.", alias=alias),
        first_move=T("Ring til virksomheden før næste mødedag."),
        source="evidence §4",
        holds=condition_safety, anew=safety_broken,
    ),
    Rule(
        "confidence_low", "confidence", Colour.yellow,
        pattern=lambda n: T("{n} eller lavere på, hvor sikker du er på næste uge",
                            n=n.of.confidence_low),
        why=lambda alias: T("{alias} er usikker på næste uge.", alias=alias),
        first_move=T("Ring inden næste mødedag."),
        source="evidence §4",
        holds=confidence_low, keys=("signals.confidence_low",), personal=(1, 5),
    ),
    Rule(
        "confidence_fall", "confidence", Colour.yellow,
        pattern=lambda n: T("{n} lavere end sidste uge på, hvor sikker du er på næste uge",
                            n=n.of.confidence_fall),
        why=lambda alias: T("{alias} er mere usikker på næste uge end før.", alias=alias),
        first_move=T("Ring inden næste mødedag."),
        source="evidence §4",
        holds=confidence_fall, keys=("signals.confidence_fall",), personal=(2, 5),
        anew=lambda citizen: frozenset({citizen.memory.confidence}),
    ),
    Rule(
        "barriers", "transport", Colour.yellow,
        pattern=lambda n: TN(
            "Vejen derhen eller noget hjemme fylder {n} gang på {within}",
            "Vejen derhen eller noget hjemme fylder {n} gange på {within}",
            n.of.barriers, within=days(n.of.barrier_days)),
        why=lambda alias: T("Vejen derhen eller noget hjemme fylder for {alias}.", alias=alias),
        first_move=T("Spørg, om mentor må hjælpe med det."),
        source="evidence §4, requirement 2",
        holds=barriers, keys=("signals.barriers", "signals.barrier_days"), personal=(1, 4),
        who=Role.personal_mentor,
    ),
)  # fmt: skip
