"""A citizen who makes a goal, on a Tuesday at 10 when the office is open."""

from datetime import UTC, datetime
from typing import Any

from flows.effects import Tell
from flows.own import Goal
from tests.chat import PureChat, plain

TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def chat(**facts: Any) -> PureChat:
    found = PureChat(**facts)
    found.now = TUESDAY
    return found


def plan(found: PureChat) -> Goal:
    return found.citizen.plans[-1]


def question(found: PureChat) -> str:
    return found.heard[-1]


def words(tell: Tell) -> str:
    return "\n".join(map(plain, (tell.subject, tell.text, *tell.lines)))


def to_the_preview(found: PureChat) -> PureChat:
    found.commands("nytmaal").writes("Blive til kaffepausen på tirsdag")
    found.writes("Jeg har siddet der").writes("Jeg vil gerne lære dem at kende")
    return found.presses("8").presses("Om 2 uger").presses("none")


def proposed(**facts: Any) -> PureChat:
    found = to_the_preview(chat(**facts))
    return found.presses("Send")


def ref(found: PureChat) -> str:
    return str(plan(found).id)
