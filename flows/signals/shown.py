"""/besked: the citizen's own rules, with the numbers that hold for them (evidence §0.1).

The same table as docs/signals.md, without what only concerns the work of staff.
"""

from flows.effects import Button
from flows.facts import Citizen
from flows.lines import lines, paragraphs
from flows.numbers import CALL_ME
from flows.people import caseworker
from flows.policy import CaseStart, Colour, Policy
from flows.signals.profiles import agreed, numbers_for
from flows.signals.rule import Numbers, Rule
from flows.signals.table import RULES
from flows.texts import TC, T, Text
from flows.turn import Turn

ALSO = frozenset(
    {"danger", "wants_contact", "no_show", "nothing_known", "stopped", "no_human_contact"}
)


def button(turn: Turn) -> Button:
    return Button(TC("button", "Hvornår får {name} besked?", name=caseworker(turn)), "/besked")


def show(turn: Turn) -> None:
    """COMMANDS "besked"."""
    turn.say(
        paragraphs(
            T("{name} får besked efter faste regler. Ingen giver dig point.",
              name=caseworker(turn)),
            *in_words(turn.the, turn.policy),
            T("Passer en regel ikke til dig, så tal med {name} om den.", name=caseworker(turn)),
        ),
        CALL_ME,
    )  # fmt: skip


def in_words(citizen: Citizen, policy: Policy) -> list[Text]:
    """By how fast somebody is told, the fastest first."""
    numbers, own = numbers_for(citizen, policy), agreed(citizen)
    return [
        lines(
            when(policy.cases[colour].at),
            *(_line(rule, numbers, rule.name in own) for rule in of(colour, numbers)),
        )
        for colour in reversed(Colour)
    ]


def when(at: CaseStart) -> Text:
    """A case of a colour that begins so: when somebody is told."""
    return {
        CaseStart.now: T("Med det samme, også om natten"),
        CaseStart.staffed: T("Med det samme, når kontoret er åbent"),
        CaseStart.next_working_day: T("Næste arbejdsdag"),
        CaseStart.digest: T("Kun i ugens overblik"),
    }[at]


def of(colour: Colour, numbers: Numbers) -> list[Rule]:
    shown = (rule for rule in RULES if rule.holds is not None or rule.name in ALSO)
    return [rule for rule in shown if rule.colour_in(numbers.profile) is colour]


def _line(rule: Rule, numbers: Numbers, own: bool) -> Text:
    pattern = rule.pattern(numbers)
    if own:
        return T("• {pattern}. Det har I selv aftalt.", pattern=pattern)
    return T("• {pattern}.", pattern=pattern)
