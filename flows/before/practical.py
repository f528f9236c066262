"""The practical list: who receives you, where to come, clothes, breaks, the way there (req. 81).

What is known comes from the company mentor's answers (host_form.py) and from the citizen. What is
not known is said to be unknown, and who has been asked. /praktisk, and the evening before day 1.
"""

from collections.abc import Mapping

from flows import book, people
from flows.before import travel
from flows.before.host_asked import asked
from flows.effects import Button
from flows.facts import Phase, Role
from flows.lines import lines, paragraphs
from flows.numbers import ask_button
from flows.own import Kind
from flows.placing import workplace
from flows.texts import TC, T, Text, long_date, words
from flows.turn import Turn

# Asked of the company mentor, in this order.
ASKED: Mapping[str, Text] = {
    "receiver": TC("practical", "Hvem der tager imod dig"),
    "come": TC("practical", "Hvor du møder"),
    "clothes": TC("practical", "Tøj"),
    "breaks": TC("practical", "Pauser og frokost"),
}


def answer(turn: Turn, key: str) -> str:
    """The newest word on it, from whoever said it."""
    line = book.newest(turn.the, Kind.practical, key)
    return line.text if line is not None else ""


def unknown(turn: Turn) -> list[str]:
    return [key for key in ASKED if not answer(turn, key)]


def show(turn: Turn) -> None:
    """/praktisk."""
    placement = turn.the.placement
    if placement is None:
        turn.say(T("Der er ikke aftalt en praktik endnu."), ask_button(turn))
        return
    begins = T(
        "Du starter {day} hos {place}.", day=long_date(placement.first), place=placement.workplace
    )
    head = [begins] if placement.phase is Phase.before else []
    found = [*head, *_usual(turn), *_told(turn), *travel.known(turn)]
    if not found:
        found = [T("Der står ikke noget endnu.")]
    turn.say(paragraphs(lines(*found), *_not_known(turn)), *_buttons(turn))


def evening_before(turn: Turn) -> None:
    """With the evening message before the first day: no dialogue more."""
    found = [*_told(turn), *travel.known(turn)[:1]]
    if found:
        turn.say(lines(T("Det praktiske til i morgen:"), *found))


def _usual(turn: Turn) -> list[Text]:
    """The company mentor, as every reminder says, until somebody else is named."""
    mentor = turn.the.who(Role.company_mentor)
    if mentor is None or answer(turn, "receiver"):
        return []
    return [T("Tager imod dig: {words}", words=mentor.name)]


def _told(turn: Turn) -> list[Text]:
    said = {key: words(text) for key in ASKED if (text := answer(turn, key))}
    found: list[Text] = []
    if "receiver" in said:
        found.append(T("Tager imod dig: {words}", words=said["receiver"]))
    if "come" in said:
        found.append(T("Her møder du: {words}", words=said["come"]))
    if "clothes" in said:
        found.append(T("Tøj: {words}", words=said["clothes"]))
    if "breaks" in said:
        found.append(T("Pauser og frokost: {words}", words=said["breaks"]))
    if number := workplace.line(turn.the, workplace.PHONE):
        found.append(T("Ring til arbejdspladsen: {phone}", phone=number))
    placement = turn.the.placement
    if placement is not None and placement.absence_rule:
        rule = words(placement.absence_rule)
        found.append(T("Hvis du ikke kan komme: {words}", words=rule))
    return found


def _not_known(turn: Turn) -> list[Text]:
    mentor = turn.the.who(Role.company_mentor)
    missing = [key for key in unknown(turn) if key != "receiver" or mentor is None]
    if not missing:
        return []
    told = lines(T("Det ved jeg ikke endnu:"), *(ASKED[key] for key in missing))
    if mentor is not None and asked(turn.the):
        return [lines(told, T("Jeg har spurgt {mentor}.", mentor=mentor.name))]
    return [lines(told, T("Spørg gerne {name}.", name=people.caseworker(turn)))]


def _buttons(turn: Turn) -> tuple[Button, ...]:
    return (
        Button(TC("button", "Vejen derhen"), "/vejen"),
        Button(TC("button", "Andre aftaler"), "/andreaftaler"),
        Button(TC("button", "Det gør jeg selv"), "/goerselv"),
        ask_button(turn),
    )
