"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.meetings import (
    agenda_card,
    agreed_on,
    agreements,
    held,
    match,
    mentor_week,
    month,
    paid,
    prepare,
    report_told,
    touch,
    weekly_call,
    weekly_when,
)

KNOWN = Known(
    flows=(
        match.FLOW,
        touch.FLOW,
        month.FLOW,
        prepare.FLOW,
        paid.FLOW,
        agreed_on.FLOW,
        agreed_on.DUE_FLOW,
    ),
    commands={
        "forbered": prepare.command,
        "prepare": prepare.command,
        "loentimer": paid.command,
        "paidhours": paid.command,
        "rapport": report_told.command,
        "report": report_told.command,
        "aftalt": agreed_on.command,
        "agreed": agreed_on.command,
    },
    alarms={
        agenda_card.ALARM: agenda_card.rings,
        weekly_when.ALARM: weekly_call.rings,
    },
    tasks={
        agenda_card.TASK: agenda_card.answered,
        agreements.TASK: agreements.answered,
        mentor_week.TASK: mentor_week.chosen,
        weekly_call.TASK: weekly_call.answered,
    },
    forms={
        held.FORM: held.from_desk,
        held.DECISION: held.decided,
        report_told.FORM: report_told.from_desk,
        mentor_week.FORM: mentor_week.from_page,
        mentor_week.UNDO_FORM: mentor_week.undone,
    },
    undo={
        agenda_card.TASK: agenda_card.take_back,
        agreements.TASK: agreements.take_back,
    },
)
