"""What a new start or an end makes of a citizen's facts, as storage and bot/facts.py do it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from flows.calendar import Schedule
from flows.facts import Citizen, Phase
from flows.track_effects import EndPlacement, NewPlan


def after_plan(citizen: Citizen, effect: NewPlan | EndPlacement, now: datetime) -> dict[str, Any]:
    placement = citizen.placement
    assert placement is not None
    plan = placement.plan + 1
    if isinstance(effect, EndPlacement):
        last = min(placement.last, now.date())
        ended = now.date() if effect.by else placement.ended_on
        phase = Phase(effect.phase)
        return {"placement": replace(placement, plan=plan, phase=phase, ended_on=ended, last=last)}
    start = effect.start
    if not effect.anew:
        schedule = Schedule.parse(effect.schedule)
        return {"placement": replace(placement, plan=plan, schedule=schedule)}
    return {
        "placement": replace(placement, plan=plan, new_start=start),
        "shifts": tuple(shift for shift in citizen.shifts if shift.day >= start),
        "absences": tuple(one for one in citizen.absences if (one.last or start) >= start),
    }
