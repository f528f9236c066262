"""What the citizen asks for, and danger: said once, and a person hears of it (evidence §4, §6)."""

from flows.policy import Colour
from flows.signals.rule import Rule
from flows.texts import T

OPEN_AND_CALL = T("Åbn sagen, og ring hurtigst muligt.")

RULES = (
    Rule(
        "danger", "danger", Colour.red,
        pattern=lambda n: T("Ord om fare for liv, vold eller akut sygdom"),
        why=lambda alias: T("Tegn på fare. {alias} har fået 112 og flere numre.", alias=alias),
        first_move=T("Ring nu."),
        source="evidence §4, §6",
    ),
    Rule(
        "danger_told", "danger", Colour.red,
        pattern=lambda n: T("Ord om fare fra en, der følger dig"),
        why=lambda alias: T(
            "En hjælper har skrevet ord om fare. Det kan handle om {alias}.", alias=alias),
        first_move=T("Ring nu."),
        source="evidence §6",
    ),
    Rule(
        "danger_told_silent", "danger", Colour.orange,
        pattern=lambda n: T("Ord om fare fra en mentor, som ikke svarer på, hvem det handler om"),
        why=lambda alias: T(
            "En mentor har skrevet ord om fare. Det er ikke sikkert, at det er om {alias}.",
            alias=alias),
        first_move=T("Ring til mentoren nu."),
        source="evidence §6",
    ),
    Rule(
        "danger_unclear", "danger", Colour.orange,
        pattern=lambda n: T("Ord, der måske betyder fare"),
        why=lambda alias: T("{alias} har skrevet noget, som et menneske læser.", alias=alias),
        first_move=OPEN_AND_CALL,
        source="evidence §6",
    ),
    Rule(
        "danger_no_answer", "danger", Colour.orange,
        pattern=lambda n: T("Ord, der måske betyder fare, og så intet svar"),
        why=lambda alias: T(
            "{alias} har skrevet noget, som måske betyder fare, og svarer ikke.", alias=alias),
        first_move=OPEN_AND_CALL,
        source="evidence §6",
    ),
    Rule(
        "danger_denied", "danger", Colour.yellow,
        pattern=lambda n: T("Du siger, at det ikke var fare. Et menneske læser det alligevel"),
        why=lambda alias: T("{alias} siger selv, at der ikke er fare.", alias=alias),
        first_move=T("Åbn sagen, og læs, hvad der blev skrevet."),
        source="evidence §6",
    ),
    Rule(
        "danger_past", "danger", Colour.yellow,
        pattern=lambda n: T("Ord om noget svært før i tiden"),
        why=lambda alias: T("{alias} har skrevet om noget svært før i tiden.", alias=alias),
        first_move=T("Åbn sagen, og ring, når det passer jer begge."),
        source="evidence §6",
    ),
    Rule(
        "wants_contact", "contact", Colour.orange,
        pattern=lambda n: T("Du beder om at blive ringet op"),
        why=lambda alias: T("{alias} vil gerne ringes op.", alias=alias),
        first_move=T("Ring hurtigst muligt."),
        source="evidence §4, requirement 33",
    ),
    Rule(
        "wants_call", "contact", Colour.yellow,
        pattern=lambda n: T("Du siger ja til et opkald (vil du ringes op i dag: haster)"),
        why=lambda alias: T("{alias} vil gerne ringes op.", alias=alias),
        first_move=T("Ring, når I har aftalt det."),
        source="evidence §4", louder=Colour.orange,
    ),
)  # fmt: skip
