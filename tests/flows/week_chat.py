"""A citizen's Thursday and Friday: goals change, and the week's alarms ring with their week."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from flows.effects import Effect, Say, Tell
from flows.own import Goal
from flows.own_effects import KeepGoal
from tests.chat import PureChat, plain

WEEK = "2026-W48"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """November 2026, UTC: Denmark is one hour ahead. The 23rd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


class WeekChat(PureChat):
    def __init__(self, now: datetime, **facts: Any) -> None:
        super().__init__(**facts)
        self.now = now

    def week_rings(self, what: str, ref: str = WEEK, **more: Any) -> "WeekChat":
        self.rings(what, ref=ref, fence=1, **more)
        return self

    def remembers(self, **facts: Any) -> "WeekChat":
        self._change(memory=replace(self.citizen.memory, **facts))
        return self

    def _apply(self, effect: Effect) -> None:
        match effect:
            case KeepGoal(text, None, _):
                self._change(goals=(*self.citizen.goals, Goal(9, text)))
            case KeepGoal(_, id_, "reached"):
                self._change(goals=tuple(g for g in self.citizen.goals if g.id != id_))
            case _:
                super()._apply(effect)

    @property
    def read(self) -> str:
        """Everything said in the last turn."""
        return "\n".join(self.heard)

    @property
    def question(self) -> str:
        return plain([e for e in self.effects if isinstance(e, Say)][-1].text)

    @property
    def told_all(self) -> list[Tell]:
        return [e for e in self.effects if isinstance(e, Tell)]


def mail(tell: Tell) -> str:
    return "\n".join(map(plain, (tell.subject, tell.text, *tell.lines)))
