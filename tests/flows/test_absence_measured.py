"""Minutes from an absence to a human (requirement 109): whoever talks, it is noted once."""

from datetime import UTC, date, datetime, timedelta

from flows.effects import DropAlarms, KeepAbsence
from flows.events import StaffActed
from flows.facts import Absence, Role
from flows.policy import Colour
from tests.flows.track_chat import TrackChat

TODAY = date(2026, 11, 23)
REPORTED = datetime(2026, 11, 23, 6, tzinfo=UTC)


def absent(**facts: object) -> TrackChat:
    usual = {"first": TODAY, "last": TODAY, "reported_at": REPORTED}
    chat = TrackChat(absences=(Absence("a1", **{**usual, **facts}),))  # type: ignore[arg-type]
    chat.later(hours=3)
    chat.notices("absence_no_call", "absence", Colour.yellow)
    return chat


def contacted(chat: TrackChat) -> list[KeepAbsence]:
    case = chat.citizen.cases[0].id
    chat.happens(StaffActed(case, "contacted"), chat.citizen.chain[Role.caseworker])
    return [e for e in chat.effects if isinstance(e, KeepAbsence)]


def test_a_talk_noted_in_the_case_is_the_contact_and_nobody_else_is_asked_to_call() -> None:
    chat = absent()
    assert contacted(chat) == [KeepAbsence("a1", {"contacted_at": chat.now})]
    assert any(isinstance(e, DropAlarms) and e.what == "absence_mentor" for e in chat.effects)


def test_the_first_talk_counts() -> None:
    assert contacted(absent(contacted_at=REPORTED + timedelta(minutes=20))) == []


def test_an_absence_that_is_over_or_taken_back_is_left_alone() -> None:
    assert contacted(absent(returned=True)) == []
    yesterday = TODAY - timedelta(days=1)
    assert contacted(absent(first=yesterday, last=yesterday)) == []
