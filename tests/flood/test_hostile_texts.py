"""What somebody may type, or make a program send: heard in bounded time, danger is found at its
end, and whatever it is can be stored."""

import asyncio
import gc
import random
import time
from collections.abc import Iterator
from statistics import median
from typing import Any

import pytest

from flows.safety.danger import DANGER_WORDS
from flows.understanding import LONGEST_HEARD, hear
from storage.tables import Case, DeadLetter, Handled
from tests.seed import the_seed
from tests.whole import METTE, WholeChat, pressed, written

LONGEST = 4096
HARDEST = "jeg kan ikke "  # of what people really write: many phrases of danger begin so
DANGER = "\njeg vil ikke leve mere"
FUZZY = " ".join(f"{word[:-1]}x" for word in sorted(DANGER_WORDS._fuzzy))
PIECES = {
    "no blanks": "abcdefghij",
    "one letter": "a",
    "single letters": "a b c ",
    "lines": "\n",
    "nothing": "\0",
    "blanks": " \t\u00a0\u2003",
    "zalgo": "z\u0341\u0315\u0322a\u0336\u0321\u0489",
    "marks alone": "\u0315\u0322\u0341\u0316",
    "emoji": "😀",
    "families": "👨‍👩‍👧‍👦",
    "right to left": "\u202eשלום مرحبا\u202c ",
    "one letter that is a sentence": "\ufdfa",
    "squared words": "㌕㍿",
    "half characters": "\ud83d",
    "hangul": "각",
    "figures": "2030 4050 ",
    "almost an address": "Avej 1 ",
    "almost a mail": "a@b.",
    "almost a CPR": "01019-0 1234",
    "almost danger": "jeg kan ikke ",
    "more of it": "jeg vil bare jeg ",
    "with mistakes": f"{FUZZY} ",
    "zero width": "1\u200b",
}


def long(piece: str, length: int = LONGEST) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("piece", PIECES.values(), ids=list(PIECES))
def test_danger_at_the_end_of_the_longest_message_is_heard(piece: str) -> None:
    assert hear(long(piece, LONGEST - len(DANGER)) + DANGER, "auto").crisis == "self_harm"


@pytest.mark.parametrize("length", [LONGEST, 100_000, 1_000_000])
def test_danger_at_both_ends_of_what_nobody_typed_is_heard(length: int) -> None:
    assert hear(long("bla bla ", length) + DANGER).crisis == "self_harm"
    assert hear("jeg vil ikke leve mere. " + long("bla bla ", length)).crisis == "self_harm"
    assert len(hear(long("x", length)).text) <= LONGEST_HEARD + 1


def seconds(text: str) -> float:
    """Processor time of the best of three: others use this machine too."""
    took = []
    for n in range(3):
        begun = time.process_time()
        hear(f"{n}{text}", "auto")
        took.append(time.process_time() - begun)
    return min(took)


@pytest.mark.parametrize("piece", PIECES.values(), ids=list(PIECES))
def test_hearing_grows_with_the_text_and_not_by_its_square(piece: str) -> None:
    quarter, whole = seconds(long(piece, LONGEST // 4)), seconds(long(piece))
    assert whole < 2.5 * seconds(long(HARDEST)) + 0.005
    assert whole < 10 * quarter + 0.01  # four times the text; its square would be sixteen


def test_a_text_of_a_megabyte_takes_no_longer_than_the_longest_that_is_read() -> None:
    assert seconds(long("jeg kan ikke ", 1_000_000)) < 0.5


def test_any_row_of_characters_can_be_heard_and_kept() -> None:
    seed = the_seed()
    rng = random.Random(seed)
    blocks = [0, 0x80, 0x300, 0x600, 0x900, 0x2000, 0x3000, 0xAC00, 0xD800, 0xFB50, 0x1F600]
    for _ in range(300):
        text = "".join(
            chr(rng.choice(blocks) + rng.randrange(0x100)) for _ in range(rng.randrange(400))
        )
        heard = hear(text, "auto")
        assert heard.text.encode() is not None, seed


# --- into the database --------------------------------------------------------------------


async def test_danger_beside_what_no_database_takes_is_answered(chat: WholeChat) -> None:
    """Half a character, and a NUL: PostgreSQL takes neither as text."""
    heard = await chat.writes("jeg vil ikke leve mere \ud83d \0")
    assert any("112" in text for text in heard)
    assert chat.rows(Case, family="danger")
    assert chat.rows(DeadLetter) == []


BUTTONS = [
    "t:\0:yes", "t:\ud800:yes", f"t:{'x' * 60}:yes", "t::", "t:' or 1=1 --:yes", "q:1:\0",
    "q:99999999999999999999999999999999999999999999999999999999:yes", "q:٣:yes", "q:-1:yes",
    "c:\0", "c:../../etc", "c:", "q:", ":", "\0", "\ud800", "q:1:'; drop table person; --",
    "t:%s:%s", "{0}", "c:{0.__class__}", "x" * 5000,
]  # fmt: skip


async def test_button_data_of_somebodys_own_making_harms_nobody(chat: WholeChat) -> None:
    """In one batch with a message of somebody else, who is answered as ever."""
    await chat.writes("/fravaer")
    asked, size = chat.talk().question, chat.parts.metrics.dead_letters._value.get()
    chat.looks(METTE)
    await chat.takes(*(pressed(data) for data in BUTTONS), written("/hjaelp", METTE))
    await chat.quiet()
    assert chat.hears(METTE)
    assert chat.talk().question >= asked
    assert chat.rows(DeadLetter) == []
    assert chat.parts.metrics.dead_letters._value.get() == size


async def test_giant_names_are_not_looked_at(chat: WholeChat) -> None:
    raw = written("/hjaelp")
    raw["message"]["from"] |= {"first_name": "x" * 10**5, "last_name": "\0", "username": "{0}"}
    assert await chat.receives(raw)
    stranger = written("hej", 777)
    stranger["message"]["from"] |= {"first_name": "x" * 10**5, "language_code": "x" * 10**5}
    assert await chat.receives(stranger, 777)


TEXTS: list[dict[str, Any]] = [
    {"text": "jeg har det sådan her: " + "x" * 100_000},
    {"text": None, "caption": "y" * 100_000, "photo": [{
        "file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]},
    {"text": "/" + "z" * 100_000},
    {"text": "/start " + "å" * 100_000},
]  # fmt: skip


@pytest.mark.parametrize("more", TEXTS)
async def test_what_telegram_would_never_send_is_taken_all_the_same(
    chat: WholeChat, more: dict[str, Any]
) -> None:
    raw = written("")
    raw["message"] = {k: v for k, v in {**raw["message"], **more}.items() if v is not None}
    assert await chat.receives(raw)
    assert len(chat.rows(Handled)) >= 1
    assert chat.rows(DeadLetter) == []


@pytest.fixture
def as_served() -> Iterator[None]:
    """What the tests before left behind is not walked through by the collector of Python while
    somebody waits: `serve` keeps what is loaded out of its way too."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("as_served")
async def test_reading_giant_texts_lets_others_in_between(still: WholeChat) -> None:
    longest, ended = 0.0, False
    updates = [written(f"{n}{long(HARDEST)}") for n in range(40)]

    async def somebody_else() -> None:
        nonlocal longest
        while not ended:
            begun = time.process_time()
            await asyncio.sleep(0)
            longest = max(longest, time.process_time() - begun)

    waiting = asyncio.create_task(somebody_else())
    await asyncio.sleep(0)
    begun = time.process_time()
    arrivals = await still.assistant.intake._read_all([u for u in updates if u is not None])
    took, ended = time.process_time() - begun, True
    await waiting
    assert len(arrivals) == 40
    assert longest < took / 5


def test_the_usual_message_is_heard_as_quickly_as_before() -> None:
    took = []
    for n in range(50):
        begun = time.process_time()
        hear(f"Hej, jeg er syg i dag og kommer ikke {n}", "auto")
        took.append(time.process_time() - begun)
    assert median(took) < 0.005
