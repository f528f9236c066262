"""/sprog: the language of everything that is said. Each language is named in itself."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum, auto

from flows.core import Flow, Questions, row
from flows.effects import Button, KeepPerson
from flows.events import Commanded, Pressed, Started, WentQuiet, Wrote
from flows.pointing import point_to_buttons
from flows.rights import say_stay
from flows.texts import TC, T, words
from flows.turn import Turn
from flows.understanding.tongues import tokens
from flows.understanding.values import yes_no

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


# As people call them in Danish, in English and in themselves.
CALLED: Mapping[str, frozenset[str]] = {
    code: frozenset(tokens(f"{NAMES[code]} {names}"))
    for code, names in {
        "da": "danish", "en": "engelsk", "ar": "arabisk arabic", "uk": "ukrainsk ukrainian",
        "tr": "tyrkisk turkish", "fa": "farsi persisk persian dari", "so": "somali somalisk",
        "ti": "tigrinya", "pl": "polsk polish", "bs": "bosnisk bosnian",
    }.items()
}  # fmt: skip
FEW = 4  # words
# What may stand around the name where nothing but a language is asked for: "kan du skrive på
# engelsk", "English please", "could you write to me in Danish".
_AROUND = frozenset(
    tokens(
        "kan kunne må vil du i jeg vi skrive skriv snakke tale svare svar skift skifte sprog til "
        "på mig os hellere gerne tak venligst hej "
        "can could may would you i we write speak talk answer switch change language to me us in "
        "into rather prefer like please thanks hi hello"
    )
)
_MOST = 9  # words


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


def chosen(turn: Turn) -> str:
    """By a button, or named in a few words: "på dansk", "english please". "": neither."""
    if turn.pressed:
        return turn.pressed
    said = tokens(turn.wrote)
    found = {code for code, names in CALLED.items() if names & set(said)}
    return found.pop() if len(found) == 1 and len(said) <= FEW else ""


def asked_for(text: str) -> str:
    """The language a whole message asks to be written to in, and about nothing else; or ""."""
    said = tokens(text)
    found = {code for code, names in CALLED.items() if names & set(said)}
    if len(found) != 1 or len(said) > _MOST:
        return ""
    [code] = found
    return code if set(said) <= _AROUND | CALLED[code] else ""


def take_wish(turn: Turn) -> None:
    """ "English please": as the button of that name. What is not had is said, with what is."""
    code = asked_for(turn.wrote)
    if code not in turn.policy.languages:
        only_these(turn)
        turn.open("language")
    elif code == turn.me.language:
        confirm(turn)
    else:
        _switch(turn, code)


def known(turn: Turn) -> bool:
    return chosen(turn) in turn.policy.languages


def keep(turn: Turn) -> None:
    """From this sentence on."""
    code = chosen(turn)
    turn.me = replace(turn.me, language=code)
    turn.add(KeepPerson(language=code))


def maybe_another(turn: Turn) -> bool:
    """A word or two that may be the name of a language; "ok" and "nej" are none."""
    short = len(turn.wrote.split()) <= 2 and any(letter.isalpha() for letter in turn.wrote)
    return bool(chosen(turn)) or (short and yes_no(turn.wrote, turn.me.language) is None)


def only_these(turn: Turn) -> None:
    turn.say(T("Jeg kan kun de sprog, du ser her."))


def point(turn: Turn) -> None:
    """Nothing is said of languages to who wrote about something else."""
    if maybe_another(turn):
        only_these(turn)
    else:
        point_to_buttons(turn)


def said_no(turn: Turn) -> bool:
    return yes_no(turn.wrote, turn.me.language) is False


TABLE = [
    # what happened  in        goes to     when         do
    row(Started,     S.ready,  S.asked),
    row(Pressed,     S.asked,  S.chosen,   when=known,  do=keep),
    row(Pressed,     S.asked,  S.asked),
    row(Wrote,       S.asked,  S.chosen,   when=known,  do=keep),
    row(Wrote,       S.asked,  S.left,     when=said_no, do=say_stay),
    row(Wrote,       S.asked,  S.asked,    do=point),
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
