"""The sentences of the page of the day."""

from datetime import date, datetime

from bot.desk.texts import MY_DAY, at
from flows.texts import TC, TN, T, Text, clock, long_date

TITLE = MY_DAY
LATER_TODAY = T("Senere i dag")
ANOTHER_DAY = T("Kan vente til en anden dag")
ABSENT = T("Fravær i dag")
MEETINGS = T("Møder og besøg")
AGREED = T("Dine aftaler fra møder")
GOALS = T("Mål, der venter på dit svar")
QUESTIONS = T("Spørgsmål til dig")
ENDS = T("Praktikker, der snart slutter")
FOLLOWED = T("Dem, du følger")
WAITS = T("Venter til senere")
COLLEAGUES = T("En kollega har dem")

LATE = T("Tiden er gået")
TAKE = TC("button", "Jeg tager den")
CALL_NOW = TC("button", "Jeg ringer nu")
OPEN_CASE = TC("button", "Åbn sagen")
NOTE_CONTACT = TC("button", "Notér kontakt")
NOTE_VISIT = TC("button", "Notér besøg")
PREPARE = TC("button", "Forbered mødet")
WRITE_DOWN = TC("button", "Skriv, hvad I aftalte")
DONE = TC("button", "Det er gjort")
SEE_GOAL = TC("button", "Se målet")
ANSWER = TC("button", "Læs og svar")
NEXT_STEP = TC("button", "Aftal næste skridt")
SEE_END = TC("button", "Se slutningen")
SEE_GOALS = TC("button", "Se målene")

NOT_THERE = T("Kom ikke i dag")
GOALS_SHARED = T("Målene, der er delt med dig")
COMPANY_CALLED = T("Virksomheden er ringet op")
NO_NEXT_STEP = T("Næste skridt er ikke aftalt")
NEXT_STEP_KNOWN = T("Næste skridt er aftalt")
VISIT = T("Tid til et besøg på arbejdspladsen")
COMES_BY_ITSELF = T("Kommer der noget, står det her med det samme. Det haster, når du får et kort.")
WHERE_IT_IS = T("Alle sager, også kollegers, står under Sager.")
WHERE_TO_BEGIN = T("De borgere, du følger, står under Borgere. Der sætter du også en praktik op.")
MENTOR_HELP = T("Her står målene for dem, du følger, når de er delt med dig.")

BACK = T("Er du tilbage, så skriv det under Fravær.")

RENEW = T("Hent siden igen")
LIVE = T("Siden følger selv med.")
NEWS = T("Nyt på siden")
UPDATED = T("Siden er opdateret.")
NO_CONNECTION = T("Der er ingen forbindelse lige nu. Siden prøver selv igen.")
SEE_ALL = T("Se dem alle")
JUMP = T("Gå til et afsnit")


def first(until: datetime, now_day: date, until_day: date, *, lunch: bool) -> Text:
    if now_day != until_day:
        return T("Før frokost {day}", day=long_date(until_day))
    return T("Før frokost") if lunch else T("Før lukketid kl. {time}", time=clock(until))


def nothing_before(until: datetime, now_day: date, until_day: date) -> Text:
    if now_day != until_day:
        return T("Der venter ikke noget på dig før {when}.", when=at(until))
    return T("Der venter ikke noget på dig før kl. {time}.", time=clock(until))


def no_cases_before(until: datetime, now_day: date, until_day: date) -> Text:
    """Where something else waits further down."""
    if now_day != until_day:
        return T("Der venter ingen sager på dig før {when}.", when=at(until))
    return T("Der venter ingen sager på dig før kl. {time}.", time=clock(until))


def you_are_away(last: date | None) -> Text:
    if last is None:
        return T("Du står som væk indtil videre.")
    return T("Du står som væk til og med {day}.", day=long_date(last))


def page_from(moment: datetime) -> Text:
    return T("Siden er fra kl. {time}.", time=clock(moment))


def absent_since(first: date, last: date | None) -> Text:
    if last is None:
        return T("Fraværende siden {first}", first=long_date(first))
    if first == last:
        return T("Fraværende {first}", first=long_date(first))
    return T("Fraværende fra {first} til {last}", first=long_date(first), last=long_date(last))


def in_cases(citizens: int) -> Text:
    return TN("Én til står ovenfor med en sag.", "{n} til står ovenfor med en sag.", citizens)


def meeting_on(day: date) -> Text:
    return T("Opfølgning {day}", day=long_date(day))


def meeting_was(day: date) -> Text:
    return T("Opfølgningen var {day}", day=long_date(day))


def joint_meeting(moment: datetime) -> Text:
    return T("Fælles møde {when}", when=at(moment))


def question_from(name: str, moment: datetime) -> Text:
    return T("{name} spurgte {when}", name=name, when=at(moment))


def goals_wait(goals: int) -> Text:
    return TN("Et mål venter på dit svar", "{n} mål venter på dit svar", goals)


def ends_on(day: date) -> Text:
    return T("Slutter {day}", day=long_date(day))


def due_at(moment: datetime, *, today: bool) -> Text:
    if today:
        return T("Senest i dag kl. {time}", time=clock(moment))
    return T("Senest {when}", when=at(moment))


def agreed_by(day: date, *, today: bool) -> Text:
    if today:
        return T("Senest i dag")
    return T("Senest {when}", when=long_date(day))


def next_asked(moment: datetime, *, today: bool) -> Text:
    if today:
        return T("Går videre til den næste kl. {time}", time=clock(moment))
    return T("Går videre til den næste {when}", when=at(moment))


def put_off(moment: datetime, *, today: bool) -> Text:
    if today:
        return T("Venter til kl. {time}", time=clock(moment))
    return T("Venter til {when}", when=at(moment))


def has_it(name: str) -> Text:
    return T("{name} har sagen", name=name)


def more(rows: int) -> Text:
    return TN("Der er én til.", "Der er {n} til.", rows)


def about(action: Text, alias: str) -> Text:
    return T("{action}: {alias}", action=action, alias=alias)
