"""/sprog: the language of everything that is said. Each language is named in itself."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum, auto

from flows.core import Flow, Questions, row
from flows.effects import Button, KeepPerson
from flows.events import Commanded, Pressed, Started, WentQuiet, Wrote
from flows.texts import TC, T, words
from flows.turn import Turn

NAMES: Mapping[str, str] = {
    "da": "Dansk",
    "en": "English",
    "ar": "العربية",
    "uk": "Українська",
    "tr": "Türkçe",
    "fa": "فارسی",
    "so": "Soomaali",
    "ti": "ትግርኛ",
    "pl": "Polski",
    "bs": "Bosanski",
}


class S(StrEnum):
    ready = auto()
    asked = auto()
    chosen = auto()
    left = auto()


def ask(turn: Turn) -> None:
    turn.ask(T("Hvilket sprog er bedst for dig? Du kan skifte, når du vil."), *buttons(turn))


def buttons(turn: Turn) -> tuple[Button, ...]:
    return tuple(Button(words(NAMES.get(code, code)), code) for code in turn.policy.languages)


def confirm(turn: Turn) -> None:
    # Translators: name the reader's own language here, not Danish.
    turn.say(T("Godt. Jeg skriver dansk til dig."))


QUESTIONS: Questions = {S.asked: ask, S.chosen: confirm}


def known(turn: Turn) -> bool:
    return turn.pressed in turn.policy.languages


def keep(turn: Turn) -> None:
    """From this sentence on."""
    turn.me = replace(turn.me, language=turn.pressed)
    turn.add(KeepPerson(language=turn.pressed))


def only_these(turn: Turn) -> None:
    turn.say(T("Jeg kan kun de sprog, du ser her."))


TABLE = [
    # what happened  in        goes to     when         do
    row(Started,     S.ready,  S.asked),
    row(Pressed,     S.asked,  S.chosen,   when=known,  do=keep),
    row(Pressed,     S.asked,  S.asked),
    row(Wrote,       S.asked,  S.asked,    do=only_these),
    row(WentQuiet,   S.asked,  S.left),
]  # fmt: skip

FLOW = Flow(
    "language", S, TABLE, QUESTIONS, start=S.ready, ends=[S.chosen, S.left], interrupts=True
)


def open_language(turn: Turn) -> None:
    """/sprog; or a button that names one, which is the choice itself."""
    code = turn.event.rest.strip() if isinstance(turn.event, Commanded) else ""
    if code in turn.policy.languages and code != turn.me.language:
        _switch(turn, code)
    else:
        turn.open("language")


def _switch(turn: Turn, code: str) -> None:
    """With the way back, and the open question once more in the new language."""
    from flows.registry import FLOWS  # this dialogue is one of them

    back = turn.me.language
    turn.me = replace(turn.me, language=code)
    turn.add(KeepPerson(language=code))
    # Translators: name the reader's own language here, not Danish.
    name = words(NAMES.get(back, back))
    turn.say(
        T("Godt. Jeg skriver dansk til dig."),
        Button(TC("button", "Skift til {language}", language=name), f"/sprog {back}"),
    )
    if turn.talk.open:
        FLOWS[turn.talk.flow].ask_again(turn)
