"""Any form of the desk on its way to a turn, once; and what became of it."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.concurrency import run_in_threadpool

from bot.arrivals import Arrival
from bot.batches import Batches
from bot.desk.door.sessions import Reader
from bot.parts import Parts
from flows.events import Event
from flows.redaction import redact
from storage import desk
from storage.tx import Tx

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Form:
    """What a form was made from, signed by the session that got it. `key` is its arrival's: the
    same for both presses of a double click."""

    key: str
    about: list[Any]

    @classmethod
    def new(cls, reader: Reader, kind: str, *about: Any) -> str:
        return reader.seal("form", [secrets.token_urlsafe(9), kind, *about])

    @classmethod
    def opened(cls, reader: Reader, kind: str, sealed: str) -> "Form | None":
        """None for one of another session, and of another page."""
        values: Any = reader.unseal("form", sealed)
        if not isinstance(values, list) or values[1:2] != [kind]:
            return None
        return cls(f"desk:{reader.digest[:16]}:{values[0]}", values[2:])


@dataclass(frozen=True, slots=True)
class Taken:
    """`said` is what the turn has to say; not `stored`: it failed with us, try again."""

    said: tuple[str, ...] = ()
    status: int = 200  # 503: it could not be written; 500: our own code failed

    @property
    def stored(self) -> bool:
        return self.status == 200


class Submitting:
    def __init__(self, parts: Parts, batches: Batches) -> None:
        self._parts, self._batches = parts, batches

    async def take(self, key: str, event: Event, person: int, citizen: int) -> Taken:
        return await self.arrives(Arrival(key, event, person=person, citizen=citizen))

    async def arrives(self, arrival: Arrival) -> Taken:
        try:
            outcome = await self._batches.take(arrival)
        except Exception as error:
            log.error("desk_not_stored", key=arrival.key, error=type(error).__name__)
            return Taken(status=503)
        failed = await run_in_threadpool(self._failed, arrival.key)
        return Taken(outcome.page, 500 if failed else 200)

    def count_removed(self, kinds: Iterable[str]) -> None:
        """What was taken out of words of staff before they became an event."""
        for kind in kinds:
            self._parts.metrics.counted.labels(f"removed_{kind}").inc()

    async def log_read(self, citizen: int, reader: int, *what: str) -> None:
        def log_each(tx: Tx) -> None:
            for one in what:
                desk.log_read(tx, citizen, reader, one)

        await self._batches.write(log_each)

    async def was_taken(self, key: str) -> bool:
        return await run_in_threadpool(self._was_taken, key)

    def _was_taken(self, key: str) -> bool:
        with self._parts.store.reading() as connection:
            return desk.was_taken(connection, key)

    def _failed(self, key: str) -> bool:
        with self._parts.store.reading() as connection:
            return bool(desk.dead_letters(connection, [key]))


def cleaned(
    fields: Mapping[str, str], own_words: Iterable[str], longest: int
) -> tuple[dict[str, str], set[str]]:
    """What was typed, never longer than people write; its own words without CPR numbers and the
    like, and which kinds of those were taken out."""
    values, removed = dict[str, str](), set[str]()
    for name, value in fields.items():
        text = value.strip()[:longest]
        if name in own_words:
            text, gone = redact(text)
            removed |= gone
        if name not in {"form", "action"}:
            values[name] = text
    return values, removed
