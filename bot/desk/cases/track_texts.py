"""The sentences of the two tracks in the desk, and of their rows in the log."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from bot.desk.texts import at
from flows.texts import TC, TN, T, Text, long_date, words
from flows.track_facts import Basis
from flows.tracks.ending import BY, CAUSES
from flows.tracks.meeting_says import SEEN_AS
from flows.tracks.network import BASES, KINDS, help_wanted
from flows.tracks.record import S

TITLE = T("To spor på samme tid")
INTRO = T("Spor 1 går til borgeren, spor 2 til netværket. Begge kører, til du lukker dem.")
NAME = {"citizen": T("Spor 1: borgeren"), "network": T("Spor 2: netværket")}
STATE: Mapping[str, Text] = {
    S.call: T("Ring til borgeren"),
    S.visit: T("Besøg borgeren"),
    S.meet: T("Foreslå et møde på stedet"),
    S.proposed: T("Tider er sendt til alle tre"),
    S.agreed: T("Mødet er aftalt"),
    S.after: T("Mødet er holdt. Hvad kom der ud af det?"),
    S.ending: T("Borgeren spørges, hvad der var godt. Så slutter praktikken."),
    S.ask: T("Bed netværket om hjælp, eller notér, at det ikke sker"),
    S.sent: T("Netværket er spurgt"),
    S.closed: T("Lukket"),
}
OUTCOME: Mapping[str, Text] = {
    "back": T("Tilbage i praktikken"),
    "new_start": T("Ny start"),
    "interrupted": T("Praktikken blev afbrudt"),
    "with_citizen": T("Lukket sammen med spor 1"),
    "helped": T("Netværket hjælper"),
    "nobody": T("Ingen at spørge, eller intet grundlag"),
    "false_alarm": T("Falsk alarm"),
    "known": T("Det blev kendt senere"),
    "fine": T("Alt er fint"),
    "withdrawn": T("Borgeren ombestemte sig"),
}
SIDE = {
    "citizen": T("Borgeren"),
    "workplace": T("Virksomheden"),
    "staff": T("Kommunen"),
}
MEETING_STATE = {
    "proposed": T("Der ventes på svar"),
    "agreed": T("Aftalt"),
    "undecided": T("Ingen fælles tid. Ring rundt, og skriv tiden."),
    "cancelled": T("Aflyst"),
    "held": T("Holdt"),
}
SUPPORT = {
    "": T("Ingen"),
    "coaching": T("Coachende samtaler"),
    "mentor": T("Målrettet mentorstøtte"),
}
PRESS: Mapping[str, Text] = {
    "reached": TC("button", "Vi har talt sammen"),
    "no_answer": TC("button", "Fik ikke fat"),
    "back": TC("button", "Er tilbage, intet møde"),
    "cancel": TC("button", "Aflys mødet"),
    "go_on": TC("button", "Stop ikke alligevel"),
    "helped": TC("button", "Spor 2 er færdigt"),
    "nobody": TC("button", "Ingen at spørge"),
}
OWN_1, OWN_2 = TC("button", "Jeg tager spor 1"), TC("button", "Jeg tager spor 2")
OWNER, NEXT, NOBODY = TC("label", "Hvem"), TC("label", "Senest"), T("Ingen endnu")
OVERDUE = T("Tiden er gået")
MEETING, PROPOSE, SET_TIME = T("Fælles møde"), T("Foreslå tider"), T("Sæt en tid selv")
TIME, PLACE = TC("label", "Tid"), TC("label", "Sted")
SEND_TIMES, SAVE_TIME = TC("button", "Send tiderne"), TC("button", "Sæt tiden")
TIMES_HELP = T("Fundet i planen og jeres åbningstid. Ret dem gerne. Alle tre bliver spurgt.")
SET_HELP = T("Når I har aftalt det på telefonen. Alle får det skriftligt med kalenderfil.")
NOT_SAID = T("Har ikke svaret")
CANNOT = T("Kan ingen af tiderne")
SEEN = T("Set fra alle sider")
NEW_START, NEW_START_HELP = (
    T("Ny start"),
    T("Fra i dag tæller det gamle ikke, og det bliver ikke nævnt for borgeren."),
)
SCHEDULE, TASK = TC("label", "Dage og tider"), TC("label", "Opgaver")
EXPECTATIONS, GOAL = TC("label", "Forventninger"), TC("label", "Nyt delmål (kan være tomt)")
SUPPORT_LABEL = TC("label", "Støtte ved siden af")
BEGIN = TC("button", "Begynd på ny")
STOP, STOP_HELP = (
    T("Afbryd praktikken"),
    T("Det er i orden. Borgeren spørges først, hvad der var godt. Mål og aftaler følger med."),
)
WHO_STOPS, WHY = TC("label", "Hvem stopper"), TC("label", "Hvad lå bag")
INTERRUPT = TC("button", "Afbryd praktikken")
CHOOSE = T("Vælg")
NETWORK, NO_PARTNERS = T("Netværket"), T("Der står ingen her endnu.")
NO_BASIS = T("Intet grundlag for at dele. Der kan ikke sendes noget.")
ADD, ADD_HELP = (
    T("Tilføj en fra netværket"),
    T("Skriv, hvornår og hvordan borgeren sagde ja, eller hvilken regel der gælder."),
)
FROM_CHAIN, OR_NEW = TC("label", "Fra samarbejdskæden"), T("Eller en ny:")
P_NAME, P_MAIL, P_PHONE = TC("label", "Navn"), TC("label", "Mail"), TC("label", "Telefon")
KIND, BASIS = TC("label", "Hvem er det"), TC("label", "Grundlag for at dele")
NOTE, UNTIL = TC("label", "Hvornår og hvordan"), TC("label", "Gælder til (kan være tomt)")
NOT_YET, SAVE = T("Intet endnu"), TC("button", "Gem")
END = TC("button", "Del ikke mere")
HELP, MAKE = TC("label", "Bed om"), TC("button", "Lav udkast")
TEXT, CONFIRM = TC("label", "Beskeden"), T("Jeg har læst beskeden, og grundlaget holder.")
SEND = TC("button", "Send beskeden")


def asks(alias: str) -> Mapping[str, Text]:
    return help_wanted(alias)


def due(moment: datetime) -> Text:
    return at(moment)


def sent(name: str, moment: datetime) -> Text:
    return T("Sendt til {name} {when}", name=name, when=at(moment))


def draft_to(name: str) -> Text:
    return T("Udkast til {name}", name=name)


def basis(kind: Basis, until: date | None) -> Text:
    said = BASES[kind]
    return T("{basis}, til {date}", basis=said, date=long_date(until)) if until else said


def kind(name: str) -> Text:
    return KINDS.get(name, KINDS["other"])


def without(days: int) -> Text:
    return TN("{n} dag uden praktik", "{n} dage uden praktik", days)


def view(question: str, answer: str) -> Text:
    """One side's answer to one of the three questions."""
    asked = {
        "good": T("Godt: {what}", what=_word(answer)),
        "hard": T("Svært: {what}", what=_word(answer)),
        "wish": T("Ønske: {what}", what=_word(answer)),
    }
    return asked.get(question) or SEEN_AS.get(question) or words(answer)


WORD = {
    "tasks": T("opgaverne"),
    "people": T("de andre"),
    "times": T("mødetiden"),
    "word": T("at sige til"),
    "way": T("vejen derhen"),
    "hours": T("andre timer"),
    "along": T("en at følges med"),
}


def _word(answer: str) -> Text:
    return WORD.get(answer) or words(answer)


# --- the log --------------------------------------------------------------------------

Says = Callable[[Text, Mapping[str, str], Mapping[int, str]], Text]


def _track(details: Mapping[str, str]) -> Text:
    return T("Spor 2") if details.get("track") == "network" else T("Spor 1")


def _partner(details: Mapping[str, str], names: Mapping[int, str]) -> Text:
    number = details.get("partner", "")
    found = names.get(int(number)) if number.isdecimal() else None
    return words(found) if found else T("netværket")


def _at(details: Mapping[str, str]) -> Text:
    written = details.get("starts", "")
    return at(datetime.fromisoformat(written)) if written else T("senere")


def _new_start(details: Mapping[str, str], who: Text) -> Text:
    """With what was agreed beside the plan (requirements 117 and 120)."""
    support = details.get("support", "")
    if support not in SUPPORT or not support:
        return T("{who} begyndte på ny.", who=who)
    return T("{who} begyndte på ny. Ved siden af: {support}.", who=who, support=SUPPORT[support])


LOG: Mapping[str, Says] = {
    "opened": lambda w, d, n: T("{track} begyndte.", track=_track(d)),
    "taken": lambda w, d, n: T("{track}: {who} tog det.", who=w, track=_track(d)),
    "reached": lambda w, d, n: T("{track}: næste er et møde.", track=_track(d)),
    "not_reached": lambda w, d, n: T("{track}: næste er et besøg.", track=_track(d)),
    "meets": lambda w, d, n: T("{who} vil finde et møde.", who=w),
    "overdue": lambda w, d, n: T("{track}: ingen gjorde det næste i tide.", track=_track(d)),
    "proposed": lambda w, d, n: T("Tider til et møde blev sendt."),
    "answered": lambda w, d, n: T(
        "{side} svarede på tiderne.", side=SIDE.get(d.get("side", ""), w)
    ),
    "no_time": lambda w, d, n: T("Der var ingen fælles tid."),
    "agreed": lambda w, d, n: T("Mødet blev aftalt til {when}.", when=_at(d)),
    "moved": lambda w, d, n: T("{who} flyttede mødet til {when}.", who=w, when=_at(d)),
    "held": lambda w, d, n: T("Mødet blev holdt."),
    "new_start": lambda w, d, n: _new_start(d, w),
    "ending": lambda w, d, n: T(
        "{who} afbryder praktikken: {why}.", who=w, why=CAUSES.get(d.get("why", ""), CHOOSE)
    ),
    "drafted": lambda w, d, n: T("{who} lavede et udkast til {name}.", who=w, name=_partner(d, n)),
    "refused": lambda w, d, n: T(
        "Intet sendt til {name}: grundlaget mangler.", name=_partner(d, n)
    ),
    "shared": lambda w, d, n: T(
        "{who} skrev til {name}. Grundlag: {basis}.",
        who=w,
        name=_partner(d, n),
        basis=BASES.get(Basis(d["basis"]), CHOOSE) if d.get("basis") in set(Basis) else CHOOSE,
    ),
    "partner_yes": lambda w, d, n: T("{name} vil gerne hjælpe.", name=_partner(d, n)),
    "partner_no": lambda w, d, n: T("{name} vil gerne ringes op.", name=_partner(d, n)),
    "closed": lambda w, d, n: T(
        "{track} blev lukket: {outcome}.",
        track=_track(d),
        outcome=OUTCOME.get(d.get("outcome", ""), CHOOSE),
    ),
}


def in_words(row: Row[Any], who: Text, names: Mapping[int, str]) -> Text | None:
    """None for what is no row of a track."""
    says = LOG.get(row.what.removeprefix("track_")) if row.what.startswith("track_") else None
    return says(who, row.details, names) if says else None


__all__ = ["BASES", "BY", "CAUSES", "KINDS", "in_words"]
