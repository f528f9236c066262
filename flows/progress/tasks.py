"""/opgaver: what the citizen does at work. With help, alone, not yet, or a colleague does it
(requirements 8, 142, 194).

A new task and one that is done alone now are worth as much as more hours (requirement 137):
what made it work is asked once. What is done alone becomes a draft line of the competence card.
"""

from enum import StrEnum, auto

from flows import people
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines, paragraphs
from flows.progress import tasks_kept as keep
from flows.progress.tasks_kept import STATES, chosen, name_of, tasks_of, too_long
from flows.rights import opens
from flows.scale import SKIP
from flows.texts import TC, T, Text, words
from flows.turn import Turn

BACK = Button(TC("button", "Tilbage"), "back")
NEW = Button(TC("button", "Ny opgave"), "new")


class S(StrEnum):
    ready = auto()
    news = auto()
    overview = auto()
    new = auto()
    how = auto()
    evoke = auto()
    thanks = auto()
    removed = auto()
    as_before = auto()
    shared = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_news(turn: Turn) -> None:
    """Lightly, every few weeks (requirement 131)."""
    turn.ask(
        T("Er der noget nyt med dine opgaver?"),
        NEW,
        *((Button(TC("button", "Vis mine opgaver"), "show"),) if tasks_of(turn.the) else ()),
        Button(TC("button", "Nej, som før"), "no"),
    )


def ask_overview(turn: Turn) -> None:
    """The newest first, a page at a time. A button has its number: two may begin alike."""
    shown, more = keep.page(turn)
    buttons = [
        Button(TC("task", "{number}. {task}", number=n, task=words(_short(one.text))), one.id)
        for n, one in enumerate(shown, 1)
    ]
    turn.ask(
        paragraphs(
            T("Dine opgaver:"),
            lines(*(_line(n, one.text, one.state) for n, one in enumerate(shown, 1))),
            T("Tryk på en opgave, hvis noget er nyt."),
        ),
        *buttons,
        NEW,
        *((Button(TC("button", "Vis flere"), "more"),) if more else ()),
        _share_button(turn),
        Button(TC("button", "Færdig"), "done"),
    )


def _share_button(turn: Turn) -> Button:
    """Nobody sees the list unless the citizen says so (requirement 47)."""
    name = people.caseworker(turn)
    if keep.is_shared(turn.the):
        return Button(TC("button", "Del ikke med {name}", name=name), "hide")
    return Button(TC("button", "Del med {name}", name=name), "share")


def _line(number: int, task: str, state: str) -> Text:
    return T("{number}. {task}: {how}", number=number, task=words(task), how=name_of(state))


def ask_new(turn: Turn) -> None:
    if "long" in turn.answers:
        text = T("Det er for langt til listen. Kan du skrive det med højst {n} tegn?", n=keep.MOST)
    else:
        text = T("Hvilken opgave er det? Et par ord er nok.")
    turn.ask(text, BACK)


def ask_how(turn: Turn) -> None:
    """Of one on the list, or of the words just written."""
    one = chosen(turn)
    task = one.text if one else turn.answers.get("text", "")
    ways = [
        Button(label, state) for state, label in STATES.items() if not one or state != one.state
    ]
    away = (Button(TC("button", "Tag den af listen"), "remove"),) if one else ()
    turn.ask(T("{task}: Hvordan er det nu?", task=words(task)), *ways, *away, BACK)


def ask_evoke(turn: Turn) -> None:
    """What was done is named, not who did it (evidence §5)."""
    task = words(turn.answers.get("text", ""))
    if turn.answers.get("alone"):
        news = T("Nu klarer du det selv: {task}", task=task)
    else:
        news = T("En ny opgave: {task}", task=task)
    turn.ask(lines(news, T("Hvad gjorde, at det lykkedes?")), SKIP)


def thank(turn: Turn) -> None:
    turn.say(
        T("Tak. Jeg har det på listen."),
        Button(TC("button", "Mine opgaver"), "/opgaver"),
        Button(TC("button", "Mit fremskridt"), "/fremskridt"),
    )


def say_shared(turn: Turn) -> None:
    name = people.caseworker(turn)
    if turn.answers.get("sees"):
        turn.say(
            T("Nu kan {caseworker} se dine opgaver. Du kan altid lave det om.", caseworker=name)
        )
    else:
        turn.say(T("Nu er listen kun din. {caseworker} ser den ikke mere.", caseworker=name))


def say_fine(turn: Turn) -> None:
    turn.say(T("Helt fint. Så er listen, som den er."))


def say_removed(turn: Turn) -> None:
    turn.say(T("Den er taget af listen."), Button(TC("button", "Mine opgaver"), "/opgaver"))


def _short(text: str) -> str:
    return text if len(text) <= keep.LABEL else f"{text[: keep.LABEL - 1]}…"


QUESTIONS: Questions = {
    S.news: ask_news,
    S.overview: ask_overview,
    S.new: ask_new,
    S.how: ask_how,
    S.evoke: ask_evoke,
    S.thanks: thank,
    S.removed: say_removed,
    S.as_before: say_fine,
    S.shared: say_shared,
}


# --- conditions -----------------------------------------------------------------------


def asked_lightly(turn: Turn) -> bool:
    return "news" in turn.answers


def has_tasks(turn: Turn) -> bool:
    return bool(tasks_of(turn.the))


def a_new_way(turn: Turn) -> bool:
    return keep.worth_celebrating(turn)


def back_to_the_list(turn: Turn) -> bool:
    return turn.pressed == "back" and has_tasks(turn)


def gone(turn: Turn) -> bool:
    """Somebody took it off the list while the question was open."""
    return chosen(turn) is None and not turn.answers.get("text")


TABLE = [
    # what happened  in           goes to      when                       do
    row(Started,     S.ready,     S.news,      when=asked_lightly),
    row(Started,     S.ready,     S.overview,  when=has_tasks),
    row(Started,     S.ready,     S.new),
    row(Pressed,     S.news,      S.new,       when=pressed("new"),       do=keep.forget),
    row(Pressed,     S.news,      S.overview,  when=pressed("show")),
    row(Pressed,     S.news,      S.as_before),
    row(Wrote,       S.news,      S.new,       when=too_long,             do=keep.say_long),
    row(Wrote,       S.news,      S.how,       do=keep.named),
    row(WentQuiet,   S.news,      S.quiet),
    row(Pressed,     S.overview,  S.new,       when=pressed("new"),       do=keep.forget),
    row(Pressed,     S.overview,  S.overview,  when=pressed("more"),      do=keep.next_page),
    row(Pressed,     S.overview,  S.as_before, when=pressed("done")),
    row(Pressed,     S.overview,  S.shared,    when=pressed("share", "hide"), do=keep.share),
    row(Pressed,     S.overview,  S.how,       do=keep.picked),
    row(Wrote,       S.overview,  S.new,       when=too_long,             do=keep.say_long),
    row(Wrote,       S.overview,  S.how,       do=keep.named),
    row(WentQuiet,   S.overview,  S.quiet),
    row(Pressed,     S.new,       S.overview,  when=has_tasks),
    row(Pressed,     S.new,       S.as_before),
    row(Wrote,       S.new,       S.new,       when=too_long,             do=keep.say_long),
    row(Wrote,       S.new,       S.how,       do=keep.named),
    row(WentQuiet,   S.new,       S.quiet),
    row(Pressed,     S.how,       S.removed,   when=pressed("remove"),    do=keep.remove),
    row(Pressed,     S.how,       S.overview,  when=back_to_the_list),
    row(Pressed,     S.how,       S.new,       when=pressed("back"),      do=keep.forget),
    row(Pressed,     S.how,       S.new,       when=gone,                 do=keep.forget),
    row(Pressed,     S.how,       S.evoke,     when=a_new_way,            do=keep.keep),
    row(Pressed,     S.how,       S.thanks,    do=keep.keep),
    row(Wrote,       S.how,       S.how,       do=keep.point_to_ways),
    row(WentQuiet,   S.how,       S.quiet,     do=keep.keep_unsaid),
    row(Pressed,     S.evoke,     S.thanks),
    row(Wrote,       S.evoke,     S.thanks,    do=keep.what_helped),
    row(WentQuiet,   S.evoke,     S.quiet),
]  # fmt: skip

FLOW = Flow(
    "tasks",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.thanks, S.removed, S.as_before, S.shared, S.quiet],
)


def show(turn: Turn) -> None:
    """/opgaver."""
    opens("tasks")(turn)
