"""The reckoning after the kills finds what it is there to find: what was lost, what was doubled."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlmodel import SQLModel

from storage.store import Store
from tests.kills import reckoning
from tests.kills.people import Did, Somebody
from tests.kills.reckoning import Books, key_of
from tests.kills.town import Town

DID = Did(812, 1, "writes", "jeg er syg", kept="zz1")
CLEAR = SimpleNamespace(open=lambda text, _where: text, open_json=lambda body, _where: body)


class Told(Books):
    """Books whose rows are given."""

    def __init__(self, *did: Did, **rows: Sequence[Any]) -> None:
        people = [cast(Somebody, SimpleNamespace(diary=list(did)))]
        super().__init__(Town("UTC"), people, {}, cast(Store, SimpleNamespace(vault=CLEAR)))
        self.given = rows

    def rows(self, of: type[SQLModel]) -> list[Any]:
        return [SimpleNamespace(**row) for row in self.given.get(of.__name__, ())]


def handled(*did: Did) -> list[dict[str, Any]]:
    return [{"key": key_of(one)} for one in did]


def test_an_update_that_was_acknowledged_and_is_not_there_is_lost() -> None:
    reckoning.every_update_is_committed(Told(DID, Handled=handled(DID)))
    with pytest.raises(AssertionError, match="are lost"):
        reckoning.every_update_is_committed(Told(DID))


@pytest.mark.parametrize("kept", [[], [{"text": "syg zz1"}] * 2], ids=["lost", "twice"])
def test_words_are_neither_lost_nor_kept_twice(kept: list[dict[str, Any]]) -> None:
    reckoning.words_are_kept_once(Told(DID, Words=[{"text": "syg zz1"}]))
    with pytest.raises(AssertionError, match="kept"):
        reckoning.words_are_kept_once(Told(DID, Words=kept))


def row(**more: Any) -> dict[str, Any]:
    usual = {"id": 1, "person_id": 1, "kind": "say", "message_id": 5, "turn": key_of(DID),
             "status": "sent", "code": "", "body": {"message_ids": [900]}}  # fmt: skip
    return {**usual, **more}


GONE = row(kind="delete", message_id=None)


@pytest.mark.parametrize(
    ("rows", "why"),
    [([GONE], "got no answer"), ([row()], "taken 0 times"), ([row(), GONE, GONE], "twice")],
)
def test_each_message_has_its_effects_once(rows: list[dict[str, Any]], why: str) -> None:
    reckoning.every_message_had_its_effects_once(Told(DID, Outgoing=[row(), GONE]))
    with pytest.raises(AssertionError, match=why):
        reckoning.every_message_had_its_effects_once(Told(DID, Outgoing=rows))


def test_two_open_cases_of_one_family_are_one_too_many() -> None:
    case = {"citizen_id": 1, "family": "danger", "open_key": "1:danger"}
    reckoning.nothing_is_doubled(Told(Case=[case]))
    with pytest.raises(AssertionError, match="two open cases"):
        reckoning.nothing_is_doubled(Told(Case=[case, case]))


@pytest.mark.parametrize("status", ["waiting", "claimed", "retry", "failed"])
def test_what_nobody_sends_any_more_is_left_over(status: str) -> None:
    reckoning.nothing_is_left_over(Told(Outgoing=[row(), row(status="dropped", code="too_late")]))
    with pytest.raises(AssertionError):
        reckoning.nothing_is_left_over(Told(Outgoing=[row(status=status)]))


def test_an_alarm_that_never_rang_is_left_over() -> None:
    late = {"what": "case", "due": datetime.now(UTC) - timedelta(minutes=1)}
    with pytest.raises(AssertionError, match="have not rung"):
        reckoning.nothing_is_left_over(Told(Alarm=[late]))
