"""What flows/registry.py takes from here."""

from collections.abc import Callable, Mapping

from flows.closing import aftercare, agreeing, away, call, early, last_day, new_job, next_step
from flows.turn import Turn

Handlers = Mapping[str, Callable[[Turn], None]]

FLOWS = (early.FLOW, next_step.FLOW, call.FLOW, aftercare.FLOW, away.FLOW, new_job.FLOW)
COMMANDS: Handlers = {
    "stoppraktik": early.command,
    "quit": early.command,
    "naeste": next_step.command,
    "next": next_step.command,
}
INTENTS: Handlers = {"wants_to_stop": early.heard}
ALARMS: Handlers = {"closing": last_day.rings}
TASKS: Handlers = {
    agreeing.ASKED: agreeing.answered,
    agreeing.OTHER: agreeing.answered,
    agreeing.PROPOSED: agreeing.citizen_answers,
    last_day.CALL: call.answered,
    last_day.OWNER: last_day.owner_chosen,
    last_day.MENTOR: last_day.mentor_answers,
}
