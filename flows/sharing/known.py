"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.rights import opens
from flows.sharing import conditions, matrix, offered, review

KNOWN = Known(
    flows=(conditions.FLOW, matrix.FLOW, review.FLOW),
    commands={
        **dict.fromkeys(("vilkaar", "conditions"), opens(conditions.FLOW.name)),
        **dict.fromkeys(("deling", "sharing"), opens(matrix.FLOW.name)),
    },
    tasks={offered.TASK: offered.pressed_on_card},
    forms={offered.OFFER: offered.from_desk, offered.TAKE_AWAY: offered.take_away},
)
