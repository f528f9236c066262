"""Counts for /metrics and reports. Never a person."""

from datetime import datetime

from sqlalchemy import Connection, func, select
from sqlmodel import col

from storage.tables import Case


def open_cases(connection: Connection) -> list[tuple[str, str, int, datetime]]:
    """(colour, state, how many, when the oldest was opened)"""
    counted = (
        select(col(Case.colour), col(Case.state), func.count(), func.min(col(Case.opened_at)))
        .where(col(Case.open_key).is_not(None))
        .group_by(col(Case.colour), col(Case.state))
    )
    return [(c, s, n, oldest) for c, s, n, oldest in connection.execute(counted)]
