"""A case of concern (bekymringssag, requirement 50): somebody decides it, with a reason, and
somebody ends it. It halves waits and raises how often there is contact (flows/signals/profiles.py,
flows/meetings/cadence.py, both asked when the hour comes). The company is never told."""

from flows.effects import KeepNoted
from flows.events import Submitted
from flows.facts import Citizen, Noted, NotedKind
from flows.own_effects import KeepPlacement
from flows.phases import DECIDED
from flows.placing import rules
from flows.placing.may import MAY_SET, NO_PLACEMENT, NOT_YOURS
from flows.placing.rules import Wrong
from flows.policy import Policy
from flows.texts import T, Text
from flows.turn import Turn

FORM = "concern"
ON, OFF = "on", "off"


def read(reason: str, policy: Policy) -> str:
    found = rules.words(reason, "reason", policy)
    if not found:
        raise Wrong("reason", "a case of concern needs a reason", T("Skriv kort, hvorfor."))
    return found


def newest(citizen: Citizen) -> Noted | None:
    """Who decided it last about this placement, and when."""
    about = str(citizen.placement.id) if citizen.placement else ""
    found = [n for n in citizen.noted if n.kind is NotedKind.concern and n.about == about]
    return found[-1] if found else None


def from_page(turn: Turn) -> None:
    """FORM "concern": `ref` is on or off, the words are the reason."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Submitted)
    if placement is None or placement.phase in DECIDED:
        turn.toast = NO_PLACEMENT
    elif not turn.the.roles_of(turn.me.id) & MAY_SET:
        turn.toast = NOT_YOURS
    elif event.ref == OFF:
        turn.toast = _keep(turn, "", T("Det er ikke en bekymringssag mere."))
    else:
        try:
            reason = read(event.heard.text, turn.policy)
        except Wrong as wrong:
            turn.toast = wrong.danish
            return
        turn.toast = _keep(turn, reason, T("Det er en bekymringssag nu. Der følges tættere op."))


def _keep(turn: Turn, reason: str, said: Text) -> Text:
    assert turn.the.placement is not None
    turn.add(KeepPlacement({"concern": reason}))
    turn.add(KeepNoted(NotedKind.concern, str(turn.the.placement.id), int(bool(reason))))
    turn.count("concern_set" if reason else "concern_ended")
    return said
