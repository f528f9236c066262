"""What a mail link asks, by kind of task: the question and its answers, no more than the
mail said. A kind that is not known here still gets a page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.desk.cases.log_texts import OUTCOME_LABEL
from bot.messages import answers_task
from flows.closing.agreeing import AS
from flows.closing.steps import STEPS
from flows.meetings.paid_hours import LABELS
from flows.texts import TC, T, Text, words
from flows.tracks.meeting_says import SEEN_AS, can


@dataclass(frozen=True, slots=True)
class Question:
    asks: Callable[[str], Text]
    answers: Mapping[str, Text] = field(default_factory=dict)
    is_case: bool = False  # undone in the case itself, not by another link


CASE_ANSWERS: Mapping[str, Text] = {
    "take": TC("button", "Jeg tager den"),
    "hand": TC("button", "Giv videre"),
    "not_risk": TC("button", "Ikke en risiko"),
    "open": TC("button", "Åbn sagen"),
    "contacted": TC("button", "Vi har talt sammen"),
    "no_answer": TC("button", "Fik ikke fat"),
    "note": TC("button", "Skriv note"),
    "snooze": TC("button", "Vent til senere"),
    "regret": TC("button", "Fortryd"),
    "close": TC("button", "Luk sagen"),
}

TRACK_ANSWERS: Mapping[str, Text] = {
    "open": TC("button", "Åbn sagen"),
    "take:citizen": TC("button", "Jeg tager 1"),
    "take:network": TC("button", "Jeg tager 2"),
    "take:both": TC("button", "Jeg tager begge"),
    "reached": TC("button", "Vi har talt sammen"),
    "no_answer": TC("button", "Fik ikke fat"),
    "back": TC("button", "Er tilbage, intet møde"),
    "propose": TC("button", "Foreslå tider"),
    "helped": TC("button", "Spor 2 er færdigt"),
    "nobody": TC("button", "Ingen at spørge"),
}

STEP_ANSWERS: Mapping[str, Text] = {
    **{f"agree:{key}": TC("button", "Aftalt: {step}", step=s.label) for key, s in STEPS.items()},
    **{button.value: button.label for button in AS},
    **{f"propose:{key}": step.label for key, step in STEPS.items()},
    "offer": TC("button", "Foreslå et andet"),
    "open": TC("button", "Åbn skrivebordet"),
}

QUESTIONS: Mapping[str, Question] = {
    "arrived": Question(
        lambda name: T("Er {name} kommet i dag?", name=name),
        {"yes": TC("button", "Ja, er her"), "no": TC("button", "Ikke endnu")},
    ),
    "absence_call": Question(
        lambda name: T("Har du ringet til {name}?", name=name),
        {
            "called": TC("button", "Jeg har ringet"),
            "cant": TC("button", "Jeg når det ikke i dag"),
        },
    ),
    "absence_call_back": Question(
        lambda name: T("Kan du ringe til {alias}?", alias=name),
        {"yes": TC("button", "Ja, jeg ringer"), "no": TC("button", "Nej")},
    ),
    "absence_seen": Question(
        lambda name: T("Har du set beskeden om {name}?", name=name),
        {"seen": TC("button", "Set")},
    ),
    "company_on_the_way": Question(
        lambda name: T("Kan du følges med {name}?", name=name),
        {"yes": TC("button", "Ja"), "no": TC("button", "Nej")},
    ),
    "mentor_week": Question(
        lambda name: T("Hvordan gik ugen med {name}?", name=name),
        {
            "good": TC("button", "Det gik godt"),
            "hard": TC("button", "Noget var svært"),
            "usual": TC("button", "Alt som sædvanligt"),
            "question": TC("button", "Jeg har et spørgsmål"),
        },
    ),
    "agenda": Question(
        lambda name: T("Opfølgning med {alias}. Timer med løn?", alias=name),
        {"open": TC("button", "Åbn dagsordenen"), **LABELS},
    ),
    "agreement": Question(
        lambda name: T("Er det gjort? Aftalen om {alias}", alias=name),
        {"done": TC("button", "Det er gjort"), "later": TC("button", "Om en uge")},
    ),
    "weekly_call": Question(
        lambda name: T("Ugens snak med {alias}", alias=name),
        {
            "talked": TC("button", "Vi har talt sammen"),
            "later": TC("button", "Dagen efter"),
            "off": TC("button", "Ikke i denne uge"),
            "ok": TC("button", "Ja, det passer"),
        },
    ),
    "mentor_new_task": Question(
        lambda name: T("Vil du prøve den nye opgave?"),
        {"yes": TC("button", "Ja, det vil jeg"), "later": TC("button", "Ikke nu")},
    ),
    "meeting": Question(
        lambda name: T("Hvornår kan I mødes om {alias}?", alias=name),
        {"all": TC("button", "Alle passer"), "none": TC("button", "Ingen passer")},
    ),
    "views": Question(lambda name: T("Før mødet om {alias}", alias=name), SEEN_AS),
    "partner": Question(
        lambda name: T("Kan du hjælpe {alias}?", alias=name),
        {"yes": TC("button", "Ja, det kan jeg"), "no": TC("button", "Nej, ring til mig")},
    ),
    "tracks": Question(
        lambda name: T("To spor for {alias}. Hvad tager du?", alias=name), TRACK_ANSWERS, True
    ),
    "track": Question(
        lambda name: T("Sporet om {alias}. Hvad er der sket?", alias=name), TRACK_ANSWERS, True
    ),
    "next_step": Question(
        lambda name: T("Næste skridt for {alias}", alias=name), STEP_ANSWERS, True
    ),
    "next_step_other": Question(
        lambda name: T("Hvad vil du foreslå {alias}?", alias=name), STEP_ANSWERS
    ),
    "step_proposed": Question(
        lambda name: T("Hvad siger du til det?"),
        {"yes": TC("button", "Ja, det prøver vi"), "talk": TC("button", "Tal om det først")},
    ),
    "closing_call": Question(
        lambda name: T("Har du talt med virksomheden om {alias}?", alias=name),
        {
            "write": TC("button", "Skriv svarene"),
            "later": TC("button", "Ringer en anden dag"),
            "not_reached": TC("button", "Fik ikke fat"),
            "told": TC("button", "De har fået besked"),
        },
    ),
    "closing_owner": Question(
        lambda name: T("Hvem følger {alias} videre?", alias=name),
        {
            **STEP_ANSWERS,
            "offer": TC("button", "Næste skridt er aftalt"),
        },
    ),
    "closing_mentor": Question(
        lambda name: T("Må vi ringe om {name}?", name=name),
        {"yes": TC("button", "Ja, ring gerne"), "later": TC("button", "Ring en anden uge")},
    ),
    "question": Question(
        lambda name: T("Spørgsmål om {alias}", alias=name),
        {"open": TC("button", "Læs spørgsmålet"), "answer": TC("button", "Svar")},
    ),
    "answer": Question(
        lambda name: T("Vil du sige tak for svaret?"), {"thanks": TC("button", "Tak")}
    ),
    "greeting": Question(
        lambda name: T("Vil du sige tak for hilsenen?"),
        {"smile": TC("button", "🙂"), "thanks": TC("button", "Tak")},
    ),
    "hours_wish": Question(
        lambda name: T("Passer det, {alias} gerne vil med timerne?", alias=name),
        {
            "agree": TC("button", "Det aftaler vi"),
            "talk": TC("button", "Vi taler om det"),
        },
    ),
    "goal": Question(
        lambda name: T("Vil du aftale målet med {alias}?", alias=name),
        {
            "yes": TC("button", "Ja, det aftaler vi"),
            "change": TC("button", "Bed om en ændring"),
            "open": TC("button", "Åbn på skrivebordet"),
        },
    ),
    "follow_up": Question(
        lambda name: T("Passer dagen for opfølgningen om {alias}?", alias=name),
        {"yes": TC("button", "Ja"), "answer": TC("button", "Anden dag")},
    ),
    "goal_again": Question(
        lambda name: T("Hvad vil du med dit mål?"),
        {
            "use": TC("button", "Ja, brug det"),
            "change": TC("button", "Ret målet"),
            "talk": TC("button", "Ring til mig"),
        },
    ),
    "condition_offer": Question(
        lambda name: T("Et forslag til dine vilkår"), {"look": TC("button", "Se på det")}
    ),
    "goal_back": Question(
        lambda name: T("Vil du fortryde om målet for {alias}?", alias=name),
        {"back": TC("button", "Fortryd")},
    ),
    "follow_up_back": Question(
        lambda name: T("Vil du fortryde om opfølgningen om {alias}?", alias=name),
        {"back": TC("button", "Fortryd")},
    ),
    "goal_shared": Question(
        lambda name: T("Et mål for {alias}", alias=name), {"open": TC("button", "Se målet")}
    ),
    "gate": Question(
        lambda name: T("Praktikken for {alias} er ikke klar", alias=name),
        {"open": TC("button", "Åbn på skrivebordet")},
    ),
    "case": Question(
        lambda name: T("Sagen om {alias}. Hvad vil du gøre?", alias=name), CASE_ANSWERS, True
    ),
    "case_taken": Question(
        lambda name: T("Sagen om {alias}. Hvad vil du gøre?", alias=name), CASE_ANSWERS, True
    ),
}
UNKNOWN = Question(lambda name: T("Vil du sende dit svar om {alias}?", alias=name))


def question_of(kind: str) -> Question:
    return QUESTIONS.get(kind, UNKNOWN)


def label_of(question: Question, value: str, names: Mapping[int, str]) -> Text:
    """What the button in the mail said."""
    verb, _, rest = value.partition(":")
    if verb == "outcome" and rest in OUTCOME_LABEL:
        return OUTCOME_LABEL[rest]
    if verb == "owner" and rest.isdecimal() and int(rest) in names:
        return T("{name} følger borgeren videre", name=words(names[int(rest)]))
    if verb == "hand" and rest.isdecimal() and int(rest) in names:
        return T("Giv sagen til {name}", name=words(names[int(rest)]))
    return question.answers.get(value) or can(value) or TC("button", "Send svar")


def settles(value: str) -> bool:
    return answers_task(value)
