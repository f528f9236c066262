"""A worry that is over before anybody took it costs nobody a call."""

from datetime import timedelta

import pytest

from flows.events import StaffActed
from flows.facts import Participation, Role
from flows.policy import Colour
from tests.amina import MONDAY, STARTS
from tests.chat import plain
from tests.flows.case_chat import CaseChat, at, whole

METTE = Role.caseworker
SHIFT = STARTS.isoformat()


def invited(now: object = MONDAY) -> CaseChat:
    chat = CaseChat(now, participation=Participation.invited, shifts=())  # type: ignore[arg-type]
    chat.commands("start")
    return chat


def joins(chat: CaseChat) -> CaseChat:
    chat.commands("start")
    chat.presses("yes")
    if chat.talk.open:
        chat.presses("da")
        chat.presses("both")
    return chat


# --- taken back -----------------------------------------------------------------------


def test_a_no_before_work_reaches_the_caseworker_when_the_office_opens() -> None:
    chat = invited()
    chat.presses("no")
    assert chat.cases == {"onboarding": "orange"}
    assert chat.told(METTE) == []
    chat.nobody_does_anything()
    assert (chat.now, bool(chat.told(METTE))) == (at(23, 8), True)


def test_a_no_after_the_day_began_waits_for_the_next_working_day() -> None:
    chat = invited(at(23, 9))
    chat.presses("no")
    assert chat.cases == {"onboarding": "yellow"}


def test_no_and_then_yes_before_anybody_saw_it_is_never_told() -> None:
    chat = invited()
    chat.presses("no")
    case = chat.case.id
    chat.later(minutes=20)
    joins(chat)
    assert chat.citizen.participation is Participation.joined
    assert chat.citizen.cases == ()
    (row,) = chat.rows("closed")
    assert (row.case, row.details["outcome"], row.actor) == (case, "withdrawn", None)
    assert [t for _, t in chat.sent if t.case == case] == []


def test_no_and_yes_after_the_card_is_news_for_who_got_it() -> None:
    chat = invited()
    chat.presses("no")
    chat.nobody_does_anything()
    chat.later(minutes=5)
    joins(chat)
    (card,) = chat.told(METTE)
    assert "Amina vil gerne skrive sammen alligevel." in whole(card)
    assert chat.cases == {"onboarding": "orange"}


def test_stop_and_start_in_the_same_minute_leaves_no_case() -> None:
    chat = CaseChat(at(23, 19))
    chat.commands("stop")
    chat.presses("yes")
    assert chat.cases == {"onboarding": "yellow"}
    joins(chat)
    assert chat.citizen.cases == ()


def test_joining_does_not_take_back_another_worry() -> None:
    chat = CaseChat(at(23, 19), participation=Participation.paused)
    chat.notices("something", "onboarding", Colour.yellow)
    joins(chat)
    assert chat.cases == {"onboarding": "yellow"}


# --- known later ----------------------------------------------------------------------


def nobody_knows() -> CaseChat:
    chat = CaseChat(at(23, 10))
    return chat.notices("nothing_known", "noshow", Colour.orange)


def checkin(chat: CaseChat, mood: str) -> CaseChat:
    chat.now = at(23, 12)
    chat.rings("checkin", ref=SHIFT, fence=1)
    chat.presses(mood)
    return chat


def test_an_answered_checkin_settles_what_nobody_knew() -> None:
    chat = checkin(nobody_knows(), "3")
    assert chat.citizen.cases == ()
    assert chat.rows("closed")[0].details["outcome"] == "known"
    assert chat.rows("closed")[0].actor is None
    assert [(s.rule, s.colour) for s in chat.signals][-1] == ("known_later", Colour.green)


def test_who_got_the_card_hears_that_no_call_is_needed() -> None:
    chat = checkin(nobody_knows(), "1")
    (told,) = chat.told(METTE)
    assert whole(told).splitlines() == [
        "Sagen om Amina er lukket",
        "Amina har fortalt, hvordan dagen gik.",
        "Sagen er lukket.",
    ]


def test_who_has_taken_it_hears_it_and_closes_it_themselves() -> None:
    chat = nobody_knows().taps(METTE, "take")
    checkin(chat, "4")
    (told,) = chat.told(METTE)
    assert "Amina har fortalt, hvordan dagen gik." in whole(told)
    assert chat.case.state == "taken"


def test_a_skipped_checkin_tells_nothing_of_where_she_was() -> None:
    chat = checkin(nobody_knows(), "skip")
    assert chat.cases == {"noshow": "orange"}


def test_the_mentor_says_she_is_there_and_the_case_closes() -> None:
    chat = nobody_knows()
    chat.answers("arrived", SHIFT, "yes", Role.company_mentor)
    assert chat.citizen.cases == ()
    assert "Virksomheden siger, at Amina er der." in whole(chat.told(METTE)[0])


def test_a_mood_does_not_undo_that_the_workplace_missed_her() -> None:
    chat = CaseChat(at(23, 10)).no_show()
    checkin(chat, "3")
    assert chat.cases == {"noshow": "orange"}
    assert "Amina har fortalt, hvordan dagen gik." in whole(chat.told(METTE)[0])


def test_tomorrow_does_not_settle_today() -> None:
    chat = nobody_knows()
    tomorrow = STARTS + timedelta(days=1)
    chat.now = tomorrow + timedelta(minutes=20)
    chat.answers("arrived", tomorrow.isoformat(), "yes", Role.company_mentor)
    assert chat.cases == {"noshow": "orange"}
    assert chat.told(METTE)


# --- what is missing is said rightly ----------------------------------------------------


def test_talked_without_an_outcome_is_not_called_no_contact() -> None:
    chat = CaseChat().no_show().taps(METTE, "take").taps(METTE, "contacted")
    chat.nobody_does_anything("case_contact").nobody_does_anything("case_contact")
    reopened = whole(chat.sent[-1][1])
    assert "Sagen om Amina er åben igen. Resultatet mangler." in reopened
    assert "ikke noteret kontakt" not in reopened
    assert chat.rows("reopened")[0].details["missing"] == "outcome"
    chat.taps(METTE, "take").nobody_does_anything("case_contact")
    assert "Der er ikke noteret kontakt." in whole(chat.sent[-1][1])


def test_a_note_never_shortens_the_time() -> None:
    chat = CaseChat(at(23, 12)).no_show().taps(METTE, "take").taps(METTE, "no_answer")
    assert chat.case.contact_by == at(24, 9)
    chat.taps(METTE, "note")
    chat.me = chat.citizen.chain[METTE]
    chat.writes("Hun tager ikke telefonen, jeg prøver i morgen")
    assert chat.case.contact_by == at(24, 9)
    assert any("2026-11-24T09:00" in text for text in chat.heard)


# --- who may call it off ----------------------------------------------------------------


@pytest.mark.parametrize("who", [METTE, Role.deputy])
def test_an_old_card_cannot_call_off_what_somebody_has_taken(who: Role) -> None:
    chat = CaseChat(at(28, 2)).danger().nobody_does_anything().taps(Role.deputy, "take")
    chat.taps(who, "not_risk")
    assert chat.case.state == "taken"
    expected = {METTE: "Søren har taget sagen.", Role.deputy: "Du har allerede sagen."}
    assert chat.heard == [expected[who]]


def test_a_colleague_cannot_call_it_off_in_the_desk_either_but_who_has_it_can() -> None:
    chat = CaseChat(at(28, 2)).danger().nobody_does_anything().taps(Role.deputy, "take")
    event = StaffActed(chat.last_case(), action="close", outcome="false_alarm")
    chat.happens(event, chat.citizen.chain[METTE])
    assert chat.turn is not None
    assert plain(chat.turn.toast or "") == "Søren har taget sagen."
    chat.happens(event, chat.citizen.chain[Role.deputy])
    assert chat.citizen.cases == ()


def test_status_names_one_person_once_with_the_soonest_time() -> None:
    chat = CaseChat(at(23, 9)).no_show().taps(METTE, "take")
    first = chat.citizen.cases[0].contact_by
    chat.hard_days()
    second = next(c.id for c in chat.citizen.cases if c.family == "wellbeing")
    chat.answers("case", second, "take", METTE)
    chat.commands("status")
    assert first is not None
    assert "".join(chat.heard).count("Mette følger op") == 1
    assert first.isoformat() in "".join(chat.heard)
