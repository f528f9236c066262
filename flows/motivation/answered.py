"""What is kept of an answer: words, a line in the citizen's book or on the card, a small step,
and what is not asked about any more. Says nothing."""

from flows import book, goals
from flows.effects import KeepWords
from flows.motivation import telling
from flows.motivation.prompt import A_STEP, COMPETENCE, Then
from flows.own import Kind
from flows.own_effects import KeepCompetence
from flows.reflected import something
from flows.turn import Turn

HERE = frozenset({Kind.say, Kind.good})  # about this placement; all else goes on to the next


def keep_choice(turn: Turn) -> None:
    """A button that is an answer, in the words that stood on it."""
    found = telling.answer_pressed(turn)
    if found is None or found is telling.WRITE:
        return
    turn.answers["chosen"] = found.value
    if found.advice:
        turn.answers["advice"] = found.advice
    turn.add(KeepWords("motivation", turn.in_words(found.label)))
    turn.answers["kept"] = "choice"
    if found.step is not None:
        _step(turn, turn.in_words(found.step))


def keep_words(turn: Turn) -> None:
    """Where they belong. "Ved ikke" is an answer, but nobody wants it in a book."""
    prompt, text = telling.current(turn), something(turn)
    asked_for_more = turn.answers.get("chosen")
    if not text or asked_for_more or prompt.keeps is None:
        turn.add(KeepWords("motivation", turn.wrote))
        turn.answers["kept"] = "words"
    elif prompt.keeps == A_STEP:
        _step(turn, text)
    elif prompt.keeps == COMPETENCE:
        turn.add(KeepCompetence(text))
        turn.answers["kept"] = "card"
    else:
        kind = Kind(prompt.keeps)
        book.write(turn, kind, here=kind in HERE, text=text)
        turn.answers["kept"] = "words"
    if prompt.advice and telling.after_words(turn) is Then.advice:
        turn.answers["advice"] = prompt.advice


def keep_more(turn: Turn) -> None:
    turn.add(KeepWords("motivation", turn.wrote))
    turn.answers["kept"] = "words"


def keep_step(turn: Turn) -> None:
    if text := something(turn):
        _step(turn, text)


def try_it(turn: Turn) -> None:
    """What others have tried becomes the citizen's own small step."""
    _step(turn, turn.in_words(telling.advice(turn).step))


def _step(turn: Turn, text: str) -> None:
    turn.answers["step"] = text
    turn.remember(step=f"{goals.OWN}{text}")


def turn_off(turn: Turn) -> None:
    """For good, until the citizen turns it on again (/motivation)."""
    topic = telling.topic(turn)
    turn.answers["off"] = str(topic)
    off = turn.the.memory.motivation_off
    turn.remember(motivation_off=tuple(sorted({*off, str(topic)})))
    turn.count("motivation_turned_off")
