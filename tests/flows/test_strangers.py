"""People we do not know, and groups: a kind answer, nothing kept, nobody told."""

import pytest

from flows.policy import Policy
from flows.strangers import TokenState, answer, group_goodbye
from flows.understanding import hear
from tests.chat import plain

POLICY = Policy()


def said(words: str = "", command: str = "", token: TokenState = "none") -> str:
    heard = hear(words) if words else None
    return "\n".join(plain(text) for text in answer(heard, command, token, POLICY))


@pytest.mark.parametrize("token", ["used", "expired", "unknown", "malformed"])
def test_a_token_that_does_not_fit_gets_a_kind_sentence_and_a_way_on(token: TokenState) -> None:
    text = said(command="start", token=token)
    assert "invitation" in text
    assert "sagsbehandler" in text


def test_each_token_that_does_not_fit_is_told_apart() -> None:
    tokens: tuple[TokenState, ...] = ("none", "used", "expired", "unknown", "malformed")
    assert len({said(command="start", token=token) for token in tokens}) == len(tokens)


def test_a_stranger_hears_that_nothing_is_kept() -> None:
    assert "gemmer ikke" in said("hej hvem er du")


def test_a_stranger_in_danger_gets_the_numbers_and_hears_that_nobody_was_told() -> None:
    text = said("jeg vil ikke leve mere")
    for part in ("112", "70 201 201", "robot", "ikke givet nogen besked"):
        assert part in text


def test_danger_goes_before_a_token() -> None:
    assert "70 201 201" in said("jeg vil tage mit eget liv", "start", "expired")


def test_a_group_is_left_with_a_word() -> None:
    assert "én person" in plain(group_goodbye(hear("hej"), POLICY)[-1])


def test_danger_in_a_group_is_answered_before_leaving() -> None:
    texts = [plain(text) for text in group_goodbye(hear("jeg vil ikke leve mere"), POLICY)]
    assert "112" in texts[0]
    assert "ikke givet nogen besked" in texts[1]
    assert len(texts) == 3


def test_a_stranger_who_asks_for_help_gets_numbers() -> None:
    assert "112" in said(command="hjaelp")


@pytest.mark.parametrize("token", ["used", "expired", "unknown", "malformed", "foreign"])
def test_somebody_we_know_is_not_told_what_is_only_true_for_strangers(token: TokenState) -> None:
    text = "\n".join(plain(t) for t in answer(None, "start", token, POLICY, known=True))
    assert "invitation" in text
    assert "kender allerede hinanden" in text
    assert "gemmer ikke" not in text
    assert "sagsbehandler" not in text
