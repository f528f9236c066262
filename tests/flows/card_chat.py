"""What the tests of the competence card say: a citizen, /kort, and what stands on the card."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from flows.card.paper import parse
from flows.effects import Say
from flows.facts import Role
from flows.own import Competence, Entry, Kind
from tests.amina import CHAIN, MONDAY, placed
from tests.chat import PureChat, plain

TRUCK, SAY_NO = Competence(1, "Køre truck"), Competence(2, "Sige nej")
METTE = replace(CHAIN[Role.caseworker], channels=("telegram", "mail"), email="m@k.example")
WITH_MAIL = {**CHAIN, Role.caseworker: METTE}
LATE = datetime(2027, 2, 5, 15, tzinfo=UTC)  # fourteen days before the last day
NO_WISH: dict[str, Any] = {"placement": placed(wish="")}


def entry(number: int, kind: Kind, text: str, **more: Any) -> Entry:
    return Entry(f"e{number}", kind, MONDAY - timedelta(days=10 - number), text=text, **more)


def opened(
    *competences: Competence, now: datetime = MONDAY - timedelta(days=3), **facts: Any
) -> PureChat:
    """/kort, by a citizen with these competences, before the first day unless told."""
    chat = PureChat(competences=competences, **{**NO_WISH, **facts})
    chat.now = now
    return chat.commands("kort")


def question(chat: PureChat) -> str:
    return plain([e for e in chat.effects if isinstance(e, Say)][-1].text)


def labels(chat: PureChat) -> list[str]:
    asked = [e for e in chat.effects if isinstance(e, Say)][-1]
    return [plain(button.label) for button in asked.buttons]


def on_card(chat: PureChat) -> list[str]:
    """What stands on the card that is sent now."""
    chat.commands("kort")
    if chat.state == "line":
        chat.presses("later" if "Resten senere" in labels(chat) else "skip")
    chat.presses("send")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    return [line.text for line in parse(sent).lines]


def states(chat: PureChat) -> list[str]:
    return [one.state for one in chat.citizen.competences]
