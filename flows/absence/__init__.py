"""Fravær: one report, two who know, and proof for the citizen (requirements 105-110).

flow is the table; opening, ask, answers and say are its words · report makes it a fact · notices
is what others read · proof is who was told · calls is who rings, undone takes it back · morning is
the day after. When it becomes a signal: flows/signals/absence.py. prompting begins the morning's
dialogue; flows.prompts alone imports it.
"""

from flows.absence.morning import asks_today, welcome_back
from flows.absence.talked import talked

__all__ = ["asks_today", "talked", "welcome_back"]
