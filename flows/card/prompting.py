"""The alarm that offers the card. Imported by flows/prompts.py alone: flows/dialogue.py, which
begins it, knows every dialogue."""

from flows import dialogue
from flows.card.due import ALARM
from flows.card.sources import offered
from flows.facts import Participation
from flows.known import Handlers
from flows.schedule import of_this_plan
from flows.turn import Turn


def offer(turn: Turn) -> None:
    """Not a plan of yesterday, not on a day of absence, not who the assistant left in peace."""
    memory = turn.the.memory
    wanted = memory.writes_after and not memory.silent
    there = turn.the.absent_on(turn.today.date()) is None
    joined = turn.the.participation is Participation.joined
    if of_this_plan(turn) and joined and wanted and there and not offered(turn):
        dialogue.prompt(turn, "card", asked="yes")


PROMPTS: Handlers = {ALARM: offer}
