"""A case that nobody takes: once more down its chain after a working day, then quiet but for the
day's letter. Danger is called until somebody takes it."""

from dataclasses import replace

import pytest

from flows.cases import left
from flows.cases.cards import UNTAKEN
from flows.cases.letter import MOST, Waiting, letter
from flows.effects import Tell
from flows.events import Rang
from flows.facts import CaseFile, Person, Role
from flows.policy import Colour
from tests.chat import plain
from tests.flows.case_chat import CaseChat, at, whole

SAID = "Ingen har taget sagen om Amina endnu."
ROUND = (Role.caseworker, Role.deputy, Role.leader)


def untaken(chat: CaseChat) -> CaseChat:
    """A working day has passed."""
    return chat.happens(Rang("untaken", chat.now, ref=chat.case.id)) or chat


def once_around(chat: CaseChat) -> None:
    """The card with what is new to each of the chain, then nothing rings."""
    assert chat.got(ROUND[0])
    for role in ROUND[1:]:
        chat.nobody_does_anything()
        assert chat.got(role)
        assert SAID in whole(chat.sent[-1][1])
    assert chat.case.due is None
    assert left.rests(chat.case)


def test_an_orange_case_is_called_once_more_and_then_rests() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    for _ in range(4):
        chat.nobody_does_anything()
    chat.now = at(24, 9)
    assert not left.rests(chat.case)
    untaken(chat)
    assert SAID in whole(chat.sent[-1][1])
    assert "Amina er ikke mødt" in whole(chat.sent[-1][1])
    once_around(chat)
    assert [row.what for row in chat.log].count("raised") == 0
    chat.rings("untaken", ref=chat.case.id)
    assert not chat.asked_for(Tell)  # said once


def test_a_yellow_one_rises_and_keeps_what_it_is_about() -> None:
    chat = CaseChat(at(27, 9)).hard_days().nobody_does_anything()
    id_, chat.now = chat.case.id, at(1, 8, month=12)
    untaken(chat)
    assert (chat.case.id, chat.case.colour, chat.case.why) == (id_, Colour.orange, "hard_days")
    assert chat.case.chain == tuple(
        (str(step.role), step.wait_minutes) for step in chat.policy.cases[Colour.orange].chain
    )
    once_around(chat)
    assert len(chat.rows("raised")) == 1


@pytest.mark.parametrize("hour", [9, 2, 22])
def test_red_keeps_every_call_and_only_gains_the_fact(hour: int) -> None:
    def calls(chat: CaseChat, rings: int) -> list[tuple[object, int]]:
        for _ in range(rings):
            chat.nobody_does_anything()
        return [(when, tell.person) for when, tell in chat.sent]

    alone, chat = CaseChat(at(23, hour)).danger(), CaseChat(at(23, hour)).danger()
    calls(chat, 40)
    untaken(chat)
    assert chat.case.outcome == UNTAKEN
    assert calls(chat, 60) == calls(alone, 100)
    assert SAID in whole(chat.sent[-1][1])
    assert not left.rests(chat.case)


@pytest.mark.parametrize("colour", [Colour.yellow, Colour.orange])
def test_what_may_be_danger_goes_around_until_somebody_takes_it(colour: Colour) -> None:
    chat = CaseChat(at(23, 9)).notices("danger_unclear", "danger", colour)
    if colour is Colour.yellow:
        chat.nobody_does_anything()
    untaken(chat)
    days = set()
    for _ in range(30):
        chat.nobody_does_anything()
        days |= {chat.now.date() for _ in chat.asked_for(Tell)}
    assert chat.case.colour is Colour.orange
    assert len(days) > 3
    assert len(chat.sent) > 25  # a ring at closing time waits for the morning


def test_red_that_the_policy_lets_end_goes_around_once_nobody_took_it() -> None:
    chat = CaseChat(at(23, 9))
    rule = replace(chat.policy.cases[Colour.red], repeat=False)
    chat.policy = replace(chat.policy, cases={**chat.policy.cases, Colour.red: rule})
    chat.danger().nobody_does_anything().nobody_does_anything()
    assert chat.case.due is None
    chat.now = at(24, 9)
    untaken(chat)
    for _ in range(20):
        chat.nobody_does_anything()
        assert chat.asked_for(Tell)


def test_one_who_has_every_role_is_told_once_and_not_each_hour() -> None:
    chat = CaseChat(at(23, 9)).without(Role.deputy, Role.leader, Role.job_consultant).no_show()
    chat.now = at(24, 9)
    untaken(chat)
    assert chat.got(Role.caseworker)
    chat.nobody_does_anything()
    assert not chat.asked_for(Tell)
    assert left.rests(chat.case)


def test_while_nobody_at_all_can_be_reached_it_is_tried_again() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    chat.unreachable(Role.caseworker, Role.deputy, Role.leader, Role.job_consultant)
    chat.now = at(24, 9)
    untaken(chat)
    for _ in range(5):
        chat.nobody_does_anything()
    chat.add(Role.leader, Person(7, "Birgit", channels=("mail",))).nobody_does_anything()
    assert chat.got(Role.leader)


def test_taken_and_forgotten_it_goes_around_again_as_it_was_opened() -> None:
    chat = CaseChat(at(23, 9)).no_show()
    chat.now = at(24, 9)
    untaken(chat)
    chat.taps(Role.caseworker, "take")
    assert chat.case.outcome == ""
    chat.nobody_does_anything("case_contact")
    assert chat.case.state == "open"
    for _ in range(4):
        chat.nobody_does_anything()
        assert chat.asked_for(Tell)
    assert any(alarm.what == "untaken" and alarm.due > chat.now for alarm in chat.alarms)


def resting() -> CaseChat:
    chat = CaseChat(at(23, 9)).no_show()
    chat.now = at(24, 9)
    untaken(chat)
    for _ in range(2):
        chat.nobody_does_anything()
    assert left.rests(chat.case)
    chat.now = at(26, 9)
    return chat


def test_what_is_new_in_a_case_that_rests_reaches_the_caseworker_and_the_same_again_does_not() -> (
    None
):
    chat = resting()
    assert not chat.no_show().asked_for(Tell)
    chat.notices("track_overdue", "noshow", Colour.orange)
    assert chat.got(Role.caseworker)
    chat.danger()
    assert [e.lane.name for e in chat.effects if isinstance(e, Tell)] == ["crisis"]


def test_who_asks_for_a_call_again_is_heard_again() -> None:
    chat = CaseChat(at(23, 9)).notices("wants_contact", "contact", Colour.orange)
    chat.now = at(24, 9)
    untaken(chat)
    for _ in range(2):
        chat.nobody_does_anything()
    chat.now = at(26, 9)
    chat.notices("wants_contact", "contact", Colour.orange)
    assert chat.got(Role.caseworker)


def test_the_reader_is_the_caseworker_else_the_next_who_can_be_reached() -> None:
    chat = resting()
    for role in ROUND:
        found = left.reader(chat.citizen, chat.case)
        assert found is not None
        assert found.id == chat.citizen.chain[role].id
        chat.unreachable(role)
    chat.unreachable(Role.job_consultant)
    assert left.reader(chat.citizen, chat.case) is None


# --- an earlier release opened a case of its own beside it --------------------------------


def test_the_second_case_of_an_earlier_release_rests_too_and_ends_when_the_first_is_taken() -> None:
    chat = CaseChat(at(25, 8))
    orange = tuple((str(s.role), s.wait_minutes) for s in chat.policy.cases[Colour.orange].chain)
    first = CaseFile(
        "one", "confidence", Colour.yellow, "open", 1, at(23, 9), "confidence_low",
        chain=(("caseworker", 0),), since=0,
    )  # fmt: skip
    second = CaseFile(
        "two", "followup", Colour.orange, "open", 1, at(25, 8), "case_untaken", chain=orange,
        repeat=True, since=0, due=at(25, 9),
    )  # fmt: skip
    memory = chat.citizen.memory.with_fired("case_untaken", at(25, 8))
    chat._change(cases=(first, second), memory=memory)
    chat.now = at(26, 8)
    chat.rings("untaken", ref="two")
    assert chat.cases == {"confidence": "yellow", "followup": "orange"}
    assert chat.got(Role.caseworker)
    chat.answers("case", "one", "take", Role.caseworker, 1)
    assert chat.cases == {"confidence": "yellow"}


# --- the words ----------------------------------------------------------------------------


def waiting(number: int, colour: Colour = Colour.orange) -> Waiting:
    case = CaseFile(f"c{number}", "noshow", colour, "open", 1, at(23, 9, number), "no_show")
    return Waiting(f"Borger {number}", case)


METTE = Person(2, "Mette")


def test_the_letter_names_each_case_once_the_loudest_and_oldest_first() -> None:
    cases = [waiting(2), waiting(1), waiting(3, Colour.red)]
    head, *lines, last = (plain(text) for text in letter(METTE, cases, at(25, 9), details=True))
    assert head == "Hej Mette. 3 sager venter på, at nogen tager dem."
    assert [line.partition(":")[0] for line in lines] == ["Borger 3", "Borger 1", "Borger 2"]
    assert "er ikke mødt" in lines[0]
    assert last == "Åbn sagen, og aftal, hvem der ringer."


def test_it_has_no_reasons_where_the_office_wants_none_and_is_never_too_long() -> None:
    cases = [waiting(number) for number in range(50)]
    found = [plain(text) for text in letter(METTE, cases, at(25, 9), details=False)]
    assert len(found) == MOST + 3
    assert "Og 30 sager mere." in found
    assert not any("mødt" in line for line in found)
    assert len("\n".join(found)) < 2000
