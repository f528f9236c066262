"""The numbers for learning, put together from the database, and what /metrics counts of them."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.metrics import Metrics
from flows.calendar import at_local
from flows.effects import Effect, KeepAbsence, LogCase
from flows.learning import (
    FALSE_ALARM,
    USEFUL,
    CaseTimes,
    Learned,
    by_colour,
    by_rule,
    load_of,
    reaction,
)
from flows.policy import Colour, Policy
from flows.track_effects import KeepTrack
from flows.track_facts import Name
from flows.turn import Turn
from storage import learning
from storage.store import Store

A_DAY = timedelta(days=1)
WEEKS = 4


def whole_weeks(today: date, weeks: int = WEEKS) -> tuple[date, date]:
    """The newest whole weeks, Monday to Sunday."""
    sunday = today - timedelta(days=today.weekday() + 1)
    return sunday - timedelta(days=7 * weeks - 1), sunday


def learn(store: Store, policy: Policy, first: date, last: date) -> Learned:
    """Of the cases opened and the absences reported in these days, first and last included."""
    office = policy.office
    since = at_local(first, time(), office.zone)
    until = at_local(last + A_DAY, time(), office.zone) - timedelta(microseconds=1)
    with store.reading() as connection:
        cases = [
            CaseTimes(
                Colour(row.colour),
                row.opened_at,
                _earliest(row.taken, row.contacted),
                row.contacted,
                row.closed_at,
            )
            for row in learning.times(connection, since, until)
        ]
        outcomes = learning.outcomes(connection, since, until)
        absences = learning.absences(connection, since, until)
        no_shows = learning.no_shows(connection, since, until)
        counts = learning.cases_of_caseworkers(connection, since, until, first, last)
        happened = learning.happened(connection, since, until)
        ended = learning.ended(connection, first, last)
        judged = learning.judged(connection, since, until)
        went_on = learning.went_on(connection, first, last)
    return Learned(
        since,
        until,
        by_colour(cases, office),
        by_rule(outcomes),
        reaction(absences, office),
        reaction(no_shows, office),
        load_of(counts, (last - first).days + 1),
        happened,
        ended,
        judged,
        went_on,
    )


def _earliest(*moments: datetime | None) -> datetime | None:
    """Who has talked with somebody has taken the case, also without pressing so."""
    return min((moment for moment in moments if moment is not None), default=None)


# --- as it happens ----------------------------------------------------------------------------


def observe(metrics: Metrics, turn: Turn, effect: Effect) -> None:
    """For /metrics: one observation for each step of a case, when it is taken."""
    match effect:
        case LogCase(case=id_, what=what, details=details):
            _case(metrics, turn, id_, what, dict(details))
        case KeepAbsence(id=id_, facts=facts) if facts.get("contacted_at"):
            known = next((one for one in turn.the.absences if one.id == id_), None)
            if known is not None and not known.personally:
                _talked(metrics, "absence", known.reported_at, known.contacted_at, facts)
        case KeepTrack(id=id_, facts=facts) if facts.get("contacted_at"):
            track = next((one for one in turn.the.tracks if one.id == id_), None)
            if track is not None and track.name is Name.citizen:
                _talked(metrics, "no_show", track.missed_at, track.contacted_at, facts)
        case _:
            pass


def _talked(
    metrics: Metrics,
    after: str,
    since: datetime | None,
    before: datetime | None,
    facts: Mapping[str, Any],
) -> None:
    """For the first time."""
    if since is not None and before is None:
        waited: timedelta = facts["contacted_at"] - since
        metrics.talked_minutes.labels(after).observe(waited.total_seconds() / 60)


def _case(metrics: Metrics, turn: Turn, id_: str, what: str, details: dict[str, str]) -> None:
    if what == "opened":
        metrics.cases_opened.labels(str(details.get("colour", ""))).inc()
    case = next((one for one in turn.the.cases if one.id == id_), None)
    if case is None:
        return
    if what in ("taken", "contacted", "closed"):
        minutes = (turn.now - case.opened_at).total_seconds() / 60
        metrics.case_minutes.labels(str(case.colour), what).observe(minutes)
    if what == "closed":
        outcome = details.get("outcome", "")
        useful = "useful" if outcome in USEFUL else ""
        judged = "false_alarm" if outcome == FALSE_ALARM else useful
        metrics.cases_judged.labels(case.why, judged or "not_judged").inc()
    if what in ("reopened", "outcome_missing"):
        metrics.cases_forgotten.labels(what).inc()
