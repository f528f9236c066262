"""What the bot starts around one shift, and when (DESIGN §5). Says nothing about the words.

Each prompt has a first and a last moment; late is either still right or dropped.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.calendar.clock import DAY, Zone, at_local, in_quiet, local, next_allowed, next_quiet
from flows.calendar.schedule import ShiftTime
from flows.policy import Arrival, Quiet, Rhythm


class PromptKind(StrEnum):
    evening = "evening"
    """The evening before: tomorrow's time, place and plan."""
    hour = "hour"
    """Shortly before, the same day: on my way, late, can't."""
    arrived_mentor = "arrived_mentor"
    """To the company mentor, when nothing is known: arrived, not arrived."""
    arrived_citizen = "arrived_citizen"
    """To the citizen, when still nothing is known."""
    checkin = "checkin"
    """How the day went."""


@dataclass(frozen=True, slots=True)
class Prompt:
    kind: PromptKind
    due: datetime
    not_after: datetime
    """From this moment on it is dropped."""


@dataclass(frozen=True, slots=True)
class _Around:
    """One shift and the rules that hold for it."""

    shift: ShiftTime
    rhythm: Rhythm
    quiet: Quiet
    zone: Zone

    @property
    def reminder(self) -> datetime:
        return self.shift.starts - timedelta(minutes=self.rhythm.reminder_minutes)

    def until_quiet(self, due: datetime, last: datetime) -> datetime:
        begins = next_quiet(self.quiet, self.zone, due)
        return min(last, begins) if begins else last

    def prompt(self, kind: PromptKind, due: datetime, last: datetime) -> Prompt:
        """Held back by quiet hours, and dropped when they begin again."""
        due = next_allowed(self.quiet, self.zone, due)
        return Prompt(kind, due, self.until_quiet(due, last))


def prompts(
    shift: ShiftTime,
    rhythm: Rhythm,
    arrival: Arrival,
    quiet: Quiet,
    zone: Zone,
    *,
    first_weeks: bool,
    evening_wanted: bool,
    before: bool,
    after: bool,
    early_ok: bool,
) -> list[Prompt]:
    """The prompts of one shift, in order. `before` and `after` are the times at which the
    citizen agreed to be written to; `early_ok`: also in the early hour."""
    around = _Around(shift, rhythm, quiet, zone)
    found = [*_arrival(around, arrival)]
    if before:
        found += _reminders(around, evening=first_weeks or evening_wanted, early_ok=early_ok)
    if after:
        found.append(_checkin(around))
    return sorted((one for one in found if one.due < one.not_after), key=lambda one: one.due)


def _reminders(around: _Around, *, evening: bool, early_ok: bool) -> list[Prompt]:
    """Once the evening before at most, and once shortly before unless that hour is too early."""
    shift, rhythm = around.shift, around.rhythm
    at, found = rhythm.evening_at, []
    if not _is_early(around):
        found.append(_hour_before(around))
    elif early_ok:  # chosen by the citizen, so quiet hours do not hold it
        found.append(Prompt(PromptKind.hour, around.reminder, shift.starts))
    else:
        at, evening = rhythm.early_evening_at, True
    if evening:
        asked = at_local(shift.day - DAY, at, around.zone)
        found.append(around.prompt(PromptKind.evening, asked, shift.starts))
    return found


def _is_early(around: _Around) -> bool:
    """By the policy's hour, or because the morning is quiet until the shift begins."""
    begins = local(around.shift.starts, around.zone).time()
    quiet = in_quiet(around.quiet, around.zone, around.reminder)
    return begins < around.rhythm.early_before or (quiet and begins <= around.quiet.end)


def _hour_before(around: _Around) -> Prompt:
    shift, due = around.shift, around.reminder
    if next_allowed(around.quiet, around.zone, due) >= shift.starts:
        # A late shift: the last hour of that day in which the bot writes.
        due = at_local(local(due, around.zone).date(), around.rhythm.early_evening_at, around.zone)
    return around.prompt(PromptKind.hour, due, shift.starts)


def _arrival(around: _Around, arrival: Arrival) -> list[Prompt]:
    """Only while the shift lasts. The mentor's question is a mail to a workplace that is open
    then, so quiet hours do not hold it; the citizen's question they do."""
    shift = around.shift
    to_mentor = shift.starts + timedelta(minutes=arrival.ask_mentor_minutes)
    to_citizen = shift.starts + timedelta(minutes=arrival.ask_citizen_minutes)
    return [
        Prompt(PromptKind.arrived_mentor, to_mentor, shift.ends),
        around.prompt(PromptKind.arrived_citizen, to_citizen, shift.ends),
    ]


def _checkin(around: _Around) -> Prompt:
    """The same evening, not the next day; a shift that ends late is asked about next morning."""
    shift, rhythm, zone = around.shift, around.rhythm, around.zone
    due = shift.ends + timedelta(minutes=rhythm.checkin_minutes_after)
    until = at_local(local(shift.ends, zone).date(), rhythm.checkin_until, zone)
    late = shift.ends > at_local(shift.day, rhythm.late_shift_ends, zone)
    if not late and next_allowed(around.quiet, zone, due) < until:
        return around.prompt(PromptKind.checkin, due, until)
    morning = shift.day + DAY
    due = max(due, at_local(morning, rhythm.late_shift_asks, zone))
    until = at_local(morning, rhythm.late_shift_until, zone)
    if due >= until:  # a night shift that ended towards noon
        until = at_local(morning, rhythm.checkin_until, zone)
    return around.prompt(PromptKind.checkin, due, until)
