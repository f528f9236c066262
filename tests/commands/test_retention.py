"""What is forgotten by itself, and when. `purge` on the command line does the same."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select, update
from sqlmodel import SQLModel

from bot.talks import place_from
from flows.memory import Memory
from flows.policy import Keep
from storage import retention
from storage.folder import table
from storage.retention import months_before, purge
from storage.store import Store
from storage.tables import Case, Dialogue, Handled, Outgoing, Question, Words
from storage.vault import Vault
from tests.commands.life import NOW, live

KEEP = Keep()
DAY = timedelta(days=1)
EVERYTHING = timedelta(days=5 * 366)


@pytest.fixture
def store(database_url):
    opened = Store(database_url, Vault([b"k" * 32]))
    live(opened)
    yield opened
    opened.close()


def run(store, at):
    with store.transaction(at) as tx:
        return {name: count for name, count in purge(tx, KEEP, at).items() if count}


def change(store, of, **values):
    with store.transaction(NOW) as tx:
        tx.connection.execute(update(of).values(**values))


def count(store, name):
    with store.reading() as connection:
        rows = select(func.count()).select_from(SQLModel.metadata.tables[name])
        return connection.execute(rows).scalar_one()


def test_nothing_goes_before_its_time(store):
    change(store, Words, forget_at=NOW + 14 * DAY)
    change(store, Question, forget_at=NOW + 14 * DAY)
    assert run(store, NOW + timedelta(hours=20)) == {}


def test_an_answered_question_is_forgotten_in_its_time(store):
    change(store, Question, forget_at=NOW + 14 * DAY, answered_at=NOW)
    assert "question" not in run(store, NOW + 13 * DAY)
    assert run(store, NOW + 15 * DAY)["question"] == 1


def test_a_question_nobody_answered_stays_while_its_case_is_open(store):
    change(store, Question, forget_at=NOW + 14 * DAY, answered_at=None)
    change(store, Case, family="question")
    assert "question" not in run(store, NOW + 15 * DAY)
    change(store, Case, open_key=None, closed_at=NOW + 15 * DAY)
    assert run(store, NOW + 16 * DAY)["question"] == 1


def test_words_stay_while_their_case_is_open(store):
    change(store, Words, forget_at=NOW + 14 * DAY, case_id="x")
    assert "words" not in run(store, NOW + 15 * DAY)
    change(store, Case, open_key=None, closed_at=NOW + 15 * DAY)
    assert run(store, NOW + 16 * DAY)["words"] == 1


def test_notes_go_when_the_case_has_been_closed_for_long_enough(store):
    change(store, Case, open_key=None, closed_at=NOW)
    assert "caselog.note" not in run(store, NOW + 13 * DAY)
    assert run(store, NOW + 15 * DAY)["caselog.note"] == 1
    assert count(store, "caselog") == 1


def test_keys_of_arrivals_are_kept_eight_days(store):
    assert "handled" not in run(store, NOW + timedelta(days=7, hours=23))
    assert run(store, NOW + 8 * DAY)["handled"] == 1


@pytest.mark.parametrize("status", ["held", "waiting", "claimed", "retry", "sent", "failed"])
def test_only_messages_that_have_come_to_an_end_are_forgotten(store, status):
    change(store, Outgoing, status=status)
    assert run(store, NOW + 31 * DAY).get("outgoing", 0) == (status in {"sent", "failed"})


def test_answers_go_six_months_after_the_placement(store):
    ends = datetime(2027, 2, 1, 12, tzinfo=UTC)
    taps = {"shift", "absence", "rating", "signal", "dialogue"}
    assert not taps & set(run(store, ends + 180 * DAY))
    assert taps <= set(run(store, ends + 183 * DAY))
    with store.reading() as connection:
        row = connection.execute(select(table(Dialogue))).one()
    place = place_from(row, store.vault)
    assert (place.memory, place.talk.answers, place.talk.open) == (Memory(), {}, False)
    assert row.question == 1  # its old buttons stay old
    assert count(store, "goal") == 1  # the citizen's own


def test_the_audit_goes_after_two_years_and_an_open_case_never(store):
    run(store, NOW + EVERYTHING)
    assert (count(store, "case"), count(store, "caselog")) == (1, 1)
    change(store, Case, open_key=None, closed_at=NOW)
    assert "case" not in run(store, NOW + 2 * 365 * DAY - DAY)
    found = run(store, NOW + 2 * 366 * DAY)
    assert (found["case"], found["caselog"]) == (1, 1)


def test_a_second_run_finds_nothing(store):
    change(store, Case, open_key=None, closed_at=NOW)
    change(store, Outgoing, status="sent")
    assert run(store, NOW + EVERYTHING)
    assert run(store, NOW + EVERYTHING) == {}


def test_many_rows_go_in_portions(store, monkeypatch):
    """No statement may be as long as the table is; a night's keys of a nation are a million."""
    many = 2 * retention.PORTION + 7
    with store.transaction(NOW) as tx:
        keys = [{"key": f"old:{n}", "at": NOW} for n in range(many)]
        tx.connection.execute(insert(Handled), keys)
    portions = []

    def one(*given):
        portions.append(purge(*given))
        return portions[-1]

    monkeypatch.setattr(retention, "purge", one)
    assert retention.purge_all(store, KEEP, NOW + 9 * DAY)["handled"] >= many
    assert [counts["handled"] for counts in portions[:2]] == [retention.PORTION] * 2
    assert all(set(counts) == {"handled"} for counts in portions[1:])  # the rest was done
    assert count(store, "handled") == 0


def test_a_case_with_a_long_log_goes_the_same_night(store, monkeypatch):
    monkeypatch.setattr(retention, "PORTION", 1)
    change(store, Case, open_key=None, closed_at=NOW)
    found = retention.purge_all(store, KEEP, NOW + EVERYTHING)
    assert (found["case"], found["caselog"]) == (1, 1)
    assert run(store, NOW + EVERYTHING) == {}


def test_months_before_the_end_of_a_short_month():
    assert months_before(date(2027, 8, 31), 6) == date(2027, 2, 28)
    assert months_before(date(2027, 1, 15), 1) == date(2026, 12, 15)
    assert months_before(date(2028, 2, 29), 24) == date(2026, 2, 28)


def test_the_command_counts(command, store):
    change(store, Words, forget_at=datetime(2020, 1, 1, tzinfo=UTC))
    assert "1  words" in command("purge").out
    assert "words" not in command("purge").out
