"""The calendar entry that goes with a meeting: what a calendar needs to take it in, change it and
take it out again (RFC 5545)."""

from datetime import UTC, datetime
from typing import Any

from bot.calendar import entry, packed
from bot.render import unpack
from flows.texts import T
from flows.track_effects import Invitation
from tests.chat import plain

NOW = datetime(2026, 11, 23, 9, 50, tzinfo=UTC)
STARTS = datetime(2027, 3, 30, 7, 0, tzinfo=UTC)  # 9.00 in Denmark, in summer time


def lines(**more: Any) -> list[str]:
    facts: dict[str, Any] = {
        "uid": "m1",
        "sequence": 0,
        "starts": STARTS,
        "minutes": 30,
        "title": T("Møde om en ny plan hos {place}", place="Genbrug, nord; ø"),
        "place": "Genbrug, nord; ø",
    }
    sender = more.pop("sender", "Kommunen <praktik@kommunen.example>")
    body = packed(Invitation(**{**facts, **more}), NOW)
    _, ics = entry(body, lambda text: plain(unpack(text)), 'Ny"by', sender)
    assert ics.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in ics.split(b"\r\n"))
    return ics.decode().replace("\r\n ", "").split("\r\n")


def test_a_calendar_can_take_it_in() -> None:
    found = lines()
    for wanted in (
        "METHOD:REQUEST",
        "UID:m1@fodfaeste",
        "SEQUENCE:0",
        "DTSTAMP:20261123T095000Z",
        "DTSTART:20270330T070000Z",
        "DTEND:20270330T073000Z",
        'ORGANIZER;CN="Ny\'by":mailto:praktik@kommunen.example',
        "STATUS:CONFIRMED",
    ):
        assert wanted in found, wanted


def test_commas_and_semicolons_are_no_new_fields_and_no_letter_is_torn() -> None:
    found = lines()
    assert "LOCATION:Genbrug\\, nord\\; ø" in found
    long = lines(place="Møbelværkstedet på Østerbro " * 6)
    assert any(line.startswith("LOCATION:Møbelværkstedet på Østerbro Møbel") for line in long)


def test_words_of_a_place_cannot_add_a_line_of_their_own() -> None:
    found = lines(place="Genbrug\r\nATTENDEE:mailto:ond@example.com")
    assert not any(line.startswith("ATTENDEE") for line in found)


def test_a_move_has_a_higher_number_and_a_cancellation_takes_it_out() -> None:
    assert "SEQUENCE:3" in lines(sequence=3)
    gone = lines(sequence=4, cancelled=True)
    assert {"METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4", "UID:m1@fodfaeste"} <= set(gone)


def test_in_a_chat_nobody_is_asked_to_answer_it_by_mail() -> None:
    found = lines(sender="")
    assert "METHOD:PUBLISH" in found
    assert not any(line.startswith("ORGANIZER") for line in found)
