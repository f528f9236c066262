"""Leave, duty and handovers in a story, through the same door as the command line and the desk."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from bot import arranging, duty
from bot.local.actors import Actors, CannotDo
from bot.local.stage import Stage
from bot.local.story_times import moment_after
from flows.calendar import local
from storage import presence
from storage.tx import Tx


async def enter(
    stage: Stage, actors: Actors, action: str, who: str, value: Mapping[str, str]
) -> None:
    """What somebody of the office writes down about `who`."""
    if stage.whole is None:
        raise CannotDo("the assistant is down")
    job = _jobs(stage, actors, who, value)[action]
    try:
        await stage.whole.batches.write(job)
    except ValueError as refused:
        raise CannotDo(str(refused)) from None


def _jobs(
    stage: Stage, actors: Actors, who: str, value: Mapping[str, str]
) -> dict[str, Callable[[Tx], Any]]:
    office, person = stage.policy.office, actors.person_id(who)

    def moment(name: str) -> datetime:
        return moment_after(value[name], stage.clock.now())

    def day(name: str) -> date:
        at = moment_after(value[name], stage.clock.now()) if name in value else stage.clock.now()
        return local(at, office.zone).date()

    def leave(tx: Tx) -> None:
        if "back" in value:
            [row, *_] = presence.leaves_of(tx.connection, person, day("now"))
            arranging.end_leave(tx, office, row.id, day("back"))
            return
        last = day("to") if "to" in value else None
        deputy = actors.person_id(value["deputy"]) if "deputy" in value else None
        arranging.enter_leave(tx, office, person, day("from"), last, deputy)

    def on_call(tx: Tx) -> None:
        duty.add_duty(tx, person, moment("from"), moment("to"))

    def hands_over(tx: Tx) -> None:
        arranging.hand_over(tx, office, person, actors.person_id(value["to"]), day("from"))

    def leaves_office(tx: Tx) -> None:
        arranging.unlink(tx, office, person)

    return {
        "leave": leave,
        "on_call": on_call,
        "hands_over": hands_over,
        "leaves_office": leaves_office,
    }
