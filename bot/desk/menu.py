"""The one menu of the desk: the same pages in the same order everywhere, for whom they are."""

from dataclasses import dataclass

from bot.desk import texts
from bot.desk.citizen import hours_texts, placement_texts
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.office import numbers_texts
from bot.desk.questions import question_texts
from flows.facts import MENTORS, Role
from flows.texts import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """`page` is its template, `parts` those that belong to it; no roles: for everybody."""

    path: str
    label: Text
    page: str
    parts: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()

    def current(self, template: str) -> str:
        """As aria-current says it."""
        if template == self.page:
            return "page"
        return "true" if template in self.parts else ""


STAFF = texts.WITH_PAGES
OFFICE = frozenset(str(role) for role in Role if role not in MENTORS)  # who gets digests
ENTRIES = (
    Entry(BOARD, texts.CASES, "board", frozenset({"case", "signals", "closing", "meeting"})),
    Entry(
        f"{BOARD}questions",
        question_texts.QUESTIONS,
        "questions",
        frozenset({"question", "greeting"}),
    ),
    Entry(
        f"{BOARD}placements",
        placement_texts.PLACEMENTS,
        "placements",
        frozenset(
            {
                *("placement", "conditions"),
                *("placement_new", "placement_setup", "placement_invite"),
            }
        ),
    ),
    Entry(f"{BOARD}hours", hours_texts.HOURS, "hours_list", frozenset({"hours"}), STAFF),
    Entry(f"{BOARD}people/leave", texts.LEAVE, "leave", roles=STAFF),
    Entry(f"{BOARD}people/duty", texts.DUTY, "duty", roles=STAFF),
    Entry(f"{BOARD}people/handover", texts.HANDOVER, "handover", roles=STAFF),
    Entry(f"{BOARD}numbers", numbers_texts.NUMBERS, "numbers", roles=numbers_texts.MAY_SEE),
    Entry(f"{BOARD}settings", texts.SETTINGS, "digest", roles=OFFICE),
)


def menu(reader: Reader, template: str) -> list[tuple[Entry, str]]:
    """What this reader may open, and where they are."""
    mine = (entry for entry in ENTRIES if not entry.roles or reader.role in entry.roles)
    return [(entry, entry.current(template)) for entry in mine]
