"""`draw`: a drawing of every flow, made from its table, and up to date."""

import re

import pytest

from bot.commands.draw import CASES_PAGE, DRAWINGS, drawings, filled_in
from flows.draw import mermaid
from flows.registry import FLOWS

LABEL = re.compile(r"^    s_\w+ --> s_\w+ : [^:;#]+$")
OTHER = re.compile(r'^(---|title: [\w-]+|stateDiagram-v2|    state "[^"]+" as s_\w+)$')
ENDS = re.compile(r"^    (\[\*\] --> s_\w+|s_\w+ --> \[\*\])$")


@pytest.mark.parametrize("name", FLOWS)
def test_a_drawing_shows_every_state_and_can_be_read_by_mermaid(name):
    flow = FLOWS[name]
    drawn = mermaid(flow)
    for line in drawn.splitlines():
        assert LABEL.match(line) or OTHER.match(line) or ENDS.match(line), line
    for state in flow.states:
        assert f" as s_{state}\n" in drawn
    assert "_" not in "".join(re.findall(r" : (.*)", drawn)), "labels are words"


def test_draw_writes_every_flow_and_removes_what_is_no_more(call, tmp_path):
    old = tmp_path / "gone.mmd"
    old.write_text("stateDiagram-v2\n")
    ran = call("draw", "--to", tmp_path)
    assert ran.code == 0
    assert {path.stem for path in tmp_path.glob("*.mmd")} == {*FLOWS, "case"}
    assert (tmp_path / "checkin.mmd").read_text(encoding="utf-8") == mermaid(FLOWS["checkin"])


def test_the_drawings_are_up_to_date():
    drawn = {path.name: path.read_text(encoding="utf-8") for path in DRAWINGS.glob("*.mmd")}
    assert drawn == drawings(), "run `make draw`"


def test_the_life_of_a_case_can_be_read_by_mermaid():
    for line in drawings()["case.mmd"].splitlines():
        assert LABEL.match(line) or OTHER.match(line) or ENDS.match(line), line


def test_the_page_about_cases_shows_the_machine_as_it_is():
    page = CASES_PAGE.read_text(encoding="utf-8")
    assert page == filled_in(page), "run `make draw`"
    assert filled_in(page.replace("snoozed", "")) != page.replace("snoozed", "")
