"""Staff have talked with somebody who is absent, and noted it in a case: that is the human contact
too (requirement 109). The minutes are kept, and nobody else is asked to call."""

from flows.absence import follow_up
from flows.cases.record import cases_now
from flows.effects import KeepAbsence, LogCase
from flows.turn import Turn

FAMILIES = frozenset({"absence", "noshow"})


def talked(turn: Turn) -> None:
    """After a turn in which a case was noted as contacted."""
    if turn.citizen is None:
        return
    families = {case.id: case.family for case in (*turn.the.cases, *cases_now(turn).values())}
    noted = any(
        isinstance(effect, LogCase)
        and effect.what == "contacted"
        and families.get(effect.case) in FAMILIES
        for effect in turn.effects
    )
    if not noted:
        return
    today = turn.today.date()
    for absence in turn.the.absences:
        runs = not absence.returned and (absence.last is None or absence.last >= today)
        if runs and absence.first <= today and absence.contacted_at is None:
            turn.add(KeepAbsence(absence.id, {"contacted_at": turn.now}))
            follow_up.stop_asking(turn, absence)
