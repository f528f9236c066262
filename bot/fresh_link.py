"""A link that signs somebody in at the desk: one use, five minutes, bound to the person. Made for
whoever asks in the chat or presses a card (bot.messages), and for whoever asks by mail."""

import secrets
from datetime import datetime, timedelta
from typing import Any

from bot.links import Links
from bot.render import pack
from flows.texts import TC, T
from storage.people import digest
from storage.tables import SignIn
from storage.tx import Tx

LASTS = timedelta(minutes=5)


def fresh_link(
    links: Links, tx: Tx, person_id: int, leads_to: str
) -> tuple[dict[str, Any], datetime]:
    """The message that carries it, and until when; of the link only its digest is kept."""
    token, until = secrets.token_urlsafe(24), tx.now + LASTS
    tx.add(
        SignIn, digest=digest(token), person_id=person_id, leads_to=leads_to, expires_at=until
    )  # fmt: skip
    text = T("Her er dit link til skrivebordet. Det virker én gang, i 5 minutter.")
    label = TC("button", "Åbn skrivebordet")
    body = {
        "subject": pack(T("Dit link til skrivebordet")),
        "text": [pack(text)],
        "buttons": [[pack(label), "", links.sign_in(token)]],
        "picture": "",
    }
    return body, until
