"""What is said to somebody in danger exists in six languages, whole, and says what it must."""

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from bot import signatures
from bot.commands.checks_inside import check_crisis
from bot.commands.finding import Mark
from bot.commands.sentences import safety_sentences
from bot.commands.serve import flag_unsigned
from bot.render import in_words
from bot.signatures import digest, path_of, unsigned
from flows.policy import HELP_LINES, Policy
from flows.safety import texts
from flows.safety.question import BUTTONS
from flows.texts import T, words
from flows.understanding.keywords import keyword
from flows.understanding.language import LANGUAGES
from tests.lint import filled, lix, rules, split
from tests.lint import words as words_of
from tests.sentences import ROOT, blanks
from tests.test_texts import IN_CAPITALS, RIGHT_TO_LEFT, bare, forms_of, key

POLICY = Policy()
TODAY = date(2026, 12, 1)
DANGER = {
    "self_harm": texts.self_harm(POLICY),
    "danger": texts.danger(POLICY),
    "medical": texts.medical(POLICY),
    "medical_at_work": texts.medical_at_work(POLICY, "Lars"),
    "other_person": texts.other_person(POLICY),
    "past": texts.past(POLICY),
    "numbers": texts.numbers(POLICY),
}
TRANSLATED = [language for language in LANGUAGES if language != "da"]
NUMBER = re.compile(r"\b\d[\d ]{2,}\d\b|\b112\b")
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_translation = pytest.mark.parametrize("language", TRANSLATED)


def messages(language: str) -> list[Message]:
    with path_of(language).open("rb") as po:
        return [message for message in read_po(po, locale=language) if message.id]


@every_language
def test_the_catalogue_holds_every_sentence_that_may_be_said_in_danger(language: str) -> None:
    held = {key(message) for message in messages(language)}
    assert held == {(context, text) for text, context in safety_sentences()}, "run `make texts`"


@every_translation
def test_every_sentence_is_translated_with_its_blanks_and_its_lines(language: str) -> None:
    for message in messages(language):
        danish, said = str(message.id), str(message.string)
        assert said, message.id
        assert not message.fuzzy, message.id
        assert blanks(said) == blanks(danish), message.id
        assert said.count("\n") == danish.count("\n"), message.id
        assert len(re.findall(r"\b112\b", said)) == len(re.findall(r"\b112\b", danish))


@every_language
@pytest.mark.parametrize("name", DANGER)
def test_an_answer_to_danger_always_has_112_and_one_number_more(language: str, name: str) -> None:
    said = in_words(DANGER[name], language, "Europe/Copenhagen")
    found = set(NUMBER.findall(said))
    assert "112" in found, said
    assert len(found) >= 2, said


@every_language
def test_a_robot_says_that_it_is_one(language: str) -> None:
    robot = {"uk": "робот", "ar": "روبوت"}.get(language, "robot")
    for name in set(DANGER) - {"numbers"}:
        assert robot in in_words(DANGER[name], language, "UTC").casefold(), name


@every_translation
def test_what_danger_says_is_not_said_in_danish_in_a_language_nobody_can_choose(
    language: str,
) -> None:
    assert language in {"en", *LANGUAGES} - set(POLICY.languages) | {"en"}
    said = in_words(texts.understood(words("8")), language, "UTC")
    assert said != in_words(texts.understood(words("8")), "da", "UTC")
    for button in (*BUTTONS, texts.CALL_ME, texts.HELP):
        label = in_words(button.label, language, "UTC")
        assert label != in_words(button.label, "da", "UTC"), label


def test_a_sentence_that_is_nobodys_safety_is_said_in_danish_there() -> None:
    assert in_words(T("Jeg kan kun de sprog, du ser her."), "uk", "UTC").startswith("Jeg kan")


def test_english_says_the_same_in_both_catalogues() -> None:
    path = ROOT / "locales" / "en" / "LC_MESSAGES" / "bot.po"
    with path.open("rb") as po:
        book = {key(m): m.string for m in read_po(po, locale="en") if m.id}
    for message in messages("en"):
        assert message.string == book[key(message)], message.id


@every_language
def test_right_to_left_numbers_and_names_stand_apart(language: str) -> None:
    for message in messages(language):
        said = str(message.string)
        if language in RIGHT_TO_LEFT:
            assert not bare(said), message.id
        assert said.count("\u2066") + said.count("\u2068") == said.count("\u2069"), message.id


@every_translation
def test_no_word_shames_threatens_or_comforts(language: str) -> None:
    found = [re.compile(word, re.IGNORECASE) for word in rules()["safety"]["forbidden"][language]]
    for message in messages(language):
        for word in found:
            assert not word.search(str(message.string)), (word.pattern, message.string)


@every_language
def test_it_is_easy_to_read(language: str) -> None:
    """Short sentences everywhere; LIX where its limit means something (no prefix of a word)."""
    limits = rules()["safety"]
    for message in messages(language):
        said = filled(str(message.string) or str(message.id))
        for sentence in split(said.replace("。", ".").replace("؟", "?")):
            assert len(words_of(sentence)) <= limits["words_in_a_sentence"], sentence
        if language in limits["lix"] and len(words_of(said)) >= rules()["limits"]["lix_from_words"]:
            assert lix(said) < limits["lix"][language], (lix(said), said)


@every_translation
def test_nothing_shouts_and_nothing_smiles(language: str) -> None:
    for message in messages(language):
        shouted = IN_CAPITALS.findall(str(message.string))
        assert all(keyword(word) == "help" for word in shouted), message.string
        assert not re.search("[\U0001f300-\U0001faff!！]", str(message.string)), message.string


@every_translation
def test_the_word_one_may_write_for_help_is_understood(language: str) -> None:
    """In its own letters, also where those have no capitals."""
    asked = {"en": "HELP", "uk": "ДОПОМОГА", "ar": "مساعدة", "pl": "POMOC", "tr": "YARDIM"}[
        language
    ]
    said = [str(m.string) for m in messages(language) if "HJÆLP" in str(m.id)]
    assert said
    assert all(asked in text for text in said)
    assert keyword(asked) == "help"


def test_hours_of_a_line_are_said_when_they_are_known() -> None:
    lines = [replace(line, hours="11-19") for line in HELP_LINES]
    said = in_words(texts.self_harm(replace(POLICY, help_lines=tuple(lines))), "pl", "UTC")
    assert "Livslinien (11-19)" in said
    assert "Livslinien," in in_words(texts.self_harm(POLICY), "pl", "UTC")


# --- the signature --------------------------------------------------------------------


@pytest.fixture
def signed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Polish, signed for in due form."""
    for language in LANGUAGES:
        there = tmp_path / language / "LC_MESSAGES" / "safety.po"
        there.parent.mkdir(parents=True)
        there.write_bytes(path_of(language).read_bytes())
    monkeypatch.setattr(signatures, "LOCALES", tmp_path)
    path = path_of("pl")
    fill(path, by="Anna Example", profession="psychologist", day="2026-11-30")
    return path


def fill(path: Path, by: str, profession: str, day: str) -> None:
    head = {"Signed-By": by, "Profession": profession, "Date": day}
    text = path.read_text(encoding="utf-8")
    for name, value in (head | {"Digest": digest(path, "pl")}).items():
        text = re.sub(rf"^# {name}:.*$", f"# {name}: {value}", text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


def test_a_signature_holds_for_its_own_language(signed: Path) -> None:
    assert [one.language for one in unsigned(TODAY)] == ["da", "en", "uk", "ar", "tr"]


@pytest.mark.parametrize(
    ("change", "to"),
    [
        ("Zadzwoń teraz pod jeden z numerów.", "Zadzwoń jutro."),  # what is said
        ("# Date: 2026-11-30", "# Date: 2027-11-30"),
        ("# Date: 2026-11-30", "# Date: last week"),
        ("# Signed-By: Anna Example", "# Signed-By:"),
        ("# Profession: psychologist", "# Profession:"),
    ],
)
def test_a_changed_text_or_half_a_signature_counts_as_unsigned(
    signed: Path, change: str, to: str
) -> None:
    text = signed.read_text(encoding="utf-8")
    assert change in text
    signed.write_text(text.replace(change, to), encoding="utf-8")
    assert "pl" in {one.language for one in unsigned(TODAY)}


def test_collecting_the_sentences_again_leaves_the_signature(signed: Path) -> None:
    """`make texts` writes the dates of the catalogue anew, and keeps the comments at the top."""
    text = signed.read_text(encoding="utf-8")
    signed.write_text(
        re.sub("POT-Creation-Date: [^\\\\]*", "POT-Creation-Date: 2030-01-01 00:00+0000", text)
    )
    assert "pl" not in {one.language for one in unsigned(TODAY)}


def test_doctor_names_the_unsigned_languages_with_what_is_to_be_signed(signed: Path) -> None:
    found = check_crisis(TODAY)
    assert found.mark is Mark.look
    assert "uk (nobody has signed; digest " in found.sentence
    assert "pl (" not in found.sentence


def test_serve_says_at_the_start_which_languages_nobody_has_signed_for(
    signed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flag_unsigned(TODAY)
    said = capsys.readouterr().out
    assert said.count("safety_texts_unsigned") == 5


def test_the_rules_of_the_safety_texts_name_every_language() -> None:
    read = tomllib.loads((ROOT / "locales" / "lint.toml").read_text(encoding="utf-8"))
    assert set(read["safety"]["forbidden"]) == set(TRANSLATED)


def test_a_forbidden_word_would_be_found() -> None:
    patterns = rules()["safety"]["forbidden"]
    for language, word in {
        "en": "You must call.",
        "uk": "Ви повинні подзвонити.",
        "ar": "يجب عليك الاتصال",
        "pl": "Musisz zadzwonić.",
        "tr": "Aramak zorundasınız.",
    }.items():
        assert any(re.search(one, word, re.IGNORECASE) for one in patterns[language]), word


def test_the_forms_of_a_message_are_one() -> None:
    """A count would need the plural forms of six languages, and none of these counts."""
    for message in messages("uk"):
        assert len(forms_of(message.id)) == 1
