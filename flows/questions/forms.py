"""A question that a mentor wrote on the page behind a mail link. Danger is heard first."""

from flows import safety
from flows.events import Submitted, Wrote
from flows.questions import sending
from flows.questions.people import to_ask
from flows.texts import T
from flows.turn import Turn


def from_page(turn: Turn) -> None:
    """FORMS "question": `ref` is the thread, when it is asked under an answer. The page was the
    preview."""
    event = turn.event
    assert isinstance(event, Submitted)
    turn.event = Wrote(event.heard)
    heard = safety.listen(turn)
    turn.event = event
    if heard:
        return  # the page shows what was said, and who hears of it
    if not turn.me.mentor or sending.nobody(turn) or sending.too_many(turn):
        turn.say(sending.why_not(turn))
        return
    most, said = turn.policy.limits.question_characters, event.heard.text.strip()
    [(role, _)] = to_ask(turn)
    person = sending.send(turn, role, said[:most], event.ref)
    if person is None:
        turn.say(T("Skriv spørgsmålet først."))
    else:
        turn.say(sending.who_reads_when(turn, person))
