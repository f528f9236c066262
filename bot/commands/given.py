"""What is written on the command line, checked. Every refusal says what to write instead."""

import re
from collections.abc import Sequence
from datetime import date

from bot.commands.errors import WrongUse
from flows.calendar import Schedule
from flows.policy import Policy
from flows.progress.plan import PlanError, Step, read_plan, within
from flows.redaction import redact

NAME = re.compile(r"[^\n\r\t]{1,60}")
EMAIL = re.compile(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+\.[^\s@<>,;\".]+")
PHONE = re.compile(r"\+?\d[\d ]{1,18}\d")
LONGEST_DAYS = 366


def workplace(given: str) -> str:
    return _named(given, "--workplace")


def name(given: str, option: str) -> str:
    found = _named(given, option)
    _, removed = redact(found)
    if removed:
        raise WrongUse(
            f"{option} holds more than a first name (a surname, a CPR number, a phone number, an "
            "address); write a first name only."
        )
    return found


def _named(given: str, option: str) -> str:
    found = " ".join(given.split())
    if not NAME.fullmatch(found):
        raise WrongUse(f"{option} needs a name of 1 to 60 characters.")
    return found


def email(given: str) -> str:
    found = given.strip()
    if found and not EMAIL.fullmatch(found):
        raise WrongUse("--email is not a mail address; write for example lars@firma.dk.")
    return found


def phone(given: str) -> str:
    found = given.strip()
    if found and not PHONE.fullmatch(found):
        raise WrongUse("--phone is not a phone number; write for example 20 11 22 33.")
    return found


def day(given: str, option: str) -> date:
    try:
        return date.fromisoformat(given.strip())
    except ValueError:
        raise WrongUse(f"{option} is not a day; write for example 2026-11-23.") from None


def hours(given: str, first: date, last: date) -> tuple[Step, ...]:
    try:
        steps = read_plan(given)
        within(steps, first, last)
    except PlanError as error:
        raise WrongUse(f"--hours: {error}") from None
    return steps


def period(first: date, last: date, today: date) -> None:
    if first > last:
        raise WrongUse(f"--from {first} comes after --to {last}; swap them.")
    if last < today:
        raise WrongUse(f"--to {last} is over already; write the placement's last day.")
    if (last - first).days > LONGEST_DAYS:
        raise WrongUse(f"--from {first} --to {last} is more than a year; check the years.")


def schedule(given: str) -> str:
    """As it is kept: read, and written in the one way. ScheduleError carries its sentence."""
    return str(Schedule.parse(given))


def language(given: str, policy: Policy) -> str:
    if given not in policy.languages:
        raise WrongUse(f"--language is not offered; choose {_or(policy.languages)}.")
    return given


def one_of(given: str, known: Sequence[str], option: str) -> str:
    if given not in known:
        raise WrongUse(f"{option} is not known; choose {_or(known)}.")
    return given


def words(given: str, option: str, policy: Policy) -> str:
    """Free text, without what flows/redaction takes out."""
    found = " ".join(given.split())
    most = policy.limits.question_characters
    if len(found) > most:
        raise WrongUse(f"{option} has {len(found)} characters; write at most {most}.")
    return redact(found)[0]


def _or(known: Sequence[str]) -> str:
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} or {known[-1]}"
