"""The sentences of the page with the policy, and the file's own names in words.

The comments of the default file are Danish and are shown as they stand; here is what they leave
out: keys without a comment, and values that are codes.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flows.cases.people import ROLE_WORD
from flows.texts import TC, TN, T, Text, long_date, words

TITLE = TC("heading", "Kommunens regler")
WHAT = T(
    "Sådan er reglerne lige nu. De kan læses her og rettes i kommunens egen fil. "
    "Den, der passer programmet, gør det."
)
ALL_STANDARD = T("Kommunen har ingen fil. Alt er standard.")
CHANGED_SINCE = T("Filen er rettet. Det nye gælder først, når robotten er startet igen.")
NOT_READ = T("Filen kan ikke læses nu. Robotten bruger det, den læste, da den startede.")
ROLES = T("Hvem er i hvilken rolle?")
ROLES_WHAT = T("Reglerne nævner roller. Hvem der har dem, skrives ind som data.")
NOBODY = T("Ingen")
RULE = TC("label", "Regel")
VALUE = TC("label", "Gælder nu")
SOURCE = TC("label", "Står i")
STANDARD = TC("label", "Standard")
OWN = TC("label", "Ændret")
HELP_LINES = T("Hjælpelinjer")
NUMBER = TC("label", "Nummer")
HOURS = TC("label", "Åbent")
CHECKED = TC("label", "Sidst tjekket")
NEVER = TC("label", "Aldrig")
WHOLE_COUNTRY = TC("label", "Hele landet")
WHERE = TC("label", "Hvor")
NAME = TC("label", "Navn")
YES, NO = TC("value", "Ja"), TC("value", "Nej")
NONE = TC("value", "Ingen")
EMPTY = TC("value", "Ikke skrevet")

SECTION: Mapping[str, Text] = {
    "": T("Sprog og invitationer"),
    "office": T("Kontoret"),
    "rhythm.profile.startup": T("Spørgsmål om dagen: i opstarten"),
    "rhythm.profile.stable": T("Spørgsmål om dagen: når det kører"),
    "rhythm.profile.ending": T("Spørgsmål om dagen: mod slutningen"),
    "rhythm.profile.concern": T("Spørgsmål om dagen: i en bekymringssag"),
    "cases.green": T("Sager: grøn"),
    "cases.yellow": T("Sager: gul"),
    "cases.orange": T("Sager: orange"),
    "cases.red": T("Sager: rød"),
}
DAY: Mapping[str, Text] = {
    "monday": TC("weekday", "mandag"),
    "tuesday": TC("weekday", "tirsdag"),
    "wednesday": TC("weekday", "onsdag"),
    "thursday": TC("weekday", "torsdag"),
    "friday": TC("weekday", "fredag"),
    "saturday": TC("weekday", "lørdag"),
    "sunday": TC("weekday", "søndag"),
}
OF_CASES: Mapping[str, Text] = {
    "at": T("Hvornår den første får besked."),
    "chain": T("Hvem der spørges, og hvor længe de har."),
    "repeat": T("Forfra, når alle er spurgt."),
    "staffed_hours": T("Minutterne tæller kun i bemandet tid."),
    "next_contact": T("Hvornår den, der tog sagen, skal have noteret en kontakt."),
    "next_day_at": T("Klokkeslæt, når det er næste arbejdsdag."),
    "contact_within_hours": T("Så mange timer frem kan tiden højst vælges."),
    "snooze_hours": T("Så mange timer kan sagen højst vente."),
}
KEY: Mapping[str, Text] = {
    **DAY,
    "quiet.start": T("Begynder."),
    "quiet.end": T("Slutter."),
    "checkins_a_week": T("Efter så mange vagter om ugen."),
    "touch": T("Et ekstra spørgsmål midt i ugen."),
    "noshow.rounds": T("Så mange gange foreslås der tider."),
    "progress.tasks_day": T("Dagen, der spørges på."),
    "crisis.region": T("Regionen."),
    "crisis.acute_name": T("Navnet på det akutte nummer."),
    "crisis.acute_number": T("Det akutte nummer."),
    "card.details": T("Kortet nævner farve, grund og forslag."),
    "messages.yellow": T("Gule tegn."),
}
AT_THAT_TIME, UNTIL = T("Klokkeslæt."), T("Senest.")
CODE: Mapping[str, Text] = {
    "now": TC("value", "straks, hele døgnet"),
    "staffed": TC("value", "straks i bemandet tid"),
    "next_working_day": TC("value", "næste arbejdsdag"),
    "digest": TC("value", "i ugens overblik"),
    "closing": TC("value", "før kontoret lukker"),
    "each": TC("value", "hver for sig"),
    "daily": TC("value", "samlet hver dag"),
    "weekly": TC("value", "i ugens overblik"),
    "green": TC("value", "grøn"),
    "yellow": TC("value", "gul"),
    "job_club": TC("value", "jobklub"),
    "youth_guidance": TC("value", "UU-vejleder"),
    "flexjob_ambassador": TC("value", "fleksjobambassadør"),
    **DAY,
    **{str(role): word for role, word in ROLE_WORD.items()},
}
CODED = (
    "at",
    "next_contact",
    "_day",
    "days",
    "day",
    "silence",
    "recipients",
    "joiners",
    "green",
    "yellow",
)


def rule(key: str) -> Text:
    """For a key that has no comment of its own."""
    last = key.rpartition(".")[2]
    if key.startswith("cases."):
        return OF_CASES[last]
    if known := KEY.get(key) or KEY.get(last):
        return known
    if last.endswith("until"):
        return UNTIL
    return AT_THAT_TIME if last.endswith("at") else words(last)


def value(key: str, found: Any) -> list[Text]:
    """In words; several for a list."""
    if isinstance(found, bool):
        return [YES if found else NO]
    if isinstance(found, list):
        return [one for part in found for one in value(key, part)] or [NONE]
    if isinstance(found, dict):  # a step of a chain
        return [_step(CODE.get(found["role"], words(found["role"])), found["wait_minutes"])]
    if isinstance(found, float):
        return [words(f"{found:g}".replace(".", ","))]
    text = str(found)
    if text.startswith("minutes:"):
        return [minutes(int(text.removeprefix("minutes:")))]
    if key.endswith(CODED) and text in CODE:
        return [CODE[text]]
    return [words(text) if text else EMPTY]


def _step(role: Text, wait: int) -> Text:
    return T("{role} ({n} min.)", role=role, n=wait) if wait else role


def minutes(count: int) -> Text:
    return TN("inden {n} minut", "inden {n} minutter", count)


def day(at: date) -> Text:
    return T("{day} {year}", day=long_date(at), year=str(at.year))


def people(count: int) -> Text:
    return TN("{n} person", "{n} personer", count)


def rules(count: int) -> Text:
    return TN("{n} regel", "{n} regler", count)


def own(count: int) -> Text:
    return TN("{n} regel er kommunens egen.", "{n} regler er kommunens egne.", count)


def of_file(name: str) -> Text:
    return T("Kommunens fil hedder {name}.", name=name)
