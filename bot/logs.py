"""What the program says about itself while it runs: to stderr, as text or JSON, in ISO UTC.

No personal words: an error is told by its type and where it happened, never by its message,
which may quote what somebody wrote. No secrets: a bot token in an address is masked.
"""

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any, Literal

import structlog

TOKEN = re.compile(r"\d{5,}:[\w-]{20,}")
LIBRARIES = (
    "transitions",
    "uvicorn",
    "httpx",
    "httpcore",
    "telegram",
    "asyncio",
    "alembic",
    "mail.log",
)
Event = MutableMapping[str, Any]


def set_up_logs(form: Literal["text", "json"] = "text", level: int = logging.WARNING) -> None:
    """Our own lines from this level on, those of libraries from WARNING on."""
    first: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_values,
        _without_tokens,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *first,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers = [_handler(form, first)]
    root.setLevel(level)
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)


def _handler(form: Literal["text", "json"], first: list[Any]) -> logging.Handler:
    last: Any = structlog.processors.JSONRenderer(ensure_ascii=False)
    if form == "text":
        last = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=first,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    return handler


def _without_values(_logger: Any, _name: str, event: Event) -> Event:
    """An exception as the places it came through and its type."""
    given = event.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        frames = traceback.extract_tb(error.__traceback__)
        event["error"] = type(error).__name__
        event["where"] = [f"{f.name} ({f.filename.rsplit('/', 1)[-1]}:{f.lineno})" for f in frames]
    return event


def _without_tokens(_logger: Any, _name: str, event: Event) -> Event:
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = TOKEN.sub("***", value)
    return event
