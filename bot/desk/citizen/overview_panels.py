"""What stands in each panel of a citizen's overview, as far as this reader may see it. Pure: takes
what was found, reads nothing. Numbers of different people stand beside each other and are never
counted into one (requirement 11); nobody is held against anybody else's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.desk.citizen import overview_texts as texts
from bot.desk.citizen.citizen_reading import Found
from flows.before.start_meeting_says import place_of, who_come
from flows.before.todo_kept import DONE
from flows.before.todo_kept import seen_by as seen_by_roles
from flows.book import lines_of, newest
from flows.facts import Person, Role
from flows.meetings import social
from flows.meetings.agreements import still_open
from flows.meetings.weekly_when import at_of, next_talk
from flows.own import Condition, Goal, GoalState, Kind
from flows.progress.days import DayKnown, DayWas, days_known
from flows.progress.gains import WeekDone, weeks_known
from flows.progress.plan import agreed_minutes
from flows.progress.tasks_kept import tasks_of
from flows.progress.weeks import counted
from flows.questions import may_answer
from flows.sharing import panels
from flows.sharing.catalogue import said
from flows.sharing.panels import Panel
from flows.texts import Text
from flows.weeks import monday_of

DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
WEEKS_BACK, WEEKS_AHEAD, WEEKS_DRAWN = 4, 1, 16
CAME = frozenset({DayWas.there, DayWas.late, DayWas.fewer})


@dataclass(frozen=True, slots=True)
class Seen:
    """Who else sees a panel: all of it, and what was shared with them."""

    whole: tuple[tuple[Role, Person], ...]
    shared: tuple[tuple[Role, Person], ...]


@dataclass(frozen=True, slots=True)
class WeekNow:
    came: int
    agreed: int  # days that are over
    unknown: int
    done_minutes: int
    agreed_minutes: int
    today: DayKnown | None
    next: DayKnown | None


@dataclass(frozen=True, slots=True)
class GoalSeen:
    id: int
    text: str
    state: GoalState
    own: tuple[int, ...]
    others: tuple[tuple[str, int, datetime], ...]  # the newest of each role
    due: date | None
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConditionSeen:
    words: Text
    kept: int
    partly: int
    no: int
    loosened: bool
    safety: bool
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The citizen's own numbers over time, 0-10; never a norm beside them."""

    belief: tuple[tuple[date, int], ...] = ()
    sure: tuple[int, ...] = ()


def seen_by(found: Found, panel: Panel) -> Seen:
    whole = panels.others(found.the, panel, found.reader)
    ids = {found.reader, *(person.id for _, person in whole)}
    shared = panels.shared_with(found.the, panel)
    return Seen(tuple(whole), tuple(one for one in shared if one[1].id not in ids))


def days(found: Found) -> tuple[DayKnown, ...]:
    """Some weeks back and the next one. Why somebody was away, and how a day was, only for those
    the citizen was told of."""
    monday = monday_of(found.today)
    last = monday + A_WEEK * (1 + WEEKS_AHEAD) - DAY
    known = days_known(found.the, monday - A_WEEK * WEEKS_BACK, last, found.now, found.zone)
    return tuple(known) if found.may(Panel.why) else tuple(map(without_why, known))


def without_why(one: DayKnown) -> DayKnown:
    was = DayWas.absent if one.kind is DayWas.sick else one.kind
    return DayKnown(one.day, was, one.minutes, None, one.starts)


def week(found: Found, known: Iterable[DayKnown]) -> WeekNow:
    monday, today = monday_of(found.today), found.today
    mine = [one for one in known if monday <= one.day < monday + A_WEEK]
    over = [one for one in mine if one.kind not in {DayWas.to_come, DayWas.agreed}]
    done = counted(found.the, monday, today)
    return WeekNow(
        sum(one.kind in CAME for one in over),
        len(over),
        sum(one.kind is DayWas.unknown for one in over),
        done[0] if done else 0,
        agreed_minutes(found.the, monday + A_WEEK - DAY) if mine else 0,
        next((one for one in mine if one.day == today), None),
        next((d for d in known if d.kind is DayWas.to_come and d.day > today), None),
    )


def weeks(found: Found) -> tuple[WeekDone, ...]:
    """Without a gap: a week in which nothing is known of is there, with nothing done."""
    known = {one.monday: one for one in weeks_known(found.the, found.today)}
    if not known:
        return ()
    newest = max(known)
    first = max(min(known), newest - A_WEEK * (WEEKS_DRAWN - 1))
    all_ = [first + A_WEEK * n for n in range((newest - first) // A_WEEK + 1)]
    empty = (WeekDone(monday, 0, 0, False) for monday in all_)
    return tuple(known.get(one.monday, one) for one in empty)


def goals(found: Found) -> tuple[GoalSeen, ...]:
    mine = (*found.the.goals, *reversed(found.the.reached))
    return tuple(_goal(goal) for goal in mine if found.may_see(goal.shared))


def _goal(goal: Goal) -> GoalSeen:
    newest = {rating.by: (rating.by, rating.value, rating.at) for rating in goal.others}
    return GoalSeen(
        goal.id, goal.text, goal.state, goal.ratings, tuple(newest.values()), goal.due, goal.shared
    )


def conditions(found: Found) -> tuple[ConditionSeen, ...]:
    return tuple(
        _condition(found, one) for one in found.the.conditions if found.may_see(one.shared)
    )


def _condition(found: Found, one: Condition) -> ConditionSeen:
    told = [shift.kept for shift in found.the.shifts if shift.condition == one.id]
    yes, partly, no = (told.count(name) for name in ("yes", "partly", "no"))
    loosened = one.state == "loosened"
    return ConditionSeen(said(one), yes, partly, no, loosened, one.safety, one.shared)


def tasks(found: Found) -> tuple[tuple[str, str], ...]:
    """Words and state, when the citizen has shown the list."""
    return tuple((o.text, o.state) for o in tasks_of(found.the) if found.is_shared(o.shared))


def competences(found: Found) -> tuple[str, ...]:
    """Only what the citizen has said yes to (flows/own.py)."""
    if not found.may(Panel.competences):
        return ()
    return tuple(one.text for one in found.the.competences if one.state == "approved")


def beliefs(found: Found) -> Beliefs:
    if not found.may(Panel.beliefs):
        return Beliefs()
    told = lines_of(found.the, Kind.belief)
    dated = tuple((one.day or one.at.date(), one.value) for one in told if one.value is not None)
    return Beliefs(dated, found.confidence)


def agreed_times(found: Found) -> tuple[Text, ...]:
    """The meeting before the first day, and the week's talk: of this placement."""
    return tuple(text for text in (_start_meeting(found), _call(found)) if text is not None)


def _start_meeting(found: Found) -> Text | None:
    line, placement = newest(found.the, Kind.start_meeting), found.the.placement
    if line is None or line.day is None or placement is None:
        return None
    come = [person.name for _, person in who_come(found.the, line.key)]
    where = place_of(found.policy, placement, line.key)
    return texts.start_meeting(at_of(line, found.zone), where, come)


def _call(found: Found) -> Text | None:
    line = newest(found.the, Kind.call_slot, "")
    if line is None or line.day is None:
        return None
    return texts.call(at_of(line, found.zone), next_talk(found.the, found.policy, found.now))


def alone(found: Found) -> tuple[tuple[str, date | None, bool], ...]:
    """What the citizen does themselves and has shown: words, day, and whether it is done."""
    seen = seen_by_roles(found.the, [Role(one) for one in panels.seen_as(found.roles)])
    return tuple((one.text, one.day, one.state == DONE) for one in seen)


def colleagues(found: Found) -> tuple[Text, ...]:
    """Whom there was to talk to, in the last weeks, as far as it was shown; without words."""
    lately = social.lately(found.the, found.today)
    return tuple(social.counted([one for one in lately if found.is_shared(one.shared)]))


# --- what waits ------------------------------------------------------------------------------


def goals_waiting(found: Found) -> int:
    return sum(goal.state is GoalState.proposed for goal in found.the.plans)


def questions_waiting(found: Found) -> int:
    return sum(
        one.answered_at is None and may_answer(found.the, one, found.reader)
        for one in found.the.questions
    )


def agreements_due(found: Found) -> tuple[tuple[str, date], ...]:
    """Of the last meeting, as far as shared with this reader."""
    return tuple(
        (line.text, line.day)
        for line in still_open(found.the)
        if line.day is not None and found.is_shared(line.shared)
    )
