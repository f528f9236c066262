"""/desk/office/retention: what is erased next night and within a week, as counts by kind. It reads
nobody's rows, and only a leader comes here."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.door.sessions import Reader
from bot.desk.office import retention_texts as d
from bot.desk.office.office_pages import Counted, OfficePages
from bot.housekeeping import AT_NIGHT
from bot.parts import Parts
from flows.calendar import at_local, local
from flows.texts import Text
from storage.retention import due

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Kind:
    name: Text
    tonight: int
    this_week: int


@dataclass(frozen=True, slots=True)
class Group:
    name: Text
    how_long: Text
    more: Text
    kinds: tuple[Kind, ...]


def next_night(now: datetime, zone: str) -> datetime:
    today = local(now, zone).date()
    tonight = at_local(today, AT_NIGHT, zone)
    return tonight if tonight > now else at_local(today + A_DAY, AT_NIGHT, zone)


def groups(connection: Connection, parts: Parts, at: datetime) -> list[Group]:
    keep, vault = parts.policy.keep, parts.store.vault
    tonight = due(connection, vault, keep, at)
    week = due(connection, vault, keep, at + A_WEEK)
    return [
        Group(
            name,
            *d.how_long(name, keep),
            tuple(Kind(d.NAME[one], tonight[one], week[one]) for one in kinds),
        )
        for name, kinds in d.GROUPS
    ]


class RetentionPage:
    def __init__(self, shared: OfficePages) -> None:
        self._shared = shared
        self._counted = Counted[list[Group]](shared.parts)

    async def show(self, _: Request, reader: Reader) -> Response:
        at = next_night(self._shared.now, self._shared.zone)
        found = await self._shared.read(
            lambda c: self._counted.of(at, lambda: groups(c, self._shared.parts, at))
        )
        return self._shared.pages.show(
            "retention", d.TITLE, reader=reader, d=d, groups=found, next_time=d.next_time(at)
        )
