"""Motivation that deserves the name (issue 5; requirements 5, 17-20, 39, 98, 172, 176, 198).

Read in this order: topics (what may be asked about), prompt (what one is), before … aftercare (the
library, by phase), true_now (the facts they are chosen by), choosing, then flow. docs/motivation.md
is the same as a table.
"""

from flows.motivation.choosing import all_off, choose, seen_now, wanted

__all__ = [
    "all_off",
    "choose",
    "seen_now",
    "wanted",
]
