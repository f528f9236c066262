"""Thursday: at most four questions about the sub-goal and the week to come (evidence §1).

How far → what makes it not lower (at 0: a very small step; at 10: the CV) → how sure of next
week → one thing learned, which goes on the citizen's list. A small step is offered at the end.
Whoever has no sub-goal is asked for one instead of the first two. Whether there was somebody to
talk to is asked where there is room for a fourth question, else every other time in place of the
second (flows/meetings/social.py).
"""

from enum import StrEnum, auto

from flows import goals, sure
from flows import reflected as keep
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.meetings import social
from flows.own import GoalState
from flows.reflected import goal_of
from flows.scale import SCALE, SKIP, names_number, point_to_numbers, told
from flows.texts import TC, T, Text, words
from flows.turn import Turn

LONGEST_LABEL = 40


class S(StrEnum):
    ready = auto()
    new_goal = auto()
    how_far = auto()
    why = auto()
    tiny = auto()
    reached = auto()
    own_text = auto()
    social = auto()
    sure = auto()
    learned = auto()
    step = auto()
    thanks = auto()
    goal_done = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_new_goal(turn: Turn) -> None:
    question = T("Er der én ting, du gerne vil blive bedre til i næste uge?")
    turn.ask(lines(*goals.leads_to(turn), question), SKIP)


def ask_how_far(turn: Turn) -> None:
    step = goals.step_chosen(turn)
    shown = [*goals.leads_to(turn), T("Dit mål nu: {goal}", goal=words(goal_of(turn).text))]
    if step is not None:
        shown.append(T("Dit lille skridt var: {step}", step=step))
    question = T("Hvor langt er du? 0 er slet ikke i gang. 10 er nået.")
    turn.ask(lines(*shown, question), *SCALE, SKIP)


def ask_why(turn: Turn) -> None:
    """Last week's number only when nothing was lost since."""
    now, before = turn.answers["far"], turn.answers.get("before", "")
    if before and int(before) <= int(now):
        text = T(
            "Du siger {now}. Sidst sagde du {before}. Hvad gør, at det ikke er lavere?",
            now=now,
            before=before,
        )
    else:
        text = T("Du siger {now}. Hvad gør, at det ikke er lavere?", now=now)
    turn.ask(text, SKIP)


def ask_tiny(turn: Turn) -> None:
    turn.ask(T("Det er helt i orden. Hvad ville være et meget lille skridt?"), SKIP)


def ask_reached(turn: Turn) -> None:
    turn.ask(
        lines(
            T("Du er i mål: {goal}", goal=words(goal_of(turn).text)),
            T("Det gjorde du selv. Må det komme på dit CV?"),
        ),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Ret teksten"), "edit"),
        Button(TC("button", "Nej"), "no"),
        SKIP,
    )


def ask_own_text(turn: Turn) -> None:
    turn.ask(T("Hvordan vil du have det til at stå?"), SKIP)


def ask_sure(turn: Turn) -> None:
    turn.ask(T("Hvor sikker er du på næste uge? 0 er slet ikke. 10 er helt sikker."), *SCALE, SKIP)


def ask_learned(turn: Turn) -> None:
    question = T("Hvad kan du i dag, som du ikke kunne for en uge siden?")
    turn.ask(lines(*sure.heard(turn), question), SKIP)


def offer_step(turn: Turn) -> None:
    own = turn.answers.get("step", "")
    steps = [Button(label, key) for key, label in goals.STEPS.items()]
    if own:
        steps = [Button(words(_short(own)), "own"), *steps[1:2]]
    offer = T("Et lille skridt til næste uge, hvis du vil. Du kan også skrive dit eget.")
    turn.ask(lines(*_on_the_list(turn), offer), *steps, SKIP)


def thank(turn: Turn) -> None:
    turn.say(T("Tak. Det var alt for denne uge."))


def thank_for_goal(turn: Turn) -> None:
    turn.say(lines(*_on_the_list(turn), T("Tak. I næste uge kan du finde et nyt mål.")))


def _on_the_list(turn: Turn) -> list[Text]:
    learned = turn.answers.get("learned")
    return [T("Jeg har skrevet det på din liste: {words}", words=words(learned))] if learned else []


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1]}…"


QUESTIONS: Questions = {
    S.new_goal: ask_new_goal,
    S.how_far: ask_how_far,
    S.why: ask_why,
    S.tiny: ask_tiny,
    S.reached: ask_reached,
    S.own_text: ask_own_text,
    S.social: social.ask,
    S.sure: ask_sure,
    S.learned: ask_learned,
    S.step: offer_step,
    S.thanks: thank,
    S.goal_done: thank_for_goal,
}


# --- conditions -----------------------------------------------------------------------


def has_goal(turn: Turn) -> bool:
    return goals.newest(turn) is not None


def goal_on_its_way(turn: Turn) -> bool:
    """One waits for the caseworker, or is to be agreed before the start: that is the wizard's, and
    a goal from here would be agreed by nobody."""
    placement = turn.the.placement
    waits = any(goal.state is not GoalState.draft for goal in turn.the.plans)
    return waits or (placement is not None and not placement.active)


def number_and_social(turn: Turn) -> bool:
    return told(turn) is not None and social.is_its_turn(turn)


def skips_to_social(turn: Turn) -> bool:
    return turn.pressed == "skip" and social.has_room(turn)


def waits_and_social(turn: Turn) -> bool:
    return goal_on_its_way(turn) and social.has_room(turn)


def goal_done(turn: Turn) -> bool:
    return "done" in turn.answers


WORDS = [keep.words_said, point_to_numbers]
NEW_GOAL = [keep.answered, keep.new_goal]
ON_CV = [keep.on_cv, keep.reached]

TABLE = [
    # what happened  in          goes to      when                        do
    row(Started,     S.ready,    S.how_far,   when=has_goal,              do=keep.begin),
    row(Started,     S.ready,    S.social,    when=waits_and_social),
    row(Started,     S.ready,    S.sure,      when=goal_on_its_way),
    row(Started,     S.ready,    S.new_goal),
    row(Pressed,     S.new_goal, S.social,    when=social.has_room,       do=keep.answered),
    row(Wrote,       S.new_goal, S.social,    when=social.has_room,       do=NEW_GOAL),
    row(Pressed,     S.new_goal, S.sure,      do=keep.answered),
    row(Wrote,       S.new_goal, S.sure,      do=NEW_GOAL),
    row(WentQuiet,   S.new_goal, S.quiet,     do=sure.week_of_silence),
    row(Pressed,     S.how_far,  S.social,    when=skips_to_social,       do=keep.answered),
    row(Pressed,     S.how_far,  S.sure,      when=pressed("skip"),       do=keep.answered),
    row(Pressed,     S.how_far,  S.tiny,      when=pressed("0"),          do=keep.far),
    row(Pressed,     S.how_far,  S.reached,   when=pressed("10"),         do=keep.far),
    row(Pressed,     S.how_far,  S.social,    when=social.is_its_turn,    do=keep.far),
    row(Pressed,     S.how_far,  S.why,       do=keep.far),
    row(Wrote,       S.how_far,  S.tiny,      when=names_number(0),       do=keep.far),
    row(Wrote,       S.how_far,  S.reached,   when=names_number(10),      do=keep.far),
    row(Wrote,       S.how_far,  S.social,    when=number_and_social,     do=keep.far),
    row(Wrote,       S.how_far,  S.why,       when=names_number(),        do=keep.far),
    row(Wrote,       S.how_far,  S.how_far,   do=[keep.answered, *WORDS]),
    row(WentQuiet,   S.how_far,  S.quiet,     do=sure.week_of_silence),
    row(Pressed,     S.why,      S.sure),
    row(Wrote,       S.why,      S.sure,      do=keep.words_said),
    row(WentQuiet,   S.why,      S.quiet),
    row(Pressed,     S.tiny,     S.sure),
    row(Wrote,       S.tiny,     S.sure,      do=keep.tiny),
    row(WentQuiet,   S.tiny,     S.quiet),
    row(Pressed,     S.reached,  S.own_text,  when=pressed("edit")),
    row(Pressed,     S.reached,  S.sure,      when=pressed("yes"),        do=ON_CV),
    row(Pressed,     S.reached,  S.sure,      do=keep.reached),
    row(Wrote,       S.reached,  S.sure,      do=[keep.words_said, keep.reached]),
    row(WentQuiet,   S.reached,  S.quiet),
    row(Pressed,     S.own_text, S.sure,      do=keep.reached),
    row(Wrote,       S.own_text, S.sure,      do=ON_CV),
    row(WentQuiet,   S.own_text, S.quiet),
    row(Pressed,     S.social,   S.sure,      do=[keep.answered, social.keep]),
    row(Wrote,       S.social,   S.sure,      do=[keep.answered, social.keep]),
    row(WentQuiet,   S.social,   S.quiet),
    row(Pressed,     S.sure,     S.learned,   when=pressed("skip")),
    row(Pressed,     S.sure,     S.learned,   do=sure.keep_sure),
    row(Wrote,       S.sure,     S.learned,   when=names_number(),        do=sure.keep_sure),
    row(Wrote,       S.sure,     S.sure,      do=WORDS),
    row(WentQuiet,   S.sure,     S.quiet),
    row(Pressed,     S.learned,  S.goal_done, when=goal_done),
    row(Pressed,     S.learned,  S.step),
    row(Wrote,       S.learned,  S.goal_done, when=goal_done,             do=keep.learned),
    row(Wrote,       S.learned,  S.step,      do=keep.learned),
    row(WentQuiet,   S.learned,  S.quiet),
    row(Pressed,     S.step,     S.thanks,    when=pressed("skip"),       do=keep.no_step),
    row(Pressed,     S.step,     S.thanks,    do=keep.step),
    row(Wrote,       S.step,     S.thanks,    do=keep.step),
    row(WentQuiet,   S.step,     S.quiet),
]  # fmt: skip

FLOW = Flow(
    "reflection",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.thanks, S.goal_done, S.quiet],
)
