"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.questions import answering, asking, forms, giving, opening, overdue, reply, sending

KNOWN = Known(
    flows=(asking.FLOW, answering.FLOW),
    commands=dict.fromkeys(("spoerg", "spørg", "ask"), opening.ask),
    staff_commands=dict.fromkeys(("spoerg", "spørg", "ask"), opening.mentor_asks),
    alarms={sending.OVERDUE: overdue.rings},
    tasks={sending.TASK: answering.pressed_on_card, giving.TASK: reply.pressed_on_answer},
    forms={
        "question": forms.from_page,
        "answer": answering.in_desk,
        "answer_begun": answering.in_desk,
        "answer_talked": answering.in_desk,
    },
    receipts={"answer": giving.not_delivered},
    intents={"question_practical": opening.heard_question},
)
