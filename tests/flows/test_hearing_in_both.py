"""What was understood is said in the language it was written in too; a language is never switched,
and now and then offered."""

from dataclasses import replace

import pytest

from bot.render import in_words
from flows.effects import KeepPerson, Say
from flows.memory import Memory
from flows.policy import LanguageOffer, Policy
from tests.amina import AMINA
from tests.chat import PureChat
from tests.flows.hearing_chat import writes

# One wish (bad_match), as it is said in each language.
NOT_FOR_ME = {
    "en": "this kind of work is not for me at all",
    "uk": "ця робота мені зовсім не підходить",
    "ar": "هذا العمل لا يناسبني أبدا",
    "pl": "ta praca zupełnie mi nie odpowiada",
    "tr": "bu iş bana hiç uygun değil",
}
SAID_BACK = {
    "en": "I understood it like this: the work does not suit you.",
    "uk": "Ось як я це розумію: ця робота вам не підходить.",
    "ar": "هكذا فهمت ذلك: \u2068العمل لا يناسبك\u2069.",
    "pl": "Rozumiem to tak: ta praca ci nie odpowiada.",
    "tr": "Bunu şöyle anladım: iş size uygun değil.",
}
YES = {"en": "Yes", "uk": "Так", "ar": "نعم", "pl": "Tak", "tr": "Evet"}
every_language = pytest.mark.parametrize("language", NOT_FOR_ME)


def said(chat: PureChat) -> list[tuple[str | None, str]]:
    """Each message with its language (None: the chosen one), as it is read."""
    return [
        (e.language, in_words(e.text, e.language or chat.me.language, "UTC"))
        for e in chat.effects
        if isinstance(e, Say)
    ]


def asked(chat: PureChat) -> list[Say]:
    return [e for e in chat.effects if isinstance(e, Say) and e.question]


@every_language
def test_what_was_understood_is_asked_in_both_with_buttons_in_both(language: str) -> None:
    chat = writes(PureChat(), NOT_FOR_ME[language], "bad_match")
    danish, written = asked(chat)
    assert (danish.language, written.language) == (None, language)
    assert danish.question == written.question
    assert in_words(danish.text, "da", "UTC").startswith("Jeg forstod det sådan")
    assert in_words(written.text, language, "UTC").startswith(SAID_BACK[language])
    labels = [in_words(button.label, language, "UTC") for button in written.buttons]
    assert labels[0] == YES[language]
    assert [b.value for b in danish.buttons] == [b.value for b in written.buttons]


@every_language
def test_a_yes_typed_in_either_language_is_a_yes(language: str) -> None:
    for yes in ("ja", YES[language]):
        chat = writes(PureChat(), NOT_FOR_ME[language], "bad_match")
        writes(chat, yes, "other", sure=0.2)
        assert (chat.flow, chat.state) == ("trouble", "how")


@every_language
def test_being_unsure_and_what_else_was_written_are_asked_in_both(language: str) -> None:
    unsure = writes(PureChat(), NOT_FOR_ME[language], "unknown", sure=0.0)
    assert [one.language for one in asked(unsure)] == [None, language]
    also = writes(PureChat(), NOT_FOR_ME[language], "good_news", "bad_match")
    assert [one.language for one in asked(also)] == [None, language]
    assert "{what}" not in said(also)[-1][1]


def test_words_in_the_chosen_language_are_answered_once() -> None:
    chat = writes(PureChat(), "arbejdet passer slet ikke til mig", "bad_match")
    assert [one.language for one in asked(chat)] == [None]
    polish = PureChat(replace(AMINA, language="pl"))
    writes(polish, NOT_FOR_ME["pl"], "bad_match")
    assert [one.language for one in asked(polish)] == [None]


# --- the offer ------------------------------------------------------------------------


def offers(chat: PureChat) -> list[str]:
    return [b.value for e in chat.effects if isinstance(e, Say) for b in e.buttons
            if b.value.startswith("/sprog")]  # fmt: skip


def three_messages(chat: PureChat, text: str = "it was a good day") -> list[list[str]]:
    return [offers(writes(chat, text, "good_news")) for _ in range(3)]


def test_several_messages_in_another_language_bring_one_offer() -> None:
    chat = PureChat()
    assert three_messages(chat) == [[], [], ["/sprog en"]]
    text = said(chat)[-1][1]
    assert text == "Jeg kan skrive English til dig.\nI can write to you in English."
    assert chat.me.language == "da"
    assert three_messages(chat) == [[], [], []]  # not again before the month is over
    chat.later(days=31)
    assert ["/sprog en"] in three_messages(chat)


def test_one_clear_message_is_enough() -> None:
    chat = writes(PureChat(), "today I worked in the shop with Lars and it was a very good day",
                  "good_news")  # fmt: skip
    assert offers(chat) == ["/sprog en"]


def test_the_numbers_are_the_municipalitys() -> None:
    policy = replace(Policy(), language=LanguageOffer(offer_after=1))
    assert offers(writes(PureChat(policy=policy), "it was a good day", "good_news"))


def test_a_message_in_the_chosen_language_begins_the_count_anew() -> None:
    chat = PureChat()
    writes(chat, "it was a good day", "good_news")
    writes(chat, "it was a good day", "good_news")
    writes(chat, "det var en god dag", "good_news")
    assert three_messages(chat) == [[], [], ["/sprog en"]]


def test_short_words_that_are_the_same_everywhere_do_not_count() -> None:
    chat = PureChat()
    assert [offers(writes(chat, "yes", "other")) for _ in range(5)] == [[]] * 5


@pytest.mark.parametrize("text", ["I want to die", "I can't go on any more"])
def test_never_in_an_answer_to_danger_nor_later_that_day(text: str) -> None:
    chat = PureChat(memory=Memory(other_language="en", other_messages=9))
    chat.writes(text)
    assert offers(chat) == []
    chat = PureChat().writes("I want to die")
    assert three_messages(chat) == [[], [], []]


def test_the_tap_switches_and_says_the_way_back() -> None:
    chat = PureChat()
    three_messages(chat)
    chat.commands("sprog", "en")
    assert KeepPerson(language="en") in chat.effects
    assert chat.me.language == "en"
    assert said(chat)[0][1] == "Good. I will write to you in English."
    assert offers(chat) == ["/sprog da"]
    chat.commands("sprog", "da")
    assert chat.me.language == "da"


def test_what_is_open_is_asked_again_in_the_new_language() -> None:
    chat = writes(PureChat(), NOT_FOR_ME["en"], "bad_match")
    chat.commands("sprog", "en")
    assert said(chat)[-1][1].startswith("I understood it like this")
    assert (chat.flow, len(asked(chat))) == ("trouble", 1)


def test_a_language_that_cannot_be_chosen_yet_is_told_what_is_true() -> None:
    chat = PureChat()
    for _ in range(3):
        writes(chat, "dziś był bardzo dobry dzień", "good_news")
    assert offers(chat) == []
    language, text = said(chat)[-1]
    assert (language, text.split("(")[0]) == ("pl", "Możesz pisać do mnie w swoim języku ")
    assert "Dansk" in text
    assert chat.commands("sprog", "pl").flow == "language"  # a press of one's own making
    assert chat.me.language == "da"
