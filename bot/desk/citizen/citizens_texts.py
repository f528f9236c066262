"""The sentences of the list of a reader's citizens."""

from collections.abc import Mapping
from datetime import datetime

from flows.texts import TC, TN, T, Text, clock, long_date

CITIZENS = T("Dine borgere")
NONE = T("Du følger ingen borgere lige nu.")
NONE_HELP = T(
    "Når du får en rolle i en praktik, står borgeren her. Det skriver en leder eller "
    "sagsbehandleren i praktikken."
)
SORT = TC("label", "Rækkefølge")
NEED = "need"
SORTS: Mapping[str, Text] = {
    NEED: TC("label", "Behov"),
    "due": TC("label", "Næste ting"),
    "name": TC("label", "Navn"),
    "place": TC("label", "Sted"),
}
CITIZEN, PLACE = TC("label", "Borger"), TC("label", "Fase og sted")
WEEK, NEXT, CASE = TC("label", "Denne uge"), TC("label", "Næste ting"), TC("label", "Åben sag")
NO_CASE, NO_DAYS = TC("label", "Ingen"), TC("label", "Ingen dage endnu")
PAGES, BEFORE, AFTER = TC("label", "Sider i listen"), TC("label", "Forrige"), TC("label", "Næste")
LATE = TC("label", "Tiden er gået")

DUE: Mapping[str, Text] = {
    "case": TC("label", "Sag: kontakt"),
    "question": TC("label", "Et spørgsmål venter siden"),
    "goal": TC("label", "Et mål venter siden"),
    "follow_up": TC("label", "Opfølgning"),
    "first": TC("label", "Første dag"),
    "last": TC("label", "Sidste dag"),
}
BY_THE_HOUR = frozenset({"case"})


def how_many(n: int) -> Text:
    return TN("{n} borger", "{n} borgere", n)


def when(kind: str, at: datetime) -> Text:
    if kind in BY_THE_HOUR:
        return T("{what} {date} kl. {time}", what=DUE[kind], date=long_date(at), time=clock(at))
    return T("{what} {date}", what=DUE[kind], date=long_date(at))


def today(was: Text) -> Text:
    return T("I dag: {was}", was=was)


def page_of(number: int, pages: int) -> Text:
    return T("Side {n} af {pages}", n=number, pages=pages)
