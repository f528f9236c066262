"""What the people of a cohort are like. Every number is an assumption; SOURCES says where it
comes from. A jobcentre writes its own over them (`--habits FILE`).
"""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, cast

from bot.policy_file import listed
from bot.policy_values import Misfits, fit
from flows.policy.units import Between

Share = Annotated[float, Between(0, 1, "a share")]
Minutes = Annotated[float, Between(1, 10_000, "minutes")]
Days = Annotated[float, Between(1, 366, "days")]


class HabitsError(ValueError):
    """Habits that cannot be used; the message has one line for each that is wrong: the file, the
    line and the remedy."""


@dataclass(frozen=True, slots=True)
class CitizenHabits:
    """Shares are of working days, where nothing else is said. `…_in_trouble`: on the days of a
    hard spell, which nobody but the citizen knows of until somebody asks."""

    joins: Share = 0.92
    trouble_per_week: Share = 0.032
    trouble_days: Days = 10.0
    hard_day: Share = 0.06
    hard_day_in_trouble: Share = 0.55
    absent: Share = 0.04
    absent_in_trouble: Share = 0.2
    no_show: Share = 0.004
    no_show_in_trouble: Share = 0.06
    late: Share = 0.05
    condition_not_kept: Share = 0.03
    condition_not_kept_in_trouble: Share = 0.2
    answers: Share = 0.85
    answers_in_trouble: Share = 0.6
    answer_minutes: Minutes = 12.0
    silent_days: Share = 0.02
    wants_a_call: Share = 0.004
    wants_a_call_in_trouble: Share = 0.05
    words_of_danger: Share = 0.0002
    words_of_danger_in_trouble: Share = 0.006
    meant_otherwise: Share = 0.25
    small_talk: Share = 0.03
    pauses_or_stops_per_week: Share = 0.002
    blocks_per_week: Share = 0.0005


@dataclass(frozen=True, slots=True)
class StaffHabits:
    """Minutes are staffed minutes, save where a red case is read at night."""

    reaction_minutes: Minutes = 25.0
    overlooks: Share = 0.08
    red_reaction_minutes: Minutes = 4.0
    reads_at_night: Share = 0.5
    away: Share = 0.06
    call_minutes: Minutes = 45.0
    red_call_minutes: Minutes = 5.0
    reaches: Share = 0.7
    forgets_note: Share = 0.1
    hands_over: Share = 0.02
    says_false_alarm: Share = 0.7
    on_call: bool = False


@dataclass(frozen=True, slots=True)
class MentorHabits:
    answers: Share = 0.75
    answer_minutes: Minutes = 20.0
    on_telegram: Share = 0.5
    has_personal_mentor: Share = 0.4


@dataclass(frozen=True, slots=True)
class Habits:
    citizens: CitizenHabits = field(default_factory=CitizenHabits)
    staff: StaffHabits = field(default_factory=StaffHabits)
    mentors: MentorHabits = field(default_factory=MentorHabits)


OURS = "our guess; no source"
SOURCES: dict[str, str] = {
    "citizens.joins": OURS,
    "citizens.trouble_per_week": "WelTel: 3.2 % of weekly answers name a problem (evidence §3)",
    "citizens.trouble_days": OURS,
    "citizens.hard_day": OURS,
    "citizens.hard_day_in_trouble": OURS,
    "citizens.absent": OURS,
    "citizens.absent_in_trouble": "earlier absence and symptoms predict absence (evidence §4)",
    "citizens.no_show": OURS,
    "citizens.no_show_in_trouble": OURS,
    "citizens.late": OURS,
    "citizens.condition_not_kept": "the gap between promised and delivered (evidence §4); guessed",
    "citizens.condition_not_kept_in_trouble": OURS,
    "citizens.answers": "EMA: 85 % of prompts are answered (evidence §2, JMIR 2019 e11398)",
    "citizens.answers_in_trouble": OURS,
    "citizens.answer_minutes": OURS,
    "citizens.silent_days": "the phone is lost, or a day off; no source",
    "citizens.wants_a_call": OURS,
    "citizens.wants_a_call_in_trouble": OURS,
    "citizens.words_of_danger": "our guess; evidence §6 gives no rate",
    "citizens.words_of_danger_in_trouble": "our guess; evidence §6 gives no rate",
    "citizens.meant_otherwise": "idioms and jokes (evidence §6); the share is guessed",
    "citizens.small_talk": OURS,
    "citizens.pauses_or_stops_per_week": OURS,
    "citizens.blocks_per_week": OURS,
    "staff.reaction_minutes": OURS,
    "staff.overlooks": OURS,
    "staff.red_reaction_minutes": OURS,
    "staff.reads_at_night": OURS,
    "staff.away": OURS,
    "staff.call_minutes": OURS,
    "staff.red_call_minutes": OURS,
    "staff.reaches": OURS,
    "staff.forgets_note": OURS,
    "staff.hands_over": OURS,
    "staff.says_false_alarm": OURS,
    "staff.on_call": "whether the team leader is on call at all hours; most have nobody",
    "mentors.answers": OURS,
    "mentors.answer_minutes": OURS,
    "mentors.on_telegram": OURS,
    "mentors.has_personal_mentor": OURS,
}


def load_habits(path: Path | None) -> Habits:
    """The habits of a file over the assumptions; without a file, the assumptions."""
    if path is None:
        return Habits()
    try:
        text = path.read_text("utf-8")
        return cast(Habits, fit(Habits, Habits(), tomllib.loads(text)))
    except UnicodeDecodeError:
        raise HabitsError(f"{path} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as wrong:
        reason = (wrong.strerror or "it cannot be opened").lower()
        raise HabitsError(f"{path} cannot be read ({reason}); check --habits.") from None
    except tomllib.TOMLDecodeError as wrong:
        raise HabitsError(f"{path} is not TOML ({wrong}); docs/simulate.md shows one.") from None
    except Misfits as wrong:
        raise HabitsError("\n".join(listed(path, text, wrong.all))) from None
