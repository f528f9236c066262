"""What flows/registry.py knows of this package."""

from flows.cases import acting, asking, audit, chain, delivery, later, life
from flows.known import Known

KNOWN = Known(
    flows=(asking.NOTE, asking.OUTCOME, later.LATER),
    staff_commands={"sager": acting.board},
    alarms={
        "case": chain.rings,
        "case_contact": life.contact_rings,
        "case_audit": audit.repair,
        "case_stuck": audit.stuck,
    },
    tasks={"case": acting.answered, "case_taken": acting.answered},
    undo={"case": acting.take_back, "case_taken": acting.take_back},
    receipts={"case": delivery.receipt, "blocked": delivery.blocked},
)
