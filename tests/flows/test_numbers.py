"""Help, numbers, what happens next, and the menu: always at hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows import hours
from flows.effects import KeepPerson, SignIn
from flows.events import Sent
from flows.facts import Absence, Participation, Role
from flows.numbers import commands_for
from flows.policy import Office, Policy
from flows.registry import COMMANDS
from tests.amina import CHAIN, MONDAY
from tests.chat import PureChat, plain
from tests.flows.test_meeting import agreed, asked

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 28, 11, 0, tzinfo=UTC)


def at(moment: datetime, **facts: object) -> PureChat:
    chat = PureChat(**facts)
    chat.now = moment
    return chat


@pytest.mark.parametrize("words", ["HJÆLP", "hjælp mig", "help"])
def test_help_shows_more_than_one_number(words: str) -> None:
    said = " ".join(PureChat().writes(words).heard)
    for part in ("112", "70 201 201", "1813", "robot"):
        assert part in said


def test_numbers_name_each_person_once_and_the_hours() -> None:
    said = PureChat().commands("ring").heard[0]
    for part in ("Mette på 20 30 40 50", "Lars hos Byggehuset på 20 30 40 54", "112"):
        assert said.count(part) == 1
    assert "tager telefonen" in said


def test_one_person_with_two_roles_is_named_once() -> None:
    chain = {**CHAIN, Role.job_consultant: CHAIN[Role.caseworker]}
    assert PureChat(chain=chain).commands("ring").heard[0].count("Mette på") == 1


def test_numbers_say_honestly_whether_somebody_is_there() -> None:
    assert "Det er åbent nu" in at(NOON).commands("ring").heard[0]
    closed = at(SATURDAY).commands("ring").heard[0]
    assert "åbent nu" not in closed
    assert "Der er åbent 2026-11-30" in closed


def test_without_any_number_there_is_still_a_way_to_a_person() -> None:
    chat = PureChat(chain={}).commands("ring")
    assert "112" in chat.heard[0]
    assert "/ringmig" in chat.values


def test_status_names_the_next_time_the_place_and_who() -> None:
    said = PureChat().commands("status").heard[0]
    for part in ("2026-11-23T07:30", "Byggehuset", "Lars", "Sige godmorgen til alle"):
        assert part in said


def test_status_looks_past_the_weekend_and_past_an_absence() -> None:
    assert "2026-11-30" in at(SATURDAY).commands("status").heard[0]
    today = Absence("a", MONDAY.date(), MONDAY.date())
    said = PureChat(absences=(today,)).commands("status").heard[0]
    assert "ikke kommer i dag" in said
    assert "2026-11-24" in said


def test_status_names_the_agreed_meeting_and_none_that_is_off_or_over() -> None:
    said = "Møde om en ny plan: "
    assert said not in asked().commands("status").heard[0]
    (line,) = [p for p in agreed().commands("status").heard[0].split("\n") if said in p]
    assert line.endswith("hos Byggehuset med Mette og Lars.")
    assert said not in agreed().at_desk("cancel").commands("status").heard[0]
    over = agreed()
    over.ring_it("meeting_over")
    assert said not in over.commands("status").heard[0]


def test_status_tells_who_has_taken_what_the_citizen_asked_for() -> None:
    chat = at(NOON).commands("ringmig").presses("yes").commands("status")
    assert "Ingen har svaret på den endnu" in chat.heard[0]
    (case,) = chat.citizen.cases
    until = NOON + timedelta(hours=2)
    taken = replace(case, owner=2, contact_by=until)
    chat.citizen = replace(chat.citizen, cases=(taken,))
    assert "Mette følger op" in chat.commands("status").heard[0]


def test_status_says_nothing_of_cases_the_citizen_does_not_know() -> None:
    chat = at(NOON).commands("ringmig").presses("yes")
    hidden = tuple(replace(case, family="silence") for case in chat.citizen.cases)
    chat.citizen = replace(chat.citizen, cases=hidden)
    assert "givet din besked videre" not in chat.commands("status").heard[0]


@pytest.mark.parametrize(
    ("participation", "part"),
    [
        (Participation.paused, "holder pause"),
        (Participation.stopped, "skriver ikke til dig"),
        (Participation.invited, "ikke i gang endnu"),
    ],
)
def test_status_says_whether_the_assistant_writes(participation: Participation, part: str) -> None:
    assert part in PureChat(participation=participation).commands("status").heard[0]


def test_status_without_a_placement_says_whom_to_ask() -> None:
    assert "Spørg gerne Mette" in PureChat(placement=None, shifts=()).commands("status").heard[0]


def behind_min_vej() -> list[PureChat]:
    """Min vej, and each group of it, one tap further."""
    groups = [name for name in PureChat().commands("vej").values if name != "/menu"]
    return [PureChat().commands("vej").presses(group) for group in groups]


def test_every_command_in_the_list_is_on_the_menu_or_behind_min_vej() -> None:
    listed = {f"/{name}" for name, _ in commands_for("citizen")} - {"/menu"}
    on_menu = set(PureChat().commands("menu").values)
    mine = [value for chat in behind_min_vej() for value in chat.values if value != "/vej"]
    assert listed == on_menu | set(mine)
    assert not on_menu & set(mine)
    assert len(mine) == len(set(mine))


def test_min_vej_shows_a_tired_person_few_buttons_and_a_way_back() -> None:
    first, groups = PureChat().commands("vej"), behind_min_vej()
    assert len(groups) == 3
    assert first.values[-1] == "/menu"
    assert all(chat.values[-1] == "/vej" for chat in groups)
    assert all(len(chat.values) <= 7 for chat in (first, *groups))
    assert first.presses("Hvor langt jeg er").presses("Tilbage").buttons == first.buttons


def test_min_vej_leads_only_to_what_is_there() -> None:
    for chat in behind_min_vej():
        for value in chat.values:
            assert value.removeprefix("/") in COMMANDS, value


def test_a_menu_after_stop_offers_a_way_back_and_no_second_stop() -> None:
    values = PureChat(participation=Participation.stopped).commands("menu").values
    assert "/start" in values
    assert "/stop" not in values


def test_every_listed_command_is_known() -> None:
    for name, description in commands_for("citizen"):
        assert plain(description)
        assert name in COMMANDS or name == "fravaer"


def test_the_desk_opens_by_a_link_of_its_own() -> None:
    chat = PureChat(me=CHAIN[Role.caseworker]).commands("skrivebord")
    assert chat.asked_for(SignIn)[0].person == 2


def test_staff_are_welcomed_and_shown_what_there_is() -> None:
    chat = PureChat(me=CHAIN[Role.caseworker]).commands("start")
    assert "robot" in chat.heard[0]
    assert "/skrivebord" in chat.values


def test_the_weeks_hours_are_put_into_one_sentence() -> None:
    chat = PureChat().commands("ring")
    assert chat.turn is not None
    said = plain(hours.staffed_hours(chat.turn))
    monday_to_thursday, friday = said.split(" og ")
    assert monday_to_thursday.startswith("2026-11-23-2026-11-26 kl. ")
    assert friday.startswith("2026-11-27 kl. 2026-11-27T08:00")


def test_an_office_that_closes_for_christmas_is_named_by_date() -> None:
    week = tuple(date(2026, 11, day) for day in range(24, 31))
    policy = replace(Policy(), office=Office(closed=week))
    chat = PureChat(policy=policy)
    chat.now = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
    chat.commands("ring")
    assert chat.turn is not None
    opens = hours.opens(chat.turn)
    assert opens is not None
    assert plain(opens).startswith("2026-12-01")


@pytest.mark.parametrize("kind", ["voice", "sticker", "photo"])
@pytest.mark.parametrize("command", ["", "ringmig"])
def test_what_cannot_be_read_is_deleted_with_a_word_and_a_way_to_help(
    kind: str, command: str
) -> None:
    chat = PureChat()
    if command:
        chat.commands(command)
    chat.happens(Sent(kind))
    assert "har jeg slettet" in chat.heard[0]
    assert "/hjaelp" in chat.values
    assert not any("forstod" in said for said in chat.heard)  # said once, without reproach
    assert chat.flow == ("contact" if command else "")


def test_staff_hear_it_too() -> None:
    chat = PureChat(me=CHAIN[Role.caseworker]).happens(Sent("voice"))
    assert "har jeg slettet" in chat.heard[0]


# --- when somebody is there, as people say it -----------------------------------------


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (MONDAY, "Der er åbent i dag kl. 2026-11-23T08:00"),
        (MONDAY.replace(hour=20), "Der er åbent i morgen kl. 2026-11-24T08:00"),
        (SATURDAY, "Der er åbent 2026-11-30"),
    ],
)
def test_today_is_not_called_by_its_weekday(moment: datetime, said: str) -> None:
    assert said in at(moment).commands("ring").heard[0]


def test_danger_in_the_early_morning_says_today() -> None:
    said = " ".join(at(MONDAY).writes("jeg vil ikke leve mere").heard)
    assert "i dag kl. 2026-11-23T08:00" in said


@pytest.mark.parametrize("said", ["Hvem er du?", "er du en robot", "are you human", "kim jesteś"])
def test_who_asks_is_told_that_this_is_a_robot_also_in_the_middle_of_a_question(said: str) -> None:
    chat = PureChat().commands("ringmig").writes(said)
    assert chat.heard[0].startswith("Jeg er en robot.")
    assert chat.heard[-1] == "Vil du ringes op af Mette?"


def test_staff_who_ask_are_told_too() -> None:
    chat = PureChat(me=CHAIN[Role.caseworker]).writes("hvem er du")
    assert chat.heard[0].startswith("Jeg er Fodfæstes robot.")


def test_who_asks_whom_to_call_gets_the_numbers_and_is_not_called() -> None:
    chat = PureChat().writes("hvem kan jeg ringe til")
    assert "Ring til Mette" in chat.heard[0]
    assert chat.flow == ""


def test_the_language_may_be_named_and_a_no_leaves_it() -> None:
    chat = PureChat().commands("sprog").writes("engelsk tak")
    assert chat.asked_for(KeepPerson)[0].language == "en"
    chat = PureChat().commands("sprog").writes("nej")
    assert chat.heard == ["Okay. Så fortsætter vi som før."]
    assert chat.flow == ""
    assert not chat.asked_for(KeepPerson)


def test_a_language_in_a_longer_text_is_not_chosen() -> None:
    chat = PureChat().commands("sprog").writes("jeg vil gerne lære mere engelsk på arbejdet")
    assert chat.flow == "language"
    assert not chat.asked_for(KeepPerson)
