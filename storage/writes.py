"""What a transaction will write, collected and sent in few statements however many turns it
serves: what is taken away, then new rows (parents before children), then changes.

The order asked for counts inside one row only; people of one batch are different people.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, update
from sqlmodel import SQLModel

from storage.engines import insert_for

Values = Mapping[str, Any]
Row = dict[str, Any]
Shape = tuple[Table, tuple[str, ...], tuple[str, ...]]  # a table, its key, the columns written


class Writes:
    def __init__(self, connection: Connection) -> None:
        self._connection, self._insert = connection, insert_for(connection)
        self._new: dict[Table, list[Row]] = defaultdict(list)
        self._merged: dict[Shape, list[Row]] = defaultdict(list)
        self._changed: dict[tuple[Table, tuple[str, ...], tuple[Any, ...]], Row] = {}
        self._first: dict[Any, list[Row]] = defaultdict(list)  # statements that take away

    def add(self, to: Table, values: Row) -> None:
        """One new row, in the order asked for."""
        self._new[to].append(values)

    def merge(self, to: Table, key: Sequence[str], values: Values) -> None:
        """A new row, or these columns changed in the row that has the key already."""
        which = (to, tuple(key), tuple(values[name] for name in key))
        if which in self._changed:
            self.flush()
        self._merged[(to, tuple(key), tuple(sorted(values)))].append(dict(values))

    def change(self, to: Table, key: Sequence[str], values: Values) -> None:
        """These columns of a row that is there, or will be when this is sent."""
        which = (to, tuple(key), tuple(values[name] for name in key))
        self._changed.setdefault(which, {}).update(values)

    def take_away(
        self, statement: Any, about: Row, pending: Table, gone: Callable[[Row], bool]
    ) -> None:
        """`statement` (a delete, sent before anything new) for these values; and whatever was
        asked for so far in that table and is `gone`."""
        self._first[statement].append(about)
        for rows in self.pending(pending):
            rows[:] = [row for row in rows if not gone(row)]
        for which in [which for which in self._changed if which[0] is pending]:
            if gone(self._changed[which]):
                del self._changed[which]

    def amend(
        self, statement: Any, about: Row, pending: Table, change: Callable[[Row], None]
    ) -> None:
        """`statement` (an update, sent before anything new) for these values; and the same
        for what was asked for so far in that table."""
        self._first[statement].append(about)
        for rows in self.pending(pending):
            for row in rows:
                change(row)

    def pending(self, of: Table) -> list[list[Row]]:
        """Rows asked for and not sent."""
        merged = [rows for (to, _, _), rows in self._merged.items() if to is of]
        return [*merged, self._new[of]] if of in self._new else merged

    def flush(self) -> None:
        """Everything asked for so far, one statement per shape."""
        first, self._first = self._first, defaultdict(list)
        merged, self._merged = self._merged, defaultdict(list)
        new, self._new = self._new, defaultdict(list)
        changed, self._changed = self._changed, {}
        for statement, rows in first.items():
            self._connection.execute(statement, rows)
        order = _order()
        for to in sorted({shape[0] for shape in merged} | set(new), key=lambda to: order[to.name]):
            for shape, rows in merged.items():
                if shape[0] is to and rows:
                    self._upsert(shape, rows)
            if new.get(to):
                self._add(to, new[to])
        self._change(changed)

    def _add(self, to: Table, rows: list[Row]) -> None:
        columns = {name for row in rows for name in row}
        missing = {name: default for name, default in _defaults(to).items() if name in columns}
        self._connection.execute(_new(self._insert, to), [{**missing, **row} for row in rows])

    def _upsert(self, shape: Shape, rows: list[Row]) -> None:
        to, key, columns = shape
        if len(columns) > len(key) and key:  # else an alarm that is already set
            rows = list({tuple(row[name] for name in key): row for row in rows}.values())
        self._connection.execute(_newest(self._insert, to, key, columns), rows)

    def _change(self, changed: Mapping[Any, Row]) -> None:
        by_shape: dict[Shape, list[Row]] = defaultdict(list)
        for (to, key, _), row in changed.items():
            by_shape[(to, key, tuple(sorted(row)))].append(row)
        for (to, key, columns), rows in by_shape.items():
            named = [{f"the_{name}": value for name, value in row.items()} for row in rows]
            self._connection.execute(_changing(to, key, columns), named)


# --- statements, made once for each shape -------------------------------------------------


@cache
def _new(insert: Callable[..., Any], to: Table) -> Any:
    return insert(to)


@cache
def _newest(
    insert: Callable[..., Any], to: Table, key: tuple[str, ...], columns: tuple[str, ...]
) -> Any:
    new = insert(to)
    changing = {name: new.excluded[name] for name in columns if name not in key}
    if not key or not changing:
        return new.on_conflict_do_nothing()
    return new.on_conflict_do_update(index_elements=list(key), set_=changing)


@cache
def _changing(to: Table, key: tuple[str, ...], columns: tuple[str, ...]) -> Any:
    where = [to.c[name] == bindparam(f"the_{name}") for name in key]
    values: Row = {name: bindparam(f"the_{name}") for name in columns if name not in key}
    return update(to).where(*where).values(values)


@cache
def deleting(of: Table, key: tuple[str, ...]) -> Any:
    """DELETE of the rows with these values; as parameters each is called the_<column>."""
    return delete(of).where(*(of.c[name] == bindparam(f"the_{name}") for name in key))


@cache
def _order() -> Mapping[str, int]:
    """Parents before children."""
    return {known.name: n for n, known in enumerate(SQLModel.metadata.sorted_tables)}


@cache
def _defaults(of: Table) -> Row:
    return {column.name: _default(column) for column in of.columns}


def _default(column: Any) -> Any:
    default = column.default
    if default is None:
        return None
    return default.arg(None) if callable(default.arg) else default.arg
