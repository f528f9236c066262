"""What the citizen reads when they want to stop in the placement. No blame, no consequences."""

from flows import people
from flows.closing.file import ONWARD_WHY
from flows.closing.gains import CARD, gained
from flows.effects import Button
from flows.lines import lines
from flows.menu_button import MENU
from flows.numbers import CALL_ME
from flows.texts import TC, T, Text, words
from flows.tracks import ending
from flows.tracks.end import Hears, begun
from flows.turn import Turn

BACK = Button(TC("button", "Tilbage"), "back")
SKIP = Button(TC("button", "Spring over"), "skip")
GOOD = {
    "tasks": TC("button", "Opgaverne"),
    "people": TC("button", "Menneskerne"),
    "going": TC("button", "At komme afsted"),
}
# Cause codes (requirement 127), in the words of whoever it was hard for.
CAUSES = {
    "tasks": TC("button", "Opgaverne"),
    "tempo": TC("button", "Tempo eller timer"),
    "way": TC("button", "Vejen eller noget hjemme"),
    "expectations": TC("button", "Ikke som aftalt"),
    "workplace": TC("button", "Noget på stedet"),
    "motivation": TC("button", "Arbejdet var ikke mig"),
    "job": TC("button", "Jeg har fået job"),
    "onward": TC("button", "Jeg skal noget andet"),
}


def talk_first(turn: Turn) -> Button:
    name = people.caseworker(turn)
    return Button(TC("button", "Tal med {name} først", name=name), "talk")


def place(turn: Turn) -> str:
    return turn.the.placement.workplace if turn.the.placement else ""


def ask_unsure(turn: Turn) -> None:
    """Words were heard, and nobody acts on a guess."""
    turn.ask(
        T("Tak, fordi du siger det. Vil du stoppe i praktikken hos {place}?", place=place(turn)),
        Button(TC("button", "Ja, jeg vil stoppe"), "yes"),
        talk_first(turn),
        Button(TC("button", "Stop kun beskederne"), "messages"),
        Button(TC("button", "Nej"), "no"),
    )


def ask_good(turn: Turn) -> None:
    turn.ask(
        T(
            "Det er i orden at stoppe, når det ikke passer. "
            "Hvad var godt her, som du vil tage med dig?"
        ),
        *(Button(label, value) for value, label in GOOD.items()),
        SKIP,
        talk_first(turn),
    )


def ask_why(turn: Turn) -> None:
    """Of a place where nothing has been yet, there is no good to ask about first."""
    text = T(
        "Hvad passede ikke, eller er du på vej videre? Det hjælper os med at finde det rigtige."
    )
    if not begun(turn):
        text = T("Det er i orden at sige nej. Hvad passer ikke, eller er du på vej videre?")
    turn.ask(
        text,
        *(Button(label, value) for value, label in CAUSES.items()),
        SKIP,
        BACK if begun(turn) else talk_first(turn),
    )


def ask_job(turn: Turn) -> None:
    """Written in their own words."""
    turn.ask(
        T("Godt, at du siger det. Har du fået et job?"),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Nej"), "no"),
        BACK,
    )


def ask_hears(turn: Turn) -> None:
    turn.ask(
        T("Hvad vil du have, at {mentor} hører fra mig?", mentor=people.mentor(turn)),
        Button(TC("button", "Kun at jeg stopper"), Hears.stops),
        Button(TC("button", "Mine egne ord"), Hears.own),
        Button(TC("button", "Ingenting"), Hears.nothing),
        BACK,
    )


def ask_own(turn: Turn) -> None:
    turn.ask(
        T(
            "Skriv din sætning til {mentor}. Du ser den, før den bliver sendt.",
            mentor=people.mentor(turn),
        ),
        BACK,
    )


def ask_preview(turn: Turn) -> None:
    turn.ask(
        lines(
            T("Stopper du, sender jeg det her til {mentor}:", mentor=people.mentor(turn)),
            words(turn.answers["own"]),
        ),
        Button(TC("button", "Ja, sådan"), "yes"),
        Button(TC("button", "Ret"), "change"),
        BACK,
    )


def ask_when(turn: Turn) -> None:
    """Who hears what, and a moment to think. Nothing has happened yet."""
    turn.ask(
        lines(*_who_hears(turn), T("Hvornår vil du stoppe? Du kan også sove på det.")),
        Button(TC("button", "I dag"), "today"),
        Button(TC("button", "Vent til i morgen"), "tomorrow"),
        talk_first(turn),
        Button(TC("button", "Jeg bliver"), "stay"),
        BACK,
    )


def _who_hears(turn: Turn) -> list[Text]:
    caseworker, mentor = people.caseworker(turn), people.mentor(turn)
    if turn.answers.get("again"):
        first = [T("I går tænkte du på at stoppe. Det er stadig dit valg.")]
    else:
        first = [T("{caseworker} får besked, når du stopper.", caseworker=caseworker)]
    match turn.answers.get("hears", ""):
        case Hears.nothing:
            return [*first, T("Jeg skriver ikke til {mentor}. Det gør en fra os.", mentor=mentor)]
        case Hears.own:
            return [*first, T("{mentor} får din egen sætning.", mentor=mentor)]
        case _:
            return [*first, T("{mentor} hører kun, at du stopper.", mentor=mentor)]


def say_waits(turn: Turn) -> None:
    turn.say(T("Godt. Jeg spørger dig i morgen. Indtil da er alt, som det plejer."))


def say_stays(turn: Turn) -> None:
    turn.say(T("Okay. Så fortsætter vi som før. Du kan altid sige det igen."))


def say_nothing_runs(turn: Turn) -> None:
    turn.say(
        T("Du er ikke i en praktik lige nu. Vil du tale om det, så tryk her."),
        CALL_ME,
        MENU,
    )


def say_thanks(turn: Turn) -> None:
    """With what was gained (requirement 125)."""
    thanks = (
        ending.onward_thanks(turn)
        if has_more(turn)
        else T("Tak. Det går videre. Det, du har lært, tager du med.")
    )
    turn.say(lines(thanks, *gained(turn)), CARD)


def has_more(turn: Turn) -> bool:
    """They go on to something else."""
    return turn.answers.get("why", "") in ONWARD_WHY


def say_quiet(turn: Turn) -> None:
    turn.say(T("Jeg stopper ikke noget. Skriv igen, når du vil."))
