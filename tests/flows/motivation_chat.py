"""A chat in which one certain prompt is asked, and what was kept of the answer."""

from dataclasses import replace
from datetime import date
from typing import Any

from flows.motivation.library import BY_KEY, LIBRARY
from flows.own_effects import KeepEntry
from flows.policy import Motivation, Policy
from tests.flows.motivation_people import PHASES, somebody_for
from tests.flows.week_chat import WeekChat, at

FIXED = ["Ikke nu", "Hvorfor spørger du?", "Ikke den slags mere"]


def monday(**facts: Any) -> WeekChat:
    return WeekChat(at(23, 15), **facts).week_rings("motivation", "2026-11-23")


def asked(key: str, **policy: Any) -> WeekChat:
    """Only this prompt is left: all others were asked yesterday."""
    phase = next(phase for phase in PHASES if BY_KEY[key] in LIBRARY[phase])
    who = somebody_for(BY_KEY[key].why, phase, date(2026, 11, 23))
    others = (one for one in LIBRARY[phase] if one.key != key)
    used = tuple((one.key, "2026-11-22", one.why) for one in others)
    chat = WeekChat(at(23, 15), policy=Policy(motivation=Motivation(**policy)))
    chat.citizen = replace(who, memory=replace(who.memory, prompted=used))
    chat.week_rings("motivation", "2026-11-23")
    assert chat.talk.answers.get("prompt") == key
    return chat


def kept(chat: WeekChat) -> dict[str, str]:
    """Kind and text of what went into the book in the last turn."""
    return {str(e.facts["kind"]): e.facts["text"] for e in chat.asked_for(KeepEntry)}
