"""The alarm that begins the wizard. Imports dialogue, so only prompts may import it."""

from flows import dialogue
from flows.goals import offer, wizard
from flows.schedule import of_this_plan
from flows.turn import Turn


def offers(turn: Turn) -> None:
    """PROMPT "goal_offer"."""
    if not of_this_plan(turn) or turn.the.memory.silent or not offer.wanted(turn):
        return
    if turn.the.absent_on(turn.today.date()) is not None:
        return
    if dialogue.prompt(turn, wizard.NAME):
        turn.remember(goal_offers=turn.the.memory.goal_offers + 1)


PROMPTS = {offer.ALARM: offers}
