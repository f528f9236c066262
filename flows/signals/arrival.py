"""Whether somebody came: said by people, or by a clock when nobody has said anything.

Silence is not a no-show, and lateness inside the told or agreed time is nothing.
"""

from flows.policy import Colour
from flows.signals.rule import Profile, Rule
from flows.texts import TN, T

RULES = (
    Rule(
        "no_show", "noshow", Colour.orange,
        pattern=lambda n: T("Virksomheden siger, at du ikke er kommet, og du har ikke svaret"),
        why=lambda alias: T("{alias} er ikke mødt og har ikke svaret.", alias=alias),
        first_move=T("Ring, og hold et kort møde på stedet."),
        source="evidence §4, requirement 113",
        keys=("arrival.no_show_case_hours",),
    ),
    Rule(
        "nothing_known", "noshow", Colour.yellow,
        pattern=lambda n: T("Ingen ved, om du er kommet")
        if n.profile is Profile.concern
        else TN(
            "Ingen ved, om du er kommet (den første uge: haster)",
            "Ingen ved, om du er kommet (de første {n} uger: haster)", n.strict_weeks),
        why=lambda alias: T("Vi ved ikke, om {alias} er mødt.", alias=alias),
        first_move=T("Ring først til virksomheden."),
        source="evidence §4",
        keys=("arrival.unknown_case_hours", "arrival.strict_weeks"), louder=Colour.orange,
        louder_in_concern=True,
    ),
    Rule(
        "known_later", "noshow", Colour.green,
        pattern=lambda n: T("Først sent blev det kendt, at du var kommet"),
        why=lambda alias: T("Vi vidste først sent, om {alias} var mødt.", alias=alias),
        first_move=T("Der er ikke noget at gøre."),
        source="evidence §4",
    ),
)  # fmt: skip
