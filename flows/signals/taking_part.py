"""The citizen's choice to write together or not, silence, and a channel that is shut.

Never held against anybody: a person phones instead. One missed tap is nothing (evidence §4).
"""

from flows.facts import Citizen
from flows.policy import Colour
from flows.signals.rule import Numbers, Rule
from flows.texts import TN, T

CALL = T("Ring, og hør, hvad der passer bedst.")


def silence(citizen: Citizen, numbers: Numbers) -> bool:
    """Check-ins one after the other without any answer. Any answer to anything begins anew."""
    return citizen.memory.unanswered >= numbers.silence


def weekly_silence(citizen: Citizen, numbers: Numbers) -> bool:
    """Weeks one after the other without a single word (WelTel: no answer is an answer)."""
    return citizen.memory.quiet_weeks >= numbers.of.weekly_silence


RULES = (
    Rule(
        "silence", "silence", Colour.yellow,
        pattern=lambda n: TN(
            "Intet svar, når jeg spørger om dagen",
            "Intet svar {n} gange, når jeg spørger om dagen", n.silence),
        why=lambda alias: T("{alias} har ikke svaret på de sidste spørgsmål.", alias=alias),
        first_move=T("Ring, og hør, hvordan det går."),
        source="evidence §4, §3",
        holds=silence, keys=("rhythm.silence_startup", "rhythm.silence_stable"), personal=(2, 6),
    ),
    Rule(
        "weekly_silence", "silence", Colour.yellow,
        pattern=lambda n: TN(
            "En hel uge uden et svar", "{n} hele uger uden et svar", n.of.weekly_silence),
        why=lambda alias: T("{alias} har ikke svaret i denne uge.", alias=alias),
        first_move=T("Ring, og hør, hvordan det går."),
        source="evidence §4, §3",
        holds=weekly_silence, keys=("signals.weekly_silence",), personal=(1, 3),
        anew=lambda citizen: frozenset({citizen.memory.quiet_weeks}),
    ),
    Rule(
        "declined", "onboarding", Colour.yellow,
        pattern=lambda n: T("Du siger nej til at skrive sammen (før du møder samme dag: haster)"),
        why=lambda alias: T("{alias} vil ikke skrive sammen.", alias=alias),
        first_move=CALL,
        source="evidence §0.2",
        louder=Colour.orange,
    ),
    Rule(
        "not_joined", "onboarding", Colour.yellow,
        pattern=lambda n: T("Du har ikke svaret på invitationen (før du møder samme dag: haster)"),
        why=lambda alias: T("{alias} har ikke svaret på invitationen.", alias=alias),
        first_move=T("Ring, og fortæl om robotten."),
        source="evidence §0.4",
        louder=Colour.orange,
    ),
    Rule(
        "stopped", "onboarding", Colour.yellow,
        pattern=lambda n: T("Du stopper med at skrive sammen (før du møder samme dag: haster)"),
        why=lambda alias: T("{alias} vil ikke skrive sammen mere.", alias=alias),
        first_move=CALL,
        source="evidence §0.2",
        louder=Colour.orange,
    ),
    Rule(
        "erased", "onboarding", Colour.yellow,
        pattern=lambda n: T("Du sletter det gemte (før du møder samme dag: haster)"),
        why=lambda alias: T("{alias} har slettet og skriver ikke mere.", alias=alias),
        first_move=CALL,
        source="evidence §0.2, §7",
        louder=Colour.orange,
    ),
    Rule(
        "paused", "onboarding", Colour.green,
        pattern=lambda n: T("Du holder pause med beskederne"),
        why=lambda alias: T("{alias} har valgt en pause.", alias=alias),
        first_move=T("Ring, når det passer."),
        source="evidence §0.2",
    ),
    Rule(
        "blocked", "delivery", Colour.yellow,
        pattern=lambda n: T("Jeg kan ikke skrive til dig mere (før du møder samme dag: haster)"),
        why=lambda alias: T("{alias} kan ikke nås i Telegram.", alias=alias),
        first_move=T("Ring."),
        source="evidence §0.4",
        louder=Colour.orange,
    ),
)  # fmt: skip
