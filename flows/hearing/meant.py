"""What a wish is called in words: said back before anybody else sees it, and on the buttons when
the assistant is unsure. Decides nothing."""

from collections.abc import Mapping

from flows.numbers import CALL_ME
from flows.safety import texts
from flows.texts import TC, T, Text

# Heard.intent → the end of "Jeg forstod det sådan: …".
MEANT: Mapping[str, Text] = {
    "absence_sick": T("du er syg"),
    "absence_child_sick": T("dit barn er sygt"),
    "absence_appointment": T("du har en aftale"),
    "absence_transport": T("du kan ikke komme frem"),
    "absence_other": T("du kommer ikke"),
    "late": T("du kommer senere"),
    "attending": T("du kommer"),
    "wants_to_stop": T("du vil stoppe i praktikken"),
    "wants_contact": T("du vil tale med et menneske"),
    "workplace_problem": T("noget er galt på arbejdspladsen"),
    "bad_match": T("arbejdet passer ikke til dig"),
    "accommodation_not_met": T("en aftale bliver ikke holdt"),
    "low_mood": T("du har det svært"),
    "goal_progress": T("du er kommet videre med dit mål"),
    "question_practical": T("du har et spørgsmål"),
    "pause_or_optout": T("du vil have færre beskeder fra mig"),
}

LABELS: Mapping[str, Text] = {
    "absence_sick": TC("button", "Jeg er syg"),
    "absence_child_sick": TC("button", "Mit barn er sygt"),
    "absence_appointment": TC("button", "Jeg har en aftale"),
    "absence_transport": TC("button", "Kan ikke komme frem"),
    "absence_other": TC("button", "Jeg kommer ikke"),
    "late": TC("button", "Jeg kommer senere"),
    "attending": TC("button", "Jeg kommer"),
    "wants_to_stop": TC("button", "Stop i praktikken"),
    "wants_contact": CALL_ME.label,
    "workplace_problem": TC("button", "Noget på arbejdspladsen"),
    "bad_match": TC("button", "Arbejdet passer ikke"),
    "accommodation_not_met": TC("button", "En aftale holder ikke"),
    "low_mood": TC("button", "Jeg har det svært"),
    "good_news": TC("button", "Noget er gået godt"),
    "goal_progress": TC("button", "Det går fremad"),
    "question_practical": TC("button", "Jeg har et spørgsmål"),
    "pause_or_optout": TC("button", "Færre beskeder"),
}


def understood(intent: str) -> Text:
    """Shown before anything that others see."""
    return texts.understood(MEANT[intent])
