"""Somebody does not understand the open question and says so: the words are no answer to it.

Asked for a wish, "hvad er det for nogle ønsker?" would else be kept as one (requirement 204: in
their own words). An example helps more than the question once more, and a person can be asked.
"""

from collections.abc import Mapping

from flows.core import Flow
from flows.effects import Button
from flows.events import Wrote
from flows.lines import lines
from flows.texts import TC, T, Text
from flows.turn import Turn
from flows.understanding.spoken import asks_back, is_a_question, knows_not

# Questions for one's own words, where a question is no answer.
EXAMPLES: Mapping[tuple[str, str], Text] = {
    ("purpose", "wish"): T("Fx: dyr, børn, mad eller noget stille."),
    ("purpose", "road"): T("Fx: møde hver dag, lære kassen eller tale mere dansk."),
    ("five_wishes", "add"): T("Fx: ro, faste tider eller at være ude."),
    ("abilities", "experience"): T("Fx: gøre rent, passe børn eller lave mad."),
    ("abilities", "school"): T("Fx: sprogskole, 9. klasse eller kørekort."),
    ("abilities", "interest"): T("Fx: sy, gå tur, musik eller cykler."),
    ("earlier", "helped"): T("Fx: en fast kollega, faste tider eller pauser."),
    ("earlier", "stopped"): T("Fx: for lange dage, larm eller en svær tur derhen."),
    ("new_goal", "goal"): T("Fx: sige godmorgen eller blive til pausen."),
    ("new_goal", "measure"): T("Fx: Jeg har gjort det 2 gange."),
    ("new_goal", "why"): T("Fx: Jeg vil gerne lære nogen at kende."),
    ("conditions", "own"): T("Fx: Jeg arbejder bedst, hvor der er ro."),
    ("todo", "new"): T("Fx: ringe til lægen eller finde en bus."),
    ("tasks", "new"): T("Fx: sortere tøj eller tørre hylder af."),
    ("reflection", "new_goal"): T("Fx: sige godmorgen eller blive til pausen."),
    ("reflection", "tiny"): T("Fx: stå op, når uret ringer."),
    ("reflection", "learned"): T("Fx: Jeg kan tage bussen selv."),
    ("reflection", "step"): T("Fx: hilse på en ny."),
    ("next_step", "which"): T("Fx: et lille job, fleksjob eller en skole."),
    ("next_step", "more"): T("Fx: et lille job, fleksjob eller en skole."),
    ("next_step", "lesson"): T("Fx: Jeg har brug for pauser og en fast kollega."),
    ("next_step", "jobs"): T("Fx: pakke varer eller passe planter."),
}
# There a question may be what somebody wants to have said; only "what do you mean" is none.
OWN_WORDS = frozenset(
    (flow, state)
    for flow, states in {
        "prepare": ("say", "share", "keep"),
        "early_stop": ("good", "why", "own", "wish"),
        "month": ("different",),
        "new_goal": ("smaller",),
        "next_step": ("second",),
        "card": ("own", "danish", "add"),
        "tasks": ("news", "overview", "evoke"),
    }.items()
    for state in states
)


def answered(turn: Turn, flow: Flow) -> bool:
    """True when the words asked back: an example is given, and the question comes again."""
    event, talk = turn.event, turn.talk
    here = (flow.name, str(talk.state))
    if not isinstance(event, Wrote) or here not in EXAMPLES.keys() | OWN_WORDS:
        return False
    example = EXAMPLES.get(here)
    if asks_back(turn.wrote) or (example is not None and is_a_question(turn.wrote)):
        said = T("Godt, du spørger. Der er ikke noget forkert svar.")
    elif example is not None and knows_not(turn.wrote):
        said = T("Det er helt i orden. Der er ikke noget forkert svar.")
    else:
        return False
    turn.say(
        lines(said, *((example,) if example else ())),
        Button(TC("button", "Stil et spørgsmål"), "/spoerg"),
    )
    flow.ask_again(turn)
    return True
