"""The municipality's own numbers: every threshold, hour, chain and phone number in one value.

The defaults are here; a municipality's TOML file changes them (bot/policy_file.py reads and
checks it). Who fills a role or is on call is data, not policy.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Annotated

from flows.policy.audit import Audit
from flows.policy.before import Before
from flows.policy.cases import (
    AbsenceRule,
    CaseRule,
    CaseStart,
    CaseWork,
    ChainStep,
    Colour,
    Signals,
    StaffRole,
    default_cases,
)
from flows.policy.closing import Aftercare, Closing, Joiner
from flows.policy.competence_card import CompetenceCard
from flows.policy.conditions import Conditions
from flows.policy.goals import FollowUp, Goals
from flows.policy.handover import Handover
from flows.policy.hours import Arrival, Motivation, Office, Quiet, Rhythm, Week
from flows.policy.meetings import Cadence, Followed, Meetings
from flows.policy.messages import Digest, LanguageOffer, Messages
from flows.policy.noshow import NoShow
from flows.policy.progress import Progress
from flows.policy.safety import HELP_LINES, About, Crisis, HelpLine
from flows.policy.units import Between, Days, Language, Months, Times, Unfit, Years, refuse, twice

__all__ = [
    "About",
    "AbsenceRule",
    "Aftercare",
    "Arrival",
    "Audit",
    "Before",
    "Cadence",
    "CardStyle",
    "CaseRule",
    "CaseStart",
    "CaseWork",
    "ChainStep",
    "Closing",
    "Colour",
    "CompetenceCard",
    "Conditions",
    "Crisis",
    "Digest",
    "FollowUp",
    "Followed",
    "Goals",
    "Handover",
    "HelpLine",
    "Joiner",
    "Keep",
    "LanguageOffer",
    "Limits",
    "Meetings",
    "Messages",
    "Motivation",
    "NoShow",
    "Office",
    "Policy",
    "Progress",
    "Questions",
    "Quiet",
    "Rhythm",
    "Signals",
    "StaffRole",
    "Unfit",
    "Week",
]


LONGEST_QUIET = 16 * 60  # minutes
ALWAYS_THERE = frozenset(
    {StaffRole.caseworker, StaffRole.deputy, StaffRole.leader, StaffRole.job_consultant}
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast and how long. The first two and `text_characters` are Telegram's own."""

    bot_per_second: Annotated[int, Between(1, 1000, "messages a second")] = 30
    chat_per_second: Annotated[float, Between(0.05, 30, "messages a second")] = 1
    person_per_minute: Times = 20
    """Answers to somebody who writes more than this go last."""
    answered_per_minute: Annotated[int, Between(5, 1000, "messages a minute")] = 30
    """Of what one person writes. More is not answered: they are told so once, and danger is
    heard all the same. Not more than the chat has room for (`chat_per_second`)."""
    tries_per_minute: Annotated[int, Between(3, 1000, "a minute")] = 10
    """Invitations tried from one chat; more are not looked at before a minute has passed."""
    strangers_per_second: Annotated[float, Between(0.1, 30, "messages a second")] = 5
    """Out of `bot_per_second`, to people we do not know; never while others need them."""
    strangers_waiting: Annotated[int, Between(1, 10_000, "answers")] = 500
    """Answers to them that may wait; more are left out. Those in danger have as many places."""
    stranger_per_minute: Annotated[int, Between(1, 60, "answers a minute")] = 5
    """To the same stranger, who hears nothing new in the sixth."""
    wrong_links_per_minute: Annotated[int, Between(5, 10_000, "links a minute")] = 20
    """To the desk, from one address on the network; a whole office may have only one. After
    them none is looked at before a minute has passed."""
    text_characters: Annotated[int, Between(100, 4096, "characters")] = 4096
    """A longer text is split on a sentence."""
    question_characters: Annotated[int, Between(100, 4096, "characters")] = 1000
    """The longest answer in words that is kept; the rest is left out."""


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions to a person, answers, and greetings (requirements 6, 33, 139)."""

    answer_days: Annotated[int, Between(1, 30, "working days")] = 1
    """Unanswered when the office closes so many working days later: staff get a sign."""
    talk_hours: Annotated[float, Between(0, 72, "hours")] = 3
    """After a person and the citizen wrote to each other, the bot's own questions wait."""
    most_open: Times = 5
    """Unanswered questions of one person about one citizen; with more, a call is better."""
    greeting_characters: Annotated[int, Between(20, 1000, "characters")] = 200


@dataclass(frozen=True, slots=True)
class Keep:
    """How long things are remembered (evidence §7, retention proposal)."""

    words_days: Days = 14
    """Free text, encrypted."""
    taps_months: Months = 6
    """Answers by button, after the end of the placement."""
    handled_days: Annotated[int, Between(2, 366, "days")] = 8
    """Keys of arrivals; longer than Telegram repeats (24 h), so never below two days."""
    audit_years: Years = 2
    """The log of cases, without content."""
    telegram_hours: Annotated[int, Between(1, 47, "hours")] = 40
    """Typed words are deleted in the chat before Telegram's 48 hours are over."""
    outgoing_days: Days = 30
    """Delivered messages."""


@dataclass(frozen=True, slots=True)
class CardStyle:
    """A case card in the chat."""

    details: bool = True
    """False: only "der er nyt i {alias}s sag"."""


@dataclass(frozen=True, slots=True)
class Policy:
    office: Office = field(default_factory=Office)
    quiet: Quiet = field(default_factory=Quiet)
    rhythm: Rhythm = field(default_factory=Rhythm)
    arrival: Arrival = field(default_factory=Arrival)
    absence: AbsenceRule = field(default_factory=AbsenceRule)
    noshow: NoShow = field(default_factory=NoShow)
    week: Week = field(default_factory=Week)
    motivation: Motivation = field(default_factory=Motivation)
    progress: Progress = field(default_factory=Progress)
    before: Before = field(default_factory=Before)
    meetings: Meetings = field(default_factory=Meetings)
    conditions: Conditions = field(default_factory=Conditions)
    questions: Questions = field(default_factory=Questions)
    goals: Goals = field(default_factory=Goals)
    follow_up: FollowUp = field(default_factory=FollowUp)
    cases: Mapping[Colour, CaseRule] = field(default_factory=default_cases)
    case_work: CaseWork = field(default_factory=CaseWork)
    signals: Signals = field(default_factory=Signals)
    handover: Handover = field(default_factory=Handover)
    closing: Closing = field(default_factory=Closing)
    aftercare: Aftercare = field(default_factory=Aftercare)
    crisis: Crisis = field(default_factory=Crisis)
    help_lines: tuple[HelpLine, ...] = HELP_LINES
    limits: Limits = field(default_factory=Limits)
    keep: Keep = field(default_factory=Keep)
    card: CardStyle = field(default_factory=CardStyle)
    competence_card: CompetenceCard = field(default_factory=CompetenceCard)
    audit: Audit = field(default_factory=Audit)
    messages: Messages = field(default_factory=Messages)
    language: LanguageOffer = field(default_factory=LanguageOffer)
    languages: tuple[Language, ...] = ("da", "en")
    """Offered to citizens, in the order of the menu."""
    invite_days: Annotated[int, Between(1, 366, "days")] = 14
    """How long an invitation can be used."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Words of the municipality's own, by key. No text has a key yet."""

    def __post_init__(self) -> None:
        refuse(self._wrong())

    def _wrong(self) -> Iterator[Unfit]:
        if missing := [colour for colour in Colour if colour not in self.cases]:
            yield Unfit("cases", f"lacks {', '.join(missing)}; every colour needs a rule")
        yield from self._reaches_nobody()
        if self.quiet.minutes > LONGEST_QUIET:
            reason = "makes the day too short; the quiet hours may last 16 hours at most"
            yield Unfit("quiet.start", reason)
        else:
            yield from self._held_by_the_quiet_hours()
        yield from self._help_lines()
        if "da" not in self.languages:
            yield Unfit("languages", "lacks da; a sentence that is not translated is Danish")
        yield from twice("languages", self.languages)
        for key in sorted(self.texts):
            reason = "is not known; no text can be changed in this version, so remove it"
            yield Unfit(f"texts.{key}", reason)

    def _reaches_nobody(self) -> Iterator[Unfit]:
        """An on-call list may be empty, and a mentor of a company is not of the municipality."""
        for colour in (one for one in Colour if one.loud):
            rule = self.cases.get(colour)
            if rule is not None and not {step.role for step in rule.chain} & ALWAYS_THERE:
                reason = "names nobody who is always there; add for example caseworker"
                yield Unfit(f"cases.{colour}.chain", reason)

    def _help_lines(self) -> Iterator[Unfit]:
        if not any(line.number == "112" for line in self.help_lines):
            yield Unfit("help_lines", "lacks 112; the crisis texts are built on it")
        elif len({line.number for line in self.lines_here()}) < 2:
            reason = "needs more than one number, because one line is often busy"
            yield Unfit("help_lines", reason, ["crisis"])
        if self.crisis.acute_number.strip() == "112":
            yield Unfit("crisis.acute_number", "is 112, which stands beside it already")
        seen: set[tuple[str, str]] = set()
        for place, line in enumerate(self.help_lines):
            number = (line.number.replace(" ", ""), line.region)
            if number in seen:
                yield Unfit(f"help_lines.{place}.number", "stands twice; remove one of the lines")
            seen.add(number)

    def lines_here(self) -> tuple[HelpLine, ...]:
        """The help lines of the whole country and of this region."""
        return tuple(line for line in self.help_lines if line.region in ("", self.crisis.region))

    def _held_by_the_quiet_hours(self) -> Iterator[Unfit]:
        """What the bot starts at a fixed time must not be held by the quiet hours."""
        rhythm, week = self.rhythm, self.week
        moments: dict[str, time] = {
            "rhythm.evening_at": rhythm.evening_at,
            "rhythm.early_evening_at": rhythm.early_evening_at,
            "rhythm.late_shift_asks": rhythm.late_shift_asks,
            "absence.next_morning_at": self.absence.next_morning_at,
            "week.reflection_at": week.reflection_at,
            "week.preview_at": week.preview_at,
            "motivation.at": self.motivation.at,
            "goals.offer_at": self.goals.offer_at,
            "before.at": self.before.at,
            "competence_card.at": self.competence_card.at,
            "progress.ask_at": self.progress.ask_at,
            "conditions.review_at": self.conditions.review_at,
            "noshow.meeting_reminder_at": self.noshow.meeting_reminder_at,
            "closing.next_step_at": self.closing.next_step_at,
            "closing.stop_again_at": self.closing.stop_again_at,
            "aftercare.at": self.aftercare.at,
            "meetings.prepare_at": self.meetings.prepare_at,
            "meetings.agreement_at": self.meetings.agreement_at,
            "meetings.match_at": self.meetings.match_at,
            "meetings.touch_at": self.meetings.touch_at,
        }
        for key, moment in moments.items():
            if quiet_at(self.quiet, moment):
                yield Unfit(key, "lies in the quiet hours; move it or change [quiet]", ["quiet"])


def quiet_at(quiet: Quiet, moment: time) -> bool:
    """Whether the wall clock stands in the quiet hours: from start, up to but not at end."""
    if quiet.start <= quiet.end:
        return quiet.start <= moment < quiet.end
    return moment >= quiet.start or moment < quiet.end
