"""The alarm that begins the monthly look at the conditions. Imported by flows.prompts alone."""

from flows import dialogue
from flows.facts import Participation
from flows.known import Handlers
from flows.schedule import of_this_plan
from flows.sharing.review import due
from flows.turn import Turn


def rings(turn: Turn) -> None:
    """The alarm: not in a pause, not on a day of absence, not when there is nothing to look at."""
    joined = turn.the.participation is Participation.joined and not turn.the.memory.silent
    absent = turn.the.absent_on(turn.today.date()) is not None
    if of_this_plan(turn) and joined and not absent and due(turn):
        dialogue.prompt(turn, "condition_review")


PROMPTS: Handlers = {"condition_review": rings}
