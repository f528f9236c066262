"""One person is forgotten. What stays is the audit's skeleton: that there were cases, when they
were opened, taken and closed, and by whom; no words, no notes, no name.
"""

from sqlalchemy import Connection, delete, func, select, update
from sqlmodel import col

from storage.belongings import belongs, tables
from storage.people import NotFound
from storage.retention import NOTHING_KEPT
from storage.tables import ERASE, Case, CaseLog, Dialogue, Person, Question, Track
from storage.tx import Tx

NOBODY = "(slettet)"
STOPPED = "stopped"


def erase(tx: Tx, person_id: int) -> dict[str, int]:
    """How many rows went, by table. NotFound for nobody, or somebody forgotten already."""
    person = tx.lock([person_id]).get(person_id)
    if person is None or person.forgotten_at is not None:
        raise NotFound(person_id)
    tx.flush()
    counts = {"caselog.note": _notes(tx, person_id), "case": _close_cases(tx, person_id)}
    _let_go_of(tx, person_id)
    for table in reversed(tables()):  # children first
        if table.name in ERASE:
            gone = tx.connection.execute(delete(table).where(belongs(table, person_id)))
            counts[table.name] = gone.rowcount
    _anonymise(tx, person_id, citizen=person.key is not None)
    return {name: count for name, count in counts.items() if count}


def open_cases(connection: Connection, person_id: int) -> int:
    """Cases that the erasure would close."""
    theirs = select(func.count()).where(
        col(Case.citizen_id) == person_id, col(Case.open_key).is_not(None)
    )
    return int(connection.execute(theirs).scalar_one())


def _notes(tx: Tx, person_id: int) -> int:
    theirs = update(CaseLog).where(
        col(CaseLog.citizen_id) == person_id, col(CaseLog.note).is_not(None)
    )
    return tx.connection.execute(theirs.values(note=None)).rowcount


def _close_cases(tx: Tx, person_id: int) -> int:
    """A case about nobody must not ring for ever."""
    theirs = update(Case).where(col(Case.citizen_id) == person_id, col(Case.open_key).is_not(None))
    closed = theirs.values(state="closed", outcome="erased", open_key=None, closed_at=tx.now)
    tracks = update(Track).where(col(Track.citizen_id) == person_id, col(Track.closed_at).is_(None))
    tx.connection.execute(tracks.values(state="closed", outcome="erased", closed_at=tx.now))
    return tx.connection.execute(closed).rowcount


def _let_go_of(tx: Tx, person_id: int) -> None:
    """A helper's open dialogue about this citizen ends; it keeps the number of its question, so
    that its old buttons stay old."""
    nothing = tx.vault.seal_json(NOTHING_KEPT, "dialogue.sealed")
    about = update(Dialogue).where(col(Dialogue.about) == person_id)
    tx.connection.execute(about.values(about=None, flow="", state="", sealed=nothing))
    # Somebody else's question that they only began to answer waits for another's answer.
    begun = update(Question).where(col(Question.taken_by) == person_id)
    tx.connection.execute(begun.values(taken_by=None))


def _anonymise(tx: Tx, person_id: int, *, citizen: bool) -> None:
    values = {"name": NOBODY, "phone": "", "digest": "", "forgotten_at": tx.now}
    if citizen:
        values["participation"] = STOPPED
    row = update(Person).where(col(Person.id) == person_id)
    tx.connection.execute(row.values(**values))
