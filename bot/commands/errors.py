"""What went wrong, in one sentence with the remedy, and with which exit code: 2 for wrong use,
1 for failure. A traceback only with --debug: to an operator it is noise, and it may hold words.
"""

import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import typer
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from telegram.error import Forbidden, InvalidToken, NetworkError
from typer.exceptions import TyperException

from bot.logs import set_up_logs
from bot.policy_file import PolicyError
from bot.settings import ConfigError
from bot.start import UnknownStates
from flows.calendar import ScheduleError
from flows.placing.rules import Wrong
from storage.archive import BadBackup
from storage.backup import NotWritten
from storage.engines import BrokenReferences, InUse
from storage.migrate import WrongVersion
from storage.people import NotFound
from storage.restore import NotOurs, NotRestored
from storage.vault import WrongKey
from storage.whole import Serving

WRONG_USE, FAILED = 2, 1
INTERRUPTED = 130


class WrongUse(Exception):
    """The command was called in a way that cannot be meant; the message is for the caller."""


class Failed(Exception):
    """It was called well and could not be done; the message says what to do about it."""


OUR_SENTENCE: dict[type[Exception], int] = {
    WrongUse: WRONG_USE,
    Wrong: WRONG_USE,
    ScheduleError: WRONG_USE,
    NotFound: WRONG_USE,
    Failed: FAILED,
    ConfigError: FAILED,
    PolicyError: FAILED,
    WrongVersion: FAILED,
    WrongKey: FAILED,
    UnknownStates: FAILED,
    InUse: FAILED,
    Serving: FAILED,
    BrokenReferences: FAILED,
    BadBackup: FAILED,
    NotWritten: FAILED,
    NotOurs: FAILED,
    NotRestored: FAILED,
}


def run(app: typer.Typer, arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    set_up_logs()
    try:
        code = app(
            args=[one for one in given if one != "--debug"],
            prog_name="run_bot.py",
            standalone_mode=False,
        )
        if code == INTERRUPTED:
            raise KeyboardInterrupt  # typer has swallowed it, and said nothing
    except (Exception, KeyboardInterrupt) as error:
        if debug:
            traceback.print_exception(error)
        sentence, code = explain(error)
        if sentence:
            typer.echo(sentence, err=True)
    return int(code or 0)


@contextmanager
def failing(*kinds: type[Exception]) -> Iterator[None]:
    """Errors of these kinds carry a sentence of their own."""
    try:
        yield
    except kinds as error:
        raise Failed(str(error)) from error


def explain(error: BaseException) -> tuple[str, int]:
    """The sentence and the exit code."""
    for kind, code in OUR_SENTENCE.items():
        if isinstance(error, kind):
            return str(error), code
    if isinstance(error, TyperException):
        return _usage(error)
    if isinstance(error, typer.Abort | KeyboardInterrupt):
        return "Stopped; nothing more was done.", FAILED
    for world, said in OUTSIDE.items():
        if isinstance(error, world):
            return said(error), FAILED
    return (
        f"Something went wrong that should not ({type(error).__name__}); "
        "run the same again with --debug and report what it prints.",
        FAILED,
    )


def _usage(error: TyperException) -> tuple[str, int]:
    message = error.format_message()
    if type(error).__name__ == "NoArgsIsHelpError":
        return "", WRONG_USE  # the help has been printed already
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "run_bot.py"
    first = " ".join(message.split()).rstrip(".")
    return f"{first}; `{path} --help` shows how it is used.", error.exit_code


def _token(_: Exception) -> str:
    return (
        "Telegram does not know this token; copy it again from @BotFather into "
        "FODFAESTE_TELEGRAM_TOKEN."
    )


def _telegram(error: Exception) -> str:
    return (
        f"Telegram cannot be reached ({type(error).__name__}); check the network and "
        "FODFAESTE_TELEGRAM_API."
    )


def _database(error: Exception) -> str:
    # Never the driver's own words: they may quote a row, or the address with its password.
    return (
        f"The database cannot be used ({type(getattr(error, 'orig', error)).__name__}); check "
        "FODFAESTE_DATABASE, and that its server runs or its folder can be written."
    )


def _statement(error: Exception) -> str:
    return (
        f"The database refused what was asked ({type(getattr(error, 'orig', error)).__name__}); "
        "run the same again with --debug and report what it prints."
    )


def _file(error: Exception) -> str:
    assert isinstance(error, OSError)
    reason = (error.strerror or type(error).__name__).lower()
    name = f"{error.filename} " if error.filename else "A file or address "
    return f"{name}cannot be used ({reason}); check its path and rights."


OUTSIDE: dict[type[Exception], Callable[[Exception], str]] = {
    InvalidToken: _token,
    Forbidden: _token,
    NetworkError: _telegram,
    OperationalError: _database,
    SQLAlchemyError: _statement,
    OSError: _file,
}
