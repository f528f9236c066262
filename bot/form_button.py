"""Under a message that asks for words: the way to a form of ours, without a login, for this
person and this citizen (Tell.form; bot/desk/host_page.py)."""

from datetime import datetime, timedelta

from bot.parts import Parts
from flows.effects import Button, Tell
from flows.facts import Person
from flows.texts import TC
from flows.turn import Turn

LABELS = {"host": TC("button", "Fortæl om dagen")}


def form_button(
    parts: Parts, now: datetime, turn: Turn, effect: Tell, person: Person
) -> tuple[Button, ...]:
    """For as long as links live; it opens the form again with what was answered."""
    if effect.form not in LABELS:
        return ()
    until = now + timedelta(days=parts.policy.messages.link_days)
    url = parts.links.form(effect.form, person.id, turn.the.person.id, until)
    return (Button(LABELS[effect.form], url=url),)
