"""`people`: what a coordinator types, and what comes back."""

import json
from datetime import datetime, timedelta
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest

from tests.commands.conftest import Call

TODAY = datetime.now(ZoneInfo("Europe/Copenhagen")).date()  # the commands run on the real day
PLACEMENT = {
    "--workplace": "Genbrugsbutikken, Vestergade 12",
    "--from": str(TODAY + timedelta(days=1)),
    "--to": str(TODAY + timedelta(days=80)),
    "--schedule": "man,ons,fre 8.30-12.30",
}


def options(**changed: object) -> list[str]:
    given = {**PLACEMENT, **{f"--{name.replace('_', '-')}": v for name, v in changed.items()}}
    return [
        str(word) for name, value in given.items() if value is not None for word in (name, value)
    ]


def staff(command: Call, role: str, name: str, *more: str) -> int:
    added = command("people", "staff", "--role", role, "--name", name, *more, "--json")
    assert added.code == 0, added.err
    return int(json.loads(added.out)["id"])


@pytest.fixture
def mette(command: Call) -> int:
    return staff(command, "caseworker", "Mette", "--email", "mette@kommunen.example")


@pytest.fixture
def lars(command: Call) -> int:
    return staff(command, "company_mentor", "Lars", "--phone", "20 11 22 33")


def test_staff_are_invited_to_link_their_chat(command):
    ran = command("people", "staff", "--role", "leader", "--name", "Birgit", "--json")
    assert ran.code == 0
    told = json.loads(ran.out)
    assert told["start"].startswith("/start ")
    assert len(told["start"]) <= len("/start ") + 64
    assert told["link"] is None  # no token, so nobody knows the bot's name


def test_a_colleague_who_reads_english_is_added_so(command):
    id_ = staff(command, "caseworker", "Kate", "--language", "en")
    [listed] = json.loads(command("people", "list", "--json").out)
    assert (listed["id"], listed["language"]) == (id_, "en")


def test_a_placement_with_all_it_needs_is_active(command, mette, lars):
    ran = command(
        "people", "placement", "--alias", "Amina", *options(caseworker=mette, company_mentor=lars),
        "--goal", "Jeg siger godmorgen", "--condition", "én ad gangen", "--condition", "pauser",
        "--json",
    )  # fmt: skip
    told = json.loads(ran.out)
    assert (told["phase"], told["missing"]) == ("startup", [])
    assert told["start"].startswith("/start ")
    listed = json.loads(command("people", "list", "--json").out)
    citizen = next(person for person in listed if person["id"] == told["id"])
    assert (citizen["name"], citizen["role"], citizen["participation"]) == (
        "Amina",
        "citizen",
        "invited",
    )


def test_an_incomplete_placement_says_what_is_missing(command, mette):
    ran = command("people", "placement", "--alias", "Bo", *options(caseworker=mette))
    assert ran.code == 0
    assert "still missing: goal, company mentor" in ran.out
    assert "/start " in ran.out


def test_nobody_in_a_role_is_said_with_none(command, mette):
    ran = command(
        "people", "placement", "--alias", "Bo",
        *options(caseworker=mette, company_mentor="none", goal="Ro"), "--json",
    )  # fmt: skip
    told = json.loads(ran.out)
    assert (told["phase"], told["missing"]) == ("startup", [])


def test_a_placement_always_has_a_caseworker(command):
    ran = command("people", "placement", "--alias", "Bo", *options(caseworker="none"))
    assert ran.code == 2
    assert "--caseworker cannot be none" in ran.err


@pytest.mark.parametrize("who", ["Mette", "-", "9" * 5000])
def test_a_person_is_named_by_a_number(command, who):
    ran = command("people", "placement", "--alias", "Bo", *options(job_consultant=who))
    assert ran.code == 2
    assert "is no number from `people list`; write one, or none." in ran.err


def test_the_next_follow_up_is_a_day_of_the_placement(command, mette):
    day = TODAY + timedelta(days=300)
    ran = command("people", "placement", "--alias", "Bo", *options(caseworker=mette, follow_up=day))
    assert ran.code == 2
    assert f"--follow-up {day} is not in the placement" in ran.err
    day = TODAY + timedelta(days=9)
    ran = command("people", "placement", "--alias", "Bo", *options(caseworker=mette, follow_up=day))
    assert ran.code == 0


def test_a_further_placement_follows_the_first(command, mette, lars):
    chain = {"caseworker": mette, "company_mentor": lars}
    first = command("people", "placement", "--alias", "Bo", *options(**chain, goal="Ro"), "--json")
    bo = json.loads(first.out)["id"]
    overlapping = command("people", "placement", "--citizen", bo, *options(**chain))
    assert overlapping.code == 2
    assert PLACEMENT["--to"] in overlapping.err
    later = {"from": TODAY + timedelta(days=81), "to": TODAY + timedelta(days=120)}
    ran = command("people", "placement", "--citizen", bo, *options(**chain, **later), "--json")
    told = json.loads(ran.out)
    assert (told["id"], told["phase"]) == (bo, "startup")  # the goal has come along
    assert "start" not in told


def test_what_somebody_wants_goes_along_until_they_want_something_else(command, mette, tmp_path):
    first = options(caseworker=mette, wish="arbejde med dyr")
    bo = json.loads(command("people", "placement", "--alias", "Bo", *first, "--json").out)["id"]
    for day, said in ((81, {}), (131, {"wish": "en butik"})):
        period = {"from": TODAY + timedelta(days=day), "to": TODAY + timedelta(days=day + 40)}
        further = options(caseworker=mette, **period, **said)
        assert command("people", "placement", "--citizen", bo, *further).code == 0
    assert command("export", bo, "--to", tmp_path / "bo.zip").code == 0
    with ZipFile(tmp_path / "bo.zip") as whole:
        [name] = [name for name in whole.namelist() if name.endswith(".json")]
        text = whole.read(name).decode()
    assert (text.count("arbejde med dyr"), text.count("en butik")) == (2, 1)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"from": "23/11"}, "--from is not a day"),
        ({"to": TODAY - timedelta(days=2), "from": TODAY - timedelta(days=9)}, "over already"),
        ({"from": TODAY + timedelta(days=90)}, "comes after --to"),
        ({"to": TODAY + timedelta(days=900)}, "more than a year"),
        ({"schedule": "mån 8-12"}, "is not a day"),
        ({"schedule": "mon-sun 07:00-19:00"}, "hours a week"),
        ({"caseworker": 4711}, "nobody with the number 4711"),
        ({"language": "xx"}, "--language is not offered; choose da or en"),
        ({"goal": "a" * 5000}, "--goal has 5000 characters"),
        ({"workplace": " "}, "--workplace needs a name"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence_and_adds_nothing(command, mette, wrong, said):
    ran = command("people", "placement", "--alias", "Bo", *options(**wrong))
    assert ran.code == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert "Bo" not in command("people", "list").out


def test_somebody_in_the_wrong_role_is_refused(command, mette, lars):
    for role, person in {"caseworker": lars, "company_mentor": mette, "leader": mette}.items():
        ran = command("people", "placement", "--alias", "Bo", *options(**{role: person}))
        assert ran.code == 2
        assert f"--{role.replace('_', '-')} {person} is " in ran.err
    assert command("people", "placement", "--citizen", mette, *options()).code == 2
    deputy = command("people", "placement", "--alias", "Bo", *options(deputy=mette))
    assert deputy.code == 0  # a deputy is often another caseworker


def test_either_a_new_citizen_or_a_known_one(command):
    assert command("people", "placement", *options()).code == 2
    assert command("people", "placement", "--alias", "Bo", "--citizen", 1, *options()).code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--role", "boss", "--name", "Bo"], "choose caseworker, deputy,"),
        (["--role", "citizen", "--name", "Bo"], "choose caseworker, deputy,"),
        (["--role", "leader", "--name", ""], "1 to 60 characters"),
        (["--role", "leader", "--name", "Bo 010190-1234"], "CPR number"),
        (["--role", "leader", "--name", "Bo", "--email", "bo@"], "not a mail address"),
        (["--role", "leader", "--name", "Bo", "--phone", "ring"], "not a phone number"),
        (["--role", "leader", "--name", "Bo", "--language", "xx"], "--language is not offered"),
        (["--role", "leader"], "Missing option '--name'"),
    ],
)
def test_a_member_of_staff_that_cannot_be_meant(command, words, said):
    ran = command("people", "staff", *words)
    assert ran.code == 2
    assert said in ran.err


def test_an_address_has_one_owner(command, mette):
    ran = command(
        "people", "staff", "--role", "leader", "--name", "Bo", "--email", "Mette@kommunen.example"
    )
    assert ran.code == 2
    assert f"person {mette}" in ran.err


def test_a_new_invitation_and_nobody_to_invite(command, mette):
    first = json.loads(command("people", "invite", mette, "--json").out)
    again = json.loads(command("people", "invite", mette, "--json").out)
    assert first["id"] == again["id"] == mette
    assert first["start"] != again["start"]
    unknown = command("people", "invite", 4711)
    assert unknown.code == 2
    assert "4711" in unknown.err


def test_a_list_of_nobody_says_how_to_begin(command):
    assert "people staff" in command("people", "list").out


# --- the hours plan (requirements 62, 202) ------------------------------------------------------


def test_a_plan_of_hours_is_given_with_the_placement(command, mette, lars):
    first, second, looked, third = (str(TODAY + timedelta(days=n)) for n in (1, 22, 47, 70))
    plan = f"from {first} 4 agreed, from {second} 6:30 review {looked}, from {third} 0:30"
    chain = options(caseworker=mette, company_mentor=lars)
    ran = command("people", "placement", "--alias", "Bo", *chain, "--hours", plan, "--json")
    assert ran.code == 0
    assert command("export", json.loads(ran.out)["id"], "--to", "bo.zip").code == 0
    with ZipFile("bo.zip") as archive:
        kept = json.loads(archive.read("data.json"))
    steps = [line for line in kept["entry"] if line["kind"] == "hours_step"]
    assert sorted((s["day"], s["value"], s["until"], s["state"]) for s in steps) == [
        (first, 240, None, "agreed"),
        (second, 390, looked, "planned"),
        (third, 30, None, "planned"),
    ]


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        ("from 2026-11-23 0", "from half an hour to 37 hours"),
        ("from 2026-11-23 80", "from half an hour to 37 hours"),
        ("4 timer", 'write "from 2026-11-23 4:30"'),
        ("from 23-11-2026 4", "write it as 2026-11-23"),
        ("from 2026-11-23 4, from 2026-11-23 5", "keep one of them"),
        ("from 2026-11-23 4:75", "more than 59 minutes"),
        ("from 2026-11-23 4 review 2026-11-01", "on a later day"),
        ("from 2026-02-29 4", "write it as 2026-11-23"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_with_what_to_write(command, mette, lars, plan, says):
    chain = options(caseworker=mette, company_mentor=lars)
    ran = command("people", "placement", "--alias", "Bo", *chain, "--hours", plan)
    assert ran.code == 2
    assert "--hours" in ran.err
    assert says in " ".join(ran.err.split())
