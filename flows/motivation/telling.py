"""What is said about a prompt: the question, why it is asked, its buttons, what others have tried,
and the last word. Keeps nothing; that is answered.py.
"""

from flows.effects import Button
from flows.lines import lines
from flows.motivation.advice import ADVICE, Advice
from flows.motivation.choosing import prompt_of, seen_now
from flows.motivation.now import Now
from flows.motivation.prompt import Answer, Prompt, Then
from flows.motivation.topics import NAMES, Topic
from flows.motivation.true_now import FACTS
from flows.numbers import show_numbers
from flows.own import Kind
from flows.texts import TC, T, Text, words
from flows.turn import Turn

TOPICS = Button(TC("button", "Vælg mine spørgsmål"), "/motivation")
GOAL = Button(TC("button", "Mit mål"), "/maal")
WRITE = Answer(TC("button", "Skriv lidt"), "yes", Then.words)
# Asked again when what the question was about is gone: a goal reached, a wish taken back.
OPEN = Prompt(
    "open", "always", Topic.skills, T("Hvad er du glad for lige nu?"), keeps=Kind.good
)  # fmt: skip


# --- the question ------------------------------------------------------------------------


def now_of(turn: Turn) -> Now | None:
    return seen_now(turn.the, turn.policy, turn.today.date())


def current(turn: Turn) -> Prompt:
    """The prompt that was asked, while what it was chosen by is still true."""
    prompt, now = prompt_of(turn.answers.get("prompt", "")), now_of(turn)
    if prompt is None or now is None or not FACTS[prompt.why].holds(now):
        return OPEN
    return prompt


def topic(turn: Turn) -> Topic:
    """Of what was asked, also when it is not true any more."""
    prompt = prompt_of(turn.answers.get("prompt", ""))
    return prompt.topic if prompt is not None else OPEN.topic


def question(turn: Turn) -> Text:
    prompt, now = current(turn), now_of(turn)
    return prompt.text if now is None else in_words(prompt, now)


def in_words(prompt: Prompt, now: Now) -> Text:
    """With the line of what is true above it, when its reason has one."""
    shown = FACTS[prompt.why].shown
    return prompt.text if shown is None else lines(shown(now), prompt.text)


def reason(turn: Turn) -> Text:
    """One sentence: the fact it was chosen by."""
    return FACTS[current(turn).why].because


def answers(turn: Turn) -> tuple[Answer, ...]:
    return current(turn).answers or (WRITE,)


def answer_pressed(turn: Turn) -> Answer | None:
    return next((one for one in answers(turn) if one.value == turn.pressed), None)


# --- what follows --------------------------------------------------------------------------


def goes_on(turn: Turn, then: Then) -> Then:
    """Advice that is not there is not offered."""
    return Then.thanks if then is Then.advice and not _advice_key(turn) else then


def after_words(turn: Turn) -> Then:
    """After an answer that asks for words, they are thanked for; the rest is the prompt's."""
    return Then.thanks if turn.answers.get("chosen") else goes_on(turn, current(turn).then)


def _advice_key(turn: Turn) -> str:
    pressed = answer_pressed(turn)
    kept = turn.answers.get("advice", "")
    found = kept or (pressed.advice if pressed else "") or current(turn).advice
    return found if found in ADVICE else ""


def advice(turn: Turn) -> Advice:
    return ADVICE[_advice_key(turn) or "say_needs"]


# --- the last word --------------------------------------------------------------------------


def thank(turn: Turn) -> None:
    """Says what became of the answer, and no more."""
    step = turn.answers.get("step", "")
    if step:
        turn.say(T("Så er det dit lille skridt: {step}", step=words(step)), GOAL)
    elif turn.answers.get("kept") == "card":
        turn.say(T("Tak. Det står nu på listen over det, du kan."), GOAL)
    elif turn.answers.get("kept") == "words":
        turn.say(T("Tak, fordi du skrev det."))
    elif turn.answers.get("kept") == "choice":
        turn.say(T("Tak. Det er skrevet ned."))
    else:
        turn.say(T("Det er helt fint."))


def say_rest(turn: Turn) -> None:
    turn.say(T("Det er helt fint. Jeg lader det ligge et stykke tid."), TOPICS)


def say_off(turn: Turn) -> None:
    name = NAMES[Topic(turn.answers["off"])]
    turn.say(T("Så spørger jeg ikke mere om: {topic}", topic=name), TOPICS)


def show_people(turn: Turn) -> None:
    """Something at home, or nobody to tell: no details are asked for (requirement 2)."""
    turn.say(T("Det er helt i orden. Her er dem, du kan tale med."))
    show_numbers(turn)


def show_topics(turn: Turn) -> None:
    turn.say(T("Det er helt fint. Du kan vælge her, hvad jeg må spørge om."), TOPICS)
