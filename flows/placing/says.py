"""Why days, times and hours cannot be, as the desk says it."""

from flows.calendar import ScheduleError
from flows.progress.plan import MOST_STEPS, PlanError
from flows.texts import T, Text


def of_schedule(error: ScheduleError) -> Text:
    match error.code:
        case "empty":
            return T('Skriv dage og tider, for eksempel "man-fre 8.30-12.30".')
        case "twice":
            return T("Den samme dag og tid står to gange. Lad den ene stå.")
        case "day":
            return T('"{part}" er ikke en dag. Skriv for eksempel man, tir eller ons.',
                     part=error.about)  # fmt: skip
        case "time":
            return T('"{part}" er ikke et klokkeslæt. Skriv for eksempel 8.30-12.30.',
                     part=error.about)  # fmt: skip
        case "long":
            return T("Der er for lang tid fra begyndelsen til slutningen. Ret tiden.")
        case "hours":
            return T("Timer om ugen kan være fra en halv time til 37. Ret tiderne.")
        case "overlap":
            return T("To tider ligger oven i hinanden. Saml dem, eller flyt den ene.")
        case _:
            return T('"{part}" skal have dage og tider, for eksempel "man, ons 8.30-12.30".',
                     part=error.about)  # fmt: skip


def of_hours(error: PlanError) -> Text:
    match error.code:
        case "hours":
            return T("Timer om ugen kan være fra en halv time til 37. Ret linjen.")
        case "twice":
            return T("Den samme dag står to gange. Behold én af linjerne.")
        case "review":
            return T("Se på det igen på en dag, der ligger efter begyndelsen.")
        case "many":
            return T("En timeplan har højst {n} linjer. Lad de ældste ud.", n=MOST_STEPS)
        case "no_day":
            return T("En linje mangler en dag, eller årstallet passer ikke.")
        case "outside":
            return T("En linje begynder uden for praktikken. Vælg en dag i den.")
        case _:
            return T("Timerne kan ikke læses. Skriv for eksempel 4 eller 6:30.")
