"""`people leave`, `handover`, `unlink` and `duty`: what is typed, and what comes back."""

import json
from datetime import timedelta

import pytest

from tests.commands.conftest import Call
from tests.commands.test_people import TODAY, options, staff

SOON, LATER = TODAY + timedelta(days=7), TODAY + timedelta(days=11)


def told(command: Call, *words: object) -> dict:
    ran = command("people", *words, "--json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def refused(command: Call, *words: object) -> str:
    ran = command("people", *words)
    assert ran.code == 2, ran.out
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    return ran.err


@pytest.fixture
def mette(command: Call) -> int:
    return staff(command, "caseworker", "Mette")


@pytest.fixture
def soeren(command: Call) -> int:
    return staff(command, "deputy", "Søren")


@pytest.fixture
def lars(command: Call) -> int:
    return staff(command, "company_mentor", "Lars")


@pytest.fixture
def amina(command: Call, mette: int, lars: int) -> int:
    chain = options(caseworker=mette, company_mentor=lars)
    return int(told(command, "placement", "--alias", "Amina", *chain)["id"])


def test_a_leave_with_a_deputy(command, mette, soeren):
    said = told(command, "leave", mette, "--from", SOON, "--to", LATER, "--deputy", soeren)
    assert (said["id"], said["deputy"], said["code"]) == (mette, soeren, "")
    [row] = json.loads(command("people", "leave", "--list", "--json").out)
    assert (row["from"], row["to"], row["deputy"]) == (str(SOON), str(LATER), soeren)
    assert "Mette" in command("people", "leave", "--list").out
    told(command, "leave", mette, "--back", TODAY)
    assert command("people", "leave", "--list").out == "Nobody is away.\n"


def test_a_leave_that_nobody_covers_says_so(command, mette, lars):
    ran = command("people", "leave", lars, "--from", SOON)
    assert "Nobody stands in (on_leave); name somebody with --deputy." in ran.out
    ran = command("people", "leave", mette, "--from", SOON)
    assert "The deputy of each placement stands in" in ran.out


def test_deputies_in_a_circle_are_seen_when_they_are_entered(command, mette, soeren):
    told(command, "leave", mette, "--from", SOON, "--to", LATER, "--deputy", soeren)
    said = told(command, "leave", soeren, "--from", SOON, "--to", LATER, "--deputy", mette)
    assert (said["deputy"], said["code"]) == (None, "deputies_in_a_circle")


def test_wrong_leave_is_one_sentence_with_the_remedy(command, mette, soeren, lars, amina):
    leave = ("leave", mette, "--from", SOON, "--to", LATER)
    assert "--from is missing" in refused(command, "leave", mette)
    assert "swap them" in refused(command, "leave", mette, "--from", LATER, "--to", SOON)
    assert "is not a day" in refused(command, "leave", mette, "--from", "monday")
    assert "is over already" in refused(
        command, "leave", mette, "--from", "2020-01-01", "--to", "2020-01-02"
    )
    assert "somebody else" in refused(command, *leave, "--deputy", mette)
    assert "who is company_mentor" in refused(command, *leave, "--deputy", lars)
    assert "nobody with the number 99" in refused(command, *leave, "--deputy", 99)
    assert "is a citizen" in refused(command, "leave", amina, "--from", SOON)
    assert "has no leave to end" in refused(command, "leave", mette, "--back", SOON)
    told(command, *leave, "--deputy", soeren)
    assert "end that one first" in refused(command, "leave", mette, "--from", LATER)


def test_a_caseload_is_looked_at_and_then_handed_over(command, mette, amina):
    kirsten = staff(command, "caseworker", "Kirsten")
    seen = told(command, "handover", mette, kirsten, "--from", SOON, "--dry-run")
    assert (seen["citizens"], seen["roles"], seen["done"]) == ([amina], {"caseworker": 1}, False)
    done = told(command, "handover", mette, kirsten, "--from", SOON)
    assert done["done"]
    assert "has no citizens whom" in refused(command, "handover", mette, kirsten, "--from", LATER)


def test_one_citizen_is_handed_over(command, mette, amina):
    kirsten = staff(command, "caseworker", "Kirsten")
    bo = told(command, "placement", "--alias", "Bo", *options(caseworker=mette))["id"]
    done = told(command, "handover", mette, kirsten, "--citizen", bo)
    assert done["citizens"] == [bo]
    left = told(command, "handover", mette, kirsten, "--dry-run")
    assert left["citizens"] == [amina]


def test_wrong_handovers(command, mette, lars, amina):
    assert "themselves" in refused(command, "handover", mette, mette)
    assert "whom Lars" in refused(command, "handover", mette, lars)
    assert "is over" in refused(command, "handover", mette, lars, "--from", "2020-01-01")
    assert "has no role with citizen" in refused(
        command, "handover", staff(command, "leader", "Birgit"), mette, "--citizen", amina
    )


def test_who_leaves_hands_over_first(command, mette, amina):
    assert "caseworker of 1 citizen;" in refused(command, "unlink", mette)
    gone = told(command, "unlink", mette, "--anyway")
    assert gone["roles"] == {"caseworker": 1}
    assert told(command, "unlink", mette)["roles"] == {}


def test_the_duty_list(command, mette, lars):
    duty = ("duty", "add", mette, "--from", f"{SOON}T16:00", "--to", f"{SOON}T23:00")
    added = told(command, *duty)
    [row] = json.loads(command("people", "duty", "list", "--json").out)
    assert (row["duty"], row["id"]) == (added["duty"], mette)
    assert row["from"].startswith(f"{SOON}T16:00")
    assert "is on duty then already" in refused(command, *duty)
    assert "somebody on duty is" in refused(
        command, "duty", "add", lars, "--from", f"{SOON}T16:00", "--to", f"{SOON}T23:00"
    )
    assert "is not a moment" in refused(
        command, "duty", "add", mette, "--from", "tonight", "--to", f"{SOON}T23:00"
    )
    assert told(command, "duty", "remove", added["duty"])["removed"]
    assert "no duty to come" in refused(command, "duty", "remove", added["duty"])
    assert "Nobody is on the duty list" in command("people", "duty", "list").out
