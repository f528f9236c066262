"""What may stand on a competence card. It may go to an employer, so there is nothing on it about
illness or absence, and no number or address (requirement 49; DESIGN §8).

Words are looked at, never judged: the citizen is asked to say it in another way, and may. The list
is shorter than that of conditions (flows/sharing/rewriting.py): work with people who are ill, with
medicine or for Kræftens Bekæmpelse is experience, and may stand here.
"""

import re

from flows.texts import T, Text
from flows.turn import Turn

# Whole words; a star stands for the rest of one.
ILLNESS = (
    *("diagnos*", "depression*", "depressiv", "depressed", "angst", "angsten", "socialangst"),
    *("anxiety", "ptsd", "adhd", "adhd'en", "autis*", "asperger*", "skizofren*", "schizo*"),
    *("ocd", "anoreksi*", "bulimi*", "fibromyalgi*", "slidgigt*", "epilepsi*", "migræne*"),
    *("diskusprolaps*", "hjernerystelse*", "deprimeret", "autism*", "migraine*", "epilepsy"),
    *("bipolar*", "psykose*", "psykotisk", "psychosis", "psychotic", "borderline"),
    *("spiseforstyrrelse*", "misbrug*", "alkoholi*", "alcoholi*", "stressramt", "demens"),
    *("sygdom", "sygdommen", "sygemeld*", "sygefravær*", "fravær", "fraværet", "illness"),
    *("sick leave", "udeblev*", "udeblivelse*"),
)
_ILLNESS = re.compile(
    "|".join(rf"\b{re.escape(word).replace(chr(92) + '*', chr(92) + 'w*')}\b" for word in ILLNESS),
    re.IGNORECASE,
)
_REMOVED = re.compile(r"\[[\w-]+ fjernet\]")  # what flows/redaction.py leaves in its place


def about_illness(text: str) -> bool:
    return _ILLNESS.search(text) is not None


def unfit(turn: Turn, text: str) -> Text | None:
    """Why these words cannot be a line of the card, with what to do; None: they can."""
    longest = turn.policy.competence_card.line_characters
    if not any(letter.isalpha() for letter in text):
        return T("Skriv gerne linjen med bogstaver.")
    if len(text) > longest:
        return T("Linjen er lidt lang til et kort. Prøv med højst {n} tegn.", n=longest)
    if _REMOVED.search(text):
        return T("Skriv linjen uden numre og adresser. Kortet er sikrest uden.")
    if about_illness(text):
        return T("Kortet siger ikke noget om sygdom og fravær. Prøv at sige det, du kan.")
    return None
