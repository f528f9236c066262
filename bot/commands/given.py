"""What is written on the command line, checked. Every refusal says what to write instead. What a
placement can be made of is checked for the desk as well (flows/placing/rules.py)."""

from collections.abc import Sequence
from datetime import date

from bot.commands.errors import WrongUse
from flows.placing import rules


def day(given: str, option: str) -> date:
    try:
        return date.fromisoformat(given.strip())
    except ValueError:
        raise WrongUse(f"{option} is not a day; write for example 2026-11-23.") from None


def one_of(given: str, known: Sequence[str], option: str) -> str:
    if given not in known:
        raise WrongUse(f"{option} is not known; choose {rules.either(list(known))}.")
    return given
