"""`people import`: a coordinator's spreadsheet, all of it or nothing."""

import json
from base64 import urlsafe_b64decode
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.commands import people_import
from storage.export import everything_about
from storage.store import Store
from storage.vault import Vault
from tests.commands.conftest import KEY, Call, Ran
from tests.commands.test_people import PLACEMENT, TODAY, lars, mette, options, staff

__all__ = ["lars", "mette"]  # fixtures

HEADER = "alias,workplace,from,to,schedule"
FIRST, LAST = PLACEMENT["--from"], PLACEMENT["--to"]
WHEN = f'{FIRST},{LAST},"mon,wed 08:30-12:30"'
AMINA, BO = f"Amina,Genbrug,{WHEN}", f"Bo,Cafeen,{WHEN}"
OF_ITS_OWN = {
    "about",
    "id",
    "name",
    "key",
    "citizen_id",
    "placement_id",
    "created_at",
    "settled_at",
    "at",
}
Import = Callable[..., Ran]


@pytest.fixture
def imports(command: Call) -> Import:
    def saves_and_imports(text: str | bytes, *more: str) -> Ran:
        Path("people.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
        return command("people", "import", "people.csv", *more)

    return saves_and_imports


def good(ran: Ran) -> list[dict[str, Any]]:
    assert ran.code == 0, ran.err
    told = json.loads(ran.out)
    assert told["added"] == len(told["people"])
    return list(told["people"])


def bad(ran: Ran) -> list[str]:
    """What is said line by line, without the first sentence."""
    assert (ran.code, ran.out) == (2, "")
    first, *lines = ran.err.splitlines()
    assert first.startswith("Nobody was added, because ")
    return lines


def names(command: Call) -> list[str]:
    return [person["name"] for person in json.loads(command("people", "list", "--json").out)]


# --- what is added -------------------------------------------------------------------------


def test_everybody_in_the_file_is_added_and_invited(command, imports, mette, lars):
    staff(command, "caseworker", "Ib", "--email", "Ib@kommunen.example")
    amina, bo = good(
        imports(
            f"{HEADER},caseworker,company_mentor,goal\n"
            f"{AMINA},{mette},{lars},Jeg siger godmorgen\n"
            f"{BO},ib@KOMMUNEN.example,,\n",
            "--json",
        )
    )
    assert (amina["line"], amina["phase"], amina["missing"]) == (2, "startup", [])
    assert (bo["line"], bo["phase"], bo["missing"]) == (3, "before", ["goal", "company_mentor"])
    assert amina["start"].startswith("/start ")
    assert amina["start"] != bo["start"]
    assert amina["link"] is None  # no token, so nobody knows the bot's name
    *_, one, two = json.loads(command("people", "list", "--json").out)
    assert [one["id"], two["id"]] == [amina["id"], bo["id"]]
    assert [one["participation"], two["name"]] == ["invited", "Bo"]


def test_each_value_goes_where_the_one_by_one_form_puts_it(command, imports, database_url, mette):
    chain = dict.fromkeys(("caseworker", "deputy", "job_consultant", "contact_person"), mette)
    for role in ("leader", "personal_mentor", "company_mentor"):
        chain[role] = staff(command, role, role)
    words = {"goal": "Ro", "wish": "Kok", "language": "en", "concern": "Stille"}
    conditions = ["--condition", "én ad gangen", "--condition", "pauser"]
    typed = command(
        *("people", "placement", "--alias", "Bo"),
        *options(**chain, **words), *conditions, "--json",
    )  # fmt: skip
    values = [
        "Bo 2",
        *PLACEMENT.values(),
        *chain.values(),
        *words.values(),
        "én ad gangen | pauser",
    ]
    columns = [*HEADER.split(","), *chain, *words, "condition"]
    text = "\t".join(columns) + "\n" + "\t".join(map(str, values)) + "\n"
    (imported,) = good(imports(text, "--json"))
    kept = [_kept(database_url, id_) for id_ in (json.loads(typed.out)["id"], imported["id"])]
    assert kept[0] == kept[1]
    assert {"condition", "goal", "link", "placement"} <= kept[0].keys()


def test_a_role_may_be_nobody_and_a_follow_up_may_be_given(command, imports, mette):
    (amina,) = good(
        imports(
            f"{HEADER},caseworker,company_mentor,goal,follow_up\n"
            f"{AMINA},{mette},none,Ro,{TODAY + timedelta(days=9)}\n",
            "--json",
        )
    )
    assert (amina["phase"], amina["missing"]) == ("startup", [])
    late = TODAY + timedelta(days=400)
    (said,) = bad(imports(f"{HEADER},caseworker,follow_up\n{BO},{mette},{late}\n"))
    assert said.startswith(f"line 2: follow_up {late} is not in the placement")


def _kept(url: str, citizen: int) -> dict[str, list[dict[str, Any]]]:
    """Everything about somebody, but for what nobody else can have."""
    store = Store(url, Vault([urlsafe_b64decode(KEY)]))
    with store.reading() as connection:
        found = everything_about(connection, store.vault, citizen)
    store.close()
    return {
        name: [{k: v for k, v in row.items() if k not in OF_ITS_OWN} for row in rows]
        for name, rows in found.items()
        if name != "invite"
    }


def test_a_person_reads_one_line_for_each_citizen(imports, mette):
    ran = imports(f"{HEADER},caseworker\n{AMINA},{mette}\n{BO},{mette}\n")
    amina, bo, *rest = ran.out.splitlines()
    assert amina.startswith("line 2: Amina, number ")
    assert "; still missing: goal, company mentor · /start " in bo
    assert rest[0].startswith("2 citizens added. Each invitation works once, for ")
    assert "no links" in rest[1]


def test_telegram_is_asked_once_for_its_name(imports, monkeypatch):
    asked: list[object] = []
    monkeypatch.setattr(people_import, "bot_name", lambda s: asked.append(s) or "fodfaeste_bot")
    people = good(imports(f"{HEADER}\n{AMINA}\n{BO}\n", "--json"))
    token = people[0]["start"].removeprefix("/start ")
    assert people[0]["link"] == f"https://t.me/fodfaeste_bot?start={token}"
    assert len(asked) == 1


def test_a_dry_run_says_the_same_and_adds_nobody(command, imports, mette):
    text = f"{HEADER},caseworker\n{AMINA},{mette}\n"
    ran = imports(text, "--dry-run")
    assert "line 2: Amina would be added; still missing: goal, company mentor." in ran.out
    assert "/start" not in ran.out
    told = json.loads(imports(text, "--dry-run", "--json").out)
    nobody = dict.fromkeys(("id", "placement", "start", "link"))
    missing = ["goal", "company_mentor"]
    assert told == {
        "added": 0,
        "people": [{"line": 2, "phase": "before", "missing": missing, **nobody}],
    }
    assert names(command) == ["Mette"]
    assert "alias needs a name" in bad(imports(f"{HEADER}\n,Genbrug,{WHEN}\n", "--dry-run"))[0]
    assert len(good(imports(text, "--json"))) == 1


# --- what is refused -----------------------------------------------------------------------


def test_each_bad_line_is_named_with_each_mistake_and_nobody_is_added(
    command, imports, mette, lars
):
    lines = bad(
        imports(
            f"{HEADER},caseworker,company-mentor,language\n"
            f"{AMINA},{mette},{lars},\n"
            f",Genbrug,23/11,{LAST},mån 8-12,4711,Lars,xx\n"
            f"{BO},{lars},{'9' * 5000},da\n"
            f"Eva,Genbrug,{TODAY},{TODAY + timedelta(days=900)},mon 8-12,{mette},,\n"
            f"Ali,Genbrug\nUma,Cafeen,{WHEN},Mette,,\n"
        )
    )
    said = {
        3: ["alias needs a name", "from is not a day", "mån", "language is not offered",
            "caseworker: nobody has the number or mail address 4711", "company_mentor: nobody"],
        4: [f"caseworker {lars} is Lars, who is company_mentor", "company_mentor: nobody"],
        5: ["is more than a year"],
        6: ["has 2 values for 8 columns"],
        7: ["caseworker: nobody"],
    }  # fmt: skip
    expected = [(number, one) for number, sentences in said.items() for one in sentences]
    assert len(lines) == len(expected)
    for line, (number, sentence) in zip(lines, expected, strict=True):
        assert line.startswith(f"line {number}: ")
        assert sentence in line
        assert "--" not in line  # a spreadsheet has columns, not options
    assert names(command) == ["Mette", "Lars"]


def test_the_same_file_twice_adds_nobody_the_second_time(command, imports):
    text = f"{HEADER}\n{AMINA}\n{BO}\n"
    amina, _ = good(imports(text, "--json"))
    lines = bad(imports(text.replace("Amina", "AMINA")))
    assert f"line 2: AMINA at Genbrug from {FIRST} is in the database already" in lines[0]
    assert f"with number {amina['id']};" in lines[0]
    assert len(lines) == len(names(command)) == 2


def test_the_same_citizen_twice_in_a_file_is_named(command, imports):
    later = AMINA.replace(FIRST, str(TODAY + timedelta(days=2)))
    (line,) = bad(imports(f"{HEADER}\n{AMINA}\n{BO}\n{later}\n{AMINA}\n"))
    assert line.startswith("line 5: Amina at Genbrug from ")
    assert "is in line 2 already" in line
    assert names(command) == []


def test_somebody_forgotten_is_nobody(command, imports, mette):
    assert command("erase", mette, "--yes").code == 0
    assert f"address {mette};" in bad(imports(f"{HEADER},caseworker\n{AMINA},{mette}\n"))[0]


def test_whoever_imports_meanwhile_is_asked_to_wait(command, imports, database_url):
    store = Store(database_url, Vault([urlsafe_b64decode(KEY)]))
    lead = store.try_lead(people_import.NAME)
    ran = imports(f"{HEADER}\n{AMINA}\n")
    lead.release()
    if store.shared:
        assert (ran.code, names(command)) == (1, [])
        assert "try again" in ran.err
    else:  # one writer at a time: it finds what the other one has added
        assert (ran.code, names(command)) == (0, ["Amina"])
    store.close()


def test_days_as_danish_excel_writes_them(imports, database_url):
    day = TODAY + timedelta(days=3)
    written = f"{day.day}-{day.month}-{day.year}"
    text = f"{HEADER}\nBo,Cafeen,{written},{day:%d.%m.%Y},mon 8-12\n"
    (bo,) = good(imports(text, "--json"))
    (placement,) = _kept(database_url, bo["id"])["placement"]
    assert (placement["first"], placement["last"]) == (str(day), str(day))


@pytest.mark.parametrize("content", [f"{HEADER}\n", f"{HEADER}\n,,,,\n\n"])
def test_a_file_without_anybody_says_so(imports, content):
    ran = imports(content)
    assert ran.code == 2
    assert "nobody in the file" in ran.err


def test_a_file_that_is_not_there_and_a_folder(command):
    Path("folder").mkdir()
    for name in ("nothing.csv", "folder"):
        ran = command("people", "import", name)
        assert ran.code == 1
        assert ran.err.startswith(f"{name} cannot be used (")
        assert ran.err.count("\n") == 1


def test_help_shows_the_columns(call):
    shown = " ".join(call("people", "import", "--help").out.split())
    assert "alias, workplace, from, to, schedule, caseworker" in shown
