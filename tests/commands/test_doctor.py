"""`doctor`: what is wrong is found before it is needed, and no secret is told."""

from datetime import date, timedelta

import pytest

from bot.commands import checks_inside
from bot.commands.checks_inside import check_lines
from bot.commands.finding import Mark
from bot.commands.sentences import untranslated
from bot.config import policy_from
from flows.policy import Policy
from tests.commands.test_people import options, staff

TOKEN = "4242:geheim-geheim-geheim-geheim"


def marks(out):
    """What → its mark and sentence."""
    return {line[7:17].strip(): (line[:5].strip(), line[19:]) for line in out.splitlines()}


@pytest.fixture
def away(settings):
    """No Telegram and no mail server."""
    settings(
        telegram_token=TOKEN,
        telegram_api="http://127.0.0.1:9",
        smtp="smtp://me:geheim@127.0.0.1:9",
        mail_from="os@kommunen.example",
    )


def test_each_thing_has_a_line_and_no_secret(command, away):
    ran = command("doctor")
    found = marks(ran.out)
    assert ran.code == 1
    wrong = {what for what, (mark, _) in found.items() if mark == "wrong"}
    assert {"token", "mail"} <= wrong
    assert found["clock"][0] == "look"
    assert found["database"][0] == found["policy"][0] == found["staff"][0] == "ok"
    assert {"texts", "crisis", "help lines"} <= set(found)
    assert "geheim" not in ran.out + ran.err


def test_without_a_token_it_says_where_to_get_one(command):
    ran = command("doctor")
    assert ran.code == 1
    assert "@BotFather" in marks(ran.out)["token"][1]


def test_an_old_database_is_a_line_of_its_own(call, settings, unmigrated_url):
    settings(database=unmigrated_url)
    mark, sentence = marks(call("doctor").out)["database"]
    assert mark == "wrong"
    assert "run_bot.py migrate" in sentence


def test_whoever_a_citizen_may_need_must_be_reachable(command, away):
    mette = staff(command, "caseworker", "Mette", "--email", "mette@kommunen.example")
    lars = staff(command, "company_mentor", "Lars")
    staff(command, "leader", "Birgit")  # in no chain: nobody waits for her
    added = command(
        "people",
        "placement",
        "--alias",
        "Bo",
        *options(caseworker=mette, company_mentor=lars),
    )
    assert added.code == 0
    mark, sentence = marks(command("doctor").out)["staff"]
    assert mark == "wrong"
    assert f"Lars (company_mentor, {lars})" in sentence
    assert "Mette" not in sentence
    assert "Birgit" not in sentence


def test_an_e_mail_reaches_nobody_without_a_mail_server(command, settings):
    settings(telegram_token=TOKEN, telegram_api="http://127.0.0.1:9")
    mette = staff(command, "caseworker", "Mette", "--email", "mette@kommunen.example")
    command("people", "placement", "--alias", "Bo", *options(caseworker=mette))
    found = marks(command("doctor").out)
    assert found["mail"][0] == "look"
    assert "Mette" in found["staff"][1]


def test_a_placement_without_a_caseworker_is_wrong(command, away):
    command("people", "placement", "--alias", "Bo", *options())
    assert marks(command("doctor").out)["chain"][0] == "wrong"


def test_help_lines_grow_old():
    policy = policy_from({"crisis": {"verify_days": 90}})
    checked = max(line.verified for line in policy.lines_here() if line.verified)
    found = check_lines(policy, checked)
    assert found.mark is Mark.look
    assert "never checked" in found.sentence
    assert "Livslinien" not in found.sentence
    assert "Livslinien" in check_lines(policy, checked + timedelta(days=91)).sentence
    assert "Livslinien 70 201 201 (checked" in check_lines(policy, checked - timedelta(1)).sentence
    assert "a day to come" in check_lines(policy, checked - timedelta(days=1)).sentence


def test_help_lines_are_asked_for_again_after_ninety_days():
    policy = Policy()
    checked = max(line.verified for line in policy.lines_here() if line.verified)
    assert "Livslinien" not in check_lines(policy, checked + timedelta(days=90)).sentence
    assert "Livslinien" in check_lines(policy, checked + timedelta(days=91)).sentence


def test_a_number_of_the_crisis_texts_that_nobody_dates_is_named():
    moved = policy_from({"crisis": {"region": "Midtjylland"}})  # and 1813 was forgotten
    found = check_lines(moved, date(2026, 11, 22))
    assert found.mark is Mark.look
    assert "1813 (in [crisis] but in no help line)" in found.sentence


def test_a_language_without_a_catalogue_is_not_complete():
    assert untranslated("xx") is None
    assert untranslated("da") == []
    assert checks_inside.check_catalogues(["da"]).mark is Mark.good
    assert checks_inside.check_catalogues(["da", "tlh"]).mark is Mark.wrong


def test_the_defaults_are_looked_at_as_they_ship():
    assert check_lines(Policy(), date(2026, 11, 22)).mark is Mark.look
