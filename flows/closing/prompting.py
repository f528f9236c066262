"""The alarms of the end and of aftercare that begin a dialogue, and the goodbye. flows/prompts.py
alone imports it: beginning a dialogue needs the registry, which needs the dialogues."""

from datetime import timedelta

from flows import book, dialogue, people
from flows.closing import aftercare as weekly
from flows.closing import chosen, early, next_step, settling
from flows.effects import Button, Lane
from flows.events import Rang
from flows.facts import Participation, Phase
from flows.known import Handlers
from flows.numbers import CALL_ME
from flows.own import Kind
from flows.schedule import of_this_plan
from flows.texts import TC, T
from flows.tracks.end import running
from flows.turn import Turn


def ask_next_step(turn: Turn) -> None:
    """ALARM "next_step": not again before its time, and never when it is agreed or on its way."""
    placement = running(turn)
    if placement is None or placement.followed or not of_this_plan(turn):
        return
    if turn.the.absent_on(turn.today.date()) is not None or turn.the.memory.silent:
        return
    if chosen.wanted(turn) or _asked_lately(turn):
        return
    if dialogue.prompt(turn, next_step.NAME):
        book.write(turn, Kind.closing, here=True, key="asked", day=turn.today.date())


def _asked_lately(turn: Turn) -> bool:
    asked = book.newest(turn.the, Kind.closing, "asked")
    rest = timedelta(weeks=turn.policy.closing.again_weeks)
    return asked is not None and asked.day is not None and turn.today.date() - asked.day < rest


def stop_again(turn: Turn) -> None:
    """ALARM "stop_again": the night is over, and it is still the citizen's choice."""
    event, line = turn.event, book.newest(turn.the, Kind.closing, "thinks")
    assert isinstance(event, Rang)
    if running(turn) is None or line is None or line.id != event.ref:
        return
    hears, _, why = line.state.partition(" ")
    said = {"hears": hears, "why": why, "own": line.text, "again": "yes"}
    dialogue.prompt(turn, early.NAME, counts=False, **said)


def _followed(turn: Turn) -> bool:
    placement = turn.the.placement
    return placement is not None and placement.phase is Phase.aftercare and of_this_plan(turn)


def ask_how(turn: Turn) -> None:
    """ALARM "aftercare"."""
    if _followed(turn) and not turn.the.memory.silent:
        dialogue.prompt(turn, weekly.NAME)


def ask_again(turn: Turn) -> None:
    """ALARM "aftercare_again": once, in kind words."""
    if _followed(turn):
        dialogue.prompt(turn, weekly.NAME, again="yes")


def goodbye(turn: Turn) -> None:
    """ALARM "aftercare_end": it ends with a word and a way back, whether it was answered or not."""
    if not _followed(turn):
        return
    settling.close_aftercare(turn)
    if turn.the.participation is not Participation.joined:
        return
    turn.lane = Lane.reminder
    turn.say(
        T(
            "Det var mine spørgsmål. Vil du noget senere, så skriv til mig, eller ring til {name}.",
            name=people.caseworker(turn),
        ),
        CALL_ME,
        Button(TC("button", "Numre"), "/ring"),
    )


PROMPTS: Handlers = {
    "next_step": ask_next_step,
    "stop_again": stop_again,
    "aftercare": ask_how,
    "aftercare_again": ask_again,
    "aftercare_end": goodbye,
}
