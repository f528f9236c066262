"""The sentences of the page with the numbers for learning, and who may see it."""

from datetime import date

from flows.texts import TC, TN, T, Text, long_date, words

MAY_SEE = frozenset({"caseworker", "leader"})
HOUR, A_DAY = 60, 24 * 60  # minutes

NUMBERS = TC("heading", "Tal")
NOBODY_NAMED = T("Her er ingen navne. Tallene er til at lære af, ikke til at måle nogen med.")
PERIOD = T("Hvor langt tilbage?")
NONE = T("Der kom ingen sager og intet fravær i de uger.")
NONE_HELP = T("Vælg flere uger ovenfor.")

HOW_LONG = T("Hvor længe går der, før et menneske er der?")
HOW_LONG_ABOUT = T(
    "Tiden tælles fra sagen åbnes. Halvdelen var nået inden for den ene tid. "
    "9 af 10 var nået inden for den anden."
)
BARS = T("Halvdelen af sagerne er taget inden for")
BEHIND = T("Se tallene som tabel")
ENDED = T("Hvorfor slutter praktikker før tid?")
ENDED_ABOUT = T("Det siger, hvad I kan tale om før den næste. Det er ingens skyld.")
NOBODY_STOPPED = T("Ingen praktik sluttede før tid i de uger.")
WENT_ON = T("Hvad kom der efter praktikken?")
WENT_ON_ABOUT = T("Praktikker, der er afsluttet i de uger, og det næste skridt, der er aftalt.")
NO_STEP = T("Intet skridt er aftalt")
NOTHING_CLOSED = T("Ingen praktik er afsluttet i de uger.")
OUTCOMES = T("Hvordan sluttede sagerne?")
NO_OUTCOME = T("Ingen sag er lukket endnu.")
HIDDEN_TOO = T("Der er flere, men for få af hver til at vise.")
ONLY_FEW = T("Der er for få til at vise.")
COUNTED = TC("label", "Antal")
WHY = TC("label", "Grund")
NEXT = TC("label", "Næste skridt")
OUTCOME = TC("label", "Resultat")
COLOUR = TC("label", "Farve")
STEP = TC("label", "Trin")
COUNT = TC("label", "Sager")
HALF = TC("label", "Halvdelen inden for")
NINE = TC("label", "9 af 10 inden for")
STAFFED = TC("label", "Halvdelen, i bemandet tid")
STEP_WORD = {
    "taken": TC("label", "Taget"),
    "contacted": TC("label", "Talt med borgeren"),
    "closed": TC("label", "Lukket"),
}

WORTH_IT = T("Var det værd at ringe om?")
WORTH_IT_ABOUT = T(
    "Sådan blev sagerne bedømt, da de blev lukket. Mange falske alarmer kan betyde, at en grænse "
    "i kommunens regler skal flyttes."
)
RULE = TC("label", "Tegn")
JUDGED = TC("label", "Bedømt")
USEFUL = TC("label", "Nyttig")
FALSE_ALARM = TC("label", "Falsk alarm")
A_CITIZEN = T("Borgeren")

ABSENCE = T("Fravær")
REPORTED = TC("label", "Meldt")
CALLED = TC("label", "Nogen har ringet")
NO_SHOW = T("Ikke mødt")
LOAD = T("Sager til hver sagsbehandler om ugen")
LOAD_MEDIAN = TC("label", "I midten")
LOAD_MOST = TC("label", "Højst")
CASEWORKERS = TC("label", "Sagsbehandlere med borgere")
HAPPENED = T("Det skete også")
HAPPENED_WORD = {
    "reopened": T("Taget, men ingen kontakt noteret i tide"),
    "outcome_missing": T("Talt sammen, men intet resultat noteret i tide"),
    "raised": T("Blev mere alvorlig"),
    "handed_over": T("Givet videre"),
    "no_answer": T("Fik ikke fat i borgeren"),
    "nobody_reachable": T("Ingen kunne nås"),
    "repaired": T("Stod stille og blev sat i gang igen"),
    "stuck": T("Stod stille igen, og folk fik besked"),
}


def weeks(count: int) -> Text:
    return TN("{n} uge", "{n} uger", count)


def from_to(first: date, last: date) -> Text:
    return T("Fra {first} til {last}.", first=long_date(first), last=long_date(last))


def long(minutes: float | None) -> Text:
    """Rounded, as people say it."""
    if minutes is None:
        return words("–")
    if minutes < 2 * HOUR:
        return T("{n} min.", n=round(minutes))
    if minutes < 2 * A_DAY:
        return T("{n} timer", n=round(minutes / HOUR))
    return T("{n} dage", n=round(minutes / A_DAY))


def fewer(fewest: int) -> Text:
    return T("færre end {n}", n=fewest)


def of_cases(count: Text, cases: int) -> Text:
    return T("{n} af {cases}", n=count, cases=cases)


def small(fewest: int) -> Text:
    """What the page leaves out, and why."""
    return T("Tal under {n} vises ikke. Ingen må kunne kendes igen.", n=fewest)


def counted(name: Text, count: int) -> Text:
    return T("{name}: {n}", name=name, n=count)


def bar_of(colour: Text, time: Text) -> Text:
    return T("{colour}: {time}", colour=colour, time=time)


def tenths(value: float) -> Text:
    """One figure after the comma."""
    whole, rest = divmod(round(value * 10), 10)
    return T("{whole},{tenth}", whole=whole, tenth=rest)
