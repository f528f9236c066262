"""The sentences of the page that says who has read what."""

from collections.abc import Mapping
from datetime import datetime

from flows.texts import TC, T, Text, clock, long_date, words

TITLE = TC("heading", "Hvem har læst hvad")
WHAT = T(
    "Hver gang en medarbejder åbner en borgers sider, bliver det skrevet ned. "
    "At du ser det her, bliver også skrevet ned."
)
NONE = T("Ingen har læst noget med det valg.")
NONE_HELP = T("Vælg en anden dag, en anden medarbejder, eller vis alt.")
CHOOSE = T("Vælg, hvad du vil se")
BY = TC("label", "Medarbejder")
ON = TC("label", "Dag")
ANYBODY = T("Alle")
SHOW = TC("button", "Vis")
SHOW_ALL = T("Vis alt")
FIND = T("Find en borger")
ALIAS = TC("label", "Navn eller sagsnøgle")
ALIAS_HINT = T("Hele navnet, som det står i skrivebordet.")
FIND_BUTTON = TC("button", "Find")
NOBODY_CALLED = T("Ingen borger hedder sådan. Se navnet efter.")
SEVERAL = T("Flere borgere hedder sådan. Vælg sagsnøglen.")
NAME_FIRST = T("Skriv et navn eller en sagsnøgle.")
WHEN = TC("label", "Hvornår")
WHO = TC("label", "Hvem")
WHOM = TC("label", "Om hvem")
WHICH = TC("label", "Hvad")
LIST = T("Det, der er læst, det nyeste først")
OLDER = T("Ældre")
NEWEST = T("Det nyeste")
ERASED = T("Slettet")

PAGE: Mapping[str, Text] = {
    "opened": T("En sag"),
    "case": T("En sag med borgerens ord"),  # as long as they stood on its page at once
    "question": T("Et spørgsmål"),
    "signals": T("Tegn og grænser"),
    "hours": T("Timer"),
    "placement": T("Praktikken og målene"),
    "conditions": T("Vilkår"),
    "meeting": T("Et møde"),
    "closing": T("Afslutningen"),
    "mentor_page": T("Mentorens egen side"),
    "overview": T("Borgerens side"),
    "timeline": T("Forløbet"),
    "words": T("Borgerens egne ord"),
    "cases": T("Borgerens sager"),
    "setup": T("Opsætningen af praktikken"),
    "next": T("Opsætningen af den næste praktik"),
    "invite": T("En invitation"),
    "audit": T("Hvem der har læst"),
    "letter_again": T("Noget, der gik galt, er prøvet igen"),
    "letter_aside": T("Noget, der gik galt, er lagt væk"),
    "letter_back": T("Noget, der var lagt væk, er taget frem igen"),
}


def page(what: str) -> Text:
    """A page that has no word here yet is named as the log names it."""
    return PAGE.get(what.partition(":")[0], words(what))


def at(moment: datetime, year: int) -> Text:
    """With the year: the log is kept for years."""
    return T("{day} {year} kl. {time}", day=long_date(moment), year=str(year), time=clock(moment))


def only_about(name: str) -> Text:
    return T("Kun om {name}.", name=name)


def key(name: str, key: str) -> Text:
    return T("{name}, {key}", name=name, key=key)
