"""Not able to come, in aftercare: the new place is told by the citizen alone, because we do not
know it. The caseworker hears it if the citizen says so (requirement 175)."""

from enum import StrEnum, auto

from flows import people
from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Phase, Role
from flows.pointing import point_to_buttons
from flows.texts import TC, T
from flows.turn import Turn

NAME = "aftercare_away"


class S(StrEnum):
    ready = auto()
    tell = auto()
    told = auto()
    alone = auto()
    call = auto()
    quiet = auto()


def in_aftercare(turn: Turn) -> bool:
    placement = turn.the.placement
    return placement is not None and placement.phase is Phase.aftercare


def ask_tell(turn: Turn) -> None:
    name = people.caseworker(turn)
    turn.ask(
        T("Godt, at du siger til. Ring selv til stedet. Skal {name} også vide det?", name=name),
        Button(TC("button", "Ja, giv besked"), "yes"),
        Button(TC("button", "Ring til mig"), "call"),
        Button(TC("button", "Nej tak"), "no"),
    )


def say_told(turn: Turn) -> None:
    """Nobody is promised who is not there."""
    if turn.answers.get("told"):
        turn.say(T("{name} får besked nu. Du kan altid skrive igen.", name=turn.answers["told"]))
    else:
        turn.say(T("Jeg kan ikke give nogen besked lige nu. Ring gerne selv."))


def say_alone(turn: Turn) -> None:
    turn.say(T("Helt fint. Jeg siger det ikke til nogen."))


def tell(turn: Turn) -> None:
    """That, and no reason."""
    alias = turn.the.person.name
    for role in (Role.caseworker, Role.deputy, Role.job_consultant):
        person = turn.the.who(role)
        if person is not None and person.channels:
            turn.answers["told"] = person.name
            turn.tell(
                role,
                T("{alias} kommer ikke i dag", alias=alias),
                T("{alias} kommer ikke i dag på det nye sted.", alias=alias),
                lines=(T("{alias} ringer selv til stedet. Ring gerne, og hør.", alias=alias),),
                at_once=True,
            )
            return


QUESTIONS: Questions = {
    S.tell: ask_tell,
    S.told: say_told,
    S.alone: say_alone,
    S.call: open_contact,
}

TABLE = [
    # what happened  in       goes to   when                  do
    row(Started,     S.ready, S.tell),
    row(Pressed,     S.tell,  S.told,   when=pressed("yes"),  do=tell),
    row(Pressed,     S.tell,  S.call,   when=pressed("call")),
    row(Pressed,     S.tell,  S.alone),
    row(Wrote,       S.tell,  S.tell,     do=point_to_buttons),
    row(WentQuiet,   S.tell,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.told, S.alone, S.call, S.quiet],
    interrupts=True,
)
