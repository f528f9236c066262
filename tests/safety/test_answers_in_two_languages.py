"""Danger in another language than the chosen one is answered in both, whatever is offered."""

import pytest

from bot.render import in_words
from flows.effects import Say
from flows.policy import Policy
from flows.safety import texts
from tests.amina import AMINA
from tests.chat import PureChat

POLICY = Policy()
IN_DANGER = {
    "en": "I want to die",
    "uk": "хочу померти",
    "ar": "بدي موت",
    "pl": "chcę umrzeć",
    "tr": "ölmek istiyorum",
}


def said(chat: PureChat) -> list[tuple[str | None, str]]:
    """Each message with its language (None: the chosen one), as it is read."""
    shown = [e for e in chat.effects if isinstance(e, Say)]
    zone = POLICY.office.zone
    return [(e.language, in_words(e.text, e.language or AMINA.language, zone)) for e in shown]


@pytest.mark.parametrize(("language", "words"), IN_DANGER.items())
def test_the_fixed_answer_comes_in_the_chosen_language_and_in_the_written_one(
    language: str, words: str
) -> None:
    told = said(PureChat().writes(words))
    answer = texts.self_harm(POLICY)
    assert (None, in_words(answer, AMINA.language, "UTC")) in told
    assert (language, in_words(answer, language, "UTC")) in told
    assert sum("112" in text for _, text in told) == 2


def test_russian_is_answered_in_ukrainian_too() -> None:
    languages = {language for language, _ in said(PureChat().writes("хочу умереть"))}
    assert languages == {None, "uk"}


def test_words_in_the_chosen_language_are_answered_once() -> None:
    assert {language for language, _ in said(PureChat().writes("jeg vil dø"))} == {None}


def test_the_safe_question_has_its_buttons_in_both_languages() -> None:
    chat = PureChat().writes("nie mam już siły")
    asked = [e for e in chat.effects if isinstance(e, Say) and e.question]
    assert [e.language for e in asked] == [None, "pl"]
    assert asked[0].question == asked[1].question
    labels = [in_words(button.label, "pl", "UTC") for button in asked[1].buttons]
    assert labels == ["Tak", "Nie", "Nie wiem"]
    assert chat.alarm("quiet")


@pytest.mark.parametrize("answer", ["yes", "unknown"])
def test_what_follows_on_the_safe_question_comes_in_both_too(answer: str) -> None:
    chat = PureChat().writes("nie mam już siły").presses(answer)
    told = said(chat)
    assert ("pl", in_words(texts.self_harm(POLICY), "pl", "UTC")) in told
    assert chat.cases["danger"] == "red"


def test_the_chosen_language_is_not_changed_by_what_is_written() -> None:
    assert PureChat().writes("ölmek istiyorum").me.language == AMINA.language


def test_a_language_nobody_listens_in_is_said_so_with_112_and_help() -> None:
    chat = PureChat().writes("waan xanuunsanahay maanta")
    said_so = texts.other_language().msgid
    assert said_so in chat.heard
    assert "/hjaelp" in chat.values
    assert "danger" not in chat.cases


def test_words_that_are_understood_are_not_called_another_language() -> None:
    for text in ("jeg er syg i dag", "I am sick today", "nie przyjdę dziś", "ok", "8", "👍"):
        assert texts.other_language().msgid not in PureChat().writes(text).heard
