"""The sentences of the search."""

from flows.texts import TC, TN, T, Text

TITLE = T("Søg")
LABEL = T("Søg på alias eller sagsnøgle")
SEARCH = TC("button", "Søg")
WRITE_FIRST = T("Skriv et alias eller en sagsnøgle i feltet øverst.")
NOBODY = T("Du følger ingen, der hedder sådan.")
TRY = T("Prøv med begyndelsen af aliasset, eller med sagsnøglen fra aftalen.")
NOT_ALL = T("Der bliver kun søgt blandt dem, du må se. Andre finder deres egen sagsbehandler.")
MANY = T("Der er flere. Her er de første. Skriv mere af aliasset.")
OPEN = TC("button", "Åbn")
KEY = TC("label", "Sagsnøgle")
WORKPLACE = TC("label", "Arbejdsplads")
NO_PLACEMENT = T("Ingen praktik lige nu")


def how_many(found: int) -> Text:
    return TN("Der er én, der passer.", "Der er {n}, der passer.", found)


def open_about(alias: str, key: str) -> Text:
    return T("Åbn {alias}, {key}", alias=alias, key=key)
