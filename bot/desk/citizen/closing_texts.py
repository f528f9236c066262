"""The sentences of the page about the end of a placement."""

from datetime import date

from flows.closing.call import AGAIN
from flows.closing.steps import OWN_IS, STEPS, label
from flows.facts import Phase
from flows.texts import TC, TN, T, Text, long_date, words
from flows.tracks.ending import BY, CAUSES

NONE = T("Der er ingen praktik lige nu.")
PHASE = {
    Phase.before: T("Før start"),
    Phase.startup: T("Opstart"),
    Phase.stable: T("Fast gang"),
    Phase.ending: T("Mod slutningen"),
    Phase.aftercare: T("Efterværn"),
    Phase.closed: T("Afsluttet"),
}
NEXT, NEXT_HINT = (
    T("Næste skridt"),
    T("Borgeren vælger et eller to. Det gælder, når I er enige."),
)
STATE = {
    "wanted": T("Ønsket af borgeren"),
    "proposed": T("Foreslået, borgeren er spurgt"),
    "agreed": T("Aftalt"),
}
NO_STEP = T("Intet er valgt endnu.")
CHOOSE_STEP, LEARNED = TC("label", "Næste skridt"), T("Det har borgeren lært og vil dele")
AGREED, PROPOSE = TC("button", "Det er aftalt"), TC("button", "Foreslå borgeren det")
CLOSE, CLOSE_HINT = (
    T("Afslut praktikken"),
    T("Først når virksomheden er ringet op, og det næste er aftalt."),
)
LACKS = {"call": T("Samtalen med virksomheden mangler."), "next": T("Det næste mangler.")}
NOTHING_TO_CLOSE = T("Der er ikke en praktik at afslutte endnu.")
DONE = T("Afsluttet.")
CALL = T("Samtalen med virksomheden")
CALL_HINT = T("Det gode bliver vist til borgeren. Skriv ikke om helbred.")
GOOD, HARD, AGAIN_LABEL = (
    TC("label", "Hvad gik godt?"),
    TC("label", "Hvad var svært?"),
    TC("label", "Vil virksomheden samarbejde igen?"),
)
SAVE_CALL, NOT_REACHED = TC("button", "Gem samtalen"), TC("button", "Fik ikke fat")
NEVER_BEGAN, TOLD = T("Praktikken begyndte aldrig."), TC("button", "De har fået besked")
SAID_NOTHING = T("I fik ikke talt sammen.")
OWNER, SAVE_OWNER = TC("label", "Hvem følger borgeren videre"), TC("button", "Gem")
EXTEND, NEW_LAST = T("Forlæng praktikken"), TC("label", "Ny sidste dag")
SAVE_LAST = TC("button", "Forlæng")
STOP, STOP_HINT = (
    T("Stop før tid"),
    T("Det er i orden. Borgeren spørges først, hvad der var godt. Mål og aftaler følger med."),
)
WHO_STOPS, WHY, CHOOSE = TC("label", "Hvem stopper"), TC("label", "Hvad lå bag"), T("Vælg")
INTERRUPT, GO_ON = TC("button", "Stop praktikken"), TC("button", "Stop ikke alligevel")
STOPPING = T("Borgeren er spurgt, hvad der var godt. Så slutter praktikken.")


def about(alias: str) -> Text:
    return T("Praktikkens slutning: {alias}", alias=alias)


def where(place: str, first: date, last: date) -> Text:
    return T(
        "{place}, {first} til {last}", place=place, first=long_date(first), last=long_date(last)
    )


def closing_of(place: str, last: date) -> Text:
    named = words(place) if place else T("Den forrige praktik")
    return T("{place}, sidste dag {last}", place=named, last=long_date(last))


def without(days: int) -> Text:
    return TN("{n} dag uden praktik", "{n} dage uden praktik", days)


__all__ = ["AGAIN", "BY", "CAUSES", "OWN_IS", "STEPS", "label"]
