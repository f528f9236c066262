"""Whoever ends a placement: nothing of it rings any more, and nothing of people's is lost."""

from flows.closing import what_ends
from flows.prompts import PROMPTS
from flows.registry import ALARMS, TASKS
from flows.turn import QUIET

WHERE = "put it into one of the lists of flows/closing/what_ends.py"


def test_every_alarm_ends_with_the_placement_or_is_said_to_stay() -> None:
    known = {*ALARMS, *PROMPTS} - {QUIET}
    ends, stays = set(what_ends.ALARMS), set(what_ends.STAY_ALARMS)
    assert not ends & stays
    assert not known - ends - stays, WHERE
    assert not (ends | stays) - known, "of something that does not ring any more"


def test_every_task_ends_with_the_placement_or_is_said_to_stay() -> None:
    ends, stays = set(what_ends.TASKS), set(what_ends.STAY_TASKS)
    assert not ends & stays
    assert not set(TASKS) - ends - stays, WHERE
    assert not (ends | stays) - set(TASKS), "of something that is not asked any more"
