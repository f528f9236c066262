"""The real `serve` beats while it lives, and not when it was killed. Real minutes, so a soak."""

import shutil
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.outages.serving import serving

POLICY = "[audit]\nevery_minutes = 1\n"


class Calls(HTTPServer):
    """A monitor: when it was called."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Beat)
        self.at: list[float] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/beat"


class Beat(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Calls)
        self.server.at.append(time.monotonic())
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def monitor() -> Iterator[Calls]:
    server = Calls()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.mark.soak
def test_it_beats_each_minute_and_is_silent_when_it_was_killed(
    tmp_path: Path, migrated_sqlite: Path, monitor: Calls
) -> None:
    database = tmp_path / "fodfaeste.db"
    shutil.copyfile(migrated_sqlite, database)
    policy = tmp_path / "kommune.toml"
    policy.write_text(POLICY, "utf-8")
    with serving(
        tmp_path, f"sqlite:///{database}", HEARTBEAT_URL=monitor.url, POLICY=str(policy)
    ) as running:
        end = time.monotonic() + 180
        while len(monitor.at) < 2:
            assert time.monotonic() < end, running.said[-5:]
            time.sleep(0.5)
        assert 55 <= monitor.at[1] - monitor.at[0] <= 80
        assert not running.heard("not_all_well")
        running.process.kill()
        running.process.wait()
        beats = len(monitor.at)
        time.sleep(70)  # longer than between two beats: silence is what is looked for
        assert len(monitor.at) == beats
