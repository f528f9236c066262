"""What happened in a run, counted: a run in which nothing happened proves nothing."""

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlmodel import col

from storage.store import Store
from storage.tables import Absence, Case, Handled, Signal, Task, Words
from tests.kills.place import Place
from tests.kills.reckoning import Books

KEPT = (Absence, Case, Signal, Words, Task)
# In each of the four combinations, also on a busy machine. What one kill catches is chance.
LEAST = {"updates": 100, "messages": 150, "Absence": 3, "Case": 5, "uncommitted": 1}
LEAST_IN_LONG = {
    "updates": 500,
    "messages": 700,
    "mails": 3,
    "Absence": 6,
    "Case": 20,
    "Words": 20,
    "uncommitted": 10,
    "not_committed": 1,
    "sent_again": 10,
    "repeated": 5,
}


@dataclass(slots=True)
class Caught:
    """What the kills fell between: updates that Telegram had brought, or was about to bring, and
    that were not committed; updates that were committed before Telegram heard of it."""

    uncommitted: int = 0
    unacknowledged: int = 0
    so_far: Counter[str] = field(default_factory=Counter)  # what people did, and what came of it

    async def look(self, place: Place, store: Store) -> None:
        """While it is dead, and nobody writes."""
        ours = select(func.count()).where(col(Handled.key).startswith("tg:"))
        async with place.nobody_writes():
            info = await place.bot_knows("getWebhookInfo")
            with store.reading() as connection:
                committed = connection.execute(ours).scalar_one()
                self.so_far = Counter(
                    {
                        of.__name__: connection.execute(
                            select(func.count()).select_from(of)
                        ).scalar_one()
                        for of in KEPT
                    }
                )
            self.so_far["mails"] = len(place.mailbox.mails)
            self.uncommitted += place.updates - committed
            self.unacknowledged += info["pending_update_count"] - (place.updates - committed)

    def something_happened(self, *, long: bool, webhook: bool) -> bool:
        """On a busy machine people get less done between two kills; then they get more of them."""
        so_far = self.so_far | Counter(self.caught)
        least = _least(long=long, webhook=webhook)
        return all(so_far[what] >= n for what, n in least.items() if what in COUNTED_ON_THE_WAY)

    @property
    def caught(self) -> dict[str, int]:
        return {"uncommitted": self.uncommitted, "unacknowledged": self.unacknowledged}


COUNTED_ON_THE_WAY = {*(of.__name__ for of in KEPT), "mails", "uncommitted", "unacknowledged"}


def _least(*, long: bool, webhook: bool) -> dict[str, int]:
    least = LEAST_IN_LONG if long else LEAST
    return least if webhook else least | {"unacknowledged": 1}


@dataclass(slots=True)
class Seen:
    number: Counter[str] = field(default_factory=Counter)
    repeated: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        numbers = ", ".join(f"{number} {what}" for what, number in self.number.items())
        lanes = ", ".join(f"{lane} {n}" for lane, n in sorted(self.repeated.items()))
        return f"{numbers} ({lanes})"


def of(books: Books, place: Place, caught: Caught, repeated: Counter[str]) -> Seen:
    said = place.serve.said()
    doubts = [line for line in said if line.get("event") == "in_doubt"]
    number = {
        "kills": place.serve.kills,
        "ends by itself": place.serve.ended_by_itself,
        "updates": len(books.diaries),
        "uncommitted": caught.uncommitted,
        "unacknowledged": caught.unacknowledged,
        "not_committed": sum(line.get("event") == "not_committed" for line in said),
        "messages": sum(e["from"] == "bot" for chat in books.chats.values() for e in chat),
        "mails": len(place.mailbox.mails),
        **{kept.__name__: len(books.rows(kept)) for kept in KEPT},
        **{what: sum(int(line[what]) for line in doubts) for what in ("sent_again", "let_go")},
        "repeated": repeated.total(),
    }
    return Seen(Counter(number), repeated)


def was_enough(seen: Seen, kills: int, *, long: bool, webhook: bool) -> None:
    least = _least(long=long, webhook=webhook)
    too_few = {what: seen.number[what] for what, n in least.items() if seen.number[what] < n}
    assert seen.number["kills"] >= kills, f"only {seen.number['kills']} kills"
    assert not too_few, f"too little happened to prove anything: {too_few} of {seen}"
