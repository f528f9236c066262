"""What every flow owes. A new one gets these tests by being in FLOWS."""

import tomllib
from pathlib import Path

import pytest

from flows.core import Flow
from flows.draw import mermaid
from flows.registry import FLOWS

DRAWINGS = Path("flows/drawings")
RELEASED = Path("tests/flows/released.toml")
OPEN_QUESTION = {"Pressed", "Wrote", "WentQuiet"}

every_flow = pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)


def leads_to(flow: Flow, state: str) -> set[str]:
    return {str(line["dest"]) for line in flow.table if state in line["source"]}


def reached_from(flow: Flow, state: str) -> set[str]:
    seen, todo = set(), {state}
    while todo:
        now = todo.pop()
        seen.add(now)
        todo |= leads_to(flow, now) - seen
    return seen


def released() -> dict[str, list[str]]:
    return tomllib.loads(RELEASED.read_text(encoding="utf-8"))


@every_flow
def test_every_state_can_be_reached(flow: Flow) -> None:
    moved = set(flow.released.renamed.values()) | set(flow.released.removed.values())
    reached = set().union(*(reached_from(flow, state) for state in {str(flow.start), *moved}))
    assert reached == {str(state) for state in flow.states}


@every_flow
def test_every_state_can_end(flow: Flow) -> None:
    ends = {str(end) for end in flow.ends}
    for state in flow.states:
        assert reached_from(flow, state) & ends, state


@every_flow
def test_nothing_leads_on_from_an_end(flow: Flow) -> None:
    for end in flow.ends:
        assert not leads_to(flow, end), end


@every_flow
def test_nobody_who_writes_or_presses_is_answered_by_silence(flow: Flow) -> None:
    """Where a word or a press ends a dialogue, something is said, by the end or on the way."""
    mute = [
        line
        for line in flow.table
        if line["trigger"] in {"Pressed", "Wrote"}
        and line["dest"] in flow.ends
        and line["dest"] not in flow.questions
        and not line["before"]
    ]
    assert mute == []


@every_flow
def test_every_open_question_answers_buttons_words_and_silence(flow: Flow) -> None:
    for state in set(flow.states) - flow.ends - {flow.start}:
        handled = {line["trigger"] for line in flow.table if state in line["source"]}
        assert handled >= OPEN_QUESTION, f"{state}: {OPEN_QUESTION - handled}"


@every_flow
def test_every_open_question_is_asked(flow: Flow) -> None:
    assert set(flow.questions) >= set(flow.states) - flow.ends - {flow.start}


@every_flow
def test_the_drawing_is_up_to_date(flow: Flow) -> None:
    drawing = DRAWINGS / f"{flow.name}.mmd"
    assert drawing.exists(), "run `make draw`"
    assert drawing.read_text(encoding="utf-8") == mermaid(flow), "run `make draw`"


def test_no_drawing_is_left_of_a_flow_that_is_gone() -> None:
    assert {path.stem for path in DRAWINGS.glob("*.mmd")} == {*FLOWS, "case"}


# --- states are data: conversations in flight stand in them (DESIGN §4) ---------------


@pytest.mark.parametrize("name", released())
def test_no_released_state_goes_without_saying_what_became_of_it(name: str) -> None:
    assert name in FLOWS, "a released flow stays until nobody can stand in it any more"
    flow = FLOWS[name]
    declared = {*flow.states, *flow.released.renamed, *flow.released.removed}
    gone = set(released()[name]) - {str(state) for state in declared}
    assert not gone, f"declare {gone} in {name}'s Released(renamed=…, removed=…)"


@every_flow
def test_every_state_is_on_the_list_of_released_states(flow: Flow) -> None:
    missing = {str(state) for state in flow.states} - set(released().get(flow.name, []))
    assert not missing, f"add {sorted(missing)} to {flow.name} in {RELEASED}"


@every_flow
def test_what_is_said_about_earlier_states_is_true(flow: Flow) -> None:
    states = {str(state) for state in flow.states}
    said = {**flow.released.renamed, **flow.released.removed}
    assert not states & set(said), "a state cannot be both gone and there"
    assert set(said.values()) <= states - {str(end) for end in flow.ends}
