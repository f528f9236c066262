"""The sentences of a citizen's page of rules."""

from datetime import date

from flows.facts import NotedKind
from flows.signals.rule import Profile
from flows.texts import TC, T, Text, long_date

NOTE_HEADING = T("Hvad er der sket?")
NOTE_HINT = T("Det, du noterer her, tæller som opfølgning. Skriv samtaler i sagen.")
RULES = T("Reglerne for, hvornår du får besked")
RULES_HINT = T("Faste regler, og tallene gælder for denne borger. Vis dem gerne på skærmen.")
OWN = T("Aftalt med borgeren")
AGREE = TC("button", "Gem aftalen")
GIVE_UP = TC("button", "Brug den fælles")
SAFETY = T("Aftaler om sikkerhed")
SAFETY_HINT = T("Bliver sådan en aftale ikke holdt én gang, får du besked.")
IS_SAFETY = TC("button", "Handler om sikkerhed")
NOT_SAFETY = TC("button", "Ikke om sikkerhed")
HISTORY = T("Noteret")
NOTHING = T("Der er ikke noteret noget endnu.")
ASKED = T("Spørgsmål om ønsker, mål og hverdag")
ASKED_HINT = T("Det har robotten spurgt om, og hvorfor. Svarene står her ikke.")
FIRST_MOVE = TC("label", "Gør først")
COMMON = TC("label", "Fælles grænse")

BUTTONS = {
    NotedKind.contact: TC("button", "Vi har talt sammen"),
    NotedKind.visit: TC("button", "Besøg på arbejdspladsen"),
    NotedKind.next_step: TC("button", "Næste skridt er aftalt"),
    NotedKind.more_hours: TC("button", "Flere timer fra nu"),
}
NOTED = {
    NotedKind.contact: T("Talt sammen"),
    NotedKind.visit: T("Besøg på arbejdspladsen"),
    NotedKind.next_step: T("Næste skridt er aftalt"),
    NotedKind.more_hours: T("Flere timer"),
}
CONCERN = T("Bekymringssag fra nu af")
CONCERN_ENDED = T("Ikke bekymringssag mere")
PROFILE = {
    Profile.startup: T("Opstart: der holdes tæt øje."),
    Profile.stable: T("Fast gang: de almindelige grænser."),
    Profile.concern: T("Bekymringssag: halve grænser og frister."),
}


def about(alias: str) -> Text:
    return T("Regler og opfølgning for {alias}", alias=alias)


def bounds(least: int, most: int) -> Text:
    return T("Et tal fra {least} til {most}", least=least, most=most)


def value_of(pattern: Text) -> Text:
    return T("Grænse for: {pattern}", pattern=pattern)


def from_day(day: date) -> Text:
    return T("Grænser kan aftales fra {date}.", date=long_date(day))


def by(what: Text, name: str) -> Text:
    return T("{what} ({name})", what=what, name=name)


def agreed(pattern: Text) -> Text:
    return T("Aftalt grænse: {pattern}", pattern=pattern)


def given_up(pattern: Text) -> Text:
    return T("Fælles grænse igen: {pattern}", pattern=pattern)


def safety(condition: Text, *, yes: bool) -> Text:
    if yes:
        return T("Handler om sikkerhed: {condition}", condition=condition)
    return T("Handler ikke om sikkerhed: {condition}", condition=condition)
