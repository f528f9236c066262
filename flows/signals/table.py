"""Every rule that can become a signal, in one table: what is not here cannot be signalled.

`make signals` writes it down in Danish and English (docs/signals.md).
"""

from collections.abc import Mapping

from flows.facts import CaseFile
from flows.policy import Colour
from flows.signals import absence, arrival, contact, placement, staffside, taking_part, wellbeing
from flows.signals.rule import Family, Rule
from flows.texts import T, Text

RULES: tuple[Rule, ...] = (
    *contact.RULES,
    *arrival.RULES,
    *absence.RULES,
    *wellbeing.RULES,
    *taking_part.RULES,
    *staffside.RULES,
    *placement.RULES,
)
BY_NAME: Mapping[str, Rule] = {rule.name: rule for rule in RULES}

FAMILIES: Mapping[str, Family] = {
    family.name: family
    for family in (
        Family(
            "danger", T("Fare"),
            lambda alias: T("{alias} har skrevet noget, som et menneske læser.", alias=alias),
            contact.OPEN_AND_CALL,
        ),
        Family(
            "contact", T("Ønske om kontakt"),
            lambda alias: T("{alias} vil gerne i kontakt med et menneske.", alias=alias),
            T("Ring hurtigst muligt."),
        ),
        Family(
            "noshow", T("Om du er kommet"),
            lambda alias: T("Vi ved ikke, om {alias} er mødt.", alias=alias),
            T("Ring først til virksomheden."),
        ),
        Family(
            "absence", T("Fravær"),
            lambda alias: T("{alias} er meldt fraværende.", alias=alias),
            T("Ring, og hør, hvordan det går."),
        ),
        Family(
            "wellbeing", T("Hvordan dagene går"),
            lambda alias: T("{alias} har haft det svært i en periode.", alias=alias),
            T("Ring, og spørg, hvad der fylder mest."),
        ),
        Family(
            "conditions", T("Det, I har aftalt om dagen"),
            lambda alias: T("En aftale med {alias} er ikke blevet holdt.", alias=alias),
            T("Tal med virksomheden i denne uge."),
        ),
        Family(
            "confidence", T("Troen på næste uge"),
            lambda alias: T("{alias} er usikker på næste uge.", alias=alias),
            T("Ring inden næste mødedag."),
        ),
        Family(
            "transport", T("Det uden for praktikken"),
            lambda alias: T("Noget uden for praktikken fylder for {alias}.", alias=alias),
            T("Spørg, om mentor må hjælpe med det."),
        ),
        Family(
            "silence", T("Når der ikke er svar"),
            lambda alias: T("{alias} har ikke svaret i nogle dage.", alias=alias),
            T("Ring, og hør, hvordan det går."),
        ),
        Family(
            "onboarding", T("Dit valg om at skrive sammen"),
            lambda alias: T("{alias} er ikke kommet i gang endnu.", alias=alias),
            taking_part.CALL,
        ),
        Family(
            "placement", T("Når der ikke er en praktik"),
            lambda alias: T("{alias} har ikke en praktik nu.", alias=alias),
            T("Find et nyt sted, der passer til mål og aftaler."),
        ),
        Family(
            "question", T("Spørgsmål til et menneske"),
            lambda alias: T("Et spørgsmål om {alias} har ikke fået svar.", alias=alias),
            T("Læs spørgsmålet på skrivebordet, og svar."),
        ),
        Family(
            "delivery", T("Beskeder, der ikke når frem"),
            lambda alias: T("En besked om {alias} kom ikke frem.", alias=alias),
            T("Ring."),
        ),
        Family(
            "followup", T("Det, vi selv følger op på"),
            lambda alias: T("Det er tid til at følge op på {alias}.", alias=alias),
            T("Ring, og hør, hvordan det går."),
        ),
    )
}  # fmt: skip


def sentence(rule: str, family: str, alias: str) -> Text:
    """What a caseworker may read out loud."""
    known = BY_NAME.get(rule) or FAMILIES.get(family)
    return known.why(alias) if known else T("Der er noget nyt om {alias}.", alias=alias)


def advice(case: CaseFile) -> Text:
    """One thing to do first."""
    if case.colour is Colour.red:
        return BY_NAME["danger"].first_move
    known = BY_NAME.get(case.why) or FAMILIES.get(case.family)
    return known.first_move if known else T("Åbn sagen.")
