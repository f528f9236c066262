"""A question leaves: it is kept, the person hears that it is there, and it has a time.

From the dialogue and from the form behind a mail link alike. Telegram carries the knock; the
words are read in the desk (DESIGN §8).
"""

from datetime import datetime, timedelta

from flows import hours
from flows.calendar import NeverStaffed, closing_after, next_staffed
from flows.effects import Button, KeepQuestion, NewTask, SetAlarm, Tell
from flows.facts import Person
from flows.lines import lines
from flows.questions import talking
from flows.questions.people import by_citizen, holder, to_ask, unanswered
from flows.texts import TC, T, Text
from flows.turn import Turn

TASK, OVERDUE = "question", "question_due"
A_WEEK = timedelta(days=7)


def too_many(turn: Turn) -> bool:
    waiting = len(unanswered(turn.the, turn.me.id))
    return waiting >= turn.policy.questions.most_open


def nobody(turn: Turn) -> bool:
    return not to_ask(turn)


def due(turn: Turn, at: datetime) -> datetime:
    """When the office closes on the next working day (policy: so many of them)."""
    return closing_after(turn.policy.office, at, turn.policy.questions.answer_days)


def when_read(turn: Turn) -> datetime | None:
    """A question wakes nobody: out of the staffed hours the knock waits for them."""
    try:
        return next_staffed(turn.policy.office, turn.now)
    except NeverStaffed:
        return None


def send(turn: Turn, role: str, words: str, thread: str = "") -> Person | None:
    """Who hears of it; None when nobody would, and nothing was sent."""
    person = holder(turn, role)
    if person is None or not words or too_many(turn):
        return None
    id_ = turn.new_id()
    facts = {"asker": turn.me.id, "role": str(role), "asked_at": turn.now, "thread": thread}
    turn.add(KeepQuestion(id_, facts, words=words))
    turn.add(SetAlarm(OVERDUE, due(turn, turn.now), ref=id_))
    turn.add(_knock(turn, person, id_))
    if by_citizen(turn):
        talking.spoke(turn)
    turn.count("question_asked")
    return person


def _knock(turn: Turn, person: Person, question: str) -> Tell:
    alias, who = turn.the.person.name, turn.me.name
    if by_citizen(turn):
        text = T("{alias} har et spørgsmål til dig.", alias=alias)
    else:
        text = T("{mentor} har et spørgsmål om {alias}.", mentor=who, alias=alias)
    return Tell(
        person.id,
        T("Spørgsmål om {alias}", alias=alias),
        text,
        lines=(T("Ordene står på skrivebordet. Du kan svare der eller her."),),
        task=NewTask(turn.new_id(), TASK, question, turn.now + A_WEEK),
        buttons=(
            Button(TC("button", "Læs spørgsmålet"), "open"),
            Button(TC("button", "Svar"), "answer"),
        ),
        not_before=when_read(turn),
    )


def who_reads_when(turn: Turn, person: Person) -> Text:
    """To the asker, after it was sent. No sentence here promises a time for the answer."""
    opens = hours.opens(turn)
    if hours.staffed_now(turn):
        told = T(
            "{name} får besked nu. Svaret kommer fra et menneske, ikke fra mig.", name=person.name
        )
    elif opens is None:
        told = T("{name} får besked, når kontoret åbner igen.", name=person.name)
    else:
        told = T("Lige nu er der ingen. {name} får besked {when}.", name=person.name, when=opens)
    if person.phone:
        call = T("Haster det, så ring til {name} på {phone}.", name=person.name, phone=person.phone)
        return lines(told, call)
    return told


def why_not(turn: Turn) -> Text:
    """It was not sent, and what can be done instead."""
    office = turn.policy.office
    if too_many(turn):
        return T("Du har allerede spørgsmål, der venter på svar. Ring gerne, hvis det haster.")
    if office.phone:
        return T(
            "Jeg kan ikke give nogen besked lige nu. Ring til {name} på {phone}.",
            name=office.name,
            phone=office.phone,
        )
    return T("Jeg kan ikke give nogen besked lige nu. Ring gerne selv.")
