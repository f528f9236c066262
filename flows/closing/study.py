"""Aftercare in an education: whether what one needs is there, and nothing about hours (requirement
183: aids, the supplement). Asked once."""

from flows import book
from flows.closing.file import agreed_step
from flows.effects import Button
from flows.own import Kind
from flows.texts import TC, T
from flows.turn import Turn

TOLD = "studies"
PATIENCE = 20  # hours; who works or studies may answer the next morning
CALL = Button(TC("button", "Ring til mig"), "call")
SKIP = Button(TC("button", "Spring over"), "skip")


def studies(turn: Turn) -> bool:
    placement = turn.the.placement
    step = agreed_step(turn, placement.id) if placement is not None else None
    return step is not None and step.key == "education"


def new_student(turn: Turn) -> bool:
    asked = book.newest(turn.the, Kind.closing, TOLD)
    return studies(turn) and asked is None and not turn.answers.get("again")


def study_told(turn: Turn) -> None:
    book.write(turn, Kind.closing, here=True, key=TOLD, day=turn.today.date())
    if turn.pressed == "lack":
        turn.answers["lacks"] = "yes"


def ask_study(turn: Turn) -> None:
    turn.ask(
        T("Nu er du i gang med noget nyt. Har du det, du har brug for på uddannelsen?"),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Jeg mangler noget"), "lack"),
        Button(TC("button", "Det er svært"), "hard"),
        SKIP,
        CALL,
        hours=PATIENCE,
    )
