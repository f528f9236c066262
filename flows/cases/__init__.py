"""Cases: what staff see, and the escalation that never falls silent (DESIGN §7).

Read in this order: gather (signals become a case), chain (who is told, step by step), life
(the table: open → taken → contacted → closed), acting (what staff do), cards (what it says).
"""

from flows.cases.acting import act, answered, board, desk, truth
from flows.cases.asking import NOTE, OUTCOME
from flows.cases.audit import Fault, Ring, fault, next_due, overdue, repair, stuck
from flows.cases.cards import OUTCOMES
from flows.cases.chain import rings
from flows.cases.delivery import blocked, receipt
from flows.cases.gather import gather
from flows.cases.life import contact_rings
from flows.cases.moves import Do, S
from flows.cases.people import may_act, staff_of
from flows.cases.rules import advice, sentence
from flows.cases.settled import takes_part, withdraw

__all__ = [
    "NOTE", "OUTCOME", "OUTCOMES", "Do", "Fault", "Ring", "S", "act", "advice",
    "answered", "blocked", "board", "contact_rings", "desk", "fault", "gather", "may_act",
    "next_due", "overdue", "receipt", "repair", "rings", "sentence", "staff_of", "stuck",
    "takes_part", "truth", "withdraw",
]  # fmt: skip
