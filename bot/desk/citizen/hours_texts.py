"""The sentences of the page about a citizen's hours and agreement."""

from datetime import date

from flows.progress.spoken import hours
from flows.texts import TC, T, Text, long_date

HOURS = T("Timer")
PICK = T("Timer og aftaler")
NOBODY = T("Du følger ingen lige nu.")
AGREEMENT = T("Aftalen")
AGREEMENT_HINT = T("Borgeren ser hele aftalen i chatten. Her står det, som du må se.")
NO_PLACEMENT = T("Der er ingen praktik.")
PLAN = T("Timeplanen")
PLAN_HINT = T("Skriv timer om ugen som 4 eller 6:30, fra 0:30. Tomme linjer tæller ikke.")
PLAN_FLAT = T("Timer, der bliver, hvor de er, er også en plan.")
FROM = TC("label", "Fra dag")
A_WEEK = TC("label", "Timer om ugen")
REVIEW = TC("label", "Se på det igen")
AGREED = TC("label", "Aftalt")
SAVE_PLAN = TC("button", "Gem timeplanen")
TIMES = T("Dage og tider")
TIMES_HINT = T("Gælder fra i dag. Borger og arbejdsplads får besked, og intet begynder forfra.")
SCHEDULE = TC("label", "Tider")
SAVE_TIMES = TC("button", "Gem tiderne")
WEEKS = T("Uge for uge")
NO_WEEKS = T("Der er ikke skrevet nogen uge ned endnu.")
WEEK = TC("label", "Uge fra")
DONE = TC("label", "Holdt")
PLANNED = TC("label", "Planlagt")
ROUGH = T("talt rundt")
TRIED = T("Tider, der er prøvet")
FELT = TC("label", "Sådan var det, 0 til 10")
FELT_HIDDEN = T("Borgeren har ikke delt, hvordan det var.")
CHANGED = T("Timeplanen er ændret af en anden, siden du åbnede siden. Se på den nye først.")
NOT_SAVED = T("Det blev ikke gemt")


def about(alias: str) -> Text:
    return T("Timer og aftale for {alias}", alias=alias)


def much(minutes: int) -> Text:
    return hours(minutes)


def day(on: date) -> Text:
    return T("Fra {date}", date=long_date(on))


def span(first: date, last: date) -> Text:
    return T("Fra {first} til {last}", first=long_date(first), last=long_date(last))
