"""The lines of a citizen's timeline, each only for whom it is (flows/sharing). Pure: takes what was
found and everything there ever was; reads nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.desk.cases.log_texts import row_in_words
from bot.desk.cases.reading import may_read
from bot.desk.citizen import overview_texts, rules_texts
from bot.desk.citizen import timeline_texts as texts
from bot.desk.citizen.citizen_reading import Found
from bot.desk.citizen.overview_panels import without_why
from bot.desk.citizen.timeline_own import Event, of_alone, of_times
from bot.facts import absence_from, case_from, shift_from
from flows.calendar import at_local
from flows.facts import NotedKind
from flows.own import Entry, Goal, GoalState, Kind
from flows.progress.days import DayWas, days_known
from flows.questions import may_answer
from flows.sharing.catalogue import said
from flows.sharing.panels import Panel
from storage.history import History

NOON, MIDNIGHT = time(12), time(0)
OF_PEOPLE = frozenset(
    {NotedKind.contact, NotedKind.visit, NotedKind.next_step, NotedKind.more_hours}
)
Names = Mapping[int, str]


def everything(found: Found, past: History, names: Names) -> list[Event]:
    """The newest first; nothing that is still to come."""
    lines = (
        *of_days(found, past),
        *of_goals(found),
        *of_ratings(found, past),
        *of_conditions(found),
        *of_cases(found, past, names),
        *of_book(found),
        *of_noted(found, names),
        *of_questions(found, names),
        *of_placements(found, past),
        *of_people(found, past, names),
    )
    return sorted((one for one in lines if one.at <= found.now), key=_newest, reverse=True)


def _newest(event: Event) -> datetime:
    return event.at


def _at(found: Found, day: date, moment: time = MIDNIGHT) -> datetime:
    return at_local(day, moment, found.zone)


def of_days(found: Found, past: History) -> Iterator[Event]:
    """After a new start nothing older is told (requirement 115)."""
    placement = found.the.placement
    since = placement.new_start if placement else None
    shifts = [shift_from(row) for row in past.shifts if since is None or row.day >= since]
    if not shifts:
        return
    absences = tuple(absence_from(row) for row in past.absences)
    whole = replace(found.the, shifts=tuple(shifts), absences=absences)
    for one in days_known(whole, shifts[0].day, found.today, found.now, found.zone):
        if one.kind is DayWas.to_come:
            continue
        shown = one if found.may(Panel.why) else without_why(one)
        mood = overview_texts.MOODS[shown.mood] if shown.mood else None
        text = texts.day_was(overview_texts.WAS[shown.kind], mood)
        yield Event(one.starts or _at(found, one.day), "days", text, all_day=True)


def of_goals(found: Found) -> Iterator[Event]:
    """What is on its way is between the citizen and who follows the placement."""
    on_its_way = found.the.plans if found.may(Panel.goals) else ()
    for goal in (*found.the.goals, *found.the.reached, *on_its_way):
        if goal.state is not GoalState.draft and found.may_see(goal.shared):
            yield from _of_goal(goal)


def _of_goal(goal: Goal) -> Iterator[Event]:
    settled = goal.state in {GoalState.agreed, GoalState.reached}
    first = texts.WRITTEN if settled else texts.GOAL[goal.state]
    if goal.at is not None:
        yield Event(goal.at, "goals", texts.of(first, goal.text))
    if goal.settled_at is not None and settled:
        yield Event(goal.settled_at, "goals", texts.of(texts.GOAL[goal.state], goal.text))


def of_ratings(found: Found, past: History) -> Iterator[Event]:
    """Each number with whose it is; none is counted into another's."""
    shown = {
        goal.id: goal.text
        for goal in (*found.the.goals, *found.the.reached)
        if found.may_see(goal.shared)
    }
    for row in past.ratings:
        if row.goal_id in shown and row.by in texts.RATED_BY:
            text = texts.rated(texts.RATED_BY[row.by], row.value, shown[row.goal_id])
            yield Event(row.at, "goals", text)


def of_conditions(found: Found) -> Iterator[Event]:
    for one in found.the.conditions:
        if one.at is not None and found.may_see(one.shared):
            yield Event(one.at, "goals", texts.of_text(texts.CONDITION, said(one)))


def of_cases(found: Found, past: History, names: Names) -> Iterator[Event]:
    """As their own page tells it, without notes."""
    cases = [case_from(row) for row in past.cases]
    whole = replace(found.the, closed=tuple(case for case in cases if case.closed_at is not None))
    families = {case.id: case.family for case in cases if may_read(whole, case, found.reader)}
    for row in past.log:
        if row.case_id in families:
            text = row_in_words(row, names, families[row.case_id], found.alias)
            yield Event(row.at, "cases", text, f"/desk/cases/{row.case_id}")


def of_book(found: Found) -> Iterator[Event]:
    """Of the citizen's book: numbers, and lines they have shown."""
    for line in found.the.entries:
        event = _of_line(found, line)
        if event is not None:
            yield event
        yield from of_times(found, line)
        if found.is_shared(line.shared):
            yield from of_alone(found, line)
    if found.may(Panel.competences):
        for one in found.the.competences:
            if one.state == "approved" and one.at is not None:
                yield Event(one.at, "goals", texts.of(texts.ON_CARD, one.text))


def _of_line(found: Found, line: Entry) -> Event | None:
    value, shown = line.value or 0, found.is_shared(line.shared)
    match line.kind:
        case Kind.week if line.day:
            agreed = int(line.key) if line.key.isdecimal() else 0
            text = texts.week(line.day.isocalendar().week, value, agreed)
            over = _at(found, line.day + timedelta(days=6), NOON)
            return Event(max(line.at, over), "days", text, all_day=True)
        case Kind.hours_step if line.day:
            return Event(line.at, "agreed", texts.step(value, line.day))
        case Kind.belief if found.may(Panel.beliefs) and line.value is not None:
            return Event(line.at, "goals", texts.believes(line.value))
        case Kind.mentor_week if found.may(Panel.why):
            return Event(line.at, "agreed", texts.MENTOR_WEEK)
        case Kind.task if shown:
            return Event(line.at, "goals", texts.of(texts.TASK, line.text))
        case Kind.agreement if shown:
            return Event(line.at, "agreed", texts.of(texts.AGREEMENT, line.text))
    return None


def of_noted(found: Found, names: Names) -> Iterator[Event]:
    for one in found.the.noted:
        if one.kind in OF_PEOPLE:
            name = names.get(one.by, "") if one.by else ""
            yield Event(one.at, "agreed", texts.noted(rules_texts.NOTED[one.kind], name))


def of_questions(found: Found, names: Names) -> Iterator[Event]:
    """That there was one; its words are read where it is answered."""
    for one in found.the.questions:
        if not may_answer(found.the, one, found.reader):
            continue
        yield Event(one.asked_at, "agreed", texts.asked(one.role), "/desk/questions")
        name = names.get(one.answered_by, "") if one.answered_by else ""
        if one.answered_at is not None and name:
            yield Event(one.answered_at, "agreed", texts.answered(name))


def of_placements(found: Found, past: History) -> Iterator[Event]:
    for row in past.placements:
        yield Event(_at(found, row.first), "people", texts.began(row.workplace), all_day=True)
        over = row.ended_on or (row.last if row.phase in {"closed", "aftercare"} else None)
        if over is not None:
            yield Event(_at(found, over, NOON), "people", texts.ended(row.workplace), all_day=True)
        if row.new_start is not None:
            yield Event(_at(found, row.new_start), "people", texts.NEW_START, all_day=True)


def of_people(found: Found, past: History, names: Names) -> Iterator[Event]:
    """A link that ended before it began was called off."""
    for row in past.links:
        if row.person_id not in names or (row.until is not None and row.until < row.since):
            continue
        yield Event(
            _at(found, row.since),
            "people",
            texts.joined(names[row.person_id], row.role),
            all_day=True,
        )
        if row.until is not None:
            gone = _at(found, row.until + timedelta(days=1))
            yield Event(gone, "people", texts.left(names[row.person_id], row.role), all_day=True)
