"""The sentences of a mentor's own page."""

import datetime
from collections.abc import Mapping

from flows.mentor_page import COMES_NOT, UNSURE, Day
from flows.texts import TC, T, Text, clock, long_date

TODAY = T("I dag")
NOT_TODAY = T("Der er ingen aftalt tid i dag.")
DAYS = T("De næste dage")
NO_DAYS = T("Der er ikke flere aftalte dage i de næste to uger.")
NOT_COMING: Mapping[str, Text] = {
    COMES_NOT: T("Kommer ikke"),
    UNSURE: T("Ikke sikkert endnu"),
}
SHARED = T("Mål og aftaler")
GOALS, CONDITIONS = T("Mål"), T("Det er godt på arbejdet")
PROMISED = T("Det har I aftalt, at du gør")
LATE = T("Tiden er gået")
NOT_ASKED = T("Siden har ændret sig. Se den igen, før du svarer.")
NOT_SAVED = T("Det blev ikke gemt")
CHANGE = T("Ret eller fortryd svaret")
WAYS = T("Hvis I vil tilbyde timer med løn")
WAYS_HELP = T("Det haster ikke. Ring gerne, så finder I ud af det sammen.")
WRITE = T("Skriv til os")
ASK = TC("button", "Stil et spørgsmål")
WEEK = TC("button", "Skriv 2 linjer")
WEEK_AGAIN = TC("button", "Ret dine linjer")
HOST = TC("button", "Fortæl om dagen")
WROTE = T("Du har skrevet om ugen.")
CALL = T("Hvem kan du ringe til?")
SAVE = TC("button", "Gem numrene")
OFFICE = TC("label", "Kontoret")
OTHERS = T("Dine andre sider")
KEEP = T("Gem gerne siden. Den virker, så længe praktikken varer.")
NOT_YOURS = T("Er linket blevet væk, kommer der et nyt, når vi skriver om ugen.")
OLD = T("Linket er for gammelt")
OLD_HELP = T("Vi kan sende dig et nyt. Det kommer samme sted hen som vores andre beskeder til dig.")
NEW_LINK = TC("button", "Få et nyt link")
SENT = T("Se efter en ny besked fra os")
SENT_HELP = T("Linket kommer ikke her på siden, fordi andre også kan have det gamle.")
SENT_TODAY = T("Vi har allerede sendt et nyt link i dag.")
OVER = T("Praktikken er slut")
OVER_HELP = T("Siden er lukket. Tak for din hjælp.")
UNKNOWN_HELP = T(
    "Brug linket i den nyeste besked fra os. Følger du ikke borgeren mere, er siden lukket."
)


def about(alias: str) -> Text:
    return T("Din side om {alias}", alias=alias)


def only_shared(alias: str) -> Text:
    return T("Her står kun det, {alias} har sagt ja til at dele med dig.", alias=alias)


def nothing_shared(alias: str) -> Text:
    return T("{alias} deler ikke noget her lige nu. Spørg gerne {alias} selv.", alias=alias)


def came(alias: str) -> Text:
    return T("Er {name} kommet i dag?", name=alias)


def times(day: Day) -> Text:
    return T("kl. {starts}-{ends}", starts=clock(day.starts), ends=clock(day.ends))


def date(day: Day) -> Text:
    return T("{day}", day=long_date(day.starts))


def by(day: datetime.date) -> Text:
    return T("Senest {when}", when=long_date(day))


def reached(hours: Text) -> Text:
    return T("Telefonen er åben {hours}.", hours=hours)


def stands_in(name: str) -> Text:
    return T("I stedet for {name}, der er væk lige nu.", name=name)


def page_of(alias: str) -> Text:
    return T("Siden om {alias}", alias=alias)
