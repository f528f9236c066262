"""Which messages to helpers may wait two minutes to go as one with others (DESIGN §6)."""

from flows.cases.record import cases_now
from flows.effects import Lane, Tell
from flows.turn import Turn

ABSENCE = "absence"  # how its receipts and tasks begin


def may_wait(turn: Turn, tell: Tell) -> bool:
    """Never danger, answers, absence, orange or red, nor a file for the calendar; nothing to who
    has just done something and looks at the screen; and nothing to the citizen, whose questions
    come one at a time."""
    citizen = turn.citizen is not None and tell.person == turn.citizen.person.id
    answer = tell.lane < Lane.notice or tell.person == turn.me.id
    kind = tell.task.kind if tell.task else ""
    absence = tell.receipt.startswith(ABSENCE) or kind.startswith(ABSENCE)
    if tell.at_once or citizen or absence or answer or tell.calendar:
        return False
    return not is_loud(turn, tell)


def is_loud(turn: Turn, tell: Tell) -> bool:
    """About a case that cannot wait."""
    case = cases_now(turn).get(tell.case) if tell.case and turn.citizen else None
    return case is not None and case.colour.loud
