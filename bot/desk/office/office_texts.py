"""The sentences of the office's front page, its tabs and its caseload."""

from datetime import date, datetime

from flows.cases.people import ROLE_WORD
from flows.texts import TC, TN, T, Text, clock, long_date, words

OFFICE = TC("heading", "Kontoret")
OVERVIEW = TC("tab", "Overblik")
CASELOAD = TC("tab", "Hvem har hvad")
REACH = TC("tab", "Kan alle nås?")
POLICY = TC("tab", "Regler")
READS = TC("tab", "Hvem har læst")
RETENTION = TC("tab", "Sletning")
LETTERS = TC("tab", "Gik galt")

# --- the front page -----------------------------------------------------------------------
WAITS = T("Det her venter på nogen")
NOTHING_WAITS = T("Intet venter på nogen her.")
NOTHING_WAITS_HELP = T("Kommer der noget, står det her og på fanerne ovenfor.")
THERE_NOW = T("Hvem er der nu?")
NOBODY_ON_CALL = T("Ingen har vagt lige nu.")
ALL_THERE = T("Ingen er skrevet ind som væk i dag.")
AWAY_TODAY = T("Væk i dag")
SEE_DUTY = T("Se vagtlisten")
SEE_LEAVE = T("Se alt fravær")
SEE_CASELOAD = T("Se hvem der har hvad")
NEVER_LOOKED = T("Robotten har ikke set efter endnu, om alle kan nås.")
UNSIGNED_HELP = T(
    "Svar på ord om fare skal læses og underskrives af en fagperson. Det gør I i teksternes fil."
)

# --- caseload -----------------------------------------------------------------------------
CASELOAD_WHAT = T(
    "Borgere tælles i praktikker, der ikke er slut. Sager tælles hos borgerens sagsbehandler."
)
CASELOAD_OWN = T("Her er dit eget. Lederen ser alle.")
CASELOAD_OF_ALL = T("Borgere og åbne sager hos hver medarbejder")
NO_STAFF = T("Der er ingen medarbejdere endnu.")
NO_STAFF_HELP = T("De skrives ind på kommandolinjen med people staff.")
WHO = TC("label", "Hvem")
CITIZENS = TC("label", "Borgere")
OPEN = TC("label", "Åbne sager")
TAKEN = TC("label", "Har taget")
NEXT_LEAVE = TC("label", "Næste fravær")
NO_LEAVE = TC("label", "Intet")
OWN_DEPUTY = T("Praktikkens stedfortræder træder til.")
NOBODY_INSTEAD = T("Ingen træder til.")
WITHOUT_DEPUTY = T("Borgere uden stedfortræder")
ALL_HAVE_DEPUTY = T("Alle borgere her har en stedfortræder.")
WITHOUT_DEPUTY_HELP = T("Bliver sagsbehandleren syg, er der ingen at spørge. Skriv en ind.")


def open_until(at: datetime) -> Text:
    return T("Kontoret er åbent til kl. {time}.", time=clock(at))


def opens(at: datetime) -> Text:
    return T("Kontoret åbner {day} kl. {time}.", day=long_date(at), time=clock(at))


def has_duty(name: str, until: datetime) -> Text:
    return T(
        "{name} har vagt til {day} kl. {time}.", name=name, day=long_date(until), time=clock(until)
    )


def is_away(name: str, last: date | None) -> Text:
    if last is None:
        return T("{name} er væk indtil videre.", name=name)
    return T("{name} er væk til og med {day}.", name=name, day=long_date(last))


def gaps(count: int) -> Text:
    return TN(
        "{n} ting skal rettes, for at alle kan nås.",
        "{n} ting skal rettes, for at alle kan nås.",
        count,
    )


def letters(count: int) -> Text:
    return TN("{n} ting gik galt hos robotten.", "{n} ting gik galt hos robotten.", count)


def unsigned(languages: Text) -> Text:
    return T("Tekster om fare er ikke underskrevet på {languages}.", languages=languages)


def untaken(count: int) -> Text:
    return TN(
        "{n} sag venter på, at nogen tager den.",
        "{n} sager venter på, at nogen tager dem.",
        count,
    )


def lack_deputy(count: int) -> Text:
    return TN("{n} borger har ingen stedfortræder.", "{n} borgere har ingen stedfortræder.", count)


def nobody_instead(name: str) -> Text:
    return T("{name} skal væk, og ingen træder til.", name=name)


def cases(count: int) -> Text:
    return TN("{n} åben sag", "{n} åbne sager", count)


def citizens(count: int) -> Text:
    return TN("{n} borger", "{n} borgere", count)


def as_deputy(count: int) -> Text:
    return T("Stedfortræder for {n}", n=count)


def stands_in(name: str) -> Text:
    return T("{name} træder til.", name=name)


def role(name: str) -> Text:
    return ROLE_WORD.get(name, words(name))


def days(first: date, last: date | None) -> Text:
    if last is None:
        return T("fra {first}", first=long_date(first))
    return T("{first} til {last}", first=long_date(first), last=long_date(last))
