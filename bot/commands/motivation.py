"""`motivation`: every prompt as a page for people who look after the texts: by phase, in Danish
and English, with the reason it is chosen by and what becomes of the answer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

import flows
from bot.render import in_words
from flows.facts import Phase
from flows.motivation.advice import ADVICE
from flows.motivation.library import LIBRARY
from flows.motivation.prompt import Prompt, Then
from flows.motivation.topics import NAMES
from flows.motivation.true_now import FACTS
from flows.policy import Policy
from flows.texts import Text

PAGE = Path(flows.__file__).parent.parent / "docs" / "motivation.md"
INTRO = """\
# Motivation

One question now and then, tied to what is true for this person today. Not a push: it calls up the
citizen's own words, says nothing about the person, compares with nobody and counts nothing that
can be lost (evidence §5; requirements 5, 17-20, 39, 98, 172, 176, 198).

**When.** On the policy's days (`[motivation]`: `days`, `at`, `until`), at most `per_week`, in
aftercare `aftercare_per_week`; never on a day of absence, in a pause, while danger is open or the
same day after it, when the assistant has stopped asking, or in the `rest_days` after "Ikke nu". A
conversation with a person goes first.

**Which.** The prompts of the phase the placement is in, whose fact holds today and whose kind is
on. Not the reason of last time again; what passes (a hard day, a meeting, a new start) before what
lasts (the wish, a goal); then the reason that was named longest ago. There is no chance in it. The
same question comes again after `distance_days` at the earliest. When none is left nothing is asked,
and that is counted (`motivation_none_fits`).

**Why.** "Hvorfor spørger du?" under each question says the fact in one sentence. What was asked,
when and why is remembered as long as the distance; staff read it on the citizen's page of rules in
the desk, and it stands in words in `export`. Answers do not stand there, and neither do the kinds
that are turned off: nothing here may be read as somebody's will (requirement 18).

**Off.** "Ikke den slags mere" turns the kind off for good. `/motivation` shows the kinds, which are
on, and turns them on and off; all off means none, ever. The choice outlives SLET and goes on to the
next placement. It is gone when everything about how the two got on is forgotten, months after the
last placement (`keep.taps_months`).

**Answers.** Buttons are answers; words always are. They are kept as words (forgotten after
`keep.words_days`), as a line in the citizen's book, on the competence card, or as the small step
that /maal shows. Advice is what others did, told only after a yes, with its source.
"""
PHASES = {
    Phase.before: "Before the first day",
    Phase.startup: "The first weeks",
    Phase.stable: "Everyday work",
    Phase.ending: "The last third",
    Phase.aftercare: "After",
}
THEN = {
    Then.thanks: "",
    Then.words: "asks for words",
    Then.step: "asks for a small step",
    Then.advice: "offers what others tried",
    Then.people: "shows whom to call",
    Then.topics: "leads to /motivation",
}


def motivation(to: Annotated[Path, typer.Option(help="The page to write.")] = PAGE) -> None:
    """Write every motivation prompt down, with its phase and its reason."""
    to.write_text(page(), encoding="utf-8")
    typer.echo(f"{sum(map(len, LIBRARY.values()))} prompts are written down in {to}.")


def page() -> str:
    """Made from the library, so it cannot say anything else."""
    made = "<!-- made by `run_bot.py motivation`; change flows/motivation and make it again -->\n"
    return "\n".join([made, INTRO, *_topics(), *_prompts(), *_advice()])


def _say(text: Text, language: str = "da") -> str:
    return in_words(text, language, Policy().office.zone).replace("|", "\\|")


def _both(text: Text) -> str:
    return f"{_say(text)}<br>*{_say(text, 'en')}*"


def _topics() -> Iterator[str]:
    yield "## The kinds\n"
    yield from (f"- {_say(name)} (*{_say(name, 'en')}*)" for name in NAMES.values())
    yield ""


def _prompts() -> Iterator[str]:
    for phase, title in PHASES.items():
        yield f"## {title} ({len(LIBRARY[phase])})\n"
        yield "| key | question | chosen | kind | answers | kept |"
        yield "|---|---|---|---|---|---|"
        yield from (_row(prompt) for prompt in LIBRARY[phase])
        yield ""


def _row(prompt: Prompt) -> str:
    fact = FACTS[prompt.why]
    cells = (
        f"`{prompt.key}`",
        _both(prompt.text),
        f"{_both(fact.because)}<br>`{prompt.why}`{', passes' if fact.passing else ''}",
        _say(NAMES[prompt.topic]),
        "<br>".join(_answers(prompt)),
        f"`{prompt.keeps or 'words'}`",
    )
    return f"| {' | '.join(cells)} |"


def _answers(prompt: Prompt) -> Iterator[str]:
    if not prompt.answers:
        yield f"own words{_after(prompt.then, prompt.advice)}"
    for answer in prompt.answers:
        step = f" → small step: {_say(answer.step)}" if answer.step else ""
        yield f"{_say(answer.label)}{_after(answer.then, answer.advice)}{step}"


def _after(then: Then, advice: str) -> str:
    said = THEN[then] + (f" (`{advice}`)" if advice else "")
    return f" → {said}" if said else ""


def _advice() -> Iterator[str]:
    yield "## What others have tried\n"
    yield "Sources are documents and lines of the seeds.\n"
    yield "| key | told | small step | source |"
    yield "|---|---|---|---|"
    for key, one in ADVICE.items():
        cells = (f"`{key}`", _both(one.text), _both(one.step), f"{one.source} ({one.seed})")
        yield f"| {' | '.join(cells)} |"
    yield ""
