"""What a prompt is: one question, why it may be asked, its answers, and what follows on them.

A prompt is data. The line that is shown above it belongs to its fact (true_now.py).
"""

from dataclasses import dataclass
from enum import StrEnum, auto

from flows.motivation.topics import Topic
from flows.own import Kind
from flows.texts import Text


class Then(StrEnum):
    """What comes after an answer: warm, and a next step where one fits (requirement 17)."""

    thanks = auto()
    words = auto()  # the citizen is asked for a few words
    step = auto()  # … for a small step of their own
    advice = auto()  # asked whether they want to hear what others have tried (evidence §5)
    people = auto()  # whom to call
    topics = auto()  # what may be asked about at all


@dataclass(frozen=True, slots=True)
class Answer:
    """A button that is a real answer. `advice`: a key of advice.ADVICE. `step`: the small step
    that it is."""

    label: Text
    value: str
    then: Then = Then.thanks
    advice: str = ""
    step: Text | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """`why` is a name in true_now.FACTS. Without answers the citizen's words are asked for.
    `keeps`: the kind of line in the citizen's book that words become; COMPETENCE: a line of the
    competence card; A_STEP: the small step; None: words, forgotten after the policy's days."""

    key: str
    why: str
    topic: Topic
    text: Text
    answers: tuple[Answer, ...] = ()
    then: Then = Then.thanks  # after words
    advice: str = ""
    keeps: Kind | str | None = None


COMPETENCE = "competence"
A_STEP = "step"
