"""The evening before and an hour before: what the citizen reads and can answer."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.effects import Say, Tell
from flows.facts import Absence, Arrived, Coming, Participation, Role, Shift
from flows.memory import Memory
from tests.amina import CHAIN, ENDS, STARTS, shifts
from tests.chat import PureChat, plain

REF = STARTS.isoformat()
TUESDAY = STARTS + timedelta(days=1)


def the_evening(ref: str = REF, **facts: object) -> PureChat:
    chat = PureChat(**facts)
    chat.now = STARTS - timedelta(hours=14)
    return chat.rings("evening", ref, fence=1, not_after=STARTS)


def the_hour(ref: str = REF, **facts: object) -> PureChat:
    chat = PureChat(**facts)
    chat.now = PureChat().now + timedelta(hours=1)
    if ref != REF:
        chat.now += timedelta(days=1)
    return chat.rings("hour", ref, fence=1, not_after=STARTS + timedelta(days=1))


def without(*roles: Role) -> dict[Role, object]:
    return {role: person for role, person in CHAIN.items() if role not in roles}


def told(**facts: object) -> tuple[Shift, ...]:
    return (replace(shifts()[0], **facts), *shifts()[1:])  # type: ignore[arg-type]


def first(chat: PureChat) -> Shift:
    return chat.citizen.shifts[0]


def to_citizen(chat: PureChat) -> list[Tell]:
    return [tell for tell in chat.asked_for(Tell) if tell.person == chat.me.id]


def test_the_evening_before_the_first_day_offers_company() -> None:
    chat = the_evening()
    assert "I morgen er din første dag hos Byggehuset." in chat.heard[0]
    assert "Lars tager imod dig" in chat.heard[0]
    assert chat.buttons == ["Nej tak", "Ja, spørg Jonas", "Kan ikke i morgen"]


def test_company_on_the_way_is_asked_for_and_the_answer_comes_back() -> None:
    chat = the_evening().presses("yes")
    assert "Jeg spørger Jonas" in chat.heard[0]
    (asked,) = chat.told(Role.personal_mentor)
    assert asked.task is not None
    assert (asked.task.kind, asked.task.ref, asked.task.expires) == (
        "company_on_the_way",
        REF,
        STARTS,
    )
    chat.answers("company_on_the_way", REF, "yes", Role.personal_mentor)
    (answer,) = to_citizen(chat)
    assert "vil gerne følges med dig" in plain(answer.text)


def test_an_answer_late_in_the_evening_waits_for_the_morning() -> None:
    chat = the_evening().presses("yes").later(hours=4)  # 21.30
    chat.answers("company_on_the_way", REF, "no", Role.personal_mentor)
    (answer,) = to_citizen(chat)
    assert answer.not_before == STARTS - timedelta(hours=1, minutes=30)
    assert "kan ikke" in plain(answer.text)


def test_without_a_personal_mentor_the_first_evening_asks_about_doubts() -> None:
    chat = the_evening(chain=without(Role.personal_mentor))
    assert chat.buttons[0] == "Nej, alt er klart"
    assert chat.writes("nej").heard == ["Godt. Hav en god aften."]


def test_the_evening_tells_the_plan_of_the_day() -> None:
    chat = the_evening(TUESDAY.isoformat())
    assert "Planen er: rydde op på lageret." in chat.heard[0]
    assert chat.presses("yes").buttons == ["Vis numre", "Ring til mig"]


@pytest.mark.parametrize("missing", [(), (Role.company_mentor,), tuple(CHAIN)])
def test_nobody_missing_leaves_a_blank(missing: tuple[Role, ...]) -> None:
    for chat in (the_evening(chain=without(*missing)), the_hour(chain=without(*missing))):
        assert "  " not in chat.heard[0]
        assert ("Lars" in chat.heard[0]) == (Role.company_mentor not in missing)
        assert chat.buttons


def test_words_in_the_evening_get_numbers_not_a_robots_advice() -> None:
    chat = the_evening(TUESDAY.isoformat()).writes("det der med nøglen på bagsiden")
    assert "Jeg er en robot" in chat.heard[0]
    assert "/ringmig" in chat.values


def test_not_tomorrow_opens_the_absence_dialogue() -> None:
    chat = the_evening(TUESDAY.isoformat()).presses("absent")
    assert chat.flow == "absence"


def test_an_hour_before_on_the_first_day() -> None:
    chat = the_hour()
    assert chat.heard[0].startswith("Hej Amina. I dag er din første dag hos Byggehuset.")
    assert chat.buttons[:3] == ["På vej", "Lidt sen", "Kan ikke i dag"]


def test_on_the_way_is_thanked_and_known() -> None:
    chat = the_hour().presses("on_way")
    assert first(chat).coming is Coming.on_way
    assert chat.heard == ["Godt. Hav en god dag. Jeg skriver, når du har fri."]
    assert not chat.flow


def test_company_can_also_be_asked_for_in_the_morning_but_only_once() -> None:
    chat = the_hour()
    assert chat.buttons[3] == "Følges med Jonas"
    chat.presses("company")
    assert chat.told(Role.personal_mentor)
    assert "Jeg spørger Jonas" in chat.heard[0]
    assert chat.buttons == ["På vej", "Lidt sen", "Kan ikke i dag"]
    assert "company" not in the_hour(memory=Memory(company_on=date(2026, 11, 23))).values
    assert "company" not in the_hour(TUESDAY.isoformat()).values


def test_can_not_come_opens_the_absence_dialogue() -> None:
    assert the_hour().presses("absent").flow == "absence"


def test_a_bit_late_asks_how_late() -> None:
    assert the_hour().presses("late").buttons[0] == "10 min senere"


def test_words_are_met_kindly_and_the_question_stays() -> None:
    chat = the_hour().writes("jeg ved ikke rigtigt hvad der sker lige nu")
    assert chat.flow
    assert chat.buttons


def test_silence_on_the_reminder_is_held_against_nobody() -> None:
    chat = the_hour().goes_quiet()
    assert chat.heard == []
    assert first(chat) == shifts()[0]
    assert chat.signals == []
    assert chat.citizen.memory.unanswered == 0


@pytest.mark.parametrize(
    "facts",
    [
        {"absences": (Absence("a", date(2026, 11, 23), date(2026, 11, 23)),)},
        {"absences": (Absence("a", date(2026, 11, 20), None),)},
        {"shifts": told(coming=Coming.on_way)},
        {"shifts": told(coming=Coming.late, late_minutes=10)},
        {"shifts": told(arrived=Arrived.yes)},
        {"participation": Participation.paused},
    ],
)
@pytest.mark.parametrize("prompt", [the_evening, the_hour])
def test_who_has_said_how_it_is_gets_no_reminder(prompt: object, facts: dict[str, object]) -> None:
    chat = prompt(**facts)  # type: ignore[operator]
    assert chat.asked_for(Say) == []


def test_a_reminder_of_an_older_plan_says_nothing() -> None:
    chat = PureChat().rings("hour", REF, fence=9)
    assert chat.effects == []


def test_when_the_assistant_has_stopped_asking_the_time_is_told_and_nothing_asked() -> None:
    silent = Memory(silent=True, unanswered=2)
    chat = the_hour(memory=silent)
    assert not chat.flow
    assert chat.values == ["/forsinket", "/fravaer"]
    assert the_evening(memory=silent).heard == []


def test_the_day_after_a_missed_one_is_a_new_start_without_blame() -> None:
    chat = the_hour(TUESDAY.isoformat(), shifts=told(arrived=Arrived.no))
    assert "I dag er en ny start." in chat.heard[0]
    assert "Lars tager imod dig hos Byggehuset" in chat.heard[0]


def test_after_the_shift_began_no_reminder_comes() -> None:
    chat = PureChat()
    chat.now = ENDS
    assert chat.rings("hour", REF, fence=1, not_after=STARTS).asked_for(Say) == []


def test_sentences_stay_few_before_a_question() -> None:
    variants = [
        the_evening(),
        the_evening(TUESDAY.isoformat()),
        the_hour(),
        the_hour(TUESDAY.isoformat()),
        the_hour(TUESDAY.isoformat(), shifts=told(arrived=Arrived.no)),
    ]
    for chat in variants:
        text = chat.heard[0].replace("kl.", "kl")
        before = text.rpartition("\n")[0]
        assert text.endswith("?")
        assert before.count(".") <= 3 + before.count("T07:30:00")
