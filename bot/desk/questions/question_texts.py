"""The sentences of the pages about questions and greetings."""

from datetime import datetime

from bot.desk.texts import SEND_GREETING, at
from flows.texts import TC, T, Text

QUESTIONS = T("Spørgsmål")
NONE = T("Der er ingen spørgsmål, der venter på svar.")
GREETING = SEND_GREETING
READ_AND_ANSWER = TC("button", "Læs og svar")
FOR_YOU = T("Til dig")
WORDS_LOGGED = T("Ordene står kun her. Hver gang siden åbnes, bliver det skrevet ned.")
YOUR_ANSWER = T("Dit svar")
ANSWER_HINT = T("Det bliver sendt, som du skriver det. Skriv ikke CPR-nummer.")
TALKED_HINT = T("Vi har talt sammen sender intet. Så venter spørgsmålet ikke mere.")
LOOK_FIRST = TC("button", "Se det først")
SEND = TC("button", "Send")
CHANGE = TC("button", "Ret")
ALL_QUESTIONS = T("Alle spørgsmål")
WRITE_FIRST = T("Skriv noget, før du sender.")
TOO_LONG = T("Teksten er for lang.")
NOT_SENT = T("Det blev ikke sendt")
TO_WHOM = T("Hvem skal have hilsenen?")
TO_HINT = T("Skriv navnet eller sagsnøglen.")
YOUR_GREETING = T("Din hilsen")
NOBODY_TO_GREET = T("Du følger ingen lige nu.")
REMOVED = T("Personlige oplysninger, fx CPR-nummer, navn eller diagnose, er taget ud af teksten.")

# --- the page behind the link in a mentor's mail ------------------------------------------
YOUR_WORDS = T("Hvad vil du skrive?")
CRISIS_HINT = T("Er nogen i fare, så ring 112.")
LOOK_HINT = T("Du ser det igen, før det bliver sendt.")
SENT = T("Tak")


def about(alias: str) -> Text:
    return T("Spørgsmål om {alias}", alias=alias)


def asked(name: str, moment: datetime) -> Text:
    return T("{name} spurgte {when}", name=name, when=at(moment))


def to_role(name: str) -> Text:
    return T("Stillet til {name}", name=name)


def talked(name: str, moment: datetime) -> Text:
    return T("{name} har talt om det {when}", name=name, when=at(moment))


def answer_to(name: str) -> Text:
    return T("Svar til {name}", name=name)


def answered(name: str, moment: datetime) -> Text:
    return T("{name} svarede {when}", name=name, when=at(moment))


def begun(name: str) -> Text:
    return T("{name} er begyndt at svare.", name=name)


def read_about(alias: str) -> Text:
    return T("Læs og svar på spørgsmålet om {alias}", alias=alias)


def will_be_sent(name: str) -> Text:
    return T("Det her bliver sendt til {name}", name=name)


def room(most: int) -> Text:
    return T("Der er plads til {most} tegn.", most=most)


def write_about(alias: str) -> Text:
    return T("Skriv om {alias}", alias=alias)


def not_illness(alias: str) -> Text:
    return T("Skriv ikke CPR-nummer, og skriv ikke, hvad {alias} fejler.", alias=alias)


def ask_person(name: str) -> Text:
    return TC("button", "Spørg {name}", name=name)


def greet_person(alias: str) -> Text:
    return TC("button", "Hils på {alias}", alias=alias)
