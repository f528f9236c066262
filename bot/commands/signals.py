"""`signals`: the table of published rules as a page for people, in Danish and English.

With the numbers of a policy file, a municipality has a page of its own to show.
"""

from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path
from typing import Annotated

import typer

import flows
from bot.config import load_policy
from bot.render import in_words
from flows.cases.cards import COLOUR_WORD
from flows.cases.people import ROLE_WORD
from flows.policy import Colour, Policy
from flows.signals.profiles import published
from flows.signals.rule import Numbers, Profile, Rule
from flows.signals.shown import when
from flows.signals.table import FAMILIES, RULES
from flows.texts import TC, TN, T, Text

PAGE = Path(flows.__file__).parent.parent / "docs" / "signals.md"
LANGUAGES = ("da", "en")
ALIAS = "Amina"
TITLE = T("Hvornår nogen får besked")
ABOUT = (
    T("Faste regler i fuld åbenhed. Ingen point, ingen forudsigelse, ingen maskinlæring."),
    T("Hver borger holdes op mod sin egen plan, aldrig mod andre."),
    T("Flere tegn om det samme er én sag. Den kan blive mere alvorlig, aldrig mindre."),
)
HEAD = (
    TC("column", "Regel"),
    TC("column", "Hvad der er sket"),
    TC("column", "I opstarten"),
    TC("column", "Bekymringssag"),
    TC("column", "Farve"),
    TC("column", "Det, der kan læses højt"),
    TC("column", "Gør først"),
    TC("column", "Hvem"),
    TC("column", "Kan aftales"),
    TC("column", "Tal i politikken"),
    TC("column", "Kilde"),
)
NEVER_TITLE = T("Det giver aldrig besked")
NEVER = (
    T("Aftalte tider andre steder, som læge eller kursus."),
    T("At timerne bliver ved det samme, når det er aftalt."),
    T("At komme senere inden for den tid, der er aftalt eller sagt."),
    T("At virksomheden siger nej til løntimer."),
    T("En lav tro på job fra begyndelsen."),
    T("Et enkelt spørgsmål uden svar."),
    T("Stavefejl."),
    T("At stille spørgsmål."),
)
LIMITS_TITLE = T("Det, reglerne ikke kan se")
LIMITS = (
    T("Om en aftale handler om sikkerhed: det ved vi, når nogen har noteret det."),
    T("Om timerne er blevet flere: det ved vi, når nogen har noteret det."),
    T("Et besøg eller en samtale tæller, når det er noteret."),
    T("Om et vilkår er holdt: det ved vi, når borgeren har svaret på det."),
)


def signals(
    to: Annotated[Path, typer.Option(help="The page to write.")] = PAGE,
    policy: Annotated[
        Path | None, typer.Option(help="With the numbers of this policy file.")
    ] = None,
) -> None:
    """Write the table of published rules down, in Danish and English."""
    to.write_text(page(load_policy(policy)), encoding="utf-8")
    typer.echo(f"{len(RULES)} rules are written down in {to}.")


def page(policy: Policy) -> str:
    """Both languages, Danish first. Made from the table, so it cannot say anything else."""
    parts = ["<!-- made by `run_bot.py signals`; change flows/signals and make it again -->\n"]
    parts += ["\n".join(_in(language, policy)) for language in LANGUAGES]
    return "\n".join(parts)


def _in(language: str, policy: Policy) -> Iterator[str]:
    def say(text: Text) -> str:
        return in_words(text, language, policy.office.zone).replace("|", "\\|")

    usual = published(policy, Profile.stable, early=False)
    others = (
        published(policy, Profile.startup, early=True),
        published(policy, Profile.concern, early=False),
    )
    yield f"# {say(TITLE)}\n"
    rest = TN(
        "En regel taler, når den bliver sand. Gul og grøn hviler så i én time.",
        "En regel taler, når den bliver sand. Gul og grøn hviler så i {n} timer.",
        policy.signals.cooldown_hours,
    )
    yield "\n".join(say(text) for text in (*ABOUT, rest)) + "\n"
    for colour in reversed(Colour):
        yield f"- {say(COLOUR_WORD[colour])}: {say(when(policy.cases[colour].at))}."
    yield ""
    for family in FAMILIES.values():
        yield f"## {say(family.title)}\n"
        yield f"| {' | '.join(say(text) for text in HEAD)} |"
        yield "|" + "---|" * len(HEAD)
        for rule in RULES:
            if rule.family == family.name:
                yield f"| {' | '.join(_cells(rule, usual, others, policy, say))} |"
        yield ""
    for title, lines in ((NEVER_TITLE, NEVER), (LIMITS_TITLE, LIMITS)):
        yield f"## {say(title)}\n"
        yield from (f"- {say(text)}" for text in lines)
        yield ""


def _cells(
    rule: Rule,
    usual: Numbers,
    others: tuple[Numbers, ...],
    policy: Policy,
    say: Callable[[Text], str],
) -> Iterator[str]:
    mine = say(rule.pattern(usual))
    colours = [rule.colour, *([rule.louder] if rule.louder else [])]
    yield f"`{rule.name}`"
    yield mine
    for numbers in others:
        theirs = say(rule.pattern(numbers))
        yield theirs if theirs != mine else "–"
    yield " / ".join(say(COLOUR_WORD[colour]) for colour in colours)
    yield say(rule.why(ALIAS))
    yield say(rule.first_move)
    yield say(ROLE_WORD[rule.who])
    yield f"{rule.personal[0]}–{rule.personal[1]}" if rule.personal else "–"
    yield ", ".join(f"`{key} = {_value(policy, key)}`" for key in rule.keys) or "–"
    yield rule.source


def _value(policy: Policy, key: str) -> str:
    section, _, name = key.partition(".")
    value = getattr(getattr(policy, section), name)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
