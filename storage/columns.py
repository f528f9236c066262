"""Column types shared by the tables: aware times, and shorthands for often used columns."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    TypeDecorator,
    text,
)
from sqlmodel import Field


class UtcTime(TypeDecorator[datetime]):
    """SQLite forgets time zones; this puts UTC back. A naive time is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without a zone must not reach the database")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# 64 bits on PostgreSQL; SQLite numbers rows only in a column called INTEGER.
Big = BigInteger().with_variant(Integer, "sqlite")


def number() -> Any:
    """The row's own number."""
    return Field(default=None, sa_column=Column(Big, primary_key=True))


def refers(to: str, *, index: bool = False, nullable: bool = False) -> Any:
    """A foreign key to a numbered row."""
    column = Column(Big, ForeignKey(to), nullable=nullable, index=index)
    return Field(default=None, sa_column=column)


def when(*, index: bool = False, nullable: bool = False) -> Any:
    return Field(default=None, sa_column=Column(UtcTime, nullable=nullable, index=index))


def sealed(*, nullable: bool = False) -> Any:
    """Text encrypted by the vault."""
    return Field(default=None, sa_column=Column(LargeBinary, nullable=nullable))


def only(rows: str) -> dict[str, Any]:
    """For an index of these rows and no others."""
    return {"sqlite_where": text(rows), "postgresql_where": text(rows)}
