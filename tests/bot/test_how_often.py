"""What is green or yellow comes as each of the staff has chosen, once; and an empty digest is no
message at all."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.arrivals import Arrival
from flows.events import StaffActed
from storage.tables import Case
from storage.together import choose
from tests.whole import METTE, SOEREN, WholeChat

MONDAY_11 = datetime(2026, 11, 23, 10, tzinfo=UTC)
TUESDAY_9 = datetime(2026, 11, 24, 8, 0, 30, tzinfo=UTC)
TUESDAY_10 = datetime(2026, 11, 24, 9, tzinfo=UTC)
FRIDAY_11 = datetime(2026, 11, 27, 10, tzinfo=UTC)
MONDAY_AFTER = datetime(2026, 11, 30, 11, 30, tzinfo=UTC)
FRIDAY_13 = datetime(2026, 11, 27, 12, tzinfo=UTC)
WHY = "Amina har meldt fravær i de første uger"


async def wants(chat: WholeChat, often: str) -> None:
    await chat.writes_down(lambda tx: choose(tx, chat.ids["caseworker"], often))


async def yellow(chat: WholeChat) -> None:
    """The first absence, on the first morning."""
    await chat.writes("/fravaer")
    for label in ("I dag", "Spring over", "Ja, giv besked"):
        await chat.presses(label)
    assert [case.colour for case in chat.rows(Case)] == ["yellow"]


def nobody_minds(chat: WholeChat) -> None:
    """That the card is left alone all week: what nobody takes is told again (test_untaken.py)."""
    patient = replace(chat.parts.policy.signals, untaken_days=30)
    object.__setattr__(chat.parts.policy, "signals", patient)


def cards(chat: WholeChat) -> list[str]:
    return [m.text for m in chat.chat(METTE) if "GUL" in m.text]


def naming(chat: WholeChat) -> int:
    """How often she has been told why."""
    return sum(m.text.count(WHY) for m in chat.chat(METTE))


async def test_as_it_comes_is_a_card_next_morning_and_the_digest_does_not_repeat_it(
    chat: WholeChat,
) -> None:
    nobody_minds(chat)
    await yellow(chat)
    await chat.until(TUESDAY_9)
    assert len(cards(chat)) == 1
    await chat.until(FRIDAY_13)
    assert any("Her er ugen" in m.text for m in chat.chat(METTE))
    assert naming(chat) == 1


async def test_weekly_it_waits_for_the_digest_and_comes_once_with_its_buttons(
    chat: WholeChat,
) -> None:
    await wants(chat, "weekly")
    await yellow(chat)
    await chat.until(FRIDAY_11)
    assert cards(chat) == []
    await chat.until(FRIDAY_13)
    assert naming(chat) == 1
    [card] = [m for m in chat.chat(METTE) if "GUL" in m.text]
    assert any("Jeg tager den" in b["text"] for b in card.buttons)
    assert [case.colour for case in chat.rows(Case, family="absence")] == ["yellow"]
    await chat.until(MONDAY_AFTER)  # a working day after the digest that brought it
    assert [case.colour for case in chat.rows(Case, family="absence")] == ["orange"]


async def test_daily_it_comes_at_a_quarter_past_nine_and_not_again(chat: WholeChat) -> None:
    nobody_minds(chat)
    await wants(chat, "daily")
    await yellow(chat)
    await chat.until(TUESDAY_9)
    assert cards(chat) == []
    await chat.until(TUESDAY_10)
    assert len(cards(chat)) == 1
    await chat.until(FRIDAY_13)
    assert naming(chat) == 1


async def test_dealt_with_meanwhile_it_does_not_come_at_all(chat: WholeChat) -> None:
    await wants(chat, "weekly")
    await yellow(chat)
    await chat.until(MONDAY_11)
    [case] = chat.rows(Case)
    mette, amina = chat.ids["caseworker"], chat.ids["citizen"]
    for done, outcome in (("take", ""), ("contacted", ""), ("close", "fine")):
        act = StaffActed(case.id, done, outcome=outcome)
        await chat.arrives(Arrival(f"desk:{done}", act, person=mette, citizen=amina))
    assert [case.state for case in chat.rows(Case)] == ["closed"]
    await chat.until(FRIDAY_13)
    assert cards(chat) == []


async def test_what_a_colleague_gives_away_waits_for_no_digest(chat: WholeChat) -> None:
    await chat.writes_down(lambda tx: choose(tx, chat.ids["deputy"], "weekly"))
    await yellow(chat)
    await chat.until(TUESDAY_9)
    await chat.presses("Giv videre", METTE)
    await chat.presses("Søren", METTE)
    assert any("GUL" in m.text for m in chat.chat(SOEREN))


async def test_choosing_to_have_it_at_once_brings_what_waited(chat: WholeChat) -> None:
    await wants(chat, "weekly")
    await yellow(chat)
    await chat.until(TUESDAY_10)
    assert cards(chat) == []
    await chat.writes("/overblik", METTE)
    await chat.presses("Som det kommer", METTE)
    assert len(cards(chat)) == 1


async def test_green_as_it_comes_is_one_sentence_and_not_in_the_digest(chat: WholeChat) -> None:
    await wants(chat, "each")
    await chat.until(TUESDAY_10)
    await chat.writes("/pause")
    await chat.presses("Ja, hold pause")
    said = [m.text for m in chat.chat(METTE) if "valgt en pause" in m.text]
    assert len(said) == 1
    await chat.until(FRIDAY_13)
    said = [m.text for m in chat.chat(METTE) if "valgt en pause" in m.text]
    assert len(said) == 1


async def test_a_day_without_news_is_a_day_without_a_message(chat: WholeChat) -> None:
    await wants(chat, "daily")
    before = len(chat.chat(METTE))
    await chat.writes("/pause")
    await chat.presses("Ja, hold pause")
    await chat.until(TUESDAY_10)
    told = chat.chat(METTE)[before:]
    await chat.until(datetime(2026, 11, 26, 9, tzinfo=UTC))
    assert chat.chat(METTE)[before:] == told


async def test_a_red_case_waits_for_no_digest(chat: WholeChat) -> None:
    await wants(chat, "weekly")
    await chat.writes("jeg vil ikke leve mere")
    assert any("RØD" in m.text for m in chat.chat(METTE))
