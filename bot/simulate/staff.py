"""What staff and mentors do with a card: overlook it, take it, phone, note it or forget to.

They know what a person knows who has phoned: whether something was the matter. Buttons that this
file has never heard of are answered with any of them.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from random import Random

from bot.simulate.chance import Chance
from bot.simulate.cohort import Helper
from bot.simulate.habits import Habits, StaffHabits
from bot.simulate.life import Life
from bot.simulate.post import Act, Seen
from flows.calendar import add_staffed, is_staffed, local, next_staffed, next_working_day_at
from flows.effects import Lane
from flows.policy import Office

MINUTE, MIDNIGHT = timedelta(minutes=1), time()
MENTORS = ("company_mentor", "personal_mentor")
TAKE = ("Jeg tager den", "Jeg ringer nu")
HAVE_TALKED, NO_ANSWER = "Vi har talt sammen", "Fik ikke fat"
FALSE_ALARM, FINE = "Falsk alarm", "Alt er fint"
DONE = ("Ny plan", "Møde aftalt", "Anden hjælp")
LOOKS_BACK = timedelta(days=10)
STILL_KNOWN = timedelta(days=3)
ASIDE = ("Åbn", "Skriv note", "Giv videre", "Jeg har et spørgsmål", "Fortryd")

Judge = Callable[[int, datetime], bool]


def something_was(lives: Mapping[int, Life], zone: str) -> Judge:
    """Whether a call about this citizen was worth it, as who has phoned would say."""

    def judge(citizen: int, at: datetime) -> bool:
        life = lives.get(citizen)
        if life is None:
            return True
        today = local(at, zone).date()
        if life.in_trouble(today - LOOKS_BACK, today):
            return True
        days = [life.day(today - timedelta(days=n)) for n in range(STILL_KNOWN.days + 1)]
        return any(d.absent or d.no_show or d.call or (d.danger and d.meant) for d in days)

    return judge


class Somebody(ABC):
    """A helper's chat or mailbox. `press` makes the act that fits the channel."""

    def __init__(self, who: Helper, chance: Chance, habits: Habits, office: Office) -> None:
        self.who, self._chance, self._habits, self._office = who, chance, habits, office
        self._times: dict[object, int] = {}

    def sees(self, seen: Seen) -> Iterator[Act]:
        if _asks(seen):
            yield from self._answers(seen, self._draws(seen))

    def _draws(self, seen: Seen) -> Random:
        day = local(seen.at, self._office.zone).date()
        what = (day, seen.citizen, seen.case != "", *seen.labels)
        self._times[what] = self._times.get(what, 0) + 1
        return self._chance.of(self.who.id, *what, self._times[what])

    @abstractmethod
    def _answers(self, seen: Seen, chance: Random) -> Iterator[Act]: ...

    def _press(self, seen: Seen, at: datetime, label: str, spoke: int = 0) -> Act:
        data = next((data for known, data in seen.buttons if known == label), "")
        does = "talks" if not data else "taps" if seen.channel == "mail" else "presses"
        at = at.replace(second=0, microsecond=0) + MINUTE
        return Act(at, self.who.id, does, data, seen.message, spoke, seen.lane == Lane.crisis)

    def _any(self, seen: Seen, chance: Random) -> str:
        return chance.choice(_asks(seen))


def _asks(seen: Seen) -> list[str]:
    """The answers to what is asked; a thank-you with its *Fortryd* asks nothing."""
    return [label for label in seen.labels if not label.startswith(ASIDE)]


class Mentor(Somebody):
    def __init__(
        self, who: Helper, chance: Chance, habits: Habits, office: Office, lives: Mapping[int, Life]
    ) -> None:
        super().__init__(who, chance, habits, office)
        self._lives = lives

    def _answers(self, seen: Seen, chance: Random) -> Iterator[Act]:
        if chance.random() >= self._habits.mentors.answers:
            return
        wait = MINUTE * self._chance.minutes(self._habits.mentors.answer_minutes, chance.random())
        label = self._any(seen, chance)
        if "Ja, er her" in seen.labels:
            label = "Ja, er her" if self._sees_there(seen.citizen, seen.at + wait) else "Ikke endnu"
        yield self._press(seen, seen.at + wait, label)

    def _sees_there(self, citizen: int, at: datetime) -> bool:
        zone = self._office.zone
        life = self._lives[citizen]
        day: date = local(at, zone).date()
        shift = next((s for s in life.shifts(zone) if s.day == day), None)
        lived = life.day(day)
        return lived.comes and (shift is None or at >= shift.starts + MINUTE * lived.late)


class Staff(Somebody):
    def __init__(
        self, who: Helper, chance: Chance, habits: Habits, office: Office, worth_it: Judge
    ) -> None:
        super().__init__(who, chance, habits, office)
        self._worth_it = worth_it

    @property
    def _own(self) -> StaffHabits:
        return self._habits.staff

    def _answers(self, seen: Seen, chance: Random) -> Iterator[Act]:
        labels, urgent = seen.labels, seen.lane == Lane.crisis
        if chance.random() < self._own.overlooks:
            return
        if FALSE_ALARM in labels:
            at = self._when(seen.at, 3, urgent, chance)
            yield self._press(seen, at, self._outcome(seen, at, chance))
        elif take := next((label for label in labels if label in TAKE), None):
            label = "Giv videre" if chance.random() < self._own.hands_over else take
            usual = self._own.red_reaction_minutes if urgent else self._own.reaction_minutes
            yield self._press(seen, self._when(seen.at, usual, urgent, chance), label)
        elif HAVE_TALKED in labels:
            yield from self._phones(seen, urgent, chance)
        else:
            at = self._when(seen.at, self._own.reaction_minutes, urgent, chance)
            yield self._press(seen, at, self._any(seen, chance))

    def _phones(self, seen: Seen, urgent: bool, chance: Random) -> Iterator[Act]:
        usual = self._own.red_call_minutes if urgent else self._own.call_minutes
        at = self._when(seen.at, usual, urgent, chance)
        reaches = chance.random() < self._own.reaches
        label = HAVE_TALKED if reaches else NO_ANSWER
        if chance.random() < self._own.forgets_note:
            label = ""
        yield self._press(seen, at, label, spoke=seen.citizen if reaches else 0)

    def _outcome(self, seen: Seen, at: datetime, chance: Random) -> str:
        if self._worth_it(seen.citizen, at):
            return self._first(seen, (*DONE[chance.randrange(3) :], *DONE))
        false = chance.random() < self._own.says_false_alarm
        return self._first(seen, (FALSE_ALARM if false else FINE, FINE))

    def _first(self, seen: Seen, wanted: tuple[str, ...]) -> str:
        return next((label for label in wanted if label in seen.labels), seen.labels[0])

    def _when(self, at: datetime, usual: float, urgent: bool, chance: Random) -> datetime:
        """In staffed hours and not on leave; a red card is read by some at night."""
        office, wait = self._office, self._chance.minutes(usual, self.who.id, chance.random())
        if urgent and (is_staffed(office, at) or chance.random() < self._own.reads_at_night):
            return at + MINUTE * wait
        moment = next_staffed(office, at)
        while self._away(local(moment, office.zone).date()):
            moment = next_staffed(office, next_working_day_at(office, moment, MIDNIGHT))
        return add_staffed(office, moment, wait)

    def _away(self, day: date) -> bool:
        return self._chance.happens(self._own.away, self.who.id, day, "away")
