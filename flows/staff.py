"""What staff and mentors are told outside a case: help, their menu, and the way to the desk."""

from flows.cases.cards import CALL_NOW, CONTACTED, HAND, TAKE
from flows.effects import SignIn
from flows.lines import paragraphs
from flows.numbers import LABELS, buttons
from flows.removed import kinds as removed_kinds
from flows.texts import T
from flows.turn import Turn


def help_me(turn: Turn) -> None:
    """And what is urgent and done here: on a card, or on a mentor's page."""
    if turn.me.mentor:
        turn.say(
            paragraphs(
                T(
                    "Jeg er Fodfæstes robot. Jeg skriver, når jeg har noget at spørge om eller "
                    "fortælle. Er nogen i fare, så ring 112."
                ),
                T(
                    "På din side ser du dagene. Er du mentor i virksomheden, siger du også der, "
                    "om borgeren er kommet."
                ),
            ),
            *buttons("side", "spoerg", "hilsen", "sprog"),
        )
        return
    turn.say(
        paragraphs(
            T(
                "Jeg er Fodfæstes robot. Jeg skriver, når en borger har brug for dig. "
                "Borgerens ord står kun på skrivebordet."
            ),
            T(
                "Haster det, så brug knapperne på kortet: {call}, {take}, {contacted} eller "
                "{hand}. Kan du ikke finde kortet, så tryk på {cases}.",
                call=CALL_NOW,
                take=TAKE,
                contacted=CONTACTED,
                hand=HAND,
                cases=LABELS["sager"],
            ),
        ),
        *buttons("skrivebord", "sager", "hilsen", "sprog"),
    )


def menu(turn: Turn) -> None:
    if turn.me.mentor:
        help_me(turn)
        return
    names = ("skrivebord", "sager", "hilsen", "overblik", "sprog", "hjaelp")
    turn.say(T("Det her kan jeg."), *buttons(*names))


def words(turn: Turn) -> None:
    """They answer nothing that is open and belong to no case, so they are not kept."""
    if turn.me.mentor:
        turn.say(T("Det, du skrev, er ikke gemt og ikke sendt videre."))
    else:
        turn.say(T("Det, du skrev, er ikke gemt. Skriv en note inde på sagen."))
    help_me(turn)


def removed(turn: Turn) -> None:
    """What was taken out of their words is kept nowhere, and leaves the chat."""
    kinds = removed_kinds(turn)
    if kinds == {"cpr"}:
        turn.say(T("Jeg så et CPR-nummer og har fjernet det."))
    elif kinds:
        turn.say(T("Jeg så personlige oplysninger og har fjernet dem."))


def welcome(turn: Turn) -> None:
    turn.say(
        T("Hej {name}. Nu er du med. Jeg hedder Fodfæste, og jeg er en robot.", name=turn.me.name)
    )
    help_me(turn)


def desk(turn: Turn) -> None:
    turn.add(SignIn(turn.me.id))
