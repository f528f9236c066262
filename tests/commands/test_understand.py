"""`run_bot.py understand`: what is heard, for programs and for people who look into it."""

import io
import json
import sys

import pytest

from bot.commands.errors import run
from run_bot import app


def understood(
    text: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *options: str
) -> list[dict[str, object]]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))
    assert run(app, ["understand", *options]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line_of_text_is_a_line_of_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = understood(
        b"ik idag er syyg\njeg vil ikke leve mere\n", monkeypatch, capsys, "--lang", "da"
    )
    assert set(first) == {"text", "lang", "intent", "confidence", "crisis", "why"}
    assert (first["text"], first["lang"], first["crisis"]) == ("ik idag er syyg", "da", "none")
    assert first["intent"] == "absence_sick"
    assert second["crisis"] == "self_harm"
    assert second["why"]


def test_the_language_is_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = "я захворів і не прийду сьогодні\njeg er syg i dag\nI am sick today and stay home\n"
    found = understood(texts.encode(), monkeypatch, capsys, "--lang", "auto")
    assert [line["lang"] for line in found] == ["uk", "da", "en"]
    assert {line["intent"] for line in found} == {"absence_sick"}


def test_no_line_is_left_out_whatever_it_holds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = understood(b"\n\xff\xfe\n   \nhej\n", monkeypatch, capsys)
    assert len(found) == 4


def test_a_language_nobody_listens_in_is_a_clear_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(app, ["understand", "--lang", "fr"]) == 2
    assert "fr" in capsys.readouterr().err
