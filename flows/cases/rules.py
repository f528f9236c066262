"""The fixed sentence and the one suggested action of every rule (evidence §4).

Built from the rule's name and the alias alone, so nothing a citizen said can reach a card.
"""

from collections.abc import Callable
from dataclasses import dataclass

from flows import signals
from flows.facts import CaseFile
from flows.policy import Colour
from flows.texts import T, Text

Sentence = Callable[[str], Text]

SENTENCES: dict[str, Sentence] = {
    # danger
    "danger": lambda alias: T("Tegn på fare. {alias} har fået 112 og flere numre.", alias=alias),
    "danger_unclear": lambda alias: T("{alias} har skrevet noget, som du bør læse.", alias=alias),
    "danger_denied": lambda alias: T("{alias} siger selv, at der ikke er fare.", alias=alias),
    "danger_no_answer": lambda alias: T(
        "{alias} har skrevet noget, som du bør læse, og svarer ikke.", alias=alias
    ),
    "danger_past": lambda alias: T("{alias} har skrevet om noget svært før i tiden.", alias=alias),
    # wishes and arrival
    "wants_contact": lambda alias: T("{alias} vil gerne ringes op.", alias=alias),
    "wants_call": lambda alias: T("{alias} vil gerne ringes op.", alias=alias),
    "wants_to_stop": lambda alias: T("{alias} vil gerne tale om at stoppe.", alias=alias),
    "no_show": lambda alias: T("{alias} er ikke mødt og har ikke svaret.", alias=alias),
    "nothing_known": lambda alias: T("Vi ved ikke, om {alias} er mødt.", alias=alias),
    "known_later": lambda alias: T("Vi vidste først sent, om {alias} var mødt.", alias=alias),
    # taking part
    "declined": lambda alias: T("{alias} vil ikke skrive sammen.", alias=alias),
    "not_joined": lambda alias: T("{alias} har ikke svaret på invitationen.", alias=alias),
    "stopped": lambda alias: T("{alias} vil ikke skrive sammen mere.", alias=alias),
    "paused": lambda alias: T("{alias} har valgt en pause.", alias=alias),
    "erased": lambda alias: T("{alias} har slettet og skriver ikke mere.", alias=alias),
    "silence": lambda alias: T("{alias} har ikke svaret på de sidste spørgsmål.", alias=alias),
    # absence: that, never why
    "first_absence": lambda alias: T(
        "{alias} har meldt fravær i de første uger af praktikken.", alias=alias
    ),
    "absence_again": lambda alias: T(
        "{alias} har meldt fravær flere gange på kort tid.", alias=alias
    ),
    "absence_running": lambda alias: T(
        "{alias} har meldt fravær flere dage efter hinanden.", alias=alias
    ),
    "absence_no_call": lambda alias: T(
        "{alias} er meldt fraværende, og ingen har ringet.", alias=alias
    ),
    "reports_personally": lambda alias: T("{alias} melder selv sit fravær.", alias=alias),
    "absence_unreached": lambda alias: T(
        "En besked om, at {alias} ikke kommer, nåede ikke frem.", alias=alias
    ),
    # questions to a person
    "question_unanswered": lambda alias: T(
        "Et spørgsmål om {alias} har ikke fået svar.", alias=alias
    ),
    # the channel itself
    "blocked": lambda alias: T("{alias} kan ikke nås i Telegram.", alias=alias),
}

BY_FAMILY: dict[str, Sentence] = {
    "danger": lambda alias: T("{alias} har skrevet noget, som du bør læse.", alias=alias),
    "contact": lambda alias: T("{alias} vil gerne i kontakt med et menneske.", alias=alias),
    "absence": lambda alias: T("{alias} er meldt fraværende.", alias=alias),
    "noshow": lambda alias: T("Vi ved ikke, om {alias} er mødt.", alias=alias),
    "wellbeing": lambda alias: T("{alias} har haft det svært i en periode.", alias=alias),
    "conditions": lambda alias: T("En aftale med {alias} er ikke blevet holdt.", alias=alias),
    "confidence": lambda alias: T("{alias} er usikker på næste uge.", alias=alias),
    "silence": lambda alias: T("{alias} har ikke svaret i nogle dage.", alias=alias),
    "transport": lambda alias: T("Noget uden for praktikken fylder for {alias}.", alias=alias),
    "onboarding": lambda alias: T("{alias} er ikke kommet i gang endnu.", alias=alias),
    "delivery": lambda alias: T("En besked om {alias} kom ikke frem.", alias=alias),
    "question": lambda alias: T("Et spørgsmål om {alias} har ikke fået svar.", alias=alias),
}

RULE_ADVICE: dict[str, Text] = {
    "danger": T("Ring nu."),
    "danger_unclear": T("Åbn sagen, og ring hurtigst muligt."),
    "danger_denied": T("Åbn sagen, og læs, hvad der blev skrevet."),
    "danger_no_answer": T("Åbn sagen, og ring hurtigst muligt."),
    "danger_past": T("Åbn sagen, og ring, når det passer jer begge."),
    "wants_to_stop": T("Ring, og hør, hvad der skal til."),
    "no_show": T("Ring, og hold et kort møde på stedet."),
    "nothing_known": T("Ring først til virksomheden."),
    "hard_days": T("Ring, og spørg til ro og pauser."),
    "mood_fall": T("Ring, og spørg, hvad der er anderledes."),
    "mismatch": T("Tal sammen inden for to dage. Det er i orden at stoppe."),
    "low_energy": T("Vent med flere timer, og tal om tempoet."),
    "barriers": T("Spørg, om mentor må hjælpe med det."),
    "not_joined": T("Ring, og fortæl om robotten."),
    "absence_no_call": T("Ring, og hør, hvordan det går."),
    "absence_unreached": T("Ring til virksomheden."),
    "blocked": T("Ring."),
}

ADVICE_BY_FAMILY: dict[str, Text] = {
    "danger": T("Åbn sagen, og ring hurtigst muligt."),
    "contact": T("Ring hurtigst muligt."),
    "absence": T("Ring, og hør, hvordan det går."),
    "noshow": T("Ring først til virksomheden."),
    "wellbeing": T("Ring, og spørg, hvad der fylder mest."),
    "conditions": T("Tal med virksomheden i denne uge."),
    "confidence": T("Ring inden næste mødedag."),
    "silence": T("Ring, og hør, hvordan det går."),
    "transport": T("Spørg, om mentor må hjælpe med det."),
    "onboarding": T("Ring, og hør, hvad der passer bedst."),
    "delivery": T("Ring."),
    "question": T("Læs spørgsmålet på skrivebordet, og svar."),
}

_PUBLISHED = {rule.name: rule.why for rule in signals.RULES}


@dataclass(frozen=True, slots=True)
class Known:
    """Whether a rule has a sentence and an action of its own, or only its family's."""

    sentence: bool
    advice: bool


def known(rule: str, family: str) -> Known:
    return Known(
        rule in SENTENCES or rule in _PUBLISHED or family in BY_FAMILY,
        rule in RULE_ADVICE or family in ADVICE_BY_FAMILY,
    )


def sentence(rule: str, family: str, alias: str) -> Text:
    """What a caseworker may read out loud."""
    says = SENTENCES.get(rule) or _PUBLISHED.get(rule) or BY_FAMILY.get(family)
    return says(alias) if says else T("Der er noget nyt om {alias}.", alias=alias)


def advice(case: CaseFile) -> Text:
    """One thing to do first."""
    if case.colour is Colour.red:
        return RULE_ADVICE["danger"]
    return RULE_ADVICE.get(case.why) or ADVICE_BY_FAMILY.get(case.family) or T("Åbn sagen.")
