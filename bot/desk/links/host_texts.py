"""The sentences of the form about the first day (bot/desk/links/host_page.py)."""

from collections.abc import Mapping

from flows.texts import TC, T, Text

FIELDS: Mapping[str, tuple[Text, Text]] = {
    "receiver": (T("Hvem tager imod?"), T("Et fornavn er nok.")),
    "come": (T("Hvor møder man?"), T("Fx: Ved personaledøren i gården.")),
    "clothes": (T("Er der noget med tøjet?"), T("Fx: Sko, der kan tåle vand. Resten har vi.")),
    "breaks": (T("Hvornår er der pause og frokost?"), T("Fx: Kl. 10 og 12. Tag mad med.")),
    "rule": (T("Hvordan siger man til, hvis man ikke kan komme?"), T("Fx: Ring før kl. 8.")),
}
SEND = TC("button", "Send")
TAKE_BACK = TC("button", "Tag mine svar tilbage")
ALL_OPTIONAL = T("Alle felter er frivillige.")
WRITE_SOMETHING = T("Skriv i mindst ét felt, eller luk siden.")
TOO_LONG = T("Teksten er for lang.")


def title(alias: str) -> Text:
    return T("Den første dag for {alias}", alias=alias)


def who_reads(alias: str) -> Text:
    return T("{alias} læser det før den første dag.", alias=alias)
