"""What flows/registry.py knows of this package."""

from flows.closing import aftercare, agreeing, away, call, early, last_day, new_job, next_step
from flows.known import Known

KNOWN = Known(
    flows=(early.FLOW, next_step.FLOW, call.FLOW, aftercare.FLOW, away.FLOW, new_job.FLOW),
    commands={
        "stoppraktik": early.command,
        "quit": early.command,
        "naeste": next_step.command,
        "next": next_step.command,
    },
    alarms={"closing": last_day.rings},
    tasks={
        agreeing.ASKED: agreeing.answered,
        agreeing.OTHER: agreeing.answered,
        agreeing.PROPOSED: agreeing.citizen_answers,
        last_day.CALL: call.answered,
        last_day.OWNER: last_day.owner_chosen,
        last_day.MENTOR: last_day.mentor_answers,
    },
    intents={"wants_to_stop": early.heard},
)
