"""What was understood is said in the chosen language, and again in the one it was written in, when
that is another of the six (issue 6): whoever writes Polish must be able to say "no, not that". The
chosen language is not changed by it. The texts stand in locales/*/LC_MESSAGES/heard.po.
"""

from flows.effects import Button, Say
from flows.texts import Text
from flows.turn import Turn
from flows.understanding.language import answered_in


def also_in(turn: Turn, said: str | None) -> str:
    """The language of these words, when it is another than the chosen one; else nothing."""
    written = answered_in(turn.answers.get("text", "") if said is None else said)
    return "" if written == turn.me.language else written


def ask_in_both(turn: Turn, text: Text, *buttons: Button, said: str | None = None) -> None:
    """One question with one number, in two messages, each with its own buttons. `said`: the words
    it is about; the dialogue's own, when nothing else is named."""
    turn.ask(text, *buttons)
    if language := also_in(turn, said):
        number = turn.talk.question
        turn.add(Say(text, buttons, number, turn.lane, turn.not_after, language=language))


def say_in_both(turn: Turn, text: Text, *buttons: Button, said: str | None = None) -> None:
    turn.say(text, *buttons)
    if language := also_in(turn, said):
        turn.add(Say(text, buttons, 0, turn.lane, turn.not_after, language=language))
