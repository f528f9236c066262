"""What is known by name of one part of the program, for flows/registry.py to gather.

Each sub-package says it in its own known.py, and not in its `__init__`: the plan of a day and
the weekly questions import the packages, and should not load every dialogue for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from flows.core import Flow
from flows.turn import Turn

Handler = Callable[[Turn], None]
Handlers = Mapping[str, Handler]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    flows: tuple[Flow, ...] = ()
    # What a citizen may always say (Commanded.name), with or without a placement.
    commands: Handlers = field(default_factory=dict)
    # What staff and mentors may say.
    staff_commands: Handlers = field(default_factory=dict)
    # Alarms (Rang.what). A handler decides whether it still matters.
    alarms: Handlers = field(default_factory=dict)
    # Tasks helpers answer with one tap (Answered.kind).
    tasks: Handlers = field(default_factory=dict)
    # Forms of our pages with words in them (Submitted.kind).
    forms: Handlers = field(default_factory=dict)
    # How an answer to a task is taken back, by the kind of task (TookBack.kind; flows/undo.py).
    # A kind that is missing here cannot be taken back; its page says whom to call.
    undo: Handlers = field(default_factory=dict)
    # Receipts (the part of Delivered.receipt before the colon).
    receipts: Handlers = field(default_factory=dict)
    # What free words can ask for at any time (Heard.intent); all confirm before they act.
    intents: Handlers = field(default_factory=dict)
