"""What is asked for in every turn is found by an index, however many citizens there are."""

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import CompoundSelect, Select, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.dml import Delete

from storage import (
    audit,
    folder,
    learning,
    numbers,
    outbox,
    people,
    queue,
    readdress,
    second_way,
    together,
    tx,
    waiting,
)

POSTPONED = re.compile(r"\(__\[POSTCOMPILE_\w+\]\)")  # filled in when it is sent


def statements() -> dict[str, Any]:
    found: dict[str, Any] = dict(folder.PARTS)
    modules = audit, folder, learning, numbers, outbox, people, queue, readdress, second_way
    for module in (*modules, together, tx, waiting):
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


@pytest.mark.parametrize("name", statements())
def test_no_plan_hangs_on_a_parameter(name: str) -> None:
    """SQLite would look at its value, and plan anew whenever it is set (storage/status.py)."""
    compiled = str(statements()[name].compile(dialect=sqlite.dialect()))
    before_values = compiled.partition("WHERE")[2]
    assert not re.search(r"outgoing\.status (=|!=|IN|NOT IN) \(?[?_]", before_values), compiled


# The values that were handed in; and rows of which an index holds only the few that are meant.
ALLOWED = (
    *("SCAN json_each", "SCAN CONSTANT ROW", "SCAN anon_", "SCAN outgoing USING INDEX outgoing_"),
    *("SCAN case USING INDEX case_open", "SCAN case USING COVERING INDEX case_open"),
)
