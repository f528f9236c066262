"""What becomes of the questions that helpers were asked, and of what is on its way to them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CloseTasks:
    """No tap on these tasks counts any more; with a person, on theirs."""

    kind: str
    ref: str
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Readdress:
    """What is on its way to this person about the citizen goes to another one, and questions they
    have not answered are asked there. Cards of cases go with their case: they are dropped.
    Without another one nothing goes."""

    person: int
    to: int | None = None


@dataclass(frozen=True, slots=True)
class LookAtCitizens:
    """An alarm that rings now for every citizen this person has to do with."""

    person: int
    ref: str


@dataclass(frozen=True, slots=True)
class ReopenTask:
    """Its answer was taken back: what was answered before that counts again."""

    id: str
    answer: str = ""


TaskEffect = CloseTasks | Readdress | LookAtCitizens | ReopenTask
