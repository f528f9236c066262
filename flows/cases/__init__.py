"""Cases: what staff see, and the escalation that never falls silent (DESIGN §7).

Read in this order: gather (signals become a case), chain (who is told, step by step), moves and
life (who may do what; the table), acting (what staff do), undo, cards (what it says).
"""

from flows.cases.acting import desk
from flows.cases.actions import contact_by
from flows.cases.aside import latest_contact, latest_snooze
from flows.cases.audit import Fault, Ring, fault, next_due, overdue
from flows.cases.cards import OUTCOMES, untaken
from flows.cases.gather import gather
from flows.cases.moves import Do, S
from flows.cases.people import may_act, staff_of
from flows.cases.settled import takes_part
from flows.cases.undoing import Undoable, undoable
from flows.signals.table import advice, sentence

__all__ = [
    "OUTCOMES", "Do", "Fault", "Ring", "S", "Undoable", "advice", "contact_by", "desk", "fault",
    "gather", "latest_contact", "latest_snooze", "may_act", "next_due", "overdue", "sentence",
    "staff_of", "takes_part", "undoable", "untaken",
]  # fmt: skip
