"""Cases: what staff see, and the escalation that never falls silent (DESIGN §7).

Read in this order: gather (signals become a case), chain (who is told, step by step), moves and
life (who may do what; the table), acting (what staff do), undo, cards (what it says).
"""

from flows.cases.acting import act, answered, board, desk, take_back, undo
from flows.cases.actions import contact_by
from flows.cases.aside import latest_contact, latest_snooze, survivor
from flows.cases.asking import NOTE, OUTCOME
from flows.cases.audit import Fault, Ring, fault, next_due, overdue, repair, stuck
from flows.cases.barred import truth
from flows.cases.cards import OUTCOMES
from flows.cases.chain import rings
from flows.cases.delivery import blocked, receipt
from flows.cases.gather import gather
from flows.cases.later import LATER
from flows.cases.life import contact_rings
from flows.cases.moves import Do, S
from flows.cases.people import may_act, staff_of
from flows.cases.settled import takes_part, withdraw
from flows.cases.undoing import Undoable, undoable
from flows.signals.table import advice, sentence

__all__ = [
    "LATER", "NOTE", "OUTCOME", "OUTCOMES", "Do", "Fault", "Ring", "S", "Undoable", "act",
    "advice", "answered", "blocked", "board", "contact_by", "contact_rings", "desk", "fault",
    "gather", "latest_contact", "latest_snooze", "may_act", "next_due", "overdue", "receipt",
    "repair", "rings", "sentence", "staff_of", "stuck", "survivor", "take_back", "takes_part",
    "truth", "undo", "undoable", "withdraw",
]  # fmt: skip
