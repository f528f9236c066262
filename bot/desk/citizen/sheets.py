"""A long list, a sheet at a time: who is on it is looked at closely only for the sheet shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from starlette.requests import Request

Shown = TypeVar("Shown")
Known = TypeVar("Known")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Shown]):
    """`all` is how many there are on all of them together."""

    of: tuple[Shown, ...]
    all: int
    page: int
    pages: int


def cut(rows: Sequence[Known], page: int, most: int) -> tuple[Sequence[Known], int, int]:
    """The rows of that sheet, which one it is, and how many there are. There is always one."""
    pages = max(1, -(-len(rows) // most))
    page = min(max(1, page), pages)
    return rows[(page - 1) * most : page * most], page, pages


def page_in(request: Request) -> int:
    """What is no number is the first."""
    written = request.query_params.get("page", "")
    known = written.isascii() and written.isdecimal() and len(written) < 6
    return int(written) if known else 1
