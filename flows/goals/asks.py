"""What each step of the wizard asks (phrasebook G). Decides nothing and keeps nothing."""

from collections.abc import Mapping, Sequence
from datetime import date

from flows.effects import Button
from flows.facts import Role
from flows.goals import agreeing, draft
from flows.goals.shown import leads_to
from flows.lines import lines
from flows.scale import SCALE, SKIP
from flows.texts import TC, T, Text, long_date, words
from flows.turn import Turn

BACK = Button(TC("button", "Tilbage"), "back")
KEEP = Button(TC("button", "Behold det"), "skip")
NOT_NOW = Button(TC("button", "Ikke nu"), "no")
Examples = Mapping[str, Text]

# Small enough for everybody; to get out of the house is a goal too (requirements 14, 147).
BEFORE_START: Examples = {
    "way": TC("example", "Tage turen derhen"),
    "see": TC("example", "Se stedet én gang"),
    "out": TC("example", "Komme ud én dag"),
}
DURING: Examples = {
    "coffee": TC("example", "Blive til kaffepausen"),
    "hello": TC("example", "Sige godmorgen"),
    "task": TC("example", "Prøve en ny opgave"),
}
SEEN_BY: Examples = {
    "once": TC("example", "Jeg har gjort det"),
    "twice": TC("example", "Gjort 2 gange"),
    "told": TC("example", "En anden har set det"),
}
BECAUSE: Examples = {
    "want": TC("example", "Jeg har lyst"),
    "way": TC("example", "Det er på vejen"),
    "others": TC("example", "Jeg møder andre"),
}
# Three ways to make it smaller (requirement 52); the third leaves the goal and moves the day.
SMALLER: Examples = {
    "once": TC("example", "kun én gang"),
    "help": TC("example", "sammen med en anden"),
}
WEEKS: Mapping[str, int] = {"w1": 1, "w2": 2, "w4": 4}


def examples(turn: Turn) -> Examples:
    placement = turn.the.placement
    early = placement is None or turn.today.date() < placement.first
    return BEFORE_START if early else DURING


def _ask(turn: Turn, text: Text, found: Examples, name: str, *more: Button) -> None:
    last = KEEP if turn.answers.get(name) else SKIP
    turn.ask(text, *(Button(label, key) for key, label in found.items()), last, *more)


def _mine(turn: Turn) -> Text:
    return T("Dit mål: {goal}", goal=words(turn.answers["text"]))


def resume(turn: Turn) -> None:
    turn.ask(
        lines(_mine(turn), T("Du er i gang med det. Vil du gøre det færdigt?")),
        Button(TC("button", "Ja, gå videre"), "yes"),
        Button(TC("button", "Begynd på et nyt"), "anew"),
        NOT_NOW,
    )


def goal(turn: Turn) -> None:
    """S. With an earlier answer, that one can stay."""
    buttons = [Button(label, key) for key, label in examples(turn).items()]
    if turn.answers.get("text"):
        question = lines(_mine(turn), T("Hvordan vil du have det til at stå?"))
        turn.ask(question, KEEP, *buttons, NOT_NOW)
        return
    opening = T("Lad os lave et mål, du selv vil. Det må gerne være småt.")
    question = T("Hvad vil du gerne kunne om 4 uger?")
    turn.ask(lines(*leads_to(turn), opening, question), *buttons, NOT_NOW)


def measure(turn: Turn) -> None:
    """M."""
    question = lines(_mine(turn), T("Hvordan kan du se, at du er i mål?"))
    _ask(turn, question, SEEN_BY, "measure", BACK)


def why(turn: Turn) -> None:
    """A: attractive. The citizen's own reason, not ours (evidence §5)."""
    _ask(turn, T("Hvorfor har du lyst til lige det mål?"), BECAUSE, "why", BACK)


def sure(turn: Turn) -> None:
    """R."""
    question = T("Hvor sikker er du på, at det kan lykkes? 0 er slet ikke. 10 er helt sikker.")
    turn.ask(lines(_mine(turn), question), *SCALE, SKIP, BACK)


def smaller(turn: Turn) -> None:
    question = T("Vil du gøre målet lidt mindre, så det er til at nå?")
    own = T("Du kan også skrive det mindre med dine egne ord.")
    turn.ask(
        lines(T("Du siger {n}.", n=turn.answers["sure"]), question, own),
        Button(TC("button", "Kun én gang"), "once"),
        Button(TC("button", "Sammen med en anden"), "help"),
        Button(TC("button", "Mere tid"), "time"),
        Button(TC("button", "Nej, det er fint"), "no"),
        BACK,
    )


def timed(turn: Turn) -> None:
    """T."""
    turn.ask(
        T("Hvornår vil du være i mål?"),
        Button(TC("button", "Om 1 uge"), "w1"),
        Button(TC("button", "Om 2 uger"), "w2"),
        Button(TC("button", "Om 4 uger"), "w4"),
        Button(TC("button", "Vælg dag"), "day"),
        KEEP if turn.answers.get("due") else SKIP,
        BACK,
    )


def day(turn: Turn) -> None:
    turn.ask(T("Skriv en dag. Det kan fx være: fredag, 12. december eller om 10 dage."), SKIP, BACK)


def seen_by(turn: Turn) -> Mapping[str, tuple[Role, ...]]:
    """What may be chosen: the caseworker always, whoever else there is by a yes."""
    there = tuple(role for role in draft.MAY_SEE if turn.the.who(role) is not None)
    found: dict[str, tuple[Role, ...]] = {draft.NOBODY_ELSE: ()}
    found |= {str(role): (role,) for role in there}
    return {**found, "all": there} if len(there) > 1 else found


def share(turn: Turn) -> None:
    """Least first (requirement 48)."""
    name = agreeing.reader_name(turn)
    labels = {draft.NOBODY_ELSE: TC("button", "Kun {name}", name=name)}
    for role in draft.MAY_SEE:
        if person := turn.the.who(role):
            labels[str(role)] = TC("button", "Også {name}", name=person.name)
    labels["all"] = TC("button", "Alle sammen")
    turn.ask(
        lines(
            T("{name} ser målet, for I aftaler det sammen.", name=name),
            T("Hvem må ellers se det?"),
        ),
        *(Button(labels[key], key) for key in seen_by(turn)),
        BACK,
    )


def preview(turn: Turn) -> None:
    """Everything that goes, before it goes (requirement 3)."""
    turn.say(lines(*summary(turn)))
    turn.ask(
        T("Skal jeg sende det til {name}?", name=agreeing.reader_name(turn)),
        Button(TC("button", "Send"), "yes"),
        Button(TC("button", "Ret"), "change"),
        Button(TC("button", "Vent med det"), "later"),
        BACK,
    )


def summary(turn: Turn) -> Sequence[Text]:
    answers = turn.answers
    found = [_mine(turn)]
    if measure_ := answers.get("measure"):
        found.append(T("Du kan se det på: {measure}", measure=words(measure_)))
    if why_ := answers.get("why"):
        found.append(T("Du vil det, fordi: {why}", why=words(why_)))
    if due := answers.get("due"):
        found.append(T("Dagen er: {date}", date=long_date(date.fromisoformat(due))))
    others = [person.name for role in draft.shared(turn) if (person := turn.the.who(Role(role)))]
    if others:
        found.append(T("Må også ses af: {names}", names=", ".join(others)))
    return found


def left(turn: Turn) -> None:
    turn.say(
        T("Det er helt i orden. Du kan altid lave et mål senere."),
        Button(TC("button", "Nyt mål"), "/nytmaal"),
    )


def kept(turn: Turn) -> None:
    turn.say(
        T("Jeg har gemt det, du nåede. Kun du kan se det."),
        Button(TC("button", "Gør målet færdigt"), "/nytmaal"),
    )
