"""What has been seen since the last action of a story, and whether it is what was expected."""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlmodel import col

from bot.local.actors import Actors
from bot.local.chat import Message
from bot.local.mailbox import Mail, Mailbox
from bot.local.story_steps import Expectation, Step
from storage.tables import Case, DeadLetter, Person

ENDED = ("closed", "merged")
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Unmet:
    """An expectation that did not come true: what was wanted, and what was there instead."""

    wanted: str
    seen: str


@dataclass(slots=True)
class Marks:
    """How far everything had come when the last thing was done."""

    messages: dict[int, int] = field(default_factory=dict)
    mails: int = 0


class Expecting:
    def __init__(self, actors: Actors, mailbox: Mailbox) -> None:
        self._actors, self._mailbox = actors, mailbox
        self._marks = Marks()
        self._pages: dict[str, list[str]] = {}

    def mark(self) -> None:
        """Something is about to be done: what comes from here on is new."""
        people = self._actors.world.people.values()
        newest = {p.user_id: len(self._actors.chat(p).messages) for p in people}
        self._marks, self._pages = Marks(newest, len(self._mailbox.mails)), {}

    def page(self, who: str, text: str) -> None:
        """Somebody has read a page; it counts as seen by them."""
        self._pages.setdefault(who, []).append(text)

    def unmet(self, step: Step) -> Unmet | None:
        for expectation in step.expects:
            unmet = self._unmet(step.who, expectation)
            if unmet:
                return unmet
        return None

    def _unmet(self, who: str, wish: Expectation) -> Unmet | None:
        match wish.kind:
            case "sees" | "sees_not":
                return self._texts(wish, f"{who} sees", self._said(who))
            case "mail":
                return self._texts(wish, f"a mail to {who}", self._mails(who))
            case "no_mail":
                return self._no_mail(wish, who)
            case "case":
                return self._case(dict(wish.case))
            case _:
                return self._no_case(wish.wanted)

    def _texts(self, wish: Expectation, what: str, there: list[str]) -> Unmet | None:
        return texts_unmet(wish, what, there)

    # --- what there is ----------------------------------------------------------------

    def _said(self, who: str) -> list[str]:
        pages = self._pages.get(who, [])
        if not self._actors.has_phone(who):
            return pages
        person = self._actors.phone(who)
        after = self._marks.messages.get(person.user_id, 0)
        new = list(self._actors.chat(person).messages.values())[after:]
        return [*pages, *(with_buttons(m) for m in new if m.from_bot)]

    def _mails(self, who: str) -> list[str]:
        address = self._actors.mail_address(who) if who else ""
        new = self._mailbox.mails[self._marks.mails :]
        return [_whole(mail) for mail in new if not who or mail.to.lower() == address]

    def _no_mail(self, wish: Expectation, who: str) -> Unmet | None:
        there = [mail for mail in self._mails(who) if _lacks_none(mail, wish.wanted)]
        if not there:
            return None
        wanted = " with " + ", ".join(wish.wanted) if wish.wanted else ""
        return Unmet(f"no mail{' to ' + who if who else ''}{wanted}", "\n".join(there))

    # --- cases ------------------------------------------------------------------------

    def _cases(self) -> list[dict[str, str]]:
        """Newest first."""
        found = (
            select(col(Case.family), col(Case.colour), col(Case.state), col(Case.outcome))
            .add_columns(col(Person.name).label("owner"))
            .join(Person, col(Person.id) == col(Case.owner), isouter=True)
            .order_by(col(Case.opened_at).desc())
        )
        with self._actors.reading() as connection:
            return [
                {name: str(value or "") for name, value in row._mapping.items()}
                for row in connection.execute(found)
            ]

    def _case(self, wanted: dict[str, str]) -> Unmet | None:
        """Among the open ones, unless a closed one is asked for."""
        cases = [c for c in self._cases() if wanted.get("state") or c["state"] not in ENDED]
        if any(wanted.items() <= case.items() for case in cases):
            return None
        return Unmet(f"a case: {_listed(wanted)}", "; ".join(map(_listed, cases)))

    def _no_case(self, families: tuple[str, ...]) -> Unmet | None:
        there = [
            case
            for case in self._cases()
            if case["state"] not in ENDED and (not families or case["family"] in families)
        ]
        wanted = f"no open case {', '.join(families)}".strip()
        return Unmet(wanted, "; ".join(map(_listed, there))) if there else None

    def dead_letters(self) -> list[str]:
        """Where our own code failed: no story may end in one."""
        with self._actors.reading() as connection:
            return [row.trace for row in connection.execute(select(col(DeadLetter.trace)))]


def texts_unmet(wish: Expectation, what: str, there: list[str]) -> Unmet | None:
    """Every part must stand in one of the texts; with sees_not in none of them."""
    forbidden = wish.kind == "sees_not"
    for part in wish.wanted:
        found = any(_lacks_none(text, (part,)) for text in there)
        if found is forbidden:
            return Unmet(f'{what}{" no" if forbidden else ""} "{part}"', "\n".join(there))
    return None


def with_buttons(message: Message) -> str:
    rows = [" ".join(f"[{b['text']}]" for b in row) for row in message.inline_rows]
    picture = ["(picture)"] if "photo" in message.content and message.from_bot else []
    paper = message.content.get("document") if message.from_bot else None
    file = [f"({paper['file_name']})"] if isinstance(paper, dict) and "file_name" in paper else []
    return "\n".join([*picture, *file, message.words, *rows])


def _whole(mail: Mail) -> str:
    papers = [f"({name})" for name in mail.papers]
    return "\n".join([mail.subject, mail.text, *mail.files.values(), *papers])


def _lacks_none(text: str, parts: tuple[str, ...]) -> bool:
    plain = _plain(text)
    return all(_plain(part) in plain for part in parts)


def _plain(text: str) -> str:
    """Line breaks and the marks around numbers do not matter."""
    return " ".join(text.translate(ISOLATES).split())


def _listed(case: dict[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in case.items() if value)
