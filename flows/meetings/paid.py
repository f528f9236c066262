"""/loentimer: the citizen says how it stands with paid hours, or gets words to ask with."""

from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.meetings import paid_hours
from flows.meetings.paid_hours import ASKED, NEVER, NO, REASONS, SCRIPTS, YES
from flows.noted import own_words
from flows.rights import opens
from flows.scale import SKIP
from flows.texts import TC, T, Text, words
from flows.turn import Turn

NAME = "paid_hours"
BACK = Button(TC("button", "Tilbage"), "back")
HELP = Button(TC("button", "Hjælp til at spørge"), "help")
AGAIN = Button(TC("button", "Timer med løn"), "/loentimer")
CLOSE = Button(TC("button", "Luk"), "close")


class S(StrEnum):
    ready = auto()
    status = auto()
    agreed = auto()
    why = auto()
    help = auto()
    script = auto()
    noted = auto()
    counts = auto()
    left = auto()
    nothing = auto()
    quiet = auto()


def command(turn: Turn) -> None:
    """COMMANDS "loentimer"."""
    opens(NAME)(turn)


# --- what each state asks when entered ------------------------------------------------


def ask_status(turn: Turn) -> None:
    why, citizen = paid_hours.reason(turn.the), turn.the
    shown: list[Text] = [paid_hours.line(citizen)]
    if why is not None:
        shown.append(T("Det, I har skrevet: {why}", why=why))
    if paid_hours.clarifying(citizen):
        shown.append(T("Det haster ikke. Nu finder I ud af, hvad der passer til dig."))
    now = paid_hours.status(citizen)
    states = [Button(paid_hours.LABELS[one], one) for one in (ASKED, YES, NO) if one != now]
    back = [Button(paid_hours.LABELS[NEVER], NEVER)] if now != NEVER else []
    turn.ask(lines(*shown, T("Hvad passer nu?")), *states, *back, HELP, CLOSE)


def ask_agreed(turn: Turn) -> None:
    turn.ask(T("Godt. Hvor mange timer, og hvornår begynder det? Et par ord er nok."), SKIP, BACK)


def ask_why(turn: Turn) -> None:
    turn.ask(
        T("Tak, fordi du spurgte. Hvad sagde de? Du kan også skrive det."),
        *(Button(label, key) for key, label in REASONS.items()),
        SKIP,
        BACK,
    )


def ask_situation(turn: Turn) -> None:
    turn.ask(
        T("Du får ord, du kan bruge. Hvornår skal det være?"),
        *(Button(label, key) for key, (label, _) in SCRIPTS.items()),
        BACK,
    )


def show_script(turn: Turn) -> None:
    chosen = turn.answers.get("script", "small")
    turn.ask(
        lines(
            T("Du kan sige sådan her:"), T("”{script}”", script=paid_hours.script(turn.the, chosen))
        ),
        Button(TC("button", "Andre ord"), "other"),
        Button(TC("button", "Vi har spurgt"), ASKED),
        CLOSE,
    )


def say_noted(turn: Turn) -> None:
    turn.say(T("Det er skrevet ned. Det er med, når I følger op."))


def say_counts(turn: Turn) -> None:
    """What else counts: true things of this citizen's, and that a no is usual."""
    turn.say(
        lines(
            T("Et nej er helt almindeligt. Mange steder venter, til der er en fast opgave."),
            *_what_counts(turn),
        ),
        AGAIN,
    )


def _what_counts(turn: Turn) -> list[Text]:
    citizen = turn.the
    if citizen.reached:
        return [T("Det her tæller også: {done}", done=words(citizen.reached[-1].text))]
    if citizen.competences:
        return [T("Det her tæller også: {done}", done=words(citizen.competences[-1].text))]
    return [T("Det, du lærer nu, tæller også. Det kan du tage med videre.")]


def say_left(turn: Turn) -> None:
    turn.say(T("Helt i orden. Du kan altid se det igen."), AGAIN)


def say_nothing(turn: Turn) -> None:
    turn.say(T("Der er ikke en praktik at spørge om lige nu."))


# --- conditions and actions -----------------------------------------------------------


def no_placement(turn: Turn) -> bool:
    return turn.the.placement is None


def keep_status(turn: Turn) -> None:
    paid_hours.keep(turn, turn.pressed)


def keep_yes(turn: Turn) -> None:
    paid_hours.keep(turn, YES, own_words(turn))


def keep_no(turn: Turn) -> None:
    paid_hours.keep(turn, NO, own_words(turn) if turn.wrote else _reason(turn))


def _reason(turn: Turn) -> str:
    return turn.pressed if turn.pressed in REASONS else ""


def choose(turn: Turn) -> None:
    turn.answers["script"] = turn.pressed


def point_to_buttons(turn: Turn) -> None:
    turn.say(T("Tryk gerne på det, der passer. Så er jeg sikker."))


QUESTIONS: Questions = {
    S.status: ask_status,
    S.agreed: ask_agreed,
    S.why: ask_why,
    S.help: ask_situation,
    S.script: show_script,
    S.noted: say_noted,
    S.counts: say_counts,
    S.left: say_left,
    S.nothing: say_nothing,
}
TABLE = [
    # what happened  in         goes to    when                        do
    row(Started,     S.ready,   S.nothing, when=no_placement),
    row(Started,     S.ready,   S.status),
    row(Pressed,     S.status,  S.agreed,  when=pressed(YES)),
    row(Pressed,     S.status,  S.why,     when=pressed(NO)),
    row(Pressed,     S.status,  S.help,    when=pressed("help")),
    row(Pressed,     S.status,  S.left,    when=pressed("close")),
    row(Pressed,     S.status,  S.noted,   do=keep_status),
    row(Wrote,       S.status,  S.status,  do=point_to_buttons),
    row(WentQuiet,   S.status,  S.quiet),
    row(Pressed,     S.agreed,  S.status,  when=pressed("back")),
    row(Pressed,     S.agreed,  S.noted,   do=keep_yes),
    row(Wrote,       S.agreed,  S.noted,   do=keep_yes),
    row(WentQuiet,   S.agreed,  S.quiet,   do=keep_yes),
    row(Pressed,     S.why,     S.status,  when=pressed("back")),
    row(Pressed,     S.why,     S.counts,  do=keep_no),
    row(Wrote,       S.why,     S.counts,  do=keep_no),
    row(WentQuiet,   S.why,     S.quiet,   do=keep_no),
    row(Pressed,     S.help,    S.status,  when=pressed("back")),
    row(Pressed,     S.help,    S.script,  do=choose),
    row(Wrote,       S.help,    S.help,    do=point_to_buttons),
    row(WentQuiet,   S.help,    S.quiet),
    row(Pressed,     S.script,  S.help,    when=pressed("other")),
    row(Pressed,     S.script,  S.noted,   when=pressed(ASKED),        do=keep_status),
    row(Pressed,     S.script,  S.left),
    row(Wrote,       S.script,  S.left),
    row(WentQuiet,   S.script,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.noted, S.counts, S.left, S.nothing, S.quiet],
)
