"""After every step: what it tells about the work around the citizen, and what that settles.

They have talked, the mentor was asked or has answered, the next step is agreed. A case that only
says that something was not done is closed when it is done, while nobody has taken it.
"""

from datetime import datetime

from flows.cases import life
from flows.cases.moves import Do, S
from flows.cases.people import STAFF
from flows.cases.record import CLOCK, cases_now, open_in
from flows.cases.settled import tell_closed
from flows.effects import Effect, KeepAbsence, KeepNoted, LogCase, Remember, Tell
from flows.events import Answered
from flows.facts import CaseFile, Citizen, NotedKind, Role
from flows.phases import lacking, next_step_known
from flows.signals.firing import after
from flows.signals.untaken import FAMILY
from flows.signals.watch import SEEN, look_after_mentor
from flows.texts import T
from flows.turn import Turn

TALKED = frozenset({"new_plan", "fine", "meeting", "other_help"})  # outcomes after a talk
ASKS_MENTOR = frozenset({"arrived", "mentor_week"})  # kinds of task that wait for one tap
FOLLOWED = frozenset({*STAFF, Role.job_consultant})


def look(turn: Turn) -> None:
    if turn.citizen is None:
        return
    if any(_they_talked(turn, effect) for effect in turn.effects):
        turn.add(KeepNoted(NotedKind.contact))
    _mentor(turn)
    _settle(turn)


def _they_talked(turn: Turn, effect: Effect) -> bool:
    match effect:
        case LogCase(what="contacted"):
            return True
        case LogCase(what="closed", details=details):
            return details.get("outcome") in TALKED
        case KeepAbsence(facts=facts) if facts.get("contacted_at"):
            return bool(turn.the.roles_of(turn.me.id) & FOLLOWED)
        case _:
            return False


def _mentor(turn: Turn) -> None:
    """Since when the company mentor has not answered. Only what was asked by one tap counts."""
    mentor, asked = turn.the.who(Role.company_mentor), turn.the.memory.mentor_asked
    if mentor is None:
        return
    if asked is not None and turn.me.id == mentor.id and isinstance(turn.event, Answered):
        turn.remember(mentor_asked=None)
    elif asked is None and any(_asks(effect, mentor.id) for effect in turn.effects):
        look_after_mentor(turn)


def _asks(effect: Effect, mentor: int) -> bool:
    return (
        isinstance(effect, Tell)
        and effect.person == mentor
        and effect.task is not None
        and effect.task.kind in ASKS_MENTOR
    )


# --- what is done settles the case that said it was not ---------------------------------


def _settle(turn: Turn) -> None:
    case = open_in(turn, FAMILY)
    if case is None or case.state != S.open or not any(map(_matters, turn.effects)):
        return
    if _outstanding(turn, case, after(turn)):
        return
    life.move(turn, case, Do.settled, CLOCK, outcome="known")
    done = T("Der er fulgt op på {alias}.", alias=turn.the.person.name)
    tell_closed(turn, case, done)


def _matters(effect: Effect) -> bool:
    if isinstance(effect, Remember):
        return "mentor_asked" in effect.changes
    return isinstance(effect, KeepNoted | LogCase)


def _outstanding(turn: Turn, case: CaseFile, now: Citizen) -> bool:
    """Whether anything that was signalled since the case opened is still not done."""
    fired = {name: datetime.fromisoformat(at) for name, at in now.memory.fired}
    return any(
        at >= case.opened_at and _not_done(turn, name, at, now) for name, at in fired.items()
    )


def _not_done(turn: Turn, rule: str, at: datetime, now: Citizen) -> bool:
    match rule:
        case "no_human_contact":
            return not any(note.kind in SEEN and note.at >= at for note in now.noted)
        case "visit_overdue":
            return not any(n.kind is NotedKind.visit and n.at >= at for n in now.noted)
        case "end_without_next_step":
            return not next_step_known(now)
        case "start_incomplete":
            placement = now.placement
            return placement is not None and not placement.active and bool(lacking(now))
        case "case_untaken":
            others = (c for c in cases_now(turn).values() if c.family != FAMILY)
            return any(c.state == S.open and not c.repeat for c in others)
        case _:
            return False
