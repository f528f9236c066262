"""The morning after: one gentle question, no harm in silence, and a welcome back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.absence import asks_today, welcome_back
from flows.calendar import Schedule
from flows.effects import Tell
from flows.facts import Coming, Participation, Role, Shift
from flows.memory import Memory
from tests.amina import STARTS, placed, shifts
from tests.chat import PureChat
from tests.flows.absence_chat import reports, to

TUESDAY, SEVEN = date(2026, 11, 24), STARTS.replace(day=24, hour=6, minute=0)


def next_morning(**facts: object) -> PureChat:
    return reports(**facts).ring_next("absence_next")


def test_at_seven_the_citizen_is_asked_gently() -> None:
    chat = next_morning()
    assert chat.now == SEVEN
    assert chat.heard[0].startswith("Hej Amina. Hvordan har du det med at komme i dag kl. ")
    assert chat.buttons == ["Jeg kommer", "Lidt senere", "Ikke i dag"]


def test_it_takes_the_place_of_that_days_reminder() -> None:
    chat = reports()
    assert asks_today(chat.citizen, TUESDAY)
    assert not asks_today(chat.citizen, STARTS.date())
    ref = (STARTS + timedelta(days=1)).isoformat()
    chat.now = STARTS + timedelta(hours=10)
    assert chat.rings("evening", ref, fence=1).heard == []
    chat.ring_next("absence_next").presses("Jeg kommer").later(minutes=30)
    assert chat.rings("hour", ref, fence=1).heard == []


def test_coming_back_is_welcome_and_the_mentor_knows() -> None:
    chat = next_morning().presses("Jeg kommer")
    assert chat.heard[0].startswith("Velkommen tilbage. Jeg skriver til Lars")
    mail = to(chat, Role.company_mentor)
    assert "Amina kommer igen i dag kl. " in mail
    assert "syg" not in mail.lower()
    assert not chat.told(Role.caseworker)
    assert chat.citizen.absences[0].returned
    assert chat.citizen.shifts[1].coming is Coming.on_way
    assert chat.citizen.shifts[0].coming is Coming.absent


def test_a_bit_later_is_asked_about_like_any_other_day() -> None:
    chat = next_morning().presses("Lidt senere")
    assert chat.flow == "late"
    assert chat.citizen.absences[0].returned


def test_not_today_asks_once_who_is_told_and_not_why() -> None:
    chat = next_morning().presses("Ikke i dag")
    assert chat.state == "share"
    assert "Lars og Mette" in chat.heard[0]
    chat.presses("Ja, giv besked")
    assert "Amina kommer ikke i dag." in to(chat, Role.company_mentor)
    assert chat.told(Role.caseworker)
    (absence,) = chat.citizen.absences
    assert absence.last == TUESDAY
    assert absence.reason == "sick"
    assert absence.asks_on == date(2026, 11, 25)


def test_a_third_morning_is_orange() -> None:
    chat = next_morning().presses("Ikke i dag").presses("yes")
    chat.ring_next("absence_next").presses("Ikke i dag").presses("yes")
    assert chat.signals[-1].rule == "absence_running"
    assert chat.cases["absence"] == "orange"


def test_words_about_it_are_heard_as_not_today() -> None:
    chat = next_morning().writes("jeg er stadig syg og kan ikke komme i dag")
    assert chat.flow == "absence"
    assert chat.state == "share"


def test_other_words_are_kept_and_the_question_comes_again() -> None:
    chat = next_morning().writes("jeg er ikke helt klar over det endnu men vi får se")
    assert chat.heard[0].startswith("Tak.")
    assert chat.buttons[0] == "Jeg kommer"


def test_long_words_are_not_cut_in_silence() -> None:
    chat = next_morning().writes("jeg er ikke helt klar over det endnu " * 40)
    assert chat.heard[0] == "Det var langt, så jeg gemmer kun de første 1000 tegn."


@pytest.mark.parametrize("days", ["yes", "unknown"])
def test_silence_does_no_harm(days: str) -> None:
    chat = PureChat().commands("fravaer").presses(days).presses("skip").presses("yes")
    chat.ring_next("absence_next").goes_quiet()
    assert chat.heard == []
    assert chat.citizen.absent_on(TUESDAY) is None
    assert chat.citizen.shifts[1].coming is Coming.unknown


def test_until_it_is_asked_an_open_end_covers_the_day() -> None:
    chat = PureChat().commands("fravaer").presses("unknown").presses("skip").presses("yes")
    assert chat.citizen.absent_on(TUESDAY) is not None


def test_after_several_known_days_only_the_last_is_followed_by_a_question() -> None:
    chat = PureChat().commands("fravaer").presses("no").presses("2026-11-25")
    chat.presses("skip").presses("yes")
    assert chat.alarm("absence_next").due == SEVEN + timedelta(days=2)
    assert asks_today(chat.citizen, date(2026, 11, 26))


def test_over_a_weekend_the_question_comes_on_monday() -> None:
    chat = PureChat().later(days=4).commands("fravaer").presses("yes").presses("skip")
    chat.presses("yes")
    assert chat.alarm("absence_next").due == SEVEN + timedelta(days=6)


def early(schedule: str = "mon-fri 07:00-11:00") -> dict[str, object]:
    earlier = timedelta(hours=1, minutes=30)
    return {
        "placement": placed(schedule=Schedule.parse(schedule)),
        "shifts": tuple(Shift(s.day, s.starts - earlier, s.ends - earlier) for s in shifts()),
    }


def test_before_an_early_shift_it_is_asked_the_evening_before() -> None:
    chat = reports(**early())
    assert chat.alarm("absence_next").due == STARTS.replace(hour=18, minute=0)  # 19.00
    chat.ring_next("absence_next")
    assert "i morgen" in chat.heard[0]
    assert chat.buttons[-1] == "Ikke i morgen"
    chat.presses("Jeg kommer")
    assert "2026-11-24" in to(chat, Role.company_mentor)


def test_who_chose_the_early_hour_is_asked_an_hour_before() -> None:
    chat = reports(**early(), memory=Memory(early_ok=True))
    assert chat.alarm("absence_next").due == SEVEN - timedelta(hours=1)


def test_who_called_alone_is_asked_too_and_nobody_is_written_to() -> None:
    chat = reports(answer="Jeg ringer selv").ring_next("absence_next").presses("Jeg kommer")
    assert chat.heard == ["Velkommen tilbage. Du kan starte, hvor du slap."]
    assert not chat.asked_for(Tell)


def test_after_taking_back_there_is_no_question() -> None:
    chat = reports().commands("kommer")
    assert chat.ring_next("absence_next").heard == []
    assert not asks_today(chat.citizen, TUESDAY)


def test_a_dropped_question_about_an_open_end_is_asked_the_day_after() -> None:
    chat = PureChat().commands("fravaer").presses("unknown").presses("skip").presses("yes")
    chat.citizen = replace(chat.citizen, participation=Participation.paused)
    chat.ring_next("absence_next")
    assert chat.heard == []
    assert chat.alarm("absence_next").due == SEVEN + timedelta(days=1)
    assert chat.citizen.absent_on(TUESDAY) is not None


def test_the_first_shift_after_has_a_line_of_welcome() -> None:
    chat = next_morning().presses("Jeg kommer")
    first, second, third, *_ = chat.citizen.shifts
    assert welcome_back(chat.citizen, second) is not None
    assert welcome_back(chat.citizen, third) is None
    assert welcome_back(chat.citizen, first) is None


def test_not_today_counts_at_once_though_nobody_is_told_yet() -> None:
    chat = next_morning().presses("Ikke i dag")
    assert chat.citizen.shifts[1].coming is Coming.absent
    assert chat.citizen.absent_on(TUESDAY) is not None
    assert not chat.asked_for(Tell)
    ref = (STARTS + timedelta(days=1)).isoformat()
    chat.now = STARTS + timedelta(days=1, minutes=15)
    assert not chat.rings("ask_mentor", ref, fence=1).asked_for(Tell)
    chat.later(hours=5)
    assert chat.rings("checkin", ref, fence=1).heard == []
    assert chat.alarm("absence_next").due == SEVEN + timedelta(days=1)


def test_not_today_without_an_answer_about_who_is_told_goes_on_there() -> None:
    chat = next_morning().presses("Ikke i dag").goes_quiet().goes_quiet()
    assert not chat.flow
    assert chat.commands("fravaer").state == "share"
    chat.presses("Ja, giv besked")
    assert "Amina kommer ikke i dag." in to(chat, Role.company_mentor)
    assert "Jeg ved det allerede" in chat.commands("fravaer").heard[0]


def test_a_third_day_is_orange_also_when_it_is_shared_late() -> None:
    chat = next_morning().presses("Ikke i dag").presses("yes")
    chat.ring_next("absence_next").presses("Ikke i dag")
    assert "absence_running" not in [signal.rule for signal in chat.signals]
    chat.goes_quiet().presses("Giv besked").presses("yes")
    assert [signal.rule for signal in chat.signals].count("absence_running") == 1


def test_nobody_is_welcomed_back_who_is_not_known_to_have_come() -> None:
    chat = reports()
    assert welcome_back(chat.citizen, chat.citizen.shifts[1]) is None


def test_on_my_way_is_that_questions_yes_and_the_workplace_knows() -> None:
    chat = next_morning().writes("på vej")
    assert "Velkommen tilbage" in chat.heard[0]
    assert to(chat, Role.company_mentor)
    assert not chat.flow  # and it is not asked again four hours later
