"""The sentences of a citizen's overview."""

from collections.abc import Mapping
from datetime import date, datetime

from flows.cases.people import ROLE_WORD
from flows.facts import Mood, Role
from flows.own import GoalState, Kind
from flows.progress.days import DayWas
from flows.progress.spoken import hours
from flows.sharing.panels import Panel
from flows.texts import TC, TN, T, Text, clock, day, long_date, words

LOGGED = T("Siden er skrevet ned som læst af dig. Borgeren kan få at vide, hvem der har læst den.")
WEEK = T("Denne uge")
TODAY, NEXT_DAY = TC("label", "I dag"), TC("label", "Næste dag")
DAYS_SO_FAR, HOURS_SO_FAR = TC("label", "Dage til nu"), TC("label", "Timer i ugen")
NOTHING_TODAY = T("Ingen aftalt tid i dag")
NO_NEXT_DAY = T("Der er ikke en dag endnu")
WAITS = T("Det venter på nogen")
NOTHING_WAITS = T("Intet venter lige nu.")
FIRST_DAY, NO_DAYS_OVER = TC("label", "Første dag"), TC("label", "Ingen endnu")
FOLLOW_UP, LAST_DAY = TC("label", "Næste opfølgning"), TC("label", "Sidste dag")
NO_FOLLOW_UP = T("Ikke aftalt endnu")
NO_PLACEMENT = T("Der er ingen praktik lige nu.")
NEW_CITIZEN = T(
    "Her kommer billederne, når praktikken er i gang. Begynd med sted, tider og folk under "
    "Mål og praktik."
)
DAYS, HOURS, GOALS = T("Dage"), T("Timer"), T("Mål")
CONDITIONS, TASKS = T("Vilkår"), T("Opgaver og kompetencer")
BELIEFS, WORDS = T("Tro og sikkerhed"), T("Borgerens egne ord")
NO_DAYS = T("Der er ikke planlagt dage endnu.")
NO_HOURS = T("Der er ikke talt timer endnu.")
NO_GOALS = T("Der er ikke aftalt et mål endnu.")
NO_CONDITIONS = T("Der står ingen vilkår endnu.")
NO_TASKS = T("Der er ikke opgaver at vise. Borgeren kan dele sin liste i chatten.")
NO_COMPETENCES = T("Borgeren har ikke sagt ja til linjer på sit kort endnu.")
NO_BELIEFS = T("Borgeren er ikke spurgt endnu. Det sker cirka én gang om måneden.")
NOT_SHARED = T("Borgeren har ikke delt noget af det med dig.")
NO_CASES = T("Der er ingen åbne sager.")
NO_CASES_HELP = T("En sag åbnes af reglerne, eller når borgeren beder om et menneske.")
AS_TABLE = T("Vis som tabel")
DAY, WHAT, HOW = TC("label", "Dag"), TC("label", "Hvad"), TC("label", "Sådan gik dagen")
WEEK_OF, DONE, AGREED = TC("label", "Uge"), TC("label", "Holdt"), TC("label", "Aftalt")
ROUGH = TC("label", "talt rundt")
HOURS_KEY = T("Den stiplede kant er det aftalte. Striber betyder, at der er talt rundt.")
GOALS_HINT = T("Tallene står ved siden af hinanden. De bliver ikke regnet sammen.")
OWN_VIEW = TC("label", "Borgeren selv")
NOT_SAID = TC("label", "Ikke sagt endnu")
KEPT, PARTLY, NOT_KEPT = TC("label", "Holdt"), TC("label", "Delvist"), TC("label", "Ikke holdt")
CONDITION = TC("label", "Vilkår")
KEPT_HINT = T("Borgerens svar efter arbejdsdage i de sidste seks uger.")
LOOSENED, SAFETY = TC("label", "løsnet"), TC("label", "om sikkerhed")
TASK_LIST, CAN = T("Opgaver"), T("Det kan borgeren")
MEETINGS = T("Aftalte tider")
NO_MEETINGS = T("Der er ikke aftalt et formøde eller en fast snak.")
ALSO_COME = T("Borgeren og de, der kommer, har fået besked.")
ALONE = T("Det, borgeren gør selv")
NO_ALONE = T("Borgeren har ikke vist noget af sin egen liste.")
COLLEAGUES = T("Om kollegerne")
NO_COLLEAGUES = T("Borgeren har ikke vist sine svar om kollegerne.")
DONE_ALREADY = TC("label", "gjort")
BELIEVES, SURE = T("Troen på et job, 0 til 10"), T("Hvor sikker på næste uge, 0 til 10")
OWN_ONLY = T(
    "Et lavt tal i begyndelsen er almindeligt. Hold kun tallene op mod borgerens egne fra før."
)
ANSWER, NUMBER, DATE = TC("label", "Svar"), TC("label", "Tal"), TC("label", "Dato")
NO_WORDS = T("Der er ingen ord at læse lige nu.")
NO_WORDS_HELP = T("Her står ord fra åbne sager, og det, borgeren selv har delt.")
NO_WORDS_IN_CASES = T("Der er ingen beskeder i åbne sager.")
PEOPLE = T("Hvem er med?")
NOBODY_ELSE = T("Ingen andre på skrivebordet ser det.")
ON_CALL_TOO = T("Vagten kan også åbne siden.")
# What mentors get to see of the days, though never this page (flows/sharing/matrix.py).
MENTOR_SEES: Mapping[Role, Text] = {
    Role.company_mentor: T("Mentoren på arbejdspladsen ser tiderne, og om borgeren kommer i dag."),
    Role.personal_mentor: T("Den personlige mentor ser tiderne og ugens billede af timer."),
}
PANELS_OF_MENTORS = frozenset({Panel.days, Panel.hours})

SIGN: Mapping[DayWas, Text] = {
    DayWas.there: TC("sign", "✓"),
    DayWas.late: TC("sign", "◔"),
    DayWas.fewer: TC("sign", "½"),
    DayWas.sick: TC("sign", "S"),
    DayWas.absent: TC("sign", "F"),
    DayWas.agreed: TC("sign", "A"),
    DayWas.no_show: TC("sign", "×"),
    DayWas.unknown: TC("sign", "?"),
    DayWas.to_come: TC("sign", "·"),
}
WAS: Mapping[DayWas, Text] = {
    DayWas.there: TC("day", "Var der"),
    DayWas.late: TC("day", "Kom senere"),
    DayWas.fewer: TC("day", "Færre timer"),
    DayWas.sick: TC("day", "Syg"),
    DayWas.absent: TC("day", "Meldt fravær"),
    DayWas.agreed: TC("day", "Aftalt fravær"),
    DayWas.no_show: TC("day", "Kom ikke, uden besked"),
    DayWas.unknown: TC("day", "Ukendt, ingen har sagt noget"),
    DayWas.to_come: TC("day", "Aftalt tid"),
}
LOOKS: Mapping[DayWas, str] = {  # classes of static/desk.css
    DayWas.there: "there", DayWas.late: "there", DayWas.fewer: "there",
    DayWas.sick: "away", DayWas.absent: "away", DayWas.agreed: "away",
    DayWas.no_show: "gone", DayWas.unknown: "unknown", DayWas.to_come: "to_come",
}  # fmt: skip
MOODS: Mapping[Mood, Text] = {
    Mood.good: TC("day", "Godt"),
    Mood.okay: TC("day", "Okay"),
    Mood.low: TC("day", "Ikke så godt"),
    Mood.hard: TC("day", "Svært"),
}
TASK_STATE: Mapping[str, Text] = {
    "with_help": TC("label", "med hjælp"),
    "alone": TC("label", "alene"),
    "not_yet": TC("label", "ikke endnu"),
    "colleague": TC("label", "en kollega gør det"),
}
GOAL_STATE: Mapping[GoalState, Text] = {
    GoalState.agreed: TC("label", "Aftalt"),
    GoalState.reached: TC("label", "I mål"),
}
VIEW_OF: Mapping[str, Text] = {
    Role.company_mentor: TC("label", "Mentoren på arbejdspladsen"),
    Role.caseworker: TC("label", "Sagsbehandleren"),
}

BOOK: Mapping[Kind, Text] = {
    Kind.say: T("Vil have sagt på næste møde"),
    Kind.wish: T("Ønsker"),
    Kind.interest: T("Interesser"),
    Kind.experience: T("Erfaring"),
    Kind.school: T("Skole og kurser"),
    Kind.helped: T("Det hjalp før"),
    Kind.stopped: T("Det stoppede en praktik før"),
    Kind.social: COLLEAGUES,
}
CLOSED_LATELY = T("Lukket i de sidste uger")
WHAT_HAPPENED = T("Hvad der er sket")
NOTES_THERE = T("Noter og borgerens ord står i selve sagen.")


def words_of(alias: str) -> Text:
    return T("Ord fra {alias}", alias=alias)


def cases_of(alias: str) -> Text:
    return T("Sager om {alias}", alias=alias)


def about(alias: str) -> Text:
    return T("Overblik over {alias}", alias=alias)


def person(name: str, role: Role) -> Text:
    return T("{name} ({role})", name=name, role=ROLE_WORD[role])


def also(names: str) -> Text:
    return T("Ses også af: {names}.", names=names)


def shared_with(names: str) -> Text:
    return T("Ser det, borgeren har delt med dem: {names}.", names=names)


def days_line(came: int, agreed: int, unknown: int) -> Text:
    """What nobody has spoken of is not held against anybody."""
    if not unknown:
        return T("{came} af {agreed}", came=came, agreed=agreed)
    return TN(
        "{came} af {agreed}, én er ukendt",
        "{came} af {agreed}, {n} er ukendte",
        unknown,
        came=came,
        agreed=agreed,
    )


def hours_line(done: int, agreed: int) -> Text:
    return T("{done} af {agreed}", done=hours(done), agreed=hours(agreed))


def day_at(on: date, starts: datetime | None) -> Text:
    if starts is None:
        return T("{date}", date=long_date(on))
    return T("{date} kl. {time}", date=long_date(on), time=clock(starts))


def lacks(names: list[Text]) -> Text:
    return T("Praktikken mangler: {names}", names=listed(names))


def listed(names: list[Text]) -> Text:
    """One after the other, as they stand on the page of the placement."""
    if len(names) < 2:
        return names[0]
    return T("{one}, {more}", one=names[0], more=listed(names[1:]))


def goals_wait(n: int) -> Text:
    return TN("{n} mål venter på svar", "{n} mål venter på svar", n)


def questions_wait(n: int) -> Text:
    return TN("{n} spørgsmål venter på svar", "{n} spørgsmål venter på svar", n)


def agreement_due(text: str, on: date) -> Text:
    return T("{what}, senest {date}", what=words(text), date=long_date(on))


def start_meeting(at: datetime, place: str, names: list[str]) -> Text:
    said = T("Formøde {date} kl. {time} hos {place}",
             date=long_date(at), time=clock(at), place=words(place))  # fmt: skip
    return T("{what}. Med er {names}.", what=said, names=", ".join(names)) if names else said


def call(at: datetime, ahead: datetime | None) -> Text:
    weekly = T("Fast snak hver {day} kl. {time}", day=day(at), time=clock(at))
    if ahead is None:
        return weekly
    when = T("{date} kl. {time}", date=long_date(ahead), time=clock(ahead))
    return T("{what}. Næste gang er {when}.", what=weekly, when=when)


def contact_by(at: datetime) -> Text:
    return T("Kontakt senest {date} kl. {time}.", date=long_date(at), time=clock(at))


def latest(on: date) -> Text:
    return T("senest {date}", date=long_date(on))


def open_case(why: Text) -> Text:
    return T("Åbn sagen: {why}", why=why)


def hours_tick(n: int) -> Text:
    return TC("label", "{n} t", n=n)


def own_way(numbers: str) -> Text:
    return T("Før: {numbers}", numbers=numbers)


def out_of_ten(n: int) -> Text:
    return T("{n} ud af 10", n=n)


def from_to(first: int, newest: int) -> Text:
    return T("Første svar {first}, nu {newest}.", first=first, newest=newest)


def days_picture(weeks: int) -> Text:
    return TN("Dagene i {n} uge", "Dagene i {n} uger", weeks)


def hours_picture(weeks: int) -> Text:
    return TN(
        "Timer aftalt og holdt i {n} uge", "Timer aftalt og holdt i {n} uger", weeks
    )  # fmt: skip


def words_count(n: int) -> Text:
    return TN("{n} besked i åbne sager.", "{n} beskeder i åbne sager.", n)


def minutes(n: int) -> Text:
    return hours(n)
