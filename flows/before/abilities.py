"""What I can: work, school, interests, one line at a time (requirements 42, 51, 59, 198). The
competence card begins with them on day 0.
"""

from enum import StrEnum, auto

from flows.before import lists
from flows.before.countdown import days_left
from flows.before.lists import BACK, EDIT, NEXT, SKIP
from flows.core import Action, Condition, Flow, Questions, pressed, row
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.own import Kind
from flows.texts import T, Text
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    experience = auto()
    school = auto()
    interest = auto()
    thanks = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_experience(turn: Turn) -> None:
    first = T("Hvad har du arbejdet med før? Hjemme tæller også. Skriv én ting ad gangen.")
    _ask(turn, Kind.experience, first, T("Har du arbejdet med andet?"))


def ask_school(turn: Turn) -> None:
    first = T("Hvad har du lært i skole eller på kursus? Skriv én ting ad gangen.")
    _ask(turn, Kind.school, first, T("Har du lært andet i skole eller på kursus?"), back=True)


def ask_interest(turn: Turn) -> None:
    first = T("Hvad kan du lide at bruge tid på? Skriv én ting ad gangen.")
    _ask(turn, Kind.interest, first, T("Er der andet, du kan lide?"), back=True)


def thank(turn: Turn) -> None:
    if lists.current(turn, Kind.experience, Kind.school, Kind.interest):
        turn.say(T("Tak. Det er begyndelsen på dit kompetencekort."))
    else:
        turn.say(T("Det er helt fint. Du kan skrive noget en anden dag."))


def _ask(turn: Turn, kind: Kind, first: Text, more: Text, *, back: bool = False) -> None:
    found, behind = lists.current(turn, kind), (BACK,) if back else ()
    if found:
        lists.ask(turn, more, EDIT, *behind, NEXT, under=found)
    else:
        above = [] if back else days_left(turn)
        lists.ask(turn, lines(*above, first), *behind, SKIP)


QUESTIONS: Questions = {
    S.experience: ask_experience,
    S.school: ask_school,
    S.interest: ask_interest,
    S.thanks: thank,
}


# --- conditions and actions -----------------------------------------------------------


def fills(kind: Kind) -> Condition:
    """The condition "this line makes the list full"."""

    def check(turn: Turn) -> bool:
        return lists.is_full(turn, kind)

    check.__name__ = f"fills_{kind}"
    return check


def keeps(kind: Kind) -> Action:
    def keep(turn: Turn) -> None:
        lists.keep(turn, kind)

    keep.__name__ = f"keep_{kind}"
    return keep


def edits(kind: Kind) -> Action:
    def edit(turn: Turn) -> None:
        lists.edit(turn, kind)

    edit.__name__ = f"edit_{kind}"
    return edit


NOTHING = lists.said_nothing
WORK, SCHOOL, LIKES = Kind.experience, Kind.school, Kind.interest

TABLE = [
    # what happened  in            goes to       when                  do
    row(Started,     S.ready,      S.experience),
    row(Pressed,     S.experience, S.experience, when=pressed("edit"), do=edits(WORK)),
    row(Pressed,     S.experience, S.school),
    row(Wrote,       S.experience, S.school,     when=NOTHING),
    row(Wrote,       S.experience, S.school,     when=fills(WORK),     do=keeps(WORK)),
    row(Wrote,       S.experience, S.experience,                       do=keeps(WORK)),
    row(WentQuiet,   S.experience, S.quiet),
    row(Pressed,     S.school,     S.school,     when=pressed("edit"), do=edits(SCHOOL)),
    row(Pressed,     S.school,     S.experience, when=pressed("back")),
    row(Pressed,     S.school,     S.interest),
    row(Wrote,       S.school,     S.interest,   when=NOTHING),
    row(Wrote,       S.school,     S.interest,   when=fills(SCHOOL),   do=keeps(SCHOOL)),
    row(Wrote,       S.school,     S.school,                           do=keeps(SCHOOL)),
    row(WentQuiet,   S.school,     S.quiet),
    row(Pressed,     S.interest,   S.interest,   when=pressed("edit"), do=edits(LIKES)),
    row(Pressed,     S.interest,   S.school,     when=pressed("back")),
    row(Pressed,     S.interest,   S.thanks),
    row(Wrote,       S.interest,   S.thanks,     when=NOTHING),
    row(Wrote,       S.interest,   S.thanks,     when=fills(LIKES),    do=keeps(LIKES)),
    row(Wrote,       S.interest,   S.interest,                         do=keeps(LIKES)),
    row(WentQuiet,   S.interest,   S.quiet),
]  # fmt: skip

FLOW = Flow("abilities", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.quiet])
