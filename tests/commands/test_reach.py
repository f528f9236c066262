"""`people reach` and the lines of `doctor` about chains and about the last look at the cases."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.auditor import _keep
from bot.looking import Looked
from storage.store import Store
from storage.vault import Vault
from tests.commands.conftest import Call
from tests.commands.test_doctor import away, marks
from tests.commands.test_people import options, staff

__all__ = ["away"]


@pytest.fixture
def placed(command: Call, away: None) -> Call:
    """A caseworker with an e-mail, a company mentor without any way in, and nobody else."""
    mette = staff(command, "caseworker", "Mette", "--email", "mette@kommunen.example")
    lars = staff(command, "company_mentor", "Lars")
    added = command(
        "people", "placement", "--alias", "Bo", *options(caseworker=mette, company_mentor=lars)
    )
    assert added.code == 0
    return command


def test_each_gap_is_a_line_with_its_remedy(placed: Call) -> None:
    ran = placed("people", "reach")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert "- Bo has no deputy (stedfortræder). Please add one." in lines
    assert "- Bo has no team leader (teamleder). Please add one." in lines
    assert any(line.startswith("- Lars, ") and "is not linked" in line for line in lines)
    danish = placed("people", "reach", "--language", "da")
    assert "- Bo mangler en stedfortræder. Skriv en ind." in danish.out


def test_without_anybody_in_placement_everybody_can_be_reached(command: Call, away: None) -> None:
    ran = command("people", "reach")
    assert ran.code == 0
    assert ran.out == "Everybody can be reached (0 citizens looked at).\n"


def test_doctor_names_the_empty_steps(placed: Call) -> None:
    mark, sentence = marks(placed("doctor").out)["steps"]
    assert mark == "look"
    assert "deputy for 1" in sentence
    assert "`people reach`" in sentence


def look_kept(database_url: str, at: datetime, *lags: str) -> None:
    store = Store(database_url, Vault([b"k" * 32]))
    with store.transaction(at) as tx:
        _keep(tx, Looked(at, lags=lags))
    store.close()


def test_doctor_says_when_the_cases_were_last_looked_at(
    command: Call, away: None, database_url: str
) -> None:
    assert marks(command("doctor").out)["audit"][0] == "look"
    now = datetime.now(UTC)
    look_kept(database_url, now)
    assert marks(command("doctor").out)["audit"][0] == "ok"
    look_kept(database_url, now - timedelta(hours=2))
    mark, sentence = marks(command("doctor").out)["audit"]
    assert mark == "look"
    assert "is `serve` running?" in sentence
    look_kept(database_url, now, "3 alarms (case) are due since 9 minutes")
    mark, sentence = marks(command("doctor").out)["audit"]
    assert mark == "wrong"
    assert "3 alarms" in sentence
