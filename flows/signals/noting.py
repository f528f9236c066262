"""What staff note about a citizen at the desk: a contact, a visit, the next step, more hours, an
agreement about safety, and a threshold that was agreed with the citizen.

A threshold can be agreed when both have seen some weeks of it, inside the bounds of its row, and
the citizen is told. Each note is a row of its own, with who wrote it and when.
"""

from collections.abc import Callable, Mapping

from flows.calendar import next_allowed
from flows.cases.people import STAFF
from flows.closing.agreeing import noted_at_desk
from flows.effects import KeepNoted, Lane, Tell
from flows.events import StaffNoted
from flows.facts import NotedKind, Participation, Role
from flows.people import caseworker
from flows.sharing.visible import visible_to
from flows.signals.firing import after
from flows.signals.profiles import agreed, numbers_for, personal_from
from flows.signals.rule import Rule
from flows.signals.table import BY_NAME
from flows.texts import T, Text, long_date
from flows.turn import Turn

MAY_NOTE = frozenset({*STAFF, Role.job_consultant})
MAY_AGREE = frozenset(STAFF)
LONGEST_DIGITS = 3


def noted(turn: Turn) -> None:
    """The event StaffNoted. The page shows what became of it."""
    event = turn.event
    assert isinstance(event, StaffNoted)
    roles = turn.the.roles_of(turn.me.id)
    kind = NotedKind(event.kind) if event.kind in set(NotedKind) else None
    may = MAY_AGREE if kind is NotedKind.threshold else MAY_NOTE
    if kind is None or not roles & may:
        turn.toast = T("Det kan du ikke notere her. Spørg sagsbehandleren.")
    elif kind is NotedKind.threshold:
        _agree(turn, event.about, event.value)
    else:
        NOTES[kind](turn, event)


def _plain(turn: Turn, event: StaffNoted) -> None:
    _keep(turn, NotedKind(event.kind))


def _of_placement(turn: Turn, event: StaffNoted) -> None:
    if turn.the.placement is None:
        turn.toast = T("Der er ingen praktik lige nu.")
        return
    _keep(turn, NotedKind(event.kind), str(turn.the.placement.id))


def _next_step(turn: Turn, event: StaffNoted) -> None:
    """Also in the citizen's book: what they wished for is what was agreed."""
    _of_placement(turn, event)
    noted_at_desk(turn)


def _safety(turn: Turn, event: StaffNoted) -> None:
    seen = visible_to(turn.the, *turn.the.roles_of(turn.me.id)).conditions
    if event.about not in {str(condition.id) for condition in seen}:
        turn.toast = T("Den aftale er ændret. Se siden igen.")
        return
    _keep(turn, NotedKind.safety, event.about, int(event.value == "1"))


NOTES: Mapping[NotedKind, Callable[[Turn, StaffNoted], None]] = {
    NotedKind.contact: _plain,
    NotedKind.visit: _plain,
    NotedKind.next_step: _next_step,
    NotedKind.more_hours: _of_placement,
    NotedKind.safety: _safety,
}


def _keep(turn: Turn, kind: NotedKind, about: str = "", value: int | None = None) -> None:
    turn.add(KeepNoted(kind, about, value))
    turn.toast = T("Det er noteret.")


# --- a threshold of one's own -----------------------------------------------------------


def _agree(turn: Turn, name: str, wanted: str) -> None:
    rule, known = BY_NAME.get(name), agreed(turn.the).get(name)
    digits = wanted.isascii() and wanted.isdecimal() and len(wanted) <= LONGEST_DIGITS
    value = int(wanted) if digits else None
    refused = _refused(turn, rule, value, given_up=wanted == "")
    if refused is not None:
        turn.toast = refused
    elif (known.value if known else None) == value:
        turn.toast = T("Det er allerede aftalt.")
    else:
        assert rule is not None
        turn.add(KeepNoted(NotedKind.threshold, rule.name, value))
        turn.toast = T("Det er noteret, og {alias} får besked.", alias=turn.the.person.name)
        _tell(turn, rule)


def _refused(turn: Turn, rule: Rule | None, value: int | None, *, given_up: bool) -> Text | None:
    """Why not. To give an agreement up is always possible."""
    if rule is None or rule.personal is None:
        return T("Den regel er ens for alle.")
    if given_up:
        return None
    least, most = rule.personal
    if value is None or not least <= value <= most:
        return T("Vælg et tal fra {least} til {most}.", least=least, most=most)
    since = personal_from(turn.the, turn.policy)
    if since is None or turn.today.date() < since:
        if since is None:
            return T("Der er ingen praktik lige nu.")
        return T("Det kan I først aftale fra {date}.", date=long_date(since))
    return None


def _tell(turn: Turn, rule: Rule) -> None:
    """The citizen reads what was agreed, in the words of the rule."""
    if turn.the.participation is not Participation.joined:
        turn.toast = T("Det er noteret. Sig det selv til {alias}.", alias=turn.the.person.name)
        return
    policy = turn.policy
    pattern = rule.pattern(numbers_for(after(turn), policy))
    allowed = next_allowed(policy.quiet, policy.office.zone, turn.now)
    turn.add(
        Tell(
            turn.the.person.id,
            T("Det, I har aftalt"),
            T("Du og {name} har aftalt, hvornår der kommer besked.", name=turn.me.name),
            lines=(
                T(
                    "{caseworker} får nu besked ved dette: {pattern}.",
                    caseworker=caseworker(turn),
                    pattern=pattern,
                ),
                T("Passer det ikke, så sig det til {name}.", name=turn.me.name),
            ),
            lane=Lane.reminder,
            not_before=allowed if allowed > turn.now else None,
        )
    )
