"""When the way on is unclear: a track after a no-show that nobody walks, a placement that ended
early (requirements 112-120)."""

from flows.policy import Colour
from flows.signals.rule import Rule
from flows.texts import T

RULES = (
    Rule(
        "track_overdue", "noshow", Colour.orange,
        pattern=lambda n: T("Vi gjorde ikke det næste til tiden, efter at du blev væk"),
        why=lambda alias: T("Et spor om {alias} venter på et menneske.", alias=alias),
        first_move=T("Se begge spor i sagen, og gør det næste."),
        source="requirements 112, 113",
        keys=(
            "noshow.call_minutes", "noshow.visit_minutes", "noshow.propose_minutes",
            "noshow.outcome_minutes", "noshow.network_minutes", "noshow.network_answer_minutes",
        ),
    ),
    Rule(
        "interrupted", "placement", Colour.yellow,
        pattern=lambda n: T("Din praktik blev afbrudt"),
        why=lambda alias: T("{alias} har ikke en praktik nu.", alias=alias),
        first_move=T("Find et nyt sted, der passer til mål og aftaler."),
        source="requirement 119",
    ),
    Rule(
        "no_next_placement", "placement", Colour.yellow,
        pattern=lambda n: T("Du har stadig ikke en ny praktik"),
        why=lambda alias: T("{alias} har stadig ikke en ny praktik.", alias=alias),
        first_move=T("Find et nyt sted, der passer til mål og aftaler."),
        source="requirement 119",
        keys=("noshow.clock_days",),
    ),
    Rule(
        "aftercare_silent", "silence", Colour.green,
        pattern=lambda n: T("Intet svar efter praktikken, heller ikke anden gang"),
        why=lambda alias: T("{alias} har ikke svaret, efter at praktikken sluttede.", alias=alias),
        first_move=T("Ring, og hør, hvordan det går det nye sted."),
        source="requirement 175",
        keys=("aftercare.silence",),
        louder=Colour.yellow,
    ),
)  # fmt: skip
