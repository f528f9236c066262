"""Model check: from wherever a case can get, a human is reached or it is closed (issue 4).

The short form walks some thousand worlds in `make test`; many more are walked by
`make soak`. Each thing that must not be forgotten is forgotten once, and must be found.
"""

import sys
from collections.abc import Callable
from typing import Any

import pytest

from flows.cases import actions, aside, chain, left, undoing
from flows.cases.cards import UNTAKEN
from flows.cases.record import cases_now, keep
from flows.events import Rang
from flows.facts import Role
from flows.registry import ALARMS
from flows.turn import Turn
from tests.flows.case_model import BEYOND, Map, Wrong, explore
from tests.flows.case_world import LOUD, World

SHORT, LONG = 700, 6_000
RINGS = 12  # of the clock alone, until somebody must have heard


@pytest.fixture(scope="module")
def short() -> Map:
    return explore(SHORT)


def left_alone(map_: Map) -> list[str]:
    """Loud cases of which nobody hears, though people are there and only the clock goes on."""
    silent = []
    for place, world in enumerate(map_.worlds):
        for case in world.cases:
            if case.colour in LOUD and world.reachable() and not _heard(map_, place, case.id):
                silent.append(f"{case} with {world.reachable()}")
    return silent


def _heard(map_: Map, place: int, case: str) -> bool:
    for _ in range(RINGS):
        ways = [(way, to) for way, to in map_.ways[place] if way.name == "clock"]
        if not ways:  # it goes around no more: in the day's letter, to somebody who is there
            return _in_the_letter(map_.worlds[place], case)
        way, place = ways[0]
        if place == BEYOND:
            return True  # the map ends here; the whole one does not
        if {p for c, p in way.told if c == case} & map_.worlds[place].reachable():
            return True
    return False


def _in_the_letter(world: World, id_: str) -> bool:
    case = next(case for case in world.cases if case.id == id_)
    named = left.reader(world.citizen, case) if left.rests(case) else None
    return named is not None and named.id in world.reachable()


def never_closed(map_: Map) -> list[World]:
    """Worlds from which nothing that anybody can do leads to a world without an open case."""
    back: dict[int, set[int]] = {}
    for place, ways in map_.ways.items():
        for _, to in ways:
            back.setdefault(to, set()).add(place)
    good = {place for place, world in enumerate(map_.worlds) if not world.cases} | {BEYOND}
    waiting = list(good)
    while waiting:
        more = back.get(waiting.pop(), set()) - good
        good |= more
        waiting += more
    return [world for place, world in enumerate(map_.worlds) if place not in good]


def test_wherever_a_case_gets_somebody_hears_of_it_or_it_is_closed(short: Map) -> None:
    assert len(short.worlds) == SHORT
    assert left_alone(short) == []
    assert never_closed(short) == []


def test_two_cases_that_are_put_together_and_parted_never_fall_silent() -> None:
    map_ = explore(SHORT, second=True, edits=False)
    states = {case.state for world in map_.worlds for case in world.citizen.closed}
    assert "merged" in states
    assert left_alone(map_) == []


def test_the_map_holds_every_state_and_everything_that_can_be_done(short: Map) -> None:
    """Else the check would prove something about a smaller machine."""
    seen = {case.state for world in short.worlds for case in (*world.cases, *world.citizen.closed)}
    assert seen >= {"open", "taken", "contacted", "snoozed", "closed"}
    names = {way.name for ways in short.ways.values() for way, _ in ways}
    assert names >= {"clock", "refused", "policy edited", "later", f"{Role.deputy} goes"}
    assert "nobody took it" in names
    outcomes = {case.outcome for world in short.worlds for case in world.cases}
    assert UNTAKEN in outcomes


@pytest.mark.soak
def test_the_long_map() -> None:
    for second in (False, True):
        map_ = explore(LONG, second=second)
        sys.stdout.write(f"second={second}: {len(map_.worlds)} worlds, whole: {map_.whole}\n")
        assert left_alone(map_) == []
        assert never_closed(map_) == []


# --- what is forgotten is found -----------------------------------------------------------


def no_fence(turn: Turn) -> None:
    """The alarm of any step counts."""
    event = turn.event
    assert isinstance(event, Rang)
    case = cases_now(turn).get(event.ref)
    if case is not None and case.state == "open":
        chain.begin(turn, case, turn.now)


def reopen_without_alarm(turn: Turn, case: Any, *_: Any) -> None:
    keep(turn, case, step=case.step + 1, since=case.step + 1)


def nothing(*_: Any, **__: Any) -> None:
    """Left out."""


def to_the_leader_as_well(found: Callable[..., Any]) -> Callable[..., Any]:
    def reachable(citizen: Any, roles: tuple[Role, ...]) -> Any:
        return found(citizen, (*roles, Role.leader))

    return reachable


FORGOTTEN: dict[str, tuple[Any, str, Any]] = {
    "the alarm when a case opens again": (actions, "new_round", reopen_without_alarm),
    "the timer when a case waits": (aside, "set_contact", nothing),
    "the timer when a case is taken": (actions, "set_contact", nothing),
    "the repeating": (chain, "_due", nothing),
    "the last resort": (chain, "_last_resort", nothing),
    "the timers when something is taken back": (undoing, "_timers", nothing),
    "that a quiet case stays low": (chain, "reachable", to_the_leader_as_well(chain.reachable)),
    "the waits": (chain, "_due", lambda turn, *_: turn.now),
}


@pytest.mark.parametrize("what", [*FORGOTTEN, "the fence"])
def test_what_is_forgotten_is_found(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if what == "the fence":
        monkeypatch.setitem(ALARMS, "case", no_fence)  # type: ignore[arg-type]
    else:
        monkeypatch.setattr(*FORGOTTEN[what])
    try:
        found = bool(left_alone(explore(SHORT)))
    except Wrong:
        found = True
    assert found
