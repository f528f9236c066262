"""A case can wait, become part of another, be opened again, and get a time of its own."""

from datetime import datetime

import pytest

from flows.cases import S
from flows.cases.life import TABLE
from flows.cases.moves import MAY, Do, Who
from flows.effects import DropAlarms, Tell
from flows.events import Rang, StaffActed
from flows.facts import CaseFile, Role
from flows.policy import Colour
from flows.task_effects import CloseTasks
from tests.chat import plain
from tests.flows.case_chat import CaseChat, at

METTE, SOREN, VAGT, LEADER = Role.caseworker, Role.deputy, Role.on_call, Role.leader


def does(chat: CaseChat, who: Role, action: str, *, case: str = "", **how: object) -> CaseChat:
    """At the desk."""
    number = case or chat.last_case()
    event = StaffActed(number, action, **how)  # type: ignore[arg-type]
    chat.happens(event, chat.citizen.chain[who])
    return chat


def said(chat: CaseChat) -> str:
    assert chat.turn is not None
    return plain(chat.turn.toast) if chat.turn.toast else ""


def ended(chat: CaseChat, case: str = "") -> CaseFile:
    number = case or chat.last_case()
    return next(c for c in chat.citizen.closed if c.id == number)


def yellow() -> CaseChat:
    """Taken by Mette on Tuesday at nine."""
    return CaseChat(at(23, 9)).hard_days().nobody_does_anything().taps(METTE, "take")


# --- another time -------------------------------------------------------------------------


def test_who_takes_it_may_choose_the_time_of_the_next_contact() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "take", until=at(23, 10))
    assert (chat.case.state, chat.case.contact_by) == ("taken", at(23, 10))
    chat.nobody_does_anything("case_contact")
    assert (chat.now, chat.case.state) == (at(23, 10), "open")


@pytest.mark.parametrize("until", [at(23, 8), at(25, 9)])
def test_a_time_outside_the_bounds_takes_nothing_and_says_the_bound(until: datetime) -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "take", until=until)
    assert chat.case.state == "open"
    assert said(chat).startswith("Vælg et tidspunkt, senest ")


def test_the_time_can_be_moved_by_who_has_it_and_by_nobody_else() -> None:
    chat = CaseChat(at(23, 9)).no_show().taps(METTE, "take")
    does(chat, SOREN, "plan", until=at(23, 12))
    assert said(chat) == "Mette har taget sagen."
    does(chat, METTE, "plan", until=at(23, 12))
    assert chat.case.contact_by == at(23, 12)
    assert chat.rows("planned")[0].actor == chat.citizen.chain[METTE].id


# --- waiting ------------------------------------------------------------------------------


def test_a_case_waits_until_the_chosen_moment_and_then_comes_back_to_who_put_it_off() -> None:
    chat = yellow()
    does(chat, METTE, "snooze", until=at(27, 8), note="Amina er på kursus.")
    assert (chat.case.state, chat.case.owner) == ("snoozed", chat.citizen.chain[METTE].id)
    assert chat.rows("snoozed")[0].note == "Amina er på kursus."
    chat.nobody_does_anything("case_contact")
    assert (chat.now, chat.case.state, chat.got(METTE)) == (at(27, 8), "taken", True)
    assert chat.case.contact_by is not None
    assert chat.case.contact_by > chat.now


def test_a_case_that_came_back_and_is_left_again_opens() -> None:
    chat = yellow()
    does(chat, METTE, "snooze", until=at(27, 8), note="Kursus.")
    chat.nobody_does_anything("case_contact").nobody_does_anything("case_contact")
    assert chat.case.state == "open"


def test_when_who_put_it_off_is_gone_the_case_wakes_at_the_top_of_the_chain() -> None:
    chat = CaseChat(at(23, 9)).no_show().taps(SOREN, "take")
    does(chat, SOREN, "snooze", until=at(24, 9), note="Vi taler i morgen.")
    chat.unreachable(SOREN).nobody_does_anything("case_contact")
    assert (chat.case.state, chat.case.owner) == ("open", None)
    assert METTE in {r for r in Role if chat.citizen.who(r) and chat.told(r)}


def test_red_cannot_wait_longer_than_the_policy_says() -> None:
    chat = CaseChat(at(23, 9)).danger().taps(METTE, "take")
    does(chat, METTE, "snooze", until=at(23, 14), note="Senere.")
    assert (chat.case.state, said(chat)[:17]) == ("taken", "Vælg et tidspunkt")
    does(chat, METTE, "snooze", until=at(23, 13), note="Hun sover hos sin søster.")
    assert chat.case.state == "snoozed"


def test_waiting_needs_a_reason_and_a_holder() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    does(chat, METTE, "snooze", until=at(23, 12), note="Fordi.")
    assert said(chat) == "Ingen har sagen. Tag den først."
    chat.taps(METTE, "take")
    does(chat, METTE, "snooze", until=at(23, 12))
    assert said(chat) == "Skriv, hvorfor sagen venter."
    does(chat, SOREN, "snooze", until=at(23, 12), note="Fordi.")
    assert said(chat) == "Mette har taget sagen."


def test_more_danger_wakes_a_case_that_waits() -> None:
    chat = CaseChat(at(23, 9)).danger().taps(METTE, "take")
    does(chat, METTE, "snooze", until=at(23, 12), note="Aftalt.")
    chat.later(minutes=30).danger()
    assert (chat.case.state, chat.case.owner) == ("open", None)
    assert chat.got(METTE)


def test_in_the_chat_a_case_is_put_off_with_a_button_and_a_reason() -> None:
    chat = CaseChat(at(23, 9)).no_show().taps(METTE, "take").taps(METTE, "snooze")
    chat.me = chat.citizen.chain[METTE]
    assert chat.heard == ["Hvornår skal du høre om Amina igen?"]
    assert "Om 1 time" in chat.buttons
    assert "Om en uge" not in chat.buttons  # 72 hours is the bound of orange
    chat.presses("3h").writes("Hun ringer selv efter frokost.")
    assert (chat.case.state, chat.case.contact_by) == ("snoozed", at(23, 12))


# --- one of two ---------------------------------------------------------------------------


def two() -> CaseChat:
    """An orange no-show, and a yellow wellbeing that Mette has taken."""
    return yellow().no_show()


def of(chat: CaseChat, family: str) -> CaseFile:
    return next(c for c in (*chat.citizen.cases, *chat.citizen.closed) if c.family == family)


def test_the_louder_of_two_goes_on_wherever_they_were_put_together() -> None:
    for page in ("wellbeing", "noshow"):
        chat = two()
        here = of(chat, page)
        there = of(chat, "noshow" if page == "wellbeing" else "wellbeing")
        due = of(chat, "noshow").due
        does(chat, METTE, "merge", case=here.id, other=there.id)
        assert (chat.case.family, chat.case.colour, chat.case.due) == ("noshow", "orange", due)
        gone = of(chat, "wellbeing")
        assert (gone.state, gone.merged_into) == ("merged", chat.case.id)
        assert {row.case for row in chat.rows("merged")} == {gone.id}
        assert {row.case for row in chat.rows("absorbed")} == {chat.case.id}


def test_nothing_that_waited_for_the_merged_case_is_sent_or_rings() -> None:
    chat = two()
    gone = of(chat, "wellbeing")
    does(chat, METTE, "merge", case=gone.id, other=of(chat, "noshow").id)
    assert {e.ref for e in chat.asked_for(DropAlarms)} == {gone.id}
    assert {e.kind for e in chat.asked_for(CloseTasks) if e.ref == gone.id} == {
        "case", "case_taken"
    }  # fmt: skip
    before = len(chat.sent)
    chat.happens(Rang("case_contact", at(25, 14), ref=gone.id, fence=gone.step))
    assert len(chat.sent) == before


def test_what_is_new_about_the_merged_family_joins_the_case_that_goes_on() -> None:
    chat = two()
    does(chat, METTE, "merge", case=of(chat, "wellbeing").id, other=of(chat, "noshow").id)
    chat.notices("mood_fall", "wellbeing", Colour.yellow)
    assert len(chat.citizen.cases) == 1
    assert chat.rows("joined")[-1].case == chat.case.id


def test_of_two_times_for_the_next_contact_the_sooner_one_counts() -> None:
    chat = two().taps_case("noshow", METTE, "take")
    sooner = min(c.contact_by for c in chat.citizen.cases if c.contact_by)
    does(chat, METTE, "merge", case=of(chat, "wellbeing").id, other=of(chat, "noshow").id)
    assert chat.case.contact_by == sooner


def test_danger_is_never_put_away_in_another_case() -> None:
    chat = CaseChat(at(23, 9)).notices("danger_past", "danger", Colour.yellow).no_show()
    danger = of(chat, "danger").id
    does(chat, METTE, "merge", case=danger, other=of(chat, "noshow").id)
    assert said(chat) == "En sag om fare bliver for sig selv."
    assert len(chat.citizen.cases) == 2


def test_a_colleague_hears_that_their_case_is_part_of_another() -> None:
    chat = two().taps_case("noshow", SOREN, "take")
    does(chat, METTE, "merge", case=of(chat, "wellbeing").id, other=of(chat, "noshow").id)
    assert [plain(t.text) for t in chat.told(SOREN)] == ["Mette har lagt to sager om Amina sammen."]


def test_a_case_of_a_colleague_is_not_put_away_by_others() -> None:
    chat = two()
    does(chat, SOREN, "merge", case=of(chat, "wellbeing").id, other=of(chat, "noshow").id)
    assert said(chat) == "Mette har taget sagen."
    assert len(chat.citizen.cases) == 2


# --- open again ---------------------------------------------------------------------------


def closed() -> CaseChat:
    chat = CaseChat(at(23, 9)).no_show().taps(METTE, "take").taps(METTE, "contacted")
    return chat.taps(METTE, "outcome:fine")


def test_a_closed_case_opens_again_at_the_top_of_the_chain() -> None:
    chat = closed().later(days=1)
    does(chat, SOREN, "reopen", note="Det gik alligevel ikke.")
    assert (chat.case.state, chat.case.owner, chat.case.outcome) == ("open", None, "")
    assert chat.got(METTE)
    chat.nobody_does_anything()
    assert chat.got(SOREN)


def test_a_colleague_opens_it_again_and_who_had_it_hears_of_it_too() -> None:
    chat = CaseChat(at(23, 9)).no_show().taps(SOREN, "take").taps(SOREN, "outcome:fine")
    does(chat.later(hours=1), METTE, "reopen")
    assert chat.got(METTE, SOREN)


def test_a_closed_case_can_go_straight_to_who_opens_it_again() -> None:
    chat = closed().later(minutes=30)
    does(chat, SOREN, "reopen_mine")
    assert (chat.case.state, chat.case.owner) == ("taken", chat.citizen.chain[SOREN].id)
    chat.nobody_does_anything("case_contact")
    assert chat.case.state == "open"


def test_an_old_case_is_not_opened_again() -> None:
    chat = closed().later(days=14)
    does(chat, METTE, "reopen")
    assert said(chat) == "Sagen er for gammel til at åbne igen."
    assert not chat.citizen.cases


def test_there_is_one_open_case_about_the_same() -> None:
    chat = closed()
    first = chat.last_case()
    chat.later(hours=1).no_show()
    does(chat, METTE, "reopen", case=first)
    assert said(chat) == "Der er allerede en åben sag om det samme."
    assert len(chat.citizen.cases) == 1


def test_a_closed_or_merged_case_takes_nothing_else() -> None:
    chat = closed()
    for action in ("take", "contacted", "note", "hand_over", "close", "snooze", "merge"):
        does(chat, METTE, action, outcome="fine", note="Hej.")
        assert said(chat) == "Sagen er lukket."


# --- taken and forgotten ------------------------------------------------------------------


def test_taken_and_left_tells_the_taker_and_whoever_is_on_duty() -> None:
    chat = CaseChat(at(23, 9))
    chat.add(VAGT, chat.citizen.chain[LEADER]).no_show().taps(SOREN, "take")
    chat.nobody_does_anything("case_contact")
    assert chat.got(SOREN, VAGT)


def test_a_quiet_case_that_was_left_bothers_nobody_on_duty() -> None:
    chat = CaseChat(at(23, 9))
    chat.add(VAGT, chat.citizen.chain[LEADER]).hard_days().nobody_does_anything()
    chat.taps(METTE, "take").nobody_does_anything("case_contact")
    assert {e.person for e in chat.effects if isinstance(e, Tell)} == {chat.citizen.chain[METTE].id}


# --- the table ----------------------------------------------------------------------------


def test_everything_that_can_be_done_says_who_may() -> None:
    assert set(MAY) == set(Do) == {Do(row["trigger"]) for row in TABLE}
    assert {do for do, who in MAY.items() if who is Who.robot} == {
        Do.raised, Do.untaken, Do.woken, Do.forgotten, Do.settled
    }  # fmt: skip


def test_only_what_the_robot_does_leads_anywhere_by_itself() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    for do in (Do.raised, Do.untaken, Do.woken, Do.forgotten, Do.settled, "explode"):
        does(chat, METTE, str(do))
        assert chat.case.state == S.open
