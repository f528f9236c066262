"""The sentences of the pages about meetings."""

from collections.abc import Mapping
from datetime import date, datetime

from flows.facts import Role
from flows.meetings.agendas import Agenda
from flows.meetings.paid_hours import LABELS
from flows.texts import TC, TN, T, Text, clock, long_date

AGENDAS: Mapping[str, Text] = {
    Agenda.before: TC("label", "Før praktikken"),
    Agenda.start: TC("label", "Opstart"),
    Agenda.follow_up: TC("label", "Opfølgning"),
    Agenda.report: TC("label", "Slutrapport"),
}
WHICH = TC("label", "Møder")
AGENDA, REPORT = T("Dagsorden"), T("Rapporten")
REPORT_READS = T(
    "Borgeren læser det samme i chatten. Noterne først, når I har sendt rapporten til borgeren."
)
SEND = TC("button", "Send til borgeren")
SEND_HINT = T("Skriv noterne ned først. Borgeren får en besked og kan læse det hele.")
NEW_SINCE = T("Noget er skrevet, siden den blev sendt.")
FOR_REPORT = T("Borgeren kan læse den samme rapport i chatten med /rapport.")
WORDS = T("Borgerens ord står her, hvis borgeren har sagt ja. Hver læsning bliver skrevet ned.")
WHO_READS = T(
    "Sagsbehandleren, jobkonsulenten og den, der dækker for dem, ser noterne. De følger med, når "
    "borgeren beder om sine oplysninger. Skriv kun det, borgeren gerne må læse."
)
NOTHING_KNOWN = T("Spørg på mødet.")
NOTE = TC("label", "Note")
EARLIER = T("Noter fra sidste møde")
AGREED = T("Aftaler")
NEW, MORE = T("Nye aftaler"), T("Flere aftaler")
AGREED_HINT = T("Hvem gør hvad, og hvornår? Den, der har aftalen, får en besked den dag.")
NOT_AGREED = T("Der er ingen åbne aftaler.")
CLOSED = T("Lukkede aftaler")
DONE, AGAIN = TC("button", "Det er gjort"), TC("button", "Åbn igen")
LATER, DROP = TC("button", "Om en uge"), TC("button", "Tag væk")
STATES: Mapping[str, Text] = {
    "open": TC("decision", "Åben"),
    "done": TC("decision", "Gjort"),
    "dropped": TC("decision", "Taget væk"),
}
WHAT = T("Hvad")
WHO = T("Hvem")
WHEN = T("Hvornår")
HOW = TC("label", "Hvordan det står")
DO = TC("label", "Gør")
PAID = T("Lønnede timer")
PAID_HINT = T("Et fast punkt. Et nej er ikke et tegn på fare.")
WHY = T("Hvad sagde de?")
NEXT = T("Næste opfølgning")
KEEP = TC("button", "Skriv det ned")
NO_DAY = T("Der er ikke en dag til næste opfølgning.")
CHOOSE = T("Vælg én fra listen.")
SAY_WHAT = T("Skriv, hvad I aftalte.")
NO_SUCH_DAY = T("Vælg en dag fra i dag og frem.")
LOOK_AGAIN = T("Se på felterne herunder. Alt, du skrev, står der stadig.")
CHANGED = T(
    "En anden har skrevet det samme sted imens. Deres ord står over dit felt. Ret, og tryk igen. "
    "Så gælder dit."
)
THEIRS = T("Det står der nu:")
PAPERS = T("Med til mødet")
CALENDAR = TC("button", "Til kalenderen (.ics)")
PDF = TC("button", "Hent som PDF")
PRINT_HINT = T("Siden kan også printes. Så står noterne som tekst.")
FOR_STAFF = T("Til dem i kommunen, der holder mødet. Gennemgå den, før andre får den.")
NOT_SET = T("Nogle bogstaver kan ikke sættes her. Ordene står helt på siden i skrivebordet.")
OWNERS: Mapping[str, Text] = {
    Role.citizen: TC("role", "Borgeren"),
    Role.caseworker: TC("role", "Sagsbehandleren"),
    Role.job_consultant: TC("role", "Jobkonsulenten"),
    Role.company_mentor: TC("role", "Virksomhedsmentoren"),
    Role.personal_mentor: TC("role", "Den personlige mentor"),
}
PAID_LABELS = LABELS


def about(which: str, alias: str) -> Text:
    match which:
        case Agenda.before:
            return T("Samtale med {alias} før praktikken", alias=alias)
        case Agenda.start:
            return T("Opstartsmøde med {alias}", alias=alias)
        case Agenda.report:
            return T("Slutrapport om {alias}", alias=alias)
        case _:
            return T("Opfølgning med {alias}", alias=alias)


def on_day(day: date) -> Text:
    return T("Næste opfølgning er {day}.", day=long_date(day))


def when(which: str, start: datetime | None, meeting: date | None) -> Text:
    if which != Agenda.follow_up and start is not None:
        return T("Formødet er {date} kl. {time}.", date=long_date(start), time=clock(start))
    return on_day(meeting) if meeting else NO_DAY


def plain_day(day: date) -> Text:
    return T("{day}", day=long_date(day))


def row(name: Text, number: int) -> Text:
    return T("{name}, aftale {n}", name=name, n=number)


def nth(number: int) -> Text:
    return T(", aftale {n}", n=number)


def owner(role: str, name: str) -> Text:
    return T("{role} ({name})", role=OWNERS[role], name=name) if name else OWNERS[role]


def wrong(count: int) -> Text:
    return TN("Ét felt skal ses på igen.", "{n} felter skal ses på igen.", count)


def action_on(label: Text, what: str) -> Text:
    return T("{label}: {what}", label=label, what=what)


def first_day(alias: str) -> Text:
    return T("Første dag for {alias}", alias=alias)


def to_do(what: str, name: str) -> Text:
    return T("{what} ({name})", what=what, name=name)


def sent_on(day: date) -> Text:
    return T("Sendt til borgeren {day}.", day=long_date(day))
