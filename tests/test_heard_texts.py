"""What is said back of somebody's words exists in six languages, whole, whatever can be chosen."""

import re

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from bot.commands.sentences import MARKS
from bot.render import LOCALES, in_words
from flows.hearing.meant import LABELS, MEANT, understood
from flows.hearing.tongue import SAYS_ITSELF
from flows.language import NAMES
from flows.understanding.language import LANGUAGES, written_in
from tests.lint import filled, rules, split
from tests.lint import words as words_of
from tests.sentences import ROOT, blanks
from tests.test_texts import IN_CAPITALS, RIGHT_TO_LEFT, bare, key

TRANSLATED = [language for language in LANGUAGES if language != "da"]
MOST_ON_A_BUTTON = 5  # words
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_translation = pytest.mark.parametrize("language", TRANSLATED)


def messages(language: str, domain: str = "heard") -> list[Message]:
    path = LOCALES / language / "LC_MESSAGES" / f"{domain}.po"
    with path.open("rb") as po:
        return [message for message in read_po(po, locale=language) if message.id]


@every_language
def test_the_catalogue_holds_every_sentence_of_hearing(language: str) -> None:
    found = [
        *extract_from_dir(ROOT / "flows" / "hearing", [("**.py", "python")], {}, MARKS),
        *extract_from_dir(ROOT / "flows" / "card", [("paper.py", "python")], {}, MARKS),
    ]
    assert {key(m) for m in messages(language)} == {
        (context, text) for _, _, text, _, context in found
    }, "run `make texts`"


@every_translation
def test_every_sentence_is_translated_with_its_blanks(language: str) -> None:
    for message in messages(language):
        assert message.string, message.id
        assert not message.fuzzy, message.id
        assert blanks(str(message.string)) == blanks(str(message.id)), message.id


@every_translation
def test_it_says_the_same_as_the_other_catalogues_of_the_language(language: str) -> None:
    for domain in ("safety", "bot"):
        if not (LOCALES / language / "LC_MESSAGES" / f"{domain}.po").exists():
            continue
        said = {key(m): m.string for m in messages(language, domain)}
        for message in messages(language):
            assert said.get(key(message), message.string) == message.string, (domain, message.id)


@every_translation
def test_every_wish_is_said_back_in_words_of_its_own(language: str) -> None:
    shown = [in_words(understood(intent), language, "UTC") for intent in MEANT]
    assert len(set(shown)) == len(MEANT)
    for intent, text in zip(MEANT, shown, strict=True):
        assert in_words(understood(intent), "da", "UTC") != text
    labels = {in_words(label, language, "UTC") for label in LABELS.values()}
    assert len(labels) == len(LABELS)


@every_language
def test_each_language_says_of_itself_that_it_can_be_written(language: str) -> None:
    assert written_in(SAYS_ITSELF[language]) == language
    assert language in NAMES


@every_language
def test_right_to_left_blanks_and_numbers_stand_apart(language: str) -> None:
    for message in messages(language):
        said = str(message.string)
        if language in RIGHT_TO_LEFT:
            assert not bare(said), message.id
        assert said.count("\u2066") + said.count("\u2068") == said.count("\u2069"), message.id


@every_translation
def test_it_is_short_and_shames_nobody(language: str) -> None:
    found = [re.compile(word, re.IGNORECASE) for word in rules()["safety"]["forbidden"][language]]
    longest = rules()["safety"]["words_in_a_sentence"]
    for message in messages(language):
        said = str(message.string)
        for word in found:
            assert not word.search(said), (word.pattern, said)
        for sentence in split(filled(said).replace("؟", "?")):
            most = MOST_ON_A_BUTTON if message.context == "button" else longest
            assert len(words_of(sentence)) <= most, sentence
        assert len(split(filled(said).replace("؟", "?"))) <= 3, said
        assert language == "en" or all(
            word in {"ДОПОМОГА", "POMOC", "YARDIM"} for word in IN_CAPITALS.findall(said)
        ), said
