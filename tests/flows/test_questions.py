"""Asking a person through the bot, and getting the answer (requirements 33, 94, 139)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.calendar import local
from flows.effects import KeepQuestion, NewTask, SetAlarm, Tell
from flows.events import Answered, Commanded, Pressed, Rang, Submitted, Wrote
from flows.facts import Memory, Participation, Person, Role
from flows.understanding import hear
from tests.chat import CHAIN, MONDAY, STARTS, PureChat, plain

METTE, HANNE = CHAIN[Role.caseworker], CHAIN[Role.job_consultant]
LARS = replace(CHAIN[Role.company_mentor], mentor=True)
JONAS = replace(CHAIN[Role.personal_mentor], mentor=True)
MENTORS = {Role.company_mentor: LARS, Role.personal_mentor: JONAS}
ALONE = {role: person for role, person in CHAIN.items() if role is not Role.job_consultant}
SUBJECT = "Må jeg få en fridag til min eksamen?"


def chat(**facts: object) -> PureChat:
    """Monday at ten, when the office is open."""
    return PureChat(**{"chain": CHAIN | MENTORS, **facts}).later(hours=3.5)


def asked(whom: str = "caseworker", **facts: object) -> PureChat:
    """The citizen has sent a question."""
    talk = chat(**facts).commands("spoerg")
    if talk.state == "whom":
        talk.presses(whom)
    return talk.writes(SUBJECT).presses("yes")


def kept(talk: PureChat) -> KeepQuestion:
    [question] = talk.asked_for(KeepQuestion)
    return question


def told(talk: PureChat, person: Person) -> list[str]:
    return [
        "\n".join(map(plain, (e.text, *e.lines)))
        for e in talk.effects
        if isinstance(e, Tell) and e.person == person.id
    ]


# --- asking ---------------------------------------------------------------------------


def test_the_asker_chooses_between_caseworker_and_job_consultant() -> None:
    talk = chat().commands("spoerg")
    assert talk.buttons == ["Spørg Mette", "Spørg Hanne", "Fortryd"]
    assert talk.presses("job_consultant").heard == ["Hvad vil du spørge Hanne om? Skriv det her."]
    talk.writes(SUBJECT).presses("yes")
    assert kept(talk).facts["role"] == "job_consultant"
    assert told(talk, HANNE) and not told(talk, METTE)


def test_with_one_to_ask_nothing_is_chosen() -> None:
    assert chat(chain=ALONE).commands("spoerg").heard == [
        "Hvad vil du spørge Mette om? Skriv det her."
    ]


def test_who_fills_both_roles_is_named_once() -> None:
    both = CHAIN | {Role.job_consultant: METTE}
    assert chat(chain=both).commands("spoerg").state == "words"


def test_the_question_is_shown_before_it_goes_and_can_be_changed_or_left() -> None:
    talk = chat(chain=ALONE).commands("spoerg").writes(SUBJECT)
    assert talk.heard == [f"Det her sender jeg til Mette:\n{SUBJECT}"]
    assert talk.buttons == ["Send", "Ret", "Fortryd"]
    assert not talk.asked_for(KeepQuestion)
    talk.presses("change").writes("Noget andet?")
    assert talk.heard == ["Det her sender jeg til Mette:\nNoget andet?"]
    talk.presses("no")
    assert talk.heard == ["Okay. Jeg har ikke sendt noget."]
    assert not talk.asked_for(KeepQuestion)
    assert not told(talk, METTE)


def test_typed_answers_count_as_presses() -> None:
    talk = chat().commands("spoerg").writes("Spørg Mette")
    assert talk.state == "words"
    talk.writes(SUBJECT).writes("send")
    assert kept(talk).words == SUBJECT


def test_what_comes_in_a_second_message_is_not_lost() -> None:
    talk = chat(chain=ALONE).commands("spoerg").writes(SUBJECT)
    talk.writes("Det er på fredag i næste uge altså").presses("yes")
    assert kept(talk).words == f"{SUBJECT}\nDet er på fredag i næste uge altså"


def test_a_command_may_carry_the_words() -> None:
    talk = chat(chain=ALONE).commands("spoerg", SUBJECT)
    assert talk.heard == [f"Det her sender jeg til Mette:\n{SUBJECT}"]
    talk = chat().commands("spoerg", SUBJECT).presses("caseworker")
    assert talk.heard == [f"Det her sender jeg til Mette:\n{SUBJECT}"]


def test_the_knock_names_the_citizen_and_never_the_words() -> None:
    talk = asked()
    [knock] = told(talk, METTE)
    assert "Amina har et spørgsmål til dig." in knock
    assert "fridag" not in knock


def test_in_staffed_hours_the_asker_hears_that_the_person_is_told_now() -> None:
    said = " ".join(asked().heard)
    assert "Mette får besked nu." in said
    assert "20 30 40 50" in said


def test_at_night_the_asker_hears_when_it_is_read_and_nobody_is_woken() -> None:
    talk = PureChat().later(hours=14)  # 20.30
    talk.commands("spoerg").presses("caseworker").writes(SUBJECT).presses("yes")
    assert "Lige nu er der ingen. Mette får besked i morgen kl. " in talk.heard[0]
    [knock] = talk.told(Role.caseworker)
    assert knock.not_before == datetime(2026, 11, 24, 8, tzinfo=UTC)


def test_danger_in_the_words_is_heard_before_they_are_a_question() -> None:
    talk = chat(chain=ALONE).commands("spoerg").writes("jeg vil ikke leve mere")
    assert talk.cases == {"danger": "red"}
    assert not talk.asked_for(KeepQuestion)


def test_a_draft_nobody_sent_is_not_believed_to_be_sent() -> None:
    talk = chat(chain=ALONE).commands("spoerg").writes(SUBJECT).goes_quiet()
    assert talk.heard == ["Jeg har ikke sendt dit spørgsmål til Mette."]
    assert not talk.talk.open


def test_when_nobody_can_be_reached_that_is_said() -> None:
    talk = chat(chain={}).commands("spoerg")
    assert talk.heard == ["Jeg kan ikke give nogen besked lige nu. Ring gerne selv."]
    assert not talk.talk.open


def test_with_an_empty_caseworker_the_deputy_is_asked() -> None:
    chain = {Role.deputy: CHAIN[Role.deputy]}
    talk = chat(chain=chain).commands("spoerg").writes(SUBJECT).presses("yes")
    assert talk.told(Role.deputy)


def test_a_question_follows_whoever_holds_the_role_when_it_is_sent() -> None:
    talk = chat(chain=ALONE).commands("spoerg").writes(SUBJECT)
    talk.citizen = replace(talk.citizen, chain=ALONE | {Role.caseworker: CHAIN[Role.deputy]})
    talk.presses("yes")
    assert talk.told(Role.deputy)


def test_who_stopped_is_not_promised_an_answer() -> None:
    talk = chat(participation=Participation.stopped).commands("spoerg")
    assert talk.heard == ["Du har valgt, at jeg ikke skriver. Ring gerne i stedet."]


def test_a_long_question_is_cut_and_that_is_said() -> None:
    talk = chat(chain=ALONE).commands("spoerg").writes("a" * 1001)
    assert "Der var kun plads til 1000 tegn." in talk.heard[0]


def test_too_many_open_questions_are_a_call() -> None:
    talk = chat(chain=ALONE)
    for _ in range(5):
        talk.commands("spoerg").writes(SUBJECT).presses("yes")
        assert kept(talk)
    talk.commands("spoerg")
    assert talk.heard == [
        "Du har allerede spørgsmål, der venter på svar. Ring gerne, hvis det haster."
    ]


def test_a_photo_is_answered_and_the_question_asked_again() -> None:
    from flows.events import Sent

    talk = chat(chain=ALONE).commands("spoerg").happens(Sent("photo"))
    assert "Jeg kan kun læse tekst." in talk.heard[0]
    assert talk.heard[1] == "Hvad vil du spørge Mette om? Skriv det her."


def test_an_old_button_gets_a_kind_sentence() -> None:
    talk = chat().commands("spoerg").presses("caseworker")
    talk.presses("no", question=talk.talk.question - 1)
    assert talk.heard[0] == "Den knap hører til et tidligere spørgsmål. Det gør ikke noget."
    assert talk.state == "words"


# --- words that are not understood ----------------------------------------------------


def test_words_the_bot_does_not_understand_are_offered_to_a_person_and_shown() -> None:
    said = "min kollega har taget min cykel med hjem igen"
    talk = chat().writes(said)
    assert talk.heard == [f"Det forstod jeg ikke. Skal jeg sende det til Mette?\n{said}"]
    assert talk.buttons == ["Ja, send det", "Ret", "Nej tak"]
    talk.writes("ja")
    assert kept(talk).words == said


def test_two_words_are_no_question() -> None:
    talk = chat().writes("blå banan")
    assert "Vil du vælge her, eller skal nogen ringe til dig?" in talk.heard[0]


def test_a_practical_question_is_answered_with_what_is_known_and_then_offered() -> None:
    talk = chat().writes("hvornår møder jeg i morgen?")
    assert "Næste gang er" in talk.heard[0]
    assert talk.heard[1].startswith("Skal jeg også sende dit spørgsmål til Mette?")
    assert talk.presses("no").heard == ["Okay. Jeg har ikke sendt noget."]


def test_help_and_numbers_lead_to_a_person_by_name() -> None:
    for command in ("hjaelp", "ring"):
        assert "Spørg Mette" in chat().commands(command).buttons
    assert "/spoerg" in chat().commands("menu").values


# --- mentors --------------------------------------------------------------------------


def test_a_mentors_question_goes_to_the_job_consultant() -> None:
    talk = chat().happens(Commanded("spoerg"), JONAS)
    assert talk.heard == ["Hvad vil du spørge Hanne om? Det handler om Amina."]
    talk.happens(Wrote(hear("Kommer Amina på fredag?")), JONAS)
    talk.happens(Pressed(talk.talks[JONAS.id].question, "yes"), JONAS)
    assert told(talk, HANNE) == [
        "Jonas har et spørgsmål om Amina.\nOrdene står på skrivebordet. Du kan svare der eller her."
    ]
    assert kept(talk).facts["asker"] == JONAS.id


def test_without_a_job_consultant_it_goes_to_the_caseworker() -> None:
    talk = chat(chain=ALONE | MENTORS)
    talk.happens(Submitted("question", "", hear("Hvem ringer jeg til?"), link=True), LARS)
    assert told(talk, METTE)


def test_a_mentor_who_follows_nobody_is_told_so() -> None:
    talk = chat()
    talk.citizen = None  # type: ignore[assignment]
    talk.happens(Commanded("spoerg"), JONAS)
    assert talk.heard == ["Du følger ingen lige nu."]


def test_danger_on_the_page_is_a_case_and_no_question() -> None:
    talk = chat()
    talk.happens(Submitted("question", "", hear("han siger at han vil dø"), link=True), LARS)
    assert talk.cases == {"danger": "red"}
    assert not talk.asked_for(KeepQuestion)
    assert "112" in " ".join(talk.heard)


# --- answering ------------------------------------------------------------------------


def task_of(talk: PureChat, person: Person) -> NewTask:
    """Of the newest message to this person."""
    [tell] = [e for e in talk.effects if isinstance(e, Tell) and e.person == person.id]
    assert tell.task is not None
    return tell.task


def press(talk: PureChat, task: NewTask, value: str, who: Person, *, link: bool = False) -> None:
    talk.happens(Answered(task.id, task.kind, task.ref, value, task.fence, link), who)


def answers(talk: PureChat, who: Person, text: str) -> None:
    talk.happens(Wrote(hear(text)), who)
    talk.happens(Pressed(talk.talks[who.id].question, "yes"), who)


def test_the_answer_is_typed_in_the_chat_seen_and_reaches_the_asker() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    assert talk.heard == ["Skriv dit svar til Amina."]
    talk.happens(Wrote(hear("Ja, det må du.")), METTE)
    assert talk.heard == ["Det her sender jeg til Amina:\nJa, det må du."]
    assert not told(talk, talk.me)
    talk.happens(Pressed(talk.talks[METTE.id].question, "yes"), METTE)
    assert told(talk, talk.me) == ["Svar fra Mette: Ja, det må du."]
    assert talk.heard == ["Svaret er sendt til Amina."]
    assert kept(talk).facts["answered_by"] == METTE.id


def test_of_two_who_answer_at_once_the_second_hears_who_was_first() -> None:
    talk = asked()
    task, deputy = task_of(talk, METTE), CHAIN[Role.deputy]
    press(talk, task, "answer", METTE)
    press(talk, task, "answer", deputy)
    talk.happens(Wrote(hear("Jeg finder ud af det.")), deputy)
    answers(talk, METTE, "Ja.")
    talk.happens(Pressed(talk.talks[deputy.id].question, "yes"), deputy)
    assert talk.heard == ["Mette har allerede svaret."]
    assert not told(talk, talk.me)
    press(talk, task, "answer", METTE)
    assert talk.heard == ["Du har allerede svaret."]


@pytest.mark.parametrize("who", [JONAS, LARS, HANNE], ids=lambda person: person.name)
def test_nobody_else_answers_or_reads_it(who: Person) -> None:
    """The caseworker was asked: the job consultant has questions of their own."""
    talk = asked()
    task = task_of(talk, METTE)
    for value in ("answer", "open"):
        press(talk, task, value, who)
        assert talk.heard == ["Det spørgsmål kan du ikke svare på."]
        assert not talk.talks[who.id].open


def test_the_card_in_a_mail_leads_to_the_desk() -> None:
    from flows.effects import SignIn

    talk = asked()
    task = task_of(talk, METTE)
    press(talk, task, "answer", METTE, link=True)
    assert talk.asked_for(SignIn) == [SignIn(METTE.id, f"/desk/questions/{task.ref}")]


def test_thanks_reach_who_answered_once() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    answers(talk, METTE, "Ja.")
    task = task_of(talk, talk.me)
    press(talk, task, "thanks", talk.me)
    assert told(talk, METTE) == ["Amina siger tak for dit svar."]
    press(talk, task, "thanks", talk.me)
    assert not told(talk, METTE)


def test_asking_again_is_the_same_thread_to_the_same_role() -> None:
    talk = asked("job_consultant")
    press(talk, task_of(talk, HANNE), "answer", HANNE)
    answers(talk, HANNE, "Ja.")
    task = task_of(talk, talk.me)
    press(talk, task, "again", talk.me)
    assert talk.heard == ["Hvad vil du spørge Hanne om? Skriv det her."]
    talk.writes("Hvornår?").presses("yes")
    assert (kept(talk).facts["thread"], kept(talk).facts["role"]) == (task.ref, "job_consultant")


def test_an_answer_that_did_not_arrive_is_told_to_who_wrote_it() -> None:
    from flows.events import Undelivered

    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    answers(talk, METTE, "Ja.")
    [letter] = [e for e in talk.effects if isinstance(e, Tell) and e.person == talk.me.id]
    talk.happens(Undelivered(letter.receipt, "403"))
    assert told(talk, METTE) == ["Dit svar til Amina kom ikke frem. Ring gerne i stedet."]


# --- nobody answers -------------------------------------------------------------------


def test_it_has_until_the_next_working_day_closes() -> None:
    [alarm] = [a for a in asked().alarms if a.what == "question_due"]
    assert f"{local(alarm.due, 'Europe/Copenhagen'):%a %H:%M}" == "Tue 15:00"


def test_over_a_weekend_it_is_monday() -> None:
    talk = PureChat(chain=ALONE).later(days=4, hours=3)
    talk.commands("spoerg").writes(SUBJECT).presses("yes")
    assert f"{local(talk.alarm('question_due').due, 'Europe/Copenhagen'):%a %H:%M}" == "Mon 15:00"


def test_unanswered_it_is_a_yellow_case() -> None:
    talk = asked().ring_next("question_due")
    assert talk.cases == {"question": "yellow"}
    assert [signal.rule for signal in talk.signals] == ["question_unanswered"]


def test_answered_in_time_it_is_nobodys_case() -> None:
    talk = asked()
    press(talk, task_of(talk, METTE), "answer", METTE)
    answers(talk, METTE, "Ja.")
    assert talk.ring_next("question_due").cases == {}


def test_an_answer_takes_the_case_back() -> None:
    talk = asked()
    task = task_of(talk, METTE)
    talk.ring_next("question_due")
    talk.ring_next("case")
    press(talk, task, "answer", CHAIN[Role.deputy])
    answers(talk, CHAIN[Role.deputy], "Ja.")
    assert talk.cases == {}
    assert "har fået svar" in told(talk, METTE)[0]  # who held the card


def test_another_question_still_waits_so_the_case_stays() -> None:
    talk = asked()
    task = task_of(talk, METTE)
    talk.commands("spoerg").presses("caseworker").writes("Og en til?").presses("yes")
    talk.ring_next("question_due")
    press(talk, task, "answer", METTE)
    answers(talk, METTE, "Ja.")
    assert talk.cases == {"question": "yellow"}


# --- while a person is talking --------------------------------------------------------


def checkin_due(talk: PureChat) -> PureChat:
    talk.now = STARTS.replace(hour=12, minute=15)
    until = STARTS.replace(hour=19)
    return talk.happens(Rang("checkin", talk.now, until, STARTS.isoformat(), 1))


def test_the_bots_own_questions_wait_while_a_person_talks() -> None:
    talk = chat(memory=Memory(talked_at=STARTS.replace(hour=11, minute=45)))
    checkin_due(talk)
    assert talk.heard == []
    [again] = talk.asked_for(SetAlarm)
    assert (again.what, again.due) == ("checkin", STARTS.replace(hour=14, minute=45))
    talk.ring_next("checkin")
    assert talk.flow == "checkin"


def test_after_a_rest_the_bot_asks_as_always() -> None:
    talk = checkin_due(chat(memory=Memory(talked_at=MONDAY)))
    assert talk.flow == "checkin"


def test_what_finds_no_room_in_its_window_is_dropped() -> None:
    talk = chat(memory=Memory(talked_at=STARTS.replace(hour=11, minute=45)))
    talk.now = STARTS.replace(hour=12, minute=15)
    until = talk.now + timedelta(hours=1)
    talk.happens(Rang("checkin", talk.now, until, STARTS.isoformat(), 1))
    assert talk.heard == []
    assert not talk.asked_for(SetAlarm)


@pytest.mark.parametrize("what", ["hour", "ask_citizen"])
def test_a_shifts_reminder_and_the_question_whether_all_is_well_never_wait(what: str) -> None:
    talk = PureChat(memory=Memory(talked_at=MONDAY)).later(minutes=61)
    until = STARTS + timedelta(hours=3)
    talk.happens(Rang(what, talk.now, until, STARTS.isoformat(), 1))
    assert talk.talk.open


def test_an_answer_counts_as_talking() -> None:
    talk = asked()
    assert talk.citizen.memory.talked_at == talk.now
    talk.later(hours=2)
    press(talk, kept_task(talk), "answer", METTE)
    answers(talk, METTE, "Ja.")
    assert talk.citizen.memory.talked_at == talk.now


def kept_task(talk: PureChat) -> NewTask:
    return NewTask("t", "question", talk.citizen.questions[-1].id, talk.now)
