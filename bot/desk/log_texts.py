"""The rows of a case's log, in plain words. An unknown kind of row is still a sentence."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Row

from bot.desk.texts import COLOUR_WORD
from flows.cases import OUTCOMES, sentence
from flows.policy import Colour
from flows.texts import T, Text, words

OUTCOME_LABEL: dict[str, Text] = {
    **{button.value: button.label for button in OUTCOMES},
    "withdrawn": T("Borgeren ombestemte sig"),
    "known": T("Det blev kendt senere"),
    "answered": T("Spørgsmålet har fået svar"),
}

ROLE: dict[str, Text] = {
    "caseworker": T("sagsbehandler"),
    "deputy": T("stedfortræder"),
    "leader": T("teamleder"),
    "job_consultant": T("jobkonsulent"),
    "personal_mentor": T("personlig mentor"),
    "company_mentor": T("mentor på arbejdspladsen"),
    "on_call": T("vagt"),
}

# What somebody did; {who} is a name, or a link whose user is not known.
DONE: dict[str, Callable[[Text], Text]] = {
    "taken": lambda who: T("{who} tog sagen.", who=who),
    "contacted": lambda who: T("{who} har talt med borgeren.", who=who),
    "no_answer": lambda who: T("{who} prøvede, men fik ikke fat i borgeren.", who=who),
    "note": lambda who: T("{who} skrev en note.", who=who),
    "snoozed": lambda who: T("{who} er i gang. Sagen er ikke færdig endnu.", who=who),
}
HAPPENED: dict[str, Text] = {
    "outcome_missing": T("Der er talt sammen, men der mangler et resultat."),
    "nobody_new": T("Der var ikke flere at give besked."),
    "nobody_reachable": T("Ingen kunne nås. Der prøves igen."),
    "news": T("Der kom nyt, og den, der har sagen, fik det at vide."),
    "unblocked": T("Borgeren kan nås i Telegram igen."),
}


def row_in_words(row: Row[Any], names: Mapping[int, str], family: str, alias: str) -> Text:
    """`names` holds everybody the row may name, by number."""
    details = row.details
    if row.what in DONE:
        return DONE[row.what](_who(row, names))
    if row.what in HAPPENED:
        return HAPPENED[row.what]
    match row.what:
        case "opened":
            why = sentence(details.get("rule", ""), family, alias)
            return T("Sagen blev åbnet. {why}", why=why)
        case "joined":
            why = sentence(details.get("rule", ""), family, alias)
            return T("Nyt i sagen: {why}", why=why)
        case "reopened" if details.get("missing") == "outcome":
            return T("Sagen er åben igen. Resultatet mangler.")
        case "reopened":
            return T("Sagen er åben igen. Der blev ikke noteret kontakt i tide.")
        case "raised":
            return T("Sagen haster mere nu. {colour}.", colour=_colour(details))
        case "handed_over":
            to = _named(details.get("to", ""), names)
            return T("{who} gav sagen til {to}.", who=_who(row, names), to=to)
        case "closed":
            label = OUTCOME_LABEL.get(details.get("outcome", ""), words("–"))
            return T("{who} lukkede sagen: {outcome}.", who=_who(row, names), outcome=label)
        case _:
            return _delivery(row, names)


def _delivery(row: Row[Any], names: Mapping[int, str]) -> Text:
    """Who was told, and whether it arrived."""
    details = row.details
    name = _named(details.get("person", ""), names)
    match row.what:
        case "triggered":
            return T("{name} får besked.", name=name)
        case "accepted":
            return T("Beskeden til {name} er leveret.", name=name)
        case "failed":
            return T("Beskeden til {name} kom ikke frem.", name=name)
        case "answered" if row.actor_id is None:
            return T("Nogen brugte linket i mailen til {name}.", name=name)
        case "answered":
            return T("{name} trykkede på kortet.", name=_who(row, names))
        case "empty_step":
            return _empty(details)
        case _:
            return T("Der skete noget i sagen.")


def _empty(details: Mapping[str, str]) -> Text:
    role = ROLE.get(details.get("role", ""), words(details.get("role", "")))
    if details.get("code") == "already_told":
        return T("Springer {role} over. Samme person har fået besked.", role=role)
    if details.get("code") == "no_channel":
        return T("Springer {role} over. Personen kan ikke nås.", role=role)
    return T("Springer {role} over. Der er ingen.", role=role)


def _who(row: Row[Any], names: Mapping[int, str]) -> Text:
    if row.actor_id is not None:
        return _named(str(row.actor_id), names)
    if row.source.startswith("link:"):
        return T("Nogen med et link fra en mail")
    return T("Robotten")


def _named(number: str, names: Mapping[int, str]) -> Text:
    name = names.get(int(number)) if number.isdecimal() else None
    return words(name) if name else T("en kollega")


def _colour(details: Mapping[str, str]) -> Text:
    colour = details.get("colour", "")
    return COLOUR_WORD[Colour(colour)] if colour in set(Colour) else words(colour)


def people_in(row: Row[Any]) -> set[int]:
    """The numbers of everybody the row names."""
    said = {row.details.get("person", ""), row.details.get("to", "")}
    found = {int(number) for number in said if number.isdecimal()}
    return found | ({row.actor_id} if row.actor_id is not None else set())
