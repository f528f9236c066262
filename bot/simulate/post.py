"""Chats and mailboxes: what people have got, and what they will do about it.

The post outlives the assistant, as Telegram does: with a journal a run that was killed finds
again what had arrived, and updates that were not acknowledged come again under their number.
"""

import heapq
import json
import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.arrivals import Arrival, read_link, read_update
from bot.delivery import Dead, Result, Sent
from bot.render import in_words, unpack
from storage.edited import by_message
from storage.outbox import Claimed

BOT, GRID = 1, 5
BLOCKED = "Forbidden: bot was blocked by the user"


@dataclass(frozen=True, slots=True)
class Seen:
    """A message, as whoever got it sees it. Buttons are (label, what a press carries)."""

    at: datetime
    person: int
    channel: str
    row: int
    message: int
    lane: int
    citizen: int
    case: str
    step: int
    buttons: tuple[tuple[str, str], ...]

    @property
    def labels(self) -> list[str]:
        return [label for label, _ in self.buttons]


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody does at a time: writes, presses, taps (a link in a mail), blocks, talks
    (outside of the program). `spoke`: the citizen a member of staff has just talked with.
    `exact`: to the minute; the rest is done at every fifth."""

    at: datetime
    person: int
    does: str
    what: str = ""
    message: int = 0
    spoke: int = 0
    exact: bool = False


def on_the_grid(at: datetime) -> datetime:
    """What falls together is one moment and one batch: three times as fast."""
    return at + timedelta(minutes=-at.minute % GRID)


class Journal:
    """One line for each thing that happened, on the disk's side before anybody goes on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.exists():  # the last line of a killed run may be cut short
            kept = path.read_bytes()
            os.truncate(path, kept.rfind(b"\n") + 1)
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def keep(self, what: str, told: Any) -> None:
        os.write(self._file, (json.dumps([what, told]) + "\n").encode())

    def lines(self) -> list[tuple[str, Any]]:
        """What was told before."""
        lines = self.path.read_bytes().splitlines()
        return [(what, told) for what, told in map(json.loads, lines)]

    def close(self) -> None:
        os.close(self._file)


class Post:
    """`plans`: what whoever sees a message will do. `chats`: of whom which, if any."""

    def __init__(
        self,
        chats: dict[int, str],
        plans: Callable[[Seen], Iterable[Act]],
        journal: Journal | None = None,
    ) -> None:
        self._chats, self._plans, self.journal = chats, plans, journal
        self._acts: dict[int, Act] = {}
        self._presses: dict[tuple[int, int], list[int]] = {}  # (person, message) → acts
        self._heap: list[tuple[datetime, int]] = []
        self._number = 0
        self._unheard: dict[int, Act] = {}  # done, and not acknowledged yet
        self.seen: Counter[int] = Counter()  # deliveries of each row
        self.got: Counter[tuple[int, datetime]] = Counter()  # (person, hour) → messages
        self.talks: list[Act] = []
        self.done: dict[int, Act] = {}  # what became an update, by its number; with a journal
        self.blocked: set[int] = set()
        self.messages = self.updates = 0

    # --- what is delivered ----------------------------------------------------------------

    def deliver(self, seen: Seen) -> None:
        if self.journal:
            self.journal.keep("seen", {**asdict(seen), "at": seen.at.isoformat()})
        self._delivered(seen)

    def _delivered(self, seen: Seen) -> None:
        if seen.message > self.messages:  # of several that go together each is seen, as one
            self.messages += 1
            self.got[seen.person, seen.at.replace(minute=0, second=0, microsecond=0)] += 1
        self.seen[seen.row] += 1
        self.plan(self._plans(seen))

    def plan(self, acts: Iterable[Act]) -> None:
        for act in acts:
            act = act if act.exact else replace(act, at=on_the_grid(act.at))
            self._number += 1
            self._acts[self._number] = act
            if act.does == "presses":
                self._presses.setdefault((act.person, act.message), []).append(self._number)
            heapq.heappush(self._heap, (act.at, self._number))

    def take_away(self, person: int, message: int, buttons: Iterable[str]) -> None:
        """Nobody presses a button that is not there any more."""
        gone = list(buttons)
        if self.journal:
            self.journal.keep("gone", [person, message, gone])
        self._gone(person, message, gone)

    def _gone(self, person: int, message: int, buttons: Iterable[str]) -> None:
        for number in self._presses.get((person, message), ()):
            act = self._acts.get(number)
            if act is not None and act.what in buttons:
                del self._acts[number]

    # --- what people do -------------------------------------------------------------------

    def next_moment(self) -> datetime | None:
        while self._heap and self._heap[0][1] not in self._acts:
            heapq.heappop(self._heap)  # done in an earlier life, or its button is gone
        return self._heap[0][0] if self._heap else None

    def due(self, now: datetime) -> dict[int, Arrival]:
        """What people do until now, and what they did and was not acknowledged."""
        numbers = []
        while (moment := self.next_moment()) is not None and moment <= now:
            numbers.append(heapq.heappop(self._heap)[1])
        if numbers and self.journal:
            self.journal.keep("did", numbers)
        self._did(numbers)
        found = {number: self._arrival(number, act) for number, act in self._unheard.items()}
        return {number: arrival for number, arrival in found.items() if arrival is not None}

    def _did(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            act = self._acts.pop(number)
            if act.spoke:
                self.talks.append(act)
            if act.person in self.blocked or act.does == "talks":
                continue
            if act.does == "blocks":
                self.blocked.add(act.person)
            self.updates += 1
            self._unheard[number] = act
            if self.journal:
                self.done[number] = act

    def taken(self, numbers: Iterable[int]) -> None:
        """They are committed: nobody brings them again."""
        heard = list(numbers)
        if heard and self.journal:
            self.journal.keep("heard", heard)
        self._heard(heard)

    def _heard(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            del self._unheard[number]

    def _arrival(self, number: int, act: Act) -> Arrival | None:
        if act.does == "taps":
            _, task, value = act.what.split(":", 2)
            return read_link(task, value, act.person, str(number))
        return read_update(self._update(number, act), BOT)

    def _update(self, number: int, act: Act) -> dict[str, Any]:
        chat = int(self._chats[act.person])
        user = {"id": chat, "is_bot": False, "first_name": "X", "language_code": "da"}
        here = {"id": chat, "type": "private"}
        # Above all numbers of messages of ours: a chat counts both sides.
        message = {"message_id": 10**9 + number, "from": user, "chat": here, "date": 0}
        match act.does:
            case "writes":
                inside: tuple[str, Any] = ("message", {**message, "text": act.what})
            case "presses":
                pressed = {"message_id": act.message, "chat": here, "date": 0}
                query = {"id": str(number), "from": user, "data": act.what, "message": pressed}
                inside = ("callback_query", query)
            case _:
                inside = (
                    "my_chat_member",
                    {"from": user, "chat": here, "new_chat_member": {"status": "kicked"}},
                )
        return {"update_id": number, inside[0]: inside[1]}

    # --- after a kill ---------------------------------------------------------------------

    def live_again(self, lines: Iterable[tuple[str, Any]]) -> None:
        """Everything that happened before, in its order."""
        for what, told in lines:
            if what == "seen":
                buttons = tuple((label, data) for label, data in told["buttons"])
                at = datetime.fromisoformat(told["at"])
                self._delivered(replace(Seen(**told), at=at, buttons=buttons))
            elif what == "did":
                self._did(told)
            elif what == "gone":
                self._gone(*told)
            elif what == "heard":
                self._heard(told)


class Chats:
    """A channel of the sender: what it sends is in somebody's chat, or mailbox, at once."""

    def __init__(self, name: str, post: Post, now: Callable[[], datetime], zone: str) -> None:
        self.name, self._post, self._now, self._zone = name, post, now, zone

    async def send(self, message: Claimed) -> Result:
        row, post = message.row, self._post
        if not message.to:
            return Dead("no_chat")
        if self.name == "telegram" and row.person_id in post.blocked:
            return Dead(BLOCKED)
        if row.kind == "settle":
            self._settle(message)
        if row.kind not in ("say", "tell"):
            return Sent()
        number = post.messages + 1
        for part in message.parts:
            post.deliver(self._seen(part, number))
        return Sent(number, (number,))

    def _settle(self, message: Claimed) -> None:
        """As the channel does it: of several sent as one, only the buttons that are over."""
        for edits in by_message(message.edits):
            left = [edit for edit in edits if len(edits) == 1 or edit.over]
            if left:
                gone = [data for edit in left for _, data, _ in edit.body["buttons"]]
                self._post.take_away(message.row.person_id, left[0].row.message_id, gone)

    def _seen(self, part: Claimed, number: int) -> Seen:
        row = part.row
        return Seen(
            self._now(), row.person_id, self.name, row.id, number, row.lane,
            row.citizen_id or 0, row.case_id, row.step, self._buttons(part.body),
        )  # fmt: skip

    def _buttons(self, body: Any) -> tuple[tuple[str, str], ...]:
        """Those that answer something; a page that is opened is not the chat's business."""
        return tuple(
            (in_words(unpack(label), "da", self._zone), data)
            for label, data, url in body.get("buttons", ())
            if data and not url
        )
