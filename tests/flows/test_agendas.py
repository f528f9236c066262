"""The three agendas and the report: what each role reads there, and what becomes of a decision."""

from datetime import date, timedelta
from typing import Any

import pytest

from flows.effects import SetAlarm
from flows.events import Submitted
from flows.facts import Role
from flows.meetings import held
from flows.meetings.agendas import Agenda, notes, points
from flows.own import Condition, Goal, Kind, Rating
from flows.policy import Policy
from flows.understanding import hear
from tests.amina import CHAIN, MONDAY, citizen
from tests.chat import PureChat, plain
from tests.own_book import entry

EVERYBODY = tuple(Role)
SECRET = (
    entry(Kind.keep, "hemmelig keep"),
    entry(Kind.stopped, "hemmelig stopped"),
    entry(Kind.road, "hemmelig road"),
    entry(Kind.school, "hemmelig school"),
    entry(Kind.lesson, "hemmelig lesson"),
    entry(Kind.task, "hemmelig task", state="alone"),
    entry(Kind.agreement, "hemmelig agreement", key="citizen", state="open"),
    entry(Kind.appointment, "hemmelig appointment", key="treatment"),
    entry(Kind.practical, "hemmelig practical", key="clothes"),
    entry(Kind.next_step, "hemmelig next", key="own", state="wanted"),
    entry(Kind.say, "hemmelig say"),
)


def read(which: Agenda, *roles: Role, **facts: Any) -> str:
    found = points(which, citizen(**facts), Policy(), MONDAY, roles or (Role.caseworker,))
    return "\n".join(plain(text) for point in found for text in (point.name, *point.known))


@pytest.mark.parametrize("which", Agenda)
def test_what_somebody_keeps_to_themselves_stands_on_no_agenda_for_nobody(which: Agenda) -> None:
    assert "hemmelig" not in read(which, *EVERYBODY, entries=SECRET)


@pytest.mark.parametrize("which", Agenda)
def test_paid_hours_are_on_every_agenda_with_the_company_and_in_the_report(which: Agenda) -> None:
    assert ("Timer med løn:" in read(which)) is (which is not Agenda.before)


def test_a_goal_has_both_views_beside_each_other_and_says_where_it_is_not_to_be_said() -> None:
    goal = Goal(1, "Stå i kassen", (4, 6), others=(Rating(7, "company_mentor", MONDAY),))
    told = read(Agenda.follow_up, goals=(goal,))
    assert "Mål: Stå i kassen\nAmina: 6 af 10.\nVirksomhedsmentoren: 7 af 10." in told
    assert "Det mål er ikke delt med virksomheden." in told
    assert "Stå i kassen" not in read(Agenda.start, goals=(goal,))
    assert "Stå i kassen" not in read(Agenda.before, Role.job_consultant, goals=(goal,))


def test_belief_in_a_job_is_for_who_follows_the_placement() -> None:
    told = (entry(Kind.belief, value=3), entry(Kind.belief, "later", value=5))
    assert "Tro på et job: fra 3 til 5 af 10." in read(Agenda.follow_up, entries=told)
    assert "Tro på" not in read(Agenda.follow_up, Role.job_consultant, entries=told)


def test_the_start_meeting_has_only_what_the_company_may_hear() -> None:
    both = (Condition(1, "Delt vilkår", ("company_mentor",)), Condition(2, "Mit vilkår"))
    told = read(Agenda.start, conditions=both)
    assert "Delt vilkår" in told
    assert "Mit vilkår" not in told
    assert "Hanne, 20 30 40 52" in told  # whom to call


def sends(chat: PureChat, which: Agenda, **fields: str) -> PureChat:
    event = Submitted(held.FORM, str(which), hear(""), fields=fields)
    return chat.happens(event, CHAIN[Role.caseworker])


def decides(chat: PureChat, line: str, action: str) -> PureChat:
    event = Submitted(held.DECISION, line, hear(""), fields={"action": action})
    return chat.happens(event, CHAIN[Role.caseworker])


@pytest.mark.parametrize("placed", [True, False])
@pytest.mark.parametrize("owner", [Role.job_consultant, Role.company_mentor, Role.personal_mentor])
def test_whoever_has_a_decision_is_reminded_on_its_day_before_a_placement_too(
    owner: Role, placed: bool
) -> None:
    """67, 160."""
    chat = PureChat() if placed else PureChat(placement=None)
    day = MONDAY.date() + timedelta(days=3)
    sends(chat, Agenda.before, what0="Finde en plads", who0=owner, day0=day.isoformat())
    [alarm] = [one for one in chat.asked_for(SetAlarm) if one.what == "agreement"]
    assert alarm.due.date() == day
    chat.now = alarm.due
    chat.rings("agreement", alarm.ref, alarm.fence)
    [told] = chat.told(owner)
    assert "Finde en plads" in plain(told.text)


def test_a_decision_that_is_done_reminds_nobody_and_opened_again_it_does() -> None:
    chat, day = PureChat(), date(2026, 11, 26)
    sends(chat, Agenda.follow_up, what0="Ringe", who0="job_consultant", day0=str(day))
    [alarm] = [one for one in chat.asked_for(SetAlarm) if one.what == "agreement"]
    decides(chat, alarm.ref, "done").rings("agreement", alarm.ref, alarm.fence)
    assert not chat.told(Role.job_consultant)
    decides(chat, alarm.ref, "again")
    assert [one.ref for one in chat.asked_for(SetAlarm) if one.what == "agreement"] == [alarm.ref]


def test_what_the_citizen_has_agreed_with_themselves_is_not_for_staff_to_close() -> None:
    mine = entry(Kind.agreement, "Min egen", key="citizen", state="open")
    chat = decides(PureChat(entries=(mine,)), mine.id, "done")
    assert [one.state for one in chat.citizen.entries] == ["open"]


def test_a_note_belongs_to_its_meeting_and_an_unknown_point_keeps_nothing() -> None:
    chat = sends(PureChat(), Agenda.start, note_clothes="Sko", note_nothing="Væk")
    assert {key: one.text for key, one in notes(chat.citizen, Agenda.start).items()} == {
        "clothes": "Sko"
    }
    assert not notes(chat.citizen, Agenda.before)
    assert str(Role.company_mentor) not in notes(chat.citizen, Agenda.start)["clothes"].shared


def test_two_who_write_at_one_point_in_the_same_second_both_stand_there() -> None:
    chat = sends(PureChat(), Agenda.start, note_clothes="Sko")
    sends(chat, Agenda.start, note_clothes="Hjelm")  # its page was read before the first was kept
    assert notes(chat.citizen, Agenda.start)["clothes"].text == "Sko\nHjelm"
    sends(chat, Agenda.start, note_clothes="Hjelm", seen_clothes="Sko\nHjelm")
    assert notes(chat.citizen, Agenda.start)["clothes"].text == "Hjelm"
