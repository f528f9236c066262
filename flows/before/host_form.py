"""What the company mentor wrote in the form about the first day. Danger is heard first.

The same link opens the form again: what was answered can be changed, emptied, or all taken back.
"""

from flows import book, safety
from flows.before.practical import ASKED
from flows.events import Submitted, Wrote
from flows.facts import Role
from flows.own import Entry, Kind
from flows.own_effects import KeepPlacement
from flows.texts import T
from flows.turn import Turn

RULE = "rule"  # the absence rule of this workplace, in its own words
FIELDS = (*ASKED, RULE)


def answers(found: list[Entry]) -> dict[str, str]:
    """What the mentor has answered so far, by field."""
    return {
        line.key: line.text
        for line in found
        if line.key in ASKED and line.source == Role.company_mentor
    }


def from_page(turn: Turn) -> None:
    """FORMS "host": every field as it is now; an empty one is taken away."""
    event = turn.event
    assert isinstance(event, Submitted)
    if not _is_the_mentor(turn) or _danger(turn, event):
        return
    most = turn.policy.limits.question_characters
    for key in ASKED:
        _put(turn, key, event.fields.get(key, "").strip()[:most])
    rule = event.fields.get(RULE, "").strip()[:most]
    placement = turn.the.placement
    if placement is not None and rule != placement.absence_rule:
        turn.add(KeepPlacement({"absence_rule": rule}))
    turn.say(T("Tak. {name} får det at vide før den første dag.", name=turn.the.person.name))
    turn.say(T("Vil du rette noget, så åbn linket igen."))


def taken_back(turn: Turn) -> None:
    """FORMS "host_back": as if nothing had been answered."""
    if not _is_the_mentor(turn):
        return
    for key in ASKED:
        _put(turn, key, "")
    placement = turn.the.placement
    if placement is not None and placement.absence_rule:
        turn.add(KeepPlacement({"absence_rule": ""}))
    turn.say(T("Dine svar er taget tilbage."))


def _is_the_mentor(turn: Turn) -> bool:
    """Only who is it now may answer; the page says the same."""
    is_it = Role.company_mentor in turn.the.roles_of(turn.me.id)
    if not is_it or turn.the.placement is None:
        turn.say(T("Du er ikke mentor her mere. Ring til kommunen, hvis det er forkert."))
        return False
    return True


def _danger(turn: Turn, event: Submitted) -> bool:
    turn.event = Wrote(event.heard)
    heard = safety.listen(turn)
    turn.event = event
    return heard


def _put(turn: Turn, key: str, text: str) -> None:
    mine = [
        line
        for line in book.lines_of(turn.the, Kind.practical)
        if line.key == key and line.source == Role.company_mentor
    ]
    if not text:
        for line in mine:
            book.drop(turn, line)
    elif not mine:
        source = str(Role.company_mentor)
        book.write(turn, Kind.practical, here=True, key=key, text=text, source=source)
    elif mine[-1].text != text:
        book.change(turn, mine[-1], text=text)
