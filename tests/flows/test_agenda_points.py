"""Agenda 3, the follow-up with citizen and employer: ten fixed points in the documents' order,
each filled in with what is known (requirements 151-160)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.facts import Role
from flows.meetings.agenda import points
from flows.own import Condition, Kind
from flows.policy import Policy
from tests.amina import citizen, shifts
from tests.chat import plain
from tests.flows.week_chat import at
from tests.own_book import entry

SHARED = ("caseworker",)
ORDER = [
    "Hvordan går det?", "Opgaver", "Opgaver alene", "Fremmøde", "Kollegerne", "Skånehensyn",
    "Lønnede timer", "Flere timer", "Forlængelse", "Aftaler til næste gang",
]  # fmt: skip


def agenda(*roles: Role, **facts: Any) -> dict[str, str]:
    """Point → what is known, as the caseworker reads it on Friday."""
    found = points(citizen(**facts), Policy(), at(27, 12), roles or (Role.caseworker,))
    return {plain(point.name): "\n".join(map(plain, point.known)) for point in found}


def kept(*answers: str) -> Any:
    return tuple(
        replace(shift, kept=answer, hours="as_agreed")
        for shift, answer in zip(shifts(), answers, strict=False)
    )


def test_the_ten_points_are_always_there_in_the_order_of_the_documents() -> None:
    assert list(agenda()) == ORDER
    assert list(agenda(placement=None, shifts=(), goals=(), conditions=())) == ORDER


TASKS = (
    entry(Kind.task, "Kassen", state="alone", shared=SHARED),
    entry(Kind.task, "Løfte kasser", state="colleague"),
)


@pytest.mark.parametrize(
    ("row", "point", "facts", "seen"),
    [
        (151, 0, {"entries": (entry(Kind.say, "Jeg vil prøve kassen", shared=SHARED),)},
         "Jeg vil prøve kassen"),
        (152, 1, {"entries": TASKS}, "Kassen"),
        (153, 2, {"entries": TASKS}, "1 opgave alene."),
        (154, 3, {"shifts": (*kept("yes", "yes", "no", "yes"), shifts()[4])},
         "4 af 5 aftalte dage.\nÉn dag er ukendt."),
        (155, 4, {}, "Kun det, Amina selv vil tale om."),
        (156, 5, {"shifts": kept("yes", "no", "yes", "")}, "Holdt 2 af 3 gange."),
        (156, 5, {"shifts": kept("yes")}, "Holdt 1 af én gang."),
        (157, 6, {}, "Der er ikke spurgt endnu."),
        (158, 7, {"entries": (entry(Kind.hours_step, state="planned", value=390,
                                    day=date(2026, 12, 14)),)},
         "Planlagt: 6 timer og 30 minutter om ugen"),
        (159, 8, {}, "Praktikken slutter 2027-02-19."),
    ],
)  # fmt: skip
def test_a_point_is_filled_in_with_what_is_known(
    row: int, point: int, facts: dict[str, Any], seen: str
) -> None:
    assert seen in agenda(**facts)[ORDER[point]], row


def test_what_was_agreed_until_next_time_stands_last() -> None:
    """160."""
    line = entry(Kind.agreement, "Lars viser kassen", day=date(2026, 11, 30), shared=SHARED,
                 state="open", placement=1)  # fmt: skip
    assert "Lars viser kassen" in agenda(entries=(line,))[ORDER[9]]


def test_what_was_not_shared_is_a_number_or_nothing() -> None:
    secret = (
        entry(Kind.say, "Noget om pauserne"), entry(Kind.keep, "Kun mit"),
        entry(Kind.task, "Kaffe", state="alone"),
    )  # fmt: skip
    hidden = (Condition(9, "Kun mellem mig og mig"),)
    read = "\n".join(agenda(entries=secret, conditions=hidden).values())
    for words in ("pauserne", "Kun mit", "Kaffe", "mellem mig og mig"):
        assert words not in read
    assert "1 opgave alene." in read
