"""From two thirds of the period: what comes next, chosen by the citizen, agreed with a person."""

import pytest

from flows.closing import steps
from flows.effects import KeepNoted, SetAlarm
from flows.events import ClosingActed
from flows.facts import NotedKind, Phase, Role
from flows.own import Kind
from flows.policy import Closing, Joiner, Policy
from tests.flows.closing_chat import ClosingChat, at


def chosen(key: str = "part_time") -> ClosingChat:
    chat = ClosingChat()
    chat.commands("naeste").presses(key).presses("yes")
    return chat


def sent() -> ClosingChat:
    chat = chosen()
    chat.presses("no").presses("no").presses("skip").presses("skip")
    return chat


@pytest.mark.parametrize("key", [*steps.FIRST, *steps.MORE])
def test_every_step_shows_what_it_often_takes_before_it_is_chosen(key: str) -> None:
    chat = ClosingChat()
    chat.commands("naeste")
    if key in steps.MORE:
        chat.presses("more")
    chat.presses(key)
    assert "Det hører ofte med:" in chat.heard[-1]
    assert chat.heard[-1].count("\n") >= 2
    assert not chat.lines(Kind.next_step)
    chat.presses("yes")
    [line] = chat.lines(Kind.next_step)
    assert (line.key, line.state, line.placement) == (key, "wanted", 1)


def test_aids_and_the_supplement_stand_on_the_list_for_education() -> None:
    chat = ClosingChat()
    chat.commands("naeste").presses("more").presses("education")
    assert "ordblind" in chat.heard[-1]
    assert "handicaptillæg" in chat.heard[-1]


def test_nothing_promises_a_job() -> None:
    for step in steps.STEPS.values():
        for text in step.takes:
            assert "får et job" not in text.msgid
            assert "garanti" not in text.msgid


def test_two_can_be_chosen_and_a_third_takes_the_place_of_the_first() -> None:
    chat = chosen("job")
    chat.presses("yes").presses("part_time").presses("yes")
    assert chat.state == "joins"
    chat.presses("no").presses("skip").presses("skip")
    chat.commands("naeste").presses("new_placement").presses("yes")
    assert [line.key for line in chat.lines(Kind.next_step)] == ["part_time", "new_placement"]


def test_a_step_in_my_own_words_is_kept_and_read_at_the_desk_only() -> None:
    chat = ClosingChat()
    chat.commands("naeste").writes("🐎 passe heste")
    chat.presses("no").presses("skip").presses("skip")
    [line] = chat.lines(Kind.next_step)
    assert (line.key, line.text) == ("own", "🐎 passe heste")
    assert "heste" not in chat.mails(Role.caseworker)


def own(words: str = "passe heste") -> ClosingChat:
    chat = ClosingChat()
    chat.commands("naeste").writes(words)
    chat.presses("no").presses("skip").presses("skip")
    return chat


def test_my_own_words_are_agreed_by_one_tap_as_what_they_are() -> None:
    chat = own()
    assert "Læs det på skrivebordet, før I aftaler det." in chat.mails(Role.caseworker)
    assert chat.cards_of(Role.caseworker)[:3] == [
        "Aftalt eget: job", "Aftalt eget: uddannelse", "Aftalt eget: andet",
    ]  # fmt: skip
    chat.taps(Role.caseworker, "agree_own:job")
    [line] = chat.lines(Kind.next_step)
    assert (line.key, line.text, line.state) == ("job", "passe heste", "agreed")
    assert "I er enige om det næste skridt: passe heste." in chat.got(chat.me)[0]
    chat.commands("naeste")
    assert "Dit eget: passe heste" in chat.heard[-1]


@pytest.mark.parametrize(
    ("is_a", "then"),
    [("job", Phase.aftercare), ("education", Phase.aftercare), ("own", Phase.ending)],
)
def test_what_it_is_decides_whether_somebody_follows_it(is_a: str, then: Phase) -> None:
    chat = own()
    chat.taps(Role.caseworker, f"agree_own:{is_a}")
    assert chat.last_day().phase is then


def test_something_of_my_own_that_is_agreed_is_no_lack_of_a_placement() -> None:
    chat = own("hjælpe min mor på gården")
    chat.taps(Role.caseworker, "agree_own:own")
    chat.last_day().answers("closing_call", "1", "not_reached", Role.job_consultant)
    assert chat.phase is Phase.closed
    chat.ring_next("next_placement")
    assert not chat.cases


def test_what_was_something_else_and_becomes_a_job_is_followed_from_then_on() -> None:
    chat = own()
    chat.taps(Role.caseworker, "agree_own:own")
    chat.last_day().answers("closing_call", "1", "not_reached", Role.job_consultant)
    [line] = chat.lines(Kind.next_step)
    chat.happens(
        ClosingActed("agree", {"step": f"{line.id}:job"}), chat.citizen.chain[Role.caseworker]
    )
    assert chat.phase is Phase.aftercare


def test_another_job_than_my_own_is_still_mine_to_say_yes_to() -> None:
    chat = own()
    chat.taps(Role.caseworker, "agree_own:job")
    chat.answers("next_step", "1", "offer", Role.caseworker)
    chat.answers("next_step_other", "1", "propose:job", Role.caseworker)
    states = {(line.key, line.text): line.state for line in chat.lines(Kind.next_step)}
    assert states == {("job", "passe heste"): "agreed", ("job", ""): "proposed"}


def test_five_thousand_characters_are_no_trouble() -> None:
    chat = ClosingChat()
    chat.commands("naeste").writes("a" * 5000)
    assert len(chat.lines(Kind.next_step)[0].text) == 1000
    assert "1000" in " ".join(chat.heard)


def test_who_can_join_is_asked_where_there_is_such_a_person() -> None:
    chat = ClosingChat()
    chat.commands("naeste").presses("more").presses("flex_job").presses("yes").presses("no")
    assert chat.buttons == ["Fleksjobambassadøren", "Nej tak"]
    chat.presses("flexjob_ambassador").presses("skip").presses("skip")
    assert "Vil gerne have med: Fleksjobambassadøren." in chat.mails(Role.caseworker)


def test_where_the_municipality_has_nobody_it_is_not_asked() -> None:
    chat = ClosingChat(policy=Policy(closing=Closing(joiners=())))
    chat.commands("naeste").presses("job").presses("yes").presses("no")
    assert chat.state == "lesson"
    assert Joiner.job_club in Policy().closing.joiners


def test_what_i_learned_is_a_result_and_shared_only_with_a_yes() -> None:
    chat = chosen("new_placement")
    chat.presses("no").writes("bedst om formiddagen")
    chat.writes("noget med dyr")
    assert "Det er også et resultat at vide det." in chat.heard[-1]
    chat.presses("no")
    assert [(one.key, one.shared, one.placement) for one in chat.lines(Kind.lesson)] == [
        ("conditions", (), None), ("jobs", (), None),
    ]  # fmt: skip


def test_a_yes_shares_the_lessons_with_the_caseworker() -> None:
    chat = chosen("new_placement")
    chat.presses("no").writes("bedst om formiddagen").presses("skip")
    chat.presses("yes")
    assert [one.shared for one in chat.lines(Kind.lesson)] == [("caseworker",)]


def test_the_caseworker_agrees_with_one_tap_and_i_get_it_in_writing() -> None:
    chat = sent()
    assert "Aftalt: Job på deltid" in chat.cards_of(Role.caseworker)
    chat.taps(Role.caseworker, "agree:part_time")
    assert [line.state for line in chat.lines(Kind.next_step)] == ["agreed"]
    [noted] = chat.asked_for(KeepNoted)
    assert (noted.kind, noted.about) == (NotedKind.next_step, "1")
    assert "I er enige om det næste skridt: Job på deltid." in chat.got(chat.me)[0]


def test_the_caseworker_proposes_another_and_it_is_mine_to_say_yes() -> None:
    chat = sent()
    chat.taps(Role.caseworker, "offer")
    chat.taps(Role.caseworker, "propose:small_job")
    assert "Mette foreslår et næste skridt: Et lille job." in chat.got(chat.me)[0]
    assert not chat.asked_for(KeepNoted)
    card = chat.told_me()
    chat.presses_card(card, "yes")
    assert chat.asked_for(KeepNoted)
    assert "Amina siger ja" in chat.mails(Role.caseworker)


def test_no_to_a_proposal_leads_to_a_talk_and_nothing_is_agreed() -> None:
    chat = sent()
    chat.taps(Role.caseworker, "offer")
    chat.taps(Role.caseworker, "propose:small_job")
    chat.presses_card(chat.told_me(), "talk")
    assert not chat.asked_for(KeepNoted)
    assert [line.key for line in chat.lines(Kind.next_step)] == ["part_time"]
    assert "Amina vil gerne tale med dig om næste skridt." in chat.mails(Role.caseworker)


def test_the_company_mentor_cannot_agree_for_me() -> None:
    chat = sent()
    chat.answers("next_step", "1", "agree:part_time", Role.company_mentor)
    assert [line.state for line in chat.lines(Kind.next_step)] == ["wanted"]


def test_it_is_asked_on_its_weekday_from_two_thirds_on_and_not_again_at_once() -> None:
    chat = ClosingChat()
    chat.now = at(2, 2, 11)  # a Tuesday, eight days after two thirds
    chat.rings("plan", fence=1)
    [alarm] = [a for a in chat.asked_for(SetAlarm) if a.what == "next_step"]
    assert alarm.due == at(2, 2, 14)
    chat.ring_next("next_step")
    assert chat.flow == "next_step"
    chat.goes_quiet()
    chat.later(days=7)
    chat.rings("next_step", fence=1)
    assert chat.flow == ""
    chat.later(days=7)
    chat.rings("next_step", fence=1)
    assert chat.flow == "next_step"


def test_before_two_thirds_it_is_not_asked() -> None:
    chat = ClosingChat(Phase.stable)
    chat.now = at(1, 5, 11)
    chat.rings("plan", fence=1)
    assert not [a for a in chat.asked_for(SetAlarm) if a.what == "next_step"]


def test_when_it_is_agreed_the_question_shows_what_is_agreed() -> None:
    chat = sent()
    chat.taps(Role.caseworker, "agree:part_time")
    chat.commands("naeste")
    assert chat.heard[-1].startswith("I er enige om det næste skridt: Job på deltid.")


def test_without_a_caseworker_nobody_is_promised() -> None:
    chat = ClosingChat().without(Role.caseworker, Role.job_consultant, Role.deputy)
    chat.commands("naeste").presses("part_time").presses("yes")
    chat.presses("no").presses("no").presses("skip").presses("skip")
    assert chat.heard[-1].startswith("Tak. Jeg har skrevet dit ønske ned.")


def test_silence_after_a_choice_still_brings_it_to_the_caseworker() -> None:
    chat = chosen()
    chat.goes_quiet()
    assert "Aftalt: Job på deltid" in chat.cards_of(Role.caseworker)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("måske et fleksjob", "flex_job"),
        ("deltid", "part_time"),
        ("jeg vil gerne i ny praktik", "new_placement"),
    ],
)
def test_a_step_that_is_named_in_words_is_that_step(said: str, key: str) -> None:
    chat = ClosingChat()
    chat.commands("naeste").writes(said)
    assert chat.talk.answers["key"] == key
    assert "Det hører ofte med:" in chat.heard[-1]
    chat.presses("yes")
    assert [line.key for line in chat.lines(Kind.next_step)] == [key]


def test_with_more_in_them_the_words_stay_the_citizens_own() -> None:
    chat = ClosingChat()
    chat.commands("naeste").writes("en uddannelse som pædagog")
    [line] = chat.lines(Kind.next_step)
    assert (line.key, line.text) == (steps.OWN, "en uddannelse som pædagog")


@pytest.mark.parametrize("said", ["hvad mener du", "hvad er et fleksjob?"])
def test_a_question_is_no_next_step(said: str) -> None:
    chat = ClosingChat()
    chat.commands("naeste").writes(said)
    assert not chat.lines(Kind.next_step)
    assert "Hvad kunne være dit næste skridt?" in chat.heard[-1]
