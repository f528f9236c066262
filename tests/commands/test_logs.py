"""The log tells what happened and where, and never what somebody wrote."""

import json
import logging
import sys

import pytest
import structlog

from bot.logs import set_up_logs

WORDS = "jeg har det rigtig skidt"


@pytest.fixture(autouse=True)
def as_before():
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


def lines(capsys):
    said = capsys.readouterr()
    assert said.out == ""
    return said.err.splitlines()


def test_json_is_one_object_a_line_in_utc(capsys):
    set_up_logs("json", logging.INFO)
    structlog.get_logger("bot").info("served", count=3)
    (line,) = lines(capsys)
    told = json.loads(line)
    assert (told["event"], told["level"], told["count"]) == ("served", "info", 3)
    assert told["timestamp"].endswith("Z")


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_error_is_told_without_its_words(capsys, form):
    set_up_logs(form, logging.INFO)
    try:
        raise ValueError(WORDS)
    except ValueError:
        structlog.get_logger("bot").exception("dead_letter", key="tg:1")
        logging.getLogger("uvicorn.error").exception("it failed")
    said = "\n".join(lines(capsys))
    assert WORDS not in said
    assert said.count("ValueError") == 2
    assert "test_logs.py" in said


def test_a_library_is_heard_from_warning_on_and_tells_no_token(capsys):
    set_up_logs("json", logging.INFO)
    address = "https://api.telegram.org/bot12345678:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe"
    logging.getLogger("httpx").info("HTTP Request: %s", address)
    logging.getLogger("telegram.ext").warning("failed: %s", address)
    structlog.get_logger("bot").warning("failed", address=address)
    said = lines(capsys)
    assert len(said) == 2
    assert all("***" in line and "AAHd" not in line for line in said)


def test_commands_say_nothing_but_warnings(capsys):
    set_up_logs()
    structlog.get_logger("bot").info("opened")
    assert lines(capsys) == []
    assert logging.getLogger().handlers[0].stream is sys.stderr
