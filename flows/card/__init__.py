"""The competence card (kompetencekort): what a citizen can, line by line as they approved it."""

from collections.abc import Callable, Mapping

from flows.card.flow import FLOW, open_card
from flows.card.sending import RECEIPT, receipt
from flows.turn import Turn

__all__ = ["COMMANDS", "FLOW", "RECEIPTS"]

COMMANDS: Mapping[str, Callable[[Turn], None]] = {"kort": open_card, "card": open_card}
RECEIPTS: Mapping[str, Callable[[Turn], None]] = {RECEIPT: receipt}
