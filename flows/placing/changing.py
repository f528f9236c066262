"""What staff put right on the page where a placement is set up: one section at a time."""

from collections.abc import Callable, Mapping

from flows.events import Submitted
from flows.facts import Placement
from flows.phases import DECIDED
from flows.placing import period, workplace
from flows.placing.may import MAY_SET, NO_PLACEMENT, NOT_YOURS
from flows.placing.rules import Wrong
from flows.texts import Text
from flows.turn import Turn

FORM = "setup"
SECTIONS: Mapping[str, Callable[[Turn, Placement, Mapping[str, str]], Text]] = {
    "workplace": workplace.keep,
    "period": period.keep,
}


def from_page(turn: Turn) -> None:
    """FORM "setup": `ref` is the section, `fields` what stands in it now."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Submitted)
    if placement is None or placement.phase in DECIDED:
        turn.toast = NO_PLACEMENT
    elif not turn.the.roles_of(turn.me.id) & MAY_SET:
        turn.toast = NOT_YOURS
    else:
        try:
            turn.toast = SECTIONS[event.ref](turn, placement, event.fields)
        except Wrong as wrong:
            turn.toast = wrong.danish
