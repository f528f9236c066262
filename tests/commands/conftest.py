"""A command as a user calls it: settings in the environment, words on stdout and stderr."""

import logging
import os
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import structlog

from run_bot import main

KEY = urlsafe_b64encode(b"k" * 32).decode()
OTHER_KEY = urlsafe_b64encode(b"o" * 32).decode()


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


Call = Callable[..., Ran]


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """No setting but those that the test names; an empty folder to work in."""
    for name in os.environ:
        if name.upper().startswith("FODFAESTE_"):
            monkeypatch.delenv(name)
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")

    def give(**given: str) -> None:
        for name, value in given.items():
            monkeypatch.setenv(f"FODFAESTE_{name.upper()}", value)

    give(keys=KEY)
    return give


@pytest.fixture
def call(settings: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> Iterator[Call]:
    """`run_bot.py …` in this process. The logs are as they were afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level

    def calls(*words: object) -> Ran:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    yield calls
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture
def command(call: Call, settings: Callable[..., None], database_url: str) -> Call:
    """The same with a database of this version, of each kind."""
    settings(database=database_url)
    return call
