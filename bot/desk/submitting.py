"""A form with words in it on its way to a turn, once; and what became of it."""

import secrets
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.concurrency import run_in_threadpool

from bot.arrivals import Arrival
from bot.batches import Batches
from bot.desk.sessions import Reader
from bot.parts import Parts
from flows.events import Submitted
from storage import desk

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a form was made for, signed by the session that got it: a double click is one."""

    nonce: str
    about: str

    @classmethod
    def new(cls, reader: Reader, about: str) -> str:
        return reader.seal("words", [secrets.token_urlsafe(9), about])

    @classmethod
    def opened(cls, reader: Reader, sealed: str) -> "Draft | None":
        values: Any = reader.unseal("words", sealed)
        return cls(*values) if isinstance(values, list) and len(values) == 2 else None

    def key(self, reader: Reader) -> str:
        return f"desk:{reader.digest[:16]}:{self.nonce}"


@dataclass(frozen=True, slots=True)
class Taken:
    """`said` is what the turn has to say; not `stored`: it failed with us, try again."""

    stored: bool
    said: tuple[str, ...] = ()


class Submitting:
    def __init__(self, parts: Parts, batches: Batches) -> None:
        self._parts, self._batches = parts, batches

    async def take(self, key: str, event: Submitted, person: int, citizen: int) -> Taken:
        try:
            outcome = await self._batches.take(Arrival(key, event, person=person, citizen=citizen))
        except Exception as error:
            log.error("desk_not_stored", key=key, error=type(error).__name__)
            return Taken(False)
        failed = await run_in_threadpool(self._failed, key)
        return Taken(not failed, outcome.page)

    async def log_read(self, citizen: int, reader: int, what: str) -> None:
        await self._batches.write(lambda tx: desk.log_read(tx, citizen, reader, what))

    def was_taken(self, key: str) -> bool:
        """The same form again: a double click, or the page loaded anew."""
        with self._parts.store.reading() as connection:
            return desk.was_taken(connection, key)

    def _failed(self, key: str) -> bool:
        with self._parts.store.reading() as connection:
            return bool(desk.dead_letters(connection, [key]))
