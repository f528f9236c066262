"""The no-show case ends with what it was about: a new start, or the end of the placement. Nobody
shall phone for a day that is put away."""

from flows.cases import life
from flows.cases.moves import Do
from flows.cases.record import open_in, source_of
from flows.turn import Turn

FAMILY = "noshow"


def close_case(turn: Turn, outcome: str) -> None:
    case = open_in(turn, FAMILY)
    if case is None:
        return
    do = Do.close if life.can(case, Do.close) else Do.settled
    if life.can(case, do):
        life.move(turn, case, do, source_of(turn), outcome=outcome)
