"""Was there somebody to talk to or eat lunch with (requirement 155)? One of the week's questions,
in turn with another, so that there are never more than four. Nobody else sees the answers unless
the citizen says so before the follow-up meeting (prepare.py).
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from flows.before.lists import current
from flows.book import change, lines_of, write
from flows.effects import Button
from flows.facts import Citizen, Role
from flows.lines import lines
from flows.noted import own_words
from flows.own import Entry, Kind
from flows.scale import SKIP
from flows.texts import TC, TN, T, Text, words
from flows.turn import Turn
from flows.weeks import monday_of

A_WEEK = timedelta(days=7)
LOOKED_BACK = 8  # weeks that the agenda and the citizen look back on
SHOW, HIDE = "social", "social_off"


def has_room(turn: Turn) -> bool:
    """From the second week on: in the first nobody can know."""
    placement = turn.the.placement
    if placement is None:
        return False
    begun = max(placement.first, placement.new_start or placement.first)
    return monday_of(turn.today.date()) >= monday_of(begun) + A_WEEK


def is_its_turn(turn: Turn) -> bool:
    """Where it takes the place of another question: not two weeks in a row."""
    asked = turn.the.memory.social_on
    last_week = monday_of(turn.today.date()) - A_WEEK
    return has_room(turn) and (asked is None or asked < last_week)


def ask(turn: Turn) -> None:
    turn.ask(
        T("Var der nogen at snakke med eller spise frokost med i denne uge?"),
        Button(TC("button", "Ja, de fleste dage"), "often"),
        Button(TC("button", "Nogle gange"), "some"),
        Button(TC("button", "Nej, ikke rigtigt"), "no"),
        SKIP,
    )


def keep(turn: Turn) -> None:
    """A skip is an answer too, and none of anybody's business."""
    today = turn.today.date()
    turn.remember(social_on=today)
    if turn.wrote:
        write(turn, Kind.social, here=True, state="said", text=own_words(turn), day=today)
    elif turn.pressed != "skip":
        write(turn, Kind.social, here=True, state=turn.pressed, day=today)


# --- before and at the meeting ----------------------------------------------------------


def lately(citizen: Citizen, today: date) -> list[Entry]:
    return _recent(lines_of(citizen, Kind.social), today)


def _recent(found: list[Entry], today: date) -> list[Entry]:
    since = today - A_WEEK * LOOKED_BACK
    return [one for one in found if one.day is not None and one.day > since]


def share(turn: Turn) -> None:
    """Shown to the caseworker, or hidden again, as the citizen pressed."""
    shared = (str(Role.caseworker),) if turn.pressed == SHOW else ()
    for line in lately(turn.the, turn.today.date()):
        change(turn, line, shared=shared)


def button(turn: Turn) -> tuple[Button, ...]:
    found = _recent(current(turn, Kind.social), turn.today.date())  # as after this step
    if not found:
        return ()
    if all(line.shared for line in found):
        return (Button(TC("button", "Skjul om kollegerne"), HIDE),)
    return (Button(TC("button", "Vis om kollegerne"), SHOW),)


def mine(turn: Turn) -> Text | None:
    """What the citizen answered, for themselves."""
    found = lately(turn.the, turn.today.date())
    if not found:
        return None
    return lines(T("Om kollegerne har du svaret:"), *_told(found))


def shared_with(citizen: Citizen, roles: Collection[Role], today: date) -> tuple[Text, ...]:
    """For the agenda's point: as far as the citizen showed it."""
    return tuple(_told([one for one in lately(citizen, today) if set(one.shared) & set(roles)]))


def _told(found: list[Entry]) -> list[Text]:
    return [*counted(found), *(words(line.text) for line in found if line.text)]


def counted(found: Sequence[Entry]) -> list[Text]:
    """Without what was written in words."""
    states = [line.state for line in found]
    said: list[Text] = []
    if n := states.count("often"):
        said.append(TN("Nogen at snakke med: {n} uge.", "Nogen at snakke med: {n} uger.", n))
    if n := states.count("some"):
        said.append(TN("Nogle gange: {n} uge.", "Nogle gange: {n} uger.", n))
    if n := states.count("no"):
        said.append(TN("Ikke rigtigt: {n} uge.", "Ikke rigtigt: {n} uger.", n))
    return said
