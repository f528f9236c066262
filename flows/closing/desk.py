"""The desk's forms about the end of a placement: end it early or call that off, make it longer,
agree on the next step, note the closing call, say who has the citizen. What is wrong is said in one
sentence, and nothing is changed."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from flows.calendar import next_allowed
from flows.closing import agreeing, call, chosen, last_day, steps
from flows.closing.file import file_of
from flows.effects import DropAlarms, Lane, Tell
from flows.events import ClosingActed
from flows.facts import Participation
from flows.own_effects import KeepPlacement
from flows.schedule import replan
from flows.texts import T, Text, long_date
from flows.tracks import ending, stopping
from flows.tracks.end import running
from flows.tracks.record import of_the_municipality, tracks_now
from flows.turn import Turn

Fields = Mapping[str, str]
LONGEST = timedelta(days=366)  # a further extension is a further decision


def acted(turn: Turn) -> None:
    """EVENT ClosingActed."""
    event = turn.event
    assert isinstance(event, ClosingActed)
    act = ACTS.get(event.action)
    if not of_the_municipality(turn):
        turn.toast = call.NOT_YOURS
    elif act is None:
        turn.toast = T("Det kan siden ikke. Prøv igen.")
    else:
        turn.toast = act(turn, event.fields)


def end(turn: Turn, fields: Fields) -> Text:
    """Asks the citizen first, unless they cannot be asked (requirement 118)."""
    why, by = fields.get("why", ""), fields.get("by", "")
    if why not in ending.CAUSES or by not in ending.BY:
        return T("Vælg, hvem der stopper, og hvad der lå bag.")
    if running(turn) is None:
        return T("Der er ingen praktik at stoppe lige nu.")
    if tracks_now(turn):
        return T("Der kører to spor. Afbryd praktikken inde på sagen.")
    if stopping.begin(turn, why, by):
        return T("{alias} bliver først spurgt, hvad der var godt.", alias=turn.the.person.name)
    return T("Praktikken er afsluttet.")


def go_on(turn: Turn, fields: Fields) -> Text:
    if not stopping.call_off(turn):
        return T("Der er ikke noget at fortryde.")
    if turn.the.placement is not None:
        turn.add(DropAlarms(stopping.ASKED))
        turn.add(DropAlarms(stopping.DUE))
    return T("Praktikken går videre.")


def extend(turn: Turn, fields: Fields) -> Text:
    """Requirement 159: a decision with a date, and everybody can see it."""
    placement, day = running(turn), _day(fields.get("last", ""))
    if placement is None:
        return T("Der er ingen praktik at forlænge lige nu.")
    if day is None or not max(placement.last, turn.today.date()) < day <= placement.last + LONGEST:
        return T("Vælg en dag efter {date}, højst et år frem.", date=long_date(placement.last))
    turn.add(KeepPlacement({"last": day}))
    replan(turn)
    _tell_citizen(turn, placement.workplace, day)
    return T("Praktikken slutter nu {date}.", date=long_date(day))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _tell_citizen(turn: Turn, place: str, day: date) -> None:
    if turn.the.participation is not Participation.joined:
        return
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(
        Tell(
            turn.the.person.id,
            T("Din praktik er forlænget"),
            T("Nu er du hos {place} til {date}.", place=place, date=long_date(day)),
            lane=Lane.reminder,
            not_before=at if at > turn.now else None,
        )
    )


def agree(turn: Turn, fields: Fields) -> Text:
    """`step` is one of the eight; or the id of what the citizen wrote, and what it is."""
    id_, _, key = fields.get("step", "").partition(":")
    own = next((line for line in chosen.wanted(turn) if line.id == id_ and line.text), None)
    if own is not None and key in steps.OWN_IS:
        return agreeing.agree(turn, key, own)
    if turn.the.placement is None or id_ not in steps.STEPS:
        return T("Vælg det næste skridt.")
    return agreeing.agree(turn, id_)


def propose(turn: Turn, fields: Fields) -> Text:
    step = fields.get("step", "")
    if turn.the.placement is None or step not in steps.STEPS:
        return T("Vælg det næste skridt.")
    return agreeing.propose(turn, step)


def note_call(turn: Turn, fields: Fields) -> Text:
    if not any(fields.get(key, "").strip() for key in ("good", "hard", "again")):
        return T("Skriv mindst ét svar, eller vælg, at I ikke fik talt sammen.")
    most = turn.policy.limits.question_characters
    longest = max(len(fields.get(key, "")) for key in ("good", "hard", "again"))
    if longest > most:
        return T("Der er plads til {most} tegn i hvert felt.", most=most)
    return call.noted(turn, fields.get("placement", ""), fields)


def not_reached(turn: Turn, fields: Fields) -> Text:
    return call.not_reached(turn, fields.get("placement", ""))


def told(turn: Turn, fields: Fields) -> Text:
    return call.told(turn, fields.get("placement", ""))


def owner(turn: Turn, fields: Fields) -> Text:
    one = file_of(turn, fields.get("placement", ""))
    return last_day.choose_owner(turn, one, fields.get("owner", ""))


ACTS: Mapping[str, Callable[[Turn, Fields], Text]] = {
    "end": end,
    "go_on": go_on,
    "extend": extend,
    "agree": agree,
    "propose": propose,
    "call": note_call,
    "not_reached": not_reached,
    "told": told,
    "owner": owner,
}
