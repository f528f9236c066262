"""The fixed answers to danger, one function for each. For a clinician's review before use.

Fixed: no emoji, no question, no comfort, no promise; a robot says it is a robot; 112 and always
one number more, because one line is often busy (evidence §6). Numbers come from the policy.
"""

from flows.effects import Button
from flows.policy import About, HelpLine, Policy
from flows.policy.safety import HELP_LINES
from flows.texts import TC, T, Text

# The buttons under them. They are told here so that every language of danger has them.
CALL_ME = Button(TC("button", "Ring til mig"), "/ringmig")
HELP = Button(TC("button", "Hjælp"), "/hjaelp")


def self_harm(policy: Policy) -> Text:
    """Danger to oneself (cr.1, cr.2)."""
    life = _line(policy, About.suicide)
    return T(
        "Det, du skriver, er vigtigt. Jeg er en robot og kan ikke hjælpe dig alene. "
        "Tal med et menneske nu.\n\n"
        "Er du i fare, så ring 112.\n"
        "Ring ellers til {acute} på {acute_number}.\n"
        "Du kan også ringe til {life} på {life_number}.\n"
        "Er der kø, så ring til det næste nummer.\n\n"
        "Du kan gå ind på en akutmodtagelse. "
        "Bed gerne en, du er tryg ved, om at være hos dig.",
        acute=policy.crisis.acute_name,
        acute_number=policy.crisis.acute_number,
        life=life.called,
        life_number=life.number,
    )


def danger(policy: Policy) -> Text:
    """Violence, abuse, threats (cr.viol)."""
    violence = _line(policy, About.violence)
    return T(
        "Ingen må gøre dig fortræd. Jeg er en robot og kan ikke hjælpe dig alene. "
        "Tal med et menneske nu.\n\n"
        "Er det farligt nu, så ring 112.\n"
        "Du kan også ringe til {violence} på {violence_number}.\n"
        "Er du kommet til skade, så ring til {acute} på {acute_number}.\n"
        "Er der kø, så ring til det næste nummer.\n\n"
        "Gå et sted hen, hvor du er tryg, hvis du kan.",
        violence=violence.called,
        violence_number=violence.number,
        acute=policy.crisis.acute_name,
        acute_number=policy.crisis.acute_number,
    )


def medical(policy: Policy) -> Text:
    """Somebody is hurt or acutely ill, the writer or one beside them."""
    return T(
        "Er det alvorligt, så ring 112 nu. Sig det til den, der er tættest på.\n\n"
        "Er du i tvivl, så ring til {acute} på {acute_number}.\n\n"
        "Jeg er en robot og kan ikke hjælpe alene.",
        acute=policy.crisis.acute_name,
        acute_number=policy.crisis.acute_number,
    )


def medical_at_work(policy: Policy, mentor: str) -> Text:
    """The same while there is a mentor to tell (cr.injury)."""
    return T(
        "Er det alvorligt, så ring 112 nu. "
        "Sig det med det samme til {mentor} eller den, der er tættest på.\n\n"
        "Er du i tvivl, så ring til {acute} på {acute_number}.\n\n"
        "Jeg er en robot og kan ikke hjælpe alene.",
        mentor=mentor,
        acute=policy.crisis.acute_name,
        acute_number=policy.crisis.acute_number,
    )


def other_person(policy: Policy) -> Text:
    """Somebody else is in danger."""
    life = _line(policy, About.suicide)
    return T(
        "Det, du skriver, er vigtigt. Jeg er en robot og kan ikke hjælpe alene. "
        "Tal med et menneske nu.\n\n"
        "Er nogen i fare, så ring 112.\n"
        "Ring ellers til {acute} på {acute_number}.\n"
        "Du kan også ringe til {life} på {life_number}.\n"
        "Er der kø, så ring til det næste nummer.\n\n"
        "Bliv hos den anden, hvis det er trygt for jer begge.",
        acute=policy.crisis.acute_name,
        acute_number=policy.crisis.acute_number,
        life=life.called,
        life_number=life.number,
    )


def past(policy: Policy) -> Text:
    """Something that was, told now."""
    life = _line(policy, About.suicide)
    return T(
        "Tak, fordi du fortæller det. Jeg er en robot. "
        "Det er godt at tale med et menneske om det.\n\n"
        "Bliver det svært igen, så ring til {acute} på {acute_number}.\n"
        "Du kan også ringe til {life} på {life_number}.\n"
        "Er du i fare, så ring 112.",
        acute=policy.crisis.acute_name,
        acute_number=policy.crisis.acute_number,
        life=life.called,
        life_number=life.number,
    )


def numbers(policy: Policy) -> Text:
    """Shown with the safe question, and in /hjaelp (cr.2)."""
    life = _line(policy, About.suicide)
    return T(
        "Er du i fare, så ring 112.\n"
        "Ring ellers til {acute} på {acute_number}.\n"
        "Du kan også ringe til {life} på {life_number}.\n"
        "Er der kø, så ring til det næste nummer.",
        acute=policy.crisis.acute_name,
        acute_number=policy.crisis.acute_number,
        life=life.called,
        life_number=life.number,
    )


def safe_question() -> Text:
    """When the words may mean danger (cr.ambig). "Ved ikke" counts as yes."""
    return T(
        "Jeg er en robot og vil gerne forstå dig rigtigt. "
        "Er du bange for, at du gør skade på dig selv?"
    )


def not_to_the_workplace(workplace: str) -> Text:
    return T("Jeg sender ikke dine ord til {workplace}.", workplace=workplace)


def nobody_was_told() -> Text:
    """To strangers, and to those who said no or stop."""
    return T("Jeg har ikke givet nogen besked. Vent ikke på mig. Ring til et af numrene nu.")


def understood(what: Text) -> Text:
    """Before something is done that others will see; the buttons are "Ja" and "Nej"."""
    return T("Jeg forstod det sådan: {what}. Er det rigtigt?", what=what)


def other_language() -> Text:
    """Words in a language nobody here listens in: danger cannot be heard, and that is said."""
    return T(
        "Jeg kan ikke læse det sprog. Derfor kan jeg ikke se, om du er i fare.\n"
        "Er du i fare, så ring 112.\n"
        "Tryk på Hjælp, så får du flere numre."
    )


def not_read() -> Text:
    """The same to a stranger, who has no button; the numbers come with it."""
    return T("Jeg kan ikke læse det sprog. Derfor kan jeg ikke se, om du er i fare.")


def _line(policy: Policy, about: About) -> HelpLine:
    """The policy's own line, else the country's that ships: a crisis text is never without."""
    lines = (*policy.lines_here(), *HELP_LINES)
    return next(line for line in lines if line.about is about)
