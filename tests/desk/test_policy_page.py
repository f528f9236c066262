"""The municipality's rules as they are in force: all of them, with the file's own comments."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.office import policy_texts as q
from bot.desk.office.policy_reading import in_force
from bot.parts import Parts
from bot.policy_file import load_policy
from bot.policy_shown import APART, leaves, sections
from flows.facts import Role
from flows.policy import Policy
from flows.texts import words
from tests.desk.office import Office, read

PAGE = "/desk/office/policy"
OWN = """
[office]
name = "Eksempel Kommune"
[office.staffed]
saturday = ["10:00-12:00"]
[keep]
words_days = 7
audit_years = 2
[[help_lines]]
name = "Alarm"
number = "112"
about = "life"
[[help_lines]]
name = "Livslinien"
number = "70 201 201"
about = "suicide"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "vores.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


async def shown(office: Office, role: Role = Role.leader) -> str:
    response = await (await office.signed_in(role)).get(PAGE)
    assert response.status_code == 200
    return read(response).text


def with_file(office: Office, path: Path) -> Parts:
    return replace(office.parts, policy=load_policy(path), policy_file=path)


async def test_a_number_stands_with_its_comment_and_where_it_is_from(office: Office) -> None:
    text = await shown(office)
    wanted = "Borgerens egne ord. keep.words_days 14 Standard"
    assert wanted in text
    assert "Kommunen har ingen fil. Alt er standard." in text
    assert "cases.red.next_contact inden 60 minutter Standard" in text
    assert "sagsbehandler (60 min.), stedfortræder (60 min.), teamleder (60 min.)" in text
    assert "rhythm.ending_from 0,667" in text


async def test_who_is_in_which_role(office: Office) -> None:
    text = await shown(office, Role.caseworker)
    assert "sagsbehandler Mette stedfortræder Søren jobkonsulent Hanne" in text
    assert "mentor på arbejdspladsen 1 person" in text
    assert "vagt Ingen" in text
    assert "Lars" not in text


async def test_nothing_can_be_changed_there(office: Office) -> None:
    page = read(await (await office.signed_in(Role.leader)).get(PAGE))
    elsewhere = ("logout", "search")  # what stands in the head of every page
    assert [f.action for f in page.forms if not f.action.endswith(elsewhere)] == []


async def test_what_the_municipality_has_said_is_marked_with_its_file(
    office: Office, own: Path
) -> None:
    found = in_force(with_file(office, own))
    ours = {rule.key for part in found.parts for rule in part.rules if rule.own}
    assert ours == {
        "office.name", "office.staffed.saturday", "keep.words_days", "keep.audit_years",
    }  # fmt: skip
    assert found.own_lines
    assert (found.file, found.notice) == ("vores.toml", None)


async def test_a_file_changed_since_the_start_is_told(office: Office, own: Path) -> None:
    parts = with_file(office, own)
    own.write_text(OWN.replace("words_days = 7", "words_days = 8"), encoding="utf-8")
    found = in_force(parts)
    assert found.notice == q.CHANGED_SINCE
    values = {rule.key: rule.value for part in found.parts for rule in part.rules}
    assert values["keep.words_days"] == (words("7"),)
    own.write_text("= nonsense", encoding="utf-8")
    assert in_force(parts).notice == q.NOT_READ
    own.unlink()
    assert in_force(parts).notice == q.NOT_READ


def test_every_number_of_the_policy_is_on_the_page() -> None:
    there = {one.key for section in sections() for one in section.keys}
    assert {key for key in leaves(Policy()) if not key.startswith(APART)} == there


def test_every_rule_is_explained_in_words() -> None:
    """A key without a comment has a word here; a new one fails until it has."""
    bare = [one.key for section in sections() for one in section.keys if not one.comment]
    unexplained = [key for key in bare if q.rule(key) == words(key.rpartition(".")[2])]
    assert unexplained == []


def test_every_section_has_a_heading() -> None:
    assert [one.name for one in sections() if not one.about and one.name not in q.SECTION] == []
