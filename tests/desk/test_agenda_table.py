"""The table of docs/desk-meetings.md against the pages themselves: of a placement that was lived
every requirement of the three agendas stands on its page, under its name, filled in."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.talks import Place, columns
from flows.facts import Role
from flows.memory import Memory
from flows.turn import Talk
from storage.tables import (
    Competence,
    Condition,
    Dialogue,
    Entry,
    Goal,
    Placement,
    Rating,
    Shift,
)
from storage.tx import Tx
from tests.desk.at_a_meeting import page
from tests.desk.office import MONDAY, Office

TABLE = Path(__file__).parents[2] / "docs" / "desk-meetings.md"
ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \|", re.MULTILINE)
NUMBERS = [*range(56, 86), *range(151, 161)]
PAGES = {"Før praktikken": "/before", "Opstart": "/start", "Opfølgning": ""}
ITEM = re.compile(r"<li>\s*<h3>(.*?)</h3>(.*?)<label", re.DOTALL)
ASK = "Spørg på mødet."
DAY, TODAY = timedelta(days=1), MONDAY.date()
MINE, FROM_MENTOR = {"shared": ["caseworker"]}, {"source": "company_mentor"}
BOOK: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("road", "Vejen dertil", MINE),
    ("helped", "En fast kollega", MINE),
    ("stopped", "For meget støj", MINE),
    ("experience", "Lager", MINE),
    ("school", "9. klasse", MINE),
    ("interest", "Cykler", MINE),
    ("say", "Jeg vil prøve kassen", MINE),
    ("wish", "Tæt på hjemmet", {"value": 1}),
    ("practical", "", {"key": "travel_most", "value": 30}),
    ("todo", "Se stedet først", {**MINE, "state": "open"}),
    ("appointment", "10:00-12:00", {"key": "treatment"}),
    ("agreement", "Ring til Lars", {"key": "caseworker", "state": "open", "day": TODAY + DAY,
                                    "source": "caseworker", **MINE}),
    ("practical", "Lars tager imod", {"key": "receiver", **FROM_MENTOR}),
    ("practical", "Sikkerhedssko", {"key": "clothes", **FROM_MENTOR}),
    ("mentor_week", "Kassen", {"key": "new_task", **FROM_MENTOR}),
    ("hours_step", "", {"value": 390, "day": date(2026, 12, 14), "state": "planned"}),
    ("task", "Kassen", {**MINE, "state": "alone"}),
    ("social", "", {**MINE, "state": "often", "day": TODAY - 3 * DAY}),
    ("hours_wish", "", {"key": "raise"}),
    ("belief", "", {"value": 6}),
)  # fmt: skip


async def lived(office: Office) -> None:
    def fill(tx: Tx) -> None:
        whose = {"citizen_id": office.citizen}
        for n, (kind, text, facts) in enumerate(BOOK):
            sealed = tx.seal(text, "entry.text") if text else None
            tx.add(
                Entry,
                id=f"e{n}",
                kind=kind,
                text=sealed,
                **whose,
                **{"at": tx.now - DAY, "shared": [], "placement_id": office.placement, **facts},
            )
        shared = ["company_mentor", "caseworker"]
        told = {"at": tx.now, "shared": shared}
        tx.add(
            Goal, id=1, **whose, text=tx.seal("To formiddage", "goal.text"), state="agreed", **told
        )
        tx.add(Condition, **whose, text=tx.seal("Pause hver time", "condition.text"), **told)
        tx.add(Competence, **whose, text=tx.seal("Kan pakke", "competence.text"), at=tx.now,
               state="approved")  # fmt: skip
        tx.flush()
        tx.add(Rating, **whose, goal_id=1, value=5, by="company_mentor", at=tx.now)
        starts = tx.now - 3 * DAY
        tx.add(
            Shift, **whose, placement_id=office.placement, day=starts.date(), starts=starts,
            ends=starts + timedelta(hours=4), arrived="yes", hours="as_agreed", kept="yes",
            coming="", late_minutes=0, hard_about="", answered=True, asked=True,
        )  # fmt: skip
        asked = ("1", "2026-11-23", str(office.ids[Role.company_mentor]), "2026-11-20", "sent")
        memory = Memory(host_asked=(str(office.placement), *asked[1:]))
        kept = columns(Place(Talk(), memory), office.parts.store.vault)
        tx.add(Dialogue, person_id=office.citizen, **kept)
        words = {"wish": "Et job i et lager", "task": "Pakke varer",
                 "absence_rule": "Ring før kl. 8", "expectations": "Kom til tiden"}  # fmt: skip
        tx.change_row(Placement, office.placement, {
            **{name: tx.seal(text, f"placement.{name}") for name, text in words.items()},
            "first": TODAY - 14 * DAY, "follow_up": None,
        })  # fmt: skip
        for role in (Role.caseworker, Role.job_consultant, Role.deputy):
            tx.change_person(office.ids[role], phone="70 10 20 30")

    await office.write(fill)


def rows() -> list[tuple[int, str, str]]:
    found = ROW.findall(TABLE.read_text())
    return [(int(number), where, point) for number, where, point in found]


def test_the_table_has_every_number_once_and_in_order() -> None:
    assert [number for number, _, _ in rows()] == NUMBERS


async def test_every_number_of_the_table_is_on_its_page_in_order_and_filled_in(
    office: Office,
) -> None:
    await lived(office)
    browser = await office.signed_in()
    for where, path in PAGES.items():
        shown = (await browser.get(page(office) + path)).text
        items = [(name, known) for name, known in ITEM.findall(shown)]
        mine = [(number, point) for number, page_of, point in rows() if page_of == where]
        assert [name for name, _ in items] == [point for _, point in mine], where
        empty = [number for (number, _), (_, known) in zip(mine, items, strict=True)
                 if ASK in known or "<p>" not in known]  # fmt: skip
        assert empty == [], where


async def test_what_the_book_says_stands_at_its_own_point(office: Office) -> None:
    await lived(office)
    browser, found = await office.signed_in(), dict[int, str]()
    for where, path in PAGES.items():
        items = ITEM.findall((await browser.get(page(office) + path)).text)
        mine = [number for number, page_of, _ in rows() if page_of == where]
        found |= {number: known for number, (_, known) in zip(mine, items, strict=True)}
    for number, says in {
        56: "To formiddage", 57: "Vejen dertil", 58: "For meget støj", 59: "Kan pakke",
        60: "Et job i et lager", 61: "Pause hver time", 62: "6 timer og 30 minutter",
        63: "Se stedet først", 64: "højst tage 30 minutter", 65: "1. Tæt på hjemmet",
        66: "Én anden fast aftale.", 67: "Ring til Lars (tirsdag 24. november)",
        68: "Lars har fået brevet", 69: "To formiddage", 70: "Lars tager imod",
        71: "Én ny opgave", 72: "Kom til tiden", 73: "Lars bliver spurgt hver fredag.",
        74: "Pakke varer", 75: "Kan pakke", 76: "20 timer", 77: "Pause hver time",
        78: "Ring før kl. 8", 79: "Der er ikke spurgt endnu.", 80: "står i Vitas",
        81: "Sikkerhedssko", 82: "mandag 9. november", 83: "ikke en dag", 84: "tættest",
        85: "Mette, 70 10 20 30", 151: "Jeg vil prøve kassen", 152: "Kassen",
        153: "1 opgave alene.", 154: "1 af", 155: "Nogen at snakke med: 1 uge.",
        156: "Pause hver time", 157: "Der er ikke spurgt endnu.", 158: "ønsker flere timer",
        159: "fredag 19. februar", 160: "Ring til Lars",
    }.items():  # fmt: skip
        assert says in found[number], number
    assert set(found) == set(NUMBERS)


async def test_a_letter_that_was_not_sent_is_promised_only_before_the_first_day(
    office: Office,
) -> None:
    browser, start = await office.signed_in(), page(office) + "/start"
    assert "Lars har ikke fået et brev" in (await browser.get(start)).text  # it is the first day
    later = {"first": TODAY + 7 * DAY}
    await office.write(lambda tx: tx.change_row(Placement, office.placement, later))
    assert "Lars får et brev med gode råd før den første dag." in (await browser.get(start)).text
