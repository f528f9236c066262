"""What can be read on a card in the chat, and what never can."""

from dataclasses import replace
from datetime import timedelta

from flows.facts import Person, Role
from flows.policy import CardStyle, Colour
from flows.signals.table import FAMILIES
from flows.texts import Style, When
from tests.flows.case_chat import CaseChat, at, whole


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
    for family in FAMILIES:
        chat.notices("whatever", family, Colour.orange, "min chef i Byggehuset er dum")
    assert len(chat.sent) == len(FAMILIES)
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


def test_the_leader_without_telegram_gets_the_same_card() -> None:
    chat = CaseChat(at(28, 2)).without(Role.caseworker, Role.deputy).danger()
    assert chat.got(Role.leader)


def test_a_card_of_weeks_ago_says_the_date_and_not_only_the_weekday() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    said = []
    while chat.now < at(23, 9) + timedelta(weeks=2):
        chat.nobody_does_anything()
        said += [(chat.now, dict(card.text.values).get("since")) for _, card in chat.sent]
    styles = {now: since.style for now, since in said if isinstance(since, When)}
    assert styles[max(styles)] is Style.far
    assert Style.moment in styles.values()
