"""What waits in the database, looked up once after each change for everybody who asks: the
ticker, the senders, and whoever wants to know whether all is done."""

from asyncio import Task, create_task, get_running_loop, shield, to_thread

from storage.store import Store
from storage.waiting import Waiting, waiting

FRESH = 1.0  # seconds: what another process has written, and nobody told us of, is seen then


class Outlook:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._look: Task[Waiting] | None = None
        self._begun = 0.0

    def changed(self) -> None:
        """Something was committed, here or elsewhere: a look that began before does not count."""
        self._look = None

    async def waiting(self) -> Waiting:
        """As of now, or of an earlier moment since which we know of no change."""
        now, look = get_running_loop().time(), self._look
        if look is None or _failed(look) or now - self._begun > FRESH:
            look = self._look = create_task(to_thread(self.look))
            self._begun = now
        return await shield(look)  # who is stopped while asking leaves it to the others

    def look(self) -> Waiting:
        with self._store.reading() as connection:
            return waiting(connection)


def _failed(look: Task[Waiting]) -> bool:
    return look.done() and (look.cancelled() or look.exception() is not None)
