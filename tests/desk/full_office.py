"""An office in which every page has something on it, to be walked through and attacked. There are
two citizens: Amina, whom the cast of `office` follows, and Bo, whom other people follow."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import LargeBinary, update

from bot.arrivals import Arrival
from bot.letters import written
from flows.events import Wrote
from flows.facts import Role
from flows.own import Kind
from flows.understanding import hear
from storage import people
from storage.folder import table
from storage.tables import (
    Absence,
    CaseLog,
    Competence,
    Condition,
    DeadLetter,
    Draft,
    Entry,
    Goal,
    Partner,
    Placement,
    Question,
    Rating,
    Shift,
    Track,
)
from storage.tx import Tx
from tests.desk.doors import Doors, doors
from tests.desk.office import NAMES, Office, place
from tests.desk.setting_up import agreed_next
from tests.desk.test_questions_in_the_desk import asked
from tests.desk.test_tracks_in_the_desk import no_show

MONDAY = date(2026, 11, 23)
ALIAS, OTHER_ALIAS = "Amina", "Bo"
# What is only about reading and being signed in, and changes when nothing is pressed.
NOT_COUNTED = {"session", "readlog", "signin"}
# What stands in an entry of these kinds is one of the program's own words.
KEYS = {
    Kind.hours_wish: "keep", Kind.practical: "clothes", Kind.mentor_week: "was_hard",
    Kind.agreement: "caseworker", Kind.next_step: "new_placement", Kind.paid_hours: "asked",
    Kind.variant: "mon-fri 08:30-12:30", Kind.start_meeting: "workplace",
    Kind.appointment: "treatment", Kind.hours_step: "5", Kind.week: "1200",
}  # fmt: skip
TABLES = [
    of for of in people.Person.metadata.tables.values() if of.name != "alembic_version"
]  # fmt: skip


@dataclass
class Full:
    office: Office
    case: str  # Amina's no-show, with its tracks
    words_case: str  # Amina's, with words
    question: str
    bo: int
    bo_case: str
    bo_question: str
    bo_goal: int
    doors: Doors  # valid links to the pages that open by one


async def fill(office: Office) -> Full:
    question = await asked(office)
    case = await no_show(office)
    words_case = await office.case(words="det er hårdt")
    found: dict[str, Any] = {}
    await office.write(lambda tx: _amina(tx, office, case))
    await office.write(lambda tx: found.update(_bo(tx, office)))
    await agreed_next(office)
    bo_case = await office.case(words="Bo siger", citizen=found["citizen"])
    await office.write(lambda tx: found.update(_bos_own(tx, office, found["citizen"])))
    return Full(
        office, case, words_case, question, found["citizen"], bo_case, "bo-question",
        found["goal"], await doors(office, words_case),
    )  # fmt: skip


def _amina(tx: Tx, office: Office, case: str) -> None:
    whose = {"citizen_id": office.citizen}
    at_work = {**whose, "placement_id": office.placement}
    for number, shared in enumerate((["company_mentor", "personal_mentor"], [])):
        text = tx.seal(f"Mål {number}", "goal.text")
        state = "agreed" if shared else "proposed"
        tx.add(Goal, **whose, text=text, at=tx.now, shared=shared, state=state)
        text = tx.seal(f"Ro {number}", "condition.text")
        tx.add(Condition, **whose, text=text, at=tx.now, shared=shared)
        text = tx.seal(f"Kan {number}", "competence.text")
        tx.add(Competence, **whose, text=text, at=tx.now, state="approved")
    tx.flush()
    goal = tx.connection.execute(table(Goal).select()).first()
    assert goal is not None
    for by, value in (("citizen", 3), ("citizen", 5), ("company_mentor", 8)):
        tx.add(Rating, **whose, goal_id=goal.id, value=value, by=by, at=tx.now)
    for kind in Kind:
        said = "10:00-12:00" if kind is Kind.appointment else f"Ord om {kind}"
        text = tx.seal(said, "entry.text")
        tx.add(
            Entry, **at_work, id=f"e-{kind}", kind=str(kind), key=KEYS.get(kind, ""), text=text,
            value=5, day=MONDAY, at=tx.now, state="", shared=[],
            source=str(Role.company_mentor if kind is Kind.practical else Role.citizen),
        )  # fmt: skip
    tx.add(
        Absence, **at_work, id="a", first=MONDAY - timedelta(4), last=MONDAY - timedelta(4),
        reason="sick", returned=True, reported_at=tx.now, notices=[],
    )  # fmt: skip
    for day in (1, 2):
        starts = datetime(2026, 11, 23 - day * 4, 7, 30, tzinfo=UTC)
        tx.add(
            Shift, **at_work, day=starts.date(), starts=starts, ends=starts + timedelta(hours=4),
            arrived="yes", mood=day,
        )  # fmt: skip
    tx.change_row(Placement, office.placement, {
        name: tx.seal(f"Om {name}", f"placement.{name}")
        for name in ("wish", "task", "concern", "expectations", "absence_rule")
    })  # fmt: skip
    tx.add(
        CaseLog, **whose, case_id=case, at=tx.now, what="note", source="desk", details={},
        actor_id=office.ids[Role.caseworker], note=tx.seal("En note", "caselog.note"),
    )  # fmt: skip
    lost = Arrival("tg:1:lost", Wrote(hear("Noget privat")), person=office.citizen)
    tx.add(
        DeadLetter, key=lost.key, person_id=office.citizen, trace="KeyError", at=tx.now,
        arrival=tx.seal(written(lost), "deadletter.arrival"),
    )  # fmt: skip
    sister = people.add_staff(tx, "partner", "Sara", phone="12345678")
    tx.add(
        Partner, **whose, person_id=sister, kind="relative", basis="consent", at=tx.now,
        note=tx.seal("Søster", "partner.note"),
    )  # fmt: skip
    tx.flush()
    track = next(row for row in tx.connection.execute(table(Track).select()) if row.name != "x")
    partner = tx.connection.execute(table(Partner).select()).first()
    assert partner is not None
    tx.add(
        Draft, **whose, id="d", track_id=track.id, partner_id=partner.id, person_id=sister,
        text=tx.seal("Et udkast", "draft.text"), basis="consent", made_at=tx.now,
    )  # fmt: skip


def _bo(tx: Tx, office: Office) -> dict[str, Any]:
    """He has a cast of his own: nobody at Amina's has anything to do with him."""
    cast = {role: people.add_staff(tx, str(role), f"{name} 2") for role, name in NAMES.items()}
    bo = people.add_citizen(tx, OTHER_ALIAS)
    tx.flush()
    place(tx, bo, cast)
    return {"citizen": bo, "cast": cast}


def _bos_own(tx: Tx, office: Office, bo: int) -> dict[str, Any]:
    tx.add(Goal, citizen_id=bo, text=tx.seal("Bos mål", "goal.text"), at=tx.now, state="proposed")
    tx.add(Condition, citizen_id=bo, text=tx.seal("Bos ro", "condition.text"), at=tx.now)
    tx.flush()
    own = table(Goal).select().where(table(Goal).c.citizen_id == bo)
    goal = tx.connection.execute(own).first()
    assert goal is not None
    tx.add(
        Question, id="bo-question", citizen_id=bo, asker=bo, role="caseworker",
        text=tx.seal("Bo spørger", "question.text"), asked_at=tx.now,
        forget_at=tx.now + timedelta(days=90),
    )  # fmt: skip
    return {"goal": goal.id}


def snapshot(office: Office, *, without: frozenset[str] = frozenset()) -> dict[str, list[str]]:
    """Every row, opened where it is sealed."""
    skip = NOT_COUNTED | without
    with office.parts.store.reading() as connection:
        return {
            of.name: sorted(
                str({name: _open(office, of.name, name, value) for name, value in row.items()})
                for row in connection.execute(of.select()).mappings()
            )
            for of in TABLES
            if of.name not in skip
        }


def _open(office: Office, of: str, column: str, value: Any) -> Any:
    if not isinstance(value, bytes):
        return value
    return office.parts.store.vault.open(value, f"{of}.{column}")


def changed(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, list[str]]:
    """The rows that are new or other."""
    lost_or_new = {name: sorted(set(before[name]) ^ set(after[name])) for name in before}
    return {name: rows for name, rows in lost_or_new.items() if rows}


# --- every text replaced ------------------------------------------------------------------

PLAIN = {"person": ("name", "phone"), "placement": ("workplace",)}
SEALED_JSON = {("goal", "parts"), ("view", "answers"), ("dialogue", "sealed"),
               ("outgoing", "body"), ("deadletter", "arrival"), ("info", "value")}  # fmt: skip


async def rewrite(office: Office, text: Callable[[str], str]) -> set[str]:
    """Everything that a person wrote becomes this, in the database itself: what the redaction or
    a form would have stopped is there as well. The places that were rewritten."""
    done: set[str] = set()

    def write(tx: Tx) -> None:
        for of in TABLES:
            for column in of.columns:
                place = f"{of.name}.{column.name}"
                sealed = isinstance(column.type, LargeBinary)
                if sealed and (of.name, column.name) not in SEALED_JSON:
                    new: Any = tx.seal(text(place), place)
                elif column.name in PLAIN.get(of.name, ()):
                    new = text(place)
                else:
                    continue
                here = update(of).where(column.is_not(None)).values({column.name: new})
                if tx.connection.execute(here).rowcount:
                    done.add(place)
        parts = tx.seal(json.dumps([text("goal.parts")] * 5), "goal.parts")
        tx.connection.execute(update(table(Goal)).values(parts=parts))
        done.add("goal.parts")

    await office.write(write)
    return done
