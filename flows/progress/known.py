"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.progress import (
    agreement,
    felt,
    hours_wish,
    plan_kept,
    shown,
    tasks,
    tried,
    variants,
    weeks,
)

KNOWN = Known(
    flows=(tasks.FLOW, felt.HOURS, tried.VARIANT),
    commands={
        "fremskridt": shown.show,
        "progress": shown.show,
        "aftale": agreement.show,
        "agreement": agreement.show,
        "opgaver": tasks.show,
        "tasks": tasks.show,
    },
    alarms={weeks.WEEK_ROW: weeks.keep},
    tasks={hours_wish.TASK: hours_wish.answered},
    forms={plan_kept.FORM: plan_kept.from_page, variants.FORM: variants.from_page},
    undo={hours_wish.TASK: hours_wish.take_back},
)
