"""Paid hours (lønnede timer): how it stands, who said so, and how to ask (requirements 157-168).

A fixed item of every follow-up. A "no" is no risk: employers often refuse until there is a real
function to fill, and hire on ordinary terms then (requirement 168).
"""

from collections.abc import Mapping

from flows.book import newest, write
from flows.facts import Citizen
from flows.own import Kind
from flows.own_effects import KeepPlacement
from flows.texts import TC, T, Text, words
from flows.turn import Turn

NEVER, ASKED, YES, NO = "never_asked", "asked", "yes", "no"
STATES = (NEVER, ASKED, YES, NO)
CLARIFYING = "clarifying"

LABELS: Mapping[str, Text] = {
    NEVER: TC("button", "Ikke spurgt endnu"),
    ASKED: TC("button", "Der er spurgt"),
    YES: TC("button", "De siger ja"),
    NO: TC("button", "De siger nej"),
}
# Why an employer says no, as far as the citizen heard it. Words of their own do as well.
REASONS: Mapping[str, Text] = {
    "no_function": TC("button", "Ingen opgave til det"),
    "later": TC("button", "Måske senere"),
    "unknown": TC("button", "Ved det ikke"),
}
# What can be said, by situation (requirements 164-166).
SCRIPTS: Mapping[str, tuple[Text, Text]] = {
    "tasks": (
        TC("button", "Ved siden af praktikken"),
        T(
            "Jeg kan nogle af opgaverne alene nu. Kan jeg få løn for de timer og lære resten "
            "i praktikken?"
        ),
    ),
    "small": (
        TC("button", "Et lille job"),
        T("Jeg er glad for at være her. Er der et par timer om ugen, I mangler en til?"),
    ),
    "after": (
        TC("button", "Efter praktikken"),
        T("Min praktik slutter snart. Kan I bruge mig bagefter i de timer, jeg kan?"),
    ),
    "bridge": (
        TC("button", "Mens jeg venter"),
        T("Jeg venter på en afgørelse. Kan jeg have nogle timer med løn hos jer imens?"),
    ),
}


def status(citizen: Citizen) -> str:
    return citizen.placement.paid_hours if citizen.placement else NEVER


def clarifying(citizen: Citizen) -> bool:
    """In a course where limits are tested, paid hours are not pushed (requirement 167)."""
    return citizen.placement is not None and citizen.placement.course == CLARIFYING


def line(citizen: Citizen) -> Text:
    """The fixed item, for everybody: it is always there."""
    match status(citizen):
        case "asked":
            return T("Timer med løn: Der er spurgt, og der er ikke svar endnu.")
        case "yes":
            return T("Timer med løn: De siger ja.")
        case "no":
            return T("Timer med løn: Ikke nu. Det er helt almindeligt.")
        case _:
            return T("Timer med løn: Der er ikke spurgt endnu.")


def reason(citizen: Citizen) -> Text | None:
    """Why, in the words it was told in; for the citizen and for staff."""
    told = newest(citizen, Kind.paid_hours)
    if told is None or told.key != status(citizen) or not told.text:
        return None
    return REASONS.get(told.text, words(told.text))


def known(citizen: Citizen) -> tuple[Text, ...]:
    """How it stands, and why as far as it was told."""
    why = reason(citizen)
    return (line(citizen), *((why,) if why else ()))


def keep(turn: Turn, state: str, why: str = "", source: str = "citizen") -> None:
    """`why` is a key of REASONS, or words. Says nothing, and is no signal."""
    if turn.the.placement is None or state not in STATES:
        return
    turn.add(KeepPlacement({"paid_hours": state}))
    today = turn.today.date()
    write(turn, Kind.paid_hours, here=True, key=state, text=why, day=today, source=source)
    turn.count(f"paid_hours_{state}")
