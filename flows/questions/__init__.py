"""Questions to a person, and their answers (requirements 33, 94, 95, 139; docs/questions.md).

Read in this order: opening (how one begins), asking (the dialogue), sending (it leaves),
answering, giving (the answer leaves), reply (thanks, or again), overdue (nobody answered),
talking (the bot keeps quiet).
"""

from flows.questions import answering, asking, forms, giving, opening, overdue, reply, sending
from flows.questions.opening import about_whom, heard_question, named, offer
from flows.questions.people import found, may_answer, to_ask
from flows.questions.talking import holds_back, spoke

ASK, ANSWER = asking.FLOW, answering.FLOW
COMMANDS, STAFF_COMMANDS = opening.COMMANDS, opening.STAFF_COMMANDS
ALARMS = {sending.OVERDUE: overdue.rings}
TASKS = {sending.TASK: answering.pressed_on_card, giving.TASK: reply.pressed_on_answer}
RECEIPTS = {"answer": giving.not_delivered}
FORMS = {
    "question": forms.from_page,
    "answer": answering.in_desk,
    "answer_begun": answering.in_desk,
    "answer_talked": answering.in_desk,
}

__all__ = [
    "ALARMS", "ANSWER", "ASK", "COMMANDS", "FORMS", "RECEIPTS", "STAFF_COMMANDS", "TASKS",
    "about_whom", "found", "heard_question", "holds_back", "may_answer", "named", "offer",
    "spoke", "to_ask",
]  # fmt: skip
