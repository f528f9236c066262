"""What people do in their chats: they read what is there, press what is there, and write. Each is
seeded; each keeps a diary of what became an update, which the reckoning compares with the rest.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.kills.place import TOKEN, Place
from tests.kills.town import Member

Entry = dict[str, Any]
AN_ANSWER_TAKES = 3.0  # seconds; then people go on, as people do
TRIES_AGAIN = 15.0  # seconds until an invitation is pressed again
LAST_ONES = 14  # messages somebody looks at again
WILLING = ("Ja", "Dansk", "Okay", "Begge", "Videre")  # CONTRACT: the way through onboarding
ABSENT = (
    "I dag",
    "Kun i dag",
    "Kun i morgen",
    "Kun den dag",
    "Syg",
    "Ja, giv besked",
    "Nej, intet nyt",
)
LAST_WORD = ("Ja, giv besked", "Nej, intet nyt", "Ja, ring til mig")
READING = (0.2, 0.6)  # seconds
MOST_LOOKS = 8  # while somebody waits for the next question of what they came with
RING = ("Ja, ring til mig",)
# What would make the sums ambiguous (a report that grows), or end the chat for good.
NEVER = ("Flere dage", "English", "Nej tak", "Jeg kommer", "En anden dag", "Ja, slet det")
JOINED = "Så er vi i gang"
NOTED = "Det har jeg noteret."  # on a button that was pressed before; nothing else is said


@dataclass(frozen=True, slots=True)
class Did:
    """One thing somebody did, and the update it became. `kept`: words with a mark in them that
    are to be kept exactly once."""

    update_id: int
    who: int
    what: str  # writes, presses, sends
    words: str
    kept: str = ""


@dataclass(slots=True)
class Somebody:
    place: Place
    member: Member
    rng: random.Random
    diary: list[Did] = field(default_factory=list)
    marks: Iterator[str] = field(default_factory=lambda: iter(()))
    newest: int = 0
    latest: list[Entry] = field(default_factory=list)
    noticed: int = 0  # words on buttons when something was done last
    done: bool = False  # nothing new is begun

    @property
    def changed(self) -> asyncio.Event:
        return self.place.changed[self.user_id]

    @property
    def user_id(self) -> int:
        return self.member.user_id

    async def says_hello(self) -> None:
        """Before the bot runs: it may only write to whoever has written to it."""
        self.place.changed[self.user_id] = asyncio.Event()
        self.marks = (f"zz{_letters(self.member.id)}q{_letters(n)}" for n in range(10**6))
        await self.writes(f"/start {self.member.token}" if self.member.token else "hej")

    # --- with the eyes and the thumbs --------------------------------------------------

    async def chat(self, after: int = 0) -> list[Entry]:
        found = await self.place.ask(
            "GET", f"/local/people/{self.user_id}/chat?after={max(after, 0)}&token={TOKEN}"
        )
        return list(found)

    async def looks(self) -> list[Entry]:
        """The last messages as they are now."""
        self.changed.clear()
        self.latest = await self.chat(self.newest - LAST_ONES)
        if self.latest:
            self.newest = self.latest[-1]["message_id"]
        return self.latest

    async def writes(self, text: str, kept: str = "") -> None:
        await self._does("messages", {"text": text}, "writes", text, kept)

    async def sends(self, kind: str) -> None:
        await self._does("messages", {kind: True}, "sends", kind)

    async def presses(self, entry: Entry, button: dict[str, str]) -> None:
        """It may be gone by now: the bot has just taken it away."""
        body = {"message_id": entry["message_id"], "data": button["data"]}
        await self._does("presses", body, "presses", button["data"], gone=409)

    async def _does(
        self, where: str, body: object, what: str, words: str, kept: str = "", gone: int = 0
    ) -> None:
        path = f"/local/people/{self.user_id}/{where}?token={TOKEN}"
        # Before: the bot may have answered before we hear that Telegram has the press.
        self.noticed = len(self.place.notices[self.user_id])
        async with self.place.somebody_writes():
            answer = await self.place.client.post(path, json=body)
            if answer.status_code == gone:
                return
            assert answer.status_code == 200, answer.text
            update_id = answer.json()["update_id"]
            self.diary.append(Did(update_id, self.member.id, what, words, kept))
            self.place.updates += 1

    async def hears(self, seconds: float = AN_ANSWER_TAKES, toast: str = "") -> bool:
        """Until the bot has written or changed something since the last look, or said this
        (anything, where nothing is named) on the button that was pressed last."""
        before = {e["message_id"]: e["text"] for e in self.latest if e["from"] == "bot"}
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            now = {e["message_id"]: e["text"] for e in await self.looks() if e["from"] == "bot"}
            if any(before.get(number) != text for number, text in now.items()):
                return True
            if any(toast in said for said in self.place.notices[self.user_id][self.noticed :]):
                return True
            try:
                async with asyncio.timeout(left):
                    await self.changed.wait()
            except TimeoutError:
                break
        return False

    def buttons(self, *kinds: str) -> list[tuple[Entry, dict[str, str]]]:
        """Those under the last messages, oldest first; `kinds` is what their data begins with."""
        return [
            (entry, button)
            for entry in self.latest
            if entry["from"] == "bot" and not entry["deleted"]
            for row in entry["buttons"]
            for button in row
            if button.get("data", "").startswith(kinds) and button["label"] not in NEVER
        ]

    def question(self) -> list[tuple[Entry, dict[str, str]]]:
        """The buttons of the newest question."""
        newest = self.newest_question()
        return [pair for pair in self.buttons("q:") if pair[0]["message_id"] == newest]

    def newest_question(self) -> int:
        """The message it is in; 0 when nothing is asked."""
        return max((int(entry["message_id"]) for entry, _ in self.buttons("q:")), default=0)

    async def answers(self, *wanted: str) -> str:
        """Presses under the newest question: what is wanted, or, if nothing is, anything."""
        found = self.question()
        fitting = [pair for pair in found if pair[1]["label"].startswith(wanted)]
        if wanted and not fitting:
            return ""
        if not found:
            return ""
        entry, button = fitting[0] if wanted else self.rng.choice(found)
        await self.presses(entry, button)
        return button["label"]

    async def rests(self, least: float = 0.4, most: float = 2.4) -> None:
        await asyncio.sleep(self.rng.uniform(least, most))

    # --- the end: is anybody there? ----------------------------------------------------

    async def unanswered(self) -> str:
        """Says something, and presses a button if there is one: both get an answer. A word on
        the button is enough only where the same button counts already; that it does, the
        reckoning looks up (answers.py). What got none, if anything."""
        await self.looks()
        await self.writes("hej igen")
        if not await self.hears(30):
            return f"{self.member.name} wrote"
        await self.place.ask("GET", "/local/idle?timeout=30")
        await self.looks()
        if not self.question():
            return ""
        pressed = await self.answers()
        return "" if await self.hears(30, NOTED) else f"{self.member.name} pressed {pressed}"


class Citizen(Somebody):
    async def lives(self) -> None:
        if self.member.token:
            await self.joins()
        errands = self._errands()
        while not self.done:
            (errand,) = self.rng.choices(list(errands), list(errands.values()))
            await errand()
            await self.rests()

    def _errands(self) -> dict[Callable[[], Awaitable[None]], float]:
        """What a citizen comes with, and how often."""
        return {
            self.goes_on: 4,
            self.is_sick: 6,
            self.comes_after_all: 1,
            self.wants_a_call: 1,
            self.is_in_danger: 0.5,
            self.talks: 3,
            self.presses_something_old: 2,
            self.shows_a_picture: 1,
            self.asks_for_help: 2,
        }

    async def joins(self) -> None:
        """Onboarding with buttons alone; who hears nothing for long tries the link again."""
        tried = time.monotonic()
        while not self.done:
            await self.looks()
            if any(JOINED in entry["text"] for entry in self.latest):
                return
            if not await self.answers(*WILLING) and time.monotonic() - tried > TRIES_AGAIN:
                tried = time.monotonic()
                await self.writes(f"/start {self.member.token}")
            await self.hears()
            await self.rests(0.05, 0.2)

    async def goes_on(self) -> None:
        """Answers the check-in, or whatever is asked."""
        await self.looks()
        if await self.answers():
            await self.hears()

    async def is_sick(self) -> None:
        await self._talks_through("jeg er syg i dag", ABSENT)

    async def wants_a_call(self) -> None:
        mark = next(self.marks)
        await self._talks_through(f"ring til mig, tak. Mærke {mark}", RING, kept=mark)

    async def _talks_through(self, words: str, answers: tuple[str, ...], kept: str = "") -> None:
        await self.looks()
        await self.writes(words, kept)
        answered = 0
        for _ in range(MOST_LOOKS):
            await self.hears()
            await self.rests(*READING)  # the question comes after a sentence or two
            await self.looks()
            if (asked := self.newest_question()) == answered:
                continue  # its answer is under way: pressing again would only break the talk
            label = await self.answers(*answers)
            if label in LAST_WORD:
                await self.hears()
                return
            answered = asked if label else answered

    async def comes_after_all(self) -> None:
        await self.writes("jeg kommer alligevel")
        await self.hears()

    async def is_in_danger(self) -> None:
        mark = next(self.marks)
        await self.looks()
        await self.writes(f"Jeg vil ikke leve mere. Mærke {mark}", kept=mark)
        await self.hears()

    async def talks(self) -> None:
        await self.looks()
        await self.writes(f"kan du huske {next(self.marks)} blomster")
        await self.hears()

    async def presses_something_old(self) -> None:
        await self.looks()
        if found := self.buttons("q:", "c:"):
            entry, button = self.rng.choice(found)
            await self.presses(entry, button)
            await self.hears(1)

    async def shows_a_picture(self) -> None:
        await self.looks()
        await self.sends(self.rng.choice(("photo", "voice", "sticker")))
        await self.hears()

    async def asks_for_help(self) -> None:
        await self.looks()
        await self.writes(self.rng.choice(("/hjaelp", "/status", "/fravaer")))
        await self.hears()


def _letters(number: int) -> str:
    """A number as letters: digits could be taken for a phone number."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
