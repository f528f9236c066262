"""Where the competence card goes, in which words, and when it is offered."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from flows.card.due import offered_from
from flows.card.paper import parse
from flows.card.rule import about_illness
from flows.effects import Say, SetAlarm, Tell
from flows.events import Delivered, Undelivered
from flows.facts import Absence, Participation
from flows.own import Competence
from flows.policy import Policy
from flows.policy.competence_card import CompetenceCard
from tests.amina import AMINA, MONDAY, citizen, placed
from tests.chat import PureChat, plain
from tests.flows.card_chat import (
    LATE,
    METTE,
    NO_WISH,
    TRUCK,
    WITH_MAIL,
    labels,
    on_card,
    opened,
    question,
    states,
)

# --- an empty card, and a line of one's own -------------------------------------------


def test_an_empty_card_is_kind_honest_and_can_be_had() -> None:
    chat = opened()
    assert "lige begyndt" in question(chat)
    assert "Send til Mette" not in labels(chat)
    chat.presses("Send mig kortet")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    assert parse(sent).lines == ()


def test_a_line_of_ones_own_is_approved_by_being_written() -> None:
    chat = opened().presses("Tilføj en linje").writes("Bage surdejsbrød")
    assert "Dit kort har én linje" in question(chat)
    assert on_card(chat) == ["Bage surdejsbrød"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("😀😀😀", "med bogstaver"),
        ("x" * 201, "højst 200 tegn"),
        ("a " * 2500, "højst 200 tegn"),
        ("Passe telefonen 20 30 40 99", "uden navne"),
        ("Jeg har ADHD og kan godt fokusere", "ikke noget om sygdom"),
        ("Rolig trods A.D.H.D", "ikke noget om sygdom"),
        ("Jeg har ikke haft fravær", "ikke noget om sygdom"),
    ],
)
def test_what_cannot_be_a_line_is_answered_kindly_and_not_kept(words: str, said: str) -> None:
    chat = opened().presses("add").writes(words)
    assert chat.state == "add"
    assert said in "\n".join(chat.heard)
    assert chat.citizen.competences == ()


def test_a_cpr_number_never_comes_on_a_card() -> None:
    chat = opened().presses("add").writes("Mit cpr er 010190-1234")
    assert all("0101" not in one.text for one in chat.citizen.competences)


def test_a_line_about_illness_from_elsewhere_can_be_reworded_or_left_but_not_approved() -> None:
    chat = opened(Competence(1, "Klare min angst på arbejde"))
    assert "Ja" not in labels(chat)
    assert "ikke noget om sygdom" in question(chat)
    chat.presses("yes")
    assert states(chat) == [""]
    chat.presses("Ret teksten").writes("Bede om en pause i god tid")
    assert on_card(chat) == ["Bede om en pause i god tid"]


@pytest.mark.parametrize(
    "words", ["Butik for Kræftens Bekæmpelse", "Rengøring på hospital", "Passe syge dyr", "Adding"]
)
def test_work_with_illness_is_no_illness(words: str) -> None:
    assert not about_illness(words)


# --- in another language --------------------------------------------------------------


def test_words_in_another_language_get_danish_ones_beside_them() -> None:
    sofia = replace(AMINA, language="en")
    chat = PureChat(sofia, person=sofia, competences=(Competence(1, "Bake bread"),), **NO_WISH)
    chat.now = MONDAY - timedelta(days=3)
    chat.commands("kort").presses("yes")
    assert "på dansk" in question(chat)
    chat.writes("Bage brød").presses("send")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    assert [(one.text, one.danish) for one in parse(sent).lines] == [("Bake bread", "Bage brød")]
    texts = [e for e in chat.effects if isinstance(e, Say)]
    assert any("Bage brød" in plain(e.text) and e.language == "da" for e in texts)
    assert any("Bake bread" in plain(e.text) for e in texts)


@pytest.mark.parametrize(("answer", "danish"), [("same", "Bage brød"), ("skip", "")])
def test_danish_words_need_no_danish_and_nobody_has_to(answer: str, danish: str) -> None:
    sofia = replace(AMINA, language="en")
    chat = PureChat(sofia, person=sofia, competences=(Competence(1, "Bage brød"),), **NO_WISH)
    chat.now = MONDAY - timedelta(days=3)
    chat.commands("card").presses("yes").presses(answer).presses("send")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    assert [one.danish for one in parse(sent).lines] == [danish]


# --- where it goes --------------------------------------------------------------------


def test_the_file_and_a_text_for_the_cv_come_into_the_chat_and_nobody_else_is_told() -> None:
    chat = opened(TRUCK, chain=WITH_MAIL).presses("Ja").presses("Send mig kortet")
    said = [e for e in chat.effects if isinstance(e, Say)]
    assert [bool(e.document) for e in said] == [True, False, False, False]
    assert "Jeg fjerner det her efter 40 timer" in plain(said[0].text)
    assert plain(said[2].text) == "Det kan jeg\n- Køre truck"
    assert [e for e in chat.effects if isinstance(e, Tell)] == []


def test_mette_gets_it_by_mail_alone_and_only_when_the_citizen_says_so() -> None:
    chat = opened(TRUCK, chain=WITH_MAIL).presses("Ja").presses("Send mig kortet")
    assert "Skal Mette også have kortet?" in question(chat)
    chat.presses("Nej tak")
    assert [e for e in chat.effects if isinstance(e, Tell)] == []
    chat.commands("kort").presses("Send til Mette").presses("Ja, send det")
    [tell] = [e for e in chat.effects if isinstance(e, Tell)]
    assert (tell.person, tell.mail_only) == (METTE.id, True)
    assert [line.text for line in parse(tell.document).lines] == ["Køre truck"]
    words = "\n".join(map(plain, (tell.subject, tell.text, *tell.lines)))
    assert "Køre truck" not in words


def test_who_has_no_mail_is_not_offered_as_a_reader() -> None:
    chat = opened(TRUCK).presses("Ja")
    assert not any("Mette" in label for label in labels(chat))
    chat.presses("send")
    assert chat.state != "share"


def test_the_citizen_hears_whether_the_mail_arrived() -> None:
    chat = opened(TRUCK, chain=WITH_MAIL).presses("Ja").presses("share").presses("yes")
    [tell] = [e for e in chat.effects if isinstance(e, Tell)]
    chat.happens(Delivered(tell.receipt, "mail"))
    assert chat.heard == ["Kortet er sendt til Mette."]
    for trouble in (Undelivered(tell.receipt, "refused"), Delivered(tell.receipt, "telegram")):
        chat.happens(trouble)
        assert chat.heard == ["Mailen til Mette kom ikke frem. Du har kortet her i chatten."]


def test_only_the_text_can_be_had_too() -> None:
    chat = opened(TRUCK).presses("Ja").presses("Kun som tekst")
    assert not any(e.document for e in chat.effects if isinstance(e, Say))
    assert "Det kan jeg\n- Køre truck" in chat.heard


# --- when it is offered ---------------------------------------------------------------


def rings(chat: PureChat, now: datetime = LATE) -> PureChat:
    chat.now = now
    return chat.rings("card", ref=now.date().isoformat(), fence=1)


def offered_on(day: date, **facts: Any) -> list[datetime]:
    chat = PureChat(**facts)
    chat.now = datetime(day.year, day.month, day.day, 11, tzinfo=UTC)
    chat.rings("plan", fence=1)
    return [e.due for e in chat.effects if isinstance(e, SetAlarm) and e.what == "card"]


def test_it_is_offered_from_fourteen_days_before_the_last_day_after_work() -> None:
    assert offered_on(date(2027, 2, 3)) == []
    assert offered_on(date(2027, 2, 4)) == [datetime(2027, 2, 5, 14, tzinfo=UTC)]
    assert len(offered_on(date(2027, 2, 8))) == 2  # today and tomorrow, until it was asked
    assert offered_on(date(2027, 2, 13)) == []  # a Saturday, and Sunday after it


def test_a_short_placement_is_offered_it_in_its_second_half() -> None:
    short = placed(last=date(2026, 12, 4))
    assert offered_from(short, Policy()) == date(2026, 11, 28)


def test_the_municipality_decides_how_early() -> None:
    early = Policy(competence_card=CompetenceCard(days_before=28))
    assert offered_from(placed(), early) == date(2027, 1, 22)


def test_the_offer_asks_first_and_no_is_fine() -> None:
    chat = rings(PureChat(competences=(TRUCK,)))
    assert chat.state == "offer"
    assert "Skal vi samle det på et kort?" in question(chat)
    chat.presses("Ikke nu")
    assert "Det er i orden" in chat.heard[-1]
    assert not rings(chat, LATE + timedelta(days=3)).talk.open  # once in a placement
    assert "card" not in {e.what for e in _planned(chat)}


def _planned(chat: PureChat) -> list[SetAlarm]:
    chat.rings("plan", fence=1)
    return [e for e in chat.effects if isinstance(e, SetAlarm)]


def test_yes_to_the_offer_goes_through_the_lines() -> None:
    chat = rings(PureChat(competences=(TRUCK,), **NO_WISH)).presses("Ja")
    assert chat.state == "line"
    assert "Du bestemmer hver linje" in "\n".join(chat.heard)


@pytest.mark.parametrize(
    "facts",
    [
        {"participation": Participation.paused},
        {"absences": (Absence("a", LATE.date(), LATE.date()),)},
        {"memory": replace(citizen().memory, silent=True)},
        {"memory": replace(citizen().memory, writes_after=False)},
    ],
    ids=["paused", "absent", "left in peace", "not after work"],
)
def test_it_is_not_offered_to_who_is_left_in_peace(facts: dict[str, Any]) -> None:
    assert not rings(PureChat(competences=(TRUCK,), **facts)).talk.open


def test_an_alarm_of_an_older_plan_offers_nothing() -> None:
    chat = PureChat(competences=(TRUCK,))
    chat.now = LATE
    assert not chat.rings("card", fence=7).talk.open


# --- whenever it is asked for ---------------------------------------------------------


@pytest.mark.parametrize("words", ["mit kort", "Kompetencekort", "my card"])
def test_it_can_be_asked_for_in_words(words: str) -> None:
    chat = PureChat(competences=(TRUCK,), **NO_WISH)
    assert chat.writes(words).flow == "card"


@pytest.mark.parametrize("participation", [Participation.paused, Participation.stopped])
def test_the_card_stays_the_citizens_also_when_the_bot_is_silent(
    participation: Participation,
) -> None:
    assert opened(TRUCK, participation=participation).flow == "card"


def test_without_a_placement_the_card_is_there() -> None:
    chat = PureChat(competences=(replace(TRUCK, state="approved"),), placement=None, shifts=())
    assert on_card(chat) == ["Køre truck"]
