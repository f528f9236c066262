"""What I can: work, school, interests, one line at a time (requirements 42, 51, 59, 198). The
competence card begins with them on day 0.
"""

from enum import StrEnum, auto

from flows.before import lists
from flows.before.countdown import days_left
from flows.before.lists import BACK, EDIT, NEXT, SKIP
from flows.core import Flow, Questions, row
from flows.events import Started, WentQuiet
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


WORK, SCHOOL, LIKES = Kind.experience, Kind.school, Kind.interest

TABLE = [
    # what happened  in       goes to
    row(Started,     S.ready, S.experience),
    *lists.rows(S.experience, WORK, then=S.school),
    *lists.rows(S.school, SCHOOL, then=S.interest, back=S.experience),
    *lists.rows(S.interest, LIKES, then=S.thanks, back=S.school),
    row(WentQuiet, [S.experience, S.school, S.interest], S.quiet),
]  # fmt: skip

FLOW = Flow("abilities", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.quiet])
