"""The caseworker asks for another wording, or suggests one (requirement 41). The words are typed
in the chat or in the desk, and seen before they go.
"""

from datetime import timedelta
from enum import StrEnum, auto

from flows.book import write
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, NewTask
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.goals import draft
from flows.goals.agreeing import CHANGE, TASK, hindrance
from flows.goals.telling import to_citizen
from flows.lines import lines
from flows.own import Goal, GoalState, Kind
from flows.own_effects import KeepGoal
from flows.people import about
from flows.task_effects import CloseTasks
from flows.texts import TC, T, Text, words
from flows.turn import Turn

AGAIN = "goal_again"  # the citizen's task
ASKS, SUGGESTS = "asks", "suggests"
A_MONTH = timedelta(days=30)
CANCEL = Button(TC("button", "Fortryd"), "no")


# --- doing it -------------------------------------------------------------------------


def ask_for(turn: Turn, goal_id: str, text: str, how: str) -> Text:
    """If it can be asked; what is true afterwards is said."""
    goal = draft.find(turn.the, goal_id)
    why_not = hindrance(turn, goal) or too_long(turn, text, how)
    if why_not is not None or goal is None or not text:
        return why_not or T("Skriv det først.")
    turn.add(KeepGoal(goal.text, goal.id, str(GoalState.change_asked)))
    write(turn, Kind.goal_note, key=str(goal.id), text=text, state=how, source="caseworker")
    turn.add(CloseTasks(TASK, str(goal.id)))
    turn.add(CloseTasks(AGAIN, str(goal.id)))
    turn.count(f"goal_{how}")
    name, alias = turn.me.name, turn.the.person.name
    if not _tell(turn, goal, text, how):
        return T("Det er gemt. Sig det selv til {alias}.", alias=alias)
    return T("{alias} får det fra {name}.", alias=alias, name=name)


def too_long(turn: Turn, text: str, how: str) -> Text | None:
    """A suggestion becomes the goal, so it has a goal's length."""
    limits = turn.policy
    most = limits.goals.characters if how == SUGGESTS else limits.limits.question_characters
    if len(text) <= most:
        return None
    return T("Det er på {n} tegn. Der er plads til {most}.", n=len(text), most=most)


def _tell(turn: Turn, goal: Goal, text: str, how: str) -> bool:
    name = turn.me.name
    own = T("Dit mål: {goal}", goal=words(goal.text))
    if how == SUGGESTS:
        said = T("{name} har set dit mål og foreslår: {words}", name=name, words=text)
        first = [Button(TC("button", "Ja, brug det"), "use")]
    else:
        said = T("{name} har set dit mål og skriver: {words}", name=name, words=text)
        first = []
    return to_citizen(
        turn,
        T("{name} har set dit mål", name=name),
        said,
        lines=(own, T("Det er stadig dit mål. Hvad vil du?")),
        task=NewTask(turn.new_id(), AGAIN, str(goal.id), turn.now + A_MONTH),
        buttons=(
            *first,
            Button(TC("button", "Ret målet"), "change"),
            Button(TC("button", "Tal med {name}", name=name), "talk"),
        ),
    )


# --- the dialogue in the chat ---------------------------------------------------------


class S(StrEnum):
    ready = auto()
    words = auto()
    preview = auto()
    sent = auto()
    left = auto()
    quiet = auto()


def ask_words(turn: Turn) -> None:
    alias = turn.the.person.name
    turn.ask(
        lines(
            T("Skriv til {alias}, hvad du gerne vil have ændret.", alias=alias),
            T("Du kan også skrive målet, som du foreslår det."),
        ),
        CANCEL,
    )


def ask_preview(turn: Turn) -> None:
    text = turn.answers["text"]
    if wrong := too_long(turn, text, ASKS):
        turn.ask(wrong, Button(TC("button", "Ret"), "change"), CANCEL)
        return
    buttons = [Button(TC("button", "Send som spørgsmål"), ASKS)]
    if not too_long(turn, text, SUGGESTS):
        buttons.append(Button(TC("button", "Send som forslag"), SUGGESTS))
    turn.ask(
        lines(T("Det her sender jeg til {name}:", name=turn.the.person.name), words(text)),
        *buttons,
        Button(TC("button", "Ret"), "change"),
        CANCEL,
    )


def say_left(turn: Turn) -> None:
    turn.say(T("Okay. Det er ikke sendt."))


def keep_words(turn: Turn) -> None:
    turn.answers["text"] = turn.wrote


def send(turn: Turn) -> None:
    turn.say(ask_for(turn, turn.answers["goal"], turn.answers["text"], turn.pressed))


TABLE = [
    # what happened  in         goes to     when                      do
    row(Started,     S.ready,   S.words,    do=about),
    row(Pressed,     S.words,   S.left),
    row(Wrote,       S.words,   S.preview,  do=keep_words),
    row(WentQuiet,   S.words,   S.quiet),
    row(Pressed,     S.preview, S.sent,     when=pressed(ASKS, SUGGESTS), do=send),
    row(Pressed,     S.preview, S.words,    when=pressed("change")),
    row(Pressed,     S.preview, S.left),
    row(Wrote,       S.preview, S.preview,  do=keep_words),
    row(WentQuiet,   S.preview, S.quiet,    do=say_left),
]  # fmt: skip

QUESTIONS: Questions = {S.words: ask_words, S.preview: ask_preview, S.left: say_left}

FLOW = Flow(
    CHANGE, S, TABLE, QUESTIONS, start=S.ready, ends=[S.sent, S.left, S.quiet], interrupts=True
)
