"""A short recognition from a person, through the bot (requirement 6): "Hilsen fra Lars: …".

The bot itself stays modest; it only carries. One a sender, citizen and day, seen before it goes,
and held through the quiet hours. The citizen may answer with one tap.
"""

from datetime import datetime, timedelta
from enum import StrEnum, auto

from flows.calendar import next_allowed
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, Lane, NewTask, Tell
from flows.events import Answered, Pressed, Started, Submitted, WentQuiet, Wrote
from flows.facts import Citizen, Participation
from flows.lines import lines
from flows.people import about
from flows.questions.opening import about_whom, after_the_name
from flows.questions.people import person_of
from flows.questions.talking import spoke
from flows.texts import TC, T, Text, words
from flows.turn import Turn

NAME = TASK = "greeting"
A_WEEK = timedelta(days=7)
KEPT = 20
CANCEL = Button(TC("button", "Fortryd"), "no")


class S(StrEnum):
    ready = auto()
    words = auto()
    preview = auto()
    sent = auto()
    left = auto()
    quiet = auto()


# --- whether, and doing it ------------------------------------------------------------


def hindrance(turn: Turn) -> Text | None:
    """Why none can be sent now; None: it can."""
    alias = turn.the.person.name
    if not turn.the.roles_of(turn.me.id):
        return T("Du følger ikke {alias}.", alias=alias)
    if turn.the.participation is not Participation.joined or not turn.the.person.channels:
        return T("{alias} skriver ikke med robotten nu. Sig det gerne selv.", alias=alias)
    if _today(turn) in turn.the.memory.greeted:
        return T(
            "Du har sendt {alias} en hilsen i dag. Der er plads til en ny i morgen.", alias=alias
        )
    return None


def _today(turn: Turn) -> tuple[str, str]:
    return str(turn.me.id), turn.today.date().isoformat()


def too_long(turn: Turn, text: str) -> Text | None:
    most = turn.policy.questions.greeting_characters
    if len(text) <= most:
        return None
    return T("Den er på {n} tegn. Der er plads til {most}.", n=len(text), most=most)


def send(turn: Turn, text: str) -> Text:
    """If it can be sent; what is true afterwards is said."""
    why_not = hindrance(turn) or too_long(turn, text)
    if why_not is not None or not text:
        return why_not or T("Skriv hilsenen først.")
    citizen = turn.the
    turn.add(
        Tell(
            citizen.person.id,
            T("Hilsen fra {name}", name=turn.me.name),
            T("Hilsen fra {name}: {greeting}", name=turn.me.name, greeting=text),
            task=NewTask(turn.new_id(), TASK, str(turn.me.id), turn.now + A_WEEK),
            buttons=(Button(TC("button", "🙂"), "smile"), Button(TC("button", "Tak"), "thanks")),
            lane=Lane.summary,
            not_before=_not_before(turn, citizen),
        )
    )
    turn.remember(greeted=(*citizen.memory.greeted, _today(turn))[-KEPT:])
    spoke(turn)
    turn.count("greeting_sent")
    return T("Hilsenen er sendt til {alias}.", alias=citizen.person.name)


def _not_before(turn: Turn, citizen: Citizen) -> datetime:
    """The quiet hours hold it; so does the rest of a day on which danger was heard, without
    the sender being told of that."""
    at = max(turn.now, citizen.memory.hushed_until or turn.now)
    return next_allowed(turn.policy.quiet, turn.policy.office.zone, at)


def command(turn: Turn) -> None:
    """STAFF_COMMANDS "hilsen": for staff and mentors."""
    if turn.citizen is None:
        about_whom(turn, "hilsen")
        return
    why_not = hindrance(turn)
    if why_not is not None:
        turn.say(why_not)
        return
    rest = after_the_name(turn)
    turn.open(NAME, **({"text": rest} if rest else {}))


def from_page(turn: Turn) -> None:
    """FORMS "greeting": from the desk, where the preview is the page's."""
    event = turn.event
    assert isinstance(event, Submitted)
    turn.toast = send(turn, event.heard.text.strip())


def thanked(turn: Turn) -> None:
    """TASKS "greeting": the citizen's one tap; `ref` is who sent it."""
    event = turn.event
    assert isinstance(event, Answered)
    turn.toast = T("Det siger jeg videre.")
    sender = person_of(turn.the, int(event.ref)) if event.ref.isdecimal() else None
    if sender is None or not sender.channels:
        return
    alias = turn.the.person.name
    if event.value == "smile":
        text = T("{alias} sendte 🙂 for din hilsen.", alias=alias)
    else:
        text = T("{alias} siger tak for din hilsen.", alias=alias)
    turn.add(Tell(sender.id, T("Tak for hilsenen"), text, lane=Lane.summary))


# --- the dialogue in the chat ---------------------------------------------------------


def ask_words(turn: Turn) -> None:
    turn.ask(
        T(
            "Skriv en kort hilsen til {alias}. Sig helst, hvad du så {alias} gøre.",
            alias=turn.the.person.name,
        ),
        CANCEL,
    )


def ask_preview(turn: Turn) -> None:
    text = words(turn.answers["text"])
    shown = too_long(turn, turn.answers["text"])
    buttons: tuple[Button, ...] = (Button(TC("button", "Ret"), "change"), CANCEL)
    if shown is None:
        shown = T("Det her sender jeg til {name}:", name=turn.the.person.name)
        buttons = (Button(TC("button", "Send"), "yes"), *buttons)
    turn.ask(lines(shown, text), *buttons)


def say_left(turn: Turn) -> None:
    turn.say(T("Okay. Hilsenen er ikke sendt."))


def written(turn: Turn) -> bool:
    return "text" in turn.answers


def keep_words(turn: Turn) -> None:
    turn.answers["text"] = turn.wrote


def send_it(turn: Turn) -> None:
    turn.say(send(turn, turn.answers["text"]))


TABLE = [
    # what happened  in         goes to     when                     do
    row(Started,     S.ready,   S.preview,  when=written,            do=about),
    row(Started,     S.ready,   S.words,    do=about),
    row(Pressed,     S.words,   S.left),
    row(Wrote,       S.words,   S.preview,  do=keep_words),
    row(WentQuiet,   S.words,   S.quiet),
    row(Pressed,     S.preview, S.sent,     when=pressed("yes"),     do=send_it),
    row(Pressed,     S.preview, S.words,    when=pressed("change")),
    row(Pressed,     S.preview, S.left),
    row(Wrote,       S.preview, S.preview,  do=keep_words),
    row(WentQuiet,   S.preview, S.quiet,    do=say_left),
]  # fmt: skip

QUESTIONS: Questions = {S.words: ask_words, S.preview: ask_preview, S.left: say_left}

FLOW = Flow(
    NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.sent, S.left, S.quiet], interrupts=True
)
