"""What the absence dialogue says at its ends. Nothing that is not sure: who has the message
is told in proof.py, when a channel took it."""

from flows import people as chain
from flows.absence import days, people
from flows.absence.opening import GO_ON, TAKES_PART
from flows.calendar import in_quiet
from flows.effects import Button
from flows.events import Wrote
from flows.facts import Shift
from flows.lines import lines
from flows.numbers import CALL_ME
from flows.texts import TC, T, Text, words
from flows.turn import Turn

REPORT = Button(TC("button", "Giv besked"), GO_ON)
# What helps the next time: another fixed time is written down once, the way there is thought of
# again (requirements 64, 66; flows/before).
NEXT_TIME = {
    "appointment": Button(TC("button", "Andre aftaler"), "/andreaftaler"),
    "transport": Button(TC("button", "Vejen derhen"), "/vejen"),
}
UNDO = Button(TC("button", "Fortryd"), "/kommer")


def sending(turn: Turn) -> None:
    """Who is being told, and whom the citizen still has to call."""
    told = [person for _, person in people.reachable(turn)]
    if not told:
        return
    names = people.names(told)
    sent = T("Jeg giver {names} besked nu. Jeg skriver, når beskeden er nået frem.", names=names)
    left = [
        T(
            "Jeg kan ikke skrive til {name}. Ring gerne selv på {phone}.",
            name=person.name,
            phone=person.phone,
        )
        for _, person in people.recipients(turn)
        if person.phone and not person.channels
    ]
    helps = NEXT_TIME.get(turn.answers.get("reason", ""))
    turn.say(lines(sent, *left, *_own_rule(turn)), UNDO, *((helps,) if helps else ()))


def _own_rule(turn: Turn) -> list[Text]:
    """How this workplace wants it, in its own words (requirement 78)."""
    placement = turn.the.placement
    if placement is None or not placement.absence_rule:
        return []
    rule = words(placement.absence_rule)
    return [T("Aftalen hos {place}: {rule}", place=placement.workplace, rule=rule)]


def script(turn: Turn) -> None:
    shift = days.the_one(turn)
    turn.say(people.script(turn, shift, _back(turn, shift)))


def _back(turn: Turn, shift: Shift) -> Shift | None:
    """When the workplace hears more, if the citizen has said for how long."""
    return None if turn.answers.get("last") else days.after(turn, shift.day)


def alone(turn: Turn) -> None:
    shift = days.the_one(turn)
    turn.say(
        lines(
            T("Helt fint. Så skriver jeg ikke til nogen."),
            *people.deadline(turn),
            *_own_rule(turn),
            *people.numbers(turn),
            people.script(turn, shift, _back(turn, shift)),
        ),
        UNDO,
    )


def shorter(turn: Turn) -> None:
    turn.say(
        T(
            "Godt. Jeg skriver til {mentor} nu. Aftal sammen, hvornår du går hjem.",
            mentor=chain.mentor(turn),
        )
    )


def welcome(turn: Turn) -> None:
    turn.say(T("Godt. Du er velkommen. Jeg siger ikke noget til nogen."))


def nothing(turn: Turn) -> None:
    """Kindly, with the numbers."""
    if turn.the.participation not in TAKES_PART:
        told = T("Vi skriver ikke sammen lige nu, så jeg kan ikke give besked for dig.")
    elif turn.the.placement is None:
        told = T("Du har ikke en praktik lige nu, så der er ikke noget at melde.")
    else:
        told = T("Jeg kan ikke se, at du har en dag i praktikken lige nu.")
    turn.say(lines(told, T("Vil du tale med nogen, kan du ringe."), *people.numbers(turn)),
             CALL_ME)  # fmt: skip


def unsent(turn: Turn) -> None:
    """Half way is not reported, and silence would let the citizen believe it."""
    turn.ask(T("Jeg har ikke givet nogen besked endnu. Vil du have det?"), REPORT)


def at_night(turn: Turn) -> bool:
    return in_quiet(turn.policy.quiet, turn.policy.office.zone, turn.now)


def enough(turn: Turn) -> None:
    if isinstance(turn.event, Wrote) or turn.pressed == "no":
        turn.say(T("Helt fint. Du er altid velkommen, når du er klar."))
