"""Every Danish text keeps the rules of locales/lint.toml, and every rule can fail."""

import pytest

from tests.lint import (
    filled,
    for_staff,
    lix,
    mistakes,
    rules,
    split,
    too_hard,
    too_long,
    too_loud,
    unclear_numbers,
    wide_button,
    words,
    wrong_words,
)
from tests.sentences import Sentence, marked, sentences


def said(text: str, context: str | None = None, place: str = "flows/checkin.py:ask") -> Sentence:
    file, _, function = place.partition(":")
    return Sentence(file, function, 1, context, (text,), None)


def test_every_text_keeps_the_rules() -> None:
    wrong = [f"{text}: {found}" for text in sentences() for found in mistakes(text)]
    assert not wrong, "\n" + "\n".join(wrong)


# --- each rule by an example ----------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Du skal komme i morgen.",
        "HUSK at ringe.",
        "Du kom kun 2 ud af 5 dage.",
        "Flot! 5 dage i træk.",
        "Det får konsekvenser.",
        "Har du angst?",
        "Ring til din chatbot.",
        "Kom på din praktikplads.",
        "Borgeren møder kl. 8.",  # somebody at work is no case
        "Du virker umotiveret.",
        "Din indsats begynder i morgen.",
    ],
)
def test_a_forbidden_word_is_found(text: str) -> None:
    assert list(wrong_words(text))


@pytest.mark.parametrize(
    "text",
    [
        "Er børnene syge?",  # not "bør"
        "Tak for det, du skriver.",
        "Jeg husker dine tider.",
        "Du har fået flere venner i trækronen.",  # not "i træk"
        "{deadline} {penge}",  # the name of a blank is not read by anybody
        "Mødetiden er kl. 9.",
    ],
)
def test_other_words_that_only_look_like_it_may_stand(text: str) -> None:
    assert not list(wrong_words(text))


@pytest.mark.parametrize("text", ["Kom kl 8.", "Kom kl. 8:30.", "Kom kl. 08.30.", "Tre dage."])
def test_numbers_and_times_are_written_one_way(text: str) -> None:
    assert list(unclear_numbers(text))


@pytest.mark.parametrize("text", ["Kom kl. 8.", "Kom kl. {time}.", "Én ting.", "Ring 112."])
def test_digits_and_the_danish_clock_may_stand(text: str) -> None:
    assert not list(unclear_numbers(text))


def test_a_clock_and_a_date_do_not_end_a_sentence() -> None:
    text = "Kom kl. 9 den 23. november. {name} er der. Du kan sige: Hej."
    assert len(split(filled(text))) == 4  # the colon ends one, too


def test_a_sentence_has_at_most_14_words() -> None:
    fourteen = "En to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten."
    assert not list(too_long(fourteen))
    assert list(too_long("Og " + fourteen))
    assert list(too_long(f"Hej {{name}}.\n{'ord ' * 15}"))


def test_a_question_comes_after_at_most_three_sentences() -> None:
    assert not list(too_long("Hej. Hej. Hej. Kommer du?"))
    assert list(too_long("Hej. Hej. Hej. Hej. Kommer du?"))


def test_lix_is_counted_as_everybody_counts_it() -> None:
    text = "Vi skriver sammen. Det er godt for os."
    assert len(words(text)) == 8
    assert lix(text) == 8 / 2 + 100 * 1 / 8
    assert not list(too_hard(text))
    hard = "Virksomhedspraktikken planlægges ud fra den enkeltes ønsker og muligheder."
    assert list(too_hard(hard))
    assert not list(too_hard("Virksomhedspraktik fortsætter."))  # too short to measure


def test_a_button_has_at_most_four_words() -> None:
    assert not list(wide_button("Ja, ring til mig"))
    assert list(wide_button("Ja, ring til mig nu"))


def test_nothing_shouts() -> None:
    assert list(too_loud("Kom NU."))
    assert list(too_loud("Godt 😀🙂"))
    assert not list(too_loud("Skriv PAUSE eller STOP.\n😀 Godt\n🙂 Okay"))


# --- for whom a text is ---------------------------------------------------------------


def test_a_text_is_for_citizens_unless_its_place_says_otherwise() -> None:
    assert not for_staff(said("Hej", place="flows/a_new_dialogue.py:ask"))
    assert for_staff(said("Hej", place="flows/cases/cards.py:card"))
    assert not for_staff(said("Hej", place="flows/cases/people.py:has_seen"))
    assert mistakes(said("Du bør ringe."))
    assert not mistakes(said("Du bør ringe.", place="bot/desk/texts.py:"))


def test_what_a_name_may_end_in_is_thought_of() -> None:
    assert mistakes(said("Der er nyt om {alias}s dag."))


def test_every_place_on_the_lists_is_still_there() -> None:
    found = sentences()
    places, files = {text.place for text in found}, {text.file for text in found}
    staff = rules()["staff"]
    assert set(staff["functions"]) | set(staff["but_for_citizens"]) <= places
    for module in staff["modules"]:
        assert any(file.startswith(module) for file in files), module
    forms = {form for text in found for form in text.forms}
    for name, exceptions in rules()["exceptions"].items():
        assert set(exceptions) <= forms, name


def test_a_mark_inside_a_function_inside_a_function_has_the_place_of_the_outer_one() -> None:
    code = "def ask(turn):\n    def inner():\n        return T('Hej')\n"
    assert [text.place for text in marked(code, "flows/x.py")] == ["flows/x.py:ask"]
