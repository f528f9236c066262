"""On which line of a TOML text a key is written. tomllib reads the values but not the places."""

import re
from collections.abc import Iterator
from functools import lru_cache

NAME = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
NAMES = rf"{NAME}(?:\s*\.\s*{NAME})*"
HEADER = re.compile(rf"\s*(\[\[?)\s*({NAMES})\s*\]\]?\s*(?:#.*)?")
KEY = re.compile(rf"\s*({NAMES})\s*=")
MEMBER = re.compile(r"""#[^\n]*|\{[^}]*\}|"[^"]*"|'[^']*'|[\w.:+-]+""")

Path = tuple[str, ...]


def line_of(text: str, path: Path) -> int:
    """The line of the key at `path`, or of the nearest table or list around it. Members of a
    list are named by their number: ("help_lines", "0", "name")."""
    best: Path = ()
    line, ends = 1, 0
    for start, end, written in _keys(text):
        if written == path[: len(written)] and len(written) > len(best):
            best, line, ends = written, _line(text, start), end
    rest = path[len(best) :]
    if rest and rest[0].isdigit():
        return _line(text, _member(text, ends, int(rest[0])))
    return line


@lru_cache(4)
def _keys(text: str) -> tuple[tuple[int, int, Path], ...]:
    """Every table and key with where it begins and where its value does."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[int, int, Path]]:
    table: Path = ()
    seen: dict[Path, int] = {}
    place = 0
    for line in text.splitlines(keepends=True):
        if header := HEADER.fullmatch(line.rstrip()):
            table = _split(header[2])
            yield place, place, table
            if header[1] == "[[":
                number = seen.get(table, 0)
                seen[table] = number + 1
                table = (*table, str(number))
                yield place, place, table
        elif key := KEY.match(line):
            yield place, place + key.end(), (*table, *_split(key[1]))
        place += len(line)


def _member(text: str, start: int, number: int) -> int:
    """Where the member of the list that begins at `start` stands."""
    places = _members(text, start)
    return places[number] if number < len(places) else start


@lru_cache(4)
def _members(text: str, start: int) -> tuple[int, ...]:
    found = MEMBER.finditer(text, start)
    return tuple(member.start() for member in found if not member[0].startswith("#"))


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _split(dotted: str) -> Path:
    return tuple(re.sub(r"^[\"']|[\"']$", "", name.strip()) for name in dotted.split("."))
