"""The rules of locales/lint.toml, each as a function: a Danish text in, what is wrong out.

Knows nothing of the code the texts stand in; test_lint.py brings the two together.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.sentences import ROOT, Sentence

RULES = ROOT / "locales" / "lint.toml"
A_NAME = "Mette"  # stands in for a blank nobody described
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
BLANK = re.compile(r"\{(\w+)\}")
SENTENCE_ENDS = re.compile(r"(?<=[.!?:])\s+(?=[^\W\d_a-zæøå]|\d|\{|“|\")|\n+")
NOT_AN_END = re.compile(r"\b(kl|nr)\.\s|(?<=\d)\.\s(?=[a-zæøå])")
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
CAPITALS = re.compile(r"\b[A-ZÆØÅ]{2,}\b")
CLOCK = re.compile(r"\bkl\.? ?0\d|\bkl \d|\bkl\. ?\d{1,2}:\d|\b\d{1,2}:\d{2}\b", re.IGNORECASE)
LONG_WORD = 6


@cache
def rules() -> dict[str, Any]:
    return tomllib.loads(RULES.read_text(encoding="utf-8"))


def for_staff(sentence: Sentence) -> bool:
    staff = rules()["staff"]
    if sentence.place in staff["functions"]:
        return True
    if sentence.place in staff["but_for_citizens"]:
        return False
    return any(
        sentence.file == module or (module.endswith("/") and sentence.file.startswith(module))
        for module in staff["modules"]
    )


def filled(text: str) -> str:
    """As it is read, with something in each blank."""
    examples = rules()["blanks"]
    return BLANK.sub(lambda blank: str(examples.get(blank[1], A_NAME)), text)


def split(text: str) -> list[str]:
    """Its sentences. "kl. 9" and "23. november" do not end one; "Du kan sige: Hej" does."""
    whole = NOT_AN_END.sub(lambda found: found[0].replace(". ", "._"), text)
    parts = SENTENCE_ENDS.split(whole)
    return [part.replace("._", ". ") for part in parts if WORD.search(part)]


def words(text: str) -> list[str]:
    return WORD.findall(text)


def lix(text: str) -> float:
    found = words(text)
    long = sum(len(word) > LONG_WORD for word in found)
    return len(found) / len(split(text)) + 100 * long / len(found)


def pattern(entry: str) -> re.Pattern[str]:
    """A list's entry as whole words; a star is the rest of a word, dots a few words between."""
    parts = (re.escape(part).replace(r"\*", r"\w*") for part in entry.split(" … "))
    return re.compile(rf"(?<!\w){' (?:[^.?!]+ )?'.join(parts)}(?!\w)", re.IGNORECASE)


@cache
def forbidden() -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = [entry for group in rules()["forbidden"].values() for entry in group]
    return tuple((entry, pattern(entry)) for entry in entries)


@cache
def other_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (f'"{entry}": say "{instead}"', pattern(entry))
        for entry, instead in rules()["same_word"].items()
    )


def wrong_words(text: str) -> Iterator[str]:
    """Only for citizens."""
    text = BLANK.sub(A_NAME, text).replace("kl. ", "")  # a short form everybody reads
    for entry, found in forbidden():
        if found.search(text):
            yield f'"{entry}" is a word no citizen is met with'
    for advice, found in other_words():
        if found.search(text):
            yield f"another word for the same thing, {advice}"


def unclear_numbers(text: str) -> Iterator[str]:
    if CLOCK.search(text):
        yield 'a time is written "kl. 8" or "kl. 8.30"'
    for number in rules()["numbers"]["words"]:
        if pattern(number).search(text):
            yield f'"{number}": numbers are digits'


def too_loud(text: str) -> Iterator[str]:
    for word in set(CAPITALS.findall(text)) - set(rules()["capitals"]["allowed"]):
        yield f"{word} is in capitals"
    most = rules()["limits"]["emoji_on_a_line"]
    if any(len(EMOJI.findall(line)) > most for line in text.splitlines()):
        yield "more than one emoji on a line"


def too_long(text: str) -> Iterator[str]:
    """For everybody: a mentor in a shop reads as quickly as anyone."""
    limits, read = rules()["limits"], filled(text)
    for sentence in split(read):
        if len(words(sentence)) > limits["words_in_a_sentence"]:
            yield f"{len(words(sentence))} words in a sentence: {sentence}"
    said = split(read.replace(": ", " "))  # "Dit mål nu: …" is one thing to take in
    asked = [number for number, sentence in enumerate(said) if sentence.rstrip().endswith("?")]
    if asked and asked[0] > limits["sentences_before_a_question"]:
        yield f"{asked[0]} sentences before the question"


def too_hard(text: str) -> Iterator[str]:
    limits, read = rules()["limits"], filled(text)
    if len(words(read)) >= limits["lix_from_words"] and lix(read) >= limits["lix"]:
        yield f"LIX {lix(read):.0f}"


def clumsy_genitive(text: str) -> Iterator[str]:
    """ "Jonass dag": a name can end in s, and the sentence cannot know."""
    if re.search(r"\}'?s\b", text) and text not in rules()["exceptions"]["genitives"]:
        yield "a name in a blank has no s of its own; say it another way"


def wide_button(label: str) -> Iterator[str]:
    found = len(words(filled(label)))
    if found > rules()["limits"]["words_on_a_button"]:
        yield f"{found} words on a button"


def mistakes(sentence: Sentence) -> list[str]:
    """Everything that is wrong with a sentence where it stands."""
    found: list[str] = []
    for text in sentence.forms:
        if sentence.context == "button" and text not in rules()["exceptions"]["long_buttons"]:
            found += wide_button(text)
        found += too_long(text)
        found += clumsy_genitive(text)
        if not for_staff(sentence):
            for rule in (wrong_words, unclear_numbers, too_loud, too_hard):
                found += rule(text)
    return found
