"""Somebody writes another language than the one they chose. Nothing is switched without asking:
now and then, and never in danger, they are offered it, or told that it can be written.
"""

from collections.abc import Mapping
from datetime import timedelta

from flows.effects import Button, Say
from flows.events import Wrote
from flows.facts import Participation
from flows.language import NAMES
from flows.lines import lines
from flows.texts import TC, T, words
from flows.turn import Turn

# Each language says it itself, as it names itself (flows/language.py): a message has one language.
SAYS_ITSELF: Mapping[str, str] = {
    "da": "Jeg kan skrive til dig på dansk.",
    "en": "I can write to you in English.",
    "uk": "Я можу писати вам українською.",
    "ar": "أستطيع أن أكتب لك بالعربية.",
    "pl": "Mogę pisać do ciebie po polsku.",
    "tr": "Size Türkçe yazabilirim.",
}
_TAKES_PART = frozenset({Participation.joined, Participation.paused})
_LEAST_WORDS = 3  # "ok", "yes" and "super" are written in every language
_NOT_HERE = frozenset({"safe", "language", "stop", "erase", "pause", "leave"})


def look(turn: Turn, event: Wrote) -> None:
    """The last thing that a message brings: it counts, and may be answered by the offer."""
    written, heard = event.heard.written, event.heard
    if event.edited or turn.the.participation not in _TAKES_PART:
        return
    if written == turn.me.language:
        if turn.the.memory.other_messages:
            turn.remember(other_language="", other_messages=0)
        return
    length = len(heard.text.split())
    if written not in SAYS_ITSELF or length < _LEAST_WORDS:
        return
    memory = turn.the.memory
    count = 1 + (memory.other_messages if memory.other_language == written else 0)
    rule = turn.policy.language
    enough = count >= rule.offer_after or length >= rule.clear_words
    if enough and _may_be_offered(turn, heard.crisis):
        turn.remember(other_language="", other_messages=0, language_offered=turn.today.date())
        _offer(turn, written)
    else:
        turn.remember(other_language=written, other_messages=count)


def _may_be_offered(turn: Turn, crisis: str) -> bool:
    memory = turn.the.memory
    if crisis != "none" or turn.talk.flow in _NOT_HERE:
        return False
    if memory.hushed_until is not None and turn.now < memory.hushed_until:
        return False  # danger was heard today
    again = timedelta(days=turn.policy.language.again_days)
    offered = memory.language_offered
    return offered is None or turn.today.date() - offered >= again


def _offer(turn: Turn, written: str) -> None:
    name = words(NAMES[written])
    if written in turn.policy.languages:
        turn.say(
            lines(T("Jeg kan skrive {language} til dig.", language=name),
                  words(SAYS_ITSELF[written])),
            Button(TC("button", "Skift til {language}", language=name), f"/sprog {written}"),
        )  # fmt: skip
        return
    mine = words(NAMES.get(turn.me.language, turn.me.language))
    text = T("Du må gerne skrive {own} til mig. Jeg svarer mest på {mine}.", own=name, mine=mine)
    turn.add(Say(text, lane=turn.lane, not_after=turn.not_after, language=written))
