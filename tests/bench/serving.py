"""serve_*: the real command as a process, with a local Telegram as another.

From the start of the process to the first answer to a citizen who wrote before it; and how
much memory it holds when it has answered a few hundred messages.
"""

import asyncio
import base64
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any
from urllib.request import Request, urlopen

from tests.bench import crowd
from tests.bench.rows import Row
from tests.whole import KEY

CITIZENS, STARTS, WRITERS, MESSAGES = 100_000, 5, 40, 4
TOKEN = "4242:bench"
PROGRAM = Path(__file__).parents[2] / "run_bot.py"
ANSWER = "Næste gang er"
TOO_LONG = 90.0  # seconds
MEGABYTE = 1e6


@dataclass(frozen=True, slots=True)
class Local:
    """The local Telegram, as people see it."""

    address: str

    def ask(self, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        url = f"{self.address}/local/{path}{'&' if '?' in path else '?'}token={TOKEN}"
        with urlopen(Request(url, data, {"Content-Type": "application/json"}), timeout=30) as read:
            return json.loads(read.read())

    def meets(self) -> int:
        return int(self.ask("people", {"name": "Amina"})["user_id"])

    def writes(self, who: int, text: str) -> None:
        self.ask(f"people/{who}/messages", {"text": text})

    def heard(self, who: int) -> list[str]:
        said = self.ask(f"people/{who}/chat?after=0")
        return [message["text"] for message in said if message["from"] == "bot"]


async def rows(*, citizens: int = CITIZENS, starts: int = STARTS, writers: int = WRITERS,
               messages: int = MESSAGES) -> list[Row]:  # fmt: skip
    base = await crowd.crowd_file(citizens, lean=True)
    return await asyncio.to_thread(_rows, base, citizens, starts, writers, messages)


def _rows(base: Path, citizens: int, starts: int, writers: int, messages: int) -> list[Row]:
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=crowd.folder())))
        path = crowd.copied(base, scratch / "serve.db")
        crowd.make_quiet(path)
        tokens = [*crowd.invited(f"sqlite:///{path}", starts + writers, datetime.now(UTC)).values()]
        local = stack.enter_context(telegram(scratch))
        seconds = [_first_answer(local, path, token) for token in tokens[:starts]]
        memory = _memory(local, path, tokens[starts:], messages)
    among = f"`serve` on SQLite with {citizens:,} citizens"
    after = f"resident, after {writers * (messages + 1)} messages were answered; {among}"
    return [
        Row("serve_first_answer_seconds", "s", median(seconds), starts,
            f"from the start of the process to the first answer to who wrote before it; {among}",
            limit=2.0),
        Row("serve_memory_mb", "MB", memory, 1, after, limit=150),
        Row("serve_memory_six_languages_mb", "MB", memory, 1,
            f"words are read in all six, the dialogues exist in Danish and English; {after}",
            limit=250),
    ]  # fmt: skip


def _first_answer(telegram: Local, path: Path, token: str) -> float:
    citizen = telegram.meets()
    telegram.writes(citizen, f"/start {token}")
    begun = time.monotonic()
    with serve(telegram, path):
        _until(lambda: telegram.heard(citizen))
        return time.monotonic() - begun


def _memory(telegram: Local, path: Path, tokens: Sequence[str], messages: int) -> float:
    with serve(telegram, path) as process:
        citizens = [telegram.meets() for _ in tokens]
        for citizen, token in zip(citizens, tokens, strict=True):
            telegram.writes(citizen, f"/start {token}")
        for n in range(messages):
            for citizen in citizens:
                telegram.writes(citizen, "hvornår møder jeg i morgen?")
            # Onboarding says seven messages, and each of these is answered with one or more.
            _until(lambda said=7 + n: all(len(telegram.heard(c)) > said for c in citizens))
        return resident(process.pid) / MEGABYTE


def resident(pid: int) -> int:
    """Bytes."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def telegram(folder: Path) -> Iterator[Local]:
    with _command(["telegram", "--port", "0"], folder, {}) as process:
        assert process.stdout is not None
        yield Local("http://" + process.stdout.readline().split("http://")[1].strip().rstrip("/"))


@contextmanager
def serve(telegram: Local, path: Path) -> Iterator["subprocess.Popen[str]"]:
    settings = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API": telegram.address,
        "DATABASE": f"sqlite:///{path.resolve()}",
        "KEYS": base64.urlsafe_b64encode(KEY).decode(),
        "LISTEN": "127.0.0.1:0",
    }
    with _command(["serve"], path.parent, settings) as process:
        yield process


@contextmanager
def _command(
    words: list[str], folder: Path, settings: dict[str, str]
) -> Iterator["subprocess.Popen[str]"]:
    ours = {name: value for name, value in os.environ.items() if "FODFAESTE" not in name}
    given = {f"FODFAESTE_{name}": value for name, value in settings.items()}
    log = folder / f"{words[0]}.log"
    with log.open("a") as errors:
        process = subprocess.Popen(
            [sys.executable, "-u", PROGRAM, *words], cwd=folder, env={**ours, **given},
            stdout=subprocess.PIPE if words[0] == "telegram" else errors, stderr=errors, text=True,
        )  # fmt: skip
        try:
            yield process
        except TimeoutError as error:
            raise TimeoutError(log.read_text()[-2000:]) from error
        finally:
            process.terminate()
            process.communicate(timeout=20)


def _until(true: Any) -> None:
    end = time.monotonic() + TOO_LONG
    while not true():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.005)  # looking costs the machine time that is being measured
