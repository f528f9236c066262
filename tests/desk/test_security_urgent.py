"""What cannot wait for a sign-in: each of it is done by one tap in the chat and by one in a mail
as well as in the desk, and comes out the same."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from bot.arrivals import Arrival
from flows.cases import cards
from flows.events import Answered
from flows.facts import Role
from storage.tables import Absence, Case, CaseLog, Shift, Task
from tests.desk.office import Browser, Office, read

Way = Callable[[Office, str, Role, str], Awaitable[None]]


async def in_chat(office: Office, task: str, role: Role, value: str) -> None:
    event = Answered(task, "", "", value)
    key = f"tg:1:{secrets.randbelow(10**9)}"
    await office.batches.take(Arrival(key, event, person=office.ids[role], task=task))


async def by_mail(office: Office, task: str, role: Role, value: str) -> None:
    """The page behind the link, and its button; nobody is signed in."""
    browser: Browser = office.browser()
    (form, *_) = read(await browser.get(office.link(task, value))).forms
    answer = await browser.post(office.link(task, value), data=form.fields)
    assert answer.status_code == 200


WAYS: Mapping[str, Way] = {"chat": in_chat, "mail": by_mail}


@dataclass(frozen=True)
class Urgent:
    """`kind` and `value` are the task and the answer behind the button in chat and mail; `desk` the
    button's value in the desk's form (for arrivals a mentor's page)."""

    kind: str
    value: str
    role: Role
    done: Callable[[Office], bool]
    desk: str


def _case(office: Office) -> Any:
    return office.rows(Case)[0]


def _logged(office: Office, what: str) -> bool:
    return what in {row.what for row in office.rows(CaseLog)}


# The four (take, call done, hand over, arrived), and what goes with them.
URGENT = {
    "take": Urgent("case", "take", Role.leader,
                   lambda o: bool(_case(o).owner == o.ids[Role.leader]), "take"),
    "hand over": Urgent("case", "hand", Role.caseworker,
                        lambda o: _logged(o, "handed_over") and _case(o).step == 2, "hand_over"),
    "call done": Urgent("case_taken", "contacted", Role.caseworker,
                        lambda o: _logged(o, "contacted"), "contacted"),
    "no answer": Urgent("case_taken", "no_answer", Role.caseworker,
                        lambda o: _logged(o, "no_answer"), "no_answer"),
    "call to the absent done": Urgent("absence_call", "called", Role.company_mentor,
                        lambda o: o.rows(Absence)[0].contacted_at is not None, ""),
    "arrived": Urgent("arrived", "yes", Role.company_mentor,
                      lambda o: bool(o.rows(Shift)[0].arrived == "yes"), ""),
    "not arrived": Urgent("arrived", "no", Role.company_mentor,
                          lambda o: bool(o.rows(Shift)[0].arrived == "no"), ""),
}  # fmt: skip


async def about(office: Office, urgent: Urgent) -> str:
    """What the task is about, as it stands when the message comes."""
    match urgent.kind:
        case "case":
            return await office.case()
        case "case_taken":
            return await office.case(
                state="taken", owner=office.ids[urgent.role], contact_by=office.clock.now()
            )
        case "absence_call":
            await office.write(lambda tx: _absent(tx, office))
            return "absent"
        case _:
            return await office.shift()


def _absent(tx: Any, office: Office) -> None:
    today = tx.now.date()
    tx.add(
        Absence, id="absent", citizen_id=office.citizen, placement_id=office.placement,
        first=today, last=today, reason="sick", reported_at=tx.now, notices=[],
    )  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", URGENT)
async def test_it_is_done_without_signing_in(office: Office, name: str, way: str) -> None:
    urgent = URGENT[name]
    ref = await about(office, urgent)
    value = urgent.value
    task = await office.task(urgent.kind, urgent.role, ref, fence=1)
    assert not urgent.done(office)
    if name == "hand over":  # to whom is asked first, in the same way
        await WAYS[way](office, task, urgent.role, value)
        task = next(row.id for row in reversed(office.rows(Task)) if row.id != task)
        value = f"hand:{office.ids[Role.deputy]}"
    await WAYS[way](office, task, urgent.role, value)
    assert urgent.done(office), f"{name} cannot be done by {way}"


async def test_the_desk_has_a_button_for_each_that_staff_do(office: Office) -> None:
    """And so the list above is what the desk has, not what somebody remembered."""
    case = await office.case(state="taken", owner=office.ids[Role.caseworker])
    taken = await (await office.signed_in()).form(f"/desk/cases/{case}", "note")
    await office.write(lambda tx: tx.change_case(case, state="open", owner=None))
    untaken = await (await office.signed_in()).form(f"/desk/cases/{case}", "note")
    buttons = {b.get("value") for b in (*taken.buttons, *untaken.buttons)}
    assert {urgent.desk for urgent in URGENT.values() if urgent.desk} <= buttons


def test_the_card_of_whoever_has_the_case_carries_the_buttons() -> None:
    assert {"contacted", "no_answer", "hand"} <= {button.value for button in cards.AFTER_TAKING}
