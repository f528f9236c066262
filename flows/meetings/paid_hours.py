"""Paid hours (lønnede timer): how it stands, who said so, and how to ask (requirements 157-168).

A fixed item of every follow-up. A "no" is no risk: employers often refuse until there is a real
function to fill, and hire on ordinary terms then (requirement 168).
"""

from collections.abc import Mapping

from flows.book import newest, write
from flows.facts import Citizen
from flows.own import Kind
from flows.own_effects import KeepPlacement
from flows.progress.tasks_kept import ALONE, tasks_of
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


# Ways to do it, for a workplace that wants to (requirements 161, 163, 165, 166, 170).
WAYS = (
    T("Løn for nogle af timerne: Det, der klares alene nu, er arbejde. Resten læres i praktikken."),
    T("Et lille job: Et par timer om ugen, når praktikken er slut."),
    T("Timer med løn, mens det næste skridt bliver fundet."),
    T("Deltid på almindelige vilkår. Det kan være et godt skridt."),
)


def script(citizen: Citizen, situation: str) -> Text:
    """What can be said then. Beside the placement it begins with what is done alone by now: where
    some tasks are mastered, paid hours are easiest to agree on (requirement 166)."""
    alone = [one.text for one in tasks_of(citizen) if one.state == ALONE]
    if situation == "tasks" and alone:
        return T(
            "Jeg klarer det her alene nu: {task}. Kan jeg få løn for de timer og lære resten "
            "i praktikken?",
            task=words(alone[-1]),
        )
    return SCRIPTS[situation][1]


def ways(citizen: Citizen) -> tuple[Text, ...]:
    """For the workplace. None in a course where limits are tested, nor when it was answered."""
    if clarifying(citizen) or status(citizen) in {YES, NO}:
        return ()
    return WAYS


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
