"""A table as Excel or an editor saves it, read line by line; each line knows its number.

Knows nothing of people. What is wrong with the whole file is WrongUse; what is wrong with a
line is kept beside the good ones, so that everything can be said at once.
"""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from bot.commands.errors import WrongUse

DELIMITERS = ",;\t"  # Danish Excel writes semicolons


@dataclass(frozen=True, slots=True)
class Mistake:
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Line:
    number: int  # where it begins in the file, as an editor shows it
    values: Mapping[str, str]  # by column; a column that the file does not have is left out


@dataclass(frozen=True, slots=True)
class Table:
    lines: Sequence[Line]
    mistakes: Sequence[Mistake]


def read_table(path: Path, known: Sequence[str], needed: Sequence[str]) -> Table:
    """Lines without any value are passed over: Excel leaves them at the end."""
    text = _text(path)
    rows = _rows(text, _delimiter(text))
    first, header = next(rows, (1, None))
    if isinstance(header, str):
        raise WrongUse(f"Line {first} of {path} {header}")
    if header is None:
        raise WrongUse(f"{path} is empty; its first line names the columns: {', '.join(known)}.")
    columns = _columns(header, known, needed)
    lines, mistakes = [], []
    for number, fields in rows:
        wrong = fields if isinstance(fields, str) else _misfit(fields, columns)
        if wrong:
            mistakes.append(Mistake(number, wrong))
        else:
            values = {name: value.strip() for name, value in zip(columns, fields, strict=True)}
            lines.append(Line(number, values))
    return Table(lines, mistakes)


def _text(path: Path) -> str:
    data = path.read_bytes()
    wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
        wrong_at = text.find("\0")
        row = text.count("\n", 0, wrong_at) + 1
    except UnicodeDecodeError as error:
        wrong_at, row = error.start, data.count(b"\n", 0, error.start) + 1
    if wrong_at >= 0:
        # Not guessed: a wrong guess would write somebody's name with other letters.
        raise WrongUse(
            f"{path} is not UTF-8 from line {row} on; save it again, in Excel as the type "
            '"CSV UTF-8".'
        )
    return text


def _delimiter(text: str) -> str:
    """What is most often in the first line with letters; in doubt, in the file."""
    rows = StringIO(text, newline=None)
    header = next((row for row in rows if any(map(str.isalnum, row))), "")
    return max(DELIMITERS, key=lambda one: (header.count(one), text.count(one)))


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """(number, fields), or what is wrong there instead of the fields, which ends it: where the
    quotation marks do not match nobody knows what is a line."""
    # newline="": a line break inside of quotation marks stays as it is, and is counted.
    reader = csv.reader(
        StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True
    )
    number = 1
    while True:
        try:
            fields = next(reader, None)
        except csv.Error:
            yield number, "has a quotation mark without its other; what follows was not read."
            return
        if fields is None:
            return
        if any(field.strip() for field in fields):
            yield number, fields
        number = reader.line_num + 1


def _columns(header: Sequence[str], known: Sequence[str], needed: Sequence[str]) -> list[str]:
    """Their names as they are known; "" for a column without a name."""
    columns = [_plain(written) for written in header]
    unknown = [w.strip() for w, name in zip(header, columns, strict=True) if name not in known]
    wrong = [f'"{written}" is not a column' for written in unknown if written]
    wrong += [f"{name} is there twice" for name in known if columns.count(name) > 1]
    wrong += [f"{name} is missing" for name in needed if name not in columns]
    if wrong:
        raise WrongUse(f"In the first line {', '.join(wrong)}; the columns are {', '.join(known)}.")
    return columns


def _plain(written: str) -> str:
    """ "Company-Mentor " → company_mentor."""
    return re.sub(r"[\s_-]+", "_", written.strip().casefold()).strip("_")


def _misfit(fields: Sequence[str], columns: Sequence[str]) -> str:
    if len(fields) != len(columns):
        return (
            f"has {len(fields)} values for {len(columns)} columns; a value that holds the "
            "character between two columns needs quotation marks."
        )
    if any(value.strip() for value, name in zip(fields, columns, strict=True) if not name):
        return "has a value in a column without a name."
    return ""
