"""A placement of many weeks with the flows alone: the plan rings every noon, every alarm on its
time, and the citizen answers as they like. What the bot began is counted from outside."""

from collections import defaultdict
from datetime import UTC, date, datetime
from random import Random
from typing import Any

from flows.calendar import local
from flows.effects import Count, Effect, KeepShift, SetAlarm
from flows.events import Pressed, Rang
from flows.facts import Shift
from tests.chat import PureChat

ZONE = "Europe/Copenhagen"
# Of the issue: answers, danger, absence and what a person asked for do not count.
NOT_COUNTED = frozenset({"quiet", "plan", "ask_citizen", "noshow", "absence_next"})


class WeeksChat(PureChat):
    """`begun` is what the bot began, by day; `moments` is when, and `too_full` what the day's limit
    kept back, by the alarm."""

    def __init__(self, chance: Random, **facts: Any) -> None:
        super().__init__(**facts)
        self.chance = chance
        self.begun: dict[date, list[str]] = defaultdict(list)
        self.moments: list[tuple[datetime, str]] = []
        self.too_full: list[tuple[date, str]] = []
        self.worked: dict[datetime, datetime] = {}
        self._rung: set[tuple[Any, ...]] = set()

    def lives(self, until: datetime) -> "WeeksChat":
        placement = self.citizen.placement
        assert placement is not None
        self.alarms.append(SetAlarm("plan", self.now, fence=placement.plan))
        while (alarm := self._next()) is not None and alarm.due < until:
            self._rung.add(_key(alarm))
            self.alarms.remove(alarm)
            self.now = max(self.now, alarm.due)
            self._ring(alarm)
        return self

    def _next(self) -> SetAlarm | None:
        waiting = [one for one in self.alarms if _key(one) not in self._rung]
        return min(waiting, key=lambda one: one.due, default=None)

    def _ring(self, alarm: SetAlarm) -> None:
        asked, flow = self.talk.question, self.flow
        event = Rang(alarm.what, alarm.due, alarm.not_after, alarm.ref, alarm.fence)
        self.happens(event)
        new = self.talk.question > asked and self.flow
        if Count("prompt_enough_today") in self.effects:
            self.too_full.append((local(self.now, ZONE).date(), alarm.what))
        if new and alarm.what not in NOT_COUNTED and (self.flow != flow or not flow):
            self._counts()
        if new and self.chance.random() < 0.8:
            self._answers()

    def _counts(self) -> None:
        """A preview that another dialogue pushed aside comes back as the same one."""
        day = self.begun[local(self.now, ZONE).date()]
        again = self.flow == "preview" and "preview" in day
        if not again:
            day.append(self.flow)
            self.moments.append((self.now, self.flow))

    def _answers(self) -> None:
        """Up to five presses; a dialogue may also be left as it is."""
        for _ in range(self.chance.randint(1, 5)):
            offered = [say.buttons for say in self._said() if say.question == self.talk.question]
            values = [b.value for buttons in offered for b in buttons if b.value[:1] != "/"]
            values = [one for one in values if one not in {"absent", "stop"}]
            if not self.flow or not values:
                return
            self.happens(Pressed(self.talk.question, self.chance.choice(values)))

    def _apply(self, effect: Effect) -> None:
        super()._apply(effect)
        if isinstance(effect, KeepShift) and self.citizen.shift_on(effect.starts) is None:
            facts = {**effect.facts, "starts": effect.starts}
            self.worked[effect.starts] = facts["ends"]
            self._change(shifts=(*self.citizen.shifts, Shift(**facts))[-40:])


def _key(alarm: SetAlarm) -> tuple[Any, ...]:
    return alarm.what, alarm.ref, alarm.fence, alarm.due


def utc(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
