"""Questions to a person, and their answers (requirements 33, 94, 95, 139; docs/questions.md).

Read in this order: opening (how one begins), asking (the dialogue), sending (it leaves),
answering, giving (the answer leaves), reply (thanks, or again), overdue (nobody answered),
talking (the bot keeps quiet).
"""

from flows.questions.opening import named, offer
from flows.questions.people import may_answer
from flows.questions.talking import holds_back

__all__ = ["holds_back", "may_answer", "named", "offer"]
