"""The sentences of the pages where a placement is set up and its citizen invited."""

from collections.abc import Mapping
from datetime import date, datetime

from bot.desk.citizen.placement_texts import PHASES, PLACEMENTS, ROLES, period
from flows.goals.gate import MISSING
from flows.texts import TC, TN, T, Text, clock, long_date

NEW = T("Ny praktik")
NEW_WHAT = T("Skriv det, du ved. Resten kan komme senere, og praktikken venter, til den er klar.")
NEEDED_WHAT = T("Praktikken kan først begynde, når det her er der:")
NEXT = TC("button", "Næste praktik")
BACK = T("Til praktikken")
CREATED = T("Praktikken er oprettet. Nu kan du invitere borgeren.")
PLANNED = T("Den næste praktik er oprettet.")
NEXT_SAVED = T("Den næste praktik er gemt.")
FOLLOWED = T("Den næste praktik er aftalt. Den står her, når denne er slut.")
NOT_TOLD = T("Ingen får en besked, når du retter den her.")
LONG_PLAN = T("Timeplanen er for lang til siden. Den bliver, som den er.")
NOT_SAVED = T("Det blev ikke gemt")
SOMEBODY_GONE = T("En af personerne er her ikke mere. Vælg en anden.")
CHANGED = T("En anden har rettet imens. Se, hvad der er nyt. Det, du skrev, står her stadig.")
NOW_IT_IS = T("Nu står der")
NOTHING = T("ingenting")
SAVE = TC("button", "Gem")
CREATE = TC("button", "Opret praktikken")
TO_HOURS = T("Ret dage, tider og timeplan")

# --- the sections ---------------------------------------------------------------------------
CITIZEN = T("Borgeren")
CITIZEN_SEEN = T("Ses af alle i praktikken. Skriv aldrig efternavn eller CPR-nummer.")
ALIAS = T("Hvad kaldes borgeren?")
ALIAS_HINT = T("Et fornavn eller et dæknavn.")
LANGUAGE = T("Sprog")
LANGUAGE_HINT = T("Borgeren kan selv skifte.")
GOAL = T("Et mål, I har aftalt sammen")
GOAL_HINT = T("Lad feltet stå tomt, hvis borgeren selv skal skrive målet i chatten.")
WORKPLACE_SECTION = T("Arbejdspladsen")
WORKPLACE_SEEN = T("Borgeren ser det i chatten. Mentoren i virksomheden kan også svare på det.")
WORKPLACE = T("Arbejdspladsens navn")
TASK = T("Hvad laver man der?")
COME = T("Hvor møder man?")
COME_HINT = T("For eksempel adresse og indgang.")
PHONE = T("Telefon på arbejdspladsen")
RULE = T("Når man ikke kan komme")
RULE_HINT = T("Arbejdspladsens egne ord, for eksempel: Ring til butikken før kl. 8.")
PERIOD = T("Hvornår")
FIRST = T("Første dag")
LAST = T("Sidste dag")
FOLLOW_UP = T("Første opfølgning")
FOLLOW_UP_HINT = T("Tom: den sidste dag i den første uge.")
TIMES = T("Dage og tider")
TIMES_HINT = T("En linje for hver slags uge. Fra en halv time til 37 timer om ugen.")
EXAMPLES = (
    T('Hver uge: "man, ons, fre 8.30-12.30"'),
    T('Skiftende uger: "ulige man 9-12" og på næste linje "lige tor 9-12"'),
    T('Delt dag: "tir 9-11, 13-15"'),
    T('En halv time: "fre 10-10.30"'),
)
HOURS = T("Timeplan")
HOURS_HINT = T("Skriv timer om ugen som 4 eller 6:30, fra 0:30. Tomme linjer tæller ikke.")
FROM = T("Fra dag")
A_WEEK = T("Timer om ugen")
REVIEW = T("Se på det igen")
AGREED = T("Aftalt")
CHAIN = T("Hvem er med?")
CHAIN_HINT = T("Skal en rolle ikke bruges, så vælg, at der ikke er nogen.")
NOT_CHOSEN = T("Ikke valgt endnu")
NOBODY = T("Der er ikke nogen")
NEW_MENTOR = T("Ny mentor i virksomheden")
NEW_MENTOR_HINT = T(
    "Står mentoren ikke på listen, så skriv navn og mail. Der skal intet login til."
)
MENTOR_NAME = T("Mentorens fornavn")
MENTOR_EMAIL = T("Mentorens mail")
MENTOR_PHONE = T("Mentorens telefon")
SAVE_MENTOR = TC("button", "Gem mentoren")
CITIZEN_SAVED = T("Borgeren er gemt.")
HAS_ANSWERED = T("Borgeren har svaret på invitationen. Nu er navn og sprog borgerens egne.")

# --- a case of concern ----------------------------------------------------------------------
CONCERN = T("Bekymringssag")
CONCERN_WHAT = T(
    "Et menneske beslutter det, før eller under praktikken. "
    "Så følges der tættere op, og fristerne bliver kortere."
)
CONCERN_SEEN = T(
    "Ses af sagsbehandler, stedfortræder, leder og jobkonsulent. Aldrig af virksomheden."
)
IS_CONCERN = T("Det er en bekymringssag")
REASON = T("Hvorfor?")
REASON_HINT = T("Skriv kort, og skriv ikke CPR-nummer eller diagnose.")
MAKE_CONCERN = TC("button", "Følg tættere op")
CHANGE_REASON = TC("button", "Gem grunden")
END_CONCERN = TC("button", "Ikke en bekymringssag mere")
NO_CONCERN = T("Det er ikke en bekymringssag.")
WATCHED = T("Der følges tættere op lige nu, fordi sagsbehandleren er ny.")

# --- the meter ------------------------------------------------------------------------------
METER = T("Hvor langt er I?")
BEFORE_START = T("Før praktikken kan begynde")
GOOD_TO_HAVE = T("Gør starten bedre")
DONE = TC("label", "Klar")
LACKING = TC("label", "Mangler")
READY = T("Praktikken har alt det, den skal bruge.")
POINTS: Mapping[str, Text] = {
    **MISSING,
    "deputy": T("en stedfortræder, eller at der ikke er nogen"),
    "job_consultant": T("en jobkonsulent, eller at der ikke er nogen"),
    "personal_mentor": T("en personlig mentor, eller at der ikke er nogen"),
    "hours": T("en timeplan"),
    "task": T("hvad man laver på arbejdspladsen"),
    "come": T("hvor man møder"),
    "workplace_phone": T("et telefonnummer til arbejdspladsen"),
    "absence_rule": T("hvad man gør, når man ikke kan komme"),
    "joined": T("borgerens svar på invitationen"),
}

# --- the invitation -------------------------------------------------------------------------
INVITE = T("Invitation")
INVITE_WHAT = T("Linket vises kun denne ene gang. Et nyt link lukker det gamle.")
WAITS = T("Borgeren har ikke svaret på en invitation endnu.")
JOINED = T("Borgeren er med. En ny invitation er kun til en ny telefon.")
MAKE_INVITE = TC("button", "Lav en invitation")
SHOWN_ONCE = T("Gem eller print siden nu. Linket vises ikke igen.")
SEEN_ALREADY = T("Invitationen er vist")
SEEN_ALREADY_WHAT = T("Linket vises kun én gang. Lav et nyt, hvis det blev væk.")
NO_LINK = T("Robottens navn kendes ikke lige nu. Borgeren kan skrive linjen her til robotten:")
HOW_TO_PRINT = T("Print siden med browserens egen knap, og giv papiret til borgeren.")
QR = T("Kode til kameraet")
STEPS = (
    T("Åbn kameraet på din telefon, og hold det over koden."),
    T("Tryk på linket, der kommer frem. Telegram åbner."),
    T("Tryk på Start. Så siger robotten hej."),
)
NO_CAMERA = T("Uden kamera kan du skrive linket af:")
FREE = T("Du bestemmer selv. Du kan sige nej tak nu og stoppe, når du vil.")

LABELS: Mapping[str, Text] = {
    "alias": ALIAS, "goal": GOAL, "workplace": WORKPLACE, "task": TASK, "come": COME,
    "workplace_phone": PHONE, "absence_rule": RULE, "first": FIRST, "last": LAST,
    "schedule": TIMES, "follow_up": FOLLOW_UP, "mentor_name": MENTOR_NAME,
    "mentor_email": MENTOR_EMAIL, "mentor_phone": MENTOR_PHONE, "concern": REASON,
    "day1": FROM, "hours1": A_WEEK, "day2": FROM, "hours2": A_WEEK,
    "day3": FROM, "hours3": A_WEEK, "day4": FROM, "hours4": A_WEEK,
}  # fmt: skip


def some_wrong(count: int) -> Text:
    return TN("Ret {n} felt, og gem igen.", "Ret {n} felter, og gem igen.", count)


def step(number: int) -> Text:
    return T("Linje {n}", n=number)


def setup_of(alias: str) -> Text:
    return T("Ret praktikken for {alias}", alias=alias)


def next_of(alias: str) -> Text:
    return T("Næste praktik for {alias}", alias=alias)


def coming_of(alias: str) -> Text:
    return T("Ret den næste praktik for {alias}", alias=alias)


def mend_coming(workplace: str, first: date) -> Text:
    return T("Ret praktikken hos {workplace} fra {first}", workplace=workplace,
             first=long_date(first))  # fmt: skip


def after(alias: str, until: date) -> Text:
    return T("{alias} har en praktik til {date}. Den næste begynder efter den.",
             alias=alias, date=long_date(until))  # fmt: skip


def invitation_for(alias: str) -> Text:
    return T("Invitation til {alias}", alias=alias)


def how_far(done: int, of: int) -> Text:
    return T("{n} af {of} er klar", n=done, of=of)


def save_of(section: Text) -> Text:
    return T("Gem: {section}", section=section)


def decided_by(name: str, at: datetime) -> Text:
    return T("Besluttet af {name}, {date} kl. {time}", name=name, date=long_date(at),
             time=clock(at))  # fmt: skip


def hello(alias: str) -> Text:
    return T("Hej {alias}. Her er dit link til robotten.", alias=alias)


def works_once(days: int) -> Text:
    return TN("Det virker én gang, i dag.", "Det virker én gang, i {n} dage.", days)


__all__ = ["MISSING", "PHASES", "PLACEMENTS", "ROLES", "period"]
