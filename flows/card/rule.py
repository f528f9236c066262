"""What may stand on a competence card. It may go to an employer, so there is nothing on it about
illness or absence, and no number or address (requirement 49; DESIGN §8).

Words are looked at, never judged: the citizen is asked to say it in another way, and may. Work with
people who are ill, with medicine or for Kræftens Bekæmpelse is experience, and may stand here.
"""

import re

from flows.illness import NAMES, Words
from flows.texts import T, Text
from flows.turn import Turn

ABSENCE = (
    *("sygemeld*", "sygefravær*", "fravær", "fraværet", "sick leave", "udeblev*", "udeblivelse*"),
)
_UNFIT = Words((*NAMES, *ABSENCE))
_REMOVED = re.compile(r"\[[\w-]+ fjernet\]")  # what flows/redaction leaves in its place


def about_illness(text: str) -> bool:
    return _UNFIT.stand_in(text)


def unfit(turn: Turn, text: str) -> Text | None:
    """Why these words cannot be a line of the card, with what to do; None: they can."""
    longest = turn.policy.competence_card.line_characters
    if not any(letter.isalpha() for letter in text):
        return T("Skriv gerne linjen med bogstaver.")
    if len(text) > longest:
        return T("Linjen er lidt lang til et kort. Prøv med højst {n} tegn.", n=longest)
    if about_illness(text):  # also where a diagnosis was taken out
        return T("Kortet siger ikke noget om sygdom og fravær. Prøv at sige det, du kan.")
    if _REMOVED.search(text):
        return T("Skriv linjen uden navne, numre og adresser. Kortet er sikrest uden.")
    return None
