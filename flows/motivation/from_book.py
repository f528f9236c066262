"""What the citizen's own things tell: wish, goals, conditions, the competence card and the book.

Lines the citizen keeps to themselves (Kind.keep) are not read here.
"""

from datetime import timedelta

from flows import book
from flows.facts import Role
from flows.motivation.now import Now, short
from flows.own import Condition, Entry, Goal, Kind
from flows.sharing.catalogue import BY_KEY, said
from flows.texts import T, Text, long_date

NEW = timedelta(days=14)
A_MONTH = timedelta(days=28)
NEAR = timedelta(days=10)
LOW = 4  # of 10


# --- the wish ----------------------------------------------------------------------------


def wish(now: Now) -> bool:
    return bool(now.placement.wish.strip())


def the_wish(now: Now) -> Text:
    return T("Det, du gerne vil: {wish}", wish=short(now.placement.wish))


def wish_and_task(now: Now) -> bool:
    """Where the two are tied together, more people move on (requirement 176)."""
    return wish(now) and (task(now) or _newest(now, Kind.task) is not None)


def wish_for_place(now: Now) -> bool:
    return _newest(now, Kind.wish) is not None


def the_wish_for_place(now: Now) -> Text:
    return T("Du ønsker dig: {wish}", wish=_words(now, Kind.wish))


# --- goals, conditions, tasks -------------------------------------------------------------


def goal(now: Now) -> bool:
    return _goal(now) is not None


def the_goal(now: Now) -> Text:
    found = _goal(now)
    return T("Dit mål nu: {goal}", goal=short(found.text if found else ""))


def goal_up(now: Now) -> bool:
    found = _goal(now)
    ratings = found.ratings if found else ()
    return len(ratings) > 1 and ratings[-1] > ratings[-2]


def the_rising_goal(now: Now) -> Text:
    found = _goal(now)
    return T("Du er kommet længere med: {goal}", goal=short(found.text if found else ""))


def _goal(now: Now) -> Goal | None:
    """The one that is worked on now."""
    said = [one for one in now.citizen.goals if one.text.strip()]
    return said[-1] if said else None


def goal_near(now: Now) -> bool:
    return _near(now) is not None


def the_near_goal(now: Now) -> Text:
    found = _near(now)
    if found is None or found.due is None:
        return the_goal(now)
    return T("Dit mål {day}: {goal}", day=long_date(found.due), goal=short(found.text))


def _near(now: Now) -> Goal | None:
    dated = [one for one in now.citizen.goals if one.due is not None and one.text.strip()]
    near = [one for one in dated if one.due and timedelta(0) <= one.due - now.today <= NEAR]
    return min(near, key=lambda one: (one.due or now.today, one.id), default=None)


def goal_reached(now: Now) -> bool:
    return _reached(now) is not None


def the_reached_goal(now: Now) -> Text:
    found = _reached(now)
    return T("Du nåede det her mål: {goal}", goal=short(found.text if found else ""))


def _reached(now: Now) -> Goal | None:
    fresh = [one for one in now.citizen.reached if one.text.strip() and _is_new(now, one)]
    return fresh[-1] if fresh else None


def _is_new(now: Now, one: Goal) -> bool:
    return one.settled_at is not None and abs(now.today - one.settled_at.date()) <= NEW


def condition(now: Now) -> bool:
    return _condition(now) is not None


def the_condition(now: Now) -> Text:
    """One of the catalogue in the reader's language, whatever it was chosen in."""
    one = _condition(now)
    if one is None or one.key not in BY_KEY:
        return T("Det her er godt for dig: {condition}", condition=short(one.text if one else ""))
    return T("Det her er godt for dig: {condition}", condition=said(one))


def _condition(now: Now) -> Condition | None:
    """Another one each week, when there are several."""
    mine = [one for one in now.citizen.conditions if one.text.strip()]
    return mine[now.today.isocalendar().week % len(mine)] if mine else None


def task(now: Now) -> bool:
    return bool(now.placement.task.strip())


def the_task(now: Now) -> Text:
    return T("Du er i gang med: {task}", task=short(now.placement.task))


def task_alone(now: Now) -> bool:
    return _task(now, "alone") is not None


def the_task_alone(now: Now) -> Text:
    return T("Det klarer du selv nu: {task}", task=_text(_task(now, "alone")))


def task_learning(now: Now) -> bool:
    return _task(now, "with_help") is not None


def the_task_learning(now: Now) -> Text:
    return T("Du er ved at lære: {task}", task=_text(_task(now, "with_help")))


def _task(now: Now, state: str) -> Entry | None:
    """The newest change to a task, when it was to this state and not long ago."""
    tasks = [line for line in _lines(now, Kind.task) if line.state == state]
    fresh = [one for one in tasks if now.today - (one.changed_at or one.at).date() <= A_MONTH]
    return max(fresh, key=lambda one: one.changed_at or one.at, default=None)


def learned(now: Now) -> bool:
    return _skill(now) != ""


def the_newest_skill(now: Now) -> Text:
    return T("Det her kan du nu: {words}", words=short(_skill(now)))


def _skill(now: Now) -> str:
    """Not one that the citizen left out of the card."""
    mine = [one.text.strip() for one in now.citizen.competences if one.state != "left_out"]
    return mine[-1] if mine else ""


# --- the book -------------------------------------------------------------------------------


def experience(now: Now) -> bool:
    return _newest(now, Kind.experience) is not None


def the_experience(now: Now) -> Text:
    return T("Det har du lavet før: {words}", words=_words(now, Kind.experience))


def interest(now: Now) -> bool:
    """Also for small talk at work (requirement 198)."""
    return _newest(now, Kind.interest) is not None


def the_interest(now: Now) -> Text:
    return T("Det kan du lide: {words}", words=_words(now, Kind.interest))


def helped(now: Now) -> bool:
    return _newest(now, Kind.helped) is not None


def the_help(now: Now) -> Text:
    return T("Det hjalp dig før: {words}", words=_words(now, Kind.helped))


def stopped(now: Now) -> bool:
    return _newest(now, Kind.stopped) is not None


def sense_low(now: Now) -> bool:
    told = _values(now, Kind.sense)
    return bool(told) and told[-1] <= LOW


def belief_up(now: Now) -> bool:
    """A gain only: a low start is expected and named to nobody (requirement 20)."""
    told = _values(now, Kind.belief)
    return len(told) > 1 and told[-1] > told[-2]


def mentor_said(now: Now) -> bool:
    """Recognition from the workplace, which the citizen may read (requirement 6)."""
    return _praise(now) is not None


def the_mentors_words(now: Now) -> Text:
    mentor, line = now.citizen.who(Role.company_mentor), _praise(now)
    return T(
        "{name} skrev, at det her gik godt: {words}",
        name=short(now.placement.workplace if mentor is None else mentor.name),
        words=_text(line),
    )


def _praise(now: Now) -> Entry | None:
    lines = [line for line in _lines(now, Kind.mentor_week) if line.key == "went_well"]
    fresh = [one for one in lines if one.text.strip() and now.today - one.at.date() <= NEW]
    return fresh[-1] if fresh else None


def lesson(now: Now) -> bool:
    return _newest(now, Kind.lesson) is not None


def the_lesson(now: Now) -> Text:
    return T("Det har du lært: {words}", words=_words(now, Kind.lesson))


def next_step(now: Now) -> bool:
    return now.placement.followed or bool(_lines(now, Kind.next_step))


def no_next_step(now: Now) -> bool:
    return not next_step(now)


def the_next_step(now: Now) -> Text:
    return T("Det næste skridt er begyndt at tage form.")


def job(now: Now) -> bool:
    return _newest(now, Kind.job) is not None


def no_job(now: Now) -> bool:
    return not _lines(now, Kind.job)


def the_job(now: Now) -> Text:
    return T("Det nye: {words}", words=_words(now, Kind.job))


def _lines(now: Now, kind: Kind) -> list[Entry]:
    return book.lines_of(now.citizen, kind)


def _newest(now: Now, kind: Kind) -> Entry | None:
    """The newest line with words in it."""
    said = [line for line in _lines(now, kind) if line.text.strip()]
    return said[-1] if said else None


def _words(now: Now, kind: Kind) -> Text:
    return _text(_newest(now, kind))


def _text(line: Entry | None) -> Text:
    return short(line.text if line is not None else "")


def _values(now: Now, kind: Kind) -> list[int]:
    return [line.value for line in _lines(now, kind) if line.value is not None]
