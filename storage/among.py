"""`column is one of these`, with all the values in one parameter.

SQLAlchemy's own IN writes a parameter for each value: the statement is put together anew each
time, and PostgreSQL is asked to plan another one for every number of values. Beside
storage/engines.py, which chooses by URL, this tells SQLite from PostgreSQL by the statement.
"""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, BigInteger, Boolean, String, Text, TypeDecorator, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import ColumnElement
from sqlalchemy.sql.functions import FunctionElement


class _Several(TypeDecorator[Collection[Any]]):
    """Numbers, or texts, as one value: an array, or JSON where there are none."""

    impl = String
    cache_ok = True

    def __init__(self, numbers: bool) -> None:
        super().__init__()
        self.numbers = numbers

    def load_dialect_impl(self, dialect: Any) -> Any:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(ARRAY(BigInteger() if self.numbers else Text()))
        return dialect.type_descriptor(String())

    def process_bind_param(self, value: Collection[Any] | None, dialect: Any) -> Any:
        values = list(value or ())
        return values if dialect.name == "postgresql" else json.dumps(values)


class _Among(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True
    _is_implicitly_boolean = True  # else it is compared with 1, and no index is of use


def among(column: Any, name: str = "ids") -> ColumnElement[bool]:
    """The values are handed in as the parameter `name`."""
    numbers = column.type.python_type is int
    return _Among(column, bindparam(name, type_=_Several(numbers)))


@compiles(_Among, "sqlite")
def _in_json(element: Any, compiler: Any, **how: Any) -> str:
    column, values = (compiler.process(part, **how) for part in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"


@compiles(_Among, "postgresql")
def _in_array(element: Any, compiler: Any, **how: Any) -> str:
    column, values = (compiler.process(part, **how) for part in element.clauses)
    return f"{column} = ANY ({values})"
