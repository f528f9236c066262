"""/aftalt: after a meeting, what the citizen wants to do until the next one; and on the day of an
agreement, whether it is done (requirement 160). Nothing is counted, and later is an answer too.
"""

from datetime import date, timedelta
from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Role
from flows.lines import lines
from flows.meetings import agreements
from flows.noted import own_words
from flows.pointing import point_to_choice
from flows.rights import opens
from flows.texts import TC, T, long_date, words
from flows.turn import Turn

A_WEEK = timedelta(days=7)
NAME, DUE = "agreed_on", "agreement_due"
LATER = Button(TC("button", "Det aftalte vi"), "/aftalt")
BACK = Button(TC("button", "Tilbage"), "back")


class S(StrEnum):
    ready = auto()
    what = auto()
    when = auto()
    kept = auto()
    left = auto()
    quiet = auto()


class D(StrEnum):
    """Of the second table: the day has come."""

    ready = auto()
    done = auto()
    thanks = auto()
    later = auto()
    dropped = auto()
    gone = auto()
    quiet = auto()


def command(turn: Turn) -> None:
    """COMMANDS "aftalt"."""
    opens(NAME)(turn)


# --- the first table: it is written down ------------------------------------------------


def ask_what(turn: Turn) -> None:
    turn.ask(
        T("Aftalte I noget, du gerne vil gøre inden næste gang? Skriv det kort."),
        Button(TC("button", "Nej, ikke noget"), "no"),
    )


def ask_when(turn: Turn) -> None:
    turn.ask(
        T("Hvornår skal jeg spørge til det?"),
        Button(TC("button", "Om en uge"), "week"),
        Button(TC("button", "Før næste møde"), "meeting"),
        Button(TC("button", "Spørg ikke"), "never"),
        BACK,
    )


def say_kept(turn: Turn) -> None:
    turn.say(T("Det er skrevet ned. Det er kun dig, der ser det."))


def say_left(turn: Turn) -> None:
    turn.say(T("Helt fint. Du kan altid skrive det senere."), LATER)


def hold(turn: Turn) -> None:
    turn.answers["what"] = own_words(turn)


def keep(turn: Turn) -> None:
    """Silence about the day keeps what was said, without a reminder."""
    text, source = turn.answers.get("what", ""), str(Role.citizen)
    agreements.keep(turn, text, Role.citizen, _day(turn), source)


def _day(turn: Turn) -> date | None:
    placement, today = turn.the.placement, turn.today.date()
    match turn.pressed:
        case "week":
            return today + A_WEEK
        case "meeting" if placement and placement.follow_up and placement.follow_up > today:
            return placement.follow_up - timedelta(days=1)
        case "meeting":
            return today + 2 * A_WEEK
        case _:
            return None


def point_to_days(turn: Turn) -> None:
    turn.say(T("Tryk gerne på en af dagene."))


QUESTIONS: Questions = {S.what: ask_what, S.when: ask_when, S.kept: say_kept, S.left: say_left}
TABLE = [
    # what happened  in       goes to   when                   do
    row(Started,     S.ready, S.what),
    row(Pressed,     S.what,  S.left),
    row(Wrote,       S.what,  S.when,                          do=hold),
    row(WentQuiet,   S.what,  S.quiet),
    row(Pressed,     S.when,  S.what,   when=pressed("back")),
    row(Pressed,     S.when,  S.kept,                          do=keep),
    row(Wrote,       S.when,  S.when,                          do=point_to_days),
    row(WentQuiet,   S.when,  S.quiet,                         do=keep),
]  # fmt: skip
FLOW = Flow(NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.kept, S.left, S.quiet])


# --- the second table: the day has come -------------------------------------------------


def is_gone(turn: Turn) -> bool:
    return agreements.found(turn, turn.answers.get("line", "")) is None


def ask_done(turn: Turn) -> None:
    line = agreements.found(turn, turn.answers.get("line", ""))
    text = words(line.text) if line else T("Det, I talte om.")
    turn.ask(
        lines(T("I talte om det her på mødet:"), text, T("Hvordan står det til med det?")),
        Button(TC("button", "Det er gjort"), "done"),
        Button(TC("button", "Om en uge"), "later"),
        Button(TC("button", "Drop det"), "drop"),
    )


def settle(turn: Turn) -> None:
    line = agreements.found(turn, turn.answers.get("line", ""))
    if line is not None:
        agreements.settle(turn, line)


def put_off(turn: Turn) -> None:
    line = agreements.found(turn, turn.answers.get("line", ""))
    if line is not None:
        day = agreements.put_off(turn, line)
        turn.say(T("Helt fint. Jeg spørger igen {day}.", day=long_date(day)))


def say_thanks(turn: Turn) -> None:
    turn.say(T("Tak. Så er det gjort."))


def say_dropped(turn: Turn) -> None:
    turn.say(T("Det er i orden. Jeg spørger ikke mere til det."))


DUE_QUESTIONS: Questions = {D.done: ask_done, D.thanks: say_thanks, D.dropped: say_dropped}
DUE_TABLE = [
    # what happened  in       goes to    when                   do
    row(Started,     D.ready, D.gone,    when=is_gone),
    row(Started,     D.ready, D.done),
    row(Pressed,     D.done,  D.thanks,  when=pressed("done"),  do=settle),
    row(Pressed,     D.done,  D.later,   when=pressed("later"), do=put_off),
    row(Pressed,     D.done,  D.dropped,                        do=settle),
    row(Wrote,       D.done,  D.done,                           do=point_to_choice),
    row(WentQuiet,   D.done,  D.quiet),
]  # fmt: skip
DUE_FLOW = Flow(
    DUE, D, DUE_TABLE, DUE_QUESTIONS, start=D.ready,
    ends=[D.thanks, D.later, D.dropped, D.gone, D.quiet],
)  # fmt: skip
