"""The sentences around what the nightly look has found (flows/reach.py has the lines)."""

from datetime import datetime

from flows.texts import TC, TN, T, Text, clock, long_date

TITLE = TC("heading", "Kan alle nås?")
WHAT = T(
    "Robotten ser efter hver nat, om borgernes folk kan nås. Det er bedre at vide før en krise."
)
ONLY_OWN = T("Her er dine egne borgere. Lederen ser alle og nætter uden vagt.")
TO_MEND = T("Det skal rettes")
NEVER = T("Robotten har ikke set efter endnu. Det sker næste nat.")
LOOK_NOW = TC("button", "Se efter nu")
LOOK_NOW_HINT = T("Har du rettet noget, så se, om det hjalp. Ingen får besked om det.")
LOOKED = T("Robotten har set efter.")


def looked_at(at: datetime) -> Text:
    return T("Sidst set efter: {day} kl. {time}.", day=long_date(at), time=clock(at))


def looked_through(count: int) -> Text:
    return TN("Der blev set på {n} borger.", "Der blev set på {n} borgere.", count)
