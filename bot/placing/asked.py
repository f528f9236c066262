"""A placement as somebody asks for it, and the same when it has been checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from flows.placing import rules
from flows.placing.rules import Wrong
from flows.policy import Policy
from flows.progress.plan import Step


@dataclass(frozen=True, slots=True)
class Asked:
    """As it was written; the fields are the options of `people placement` and the fields of the
    page, which knows a little more about the workplace."""

    workplace: str
    first: str
    last: str
    schedule: str
    chain: Mapping[str, int]
    goal: str = ""
    wish: str = ""
    conditions: tuple[str, ...] = ()
    concern: str = ""
    alias: str = ""  # of a new citizen
    language: str = "da"
    hours: str = ""
    follow_up: str = ""  # the next follow-up; empty: the first week's last day
    nobody: tuple[str, ...] = ()  # roles that somebody decided to leave empty
    task: str = ""  # what is done there
    come: str = ""  # where to come
    workplace_phone: str = ""
    absence_rule: str = ""  # of this workplace, in its own words
    mentor_name: str = ""  # a company mentor whom nobody knows yet
    mentor_email: str = ""
    mentor_phone: str = ""


@dataclass(frozen=True, slots=True)
class NewMentor:
    name: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Checked. Without an alias it is a further placement."""

    workplace: str
    first: date
    last: date
    schedule: str
    chain: Mapping[str, int]
    goal: str
    wish: str
    conditions: tuple[str, ...]
    concern: str
    alias: str
    language: str
    hours: tuple[Step, ...]
    follow_up: date | None
    nobody: tuple[str, ...]
    task: str = ""
    absence_rule: str = ""
    practical: Mapping[str, str] = field(default_factory=dict)  # lines of the practical list
    mentor: NewMentor | None = None


def check(asked: Asked, policy: Policy, today: date) -> Wanted:
    """Wrong: what is wrong first, and what to write instead."""
    first, last = rules.day(asked.first, "first"), rules.day(asked.last, "last")
    rules.period(first, last, today)
    return Wanted(
        rules.named(asked.workplace, "workplace"),
        first,
        last,
        rules.schedule(asked.schedule),
        asked.chain,
        rules.words(asked.goal, "goal", policy),
        rules.words(asked.wish, "wish", policy),
        tuple(rules.words(text, "conditions", policy) for text in asked.conditions if text),
        rules.words(asked.concern, "concern", policy),
        rules.first_name(asked.alias, "alias") if asked.alias else "",
        rules.language(asked.language, policy),
        rules.hours(asked.hours, first, last),
        rules.follow_up(asked.follow_up, first, last),
        rules.nobody(asked.nobody),
        rules.of_workplace(asked.task, "task", policy),
        rules.of_workplace(asked.absence_rule, "absence_rule", policy),
        _practical(asked, policy),
        _mentor(asked),
    )


def _practical(asked: Asked, policy: Policy) -> dict[str, str]:
    found = {
        "come": rules.of_workplace(asked.come, "come", policy),
        "phone": rules.phone(asked.workplace_phone, "workplace_phone"),
    }
    return {key: text for key, text in found.items() if text}


def _mentor(asked: Asked) -> NewMentor | None:
    mail = rules.email(asked.mentor_email, "mentor_email")
    number = rules.phone(asked.mentor_phone, "mentor_phone")
    if not (asked.mentor_name or mail or number):
        return None
    return NewMentor(rules.first_name(asked.mentor_name, "mentor_name"), mail, number)


# What is checked together: a mistake in one is told beside those in the others.
FIELDS = (
    ("alias",), ("workplace",), ("first", "last", "follow_up"), ("schedule",), ("goal",), ("wish",),
    ("conditions",), ("language",), ("concern",), ("first", "last", "hours"), ("nobody",),
    ("task",), ("come",), ("workplace_phone",), ("absence_rule",),
    ("mentor_name", "mentor_email", "mentor_phone"),
)  # fmt: skip


def mistakes(asked: Asked, policy: Policy, today: date) -> Iterator[Wrong]:
    """Not only the first: each field by itself, among others that are right."""
    right = Asked("x", str(today), str(today), "mon 8-12", {})
    told = set[str]()
    for names in FIELDS:
        try:
            check(replace(right, **{one: getattr(asked, one) for one in names}), policy, today)
        except Wrong as wrong:
            if wrong.field not in told:
                yield wrong
            told.add(wrong.field)
