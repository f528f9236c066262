"""Everything this Telegram knows, in memory: people, bots and the time. Asks nobody."""

from datetime import datetime, timedelta
from itertools import count

from bot.clock import Clock, VirtualClock
from bot.local.account import TOKEN, Account
from bot.local.happenings import Happenings
from bot.local.person import CastMember, Person
from bot.local.refusals import NotPossible, Refused
from bot.local.updates import KEPT, UpdateQueue

FIRST_USER = 6_000_000_001  # beyond 32 bits, as real ones are: a narrow column shows at once
PRESS_LIVES = timedelta(minutes=15)


class World:
    def __init__(self, clock: Clock, press_kept: timedelta = KEPT) -> None:
        self.clock, self._press_kept = clock, press_kept
        self.delivered = 0  # messages from bots, ever
        self.people: dict[int, Person] = {}
        self.bots: dict[str, Account] = {}
        self.happenings = Happenings()
        self._user_ids = count(FIRST_USER)
        self.query_ids = count(4_000_000_000_000_001)

    def now(self) -> datetime:
        return self.clock.now()

    def become_virtual(self) -> VirtualClock:
        """From now on the clock can be moved; until it is, it runs as before."""
        if not isinstance(self.clock, VirtualClock):
            self.clock = VirtualClock(self.clock.now())
        return self.clock

    def add_person(self, member: CastMember, *, linked: bool) -> Person:
        user_id = member.user_id
        while user_id is None or (member.user_id is None and user_id in self.people):
            user_id = next(self._user_ids)
        if user_id in self.people:
            raise ValueError(f"there is already a person with the id {user_id}")
        person = Person(
            user_id, member.name, member.role, member.language, member.start, linked=linked
        )
        self.people[user_id] = person
        return person

    def person(self, user_id: int) -> Person:
        person = self.people.get(user_id)
        if person is None:
            raise NotPossible(404, f"There is no person with the id {user_id}.")
        return person

    def bot(self, token: str) -> Account:
        """The bot of this token; every well-formed token is one. 401 for the others."""
        account = self.bots.get(token)
        if account is None:
            if not TOKEN.fullmatch(token):
                raise Refused(401)
            account = self.bots[token] = Account(token, UpdateQueue(self._press_kept))
        return account

    def meant_bot(self, token: str | None) -> Account | None:
        """The bot that the people side means: the named one, or the only one."""
        if token is not None:
            try:
                return self.bot(token)
            except Refused:
                raise NotPossible(400, "The token is not one of a bot (123:ABC).") from None
        if len(self.bots) > 1:
            raise NotPossible(400, "There are several bots here; name one with ?token=.")
        return next(iter(self.bots.values()), None)

    def bot_to_write_to(self, token: str | None) -> Account:
        account = self.meant_bot(token)
        if account is None:
            raise NotPossible(409, "No bot has called yet; start one, or name one with ?token=.")
        return account
