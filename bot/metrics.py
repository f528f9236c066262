"""What an operator sees at /metrics. Names and numbers only, never a person.

docs/operations.md says what each of them means, symptom by symptom.
"""

import time
from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

SECONDS = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300)
SIZES = (1, 2, 5, 10, 50, 256)
MINUTES = (1, 5, 15, 30, 60, 120, 240, 480, 1440, 4320, 10080)


def _registry() -> CollectorRegistry:
    return CollectorRegistry()


@dataclass(slots=True)
class Metrics:
    """One set for each running assistant, so that two in one test do not mix."""

    registry: CollectorRegistry = field(default_factory=_registry)
    # turns
    counted: Counter = field(init=False)
    dead_letters: Counter = field(init=False)
    turned_away: Counter = field(init=False)
    dead_letters_kept: Gauge = field(init=False)
    unreadable: Counter = field(init=False)
    batch_size: Histogram = field(init=False)
    commit_seconds: Histogram = field(init=False)
    failed_commits: Counter = field(init=False)
    # messages
    delivery_seconds: Histogram = field(init=False)
    sent: Counter = field(init=False)
    leads: Gauge = field(init=False)
    late_updates: Counter = field(init=False)
    waiting: Gauge = field(init=False)
    outgoing_lag: Gauge = field(init=False)
    channel_lag: Gauge = field(init=False)
    # the clock and the cases
    alarm_lag: Gauge = field(init=False)
    clock_jumps: Counter = field(init=False)
    cases: Gauge = field(init=False)
    oldest_case: Gauge = field(init=False)
    cases_opened: Counter = field(init=False)
    case_minutes: Histogram = field(init=False)
    cases_judged: Counter = field(init=False)
    cases_forgotten: Counter = field(init=False)
    talked_minutes: Histogram = field(init=False)
    stopped_cases: Gauge = field(init=False)
    stuck_cases: Gauge = field(init=False)
    unconfirmed_cards: Gauge = field(init=False)
    heartbeats: Counter = field(init=False)
    unreached: Gauge = field(init=False)
    # Telegram
    poll_failures: Counter = field(init=False)
    webhook_pending: Gauge = field(init=False)
    gaps: Counter = field(init=False)
    # set by those who know; wall clock seconds, 0 while there was nothing yet
    polled_at: float = 0.0
    heard_at: float = 0.0
    well_at: float = 0.0  # when the auditor last found nothing wrong
    trouble: str = ""  # of the database, in words

    def __post_init__(self) -> None:
        self._turns()
        self._messages()
        self._clock_and_cases()
        self._learning()
        self._audit()
        self._telegram()
        self._process()

    def _turns(self) -> None:
        self.counted = self._counter("events", "Things flows count", "what")
        self.dead_letters = self._counter("dead_letters", "Arrivals put aside")
        self.dead_letters_kept = self._gauge("dead_letters_kept", "Arrivals nobody has settled")
        self.unreadable = self._counter("unreadable_updates", "Updates nobody could read")
        self.batch_size = self._histogram("batch_size", "Arrivals in a commit", buckets=SIZES)
        self.commit_seconds = self._histogram(
            "update_to_commit_seconds", "From update to commit", buckets=SECONDS
        )
        self.failed_commits = self._counter("failed_commits", "Commits that failed", "reason")
        ill = self._gauge("database_trouble", "1 while the database takes nothing")
        ill.set_function(lambda: float(bool(self.trouble)))

    def _messages(self) -> None:
        self.delivery_seconds = self._histogram(
            "commit_to_delivery_seconds", "From commit to delivery", "lane", buckets=SECONDS
        )
        self.sent = self._counter("messages", "What became of messages", "channel", "outcome")
        self.turned_away = self._counter(
            "turned_away", "What was too much or no good: not answered, not looked at", "what"
        )
        self.leads = self._gauge("leads", "1 where this process sends", "channel")
        self.late_updates = self._counter(
            "late_updates", "Taken after a newer one of the same chat"
        )
        self.waiting = self._gauge("waiting_messages", "Not sent yet", "channel", "status")
        self.outgoing_lag = self._gauge(
            "outgoing_lag_seconds", "Age of the oldest message that could go"
        )
        self.channel_lag = self._gauge(
            "channel_lag_seconds", "The same for each way out", "channel"
        )

    def _clock_and_cases(self) -> None:
        self.alarm_lag = self._gauge("alarm_lag_seconds", "Age of the oldest due alarm")
        self.clock_jumps = self._counter("clock_jumps", "Times the machine's clock was set")
        self.cases = self._gauge("open_cases", "Open cases", "colour", "state")
        self.oldest_case = self._gauge(
            "oldest_case_seconds", "Age of the oldest open case", "colour", "state"
        )

    def _learning(self) -> None:
        self.cases_opened = self._counter("cases_opened", "Cases that were opened", "colour")
        self.case_minutes = self._histogram(
            "case_minutes", "From opening a case to a step", "colour", "step", buckets=MINUTES
        )
        self.cases_judged = self._counter(
            "cases_judged", "Closed cases as staff judged them", "rule", "judged"
        )
        self.cases_forgotten = self._counter(
            "cases_forgotten", "Taken or talked, and then nothing was noted in time", "what"
        )
        self.talked_minutes = self._histogram(
            "talked_minutes", "From an absence or a no-show to a human", "after", buckets=MINUTES
        )

    def _audit(self) -> None:
        well = self._gauge("well_age_seconds", "Since the auditor last found nothing wrong")
        well.set_function(lambda: _age(self.well_at))
        self.stopped_cases = self._gauge("stopped_cases", "Cases that stood still at the last look")
        self.stuck_cases = self._gauge("stuck_cases", "Of these: set going before, and in vain")
        self.unconfirmed_cards = self._gauge(
            "unconfirmed_cards", "Cards that no channel has taken or refused in time"
        )
        self.unreached = self._gauge(
            "unreached", "Gaps in chains that last night's look found", "kind"
        )
        self.heartbeats = self._counter("heartbeats", "Calls of the heartbeat address", "outcome")

    def all_well(self) -> None:
        self.well_at = time.time()

    def _telegram(self) -> None:
        polls = self._gauge("poll_age_seconds", "Since Telegram last answered")
        polls.set_function(lambda: _age(self.polled_at))
        heard = self._gauge("heard_age_seconds", "Since Telegram was last known to reach us")
        heard.set_function(lambda: _age(self.heard_at))
        self.poll_failures = self._counter(
            "poll_failures", "Polls, or looks at the webhook, that failed", "error"
        )
        self.webhook_pending = self._gauge("webhook_pending", "Updates that Telegram holds for us")
        self.gaps = self._counter("gaps", "Times Telegram was away for longer than it remembers")

    def _process(self) -> None:
        """fodfaeste_process_resident_memory_bytes, _cpu_seconds_total, _open_fds …"""
        ProcessCollector(namespace="fodfaeste", registry=self.registry)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(f"fodfaeste_{name}", about, labels, registry=self.registry)

    def _gauge(self, name: str, about: str, *labels: str) -> Gauge:
        return Gauge(f"fodfaeste_{name}", about, labels, registry=self.registry)

    def _histogram(
        self, name: str, about: str, *labels: str, buckets: tuple[float, ...]
    ) -> Histogram:
        return Histogram(
            f"fodfaeste_{name}", about, labels, buckets=buckets, registry=self.registry
        )


def _age(at: float) -> float:
    return time.time() - at if at else 0.0
