"""The sentences of the pages about who is there: leave, the duty list, handover."""

from datetime import date, datetime

from flows.calendar.duty import DayKind
from flows.cases.people import ROLE_WORD
from flows.texts import TC, TN, T, Text, clock, long_date

LEAVE = T("Fravær og stedfortrædere")
DUTY = T("Vagter")
HANDOVER = T("Overdragelse")
CHOOSE = T("Vælg")
WHO = T("Hvem")
FROM_DAY = T("Første dag")
TO_DAY = T("Sidste dag")

# --- leave --------------------------------------------------------------------------------
LEAVE_WHAT = T(
    "Når fraværet begynder, følger sager og beskeder med til stedfortræderen. "
    "Borgeren får at vide, hvem der hjælper."
)
WHO_IS_AWAY = T("Hvem er væk")
NOBODY_AWAY = T("Ingen er skrevet ind.")
NEW_LEAVE = T("Skriv fravær ind")
OPEN_END = T("Tom, hvis du ikke ved det endnu.")
DEPUTY = T("Stedfortræder")
DEPUTY_HINT = T("Uden en navngiven træder praktikkens egen stedfortræder til.")
PLACEMENTS_DEPUTY = T("Praktikkens egen")
SAVE_LEAVE = TC("button", "Gem fraværet")
BACK_TODAY = TC("button", "Er tilbage i dag")
CALL_OFF = TC("button", "Aflys")
LEAVE_SAVED = T("Fraværet er gemt.")
LEAVE_ENDED = T("Fraværet er afsluttet.")
FIRST_MISSING = T("Skriv den første dag.")
WRONG_DAY = T("Den dag kan ikke læses. Vælg den i kalenderen.")
WHO_MISSING = T("Vælg en person.")
PLACEMENTS_STAND_IN = T("Praktikkens egen stedfortræder træder til.")
NOBODY_STANDS_IN = T("Ingen træder til. Skriv fraværet ind med en stedfortræder.")

# --- duty ---------------------------------------------------------------------------------
DUTY_WHAT = T(
    "Den, der har vagt, får besked om fare straks, også om natten. "
    "Uden vagt hører borgeren, at beskeden måske først ses senere."
)
NO_DUTY = T("Der er ingen på vagtlisten i de uger.")
NEW_DUTY = T("Skriv en vagt ind")
BEGINS = T("Begynder")
ENDS = T("Slutter")
SAVE_DUTY = TC("button", "Gem vagten")
REMOVE = TC("button", "Fjern")
DUTY_SAVED = T("Vagten er gemt.")
DUTY_REMOVED = T("Vagten er fjernet.")
WRONG_TIME = T("Den tid kan ikke læses. Skriv dag og klokkeslæt.")
STAFFED = T("Åbent")
ON_CALL = T("Vagt")
GAP = T("Ingen")
CALENDAR = T("Kalender")
DUTIES = T("Vagtlisten")

KIND: dict[DayKind, Text | None] = {
    DayKind.working: None,
    DayKind.weekend: None,
    DayKind.closed: T("Lukkedag"),
    DayKind.holiday: T("Helligdag"),
}

# --- handover -----------------------------------------------------------------------------
HANDOVER_WHAT = T(
    "Borgere, åbne sager og beskeder følger med fra den dag. "
    "Borgeren får at vide, hvem der er ny, og følges tættere i begyndelsen."
)
GIVES = T("Fra")
TAKES = T("Til")
FROM_WHEN = T("Fra og med")
WHICH = T("Hvilke borgere")
ONE_ONLY = T("Kun én borger")
ONE_HINT = T("Skriv navnet eller sagsnøglen. Lad feltet stå tomt, hvis det er alle.")
ALL_OF_THEM = T("Alle")
SEE_FIRST = TC("button", "Se, hvad der sker")
CONFIRM = TC("button", "Ja, overdrag")
CHANGE = TC("button", "Ret")
NOT_YET = T("Intet er sket endnu.")
PLANNED = T("Planlagt")
CONFIRM_OFF = TC("button", "Ja, aflys")
KEEP = TC("button", "Lad den stå")
HANDOVER_OFF = T("Overdragelsen er aflyst.")
CHANGED_SINCE = T("Der er sket ændringer imens. Se listen igen.")

HELPER = T("medarbejder")

# --- somebody who is not on the list --------------------------------------------------------
NOT_LISTED = T("Står personen ikke på listen?")
FIND_HINT = T(
    "Listen har kommunens egne. Find en mentor ved navn, så kommer personen med på listen."
)
FIND_NAME = TC("label", "Navn")
FIND = TC("button", "Find")
NO_MENTOR = T("Ingen mentor hedder sådan. Se navnet efter.")
MANY_MENTORS = T("Flere mentorer hedder sådan. Skriv mere af navnet.")


def away(name: str, first: date, last: date | None) -> Text:
    if last is None:
        return T("{name}, fra {first} og indtil videre", name=name, first=long_date(first))
    return T("{name}, {first} til {last}", name=name, first=long_date(first), last=long_date(last))


def stands_in(name: str) -> Text:
    return T("{name} træder til.", name=name)


def whose(button: Text, name: str) -> Text:
    """A button's name for a screen reader: there are several of them on the page."""
    return T("{button}: {name}", button=button, name=name)


def named(name: str, role: str) -> Text:
    return T("{name} ({role})", name=name, role=ROLE_WORD.get(role, HELPER))


def day(at: date) -> Text:
    return T("{day}", day=long_date(at))


def span(starts: datetime, ends: datetime) -> Text:
    return T("{starts}-{ends}", starts=clock(starts), ends=clock(ends))


def duty(name: str, starts: datetime, ends: datetime) -> Text:
    return T(
        "{name}: {day} kl. {time} til {until} kl. {end}",
        name=name,
        day=long_date(starts),
        time=clock(starts),
        until=long_date(ends),
        end=clock(ends),
    )


def gap_days(count: int) -> Text:
    return TN("{n} dag har tid uden nogen på vagt.", "{n} dage har tid uden nogen på vagt.", count)


def these_go(count: int, name: str, first: date) -> Text:
    return TN(
        "{n} borger går til {name} fra {day}.",
        "{n} borgere går til {name} fra {day}.",
        count,
        name=name,
        day=long_date(first),
    )


def planned(giver: str, taker: str, first: date) -> Text:
    return T("{giver} til {taker} fra {day}", giver=giver, taker=taker, day=long_date(first))


def these_stay(count: int, giver: str) -> Text:
    return TN("{n} borger bliver hos {name}.", "{n} borgere bliver hos {name}.", count, name=giver)


def handed_over(count: int, name: str) -> Text:
    return TN(
        "{n} borger er overdraget til {name}.",
        "{n} borgere er overdraget til {name}.",
        count,
        name=name,
    )


def stays(role: str, name: str) -> Text:
    return T(
        "Rollen som {role} bliver, hvor den er. {name} kan ikke have den.",
        role=ROLE_WORD.get(role, HELPER),
        name=name,
    )
