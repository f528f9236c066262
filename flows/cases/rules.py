"""The fixed sentence and the one suggested action of every rule: read from the table of rules
(flows/signals), which is built from the alias alone, so nothing a citizen said reaches a card."""

from flows.signals.table import advice, sentence

__all__ = ["advice", "sentence"]
