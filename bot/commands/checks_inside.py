"""What `doctor` reads in the program and its policy: texts, their sign-off, and help lines."""

from collections.abc import Sequence
from datetime import date

from bot.commands.finding import Finding, good, look, some, wrong
from bot.commands.sentences import untranslated
from bot.signatures import unsigned
from flows.policy import HelpLine, Policy


def check_catalogues(languages: Sequence[str]) -> Finding:
    lacks = []
    for language in languages:
        missing = untranslated(language)
        if missing is None:
            lacks.append(f"{language} has no catalogue")
        elif missing:
            lacks.append(f"{language} lacks {len(missing)} sentences")
    if lacks:
        return wrong("texts", f"{some(lacks)}; they are said in Danish")
    return good("texts", f"complete in {', '.join(languages)}")


def check_crisis(today: date) -> Finding:
    """A clinician reads the safety texts and signs for them; a change asks again."""
    found = [
        f"{one.language} ({one.why}; digest {one.digest or 'none'})" for one in unsigned(today)
    ]
    if found:
        asks = "not signed by a clinician; docs/danger.md says how"
        return look("crisis", f"{asks}: {some(found, most=20)}")
    return good("crisis", "the texts are signed by a clinician as they are")


def check_lines(policy: Policy, today: date) -> Finding:
    days = policy.crisis.verify_days
    old = [_named(line, today) for line in policy.lines_here() if _unsure(line, today, days)]
    known = {line.number.replace(" ", "") for line in policy.lines_here()}
    if policy.crisis.acute_number.replace(" ", "") not in known:
        # It stands in the fixed texts, and without a line of its own nobody dates it.
        crisis = policy.crisis
        old.append(f"{crisis.acute_name} {crisis.acute_number} (in [crisis] but in no help line)")
    if old:
        return look("help lines", f"call and check: {some(old, most=20)}; then write the day")
    return good("help lines", f"all checked in the last {days} days")


def _unsure(line: HelpLine, today: date, days: int) -> bool:
    """Also when the day is still to come: a typo must not silence the question for years."""
    return line.verified is None or not 0 <= (today - line.verified).days <= days


def _named(line: HelpLine, today: date) -> str:
    when = f"checked {line.verified}" if line.verified else "never checked"
    if line.verified and line.verified > today:
        when = f"checked {line.verified}, a day to come"
    return f"{line.name} {line.number} ({when})"
