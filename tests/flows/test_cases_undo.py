"""The last thing staff did can be taken back for ten minutes, and nobody is left believing it."""

from typing import Any

import pytest

from flows.cases import undoable
from flows.effects import SetAlarm, Tell
from flows.events import StaffActed
from flows.facts import CaseFile, Person, Role
from flows.policy import Colour
from tests.chat import plain
from tests.flows.case_chat import CaseChat, at

METTE, SOREN, HANNE, LEADER = Role.caseworker, Role.deputy, Role.job_consultant, Role.leader


def does(chat: CaseChat, who: Role, action: str, case: str = "", **how: Any) -> CaseChat:
    event = StaffActed(case or chat.last_case(), action, **how)
    chat.happens(event, chat.citizen.chain[who])
    return chat


def said(chat: CaseChat) -> str:
    assert chat.turn is not None
    return plain(chat.turn.toast) if chat.turn.toast else ""


def texts_to(chat: CaseChat, person: int) -> list[str]:
    told = [e for e in chat.effects if isinstance(e, Tell) and e.person == person]
    return ["\n".join(plain(t) for t in (e.text, *e.lines)) for e in told]


def staff_told(chat: CaseChat) -> set[int]:
    return {e.person for e in chat.effects if isinstance(e, Tell)} - {1}


def known(chat: CaseChat) -> CaseFile:
    number = chat.last_case()
    return next(c for c in (*chat.citizen.cases, *chat.citizen.closed) if c.id == number)


def as_it_was(before: CaseFile, after: CaseFile) -> None:
    """Everything but the step, which only grows, and where in the round it stands."""
    for name in ("state", "owner", "colour", "contact_by", "due", "outcome", "chain", "why"):
        assert getattr(after, name) == getattr(before, name), name
    assert after.step - after.since == before.step - before.since
    assert after.step > before.step


TRIES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    ((), "take", {}),
    ((), "contacted", {}),
    ((), "not_a_risk", {}),
    ((), "hand_over", {"to": 3}),
    ((), "note", {"note": "Hej."}),
    (("take",), "contacted", {}),
    (("take",), "no_answer", {}),
    (("take",), "note", {"note": "Hej."}),
    (("take",), "plan", {"until": at(23, 11)}),
    (("take",), "snooze", {"until": at(24, 9), "note": "Kursus."}),
    (("take",), "hand_over", {"to": 3}),
    (("take",), "close", {"outcome": "fine"}),
    (("take",), "close", {"outcome": "still_open"}),
    (("take",), "not_a_risk", {}),
    (("take", "contacted"), "close", {"outcome": "fine"}),
    (("take", "contacted"), "no_answer", {}),
    (("take", "snooze"), "resume", {}),
    (("take", "snooze"), "contacted", {}),
    (("take", "snooze"), "close", {"outcome": "fine"}),
    (("take", "not_a_risk"), "reopen", {}),
    (("take", "not_a_risk"), "reopen_mine", {}),
]
USUAL: dict[str, dict[str, Any]] = {"snooze": {"until": at(24, 9), "note": "Kursus."}}


@pytest.mark.parametrize(("first", "action", "how"), TRIES)
def test_whatever_was_done_the_case_is_as_it_was(
    first: tuple[str, ...], action: str, how: dict[str, Any]
) -> None:
    chat = CaseChat(at(23, 9)).no_show()
    for earlier in first:
        does(chat, METTE, earlier, **USUAL.get(earlier, {}))
    before, rows = known(chat), len(chat.log)
    does(chat.later(minutes=1), METTE, action, **how)
    if action != "note":
        assert known(chat) != before
    does(chat.later(minutes=8), METTE, "undo")
    assert said(chat) == "Det er fortrudt."
    as_it_was(before, known(chat))
    assert chat.log[rows:][-1].what == "undone"
    assert chat.log[rows:][-1].details == {"did": known_as(action, how)}
    assert _rings(chat, known(chat))


def known_as(action: str, how: dict[str, Any]) -> str:
    return how["outcome"] if how.get("outcome") == "still_open" else action


def _rings(chat: CaseChat, case: CaseFile) -> bool:
    """Its own timer counts again: under the new step, at the old time."""
    if case.state == "closed":
        return True
    name, due = ("case", case.due) if case.state == "open" else ("case_contact", case.contact_by)
    assert due is not None
    return SetAlarm(name, due, ref=case.id, fence=case.step) in chat.effects


def test_after_ten_minutes_it_stands() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "take")
    does(chat.later(minutes=10), METTE, "undo")
    assert (said(chat), chat.case.state) == ("Det kan ikke fortrydes mere.", "taken")


def test_only_who_did_it_takes_it_back_and_only_once() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "take")
    does(chat, SOREN, "undo")
    assert chat.case.state == "taken"
    does(chat, METTE, "undo")
    does(chat, METTE, "undo")
    assert (said(chat), chat.case.state) == ("Det kan ikke fortrydes mere.", "open")
    assert len(chat.rows("undone")) == 1


def test_what_a_colleague_did_since_is_not_taken_back_with_it() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "take")
    does(chat, SOREN, "note", note="Jeg kender ham.")
    does(chat, METTE, "undo")
    assert (said(chat), chat.case.state) == ("Det kan ikke fortrydes mere.", "taken")


def test_what_the_clock_did_since_is_not_taken_back() -> None:
    chat = CaseChat(at(28, 2)).danger()
    does(chat, METTE, "take", until=at(28, 2, 5))
    chat.nobody_does_anything("case_contact")
    does(chat, METTE, "undo")
    assert (said(chat), chat.case.state) == ("Det kan ikke fortrydes mere.", "open")


def test_more_danger_since_is_not_taken_back() -> None:
    chat = CaseChat(at(28, 2)).danger()
    does(chat, METTE, "take", until=at(28, 4))
    chat.later(minutes=5).danger()
    does(chat, METTE, "undo")
    assert (said(chat), chat.case.state) == ("Det kan ikke fortrydes mere.", "taken")


def test_a_citizen_who_was_promised_a_call_hears_that_it_does_not_come() -> None:
    chat = CaseChat(at(28, 2)).danger().taps(METTE, "take")
    assert texts_to(chat, 1) == ["Mette har set det og ringer til dig."]
    chat.later(minutes=2).taps(METTE, "regret")
    assert texts_to(chat, 1) == ["Mette ringer alligevel ikke lige nu. Jeg spørger igen."]
    assert chat.case.state == "open"


def test_everybody_whose_card_lost_its_buttons_gets_a_new_one() -> None:
    chat = CaseChat(at(28, 2)).danger().nobody_does_anything().taps(METTE, "take")
    chat.later(minutes=2).taps(METTE, "regret")
    for person in (2, 3):  # Mette and Søren had one; it is about the same step of the chain
        (text,) = texts_to(chat, person)
        assert "Mette har fortrudt. Sagen om Amina er åben." in text
    chat.nobody_does_anything()
    assert chat.got(LEADER)


def test_who_was_given_the_case_hears_that_they_do_not_have_it() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "take")
    does(chat, METTE, "hand_over", to=4)
    assert chat.got(HANNE)
    does(chat.later(minutes=3), METTE, "undo")
    assert texts_to(chat, 4) == ["Mette har fortrudt. Se bort fra beskeden om Amina."]
    assert chat.case.owner == 2


def test_who_held_the_card_that_was_given_to_them_holds_it_again() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "hand_over", to=4)
    does(chat, SOREN, "take")
    does(chat.later(minutes=3), SOREN, "undo")
    assert staff_told(chat) == {3, 4}


def test_taken_back_after_its_time_the_chain_goes_on_at_once() -> None:
    chat = CaseChat(at(28, 2)).danger().later(minutes=10)
    does(chat, METTE, "take")
    does(chat.later(minutes=7), METTE, "undo")
    assert staff_told(chat) == {3}
    assert chat.case.due is not None
    assert chat.case.due > chat.now


def test_a_closed_case_is_not_opened_beside_a_new_one() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "not_a_risk")
    first = chat.last_case()
    chat.later(minutes=3).no_show()
    does(chat, METTE, "undo", case=first)
    assert said(chat) == "Det kan ikke fortrydes mere."
    assert len(chat.citizen.cases) == 1


def test_two_cases_that_were_put_together_are_two_again() -> None:
    chat = CaseChat(at(23, 9)).hard_days().nobody_does_anything().no_show()
    cases = {case.family: case for case in chat.citizen.cases}
    noshow, wellbeing = cases["noshow"], cases["wellbeing"]
    does(chat, METTE, "merge", case=wellbeing.id, other=noshow.id)
    does(chat.later(minutes=3), METTE, "undo", case=noshow.id)
    after = {case.family: case for case in chat.citizen.cases}
    as_it_was(noshow, after["noshow"])
    as_it_was(wellbeing, after["wellbeing"])
    assert after["wellbeing"].merged_into == ""


def test_the_page_knows_what_can_be_taken_back_and_how_long() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    assert undoable(chat.case, 2, chat.now) is None
    does(chat, METTE, "take")
    able = undoable(chat.case, 2, chat.now)
    assert able is not None
    assert (able.did, able.until) == ("take", at(23, 9, 10))
    assert undoable(chat.case, 3, chat.now) is None


def test_nothing_is_ever_taken_out_of_the_log() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "note", note="Skrevet i den forkerte sag.")
    does(chat, METTE, "undo")
    assert [row.what for row in chat.log if row.source == "desk"] == ["note", "undone"]


def test_in_the_chat_a_late_regret_leaves_the_buttons_that_still_count() -> None:
    chat = CaseChat(at(23, 9)).no_show().taps(METTE, "take").later(minutes=30)
    chat.taps(METTE, "regret")
    (text,) = texts_to(chat, 2)
    assert text == "Det kan ikke fortrydes mere."
    assert chat.case.state == "taken"


def test_a_yellow_case_taken_before_its_first_card_waits_for_it_again() -> None:
    chat = CaseChat(at(23, 9)).hard_days()
    due = chat.case.due
    does(chat, METTE, "take")
    does(chat, METTE, "undo")
    assert chat.case.due == due
    chat.nobody_does_anything()
    assert chat.got(METTE)
    assert chat.case.colour is Colour.yellow


def test_who_left_meanwhile_is_not_written_to() -> None:
    chat = CaseChat(at(23, 9)).add(HANNE, Person(4, "Hanne", channels=("telegram",))).no_show()
    does(chat, METTE, "take")
    does(chat, METTE, "hand_over", to=4)
    chat.without(HANNE)
    does(chat, METTE, "undo")
    assert not texts_to(chat, 4)
