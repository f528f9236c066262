"""The tabs of the office (the second row of bot/desk/menu.py), and for whom they are.

A leader sees all of the office. A caseworker and a deputy see what concerns their own citizens, a
job consultant who is on duty and away; for a mentor there is no office.
"""

from dataclasses import dataclass

from bot.desk import texts
from bot.desk.door.sessions import BOARD
from bot.desk.office import numbers_texts
from bot.desk.office import office_texts as o
from flows.texts import Text

LEADER = "leader"
STAFF = texts.WITH_PAGES
WITH_CASES = frozenset({"caseworker", "deputy", LEADER})
ONLY_LEADER = frozenset({LEADER})
OFFICE = f"{BOARD}office"


@dataclass(frozen=True, slots=True)
class Tab:
    """`page` is its template."""

    path: str
    label: Text
    page: str
    roles: frozenset[str]


TABS = (
    Tab(OFFICE, o.OVERVIEW, "office", STAFF),
    Tab(f"{OFFICE}/caseload", o.CASELOAD, "caseload", WITH_CASES),
    Tab(f"{BOARD}people/duty", texts.DUTY, "duty", STAFF),
    Tab(f"{BOARD}people/leave", texts.LEAVE, "leave", STAFF),
    Tab(f"{BOARD}people/handover", texts.HANDOVER, "handover", STAFF),
    Tab(f"{OFFICE}/reach", o.REACH, "reach", WITH_CASES),
    Tab(f"{OFFICE}/policy", o.POLICY, "policy", WITH_CASES),
    Tab(f"{BOARD}numbers", numbers_texts.NUMBERS, "numbers", numbers_texts.MAY_SEE),
    Tab(f"{OFFICE}/reads", o.READS, "reads", ONLY_LEADER),
    Tab(f"{OFFICE}/retention", o.RETENTION, "retention", ONLY_LEADER),
    Tab(f"{OFFICE}/letters", o.LETTERS, "letters", WITH_CASES),
)
