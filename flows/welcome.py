"""What is said before the citizen chooses: who writes, what for, who sees what, and when.

Short messages, one idea in each (phrasebook A). Knows no choice and no state.
"""

from flows import hours, people
from flows.texts import TN, T, Text
from flows.turn import Turn


def welcome(turn: Turn) -> tuple[Text, ...]:
    """The first time in full; to somebody who comes back only what matters for the choice."""
    if turn.the.memory.joined_on is not None:
        return T("Hej {name}. Godt at høre fra dig.", name=turn.me.name), _free(turn), _who(turn)
    return _hello(turn), _what(), _free(turn), _who(turn), _private(), _nobody_reads(turn)


def more(turn: Turn) -> tuple[Text, ...]:
    """For "Fortæl mere"."""
    return _day(), _kept(turn), _remains(turn)


def say_who(turn: Turn) -> None:
    """ "Hvem er du", "er du et menneske": answered whenever it is asked, and then the question."""
    from flows.registry import FLOWS  # the dialogue of the invitation says this, too

    turn.say(T("Jeg er en robot. Der sidder ikke nogen og læser med hele tiden."))
    turn.say(_who(turn))
    if turn.talk.open:
        FLOWS[turn.talk.flow].ask_again(turn)


def _hello(turn: Turn) -> Text:
    placement = turn.the.placement
    if placement is None:
        return T(
            "Hej {name}. Jeg hedder Fodfæste. Jeg er en robot, ikke et menneske.",
            name=turn.me.name,
        )
    return T(
        "Hej {name}. Jeg hedder Fodfæste. Jeg er en robot, ikke et menneske. "
        "Jeg skriver til dig, mens du er i praktik hos {workplace}.",
        name=turn.me.name,
        workplace=placement.workplace,
    )


def _what() -> Text:
    return T(
        "Jeg minder dig om dine tider. Jeg giver besked for dig, hvis du ikke kan komme. "
        "Og jeg hjælper dig med at se, hvor langt du er nået."
    )


def _free(turn: Turn) -> Text:
    return T(
        "Du bestemmer selv, om du vil skrive med mig. "
        "Siger du nej, ændrer det ikke noget i din sag. "
        "Så får {caseworker} besked om at ringe i stedet.",
        caseworker=people.caseworker(turn),
    )


def _who(turn: Turn) -> Text:
    mentor, placement = people.mentor(turn), turn.the.placement
    if placement is None or not mentor:
        return T(
            "{caseworker} kan se, om det går godt eller ej. "
            "De andre i din praktik kan ikke se, hvad du skriver.",
            caseworker=people.caseworker(turn),
        )
    return T(
        "{mentor} kan se, om du kommer i dag, og de mål, du vil dele. "
        "{caseworker} kan også se, hvordan dagene går. "
        "Ingen hos {workplace} kan læse, hvad du skriver.",
        mentor=mentor,
        caseworker=people.caseworker(turn),
        workplace=placement.workplace,
    )


def _private() -> Text:
    return T(
        "Skriv ikke dit CPR-nummer, og skriv ikke, hvad du fejler. "
        "Det har jeg ikke brug for. Ser jeg et CPR-nummer, fjerner jeg det."
    )


def _nobody_reads(turn: Turn) -> Text:
    return T(
        "Der sidder ikke nogen og læser med hele tiden. "
        "{caseworker} er der {hours}. Er det akut, så ring 112.",
        caseworker=people.caseworker(turn),
        hours=hours.staffed_hours(turn),
    )


def _day() -> Text:
    return T(
        "Efter en dag i praktik spørger jeg, hvordan det gik. Det er højst 3 tryk. "
        "Du kan altid springe over."
    )


def _kept(turn: Turn) -> Text:
    return TN(
        "Dine egne ord gemmer jeg i en dag. Beskederne går gennem Telegram.",
        "Dine egne ord gemmer jeg i {n} dage. Beskederne går gennem Telegram.",
        turn.policy.keep.words_days,
    )


def _remains(turn: Turn) -> Text:
    return T(
        "SLET fjerner det, jeg har gemt. Det, {caseworker} har skrevet i din sag, bliver der.",
        caseworker=people.caseworker(turn),
    )
