"""Under everything a mentor is told: the way to ask a person about it (requirement 33)."""

from datetime import datetime, timedelta

from bot.parts import Parts
from flows.effects import Button, Tell
from flows.facts import Person
from flows.texts import TC
from flows.turn import Turn

DAYS = 7  # no link in a mail works for longer
TELEGRAM = "telegram"


def ask_button(
    parts: Parts, now: datetime, turn: Turn, effect: Tell, person: Person
) -> tuple[Button, ...]:
    """In the chat a command; in a mail a page without a login, for this mentor and this citizen.
    Under an answer the page goes on in its thread."""
    if not person.mentor or not turn.the.roles_of(person.id):
        return ()
    label, citizen = TC("button", "Stil et spørgsmål"), turn.the.person.id
    if person.channels[:1] == (TELEGRAM,):
        asks_again = any(button.value == "again" for button in effect.buttons)
        return () if asks_again else (Button(label, f"/spoerg {citizen}"),)
    thread = effect.task.ref if effect.task and effect.task.kind == "answer" else ""
    url = parts.links.ask(person.id, citizen, now + timedelta(days=DAYS), thread)
    return (Button(label, url=url),)
