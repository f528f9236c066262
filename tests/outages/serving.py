"""`serve` as a process of its own beside a local Telegram, to whom strangers write."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.commands.conftest import KEY
from tests.commands.test_serve import PATIENCE, PROGRAM, free_port
from tests.local.phone import ask


class Serving:
    def __init__(self, folder: Path, database: str, **more: str) -> None:
        self._folder, self._running = folder, list[subprocess.Popen[str]]()
        local = self._start({}, "telegram", "--port", "0")
        assert local.stdout is not None
        self.telegram = local.stdout.readline().split()[-1].rstrip("/")
        self.listen = f"127.0.0.1:{free_port()}"
        self.said: list[dict[str, Any]] = []
        settings = {
            "TELEGRAM_TOKEN": "4242:local-telegram-knows-every-token",
            "TELEGRAM_API": self.telegram,
            "DATABASE": database,
            "KEYS": KEY,
            "LISTEN": self.listen,
            "LOG": "json",
            **more,
        }
        self.process = self._start({f"FODFAESTE_{n}": v for n, v in settings.items()}, "serve")
        threading.Thread(target=self._listen, daemon=True).start()
        self.until(lambda: self.ready()[0] == 200)

    def _start(self, settings: dict[str, str], *words: str) -> "subprocess.Popen[str]":
        ours = {name: value for name, value in os.environ.items() if "FODFAESTE" not in name}
        process = subprocess.Popen(
            [sys.executable, PROGRAM, *words], cwd=self._folder, env={**ours, **settings},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._running.append(process)
        return process

    def _listen(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if line.startswith("{"):
                self.said.append(json.loads(line))

    def heard(self, event: str) -> list[dict[str, Any]]:
        return [line for line in self.said if line["event"] == event]

    def ready(self) -> tuple[int, dict[str, Any]]:
        try:
            with closing(urlopen(f"http://{self.listen}/health/ready", timeout=10)) as answer:
                return answer.status, json.load(answer)
        except HTTPError as refusal:
            with closing(refusal):
                return refusal.code, json.load(refusal)
        except (URLError, OSError):
            return 0, {}

    def until(self, true: Callable[[], Any]) -> None:
        end = time.monotonic() + PATIENCE
        while not true():
            assert self.process.poll() is None, self.said[-5:]
            assert time.monotonic() < end, (self.ready(), self.said[-5:])
            time.sleep(0.05)

    def stranger_writes(self, text: str = "hej") -> int:
        body = json.dumps({"name": "Fremmed"}).encode()
        made = ask("POST", f"{self.telegram}/local/people", body, "application/json")
        user = int(made.body["user_id"])
        said = json.dumps({"text": text}).encode()
        at = f"{self.telegram}/local/people/{user}/messages"
        assert ask("POST", at, said, "application/json").status == 200
        return user

    def answers(self, user: int) -> list[str]:
        shown = ask("GET", f"{self.telegram}/local/people/{user}/chat?after=0", None, "")
        return [m["text"] for m in shown.body if m["from"] == "bot"]

    def end(self) -> None:
        for process in reversed(self._running):
            process.kill()
            process.wait()
            for pipe in (process.stdout, process.stderr):
                if pipe is not None:
                    pipe.close()


@contextmanager
def serving(folder: Path, database: str, **more: str) -> Iterator[Serving]:
    made = Serving(folder, database, **more)
    try:
        yield made
    finally:
        made.end()
