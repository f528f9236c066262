"""Counts updates that were taken after a newer one of the same chat (DESIGN §11).

They are never dropped; a button of theirs is judged by its question's number. Each process counts
what it has seen itself, of the chats that wrote last: memory holds no citizen for long.
"""

from collections import OrderedDict

import structlog

from bot.arrivals import Arrival
from bot.metrics import Metrics

log = structlog.get_logger(__name__)
CHATS = 1000


class Late:
    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._newest: OrderedDict[str, int] = OrderedDict()

    def taken(self, arrival: Arrival) -> None:
        """It is committed. An old one that comes once more counts as well."""
        newest = self._newest.get(arrival.chat, 0)
        if arrival.update_id < newest:
            self._metrics.late_updates.inc()
            log.info("late_update", key=arrival.key, behind=newest - arrival.update_id)
        self._newest[arrival.chat] = max(newest, arrival.update_id)
        self._newest.move_to_end(arrival.chat)
        if len(self._newest) > CHATS:
            self._newest.popitem(last=False)
