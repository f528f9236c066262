"""Answers to people we do not know, and to groups. Nothing about them is kept, nobody is told.

Pure functions, not a dialogue: a stranger has no turn. The edge sends what comes out.
"""

from typing import Literal

from flows.policy import Policy
from flows.safety import texts
from flows.texts import T, Text
from flows.understanding import Heard
from flows.understanding.language import is_another

TokenState = Literal["none", "used", "expired", "unknown", "malformed", "foreign"]


def answer(
    heard: Heard | None,
    command: str,
    token_state: TokenState,
    policy: Policy,
    *,
    known: bool = False,
) -> tuple[Text, ...]:
    """`command` without its slash, "" for words; `token_state` is what became of /start's.
    `known`: this chat is somebody's already, so what they write is kept as always."""
    danger = in_danger(heard, policy)
    if danger:
        return danger
    if token_state != "none" and known:
        return _token(token_state), T("Vi kender allerede hinanden. Skriv HJÆLP, når du vil.")
    if token_state != "none":
        return _token(token_state), _how_to_come_in()
    if command == "hjaelp":
        return _who_i_am(), texts.numbers(policy), _how_to_come_in()
    return _who_i_am(), _how_to_come_in()


def unread(heard: Heard | None, policy: Policy) -> tuple[Text, ...]:
    """To words in a language nobody listens in: danger cannot be heard there, and that is said."""
    if heard is None or not is_another(heard.text):
        return ()
    return texts.not_read(), texts.numbers(policy)


def group_goodbye(heard: Heard | None, policy: Policy) -> tuple[Text, ...]:
    """Before a group is left."""
    goodbye = T("Jeg er en robot og skriver kun med én person ad gangen. Derfor går jeg nu.")
    return (*in_danger(heard, policy), goodbye)


def not_yours() -> Text:
    """Somebody else's button, or one that has ended."""
    return T("Den knap virker ikke længere. Det gør ikke noget.")


def too_many() -> Text:
    """To somebody who tries one invitation after the other, or writes without end."""
    return T("Det går for hurtigt for mig. Vent et minut, og prøv så igen.")


def in_danger(heard: Heard | None, policy: Policy) -> tuple[Text, ...]:
    """The fixed answer, and that nobody was told. Empty when no danger was heard."""
    match heard.crisis if heard else "none":
        case "self_harm" | "ask":
            fixed = texts.self_harm(policy)
        case "danger":
            fixed = texts.danger(policy)
        case "medical":
            fixed = texts.medical(policy)
        case "other_person":
            fixed = texts.other_person(policy)
        case "past":
            fixed = texts.past(policy)
        case _:
            return ()
    return fixed, texts.nobody_was_told()


def _token(state: TokenState) -> Text:
    match state:
        case "used":
            return T("Den invitation er allerede brugt. Det gør ikke noget.")
        case "expired":
            return T("Den invitation er for gammel. Det gør ikke noget.")
        case "foreign":
            return T("Den invitation er til en anden end dig.")
        case "malformed":
            return T("Den invitation mangler noget. Prøv at trykke på linket igen.")
        case _:
            return T("Den invitation kender jeg ikke.")


def _who_i_am() -> Text:
    return T("Hej. Jeg hedder Fodfæste. Jeg er en robot. Vi kender ikke hinanden endnu.")


def _how_to_come_in() -> Text:
    return T(
        "Du får en invitation af din sagsbehandler. "
        "Jeg gemmer ikke det, du skriver, og ingen læser det."
    )
