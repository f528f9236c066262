"""Every dialogue, command, alarm, task and intent by its name: looking a name up is the one way
from an outside word to our code.

A new one is given in the known.py of its sub-package (flows/known.py says what can be given), or
here under OWN, when its module lies in flows/ itself.
"""

from collections.abc import Iterable
from functools import partial
from typing import TypeVar

from flows import (
    arrival,
    arrival_undone,
    checkin,
    coming,
    commands,
    company,
    contact,
    erase,
    evening,
    greeting,
    how_often,
    language,
    late,
    mentor_page,
    noshow,
    numbers,
    onboarding,
    pause,
    practical_help,
    preview,
    reflection,
    reminder,
    rights,
    schedule,
    stop,
    summaries,
    telling,
    times,
    unreachable,
)
from flows.absence import known as absence
from flows.before import known as before
from flows.card import known as card
from flows.cases import known as cases
from flows.closing import known as closing
from flows.covering import known as covering
from flows.goals import known as goals
from flows.hearing import known as hearing
from flows.known import Handlers, Known
from flows.meetings import known as meetings
from flows.motivation import known as motivation
from flows.placing import known as placing
from flows.progress import known as progress
from flows.questions import known as questions
from flows.safety import known as safety
from flows.sharing import known as sharing
from flows.signals import known as signals
from flows.tracks import known as tracks

T = TypeVar("T")

OWN = Known(
    flows=(
        onboarding.FLOW,
        language.FLOW,
        times.FLOW,
        rights.FLOW,
        pause.FLOW,
        stop.FLOW,
        erase.FLOW,
        contact.FLOW,
        checkin.FLOW,
        evening.FLOW,
        reminder.FLOW,
        late.FLOW,
        noshow.NOSHOW,
        noshow.QUIET_START,
        reflection.FLOW,
        preview.FLOW,
        practical_help.FLOW,
        telling.FLOW,
        greeting.FLOW,
    ),
    commands={
        "forsinket": coming.late,
        **commands.CITIZEN,
        **practical_help.COMMANDS,
        **telling.COMMANDS,
        **numbers.MY_WAY_COMMANDS,
    },
    staff_commands={
        **commands.STAFF,
        "hilsen": greeting.command,
        "greeting": greeting.command,
        "side": mentor_page.command,
        "page": mentor_page.command,
        "overblik": how_often.ask,
        **{
            f"overblik_{name}": partial(how_often.choose, often)
            for name, often in how_often.COMMANDS.items()
        },
    },
    alarms={
        "plan": schedule.plan,
        "ask_mentor": arrival.ask_mentor,
        "no_contact": arrival.no_contact,
        "nothing_known": arrival.nothing_known,
        "summaries": summaries.deadline,
        "mail_dead": unreachable.mail_dead,
    },
    tasks={
        "arrived": arrival.mentor_answers,
        "company_on_the_way": company.mentor_answers,
        summaries.MENTOR_WEEK: summaries.mentor_answers,
        greeting.TASK: greeting.thanked,
    },
    forms={"greeting": greeting.from_page, mentor_page.FORM: mentor_page.from_page},
    undo={
        "arrived": arrival_undone.take_back,
        "company_on_the_way": company.take_back,
        summaries.MENTOR_WEEK: summaries.take_back,
    },
    receipts={"late": coming.receipt},
    intents={
        "late": coming.sounds_late,
        "attending": coming.attending,
        "wants_contact": contact.heard_contact,
        "pause_or_optout": rights.open_leave,
    },
)

PARTS = (
    OWN,
    safety.KNOWN,
    absence.KNOWN,
    motivation.KNOWN,
    before.KNOWN,
    cases.KNOWN,
    covering.KNOWN,
    tracks.KNOWN,
    card.KNOWN,
    questions.KNOWN,
    progress.KNOWN,
    goals.KNOWN,
    closing.KNOWN,
    meetings.KNOWN,
    sharing.KNOWN,
    placing.KNOWN,
    signals.KNOWN,
    hearing.KNOWN,
)


def gathered(tables: Iterable[Iterable[tuple[str, T]]]) -> dict[str, T]:
    """A name that is given twice stops the start: the earlier could never be reached."""
    found: dict[str, T] = {}
    for name, one in (row for table in tables for row in table):
        if name in found:
            raise ValueError(f"{name} is given twice to flows/registry.py")
        found[name] = one
    return found


FLOWS = gathered([(flow.name, flow) for flow in part.flows] for part in PARTS)
COMMANDS: Handlers = gathered(part.commands.items() for part in PARTS)
STAFF_COMMANDS: Handlers = gathered(part.staff_commands.items() for part in PARTS)
ALARMS: Handlers = gathered(part.alarms.items() for part in PARTS)
TASKS: Handlers = gathered(part.tasks.items() for part in PARTS)
FORMS: Handlers = gathered(part.forms.items() for part in PARTS)
UNDO: Handlers = gathered(part.undo.items() for part in PARTS)
RECEIPTS: Handlers = gathered(part.receipts.items() for part in PARTS)
INTENTS: Handlers = gathered(part.intents.items() for part in PARTS)

__all__ = [
    "ALARMS", "COMMANDS", "FLOWS", "FORMS", "INTENTS", "PARTS", "RECEIPTS", "STAFF_COMMANDS",
    "TASKS", "UNDO", "gathered",
]  # fmt: skip
