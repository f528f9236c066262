"""The rows of a case's log, in plain words. An unknown kind of row is still a sentence."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.desk.cases import track_texts
from bot.desk.texts import COLOUR_WORD, at, can_undo
from flows.cases import OUTCOMES, Do, Undoable, sentence
from flows.cases.people import ROLE_WORD
from flows.covering.stand_in import CIRCLE, NOT_REACHED, ON_LEAVE
from flows.policy import Colour
from flows.texts import T, Text, words

OUTCOME_LABEL: dict[str, Text] = {
    **{button.value: button.label for button in OUTCOMES},
    "withdrawn": T("Borgeren ombestemte sig"),
    "known": T("Det blev kendt senere"),
    "answered": T("Spørgsmålet har fået svar"),
}

# What somebody did; {who} is a name, or a link whose user is not known.
DONE: dict[str, Callable[[Text], Text]] = {
    "taken": lambda who: T("{who} tog sagen.", who=who),
    "contacted": lambda who: T("{who} har talt med borgeren.", who=who),
    "no_answer": lambda who: T("{who} prøvede, men fik ikke fat i borgeren.", who=who),
    "note": lambda who: T("{who} skrev en note.", who=who),
    "still_open": lambda who: T("{who} er i gang. Sagen er ikke færdig endnu.", who=who),
    "resumed": lambda who: T("{who} tog sagen op igen.", who=who),
    "opened_again": lambda who: T("{who} åbnede sagen igen.", who=who),
    "merged": lambda who: T("{who} lagde sagen sammen med en anden.", who=who),
}
# What was taken back.
UNDONE: dict[str, Text] = {
    Do.take: T("sagen blev taget"),
    Do.hand_over: T("sagen blev givet videre"),
    Do.not_a_risk: T("det var falsk alarm"),
    Do.contacted: T("I har talt sammen"),
    Do.no_answer: T("ingen fik fat"),
    Do.note: T("den sidste note"),
    Do.plan: T("den nye tid"),
    Do.snooze: T("sagen skulle vente"),
    Do.resume: T("sagen blev taget op"),
    Do.still_open: T("sagen er ikke færdig"),
    Do.close: T("sagen blev lukket"),
    Do.merge: T("to sager blev lagt sammen"),
    Do.reopen: T("sagen blev åbnet igen"),
    Do.reopen_mine: T("sagen blev åbnet igen"),
}
HAPPENED: dict[str, Text] = {
    "outcome_missing": T("Der er talt sammen, men der mangler et resultat."),
    "nobody_new": T("Der var ikke flere at give besked."),
    "nobody_reachable": T("Ingen kunne nås. Der prøves igen."),
    "news": T("Der kom nyt, og den, der har sagen, fik det at vide."),
    "repaired": T("Sagen stod stille. Robotten satte den i gang igen."),
    "stuck": T("Sagen stod stille igen. Ledelsen og sagsbehandleren fik besked."),
    "unblocked": T("Borgeren kan nås i Telegram igen."),
}


def undo_text(undo: Undoable) -> Text:
    return can_undo(UNDONE[undo.did], undo.until)


def row_in_words(row: Row[Any], names: Mapping[int, str], family: str, alias: str) -> Text:
    """`names` holds everybody the row may name, by number."""
    details = row.details
    if row.what in DONE:
        return DONE[row.what](_who(row, names))
    if row.what in HAPPENED:
        return HAPPENED[row.what]
    of_track = track_texts.in_words(row, _who(row, names), names)
    if of_track is not None:
        return of_track
    match row.what:
        case "opened":
            why = sentence(details.get("rule", ""), family, alias)
            return T("Sagen blev åbnet. {why}", why=why)
        case "joined":
            why = sentence(details.get("rule", ""), family, alias)
            return T("Nyt i sagen: {why}", why=why)
        case "undone":
            what = UNDONE.get(details.get("did", ""), words("–"))
            return T("{who} fortrød: {what}.", who=_who(row, names), what=what)
        case "snoozed" | "planned" if "until" in details:
            return _waits(row.what, _who(row, names), datetime.fromisoformat(details["until"]))
        case "snoozed":
            return DONE["still_open"](_who(row, names))
        case "woken" if details.get("code") == "owner_gone":
            return T("Sagen er tilbage. Den, der havde den, kan ikke nås.")
        case "woken":
            return T("Sagen er tilbage efter at have ventet.")
        case "absorbed":
            why = sentence("", details.get("family", ""), alias)
            return T("{who} lagde en anden sag ind her: {why}", who=_who(row, names), why=why)
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


def _waits(what: str, who: Text, until: datetime) -> Text:
    if what == "planned":
        return T("{who} satte næste kontakt til senest {when}.", who=who, when=at(until))
    return T("{who} lader sagen vente til {when}.", who=who, when=at(until))


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
        case "followed":
            return T(
                "Sagen gik fra {before} til {name}.",
                before=_named(details.get("before", ""), names),
                name=_named(details.get("to", ""), names),
            )
        case "readdressed":
            return T(
                "Kortet til {before} blev sendt til {name} i stedet.",
                before=_named(details.get("before", ""), names),
                name=_named(details.get("to", ""), names),
            )
        case "left_alone":
            return T(
                "{before} har ikke sagen mere, og den har ingen anden. Den begynder forfra.",
                before=_named(details.get("before", ""), names),
            )
        case _:
            return T("Der skete noget i sagen.")


AWAY = {ON_LEAVE, CIRCLE, NOT_REACHED}


def _empty(details: Mapping[str, str]) -> Text:
    role = ROLE_WORD.get(details.get("role", ""), words(details.get("role", "")))
    if details.get("code") == "already_told":
        return T("Springer {role} over. Samme person har fået besked.", role=role)
    if details.get("code") == "no_channel":
        return T("Springer {role} over. Personen kan ikke nås.", role=role)
    if details.get("code") in AWAY:
        return T("Springer {role} over. Personen er væk, og ingen kan nås i stedet.", role=role)
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
    said = {row.details.get(name, "") for name in ("person", "to", "before", "partner")}
    found = {int(number) for number in said if number.isdecimal()}
    return found | ({row.actor_id} if row.actor_id is not None else set())
