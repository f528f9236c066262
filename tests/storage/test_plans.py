"""What is asked for in every turn is found by an index, however many citizens there are."""

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import CompoundSelect, Select, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.dml import Delete

from storage import audit, folder, learning, numbers, outbox, people, queue, tx

POSTPONED = re.compile(r"\(__\[POSTCOMPILE_\w+\]\)")  # filled in when it is sent


def statements() -> dict[str, Any]:
    found: dict[str, Any] = dict(folder.PARTS)
    for module in (audit, folder, learning, numbers, outbox, people, queue, tx):
        short = module.__name__.split(".")[1]
        for name, value in vars(module).items():
            if isinstance(value, Select | CompoundSelect | Update | Delete) and name.isupper():
                found[f"{short}.{name}"] = value
    return found


@pytest.mark.parametrize("name", statements())
def test_no_table_is_walked_through(migrated_sqlite: Path, name: str) -> None:
    compiled = str(statements()[name].compile(dialect=sqlite.dialect()))
    asked = "EXPLAIN QUERY PLAN " + POSTPONED.sub("('a', 'b')", compiled)
    connection = sqlite3.connect(migrated_sqlite)
    plan = [row[3] for row in connection.execute(asked, [None] * asked.count("?"))]
    connection.close()
    walked = [line for line in plan if line.startswith("SCAN") and not line.startswith(ALLOWED)]
    assert not walked, plan


# The values that were handed in; and rows of which an index holds only the few that are meant.
ALLOWED = (
    *("SCAN json_each", "SCAN CONSTANT ROW", "SCAN outgoing USING INDEX outgoing_"),
    *("SCAN case USING INDEX case_open", "SCAN case USING COVERING INDEX case_open"),
)
