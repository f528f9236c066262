"""Random conversations over the whole of flows: nobody is left without an answer, no dialogue
waits for ever, and nobody reads what was meant for somebody else."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from flows.effects import Tell
from flows.facts import Participation, Role
from flows.facts import Phase as PlacementPhase
from flows.lines import paragraphs
from flows.memory import Memory
from flows.own import Condition, Entry, Goal, GoalState, Kind
from flows.policy import AbsenceRule, Policy
from flows.registry import FLOWS
from flows.texts import T
from flows.texts import words as words_of
from tests.amina import CHAIN, MONDAY, STARTS, placed
from tests.chat import PureChat
from tests.flows.messages import easy_to_read, not_meant_for_staff, readable
from tests.flows.random_chat import OWN_WORDS, RandomChat

HAPPENS = (
    *("presses",) * 9,
    *("rings",) * 8,
    *("writes",) * 4,
    *("helper_answers",) * 3,
    *("commands", "commands", "staff_presses", "staff_presses", "receipt_comes", "staff_acts"),
    *("presses_something_old", "presses_nonsense", "sends", "goes_quiet", "waits", "blocks"),
    "staff_writes",
    *("staff_tracks",) * 3,
    "staff_plans",
    "staff_suggests",
    *("staff_submits",) * 2,
    *("staff_closes",) * 2,
)
STRICT = Policy(absence=AbsenceRule(phone_call_required=True, deadline="før kl. 8"))
BOOK = (
    Entry("t1", Kind.task, MONDAY, text="Sætte varer på plads", state="with_help", placement=1),
    Entry("h1", Kind.hours_step, MONDAY, value=240, day=MONDAY.date(), until=MONDAY.date()),
    Entry("v1", Kind.variant, MONDAY, "mon 10:00-12:00", day=MONDAY.date(), until=MONDAY.date()),
    Entry("w1", Kind.week, MONDAY, "240", value=120, day=MONDAY.date(), state="rough"),
)
SOME_WORDS = {  # of each, one that is shared and one that is not
    "goals": (
        Goal(1, "Stå i kassen", (3, 4), shared=("company_mentor", "personal_mentor")),
        Goal(3, "Spise frokost med de andre", (5,)),
    ),
    "conditions": (
        Condition(1, "En pause kl. 10.", shared=("company_mentor",), at=MONDAY - timedelta(60)),
        Condition(2, "En stol ved vinduet.", at=MONDAY - timedelta(60)),
        Condition(3, "Ro om formiddagen.", shared=("personal_mentor",), at=MONDAY),
    ),
    "entries": (
        *BOOK,
        Entry("x1", Kind.wish, MONDAY, text="Arbejde med heste", value=1),
        Entry("x2", Kind.wish, MONDAY, text="Et lager", value=2, shared=("job_consultant",)),
        Entry("x3", Kind.interest, MONDAY, text="Strikke huer", shared=("company_mentor",)),
        Entry("x4", Kind.experience, MONDAY, text="To år i et bageri"),
        Entry("x5", Kind.telling, MONDAY, text="Min historie om hende"),
        Entry("x6", Kind.road, MONDAY, text="Herfra til stalden", placement=1),
        Entry("x7", Kind.say, MONDAY, text="Flere dage om ugen", placement=1),
        Entry("x8", Kind.keep, MONDAY, text="Skilsmissen derhjemme", placement=1),
        Entry("x9", Kind.lesson, MONDAY, text="En lille gruppe passer bedst", placement=1),
    ),
}
STEPS = 60  # so that a conversation gets somewhere
SAID = [
    *("ja", "nej", "ved ikke", "spring over", "0", "7", "10", "1", "kl 9.30", "om 20 min"),
    *("i morgen", "til fredag", "jeg er syg", "mit barn er syg", "jeg kommer for sent"),
    *("jeg kommer alligevel", "ring til mig", "jeg vil dø", "jeg vil ikke leve mere", "stop"),
    *("pause", "slet", "start", "hjælp", "menu", "mit cpr er 010190-1234", "tak", "😀", "?"),
    *("jeg vil stoppe i praktikken", "chefen slår mig", "han er faldet om", "I'm ill today"),
    *("jeg har givet op", "alt er sort", "ved ikke", "ring i morgen", "på vej", "okay 👍"),
]
ON_THEIR_WAY = [
    (),
    (Goal(2, "Lære kassen", state=GoalState.draft),),
    (Goal(2, "Lære kassen", state=GoalState.proposed),),
    (Goal(2, "Lære kassen", state=GoalState.change_asked, shared=("company_mentor",)),),
]
words = st.one_of(
    st.sampled_from(SAID),
    st.sampled_from(SAID).map(lambda said: f"{said} {OWN_WORDS}"),
    st.text(max_size=12).map(lambda text: f"{text} {OWN_WORDS} er min egen"),
)
steps = st.tuples(st.sampled_from(HAPPENS), st.integers(0, 59), words)


@st.composite
def people(draw: st.DrawFn) -> dict[str, Any]:
    """Somebody is missing, or has no phone and no address; the placement may not be there yet."""
    missing = draw(st.sets(st.sampled_from(sorted(CHAIN)), max_size=3))
    facts: dict[str, Any] = {
        "chain": {role: person for role, person in CHAIN.items() if role not in missing},
        "participation": draw(st.sampled_from([*Participation, *[Participation.joined] * 8])),
        "policy": draw(st.sampled_from([Policy(), STRICT])),
    }
    when = ["as usual", "as usual", "more hours", "no placement yet", "ending", "aftercare"]
    match draw(st.sampled_from([*when, "not ready yet", "before the first day", "follow-up soon"])):
        case "not ready yet":
            facts["placement"] = placed(active=False, phase=PlacementPhase.before)
            facts |= {"goals": (), "plans": draw(st.sampled_from(ON_THEIR_WAY))}
        case "more hours":
            facts["placement"] = placed(hours_raised=placed().first)
        case "ending" | "aftercare" as phase:
            facts |= near_the_end(phase)
        case "before the first day":
            placement = placed()
            first = placement.first + timedelta(days=draw(st.integers(1, 40)))
            wish = draw(st.sampled_from(["", "arbejde i en butik"]))
            starts = replace(
                placement, first=first, phase=PlacementPhase.before, active=False, wish=wish
            )
            facts |= {"placement": starts, "shifts": ()}
        case "follow-up soon":
            day, course = date(2026, 11, 25), draw(st.sampled_from(["", "clarifying"]))
            facts["placement"] = placed(follow_up=day, course=course)
        case "no placement yet":
            facts |= {"placement": None, "shifts": (), "goals": (), "conditions": ()}
    if "plans" not in facts and draw(st.booleans()):
        facts["goals"] = draw(st.sampled_from([(), (Goal(1, "Stå i kassen", (3, 4)),)]))
        facts["entries"] = draw(st.sampled_from([(), BOOK]))
        facts |= draw(st.sampled_from([{}, SOME_WORDS, SOME_WORDS]))
        facts["memory"] = Memory(unanswered=draw(st.integers(0, 3)), silent=draw(st.booleans()))
    return facts


def near_the_end(phase: str) -> dict[str, Any]:
    """Its last day comes within the conversation; or it is over, and a job has begun."""
    placement = placed()
    job = Entry("n0", Kind.next_step, STARTS, "job", state="agreed", placement=placement.id)
    began = Entry(
        "n1", Kind.closing, STARTS, "aftercare", day=STARTS.date(), placement=placement.id
    )
    last = placement.first + timedelta(days=2 if phase == "ending" else -1)
    first = placement.first - timedelta(weeks=8)
    at = replace(placement, first=first, last=last, phase=PlacementPhase(phase))
    return {"placement": at, "entries": (job, began) if phase == "aftercare" else ()}


@settings(
    max_examples=500,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # making a failure smaller takes minutes; the notes tell the story
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    facts=people(),
    day=st.integers(-1, 4),
    script=st.lists(steps, min_size=STEPS, max_size=STEPS),
)
def test_anything_may_happen_in_any_order(
    facts: dict[str, Any], day: int, script: list[tuple[str, int, str]]
) -> None:
    chat = RandomChat(**facts)
    chat.later(days=day).rings("plan", fence=1)
    for what, n, said in script:
        note(f"{chat.flow}.{chat.state}: {what} {n} {said!r}")
        chat.happen(what, n, said)
    chat.everybody_goes_quiet()
    for flow in FLOWS.values():
        assert flow.machine.models == []  # nobody is left behind in a machine


def test_a_button_nobody_was_offered_is_no_answer() -> None:
    """A press comes from outside, and its value could be anything."""
    chat = PureChat().later(hours=7)
    chat.rings("checkin", ref=STARTS.isoformat(), fence=1)
    chat.presses("own:")
    assert chat.heard == [
        "Det forstod jeg ikke helt. Tryk gerne på en knap.",
        "Hej Amina. Hvordan gik det i dag?",
    ]
    assert chat.state == "mood"


# --- the watchers watch ---------------------------------------------------------------


def test_a_sentence_for_staff_may_not_reach_a_citizen() -> None:
    card = T("Åbn sagen, og ring hurtigst muligt.")
    with pytest.raises(AssertionError):
        not_meant_for_staff(T("{first} {second}", first="Hej", second=card))
    not_meant_for_staff(T("Det forstod jeg ikke helt. Tryk gerne på en knap."))


def test_an_empty_blank_is_seen() -> None:
    with pytest.raises(AssertionError):
        readable(T("Ring til {name}.", name=""))


def test_a_message_of_too_many_sentences_is_seen() -> None:
    with pytest.raises(AssertionError):
        easy_to_read(paragraphs(*[T("Hej.")] * 4, T("Kommer du?")))


@pytest.mark.parametrize("text", [f"Amina skrev: {OWN_WORDS.lower()}", "Amina er syg i dag."])
def test_neither_words_nor_illness_reach_the_workplace(text: str) -> None:
    chat = RandomChat()
    told = Tell(CHAIN[Role.company_mentor].id, words_of("Hej"), words_of(text))
    chat.effects = [told]
    with pytest.raises(AssertionError):
        chat.watch()


def test_what_is_not_shared_reaches_no_mentor() -> None:
    chat = RandomChat(**SOME_WORDS)
    mentor = CHAIN[Role.company_mentor].id
    chat.effects = [Tell(mentor, words_of("Ugen"), words_of("Stå i kassen. En pause kl. 10."))]
    chat.watch()
    for text in ("Spise frokost med de andre", "Ro om formiddagen.", "Arbejde med heste"):
        chat.effects = [Tell(mentor, words_of("Ugen"), words_of(text))]
        with pytest.raises(AssertionError, match="is not shared"):
            chat.watch()


def test_a_question_without_an_end_is_seen() -> None:
    chat = RandomChat()
    chat.talk.flow, chat.talk.state, chat.talk.question = "checkin", "mood", 7
    with pytest.raises(AssertionError):
        chat.watch()
