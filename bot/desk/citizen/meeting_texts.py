"""The sentences of the page about a follow-up meeting."""

from collections.abc import Mapping
from datetime import date

from flows.facts import Role
from flows.meetings.paid_hours import LABELS
from flows.texts import TC, T, Text, long_date

AGENDA = T("Dagsorden")
WORDS = T("Borgerens ord står her, hvis borgeren har sagt ja. Hver læsning bliver skrevet ned.")
NOTHING_KNOWN = T("Spørg på mødet.")
AGREED = T("Aftaler til næste gang")
AGREED_HINT = T("Hvem gør hvad, og hvornår? Den, der har aftalen, får en besked den dag.")
WHAT = T("Hvad")
WHO = T("Hvem")
WHEN = T("Hvornår")
PAID = T("Lønnede timer")
PAID_HINT = T("Et fast punkt. Et nej er ikke et tegn på fare.")
WHY = T("Hvad sagde de?")
NEXT = T("Næste opfølgning")
KEEP = TC("button", "Skriv det ned")
NO_DAY = T("Der er ikke en dag til næste opfølgning.")
OWNERS: Mapping[str, Text] = {
    Role.citizen: TC("role", "Borgeren"),
    Role.caseworker: TC("role", "Sagsbehandleren"),
    Role.job_consultant: TC("role", "Jobkonsulenten"),
    Role.company_mentor: TC("role", "Virksomhedsmentoren"),
}
PAID_LABELS = LABELS


def about(alias: str) -> Text:
    return T("Opfølgning med {alias}", alias=alias)


def on_day(day: date) -> Text:
    return T("Næste opfølgning er {day}.", day=long_date(day))


def row(name: Text, number: int) -> Text:
    return T("{name}, aftale {n}", name=name, n=number)
