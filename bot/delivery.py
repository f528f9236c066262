"""What became of one try to deliver a message: the words between the sender and its channels."""

from dataclasses import dataclass
from typing import Protocol

from storage.outbox import Claimed


@dataclass(frozen=True, slots=True)
class Sent:
    """`message_ids`: everything in the chat that this message became; the last has the buttons."""

    message_id: int | None = None
    message_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again after so many seconds. It holds back its own lane to that person; `chat`: the
    whole chat; `everybody`: the channel itself is in trouble. `told`: the seconds are the
    other side's own and are obeyed, neither doubled nor cut. `doubt`: it may have been carried
    out, as after a kill; then only what must arrive is tried again (DESIGN §3)."""

    seconds: float
    code: str
    everybody: bool = False
    chat: bool = False
    told: bool = False
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Dead:
    """The address does not work any more."""

    code: str


@dataclass(frozen=True, slots=True)
class Refused:
    """This message will never be taken; others to the same address may."""

    code: str


Result = Sent | Retry | Dead | Refused


class Channel(Protocol):
    name: str

    async def send(self, message: Claimed) -> Result: ...
