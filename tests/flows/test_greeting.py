"""A person sends a short recognition through the bot (requirement 6)."""

from dataclasses import replace
from datetime import UTC, datetime

from flows.effects import Tell
from flows.events import Answered, Commanded, Pressed, Submitted, Wrote
from flows.facts import Participation, Person, Role
from flows.memory import Memory
from flows.policy import Policy
from flows.understanding import hear
from tests.amina import CHAIN
from tests.chat import PureChat, plain

METTE, LARS = CHAIN[Role.caseworker], CHAIN[Role.company_mentor]
SAID = "Du fik åbnet butikken helt selv i går."


def greets(talk: PureChat, who: Person = METTE, text: str = SAID) -> PureChat:
    talk.happens(Commanded("hilsen"), who)
    talk.happens(Wrote(hear(text)), who)
    return talk.happens(Pressed(talk.talks[who.id].question, "yes"), who)


def letters(talk: PureChat) -> list[Tell]:
    return [e for e in talk.effects if isinstance(e, Tell) and e.person == talk.me.id]


def test_it_is_seen_before_it_goes_and_comes_from_the_person() -> None:
    talk = PureChat().later(hours=4)
    talk.happens(Commanded("hilsen"), METTE).happens(Wrote(hear(SAID)), METTE)
    assert talk.heard == [f"Det her sender jeg til Amina:\n{SAID}"]
    assert not letters(talk)
    talk.happens(Pressed(talk.talks[METTE.id].question, "yes"), METTE)
    [letter] = letters(talk)
    assert plain(letter.text) == f"Hilsen fra Mette: {SAID}"
    assert [plain(button.label) for button in letter.buttons] == ["🙂", "Tak"]


def test_one_a_sender_citizen_and_day() -> None:
    talk = greets(PureChat().later(hours=4))
    talk.happens(Commanded("hilsen"), METTE)
    assert "en hilsen i dag" in talk.heard[0]
    assert not talk.talks[METTE.id].open
    assert letters(greets(talk, LARS))  # somebody else may
    talk.later(days=1)
    assert letters(greets(talk))


def test_two_drafts_on_one_day_are_one_greeting() -> None:
    talk = PureChat().later(hours=4)
    talk.happens(Commanded("hilsen"), METTE).happens(Wrote(hear(SAID)), METTE)
    talk.happens(Submitted("greeting", "", hear("Godt set.")), METTE)
    assert letters(talk)
    talk.happens(Pressed(talk.talks[METTE.id].question, "yes"), METTE)
    assert not letters(talk)
    assert "en hilsen i dag" in talk.heard[0]


def test_the_quiet_hours_hold_it() -> None:
    [letter] = letters(greets(PureChat().later(hours=15)))  # 21.30
    assert letter.not_before == datetime(2026, 11, 24, 6, tzinfo=UTC)


def test_after_danger_it_waits_for_the_next_day_and_nobody_is_told_why() -> None:
    hushed = Memory(hushed_until=datetime(2026, 11, 23, 23, tzinfo=UTC))
    talk = greets(PureChat(memory=hushed).later(hours=4), LARS)
    [letter] = letters(talk)
    assert letter.not_before == datetime(2026, 11, 24, 6, tzinfo=UTC)
    assert talk.heard == ["Hilsenen er sendt til Amina."]


def test_too_long_is_said_with_the_number_and_cannot_be_sent() -> None:
    talk = PureChat().later(hours=4)
    talk.happens(Commanded("hilsen"), METTE).happens(Wrote(hear("a" * 201)), METTE)
    assert "Den er på 201 tegn. Der er plads til 200." in talk.heard[0]
    assert talk.buttons == ["Ret", "Fortryd"]
    talk.happens(Wrote(hear(SAID)), METTE)
    assert "Send" in talk.buttons


def test_who_does_not_take_part_gets_none() -> None:
    for choice in set(Participation) - {Participation.joined}:
        talk = PureChat(participation=choice).happens(Commanded("hilsen"), METTE)
        assert talk.heard == ["Amina skriver ikke med robotten nu. Sig det gerne selv."]


def test_somebody_of_another_placement_sends_none() -> None:
    talk = PureChat().happens(Commanded("hilsen"), Person(77, "Ida", channels=("telegram",)))
    assert talk.heard == ["Du følger ikke Amina."]


def test_one_tap_reaches_the_sender() -> None:
    talk = greets(PureChat().later(hours=4))
    [letter] = letters(talk)
    assert letter.task is not None
    task = letter.task
    talk.happens(Answered(task.id, task.kind, task.ref, "smile"))
    assert [plain(t.text) for t in talk.told(Role.caseworker)] == [
        "Amina sendte 🙂 for din hilsen."
    ]


def test_a_tap_to_somebody_who_has_left_is_still_answered() -> None:
    talk = greets(PureChat().later(hours=4))
    [letter] = letters(talk)
    talk.citizen = replace(talk.citizen, chain={})
    assert letter.task is not None
    talk.happens(Answered(letter.task.id, letter.task.kind, letter.task.ref, "thanks"))
    assert talk.turn is not None
    assert talk.turn.toast is not None


def test_the_words_may_follow_the_command_and_the_name() -> None:
    talk = PureChat().happens(Commanded("hilsen", f"Amina {SAID}"), METTE)
    assert talk.heard == [f"Det her sender jeg til Amina:\n{SAID}"]


def test_the_municipality_says_how_long() -> None:
    short = replace(Policy(), questions=replace(Policy().questions, greeting_characters=20))
    talk = PureChat(policy=short).later(hours=4)
    talk.happens(Commanded("hilsen"), METTE).happens(Wrote(hear("a" * 21)), METTE)
    assert "Der er plads til 20." in talk.heard[0]
