"""The sentences of a citizen's timeline."""

from collections.abc import Mapping
from datetime import date, datetime

from flows.cases.people import ROLE_WORD
from flows.facts import Role
from flows.own import GoalState
from flows.progress.spoken import hours
from flows.texts import TC, T, Text, clock, day, long_date, words

HINT = T(
    "Det nyeste står øverst. Hver linje vises kun for dem, der må se den. "
    "Ord og noter står i sagerne."
)
NOTHING = T("Der er ikke sket noget at vise endnu.")
NOTHING_OF_THAT = T("Der er ikke noget af den slags. Vælg Alt for at se resten.")
SHOW = TC("label", "Vis")
ALL = "all"
KINDS: Mapping[str, Text] = {
    ALL: TC("label", "Alt"),
    "days": TC("label", "Dage"),
    "goals": TC("label", "Mål og vilkår"),
    "cases": TC("label", "Sager"),
    "agreed": TC("label", "Aftaler"),
    "people": TC("label", "Folk og sted"),
}
PAGES, NEWER, OLDER = TC("label", "Sider i tidslinjen"), TC("label", "Nyere"), TC("label", "Ældre")
MENTOR_WEEK = T("Arbejdspladsen skrev ugens linjer.")
NEW_START = T("Ny start. Det ældre tælles ikke med.")
GOAL: Mapping[GoalState, Text] = {
    GoalState.proposed: TC("label", "Mål foreslået"),
    GoalState.change_asked: TC("label", "Ændring ønsket"),
    GoalState.agreed: TC("label", "Mål aftalt"),
    GoalState.reached: TC("label", "Mål nået"),
}
WRITTEN = TC("label", "Mål skrevet")
CONDITION, TASK = TC("label", "Vilkår"), TC("label", "Opgave")
AGREEMENT, ON_CARD = TC("label", "Aftale"), TC("label", "Ny linje på kortet")
ALONE, ALONE_DONE = TC("label", "Gør selv"), TC("label", "Gjort selv")
COLLEAGUES = TC("label", "Om kollegerne")
COLLEAGUES_SAID = T("Borgeren skrev om kollegerne. Det står under Ord.")
SOCIAL: Mapping[str, Text] = {
    "often": TC("label", "nogen at snakke med de fleste dage"),
    "some": TC("label", "nogle gange nogen at snakke med"),
    "no": TC("label", "ikke rigtigt nogen at snakke med"),
}
START_MEETING, CALL_SKIPPED = T("Formødet"), T("Ugens snak blev sprunget over.")
RATED_BY: Mapping[str, Text] = {
    "citizen": TC("label", "Borgeren"),
    Role.company_mentor: TC("label", "Mentoren"),
    Role.caseworker: TC("label", "Sagsbehandleren"),
}


def about(alias: str) -> Text:
    return T("Tidslinje for {alias}", alias=alias)


def on_day(at: datetime) -> Text:
    return T("{date}", date=long_date(at))


def of(label: Text, text: str) -> Text:
    return T("{label}: {text}", label=label, text=words(text))


def of_text(label: Text, text: Text) -> Text:
    return T("{label}: {text}", label=label, text=text)


def day_was(was: Text, mood: Text | None) -> Text:
    return was if mood is None else T("{what}. Dagen var: {mood}", what=was, mood=mood)


def rated(who: Text, value: int, goal: str) -> Text:
    return T("{who}: {n} ud af 10 på målet: {goal}", who=who, n=value, goal=words(goal))


def believes(value: int) -> Text:
    return T("Troen på et job: {n} ud af 10", n=value)


def week(number: int, done: int, agreed: int) -> Text:
    if not agreed:
        return T("Uge {n}: {done} holdt", n=number, done=hours(done))
    return T("Uge {n}: {done} af {agreed}", n=number, done=hours(done), agreed=hours(agreed))


def step(minutes: int, on: date) -> Text:
    return T("Timeplan: {hours} om ugen fra {date}", hours=hours(minutes), date=long_date(on))


def began(workplace: str) -> Text:
    return T("Praktikken hos {workplace} begyndte.", workplace=words(workplace))


def ended(workplace: str) -> Text:
    return T("Praktikken hos {workplace} sluttede.", workplace=words(workplace))


def joined(name: str, role: str) -> Text:
    return T("{name} kom med som {role}.", name=name, role=ROLE_WORD[role])


def left(name: str, role: str) -> Text:
    return T("{name} er ikke {role} mere.", name=name, role=ROLE_WORD[role])


def asked(role: str) -> Text:
    return T("Et spørgsmål til: {role}", role=ROLE_WORD[role])


def answered(name: str) -> Text:
    return T("{name} svarede på et spørgsmål.", name=name)


def noted(what: Text, name: str) -> Text:
    return T("{what} ({name})", what=what, name=name) if name else what


def start_meeting(at: datetime) -> Text:
    return T("Formøde aftalt til {date} kl. {time}", date=long_date(at), time=clock(at))


def call(at: datetime) -> Text:
    return T("Fast snak hver {day} kl. {time} er aftalt", day=day(at), time=clock(at))


def call_moved(at: datetime) -> Text:
    return T("Ugens snak er flyttet til {date} kl. {time}", date=long_date(at), time=clock(at))


def page_of(number: int, pages: int) -> Text:
    return T("Side {n} af {pages}", n=number, pages=pages)
