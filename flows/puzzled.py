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

# What is said there is heard as it stands: whether somebody is safe, what they ask or tell staff.
LEFT_ALONE = frozenset({"safe", "ask", "contact", "whom", "telling"})
# Questions for one's own words, where a question can be no answer.
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
}


def answered(turn: Turn, flow: Flow) -> bool:
    """True when the words asked back: an example is given, and the question comes again."""
    event, talk = turn.event, turn.talk
    if not isinstance(event, Wrote) or flow.name in LEFT_ALONE or not flow.wants_words(talk.state):
        return False
    example = EXAMPLES.get((flow.name, talk.state))
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
