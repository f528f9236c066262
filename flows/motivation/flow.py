"""The dialogue of a prompt: a question, why it is asked, and what becomes of the answer.

Evoking, not praising (evidence §5): the citizen's own words are called up and kept. What others
have tried is told only after a yes. "Ikke nu" holds for a week, "ikke den slags mere" for good;
silence is no answer at all, and nothing is concluded from it (requirement 18).
"""

from datetime import timedelta
from enum import StrEnum, auto

from flows.core import Condition, Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.motivation import answered, telling
from flows.motivation.choosing import choose, with_new
from flows.motivation.prompt import Then
from flows.texts import TC, T
from flows.turn import Turn

NOT_NOW = TC("button", "Ikke nu")
WHY = Button(TC("button", "Hvorfor spørger du?"), "why")
OFF = Button(TC("button", "Ikke den slags mere"), "off")
SKIP = Button(TC("button", "Spring over"), "skip")


class S(StrEnum):
    ready = auto()
    wonder = auto()
    writing = auto()
    step = auto()
    offer = auto()
    idea = auto()
    thanks = auto()
    rest = auto()
    off = auto()
    people = auto()
    topics = auto()
    quiet = auto()


# --- what each state asks when entered --------------------------------------------------


def ask_wonder(turn: Turn) -> None:
    """Asked for the reason, it is said in front of the same question."""
    text, why = telling.question(turn), telling.reason(turn)
    answers = telling.answers(turn)
    values = {answer.value for answer in answers}
    turn.ask(
        lines(why, text) if turn.answers.get("told_why") else text,
        *(Button(answer.label, answer.value) for answer in answers),
        Button(NOT_NOW, "later" if "no" in values else "no"),
        *(() if turn.answers.get("told_why") else (WHY,)),
        OFF,
    )


def ask_words(turn: Turn) -> None:
    turn.ask(T("Skriv løs. Et par ord er nok."), Button(NOT_NOW, "no"))


def ask_step(turn: Turn) -> None:
    turn.ask(T("Hvilket lille skridt vil du prøve? Det må gerne være helt lille."), SKIP)


def ask_permission(turn: Turn) -> None:
    turn.ask(
        T("Tak, det er skrevet ned. Vil du høre, hvad andre har prøvet?"),
        Button(TC("button", "Ja, gerne"), "yes"),
        Button(TC("button", "Nej tak"), "no"),
    )


def tell_idea(turn: Turn) -> None:
    found = telling.advice(turn)
    turn.ask(
        lines(
            found.text,
            T("Et lille skridt kunne være: {step}", step=found.step),
            T("Hvad tænker du om det?"),
            T("Kilde: {source}", source=found.source),
        ),
        Button(TC("button", "Det vil jeg prøve"), "try"),
        Button(TC("button", "Ikke noget for mig"), "no"),
    )


QUESTIONS: Questions = {
    S.wonder: ask_wonder,
    S.writing: ask_words,
    S.step: ask_step,
    S.offer: ask_permission,
    S.idea: tell_idea,
    S.thanks: telling.thank,
    S.rest: telling.say_rest,
    S.off: telling.say_off,
    S.people: telling.show_people,
    S.topics: telling.show_topics,
}


# --- conditions ---------------------------------------------------------------------------


def leads_to(then: Then) -> Condition:
    """The condition "a button that goes on so"."""

    def check(turn: Turn) -> bool:
        found = telling.answer_pressed(turn)
        return found is not None and telling.goes_on(turn, found.then) is then

    check.__name__ = f"leads_to_{then}"
    return check


def words_lead_to(then: Then) -> Condition:
    """The condition "after words it goes on so"."""

    def check(turn: Turn) -> bool:
        return telling.after_words(turn) is then

    check.__name__ = f"words_lead_to_{then}"
    return check


# --- actions --------------------------------------------------------------------------------


def begin(turn: Turn) -> None:
    """Which prompt, when and why: kept, so that none comes twice within the distance."""
    today = turn.today.date()
    prompt = choose(turn.the, turn.policy, today)
    if prompt is None:
        return
    turn.answers["prompt"] = prompt.key
    turn.remember(prompted=with_new(turn.the.memory, prompt, turn.policy, today))
    turn.count(f"motivation_{prompt.why}")


def tell_why(turn: Turn) -> None:
    turn.answers["told_why"] = "yes"
    turn.count("motivation_asked_why")


def rest(turn: Turn) -> None:
    days = timedelta(days=turn.policy.motivation.rest_days)
    turn.remember(not_now_until=turn.today.date() + days)


def not_now(turn: Turn) -> bool:
    return turn.pressed in {"no", "later"} and telling.answer_pressed(turn) is None


KEEP, WROTE = answered.keep_choice, answered.keep_words

TABLE = [
    # what happened  in         goes to    when                              do
    row(Started,     S.ready,   S.wonder,  do=begin),
    row(Pressed,     S.wonder,  S.wonder,  when=pressed("why"),              do=tell_why),
    row(Pressed,     S.wonder,  S.off,     when=pressed("off"),              do=answered.turn_off),
    row(Pressed,     S.wonder,  S.rest,    when=not_now,                     do=rest),
    row(Pressed,     S.wonder,  S.writing, when=leads_to(Then.words),        do=KEEP),
    row(Pressed,     S.wonder,  S.step,    when=leads_to(Then.step),         do=KEEP),
    row(Pressed,     S.wonder,  S.offer,   when=leads_to(Then.advice),       do=KEEP),
    row(Pressed,     S.wonder,  S.people,  when=leads_to(Then.people),       do=KEEP),
    row(Pressed,     S.wonder,  S.topics,  when=leads_to(Then.topics)),
    row(Pressed,     S.wonder,  S.thanks,  do=KEEP),
    row(Wrote,       S.wonder,  S.step,    when=words_lead_to(Then.step),    do=WROTE),
    row(Wrote,       S.wonder,  S.offer,   when=words_lead_to(Then.advice),  do=WROTE),
    row(Wrote,       S.wonder,  S.thanks,  do=WROTE),
    row(WentQuiet,   S.wonder,  S.quiet),
    row(Pressed,     S.writing, S.rest,    do=rest),
    row(Wrote,       S.writing, S.step,    when=words_lead_to(Then.step),    do=WROTE),
    row(Wrote,       S.writing, S.offer,   when=words_lead_to(Then.advice),  do=WROTE),
    row(Wrote,       S.writing, S.thanks,  do=WROTE),
    row(WentQuiet,   S.writing, S.quiet),
    row(Pressed,     S.step,    S.thanks),
    row(Wrote,       S.step,    S.thanks,  do=answered.keep_step),
    row(WentQuiet,   S.step,    S.quiet),
    row(Pressed,     S.offer,   S.idea,    when=pressed("yes")),
    row(Pressed,     S.offer,   S.thanks),
    row(Wrote,       S.offer,   S.thanks,  do=answered.keep_more),
    row(WentQuiet,   S.offer,   S.quiet),
    row(Pressed,     S.idea,    S.thanks,  when=pressed("try"),              do=answered.try_it),
    row(Pressed,     S.idea,    S.thanks),
    row(Wrote,       S.idea,    S.thanks,  do=answered.keep_more),
    row(WentQuiet,   S.idea,    S.quiet),
]  # fmt: skip

FLOW = Flow(
    "motivation",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.thanks, S.rest, S.off, S.people, S.topics, S.quiet],
)
