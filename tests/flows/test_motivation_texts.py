"""Every prompt as it is read: the tone of docs/texts.md, both languages, nothing unfilled."""

import re
from difflib import SequenceMatcher
from itertools import combinations

import pytest

from bot.render import in_words as render
from flows.effects import Button
from flows.facts import Phase
from flows.motivation import telling, true_now
from flows.motivation.advice import ADVICE, Advice
from flows.motivation.choosing import fitting
from flows.motivation.library import BY_KEY, LIBRARY
from flows.motivation.now import Now
from flows.motivation.prompt import A_STEP, COMPETENCE, Prompt, Then
from flows.motivation.topics import NAMES, Topic
from flows.motivation.true_now import FACTS
from flows.own import Kind
from tests.chat import plain
from tests.flows.messages import LANGUAGES, buttons_differ, readable
from tests.flows.motivation_people import DAY_IN, PHASES, now_of, somebody_for
from tests.lint import lix, split, too_hard, too_long, words, wrong_words

ZONE = "Europe/Copenhagen"
ALL = [(phase, prompt) for phase in PHASES for prompt in LIBRARY[phase]]
every_prompt = pytest.mark.parametrize(
    ("phase", "prompt"), ALL, ids=[prompt.key for _, prompt in ALL]
)
every_advice = pytest.mark.parametrize("advice", ADVICE.values(), ids=ADVICE)
LONGEST_ENGLISH = 18  # words in a sentence: English says in more words what Danish does in fewer
SAME = 0.8  # more alike than this, one of two questions is a copy of the other
RESERVED = {"why", "off", "later", "skip", "try"}
PRAISE = re.compile(
    r"\b(dygtig\w*|flot|sej\w*|stærk|godt klaret|stolt|bravo|imponer\w*|bedre end (de )?andre"
    r"|well done|great job|proud|amazing|clever|better than others)\b",
    re.IGNORECASE,
)
YES_OR_NO = re.compile(r"^(Er|Har|Kan|Vil|Må|Skal|Går|Gør|Kommer|Får|Synes|Tror|Ved|Passer)\b")


def now_for(phase: Phase, prompt: Prompt) -> Now:
    """A day on which it could be asked."""
    day = DAY_IN[phase]
    now = now_of(somebody_for(prompt.why, phase, day), day)
    assert FACTS[prompt.why].holds(now), "nobody could ever be asked this"
    assert prompt in fitting(now)
    return now


def asked(phase: Phase, prompt: Prompt) -> str:
    return plain(telling.in_words(prompt, now_for(phase, prompt)))


# --- there are enough, and each is its own ------------------------------------------------


@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_has_at_least_25_prompts_of_every_kind(phase: Phase) -> None:
    """Issue 5."""
    assert len(LIBRARY[phase]) >= 25
    assert {prompt.topic for prompt in LIBRARY[phase]} == set(Topic)


def test_keys_are_unique_and_every_reason_can_be_checked() -> None:
    assert len(BY_KEY) == len(ALL)
    assert {prompt.why for _, prompt in ALL} <= set(FACTS)


def test_no_fact_is_there_that_nothing_is_asked_about() -> None:
    assert {prompt.why for _, prompt in ALL} >= set(FACTS)


def test_no_two_questions_are_the_same_with_a_word_changed() -> None:
    texts = [prompt.text.msgid for _, prompt in ALL]
    alike = [
        (one, other)
        for one, other in combinations(texts, 2)
        if SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= SAME
    ]
    assert not alike


def test_both_support_and_a_next_step_in_every_phase() -> None:
    """Requirement 17: never only comfort, never only push."""
    for phase in PHASES:
        towards = [one for one in LIBRARY[phase] if _leads_on(one)]
        assert 1 / 4 <= len(towards) / len(LIBRARY[phase]) <= 3 / 4, phase


def _leads_on(prompt: Prompt) -> bool:
    on = {Then.step, Then.advice}
    return (
        prompt.then in on
        or prompt.keeps == A_STEP
        or any(answer.then in on or answer.step for answer in prompt.answers)
    )


# --- how each sounds ------------------------------------------------------------------------


@every_prompt
def test_a_prompt_is_one_short_question_of_its_own(phase: Phase, prompt: Prompt) -> None:
    """At most two short sentences, one of them the question, easy to read; no praise of the
    person and no comparison (evidence §5)."""
    own, whole = prompt.text.msgid, asked(phase, prompt)
    shown = FACTS[prompt.why].shown is not None
    assert own.count("?") == 1
    assert len(split(own)) <= (1 if shown else 2), own
    assert not list(too_long(whole))
    assert not list(too_hard(whole))
    assert not list(wrong_words(own))
    assert not PRAISE.search(own)
    assert lix(own) < 34  # also one sentence alone, which lint.toml measures from 8 words on


@every_prompt
def test_nothing_is_unfilled_in_either_language(phase: Phase, prompt: Prompt) -> None:
    now = now_for(phase, prompt)
    fact = FACTS[prompt.why]
    for text in (telling.in_words(prompt, now), fact.because, fact.for_staff):
        readable(text)
        for language in LANGUAGES:
            read = render(text, language, ZONE)
            assert "{" not in read
            assert not PRAISE.search(read)
            if language == "en":
                assert max(len(words(part)) for part in split(read)) <= LONGEST_ENGLISH, read


@every_prompt
def test_a_prompt_is_answered_by_real_buttons_or_in_words(phase: Phase, prompt: Prompt) -> None:
    """A question that yes or no would answer has buttons of its own."""
    if prompt.answers:
        assert 2 <= len(prompt.answers) <= 3
    else:
        question = next(part for part in split(prompt.text.msgid) if part.endswith("?"))
        assert not YES_OR_NO.match(question), question
    values = [answer.value for answer in prompt.answers]
    assert len(set(values)) == len(values)
    assert not RESERVED & set(values)
    buttons = tuple(Button(answer.label, answer.value) for answer in prompt.answers)
    buttons_differ(buttons)


@every_prompt
def test_an_answer_leads_somewhere_that_is_there(phase: Phase, prompt: Prompt) -> None:
    for then, advice in [(prompt.then, prompt.advice), *_goes(prompt)]:
        assert (then is Then.advice) == bool(advice)
        assert not advice or advice in ADVICE
    keeps = prompt.keeps
    assert keeps in {None, COMPETENCE, A_STEP} or isinstance(keeps, Kind)
    assert keeps is not Kind.keep  # what is the citizen's alone is not asked for here


def _goes(prompt: Prompt) -> list[tuple[Then, str]]:
    return [(answer.then, answer.advice) for answer in prompt.answers]


# --- why, topics, advice ----------------------------------------------------------------------


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_the_reason_is_said_in_one_sentence(fact: true_now.Fact) -> None:
    because = fact.because.msgid
    assert because.startswith("Fordi ")
    assert not list(too_long(because))
    assert not list(too_hard(because))
    assert not list(wrong_words(because))
    assert "vilje" not in fact.for_staff.msgid.casefold()  # requirement 18
    assert "motivation" not in fact.for_staff.msgid.casefold()


def test_the_kinds_are_few_and_their_names_fit_on_a_button() -> None:
    assert len(Topic) <= 6
    assert set(NAMES) == set(Topic)
    for name in NAMES.values():
        assert len(words(name.msgid)) <= 4


@every_advice
def test_advice_tells_what_others_did_and_where_that_is_written(advice: Advice) -> None:
    """Evidence §5; each piece can be found again in the seeds."""
    for text in (advice.text, advice.step):
        assert not list(too_long(text.msgid))
        assert not list(too_hard(text.msgid))
        assert not list(wrong_words(text.msgid))
        assert not PRAISE.search(text.msgid)
    assert re.match(r"00\d:\d", advice.seed)
    assert advice.source


def test_every_piece_of_advice_can_be_reached() -> None:
    offered = {prompt.advice for _, prompt in ALL}
    offered |= {answer.advice for _, prompt in ALL for answer in prompt.answers}
    assert offered - {""} == set(ADVICE)
