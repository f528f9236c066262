"""What the citizen takes along, in one message: only what was gained (requirements 15, 125)."""

from flows import book
from flows.calendar import next_allowed
from flows.closing import steps
from flows.closing.file import File, agreed_step, person_by
from flows.effects import Button, Lane, Tell
from flows.facts import Participation
from flows.own import Kind
from flows.own_effects import KeepCompetence
from flows.texts import TC, TN, T, Text, words
from flows.turn import Turn

MOST = 3  # of a kind; the card has them all
CARD = Button(TC("button", "Se mit kort"), "/kort")
NEXT = Button(TC("button", "Mit næste skridt"), "/naeste")


def tell_gains(turn: Turn, one: File) -> None:
    """Somebody has closed the placement: what was learned, and what happens now."""
    citizen = turn.the
    if citizen.participation is not Participation.joined or not citizen.person.channels:
        return
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(
        Tell(
            citizen.person.id,
            T("Din praktik er slut"),
            T("Din praktik hos {place} er slut. Det her tager du med.", place=one.workplace),
            lines=(*gained(turn), *said_by_workplace(one), _now(turn, one)),
            buttons=(CARD, NEXT),
            lane=Lane.reminder,
            not_before=at if at > turn.now else None,
        )
    )


def said_by_workplace(one: File) -> tuple[Text, ...]:
    """What went well, as the workplace said it in the closing call."""
    good = one.line("good")
    place = one.workplace
    return (T("{place} siger: {words}", place=place, words=words(good.text)),) if good else ()


def tell_good(turn: Turn, one: File) -> None:
    """After an early end, when the rest was told already."""
    citizen, found = turn.the, said_by_workplace(one)
    if not found or citizen.participation is not Participation.joined:
        return
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(
        Tell(
            citizen.person.id,
            T("En hilsen fra din praktik"),
            T("Vi har talt med dem, hvor du var i praktik. Det her var godt."),
            lines=found,
            lane=Lane.summary,
            not_before=at if at > turn.now else None,
        )
    )


def gained(turn: Turn) -> list[Text]:
    """Goals, tasks, competences and lessons; nothing that is missing."""
    found: list[Text] = []
    reached = [goal.text for goal in turn.the.reached]
    if reached:
        found.append(T("Nået: {what}", what=words("; ".join(reached[-MOST:]))))
    tasks = [line.text for line in book.lines_of(turn.the, Kind.task) if line.state == "alone"]
    if tasks:
        found.append(T("Det kan du selv: {what}", what=words("; ".join(tasks[-MOST:]))))
    lessons = [line.text for line in book.lines_of(turn.the, Kind.lesson) if line.text]
    if lessons:
        found.append(T("Det har du lært om dig selv: {what}", what=words("; ".join(lessons[-2:]))))
    learned = len(turn.the.competences) + sum(isinstance(e, KeepCompetence) for e in turn.effects)
    if learned:
        found.append(TN("Der står én ting på dit kort.", "Der står {n} ting på dit kort.", learned))
    return found or [T("Dine mål og aftaler følger med.")]


def _now(turn: Turn, one: File) -> Text:
    step, owner = agreed_step(turn, one.placement), person_by(turn.the, one.owner)
    if step is not None:
        named = words(step.text) if step.text else steps.label(step.key)
        return T("Næste skridt: {step}.", step=named)
    if owner is not None:
        return T("{name} følger dig videre, til I har fundet det næste.", name=owner.name)
    return T("Det næste er allerede aftalt.")
