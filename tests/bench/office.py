"""An office as large as the desk is made for: 2,000 citizens, each with an open case, and 20
caseworkers of whom each follows a hundred. All of it invented, and written as a turn would."""

from datetime import timedelta
from typing import Any

from bot.clock import VirtualClock
from bot.links import Links
from bot.parts import Parts
from flows.facts import Role
from flows.policy import Policy
from storage import people
from storage.migrate import upgrade
from storage.store import Store
from storage.tables import Absence, Address, Case, CaseLog, Entry, Goal, Question, Words
from storage.tx import Tx
from storage.vault import Vault
from tests.desk.office import BASE, MONDAY

COLOURS = ("yellow", "green", "yellow", "orange", "yellow", "red", "yellow", "green")
FAMILIES = ("wellbeing", "contact", "noshow", "absence")
CHAIN = [["caseworker", 60], ["deputy", 60], ["leader", 60]]


def furnished(url: str, citizens: int, staff: int) -> tuple[Parts, list[int], int]:
    """The parts, the caseworkers, and the one leader of them all."""
    upgrade(url)
    store = Store(url, Vault([b"k" * 32]))
    with store.transaction(MONDAY) as tx:
        workers = [_helper(tx, Role.caseworker, f"Medarbejder {n}") for n in range(staff)]
        leader = _helper(tx, Role.leader, "Birgit")
        for n in range(citizens):
            _citizen(tx, n, workers, leader)
    return Parts(store, Policy(), VirtualClock(MONDAY), Links(BASE, b"secret")), workers, leader


def _helper(tx: Tx, role: Role, name: str) -> int:
    id_ = people.add_staff(tx, str(role), name)
    tx.add(Address, person_id=id_, channel="telegram", value=f"9{id_}", dead_code="")
    return id_


def _citizen(tx: Tx, n: int, workers: list[int], leader: int) -> None:
    citizen = people.add_citizen(tx, f"Alias {n:04}")
    tx.change_person(citizen, participation="joined")
    chain = {
        Role.caseworker: workers[n % len(workers)],
        Role.deputy: workers[(n + 1) % len(workers)],
        Role.leader: leader,
    }
    first = MONDAY.date() - timedelta(days=n % 70)
    placement = people.add_placement(
        tx, citizen, workplace=f"Arbejdsplads {n % 300}", first=first,
        last=first + timedelta(weeks=13), schedule="mon-fri 08:30-12:30", phase="startup",
        chain=chain,
    )  # fmt: skip
    _case(tx, citizen, n, workers[n % len(workers)])
    turn = n // len(workers)  # each of them has some of everything
    if turn % 10 == 1:
        tx.add(
            Absence, id=f"a{n}", citizen_id=citizen, placement_id=placement, first=MONDAY.date(),
            reported_at=MONDAY, notices=[],
        )  # fmt: skip
    if turn % 10 == 2:
        tx.add(Goal, citizen_id=citizen, text=tx.seal("Et mål", "goal.text"), state="proposed",
               at=MONDAY)  # fmt: skip
    if turn % 10 == 4:
        tx.add(
            Entry, id=f"e{n}", citizen_id=citizen, placement_id=placement, kind="agreement",
            key="caseworker", text=tx.seal("Ring om skoene", "entry.text"), state="open",
            day=MONDAY.date() + timedelta(days=n % 7), source="caseworker",
            shared=["caseworker"], at=MONDAY,
        )  # fmt: skip
    if turn % 20 == 3:
        tx.add(
            Question, id=f"q{n}", citizen_id=citizen, asker=citizen, role="caseworker",
            text=tx.seal("Et spørgsmål", "question.text"), asked_at=MONDAY,
            forget_at=MONDAY + timedelta(days=90),
        )  # fmt: skip


def _case(tx: Tx, citizen: int, n: int, worker: int) -> None:
    """Of three one is taken; of what nobody has some has reached the leader."""
    turn = n // 20
    family, taken = FAMILIES[turn % len(FAMILIES)], turn % 3 == 0
    opened = MONDAY - timedelta(hours=n % 48)
    facts: dict[str, Any] = {
        "id": f"c{n}", "citizen_id": citizen, "family": family, "colour": COLOURS[turn % 8],
        "state": "taken" if taken else "open", "step": 1 + turn % 4, "since": 1,
        "opened_at": opened, "why": "hard_days", "owner": worker if taken else None,
        "contact_by": MONDAY + timedelta(hours=n % 30) if taken else None,
        "due": None if taken else MONDAY + timedelta(hours=n % 5), "chain": CHAIN, "repeat": True,
        "outcome": "", "open_key": f"{citizen}:{family}",
    }  # fmt: skip
    tx.add(Case, **facts)
    tx.flush()
    tx.add(
        CaseLog, case_id=f"c{n}", citizen_id=citizen, at=opened, what="opened", actor_id=None,
        source="clock", details={"rule": "hard_days"}, note=None,
    )  # fmt: skip
    tx.add(
        Words, citizen_id=citizen, kind="signal", text=tx.seal("Jeg er træt.", "words.text"),
        at=opened, case_id=f"c{n}", forget_at=MONDAY + timedelta(days=14),
    )  # fmt: skip
