"""What goes wrong next. Faults are used up one by one, the oldest that fits first."""

from dataclasses import dataclass
from enum import StrEnum

from bot.local.refusals import Refused, too_many_requests
from bot.local.updates import Update

_REASONS = {403: "bot was blocked by the user"}


class Drop(StrEnum):
    BEFORE = "before"  # the request never arrived
    AFTER = "after"  # it was carried out, the answer got lost


@dataclass(slots=True)
class RequestFault:
    """Something wrong with a request of a bot."""

    times: int
    method: str | None = None
    token: str | None = None
    status: int | None = None
    retry_after: int | None = None
    drop: Drop | None = None
    delay: float = 0.0

    def fits(self, token: str, method: str) -> bool:
        return self.token in (None, token) and self.method in (None, method.lower())

    def refusal(self) -> Refused | None:
        if self.retry_after is not None or self.status == 429:
            return too_many_requests(self.retry_after or 1)
        return Refused(self.status, _REASONS.get(self.status, "")) if self.status else None


@dataclass(slots=True)
class UpdateFault:
    """Something wrong with how updates come: twice, or in another order."""

    times: int
    token: str | None = None
    duplicate: bool = False
    reorder: bool = False


class Faults:
    def __init__(self) -> None:
        self._requests: list[RequestFault] = []
        self._updates: list[UpdateFault] = []

    def add(self, fault: RequestFault | UpdateFault) -> None:
        if isinstance(fault, RequestFault):
            self._requests.append(fault)
        else:
            self._updates.append(fault)

    def clear(self) -> None:
        self._requests.clear()
        self._updates.clear()

    def for_request(self, token: str, method: str) -> RequestFault | None:
        for fault in self._requests:
            if fault.fits(token, method):
                fault.times -= 1
                if not fault.times:
                    self._requests.remove(fault)
                return fault
        return None

    def comes_twice(self, token: str) -> bool:
        return self._use(token, duplicate=True)

    def changes_places(self, token: str) -> bool:
        return self._use(token, duplicate=False)

    def may_change_places(self, token: str) -> bool:
        return any(f.reorder and f.token in (None, token) for f in self._updates)

    def _use(self, token: str, *, duplicate: bool) -> bool:
        for fault in self._updates:
            wanted = fault.duplicate if duplicate else fault.reorder
            if wanted and fault.token in (None, token):
                fault.times -= 1
                if not fault.times:
                    self._updates.remove(fault)
                return True
        return False

    def disturb(self, token: str, updates: list[Update]) -> list[Update]:
        """The same updates as a poll gets them when something is wrong."""
        disturbed = []
        for update in updates:
            disturbed += [update, update] if self.comes_twice(token) else [update]
        if len(updates) > 1 and self.changes_places(token):
            disturbed.reverse()
        return disturbed
