"""What the citizen reads about the next step: possibilities, what each often takes, no promises."""

from flows import people
from flows.closing import agreeing, chosen, steps
from flows.effects import Button
from flows.lines import lines
from flows.numbers import CALL_ME
from flows.texts import TC, TN, T, Text
from flows.turn import Turn

BACK = Button(TC("button", "Tilbage"), "back")
SKIP = Button(TC("button", "Spring over"), "skip")
DONT_KNOW = Button(TC("button", "Ved ikke endnu"), "skip")
ASK = Button(TC("button", "Stil et spørgsmål"), "/spoerg")


def ask_which(turn: Turn) -> None:
    text = T(
        "Hvad kunne være dit næste skridt? {caseworker} ser, hvad du vælger.",
        caseworker=people.caseworker(turn),
    )
    turn.ask(
        lines(*_how_long(turn), text),
        *_buttons(steps.FIRST),
        Button(TC("button", "Flere muligheder"), "more"),
        DONT_KNOW,
    )


def ask_more(turn: Turn) -> None:
    turn.ask(T("Her er flere. Du kan også skrive dit eget."), *_buttons(steps.MORE), BACK)


def _buttons(keys: tuple[str, ...]) -> list[Button]:
    return [Button(steps.STEPS[key].label, key) for key in keys]


def _how_long(turn: Turn) -> list[Text]:
    placement = turn.the.placement
    days = (placement.last - turn.today.date()).days if placement else 0
    weeks = days // 7
    return [TN("Der er {n} uge tilbage.", "Der er {n} uger tilbage.", weeks)] if weeks > 0 else []


def ask_needs(turn: Turn) -> None:
    """Its checklist, before it is chosen."""
    step = steps.STEPS[turn.answers["key"]]
    turn.ask(
        lines(T("{step}. Det hører ofte med:", step=step.label), *step.takes),
        Button(TC("button", "Ja, det vil jeg"), "yes"),
        BACK,
        ASK,
    )


def ask_second(turn: Turn) -> None:
    turn.ask(
        T("Det er skrevet ned. Er der et skridt mere, du tænker på?"),
        Button(TC("button", "Ja, et til"), "yes"),
        Button(TC("button", "Nej"), "no"),
        BACK,
    )


def ask_joins(turn: Turn) -> None:
    turn.ask(
        T("Vil du have nogen med, når I taler om det?"),
        *(Button(steps.JOINERS[one], one) for one in chosen.joiners(turn)),
        Button(TC("button", "Nej tak"), "no"),
    )


def ask_lesson(turn: Turn) -> None:
    turn.ask(T("Hvad har du lært om, hvordan du arbejder bedst? Et par ord er nok."), SKIP)


def ask_jobs(turn: Turn) -> None:
    turn.ask(T("Hvilke opgaver eller job vil du gerne have mere af?"), SKIP, BACK)


def ask_share(turn: Turn) -> None:
    turn.ask(
        T(
            "Det er også et resultat at vide det. Må {caseworker} se det, du skrev?",
            caseworker=people.caseworker(turn),
        ),
        Button(TC("button", "Ja, gerne"), "yes"),
        Button(TC("button", "Nej, kun mig"), "no"),
    )


def say_sent(turn: Turn) -> None:
    """Who reads it when, and only if there is somebody."""
    if agreeing.reader(turn) is None:
        turn.say(T("Tak. Jeg har skrevet dit ønske ned. Tag det med, når I taler sammen."))
        return
    turn.say(
        T("Tak. {name} ser dit ønske og svarer dig.", name=agreeing.reader_name(turn)),
        CALL_ME,
    )


def say_kept(turn: Turn) -> None:
    turn.say(
        T("Det er helt fint ikke at vide endnu. Skriv /naeste, når du vil se på det igen."),
        ASK,
    )


def say_known(turn: Turn) -> None:
    """Agreed already: what it is, and what it takes."""
    line = chosen.agreed(turn)[-1]
    step = steps.STEPS.get(line.key)
    turn.say(
        lines(
            T("I er enige om det næste skridt: {step}.", step=steps.label(line.key, line.text)),
            *(step.takes if step else ()),
        ),
        ASK,
    )


def say_nothing(turn: Turn) -> None:
    turn.say(
        T("Det næste skridt taler vi om, når du er i praktik. Du kan altid spørge."),
        ASK,
    )
