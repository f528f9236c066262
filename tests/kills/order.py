"""What the bot says to one person inside a lane leaves in the order it was committed (DESIGN §11),
however often it was killed, and however often a request failed meanwhile.
"""

from collections import defaultdict
from itertools import pairwise
from typing import Any

from bot.local import Mail
from storage.tables import Outgoing
from tests.kills.reckoning import Books

SAID = ("say", "tell")


def each_lane_left_in_order(books: Books, mails: list[Mail]) -> None:
    """Rows are numbered as they were committed. A message that came more than once counts where
    its mark says: until it was marked nothing newer of its lane may have gone."""
    arrived = {row_of(mail): place for place, mail in enumerate(mails)}  # the last of several
    lanes: dict[tuple[int, int, str], list[tuple[int, int]]] = defaultdict(list)
    for row in books.rows(Outgoing):
        if row.kind in SAID and row.status == "sent" and not _waits_for_its_hour(row):
            place = arrived[row.id] if row.channel == "mail" else row.message_id
            lanes[(row.person_id, row.lane, row.channel)].append((row.id, place))
    for (person, lane, channel), committed in lanes.items():
        for (id_, place), (later, its_place) in pairwise(committed):
            assert place < its_place, (
                f"{books.name(person)} got message {later} before {id_} ({channel}, lane {lane})"
            )


def row_of(mail: Mail) -> int:
    """Which row it is: its Message-ID, the same however often it is sent."""
    return int(mail.headers["Message-ID"][1:].split(".")[0])


def _waits_for_its_hour(row: Any) -> bool:
    """It was held back, or has climbed into a lane in which others went before it."""
    if row.not_before is not None and row.not_before > row.created_at:
        return True
    half = row.not_after and row.created_at + (row.not_after - row.created_at) / 2
    return bool(half and row.sent_at >= half)
