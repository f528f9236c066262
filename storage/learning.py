"""What the report counts: cases with their moments, outcomes by rule, and when somebody talked with
the citizen after an absence or a no-show.

Found by when a case or a track was opened or an absence reported: what is older is not touched,
however much there is of it. Nobody is named; whose caseworker got a case is a number without a
name.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, select

from storage.folder import table
from storage.tables import Absence, Case, CaseLog, Entry, Link, Placement, Signal, Track

CASE, LOG, SIGNAL = table(Case).c, table(CaseLog).c, table(Signal).c
ABSENCE, LINK, PLACEMENT = table(Absence).c, table(Link).c, table(Placement).c
TRACK, ENTRY = table(Track).c, table(Entry).c
Talked = tuple[datetime, datetime | None]  # since when, and when a person had talked with them
OPENED = CASE.opened_at.between(bindparam("since"), bindparam("until"))
HAPPENS = (
    "reopened", "outcome_missing", "raised", "handed_over", "no_answer", "nobody_reachable",
    "repaired", "stuck",
)  # fmt: skip


def _first(what: str) -> Any:
    """When it first happened to the case."""
    rows = select(func.min(LOG.at)).where(LOG.case_id == CASE.id, LOG.what == what)
    return rows.correlate(table(Case)).scalar_subquery().label(what)


TIMES: Select[Any] = select(
    CASE.colour, CASE.opened_at, CASE.closed_at, _first("taken"), _first("contacted")
).where(OPENED)
OUTCOMES = (
    select(SIGNAL.rule, SIGNAL.family, CASE.outcome, func.count(CASE.id.distinct()))
    .join(table(Signal), (SIGNAL.citizen_id == CASE.citizen_id) & (SIGNAL.case_id == CASE.id))
    .where(OPENED)
    .group_by(SIGNAL.rule, SIGNAL.family, CASE.outcome)
)
HAPPENED = (
    select(LOG.what, func.count().label("times"))
    .where(LOG.at.between(bindparam("since"), bindparam("until")), LOG.what.in_(HAPPENS))
    .group_by(LOG.what)
)
ABSENCES = select(ABSENCE.reported_at, ABSENCE.contacted_at).where(
    ABSENCE.reported_at.between(bindparam("since"), bindparam("until")),
    ABSENCE.personally.is_(False),  # they talk with each other anyway
)
NO_SHOWS = select(TRACK.missed_at, TRACK.contacted_at).where(
    TRACK.opened_at.between(bindparam("since"), bindparam("until")),
    TRACK.name == "citizen",
    TRACK.missed_at.is_not(None),
)
CASEWORKERS = (
    select(CASE.id, CASE.opened_at, LINK.person_id, LINK.since, LINK.until)
    .join(table(Placement), PLACEMENT.citizen_id == CASE.citizen_id)
    .join(table(Link), LINK.placement_id == PLACEMENT.id)
    .where(OPENED, LINK.role == "caseworker")
    .where(PLACEMENT.first <= bindparam("last"), PLACEMENT.last >= bindparam("first"))
)


def times(connection: Connection, since: datetime, until: datetime) -> list[Row[Any]]:
    """colour, opened_at, closed_at, taken, contacted of the cases opened then."""
    return list(connection.execute(TIMES, _span(since, until)))


def outcomes(
    connection: Connection, since: datetime, until: datetime
) -> list[tuple[str, str, str, int]]:
    """(rule, family, outcome, how many cases) of the cases opened then; "" while one is open."""
    found = connection.execute(OUTCOMES, _span(since, until))
    return [(rule, family, outcome, count) for rule, family, outcome, count in found]


def happened(connection: Connection, since: datetime, until: datetime) -> dict[str, int]:
    """How often, in the logs of cases of these days."""
    found = connection.execute(HAPPENED, _span(since, until))
    return {row.what: row.times for row in found}


def absences(connection: Connection, since: datetime, until: datetime) -> list[Talked]:
    """Reported then; without those that the citizen tells personally."""
    return [(at, talked) for at, talked in connection.execute(ABSENCES, _span(since, until))]


def no_shows(connection: Connection, since: datetime, until: datetime) -> list[Talked]:
    """From "not arrived"; of the tracks opened then."""
    return [(at, talked) for at, talked in connection.execute(NO_SHOWS, _span(since, until))]


def cases_of_caseworkers(
    connection: Connection, since: datetime, until: datetime, first: date, last: date
) -> list[int]:
    """For each caseworker with citizens in these days: how many cases came to them."""
    days = {"first": first, "last": last}
    people = connection.execute(_with_citizens(), days).scalars()
    counts = {person: set[str]() for person in people}
    for row in connection.execute(CASEWORKERS, {**_span(since, until), **days}):
        on = row.opened_at.date()
        if row.since <= on and (row.until is None or on <= row.until):
            counts.setdefault(row.person_id, set()).add(row.id)
    return sorted(len(cases) for cases in counts.values())


def _with_citizens() -> Select[Any]:
    """Caseworkers. Walks the placements, of which there are as many as citizens; the rest of the
    report costs what happened in its days."""
    return (
        select(LINK.person_id)
        .join(table(Placement), PLACEMENT.id == LINK.placement_id)
        .where(LINK.role == "caseworker", LINK.since <= bindparam("last"))
        .where(PLACEMENT.first <= bindparam("last"), PLACEMENT.last >= bindparam("first"))
        .distinct()
    )


def _span(since: datetime, until: datetime) -> dict[str, datetime]:
    return {"since": since, "until": until}


def ended(connection: Connection, first: date, last: date) -> dict[str, int]:
    """Placements that ended before their last day, by the code of why (requirement 127). Walks the
    placements, as the caseworkers do."""
    rows = (
        select(PLACEMENT.ended_why, func.count().label("times"))
        .where(PLACEMENT.ended_on.between(first, last), PLACEMENT.ended_why != "")
        .group_by(PLACEMENT.ended_why)
    )
    return {row.ended_why: row.times for row in connection.execute(rows)}


def judged(connection: Connection, since: datetime, until: datetime) -> dict[str, int]:
    """How the cases opened then were closed, by outcome; without those that are open."""
    rows = (
        select(CASE.outcome, func.count().label("times"))
        .where(OPENED, CASE.outcome != "", CASE.state == "closed")
        .group_by(CASE.outcome)
    )
    return {row.outcome: row.times for row in connection.execute(rows, _span(since, until))}


def went_on(connection: Connection, first: date, last: date) -> dict[str, int]:
    """Placements that ended in these days, by the next step that was agreed; "" where none was.
    One of which two steps were agreed counts for both. Walks the placements."""
    step = (ENTRY.placement_id == PLACEMENT.id) & (ENTRY.kind == "next_step")
    rows = (
        select(ENTRY.key, func.count(PLACEMENT.id.distinct()).label("times"))
        .select_from(table(Placement).outerjoin(table(Entry), step & (ENTRY.state == "agreed")))
        .where(PLACEMENT.phase == "closed", PLACEMENT.last.between(first, last))
        .group_by(ENTRY.key)
    )
    return {row.key or "": row.times for row in connection.execute(rows)}
