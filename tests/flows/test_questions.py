"""Asking a person through the bot (requirements 33, 94, 139)."""

from dataclasses import replace
from datetime import UTC, datetime

from flows.effects import KeepQuestion
from flows.events import Commanded, Pressed, Sent, Submitted, Wrote
from flows.facts import Participation, Role
from flows.understanding import hear
from tests.amina import CHAIN
from tests.chat import PureChat
from tests.flows.hearing_chat import writes
from tests.flows.question_chat import (
    ALONE,
    HANNE,
    JONAS,
    LARS,
    MENTORS,
    METTE,
    SUBJECT,
    asked,
    chat,
    kept,
    told,
)

# --- asking ---------------------------------------------------------------------------


def test_the_asker_chooses_between_caseworker_and_job_consultant() -> None:
    talk = chat().commands("spoerg")
    assert talk.buttons == ["Spørg Mette", "Spørg Hanne", "Fortryd"]
    assert talk.presses("job_consultant").heard == ["Hvad vil du spørge Hanne om? Skriv det her."]
    talk.writes(SUBJECT).presses("yes")
    assert kept(talk).facts["role"] == "job_consultant"
    assert told(talk, HANNE)
    assert not told(talk, METTE)


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
    talk = writes(chat(), said, "unknown", sure=0.0)
    assert talk.heard == ["Jeg er ikke sikker på, hvad du mener. Hvad passer bedst?"]
    assert "Send det til Mette" in talk.buttons
    talk.presses("Send det til Mette")
    assert talk.heard == [f"Det her sender jeg til Mette:\n{said}"]
    talk.presses("Send")
    assert kept(talk).words == said


def test_a_question_the_bot_does_not_understand_is_offered_at_once() -> None:
    said = "må min kollega tage min cykel?"
    talk = writes(chat(), said, "unknown", sure=0.0)
    assert talk.heard == [f"Det forstod jeg ikke. Skal jeg sende det til Mette?\n{said}"]
    assert talk.buttons == ["Ja, send det", "Ret", "Nej tak"]
    talk.writes("ja")
    assert kept(talk).words == said


def test_two_words_are_no_question() -> None:
    talk = writes(chat(), "blå banan", "unknown", sure=0.0)
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
