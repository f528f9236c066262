"""From a citizen to the rows of a day that are about no case: each says what it is, by when, and
the one thing to do.

Nothing twice: what a case is about has no row of its own beside the case (case_rows.py).
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bot.desk.day import day_texts as d
from bot.desk.day.row import DESK, Now, Row, by
from flows import day
from flows.calendar import at_local
from flows.facts import Arrived, Citizen, Role
from flows.meetings.agreements import of_staff
from flows.own import GoalState
from flows.phases import next_step_known
from flows.signals.watch import dues
from flows.texts import Text, words
from storage.folder import Folder

AWAY_FAMILIES = frozenset({"absence", "noshow"})
MEETING_AHEAD = timedelta(days=7)
VISIT_AHEAD = timedelta(days=1)
FOLLOWS_DAYS = frozenset({Role.caseworker, Role.job_consultant})


def happens_to(folder: Folder, at: Now, *, watched: bool) -> bool:
    """Whether anything below can say a word of this citizen: most have a quiet day, and to make
    facts of their rows costs more than all the rest. When in doubt yes.
    Visits are counted of who is `watched`."""
    if any((folder.absences, folder.goals, folder.questions, folder.meetings, folder.entries)):
        return True
    if any(shift.arrived == Arrived.no for shift in folder.shifts):
        return True
    placement = folder.placement
    if placement is None:
        return False
    soon = at.today + timedelta(weeks=at.policy.signals.end_weeks)
    meets = placement.follow_up is not None and placement.follow_up <= at.today + MEETING_AHEAD
    return placement.last <= soon or meets or (watched and _no_visit(folder, at))


def _no_visit(folder: Folder, at: Now) -> bool:
    days = timedelta(days=at.policy.signals.visit_days) - 2 * VISIT_AHEAD
    return not any(note.kind == "visit" and note.at > at.now - days for note in folder.noted)


def of_the_day(citizen: Citizen, cases: list[Row], at: Now) -> Iterator[Row]:
    """`cases`: the rows that stand already for this citizen."""
    roles = citizen.roles_of(at.reader)
    shown = {row.case for row in cases}
    open_ = [case for case in citizen.cases if case.id in shown]
    families = {case.family for case in open_}
    rules = {case.why for case in open_}
    if roles & FOLLOWS_DAYS:
        if not families & AWAY_FAMILIES:
            yield from _absence(citizen, at)
        yield from _meetings(citizen, at, shown)
        yield from _agreed(citizen, at)
        if "end_without_next_step" not in rules:
            yield from _ends(citizen, at)
    if "visit_overdue" not in rules and day.visits(citizen, at.reader):
        yield from _visit(citizen, at)
    if Role.caseworker in roles:
        yield from _goals(citizen, at)
    if "question" not in families:
        yield from _questions(citizen, at)


def _absence(citizen: Citizen, at: Now) -> Iterator[Row]:
    absence = citizen.absent_on(at.today)
    href = f"{DESK}/citizens/{citizen.person.id}/signals"
    if absence is not None:
        what = d.absent_since(absence.first, absence.last)
        done = d.COMPANY_CALLED if absence.contacted_at else None
        yield _row(citizen, "absent", what, d.NOTE_CONTACT, href, when=done)
    elif any(s.day == at.today and s.arrived is Arrived.no for s in citizen.shifts):
        yield _row(citizen, "absent", d.NOT_THERE, d.NOTE_CONTACT, href)


def _meetings(citizen: Citizen, at: Now, shown: set[str]) -> Iterator[Row]:
    placement, meeting = citizen.placement, citizen.meeting
    if meeting is not None and meeting.starts is not None:
        case = next((t.case for t in citizen.tracks if t.id == meeting.track), "")
        if at.now <= meeting.starts <= at.now + MEETING_AHEAD and case and case not in shown:
            yield _row(
                citizen, "meetings", d.joint_meeting(meeting.starts), d.OPEN_CASE,
                f"{DESK}/cases/{case}", order=(meeting.starts,),
            )  # fmt: skip
    if placement is None or placement.follow_up is None or not day.runs(placement):
        return
    on = placement.follow_up
    if on > at.today + MEETING_AHEAD:
        return
    over = on < at.today
    yield _row(
        citizen,
        "meetings",
        d.meeting_was(on) if over else d.meeting_on(on),
        d.WRITE_DOWN if over else d.PREPARE,
        f"{DESK}/citizens/{citizen.person.id}/meeting{'#new' if over else ''}",
        order=(at_local(on, at.policy.meetings.agenda_at, at.zone),),
        late=over,
    )


def _agreed(citizen: Citizen, at: Now) -> Iterator[Row]:
    """Theirs to do, late or within the week (storage/day.py reads no others); in the words of
    staff, whom the chat told the same."""
    roles = citizen.roles_of(at.reader)
    for one in of_staff(citizen):
        if one.day is None or one.key not in roles:
            continue
        href = f"{DESK}/citizens/{citizen.person.id}/meeting"
        when = d.agreed_by(one.day, today=one.day == at.today)
        yield _row(
            citizen, "agreed", words(one.text), d.DONE, href, key=one.id,
            order=(one.day, one.id), when=when, late=one.day < at.today, agreed=one.id,
        )  # fmt: skip


def _visit(citizen: Citizen, at: Now) -> Iterator[Row]:
    placement = citizen.placement
    if placement is None or not day.runs(placement) or not placement.first <= at.today:
        return
    watched = citizen.memory.watched_on
    if at.today > placement.last or watched is None:  # nobody counts before the clock has begun
        return
    due = dict(dues(citizen, at.policy, watched)).get("visit_overdue")
    if due is not None and due <= at.now + VISIT_AHEAD:
        href = f"{DESK}/citizens/{citizen.person.id}/signals"
        when = by(due, at)
        yield _row(
            citizen, "meetings", d.VISIT, d.NOTE_VISIT, href,
            key="visit", order=(due,), when=when, late=due <= at.now,
        )  # fmt: skip


def _goals(citizen: Citizen, at: Now) -> Iterator[Row]:
    waiting = [goal for goal in citizen.plans if goal.state is GoalState.proposed]
    if waiting:
        due = min(day.goal_due(at.policy, goal.at or at.now) for goal in waiting)
        yield _row(
            citizen, "goals", d.goals_wait(len(waiting)), d.SEE_GOAL,
            f"{DESK}/citizens/{citizen.person.id}/placement#goals",
            order=(due,), when=by(due, at), late=due <= at.now,
        )  # fmt: skip


def _questions(citizen: Citizen, at: Now) -> Iterator[Row]:
    roles = citizen.roles_of(at.reader)
    for one in citizen.questions:
        nobodys = Role.caseworker in roles and citizen.who(Role(one.role)) is None
        if one.answered_at is None and (one.role in roles or nobodys):
            due = day.question_due(at.policy, one.asked_at)
            asker = _name(citizen, one.asker)
            yield _row(
                citizen, "questions", d.question_from(asker, one.asked_at), d.ANSWER,
                f"{DESK}/questions/{one.id}",
                key=one.id, order=(due,), when=by(due, at), late=due <= at.now,
            )  # fmt: skip


def _ends(citizen: Citizen, at: Now) -> Iterator[Row]:
    placement = citizen.placement
    weeks = timedelta(weeks=at.policy.signals.end_weeks)
    if placement is None or not day.runs(placement):
        return
    if at.today <= placement.last <= at.today + weeks:
        known = next_step_known(citizen)
        yield _row(
            citizen,
            "ends",
            d.ends_on(placement.last),
            d.SEE_END if known else d.NEXT_STEP,
            f"{DESK}/citizens/{citizen.person.id}/closing",
            order=(known, placement.last),
            when=d.NEXT_STEP_KNOWN if known else d.NO_NEXT_STEP,
        )


def _name(citizen: Citizen, person: int) -> str:
    known = (citizen.person, *citizen.chain.values(), *citizen.known)
    return next((one.name for one in known if one.id == person), "")


def _row(
    citizen: Citizen, section: str, what: Text, label: Text, href: str, key: str = "", **more: Any
) -> Row:
    name, id_ = citizen.person.name, citizen.person.id
    key = f"{section}:{id_}:{key}" if key else f"{section}:{id_}"
    return Row(key, section, name, what, label, href, citizen=id_, **more)
