"""Each night it is looked for who could not be reached, and those who can mend it are told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot import reach, reach_report
from bot.render import in_words
from flows import reach as reach_rules
from storage.folder import table
from storage.tables import Address, Info, Link, Outgoing
from storage.tx import Tx
from tests.presence.staff import goes, on_call
from tests.whole import METTE, WholeChat

TUESDAY = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)  # the office is open
A_DAY = timedelta(days=1)


@pytest.fixture
async def alone(chat: WholeChat) -> WholeChat:
    """The deputy has shut the assistant out, and has no mail."""

    await chat.quiet()  # the look that is made up for at a start found nothing

    def shut(tx: Tx) -> None:
        theirs = table(Address).c.person_id == chat.ids["deputy"]
        tx.connection.execute(
            table(Address).delete().where(theirs, table(Address).c.channel == "mail")
        )
        tx.connection.execute(table(Address).update().where(theirs).values(dead_code="blocked"))

    await chat.writes_down(shut)
    return chat


def said(chat: WholeChat) -> list[str]:
    return [text for text in chat.hears(METTE) if "Søren" in text or "kan nås" in text]


async def test_the_caseworker_reads_in_the_morning_whom_to_mend_and_how(alone: WholeChat) -> None:
    await alone.until(TUESDAY - timedelta(hours=2))
    assert said(alone) == [], "nobody is woken for it"
    await alone.until(TUESDAY)
    (text,) = said(alone)
    assert text.startswith("Robotten har set efter i nat, om alle kan nås.")
    assert "Søren, stedfortræder for Amina, har lukket for robotten i Telegram." in text
    assert "Ring, og bed om at få den åbnet igen." in text


async def test_the_leader_hears_it_too(alone: WholeChat) -> None:
    await alone.until(TUESDAY)
    mails = [mail for mail in alone.mailbox.mails if "Søren" in mail.text]
    assert [mail.to for mail in mails] == ["birgit@kommunen.example"]


async def test_it_is_said_once_and_again_when_it_is_mended(alone: WholeChat) -> None:
    await alone.until(TUESDAY)
    alone.looks(METTE)
    await alone.until(TUESDAY + A_DAY)
    assert said(alone) == []

    def back(tx: Tx) -> None:
        tx.connection.execute(table(Address).update().values(dead_code=""))

    await alone.writes_down(back)
    await alone.until(TUESDAY + 2 * A_DAY)
    (text,) = said(alone)
    assert "Alle, som borgerne kan få brug for, kan nås." in text
    alone.looks(METTE)
    await alone.until(TUESDAY + 3 * A_DAY)
    assert said(alone) == []


async def test_what_is_still_wrong_is_said_again_in_a_new_week(alone: WholeChat) -> None:
    await alone.until(TUESDAY)
    alone.looks(METTE)
    await alone.until(TUESDAY + 7 * A_DAY)
    assert len(said(alone)) == 1


async def test_when_all_can_be_reached_nobody_is_written_to(chat: WholeChat) -> None:
    await chat.until(TUESDAY)
    assert said(chat) == []
    assert not [row for row in chat.rows(Outgoing) if row.turn.startswith("reach:")]


async def test_nothing_that_is_kept_about_it_names_anybody(alone: WholeChat) -> None:
    await alone.until(TUESDAY)
    (row,) = alone.rows(Info, name=reach.NAME)
    kept = alone.store.vault.open(row.value, reach.PLACE)
    assert "Søren" not in kept
    assert f'"{alone.ids["caseworker"]}"' not in kept


async def test_what_the_night_has_found_is_kept_for_the_desk(alone: WholeChat) -> None:
    await alone.until(TUESDAY)
    store = alone.parts.store
    with store.reading() as connection:
        report = reach_report.last(store, connection)
        assert report is not None
        said = [
            in_words(reach_rules.say(one), "da", "UTC")
            for one in reach_report.problems(connection, report)
        ]
    assert report.at.date() == TUESDAY.date()
    assert len(said) == 1
    assert "Søren" in said[0]


async def test_a_chain_without_any_reader_is_an_error_in_the_log(chat: WholeChat) -> None:
    roles = table(Link).c.role

    def gone(tx: Tx) -> None:
        tx.connection.execute(table(Link).delete().where(roles.in_(("caseworker", "leader"))))

    await chat.writes_down(gone)
    found = reach.look(chat.parts)
    with capture_logs() as logs:
        await chat.writes_down(lambda tx: reach.tell(chat.parts, tx, found))
    assert [line["citizens"] for line in logs if line["event"] == "reach_tells_nobody"] == [1]


async def test_a_helper_s_page_shows_only_their_own_citizens(alone: WholeChat) -> None:
    mine = reach.look(alone.parts, alone.ids["caseworker"])
    assert (mine.citizens, len(list(mine.problems))) == (1, 1)
    assert reach.look(alone.parts, alone.ids["citizen"]).citizens == 0


def nights(chat: WholeChat) -> list[str]:
    return [mail.text for mail in chat.mailbox.mails if "har vagten" in mail.text]


async def test_the_leader_reads_which_nights_nobody_has(chat: WholeChat) -> None:
    """Everybody can be reached; only the duty list ends on Wednesday morning."""
    await chat.quiet()
    begins, ends = chat.clock.now(), datetime(2026, 11, 25, 8, tzinfo=UTC)
    await on_call(chat, "job_consultant", begins, ends)
    await chat.until(TUESDAY)
    (mail,) = [one for one in chat.mailbox.mails if "vagten" in one.text]
    assert mail.to == "birgit@kommunen.example"
    assert "Ingen har vagten fra onsdag kl. 15 til torsdag kl. 9." in mail.text
    assert "fra mandag kl. 15 til tirsdag kl. 9." in mail.text, "to its end"
    assert said(chat) == [], "only a leader writes the duty list"


async def test_a_list_that_has_run_out_is_said_once_a_week(chat: WholeChat) -> None:
    """Each day one more night comes into sight; that is no news."""
    await chat.quiet()
    begins = chat.clock.now()
    await on_call(chat, "job_consultant", begins, begins + A_DAY)
    await chat.until(TUESDAY + 3 * A_DAY)
    assert len(nights(chat)) == 1
    assert not [mail for mail in chat.mailbox.mails if mail.subject == "Alle kan nås igen"]
    await chat.until(TUESDAY + 7 * A_DAY)
    assert len(nights(chat)) == 2, "a new week"


async def test_who_is_on_leave_has_no_duty(chat: WholeChat) -> None:
    await chat.quiet()
    begins = chat.clock.now()
    await on_call(chat, "job_consultant", begins, begins + 8 * A_DAY)
    assert reach.look(chat.parts).nights == []
    await goes(chat, "job_consultant", date(2026, 11, 25), date(2026, 11, 25))
    midnight = datetime(2026, 11, 24, 23, tzinfo=UTC)  # the office is open from 9 to 15
    assert reach.look(chat.parts).nights == [
        (midnight, midnight + timedelta(hours=9)),
        (midnight + timedelta(hours=15), midnight + A_DAY),
    ]


async def test_an_office_without_a_duty_list_hears_nothing_of_it(chat: WholeChat) -> None:
    assert reach.look(chat.parts).nights == []
