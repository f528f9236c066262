"""What the days tell: the calendar, the answers after work, what was agreed. Pure."""

from datetime import date, timedelta

from flows import goals
from flows.calendar import local
from flows.facts import Absence, Mood, Phase, Shift
from flows.motivation.now import Now, short
from flows.texts import TN, T, Text, long_date, words

A_FEW_DAYS = timedelta(days=4)
A_WEEK = timedelta(days=7)
TWO_WEEKS = timedelta(days=14)
MONTH = timedelta(days=28)
AHEAD = timedelta(days=21)
MIDDLE = (0.45, 0.6)  # of the period
NO_ENERGY = 1  # of 4


def always(now: Now) -> bool:
    return True


# --- answers after work -----------------------------------------------------------------


def _recent(now: Now, within: timedelta) -> list[Shift]:
    since = now.today - within
    return [shift for shift in now.citizen.shifts if since <= shift.day <= now.today]


def _mood(now: Now) -> Mood | None:
    told = [shift.mood for shift in _recent(now, A_FEW_DAYS) if shift.mood is not None]
    return told[-1] if told else None


def hard_day(now: Now) -> bool:
    mood = _mood(now)
    return mood is not None and mood <= Mood.low


def good_day(now: Now) -> bool:
    return _mood(now) is Mood.good


def tired(now: Now) -> bool:
    told = [shift.energy for shift in _recent(now, A_FEW_DAYS) if shift.energy is not None]
    return bool(told) and told[-1] <= NO_ENERGY


def back_again(now: Now) -> bool:
    """An absence ended a few days ago."""
    since = now.today - A_FEW_DAYS
    ended = [a for a in now.citizen.absences if _ended(a, since, now.today)]
    return bool(ended) and now.citizen.absent_on(now.today) is None


def _ended(absence: Absence, since: date, today: date) -> bool:
    return absence.last is not None and since <= absence.last < today


def _kept(now: Now) -> Shift | None:
    """The newest answer about an agreed condition."""
    told = [shift for shift in _recent(now, A_WEEK) if shift.kept in {"yes", "partly", "no"}]
    return told[-1] if told else None


def condition_kept(now: Now) -> bool:
    shift = _kept(now)
    return shift is not None and shift.kept == "yes" and _text_of(now, shift) != ""


def kept_condition(now: Now) -> Text:
    shift = _kept(now)
    text = _text_of(now, shift) if shift is not None else ""
    return T("Sidst blev det her holdt: {condition}", condition=short(text))


def condition_missed(now: Now) -> bool:
    shift = _kept(now)
    return shift is not None and shift.kept != "yes" and now.today - shift.day <= A_FEW_DAYS


def _text_of(now: Now, shift: Shift) -> str:
    texts = {condition.id: condition.text for condition in now.citizen.conditions}
    return texts.get(shift.condition or 0, "").strip()


# --- what is remembered from the week ---------------------------------------------------


def greeted(now: Now) -> bool:
    days = [date.fromisoformat(day) for _, day in now.citizen.memory.greeted]
    return any(timedelta(0) <= now.today - day <= A_WEEK for day in days)


def quiet(now: Now) -> bool:
    return now.citizen.memory.quiet_weeks > 0


def sure_up(now: Now) -> bool:
    told = now.citizen.memory.confidence
    return len(told) > 1 and told[-1] > told[-2]


def step(now: Now) -> bool:
    return _step(now) is not None


def chosen_step(now: Now) -> Text:
    return T("Dit lille skridt: {step}", step=_step(now) or words(""))


def _step(now: Now) -> Text | None:
    kept = now.citizen.memory.step
    if kept.startswith(goals.OWN):
        own = kept.removeprefix(goals.OWN).strip()
        return short(own) if own else None
    return goals.STEPS.get(kept)


# --- where the placement is ---------------------------------------------------------------


def _to_start(now: Now) -> timedelta:
    return now.placement.first - now.today


def start_near(now: Now) -> bool:
    return timedelta(0) < _to_start(now) <= A_WEEK


def start_ahead(now: Now) -> bool:
    return timedelta(0) < _to_start(now) <= AHEAD


def starts_in(now: Now) -> Text:
    return TN(
        "I morgen begynder du hos {workplace}.",
        "Om {n} dage begynder du hos {workplace}.",
        _to_start(now).days,
        workplace=short(now.placement.workplace),
    )


def start_far(now: Now) -> bool:
    """Also when something is still to be agreed and the first day has gone by."""
    return now.phase is Phase.before and not start_near(now)


def first_week(now: Now) -> bool:
    return timedelta(0) <= now.today - now.placement.first < A_WEEK


def some_weeks(now: Now) -> bool:
    return now.weeks >= 1


def weeks_there(now: Now) -> Text:
    return TN("Du har været der i en uge.", "Du har været der i {n} uger.", now.weeks)


def halfway(now: Now) -> bool:
    whole = (now.placement.last - now.placement.first).days + 1
    gone = (now.today - now.placement.first).days / whole if whole > 0 else 0
    return MIDDLE[0] <= gone <= MIDDLE[1]


def weeks_left(now: Now) -> bool:
    return now.weeks_left >= 1


def weeks_to_go(now: Now) -> Text:
    return TN("Der er en uge tilbage.", "Der er {n} uger tilbage.", now.weeks_left)


def last_week(now: Now) -> bool:
    return timedelta(0) <= now.placement.last - now.today < A_WEEK


def just_ended(now: Now) -> bool:
    return timedelta(0) <= now.today - now.over <= TWO_WEEKS


def long_after(now: Now) -> bool:
    return now.today - now.over >= MONTH


def weeks_since(now: Now) -> Text:
    weeks = (now.today - now.over).days // 7
    return TN("Det er en uge siden, du sluttede.", "Det er {n} uger siden, du sluttede.", weeks)


# --- what was agreed ----------------------------------------------------------------------


def new_start(now: Now) -> bool:
    since = now.placement.new_start
    return since is not None and timedelta(0) <= now.today - since <= TWO_WEEKS


def started_anew(now: Now) -> Text:
    return T("I har lavet en ny start.")


def more_hours(now: Now) -> bool:
    raised = now.placement.hours_raised
    return raised is not None and timedelta(0) <= now.today - raised <= TWO_WEEKS


def has_more_hours(now: Now) -> Text:
    return T("Du har fået flere timer.")


def meeting_near(now: Now) -> bool:
    return _meeting_day(now) is not None


def meets_on(now: Now) -> Text:
    return T("Der er et møde {day}.", day=long_date(_meeting_day(now) or now.today))


def _meeting_day(now: Now) -> date | None:
    """The next one that is fixed, of a track or a follow-up, within a week."""
    meeting, days = now.citizen.meeting, [now.placement.follow_up]
    if meeting is not None and meeting.state == "agreed" and meeting.starts is not None:
        days.append(local(meeting.starts, now.zone).date())
    near = [day for day in days if day and timedelta(0) <= day - now.today <= A_WEEK]
    return min(near, default=None)


def paid(now: Now) -> bool:
    return now.placement.paid_hours == "yes"


def pay_fits(now: Now) -> bool:
    """Not where limits are still tested (requirement 167), and not after a "no": that is no
    failure, and it is not asked about again (requirement 168)."""
    return now.placement.course != "clarifying" and now.placement.paid_hours in {
        "never_asked",
        "asked",
    }
