"""What a placement can be made of. Every refusal says what to write instead: in English for the
command line, in Danish for the desk, with the field it is about."""

import re
from datetime import date

from flows.calendar import Schedule, ScheduleError
from flows.placing import says
from flows.policy import Policy
from flows.progress.plan import PlanError, Step, checked, read_plan, within
from flows.redaction import redact
from flows.texts import T, Text

NAME = re.compile(r"[^\n\r\t]{1,60}")
EMAIL = re.compile(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+\.[^\s@<>,;\".]+")
PHONE = re.compile(r"\+?\d[\d ]{1,18}\d")
LONGEST_DAYS = 366
LONGEST_NAME = 60
# Fields whose option has another name.
OPTIONS = {"first": "--from", "last": "--to", "conditions": "--condition"}
# What a workplace says of itself: its phone number and its street are nobody's secret.
OF_A_WORKPLACE = frozenset({"phone", "address"})


class Wrong(ValueError):
    """It cannot be meant so."""

    def __init__(self, field: str, english: str, danish: Text) -> None:
        super().__init__(english)
        self.field, self.danish = field, danish


def option(field: str) -> str:
    return OPTIONS.get(field, f"--{field.replace('_', '-')}")


# --- names and addresses ------------------------------------------------------------------


def named(given: str, field: str) -> str:
    found = " ".join(given.split())
    if not NAME.fullmatch(found):
        danish = T("Skriv et navn på højst {n} tegn.", n=LONGEST_NAME)
        raise Wrong(field, f"{option(field)} needs a name of 1 to 60 characters.", danish)
    return found


def first_name(given: str, field: str) -> str:
    found = named(given, field)
    if redact(found)[1]:
        raise Wrong(
            field,
            f"{option(field)} holds more than a first name (a surname, a CPR number, a phone "
            "number, an address); write a first name only.",
            T("Skriv kun et fornavn eller et dæknavn. Intet efternavn, nummer eller adresse."),
        )
    return found


def email(given: str, field: str = "email") -> str:
    found = given.strip()
    if found and not EMAIL.fullmatch(found):
        raise Wrong(
            field,
            f"{option(field)} is not a mail address; write for example lars@firma.dk.",
            T("Det er ikke en mailadresse. Skriv for eksempel lars@firma.dk."),
        )
    return found


def phone(given: str, field: str = "phone") -> str:
    found = given.strip()
    if found and not PHONE.fullmatch(found):
        raise Wrong(
            field,
            f"{option(field)} is not a phone number; write for example 20 11 22 33.",
            T("Det er ikke et telefonnummer. Skriv for eksempel 20 11 22 33."),
        )
    return found


def language(given: str, policy: Policy) -> str:
    if given not in policy.languages:
        raise Wrong(
            "language",
            f"--language is not offered; choose {either(policy.languages)}.",
            T("Det sprog er ikke med. Vælg et fra listen."),
        )
    return given


def either(known: tuple[str, ...] | list[str]) -> str:
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} or {known[-1]}"


# --- words --------------------------------------------------------------------------------


def words(given: str, field: str, policy: Policy) -> str:
    """Free text, without what flows/redaction takes out."""
    return redact(_short_enough(given, field, policy))[0]


def of_workplace(given: str, field: str, policy: Policy) -> str:
    """The same of what a workplace says of itself."""
    return redact(_short_enough(given, field, policy), OF_A_WORKPLACE)[0]


def _short_enough(given: str, field: str, policy: Policy) -> str:
    found = " ".join(given.split())
    most = policy.limits.question_characters
    if len(found) > most:
        raise Wrong(
            field,
            f"{option(field)} has {len(found)} characters; write at most {most}.",
            T("Der er plads til {n} tegn. Skriv det kortere.", n=most),
        )
    return found


# --- days and hours -----------------------------------------------------------------------


def day(given: str, field: str) -> date:
    try:
        return date.fromisoformat(given.strip())
    except ValueError:
        raise Wrong(
            field,
            f"{option(field)} is not a day; write for example 2026-11-23.",
            T("Vælg en dag."),
        ) from None


def period(first: date, last: date, today: date) -> None:
    if first > last:
        raise Wrong(
            "last",
            f"--from {first} comes after --to {last}; swap them.",
            T("Den sidste dag ligger før den første. Byt dem om."),
        )
    if last < today:
        raise Wrong(
            "last",
            f"--to {last} is over already; write the placement's last day.",
            T("Den dag er forbi. Vælg den sidste dag i praktikken."),
        )
    if (last - first).days > LONGEST_DAYS:
        raise Wrong(
            "last",
            f"--from {first} --to {last} is more than a year; check the years.",
            T("Det er mere end et år. Se årstallene efter."),
        )


def schedule(given: str) -> str:
    """As it is kept: read, and written in the one way."""
    try:
        return str(Schedule.parse(given))
    except ScheduleError as error:
        raise Wrong("schedule", str(error), says.of_schedule(error)) from None


def hours(given: str, first: date, last: date) -> tuple[Step, ...]:
    try:
        return steps_within(read_plan(given), first, last)
    except PlanError as error:
        raise _of_hours(error) from None


def steps_within(steps: tuple[Step, ...], first: date, last: date) -> tuple[Step, ...]:
    try:
        found = checked(steps)
        within(found, first, last)
    except PlanError as error:
        raise _of_hours(error) from None
    return found


def _of_hours(error: PlanError) -> Wrong:
    return Wrong("hours", f"--hours: {error}", says.of_hours(error))


def follow_up(written: str, first: date, last: date) -> date | None:
    """The next follow-up; None: nobody has said one (flows.phases.first_follow_up)."""
    if not written.strip():
        return None
    found = day(written, "follow_up")
    if not first <= found <= last:
        raise Wrong(
            "follow_up",
            f"--follow-up {found} is not in the placement; write a day in it.",
            T("Dagen ligger uden for praktikken. Vælg en dag i den."),
        )
    return found


def nobody(roles: tuple[str, ...]) -> tuple[str, ...]:
    if "caseworker" in roles:
        raise Wrong(
            "caseworker",
            "--caseworker cannot be none; a placement always has a caseworker.",
            T("En praktik har altid en sagsbehandler. Vælg hvem."),
        )
    return roles
