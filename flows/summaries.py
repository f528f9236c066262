"""Friday: what goes to the mentors, when it goes, and what they answer.

Once a week: what the citizen said yes to, or at the deadline only next week's days and whom to
call. What the texts say is in summary.py, the citizen's choice in preview.py.
"""

from datetime import date, timedelta

from flows import summary
from flows.effects import Button, KeepWords, Lane, NewTask
from flows.events import Answered, Rang, TookBack
from flows.facts import Participation, Person, Role
from flows.schedule import of_this_plan
from flows.summary import Shared, Summary
from flows.texts import TC, T, Text
from flows.turn import Turn

ANSWERED = frozenset({"send", "changed", "no", "least"})  # Memory.summary, when it is done
MENTOR_WEEK = "mentor_week"
A_WEEK = timedelta(days=7)
TO_HELP = (Role.job_consultant, Role.caseworker, Role.deputy, Role.leader)


def mentors(turn: Turn) -> list[tuple[Role, Person]]:
    """Each person once; who is both gets what the workplace may see."""
    found: list[tuple[Role, Person]] = []
    for role in (Role.company_mentor, Role.personal_mentor):
        person = turn.the.who(role)
        known = person is not None and any(person.id == other.id for _, other in found)
        if person is not None and person.channels and not known:
            found.append((role, person))
    return found


def done(turn: Turn, week: str) -> bool:
    memory = turn.the.memory
    return memory.summary_week == week and memory.summary in ANSWERED


def of_role(turn: Turn, role: Role, week: str, shared: Shared | None) -> Summary:
    """`shared` None: nothing was said yes to."""
    if shared is None:
        return summary.least(turn.the, turn.policy, week)
    tell = (
        summary.for_company_mentor if role is Role.company_mentor else summary.for_personal_mentor
    )
    return tell(turn.the, turn.policy, week, turn.now, shared)


def send(turn: Turn, week: str, what: str, messages: list[tuple[Role, Summary]]) -> None:
    """`what` is how the citizen answered, for Memory.summary."""
    for role, message in messages:
        _tell(turn, role, week, message)
    turn.remember(summary_week=week, summary=what)
    turn.count(f"summary_{what}")


def _tell(turn: Turn, role: Role, week: str, message: Summary) -> None:
    first, *rest = message.lines
    if role is not Role.company_mentor:
        turn.tell(
            role,
            message.subject,
            first,
            lines=tuple(rest),
            lane=Lane.summary,
            picture=message.picture,
            form="page",
        )
        return
    turn.tell(
        role,
        message.subject,
        first,
        Button(TC("button", "Det gik godt"), "good"),
        Button(TC("button", "Noget var svært"), "hard"),
        Button(TC("button", "Alt som sædvanligt"), "usual"),
        Button(TC("button", "Jeg har et spørgsmål"), "question"),
        lines=(*rest, *_questions(turn)),
        task=NewTask(turn.new_id(), MENTOR_WEEK, week, turn.now + A_WEEK),
        lane=Lane.summary,
    )


def _questions(turn: Turn) -> list[Text]:
    """One tap, or two lines on a page: well, hard, one new task (requirements 71, 73)."""
    alias = turn.the.person.name
    return [
        T("Hvordan gik ugen for jer?"),
        T("Skriv gerne et par linjer. Er der en lille ny opgave til {alias}?", alias=alias),
    ]


def deadline(turn: Turn) -> None:
    """The alarm "summaries": no answer to the preview. Never dropped, however late it rings."""
    event = turn.event
    assert isinstance(event, Rang)
    if not of_this_plan(turn) or turn.the.participation is not Participation.joined:
        return
    turn.talk.stack = [frame for frame in turn.talk.stack if frame.flow != "preview"]
    if turn.talk.flow == "preview":
        turn.talk.close()
    if done(turn, event.ref):
        return
    messages = [(role, of_role(turn, role, event.ref, None)) for role, _ in mentors(turn)]
    send(turn, event.ref, "least", messages)


def mentor_answers(turn: Turn) -> None:
    """The task "mentor_week": one tap about the week, or a question that is passed on."""
    event = turn.event
    assert isinstance(event, Answered)
    said_on = turn.the.memory.mentor_said_on
    turn.restores = {
        "said": turn.the.memory.mentor_said,
        "on": said_on.isoformat() if said_on else "",
    }
    turn.remember(mentor_said=event.value, mentor_said_on=turn.today.date())
    turn.add(KeepWords(MENTOR_WEEK, event.value))
    turn.count(f"mentor_week_{event.value}")
    if event.value == "question":
        _pass_on(turn)
    elif event.value == "hard":
        _thank_for_hard(turn)
    else:
        turn.say(T("Tak, fordi du svarede."))


def take_back(turn: Turn) -> None:
    """UNDO "mentor_week"."""
    event = turn.event
    assert isinstance(event, TookBack)
    if not event.before or "on" not in event.before:
        return
    on = event.before["on"]
    turn.remember(
        mentor_said=event.before["said"], mentor_said_on=date.fromisoformat(on) if on else None
    )
    role, _ = _passed_to(turn)
    if event.value == "question" and role is not None:
        alias = turn.the.person.name
        text = T("{mentor} har trukket sit spørgsmål tilbage.", mentor=turn.me.name)
        turn.tell(role, T("Spørgsmål om {alias}", alias=alias), text)


def _thank_for_hard(turn: Turn) -> None:
    """The caseworker reads it in the week's digest; what cannot wait is a call."""
    person = summary.to_ask(turn.the)
    if person is None or not person.phone:
        turn.say(T("Tak, fordi du svarede."))
        return
    turn.say(
        T(
            "Tak, fordi du svarede. Vil du tale om det, så ring til {name} på {phone}.",
            name=person.name,
            phone=person.phone,
        )
    )


def _passed_to(turn: Turn) -> tuple[Role | None, Person | None]:
    held = ((role, turn.the.who(role)) for role in TO_HELP)
    return next(
        ((role, person) for role, person in held if person and person.channels), (None, None)
    )


def _pass_on(turn: Turn) -> None:
    role, person = _passed_to(turn)
    if role is None or person is None:
        _nobody_to_pass_it_to(turn)
        return
    who, alias = turn.me, turn.the.person.name
    if who.phone:
        text = T(
            "{mentor} har et spørgsmål om {alias}. Ring til {mentor} på {phone}.",
            mentor=who.name,
            alias=alias,
            phone=who.phone,
        )
    else:
        text = T("{mentor} har et spørgsmål om {alias}.", mentor=who.name, alias=alias)
    turn.tell(role, T("Spørgsmål om {alias}", alias=alias), text)
    if not person.phone:
        turn.say(T("Tak. {name} får besked.", name=person.name))
        return
    turn.say(
        T(
            "Tak. {name} får besked. Du kan også selv ringe på {phone}.",
            name=person.name,
            phone=person.phone,
        )
    )


def _nobody_to_pass_it_to(turn: Turn) -> None:
    person, office = summary.to_ask(turn.the), turn.policy.office
    name, phone = (person.name, person.phone) if person else (office.name, office.phone)
    if phone:
        turn.say(
            T(
                "Jeg kan ikke give nogen besked lige nu. Ring til {name} på {phone}.",
                name=name,
                phone=phone,
            )
        )
    else:
        turn.say(T("Jeg kan ikke give nogen besked lige nu. Kontakt {name} selv.", name=name))
