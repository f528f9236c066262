"""Words that name an illness, as people write them: one list for what is kept and for what is shown
to others (requirement 49: what somebody needs, never what they have).

Short and careful. A star stands for the rest of a word; spelling is folded as in flows/safety.
"""

import re
from collections.abc import Iterable

from flows.safety.plain import fold, read

# What somebody has.
NAMES = (
    *("diagnos*", "depression*", "depressiv*", "depressed", "deprimeret", "angst*", "socialangst*"),
    *("anxiety", "ptsd*", "adhd*", "ocd", "autis*", "asperger*", "skizofren*", "schizo*"),
    *("bipolar*", "psykose*", "psykotisk", "psychosis", "psychotic", "borderline*", "anoreksi*"),
    *("bulimi*", "spiseforstyr*", "misbrug*", "alkoholi*", "alcoholi*", "stressramt", "demens"),
    *("fibromyalgi*", "slidgigt*", "epilepsi*", "epilepsy", "migræne*", "migraine*"),
    *("diskusprolaps*", "hjernerystelse*", "sygdom", "sygdommen", "illness"),
)
# Also what people work with: with medicine, for Kræftens Bekæmpelse, with people who are ill.
AROUND = (
    *("gigt*", "arthritis", "sclerose*", "diabetes*", "sukkersyg*", "kræft*", "cancer*", "astma*"),
    *("asthma*", "kol", "sygdom*", "illness*", "disorder*", "handicap*", "medicin*", "medication*"),
    *("antidepressiv*",),
)


class Words:
    """A list of words, and whether one of them stands in a text."""

    def __init__(self, words: Iterable[str]) -> None:
        stems = (re.escape(fold(word.rstrip("*"))) + r"\w*" * word.endswith("*") for word in words)
        self._found = re.compile("|".join(rf"\b{stem}\b" for stem in stems))

    def stand_in(self, text: str) -> bool:
        return self._found.search(" ".join(read(text).tokens)) is not None
