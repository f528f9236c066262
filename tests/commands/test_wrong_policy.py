"""A policy that cannot be meant stops every start, before anybody is served with half of it."""

from pathlib import Path

import pytest

from tests.commands.test_doctor import TOKEN

WRONG = """[cases.red]
chain = []
[quiet]
start = 20
"""


@pytest.fixture
def wrong_policy(settings, tmp_path: Path) -> Path:
    path = tmp_path / "kommune.toml"
    path.write_text(WRONG, encoding="utf-8")
    settings(policy=str(path), telegram_token=TOKEN, telegram_api="http://127.0.0.1:9")
    return path


@pytest.mark.parametrize("words", [("serve",), ("demo", "--port", "0"), ("doctor",), ("purge",)])
def test_each_start_is_refused_with_every_line_and_its_remedy(call, wrong_policy, words):
    ran = call(*words)
    assert ran.code == 1
    assert ran.out == ""
    first, second = ran.err.splitlines()
    assert first == (
        f"{wrong_policy}, line 2: cases.red.chain is empty, so nobody would be told; "
        "name at least one role."
    )
    assert second.startswith(f"{wrong_policy}, line 4: quiet.start must be a time like")


@pytest.mark.parametrize("words", [("serve",), ("demo", "--port", "0"), ("doctor",)])
def test_a_policy_that_is_not_there_stops_each_start(call, settings, tmp_path, words):
    settings(policy=str(tmp_path / "nowhere.toml"), telegram_token=TOKEN)
    ran = call(*words)
    assert ran.code == 1
    assert "cannot be read (no such file or directory)" in ran.err
    assert len(ran.err.splitlines()) == 1
