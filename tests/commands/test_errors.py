"""Whatever goes wrong: one sentence with the remedy, the right exit code, no traceback."""

import json
import subprocess
import sys
from pathlib import Path

import typer

from bot.commands.errors import run
from run_bot import app, main
from tests.commands.conftest import OTHER_KEY

PROGRAM = Path(__file__).parents[2] / "run_bot.py"
COMMANDS = {
    *("demo", "telegram", "serve", "migrate", "people", "play", "draw", "doctor", "export"),
    *("erase", "keys", "purge", "understand", "backup", "restore", "report"),
}


def test_help_names_every_command_of_the_contract():
    ran = subprocess.run([sys.executable, PROGRAM, "--help"], capture_output=True, text=True)
    assert ran.returncode == 0
    for name in COMMANDS:
        assert f" {name} " in ran.stdout, name


def test_wrong_use_is_one_sentence_on_stderr():
    ran = subprocess.run([sys.executable, PROGRAM, "surf"], capture_output=True, text=True)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == ("No such command 'surf'; `run_bot.py --help` shows how it is used.\n")


def test_no_words_at_all_show_the_help(call):
    ran = call()
    assert ran.code == 2
    assert "migrate" in ran.out
    assert ran.err == ""


def test_wrong_settings_are_named(call, settings):
    settings(databse="sqlite:///x.db")
    ran = call("people", "list")
    assert ran.code == 1
    assert ran.err == "FODFAESTE_DATABSE is not a setting; did you mean FODFAESTE_DATABASE?\n"


def test_a_wrong_policy_is_named_with_its_line(call, settings, tmp_path):
    (tmp_path / "policy.toml").write_text("invite_days = 'x'\n")
    settings(policy=str(tmp_path / "policy.toml"))
    ran = call("doctor")
    assert ran.code == 1
    assert "policy.toml, line 1:" in ran.err
    assert ran.err.count("\n") == 1


def test_an_old_database_says_which_command_to_run(call, settings, unmigrated_url):
    settings(database=unmigrated_url)
    ran = call("people", "list")
    assert ran.code == 1
    assert "run_bot.py migrate" in ran.err


def test_a_missing_server_is_no_traceback_and_no_password(call, settings):
    settings(database="postgresql://me:geheim@127.0.0.1:9/nothing")
    ran = call("migrate")
    assert ran.code == 1
    assert "FODFAESTE_DATABASE" in ran.err
    assert "geheim" not in ran.err
    assert ran.err.count("\n") == 1


def test_a_folder_that_is_not_there(call, settings):
    settings(database="sqlite:///not/there.db")
    ran = call("migrate")
    assert ran.code == 1
    assert "FODFAESTE_DATABASE" in ran.err


def test_another_key_ring(command, settings):
    assert command("people", "list").code == 0
    settings(keys=OTHER_KEY)
    ran = command("people", "list")
    assert ran.code == 1
    assert "FODFAESTE_KEYS" in ran.err


def test_our_own_mistake_is_a_traceback_only_with_debug(capsys):
    broken = typer.Typer()

    @broken.command()
    def walk() -> None:
        raise LookupError("what somebody wrote")

    @broken.command()
    def stand() -> None: ...

    assert run(broken, ["walk"]) == 1
    said = capsys.readouterr().err
    assert "--debug" in said
    assert "what somebody wrote" not in said
    assert run(broken, ["walk", "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_moment_that_cannot_be_read(call):
    ran = call("demo", "--at", "Monday")
    assert ran.code == 2
    assert "2026-11-23T06:30" in ran.err


def test_a_key_is_printed_without_any_setting(capsys, monkeypatch):
    from bot.settings import read_keys

    monkeypatch.delenv("FODFAESTE_KEYS", raising=False)
    assert main(["keys"]) == 0
    (key,) = capsys.readouterr().out.split()
    assert len(read_keys(key)[0]) == 32


def test_every_command_has_help(call):
    def names(group: typer.Typer) -> list[str]:
        return [
            one.name or one.callback.__name__.rstrip("_")  # type: ignore[union-attr]
            for one in group.registered_commands
        ]

    for words in [*([name] for name in names(app)), *(["people", n] for n in ("staff", "list"))]:
        ran = call(*words, "--help")
        assert ran.code == 0, words
        assert "Usage" in ran.out


def test_json_is_json_and_nothing_else(command):
    ran = command("people", "list", "--json")
    assert json.loads(ran.out) == []
    assert ran.err == ""
