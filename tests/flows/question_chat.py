"""A citizen who asks a person something, and what people then do with it."""

from dataclasses import replace

from flows.effects import KeepQuestion, NewTask, Tell
from flows.events import Answered, Pressed, Wrote
from flows.facts import Person, Role
from flows.understanding import hear
from tests.amina import CHAIN
from tests.chat import PureChat, plain

METTE, HANNE = CHAIN[Role.caseworker], CHAIN[Role.job_consultant]
LARS = replace(CHAIN[Role.company_mentor], mentor=True)
JONAS = replace(CHAIN[Role.personal_mentor], mentor=True)
MENTORS = {Role.company_mentor: LARS, Role.personal_mentor: JONAS}
ALONE = {role: person for role, person in CHAIN.items() if role is not Role.job_consultant}
SUBJECT = "Må jeg få en fridag til min eksamen?"


def chat(**facts: object) -> PureChat:
    """Monday at ten, when the office is open."""
    return PureChat(**{"chain": CHAIN | MENTORS, **facts}).later(hours=3.5)


def asked(whom: str = "caseworker", **facts: object) -> PureChat:
    """The citizen has sent a question."""
    talk = chat(**facts).commands("spoerg")
    if talk.state == "whom":
        talk.presses(whom)
    return talk.writes(SUBJECT).presses("yes")


def kept(talk: PureChat) -> KeepQuestion:
    [question] = talk.asked_for(KeepQuestion)
    return question


def told(talk: PureChat, person: Person) -> list[str]:
    return [
        "\n".join(map(plain, (e.text, *e.lines)))
        for e in talk.effects
        if isinstance(e, Tell) and e.person == person.id
    ]


def task_of(talk: PureChat, person: Person) -> NewTask:
    """Of the newest message to this person."""
    [tell] = [e for e in talk.effects if isinstance(e, Tell) and e.person == person.id]
    assert tell.task is not None
    return tell.task


def press(talk: PureChat, task: NewTask, value: str, who: Person, *, link: bool = False) -> None:
    talk.happens(Answered(task.id, task.kind, task.ref, value, task.fence, link), who)


def answers(talk: PureChat, who: Person, text: str) -> None:
    talk.happens(Wrote(hear(text)), who)
    talk.happens(Pressed(talk.talks[who.id].question, "yes"), who)
