"""The last look's report as somebody may see it: a leader all of it, others of their citizens."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot import reach_report
from bot.desk.door.sessions import Reader
from bot.desk.office.tabs import LEADER
from bot.parts import Parts
from bot.reach_report import Report
from flows import reach
from flows.calendar import local
from flows.texts import Text
from storage.reach import of_helper


@dataclass(frozen=True, slots=True)
class Looked:
    """`lines`: what is wrong and what to do about it, the gravest first."""

    at: datetime
    citizens: int
    lines: tuple[Text, ...]


def report_of(connection: Connection, parts: Parts, reader: Reader) -> Report | None:
    report = reach_report.last(parts.store, connection)
    if report is None or reader.role == LEADER:
        return report
    today = local(parts.clock.now(), parts.policy.office.zone).date()
    return report.only(frozenset(of_helper(connection, reader.id, today)))


def looked(connection: Connection, parts: Parts, reader: Reader) -> Looked | None:
    """None: nobody has looked yet."""
    report = report_of(connection, parts, reader)
    if report is None:
        return None
    lines = [reach.say(one) for one in reach_report.problems(connection, report)]
    nights = [reach.say_night(night) for night in report.nights]
    return Looked(report.at, report.citizens, (*lines, *nights))
