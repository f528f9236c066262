"""The small things that are remembered between two days. Which they are, and no more."""

from dataclasses import dataclass, replace
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Memory:
    """Small facts about how the assistant and the citizen get on. See Remember."""

    joined_on: date | None = None
    writes_before: bool = True
    writes_after: bool = True
    early_ok: bool = False
    evening_wanted: bool = False
    unanswered: int = 0  # check-ins in a row without any answer
    silent: bool = False  # the assistant stopped asking; a person was told
    started_on: date | None = None
    started: int = 0  # dialogues the assistant began on that day
    last_started: datetime | None = None
    hushed_until: datetime | None = None  # after danger: no prompts the same day
    condition_turn: int = 0
    # Motivation prompts: key, ISO day, why (flows/motivation/true_now.py); newest last, no older
    # than the policy's distance. And what is not asked about: topics, until they are turned on.
    prompted: tuple[tuple[str, str, str], ...] = ()
    motivation_off: tuple[str, ...] = ()
    not_now_until: date | None = None
    confidence: tuple[int, ...] = ()  # weekly "how sure", oldest first
    summary_week: str = ""  # ISO week of the newest preview, "2026-W48"
    summary: str = ""  # asked, send, changed, no
    fired: tuple[tuple[str, str], ...] = ()  # rule and ISO moment it last became a signal
    company_on: date | None = None  # the day for which company on the way was offered
    reflected_week: str = ""  # ISO week of the newest reflection that was answered
    goal_news: str = ""  # ISO week and what became of the sub-goal: "2026-W48 new", "… reached"
    step: str = ""  # the small step chosen: a key of goals.STEPS, or "own:" and own words
    mentor_said: str = ""  # the company mentor about the week: good, hard, question
    mentor_said_on: date | None = None
    quiet_weeks: int = 0  # weeks in a row without any answer
    mentor_asked: datetime | None = None  # the company mentor, who has not answered since
    watched_on: date | None = None  # since when the work around the citizen is looked after
    stood_in: str = ""  # numbers: the caseworker who is away, and who stands in ("2:3")
    told_helper: str = ""  # what the citizen was last told about who helps (flows.covering)
    contacts_told: tuple[tuple[str, str], ...] = ()  # mentor's role → contact person they know
    watched_until: date | None = None  # after a new caseworker: followed more closely
    talked_at: datetime | None = None  # when a person and the citizen last wrote to each other here
    social_on: date | None = None  # when it was last asked whether there is somebody to talk to
    month_on: date | None = None  # when the small steps of a month were last looked at
    greeted: tuple[tuple[str, str], ...] = ()  # who sent a greeting, and the ISO day; newest last
    goal_offers: int = 0  # how often writing a goal was offered
    gate_told: date | None = None  # when staff were last told what a placement lacks
    follow_up_asked: date | None = None  # when staff were last asked for the next follow-up day
    before_asked: tuple[tuple[str, str], ...] = ()  # small dialogue before the start, ISO day
    other_language: str = ""  # written lately instead of the chosen one
    other_messages: int = 0  # and in so many messages in a row
    language_offered: date | None = None  # when another language was last offered
    edit_told: date | None = None  # when it was last said that an edited message is not used
    host_asked: tuple[str, ...] = ()  # mail to the company mentor (flows/before/host_asked.py)

    def fired_at(self, rule: str) -> datetime | None:
        at = dict(self.fired).get(rule)
        return datetime.fromisoformat(at) if at else None

    def with_fired(self, rule: str, at: datetime) -> "Memory":
        """With this rule as one that became a signal then."""
        fired = {**dict(self.fired), rule: at.isoformat()}
        return replace(self, fired=tuple(sorted(fired.items())))
