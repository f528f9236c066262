"""The catalogues hold every sentence of the code, and nothing else, with the same blanks."""

import ast
import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from flows.understanding.keywords import keyword
from tests.sentences import (
    PACKAGES,
    ROOT,
    NotLiteral,
    Sentence,
    blanks,
    marked,
    python_files,
    sentences,
)

CATALOGUES = sorted((ROOT / "locales").glob("*/LC_MESSAGES/bot.po"))
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
ISOLATED = re.compile("[\u2066\u2068][^\u2066\u2068\u2069]*\u2069")
NUMBER = re.compile(r"\d")
IN_CAPITALS = re.compile(r"\b[A-ZÆØÅ]{3,}\b")  # what can be written to the robot

every_catalogue = pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
Key = tuple[str | None, str]


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as po:
        return read_po(po, locale=path.parts[-3])


def messages(path: Path) -> list[Message]:
    return [message for message in catalogue(path) if message.id]


def key(message: Message) -> Key:
    return message.context, forms_of(message.id)[0]


def forms_of(text: object) -> tuple[str, ...]:
    """A sentence has one form, a count has several."""
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def used() -> dict[Key, Sentence]:
    return {sentence.key: sentence for sentence in sentences()}


# --- the sentences in the code --------------------------------------------------------


def test_babel_finds_the_same_sentences_as_the_tests() -> None:
    """As `make texts` calls it: what one of them cannot see would never be translated."""
    keywords = {"T": None, "TN": (1, 2), "TC": ((1, "c"), 2)}
    found = {
        (context, message if isinstance(message, str) else message[0])
        for package in PACKAGES
        for *_, message, _, context in extract_from_dir(
            ROOT / package, [("**.py", "python")], {}, keywords
        )
    }
    assert found == set(used())


def test_the_makefile_asks_babel_for_the_same_marks() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "-k T -k TN:1,2 -k TC:1c,2 " in makefile


@pytest.mark.parametrize(
    "code", ["T(text)", "T(f'Hej {name}')", "TN('Én', many, n)", "TC(c, 'Ja')"]
)
def test_a_sentence_that_is_not_written_out_is_found(code: str) -> None:
    with pytest.raises(NotLiteral):
        list(marked(code, "flows/x.py"))


def test_nobody_gives_a_mark_another_name_or_makes_a_text_without_one() -> None:
    """Or a sentence could reach a person unseen by everything here."""
    shapes = {Path("flows/texts.py"), Path("flows/lines.py"), Path("bot/render.py")}
    for path in python_files(*PACKAGES):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "flows.texts":
                assert not [name for name in node.names if name.asname], f"{path}:{node.lineno}"
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
                assert path.relative_to(ROOT) in shapes, f"{path}:{node.lineno}"


def test_every_blank_is_filled_and_every_value_used() -> None:
    for sentence in sentences():
        if sentence.given is None or not sentence.function:
            continue  # a sentence kept in a table gets its values where it is used
        named = set().union(*(blanks(form) for form in sentence.forms))
        assert named - {"n"} == sentence.given - {"n"}, sentence


def test_the_two_danish_forms_of_a_count_have_the_same_blanks() -> None:
    """But for {n}: "én dag" needs no number."""
    for sentence in sentences():
        named = [blanks(form) - {"n"} for form in sentence.forms]
        assert all(names == named[0] for names in named), sentence
        assert len(sentence.forms) == 1 or "n" in blanks(sentence.forms[-1]), sentence


def test_the_robot_understands_what_it_asks_people_to_write() -> None:
    for sentence in sentences():
        for word in re.findall(r"[Ss]kriv ([A-ZÆØÅ]{3,})\b", sentence.forms[0]):
            assert keyword(word), sentence


# --- the catalogues -------------------------------------------------------------------


def test_there_is_an_english_catalogue() -> None:
    assert "en" in [path.parts[-3] for path in CATALOGUES]


@every_catalogue
def test_every_sentence_is_translated(path: Path) -> None:
    said = {key(m) for m in messages(path) if all(forms_of(m.string))}
    missing = set(used()) - said
    assert not missing, f"run `make texts` and translate {len(missing)}: {sorted(missing, key=str)}"


@every_catalogue
def test_no_translation_is_left_over(path: Path) -> None:
    unused = {key(message) for message in messages(path)} - set(used())
    assert not unused, f"run `make texts`: nobody says {sorted(unused, key=str)}"
    assert not catalogue(path).obsolete


@every_catalogue
def test_no_translation_waits_to_be_read_again(path: Path) -> None:
    """A changed Danish sentence makes its translation fuzzy: it may say something else now."""
    assert not [message.id for message in messages(path) if message.fuzzy]


@every_catalogue
def test_every_count_has_every_form_of_the_language(path: Path) -> None:
    book, plurals = catalogue(path), {k: s for k, s in used().items() if len(s.forms) == 2}
    assert plurals
    for (context, first), sentence in plurals.items():
        message = book.get(first, context)
        assert message is not None
        assert forms_of(message.id) == sentence.forms
        assert len(forms_of(message.string)) == book.num_plurals


@every_catalogue
def test_every_translation_fills_the_same_blanks(path: Path) -> None:
    for message in messages(path):
        told = blanks(forms_of(message.id)[-1])
        for form in forms_of(message.string):
            assert blanks(form) | {"n"} >= told | {"n"}, message.id
            assert blanks(form) <= told, message.id
        assert blanks(forms_of(message.string)[-1]) == told, message.id


@every_catalogue
def test_a_word_that_can_be_written_is_understood_in_every_language(path: Path) -> None:
    """SLET may be called DELETE, when the robot takes both for the same."""
    for message in messages(path):
        danish, said = forms_of(message.id)[-1], forms_of(message.string)[-1]
        assert commands_in(danish) == commands_in(said), message.id


def commands_in(text: str) -> set[str | None]:
    return {keyword(word) for word in IN_CAPITALS.findall(text)} - {None}


@every_catalogue
def test_numbers_to_call_and_lines_are_the_same(path: Path) -> None:
    for message in messages(path):
        danish, said = forms_of(message.id)[-1], forms_of(message.string)[-1]
        assert re.findall(r"\b112\b", danish) == re.findall(r"\b112\b", said), message.id
        assert danish.count("\n") == said.count("\n"), message.id


def test_right_to_left_numbers_are_set_apart() -> None:
    """Or "70 201 201" is shown as "201 201 70"."""
    for path in CATALOGUES:
        if path.parts[-3] in RIGHT_TO_LEFT:
            for message in messages(path):
                assert not any(map(bare, forms_of(message.string))), message.id


def bare(form: str) -> bool:
    outside = ISOLATED.sub("", form)
    return bool(blanks(outside) or NUMBER.search(outside))


def test_nobody_is_addressed_as_a_man_or_a_woman() -> None:
    gendered = re.compile(r"\b(he|she|his|hers|her|him|himself|herself|s/he)\b", re.IGNORECASE)
    for message in messages(ROOT / "locales" / "en" / "LC_MESSAGES" / "bot.po"):
        assert not gendered.search(" ".join(forms_of(message.string))), message.id


# --- the tests themselves -------------------------------------------------------------


def test_a_changed_danish_sentence_makes_its_translation_stale() -> None:
    """What `make texts` does with it (Babel), and what the tests above then see."""
    po = 'msgid "Hvordan gik det i dag?"\nmsgstr "How did it go today?"\n'
    book, template = read_po(io.StringIO(po), locale="en"), Catalog()
    template.add("Hvordan gik dagen i dag?")
    book.update(template)
    message = book.get("Hvordan gik dagen i dag?")
    assert message is not None
    assert message.fuzzy


def test_a_bare_number_is_told_from_one_that_is_set_apart() -> None:
    assert bare("اتصل {phone}")
    assert bare("اتصل 112")
    assert not bare("اتصل \u2066112\u2069 \u2066{phone}\u2069")
