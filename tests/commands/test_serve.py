"""`serve` as an operator starts it: a process with settings, a port, a log and an end."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from bot.addresses import Listen
from bot.commands.errors import Failed
from bot.commands.listening import listening_socket
from tests.commands.conftest import KEY, OTHER_KEY
from tests.local.phone import ask

PROGRAM = Path(__file__).parents[2] / "run_bot.py"
PATIENCE = 60.0
Start = Callable[..., "subprocess.Popen[str]"]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """A command in a process of its own, which ends with the test."""
    running: list[subprocess.Popen[str]] = []

    def starts(*words: str, **settings: str) -> "subprocess.Popen[str]":
        ours = {name: value for name, value in os.environ.items() if "FODFAESTE" not in name}
        given = {f"FODFAESTE_{name.upper()}": value for name, value in settings.items()}
        process = subprocess.Popen(
            [sys.executable, PROGRAM, *words],
            cwd=tmp_path,
            env={**ours, **given},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield starts
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture
def telegram(start: Start) -> str:
    """A local Telegram's address."""
    process = start("telegram", "--port", "0")
    assert process.stdout is not None
    return process.stdout.readline().split()[-1].rstrip("/")


def given(telegram: str, database: str) -> dict[str, str]:
    return {
        "telegram_token": "4242:local-telegram-knows-every-token",
        "telegram_api": telegram,
        "database": database,
        "keys": KEY,
        "listen": f"127.0.0.1:{free_port()}",
        "log": "json",
    }


@pytest.fixture
def settings(telegram: str, database_url: str) -> dict[str, str]:
    return given(telegram, database_url)


@pytest.fixture
def without_telegram(migrated_sqlite: Path, tmp_path: Path) -> dict[str, str]:
    """For refusals that come before the database is of any importance."""
    shutil.copyfile(migrated_sqlite, tmp_path / "fodfaeste.db")
    return given(f"http://127.0.0.1:{free_port()}", f"sqlite:///{tmp_path / 'fodfaeste.db'}")


def until_ready(settings: dict[str, str], process: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, process.communicate()[1]
        try:
            with urlopen(f"http://{settings['listen']}/health/ready", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.05)
    raise AssertionError("serve did not become ready")


def refused(start: Start, **settings: str) -> str:
    """The one sentence of a `serve` that does not start."""
    process = start("serve", **settings)
    out, err = process.communicate(timeout=PATIENCE)
    said = [line for line in err.splitlines() if not line.startswith("{")]
    assert (process.returncode, out) == (1, ""), err
    assert len(said) == 1, err
    return said[0]


def test_it_serves_until_it_is_told_and_ends_well(start, settings):
    process = start("serve", **settings)
    until_ready(settings, process)
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, err
    happened = [json.loads(line)["event"] for line in err.splitlines()]
    assert "serving" in happened
    assert happened[-1] == "ended"
    assert settings["telegram_token"] not in err


def test_what_else_would_use_its_file_or_its_port_says_so(start, settings):
    process = start("serve", **settings)
    until_ready(settings, process)
    assert "already in use" in refused(start, **settings)
    if settings["database"].startswith("sqlite"):
        other = {**settings, "listen": f"127.0.0.1:{free_port()}"}
        assert "Another `serve`" in refused(start, **other)


def test_a_token_that_telegram_does_not_know(start, without_telegram, telegram):
    fault = json.dumps({"status": 401, "times": 1000}).encode()
    answered = ask("POST", f"{telegram}/local/faults", fault, "application/json")
    assert answered.status == 200, answered.body
    assert "@BotFather" in refused(start, **{**without_telegram, "telegram_api": telegram})


def test_a_telegram_that_is_away(start, without_telegram):
    assert "FODFAESTE_TELEGRAM_API" in refused(start, **without_telegram)


def test_another_key_ring_and_an_old_database(start, without_telegram, tmp_path):
    process = start("people", "list", **without_telegram)
    assert process.communicate(timeout=PATIENCE)[1] == ""
    assert "FODFAESTE_KEYS" in refused(start, **{**without_telegram, "keys": OTHER_KEY})
    empty = f"sqlite:///{tmp_path / 'empty.db'}"
    assert "run_bot.py migrate" in refused(start, **{**without_telegram, "database": empty})


@pytest.mark.parametrize("missing", ["telegram_token", "keys"])
def test_without_a_needed_setting(start, missing):
    needed = {"telegram_token": "4242:x", "keys": KEY}
    needed.pop(missing)
    assert refused(start, **needed).startswith(f"FODFAESTE_{missing.upper()} is missing;")


def test_an_address_that_is_not_ours():
    for host in ("192.0.2.1", "nowhere.invalid"):
        with pytest.raises(Failed, match="FODFAESTE_LISTEN"):
            listening_socket(Listen(host, 0))
