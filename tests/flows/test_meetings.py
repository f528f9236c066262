"""The follow-up meeting, paid hours, and what is asked every few weeks."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.effects import SetAlarm, Tell
from flows.events import Answered, Submitted
from flows.facts import Phase, Placement, Role
from flows.meetings import agenda
from flows.memory import Memory
from flows.own import Entry, Kind
from flows.policy import Policy
from flows.understanding import hear
from tests.amina import CHAIN, MONDAY, citizen
from tests.chat import PureChat, plain
from tests.flows.week_chat import WeekChat, at

MEETING = date(2026, 11, 25)
SECRET = "Jeg er ked af pauserne"
ROLES = [role for role in Role if role is not Role.citizen]


def placement(**facts: Any) -> Placement:
    usual = citizen().placement
    assert usual is not None
    return replace(usual, **facts)


def meeting_soon(**facts: Any) -> PureChat:
    chat = PureChat(placement=placement(follow_up=MEETING), **facts)
    return chat.rings("prepare", ref=MEETING.isoformat(), fence=1)


def lines(chat: PureChat, *kinds: Kind) -> list[Entry]:
    return [line for line in chat.citizen.entries if line.kind in kinds]


# --- preparing ----------------------------------------------------------------------------


def test_the_day_before_the_citizen_sees_the_fixed_items_and_is_asked() -> None:
    chat = meeting_soon()
    read = "\n".join(chat.heard)
    assert "Timer med løn: Der er ikke spurgt endnu." in read
    assert "Dit mål: Sige godmorgen til alle" in read
    assert chat.heard[-1].startswith("Hvad vil du gerne have sagt?")


def test_a_meeting_that_was_moved_is_not_prepared_for_on_the_old_day() -> None:
    chat = PureChat(placement=placement(follow_up=MEETING + timedelta(days=7)))
    assert not chat.rings("prepare", ref=MEETING.isoformat(), fence=1).heard


def test_nothing_is_shown_to_the_caseworker_that_the_citizen_did_not_say_yes_to() -> None:
    chat = meeting_soon().writes("Jeg vil prøve kassen").presses("Nej, kun mig")
    [line] = lines(chat, Kind.say)
    assert line.shared == ()
    points = agenda.points(chat.citizen, chat.policy, chat.now, ROLES)
    assert "kassen" not in " ".join(plain(text) for point in points for text in point.known)


def test_what_may_be_seen_stands_on_the_agenda_for_the_caseworker_alone() -> None:
    chat = meeting_soon().writes("Jeg vil prøve kassen").presses("Ja, vis det")
    seen = agenda.points(chat.citizen, chat.policy, chat.now, [Role.caseworker])
    assert [plain(text) for text in seen[0].known][:1] == ["Jeg vil prøve kassen"]
    leader = agenda.points(chat.citizen, chat.policy, chat.now, [Role.leader])[0]
    assert "kassen" not in " ".join(map(plain, leader.known))


def test_what_is_kept_to_oneself_is_told_to_nobody_and_stands_on_no_page() -> None:
    chat = meeting_soon().presses("skip").writes(SECRET)
    assert [line.text for line in lines(chat, Kind.keep)] == [SECRET]
    chat.now = at(25, 7)
    chat.rings("agenda", ref=MEETING.isoformat(), fence=1)
    told = [e for e in chat.effects if isinstance(e, Tell)]
    assert told
    read = " ".join(plain(t) for e in told for t in (e.subject, e.text, *e.lines))
    points = agenda.points(chat.citizen, chat.policy, chat.now, ROLES)
    read += " ".join(plain(text) for point in points for text in point.known)
    assert "pauserne" not in read
    assert SECRET in " ".join(chat.commands("forbered").heard)


def test_what_was_written_can_be_deleted_again() -> None:
    chat = meeting_soon().writes("Noget").presses("no").writes(SECRET)
    chat.commands("forbered").presses("Slet det, jeg skrev")
    assert not lines(chat, Kind.say, Kind.keep)


def test_five_thousand_characters_are_cut_and_that_is_said() -> None:
    chat = meeting_soon().writes("x" * 5000)
    assert any("gemmer kun de første 1000 tegn" in text for text in chat.heard)
    assert len(lines(chat, Kind.say)[0].text) == 1000


def test_an_emoji_alone_is_an_answer() -> None:
    chat = meeting_soon().writes("🙂")
    assert lines(chat, Kind.say)[0].text == "🙂"


# --- the agenda -----------------------------------------------------------------------------


def test_paid_hours_stand_on_every_agenda() -> None:
    """Requirement 162: a fixed item."""
    for facts in ({}, {"placement": placement(course="clarifying")}, {"goals": ()}):
        points = agenda.points(citizen(**facts), Policy(), MONDAY, [Role.caseworker])
        assert len(points) == 10
        paid = next(point for point in points if plain(point.name) == "Lønnede timer")
        assert plain(paid.known[0]).startswith("Timer med løn:")


def test_the_card_of_the_morning_has_no_words_of_the_citizens() -> None:
    chat = meeting_soon().writes("Jeg vil prøve kassen").presses("Ja, vis det")
    chat.now = at(25, 7)
    [card] = chat.rings("agenda", ref=MEETING.isoformat(), fence=1).told(Role.caseworker)
    read = " ".join(plain(text) for text in (card.text, *card.lines))
    assert "Amina har skrevet én ting, der gerne må siges." in read
    assert "kassen" not in read


def test_an_agreement_of_the_meeting_reminds_whoever_has_it_on_the_day() -> None:
    chat = PureChat(placement=placement(follow_up=MEETING))
    fields = {"what0": "Vise kassen", "who0": "company_mentor", "day0": "2026-11-30"}
    said = Submitted("meeting", "", hear("Vise kassen"), fields=fields)
    chat.happens(said, CHAIN[Role.caseworker])
    chat.ring_next("agreement")
    [told] = chat.told(Role.company_mentor)
    assert "Vise kassen" in plain(told.text)
    chat.answers("agreement", told.task.ref if told.task else "", "later", Role.company_mentor)
    assert chat.alarm("agreement").due.date() == date(2026, 12, 7)
    chat.takes_back("agreement", told.task.ref if told.task else "", Role.company_mentor)
    assert lines(chat, Kind.agreement)[0].day == date(2026, 11, 30)


def test_put_off_before_its_day_it_is_a_week_later_than_agreed() -> None:
    chat = PureChat(placement=placement(follow_up=MEETING))
    fields = {"what0": "Vise kassen", "who0": "company_mentor", "day0": "2026-11-30"}
    staff = CHAIN[Role.caseworker]
    chat.happens(Submitted("meeting", "", hear("Vise kassen"), fields=fields), staff)
    [line] = lines(chat, Kind.agreement)
    later = Submitted("meeting_decision", line.id, hear(""), fields={"action": "later"})
    chat.happens(later, staff)
    assert lines(chat, Kind.agreement)[0].day == date(2026, 12, 7)
    assert chat.alarm("agreement").due.date() == date(2026, 12, 7)


@pytest.mark.parametrize("day", ["2026-11-20", "i morgen", "", "2026-13-40"])
def test_a_day_that_is_over_or_no_day_rings_for_nobody(day: str) -> None:
    chat = PureChat(placement=placement(follow_up=MEETING))
    fields = {"what0": "Vise kassen", "who0": "citizen", "day0": day, "next": day}
    chat.happens(Submitted("meeting", "", hear("x"), fields=fields), CHAIN[Role.caseworker])
    assert not [a for a in chat.asked_for(SetAlarm) if a.what == "agreement"]
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.follow_up == MEETING


def test_the_citizens_own_agreement_is_seen_by_nobody_else() -> None:
    chat = PureChat(placement=placement(follow_up=MEETING)).commands("aftalt")
    chat.writes("Spørge om nøglen").presses("Om en uge")
    [line] = lines(chat, Kind.agreement)
    assert (line.key, line.shared) == ("citizen", ())
    chat.ring_next("agreement")
    assert "Spørge om nøglen" in chat.heard[0]
    assert chat.presses("Det er gjort").heard == ["Tak. Så er det gjort."]


# --- the workplace's two lines ----------------------------------------------------------------


def mentor_writes(chat: PureChat, **fields: str) -> PureChat:
    heard = hear("\n".join(fields.values()))
    event = Submitted("mentor_two_lines", "2026-W48", heard, True, fields)
    return chat.happens(event, CHAIN[Role.company_mentor])


def test_the_citizen_reads_what_the_mentor_wrote_and_can_talk_about_what_was_hard() -> None:
    chat = mentor_writes(PureChat(), went_well="Tog en kunde.", was_hard="Pauserne.")
    [told] = [e for e in chat.asked_for(Tell) if e.person == 1]
    read = plain(told.text)
    assert "Lars skriver om ugen:" in read
    assert "Vil du tale med Mette om det?" in read
    assert [plain(b.label) for b in told.buttons] == ["Ring til mig"]
    assert not [e for e in chat.asked_for(Tell) if e.person != 1]


def test_a_new_task_is_an_offer() -> None:
    chat = mentor_writes(PureChat(), new_task="Sætte priser på")
    assert not lines(chat, Kind.task)
    chat.happens(Answered("task", "mentor_new_task", "2026-W48", "yes"))
    [task] = lines(chat, Kind.task)
    assert (task.text, task.state, task.source) == ("Sætte priser på", "not_yet", "company_mentor")


def test_written_again_it_takes_the_place_of_the_first_and_undone_it_is_gone() -> None:
    chat = mentor_writes(PureChat(), went_well="Et")
    mentor_writes(chat, went_well="To")
    assert [line.text for line in lines(chat, Kind.mentor_week)] == ["To"]
    undo = Submitted("mentor_two_lines_undo", "2026-W48", hear(""), True)
    chat.happens(undo, CHAIN[Role.company_mentor])
    assert not lines(chat, Kind.mentor_week)


def test_only_the_company_mentor_writes_there() -> None:
    chat = PureChat()
    event = Submitted("mentor_two_lines", "2026-W48", hear("Hej"), True, {"went_well": "Hej"})
    chat.happens(event, CHAIN[Role.personal_mentor])
    assert not lines(chat, Kind.mentor_week)


# --- every few weeks ------------------------------------------------------------------------------


def thursday(weeks: int, **facts: Any) -> WeekChat:
    """The Thursday of that week of the placement, when the week's questions come."""
    chat = WeekChat(at(26, 13) + timedelta(weeks=weeks - 1), **facts)
    year, week, _ = chat.now.isocalendar()
    chat.week_rings("reflection", ref=f"{year}-W{week:02}")
    return chat


@pytest.mark.parametrize(("week", "flow"), [(1, "reflection"), (3, "reflection"), (4, "month")])
def test_every_four_weeks_the_month_takes_the_place_of_the_week(week: int, flow: str) -> None:
    assert thursday(week).flow == flow


def test_the_week_after_a_months_questions_it_is_the_weeks_again() -> None:
    looked = Memory(month_on=date(2026, 12, 17))
    assert thursday(5, memory=looked).flow == "reflection"
    assert thursday(8, memory=looked).flow == "month"


def test_the_month_asks_at_most_four_questions() -> None:
    chat = thursday(4)
    asked = 0
    while chat.flow:
        asked += 1
        chat.presses("skip")
    assert asked == 4


def test_a_low_belief_alarms_nobody() -> None:
    """Requirement 20: a low start is expected."""
    chat = thursday(4).presses("skip").presses("0")
    assert [line.value for line in lines(chat, Kind.belief)] == [0]
    chat.presses("skip").presses("7")
    assert not chat.signals
    assert not chat.cases


def test_a_belief_that_rose_is_shown_and_one_that_fell_is_not() -> None:
    before = Entry("b", Kind.belief, MONDAY, value=3)
    rose = thursday(4, entries=(before,)).presses("skip").presses("5").presses("skip")
    assert "Din tro på et job er gået fra 3 til 5." in rose.heard[0]
    fell = thursday(4, entries=(before,)).presses("skip").presses("2").presses("skip")
    assert "tro på et job" not in fell.heard[0]


def test_it_is_easy_to_say_that_the_place_was_the_wrong_one() -> None:
    """Requirement 148: also of a place one chose oneself; it leads to a talk."""
    chat = PureChat(placement=placement(phase=Phase.startup)).rings("match", "2026-W49", 1)
    chat.presses("Jeg tog fejl")
    assert chat.heard[0] == "Tak, fordi du siger det. Det er godt at finde ud af nu."
    assert chat.presses("Ja, i dag").cases == {"contact": "orange"}


def test_a_case_of_concern_gets_a_question_in_the_middle_of_the_week() -> None:
    """Requirement 100."""
    chat = PureChat(placement=placement(concern=True)).rings("touch", "2026-11-25", 1)
    assert chat.heard == ["Hej Amina. Hvordan går det midt i ugen?"]
    assert not PureChat().rings("touch", "2026-11-25", 1).heard
