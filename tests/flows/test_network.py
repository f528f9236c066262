"""Track B (requirements 121-122): the assistant drafts, a caseworker sends, and nothing leaves
without a basis for sharing."""

from datetime import date

import pytest

from flows.effects import LogCase, Tell
from flows.events import Answered
from flows.facts import Person, Role
from flows.track_effects import EndPartner, KeepDraft, KeepPartner
from flows.track_facts import Basis, Partner
from tests.chat import plain
from tests.flows.track_chat import TrackChat

BO = Person(9, "Bo", email="bo@stoette.example", channels=("mail",))
SAID_YES = Partner(1, BO, "housing_support", Basis.consent, "Sagt 12. november")


def with_partner(partner: Partner = SAID_YES) -> TrackChat:
    chat = TrackChat().not_arrived()
    chat._change(partners=(partner,))
    return chat


def send(chat: TrackChat, who: Role = Role.caseworker, **fields: str) -> TrackChat:
    usual = {"partner": "1", "draft": "d1", "text": "Kan du ringe til Amina?", "confirm": "yes"}
    return chat.at_desk("send", who, **{**usual, **fields})


def told_bo(chat: TrackChat) -> list[Tell]:
    return [e for e in chat.effects if isinstance(e, Tell) and e.person == BO.id]


def test_the_draft_asks_for_one_concrete_thing_says_why_and_is_not_sent() -> None:
    chat = with_partner()
    chat.at_desk("draft", partner="1", help="visit")
    (draft,) = chat.asked_for(KeepDraft)
    text = draft.facts["text"]
    assert "Kan du kigge forbi Amina i dag" in text
    assert "fordi Amina har sagt ja til det" in text
    assert told_bo(chat) == []
    assert "sent_at" not in draft.facts


def test_the_caseworker_sends_exactly_what_was_read() -> None:
    chat = with_partner()
    send(chat, text="Kære Bo. Vil du ringe?")
    (tell,) = told_bo(chat)
    assert plain(tell.text) == "Kære Bo. Vil du ringe?"
    (row,) = [r for r in chat.asked_for(LogCase) if r.what == "track_shared"]
    assert (row.actor, row.details["basis"], row.source) == (2, "consent", "desk")
    assert "ringe" not in str(row.details)
    assert chat.b.state == "sent"


NONE = Partner(1, BO, "housing_support", Basis.none)
NO_NOTE = Partner(1, BO, "housing_support", Basis.consent, "")
OVER = Partner(1, BO, "psychiatry", Basis.law, "Regel", until=date(2026, 11, 22))


@pytest.mark.parametrize("partner", [NONE, NO_NOTE, OVER], ids=["none", "no note", "over"])
def test_without_a_basis_nothing_is_sent_and_that_is_logged(partner: Partner) -> None:
    chat = with_partner(partner)
    send(chat)
    assert told_bo(chat) == []
    assert "intet grundlag" in chat.toast
    assert [r.what for r in chat.asked_for(LogCase)] == ["track_refused"]
    assert chat.b.state == "ask"


def test_only_the_caseworker_or_who_stands_in_sends() -> None:
    chat = with_partner()
    send(chat, Role.job_consultant)
    assert told_bo(chat) == []
    assert chat.toast == "Det er sagsbehandleren, der sender til netværket."
    send(chat, Role.deputy)
    assert len(told_bo(chat)) == 1


def test_it_is_read_before_it_is_sent() -> None:
    chat = with_partner()
    send(chat, confirm="")
    assert told_bo(chat) == []
    assert "læst beskeden" in chat.toast


def test_a_partner_of_nobody_is_not_written_to() -> None:
    chat = with_partner()
    send(chat, partner="77")
    assert [e for e in chat.effects if isinstance(e, Tell)] == []


def test_what_the_partner_answers_reaches_the_owner() -> None:
    chat = with_partner()
    chat.taps(Role.caseworker, "Jeg tager begge")
    send(chat)
    (tell,) = told_bo(chat)
    assert tell.task is not None
    chat.happens(Answered("t", tell.task.kind, tell.task.ref, "no", link=True), BO)
    assert any("Bo vil gerne ringes op om Amina." in text for text in chat.got(Role.caseworker))
    chat.taps(Role.caseworker, "Spor 2 er færdigt")
    assert [t.name for t in chat.citizen.tracks] == ["citizen"]


def test_a_partner_can_be_noted_before_there_is_a_basis() -> None:
    chat = TrackChat().not_arrived()
    chat.at_desk("partner", name="Bo", email="bo@x.example", kind="housing_support")
    (kept,) = chat.asked_for(KeepPartner)
    assert (kept.facts["basis"], kept.facts["kind"]) == ("", "housing_support")
    assert "Uden et grundlag" in chat.toast


def test_a_partner_without_a_name_or_an_address_is_nobody() -> None:
    chat = TrackChat().not_arrived()
    chat.at_desk("partner", name="Bo", email="", kind="housing_support")
    assert chat.asked_for(KeepPartner) == []


def test_sharing_can_be_ended() -> None:
    chat = with_partner()
    chat.at_desk("end_partner", partner="1")
    assert chat.asked_for(EndPartner) == [EndPartner(1)]
