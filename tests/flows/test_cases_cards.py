"""What can be read on a card in the chat, and what never can."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from flows.cases.rules import BY_FAMILY, RULE_ADVICE, SENTENCES, known
from flows.facts import Person, Role
from flows.policy import CardStyle, Colour
from tests.flows.case_chat import CaseChat, at, whole

FLOWS = Path(__file__).parents[2] / "flows"


def test_a_red_card_says_everything_that_is_needed_to_act() -> None:
    chat = CaseChat(at(28, 2, 5)).danger()
    ((_, card),) = chat.sent
    assert whole(card).splitlines() == [
        "RØD. Sagen om Amina",
        "RØD. Amina, siden kl. 2026-11-28T02:05:00+00:00.",
        "Tegn på fare. Amina har fået 112 og flere numre.",
        "Forslag: Ring nu.",
        "Jeg ringer nu",
        "Giv videre",
        "Ikke en risiko",
    ]
    assert card.open_case
    assert (card.case, card.step) == (chat.case.id, chat.case.step)


def test_a_card_of_the_next_day_says_which_day_it_began() -> None:
    chat = CaseChat(at(23, 9)).hard_days().nobody_does_anything()
    assert "GUL. Amina, siden 2026-11-23" in whole(chat.sent[-1][1])
    assert "Jeg tager den" in whole(chat.sent[-1][1])


def test_no_card_knows_the_workplace_the_words_or_the_goal() -> None:
    chat = CaseChat(at(23, 9))
    for family in BY_FAMILY:
        chat.notices("whatever", family, Colour.orange, "min chef i Byggehuset er dum")
    assert len(chat.sent) == len(BY_FAMILY)
    for _, card in chat.sent:
        text = whole(card)
        assert "ORANGE" in text
        assert not any(word in text for word in ("Byggehuset", "chef", "butik", "godmorgen"))


def test_a_municipality_can_keep_the_reason_out_of_the_chat() -> None:
    chat = CaseChat(at(28, 2))
    chat.policy = replace(chat.policy, card=CardStyle(details=False))
    chat.danger()
    text = whole(chat.sent[-1][1])
    assert "RØD. Der er nyt i Aminas sag." in text
    assert "fare" not in text


def test_a_name_that_ends_in_s_is_not_spelled_wrongly() -> None:
    chat = CaseChat(at(28, 2), person=Person(1, "Jonas", channels=("telegram",)))
    chat.policy = replace(chat.policy, card=CardStyle(details=False))
    chat.danger()
    assert "Der er nyt i Jonas' sag." in whole(chat.sent[-1][1])


def signalled() -> set[tuple[str, str]]:
    """(rule, family) of every signal the flows can give, where both are written out."""
    found = set()
    for path in FLOWS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            names = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant)]
            if node.func.attr == "signal" and len(names) == 2:
                found.add((str(names[0]), str(names[1])))
    return found


@pytest.mark.parametrize(("rule", "family"), sorted(signalled()))
def test_every_signal_has_a_sentence_and_something_to_do(rule: str, family: str) -> None:
    assert family in BY_FAMILY, "a new family needs a sentence in flows/cases/rules.py"
    assert known(rule, family).sentence
    assert known(rule, family).advice


def test_every_sentence_names_the_citizen_and_every_advice_is_one_thing() -> None:
    for says in (*SENTENCES.values(), *BY_FAMILY.values()):
        assert "{alias}" in says("Amina").msgid
    assert all(len(text.msgid.split()) <= 14 for text in RULE_ADVICE.values())


def test_the_leader_without_telegram_gets_the_same_card() -> None:
    chat = CaseChat(at(28, 2)).without(Role.caseworker, Role.deputy).danger()
    assert chat.got(Role.leader)
