"""The sentences of the pages about placements: what is missing, the goals, who is in it."""

from collections.abc import Mapping
from datetime import date, datetime

from flows.facts import Phase, Role
from flows.goals import gate
from flows.own import GoalState
from flows.texts import TC, T, Text, day, long_date

PLACEMENTS = T("Praktikker")
NONE = T("Du følger ingen praktik lige nu.")
OPEN = TC("button", "Åbn")
NEW = T("Ny praktik")
SETUP = T("Opsætning, invitation og bekymringssag")
READY = T("Praktikken har alt det, den skal bruge.")
LACKS = T("Her er, hvad der er tilbage, før praktikken kan begynde:")
LACKS_NOW = T("Her er, hvad der er tilbage:")
MISSING: Mapping[str, Text] = gate.MISSING
GOALS = T("Mål")
NO_GOALS = T("Der er ingen mål endnu.")
WAITS = T("Venter på dit svar")
AGREE = TC("button", "Ja, det aftaler vi")
WORDS = T("Bed om en ændring, eller foreslå andre ord")
WORDS_HINT = T("Et forslag bliver målet, når borgeren siger ja.")
ASK = TC("button", "Send som spørgsmål")
SUGGEST = TC("button", "Send som forslag")
RATE = T("Hvor langt ser du målet? 0 til 10")
SAVE = TC("button", "Gem")
RATINGS_HINT = T("Tallene står ved siden af hinanden. De bliver ikke regnet sammen.")
CITIZEN = TC("label", "Borgeren")
NOT_RATED = T("Ikke sagt endnu")
MEASURE = TC("label", "Kan ses på")
SURE = TC("label", "Så sikker")
DUE = TC("label", "Senest")
ASKED_FOR = TC("label", "Spurgt om")
CALL_SLOT = T("Ugens snak")
NO_CALL_SLOT = T("Der er ikke aftalt en fast snak.")
CALL_SLOT_HINT = T("Vælg den første gang. Derefter er det hver uge, og I mindes begge om det.")
START_MEETING = T("Formøde")
NO_START_MEETING = T("Der er ikke aftalt et formøde.")
START_MEETING_HINT = T("Borgeren, sagsbehandleren og jobkonsulenten får besked og en påmindelse.")
CHOOSE_TIME = T("Vælg dag og tid")
AT_WORKPLACE = TC("button", "Aftal på arbejdspladsen")
AT_OFFICE = TC("button", "Aftal hos kommunen")
CALL_OFF = TC("button", "Aflys")
OWN_TODO = T("Det gør borgeren selv")
DONE = T("Gjort")
FOLLOW_UP = T("Næste opfølgning")
NO_FOLLOW_UP = T("Der er ikke aftalt en dag.")
CHOOSE_DAY = T("Vælg dag")
PEOPLE = T("Hvem er med?")
NOBODY = T("Der er ikke nogen")
NOT_CHOSEN = T("Ikke valgt")
CHANGED = T("Noget er ændret, siden du åbnede siden. Se det igen. Det, du skrev, står her stadig.")
NOT_SAVED = T("Det blev ikke gemt")

ROLES: Mapping[str, Text] = {
    Role.caseworker: TC("label", "Sagsbehandler"),
    Role.deputy: TC("label", "Stedfortræder"),
    Role.leader: TC("label", "Leder"),
    Role.job_consultant: TC("label", "Jobkonsulent"),
    Role.personal_mentor: TC("label", "Personlig mentor"),
    Role.company_mentor: TC("label", "Mentor i virksomheden"),
    Role.contact_person: TC("label", "Kontaktperson"),
}
PHASES: Mapping[str, Text] = {
    Phase.before: TC("label", "Før start"),
    Phase.startup: TC("label", "Opstart"),
    Phase.stable: TC("label", "Fast gang"),
    Phase.ending: TC("label", "Mod slutningen"),
    Phase.aftercare: TC("label", "Efterværn"),
    Phase.closed: TC("label", "Afsluttet"),
}
STATES: Mapping[str, Text] = {
    GoalState.proposed: TC("label", "Venter på svar"),
    GoalState.change_asked: TC("label", "Der er spurgt om en ændring"),
    GoalState.agreed: TC("label", "Aftalt"),
    GoalState.reached: TC("label", "I mål"),
}


def about(alias: str) -> Text:
    return T("Praktikken for {alias}", alias=alias)


def conditions_of(alias: str) -> Text:
    return T("Vilkår for {alias}", alias=alias)


def period(workplace: str, first: date, last: date) -> Text:
    return T(
        "{workplace}, {first} til {last}",
        workplace=workplace,
        first=long_date(first),
        last=long_date(last),
    )


def out_of_ten(n: int) -> Text:
    return T("{n} ud af 10", n=n)


def every_week(first: datetime) -> Text:
    return T("Hver {day} kl. {time}", day=day(first), time=f"{first:%H.%M}")


def at_time(at: datetime) -> Text:
    return T("{date} kl. {time}", date=long_date(at), time=f"{at:%H.%M}")


def next_day(day: date) -> Text:
    return T("{date}", date=long_date(day))


def of_goal(label: Text, goal: str) -> Text:
    return T("{label}: {goal}", label=label, goal=goal)


def open_about(alias: str) -> Text:
    return T("Åbn praktikken for {alias}", alias=alias)
