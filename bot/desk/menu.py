"""The one menu of the desk: the same pages in the same order everywhere, for whom they are. An
entry may have pages of its own; they stand in a second row while one is among them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.desk import texts
from bot.desk.citizen import citizens_texts, hours_texts, placement_texts
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.office.tabs import TABS
from bot.desk.questions import question_texts
from flows.facts import MENTORS, Role
from flows.texts import Text

STAFF = texts.WITH_PAGES
MENTORING = frozenset(map(str, MENTORS))
OFFICE = frozenset(str(role) for role in Role if role not in MENTORS)  # who gets digests


@dataclass(frozen=True, slots=True)
class Entry:
    """`page` is its template, `parts` those that belong to it; no roles: for everybody."""

    path: str
    label: Text
    page: str
    parts: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    inner: "tuple[Entry, ...]" = ()

    def current(self, template: str) -> str:
        """As aria-current says it."""
        if template == self.page:
            return "page"
        within = template in self.parts or any(one.current(template) for one in self.inner)
        return "true" if within else ""


Row = Sequence[tuple[Entry, str]]


@dataclass(frozen=True, slots=True)
class Menu:
    """Each entry with where one is; the second row belongs to `within`."""

    row: Row
    within: Entry | None = None
    second: Row = ()


# A citizen's own pages (tabs.py) are parts of the entry that leads there.
OF_CITIZEN = frozenset(
    {"overview", "citizen_cases", "citizen_words", "timeline", "signals", "closing", "meeting"}
)
OF_PLACEMENT = frozenset(
    {"placement", "conditions", "placement_new", "placement_setup", "placement_invite"}
)
PLACEMENTS = Entry(f"{BOARD}placements", placement_texts.PLACEMENTS, "placements", OF_PLACEMENT)
CITIZENS = (
    Entry(f"{BOARD}citizens", citizens_texts.CITIZENS, "citizens", OF_CITIZEN),
    PLACEMENTS,
    Entry(f"{BOARD}hours", hours_texts.HOURS, "hours_list", frozenset({"hours"}), STAFF),
)
ABOUT_OFFICE = tuple(Entry(tab.path, tab.label, tab.page, roles=tab.roles) for tab in TABS)
ENTRIES = (
    Entry(BOARD, texts.MY_DAY, "day"),
    Entry(f"{BOARD}cases", texts.CASES, "board", frozenset({"case"}), OFFICE),
    Entry(CITIZENS[0].path, texts.CITIZENS, "citizens", roles=OFFICE, inner=CITIZENS),
    replace(PLACEMENTS, label=texts.CITIZENS, roles=MENTORING),
    Entry(
        f"{BOARD}questions",
        question_texts.QUESTIONS,
        "questions",
        frozenset({"question", "greeting"}),
    ),
    Entry(TABS[0].path, texts.OFFICE, "office", roles=STAFF, inner=ABOUT_OFFICE),
    Entry(f"{BOARD}settings", texts.SETTINGS, "digest", roles=OFFICE),
)


def menu(reader: Reader, template: str) -> Menu:
    """What this reader may open, and where they are."""
    row = _row(ENTRIES, reader, template)
    within = next((entry for entry, current in row if current and entry.inner), None)
    return Menu(row, within, _row(within.inner, reader, template) if within else ())


def _row(entries: Sequence[Entry], reader: Reader, template: str) -> Row:
    mine = (entry for entry in entries if not entry.roles or reader.role in entry.roles)
    return [(entry, entry.current(template)) for entry in mine]
