"""What an operator sees at /metrics. Names and numbers only, never a person."""

import time
from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

SECONDS = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300)


def _registry() -> CollectorRegistry:
    return CollectorRegistry()


@dataclass(slots=True)
class Metrics:
    """One set for each running assistant, so that two in one test do not mix."""

    registry: CollectorRegistry = field(default_factory=_registry)
    counted: Counter = field(init=False)
    dead_letters: Counter = field(init=False)
    turned_away: Counter = field(init=False)
    batch_size: Histogram = field(init=False)
    commit_seconds: Histogram = field(init=False)
    delivery_seconds: Histogram = field(init=False)
    sent: Counter = field(init=False)
    leads: Gauge = field(init=False)
    late_updates: Counter = field(init=False)
    alarm_lag: Gauge = field(init=False)
    outgoing_lag: Gauge = field(init=False)
    cases: Gauge = field(init=False)
    oldest_case: Gauge = field(init=False)
    polled_at: float = 0.0  # wall clock seconds; 0 before the first answer

    def __post_init__(self) -> None:
        registry = self.registry
        self.counted = Counter(
            "fodfaeste_events", "Things flows count", ["what"], registry=registry
        )
        self.dead_letters = Counter(
            "fodfaeste_dead_letters", "Arrivals put aside", registry=registry
        )
        self.turned_away = Counter(
            "fodfaeste_turned_away",
            "What was too much or no good: not answered, not looked at, refused",
            ["what"],
            registry=registry,
        )
        self.batch_size = Histogram(
            "fodfaeste_batch_size",
            "Arrivals in a commit",
            buckets=(1, 2, 5, 10, 50, 256),
            registry=registry,
        )
        self.commit_seconds = Histogram(
            "fodfaeste_update_to_commit_seconds",
            "From update to commit",
            buckets=SECONDS,
            registry=registry,
        )
        self.delivery_seconds = Histogram(
            "fodfaeste_commit_to_delivery_seconds",
            "From commit to delivery",
            ["lane"],
            buckets=SECONDS,
            registry=registry,
        )
        self.sent = Counter(
            "fodfaeste_messages",
            "What became of messages",
            ["channel", "outcome"],
            registry=registry,
        )
        self.leads = Gauge(
            "fodfaeste_leads", "1 where this process sends", ["channel"], registry=registry
        )
        self.late_updates = Counter(
            "fodfaeste_late_updates",
            "Taken after a newer one of the same chat",
            registry=registry,
        )
        self.alarm_lag = Gauge(
            "fodfaeste_alarm_lag_seconds", "Age of the oldest due alarm", registry=registry
        )
        self.outgoing_lag = Gauge(
            "fodfaeste_outgoing_lag_seconds",
            "Age of the oldest message that could go",
            registry=registry,
        )
        self.cases = Gauge(
            "fodfaeste_open_cases", "Open cases", ["colour", "state"], registry=registry
        )
        self.oldest_case = Gauge(
            "fodfaeste_oldest_case_seconds",
            "Age of the oldest open case",
            ["colour", "state"],
            registry=registry,
        )
        polls = Gauge(
            "fodfaeste_poll_age_seconds", "Since Telegram last answered", registry=registry
        )
        polls.set_function(lambda: time.time() - self.polled_at if self.polled_at else 0.0)
