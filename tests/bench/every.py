"""desk_every_*: each page of the desk, in an office that has been used for years. Twenty
caseworkers and the leader of them all open one page after the other, each in an order of their
own, and look at each for a while; so all pages are asked for among all others.

A row is a group of pages and the slowest of them; its note has every page.
"""

import asyncio
import gc
import random
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from sqlalchemy import select
from sqlmodel import col
from starlette.routing import Mount, Route

from bot.batches import Batches
from bot.parts import Parts
from storage.tables import Case, Link, Placement, Question
from tests.bench.desk import CITIZENS, LIMIT, LOOKS, STAFF, going_on, sign_in
from tests.bench.lived import live_in
from tests.bench.office import furnished
from tests.bench.rows import Row
from tests.desk.office import Browser, application

TRIES = 20  # citizens, until one has what the page is about: not everybody has a next placement
ALONE = 5  # times each page is opened with nobody else there, for the processor's time
NOBODYS = ("{token}", "{rest", "/login")  # pages without a session, and the one that is not there
GROUPS = {
    "citizen": ("/citizens/{citizen}",),
    "office": ("/office", "/numbers"),
    "people": ("/people/", "/settings"),
    "one": ("/cases/{case}", "/questions/{question}", "/placements/new"),
    "lists": ("/",),
}
Times = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class About:
    """What stands in an address: somebody they follow, a case, a question they may answer."""

    citizen: int
    case: str
    question: str


def addresses(parts: Parts, batches: Batches) -> list[str]:
    """Of every page that somebody signed in can open."""
    (mount,) = application(parts, batches).routes
    assert isinstance(mount, Mount)
    routes = [route for route in mount.routes if isinstance(route, Route)]
    read = {route.path for route in routes if "GET" in (route.methods or ())}
    return sorted(path for path in read if not any(part in path for part in NOBODYS))


def known(parts: Parts, person: int) -> list[About]:
    with parts.store.reading() as connection:
        theirs: Any = (
            select(col(Case.citizen_id), col(Case.id))
            .join(Placement, col(Placement.citizen_id) == col(Case.citizen_id))
            .join(Link, col(Link.placement_id) == col(Placement.id))
            .where(col(Link.person_id) == person)
            .order_by(col(Case.citizen_id))
        )
        cases = {row.citizen_id: row.id for row in connection.execute(theirs)}
        asked: Any = select(col(Question.citizen_id), col(Question.id))
        questions = {row.citizen_id: row.id for row in connection.execute(asked)}
    mine = [question for citizen, question in questions.items() if citizen in cases]
    return [About(id_, case, questions.get(id_, mine[0])) for id_, case in cases.items()]


def url_of(path: str, about: About) -> str:
    of = {"citizen": about.citizen, "case": about.case, "question": about.question}
    return f"/desk{path}".format_map(of)


async def rows(
    *, citizens: int = CITIZENS, staff: int = STAFF, looks: tuple[float, float] = LOOKS,
    alone: int = ALONE,
) -> list[Row]:  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'office.db'}"
        parts, workers, leader = furnished(url, citizens, staff)
        live_in(parts, workers, leader)
        people = [*workers, leader]
        try:
            async with Batches(parts) as batches, AsyncExitStack() as stack:
                app = application(parts, batches)
                browsers = [await stack.enter_async_context(Browser(app)) for _ in people]
                await sign_in(parts, batches, browsers, people)
                abouts = [known(parts, person) for person in people]
                paths = addresses(parts, batches)
                work = await _alone(batches, [browsers[1], browsers[-1]], abouts[1], paths, alone)
                gc.collect()
                gc.freeze()  # as `serve` does when it has begun (bot/app.py)
                stack.push_async_callback(going_on(batches))
                found = await _among_all(browsers, abouts, paths, looks)
        finally:
            gc.unfreeze()
            parts.store.close()
    said = (
        f"{staff} caseworkers and the leader of all {citizens:,} citizens, SQLite, "
        f"{looks[0]:g} to {looks[1]:g} s at a page, a commit ten times a second"
    )
    return [_row(name, found, work, said) for name in GROUPS]


async def _alone(
    batches: Batches, browsers: Sequence[Browser], abouts: Sequence[About],
    paths: Sequence[str], times: int,
) -> dict[str, float]:  # fmt: skip
    """The processor's time for each page, the one who asks included; of a caseworker and of the
    leader the slower one. The first look is not counted; before each of the others something was
    committed, so that it is no page of a moment ago."""
    found: dict[str, float] = {}
    for path in paths:
        for browser in browsers:
            url = url_of(path, abouts[0])
            if (await browser.get(url)).status_code != 200:
                continue  # a page for the leader alone
            worked = []
            for _ in range(times):
                await batches.write(lambda tx: None)
                begun = time.process_time()
                await browser.get(url)
                worked.append((time.process_time() - begun) * 1000)
            found[path] = max(median(worked), found.get(path, 0.0))
    assert set(found) == set(paths), set(paths) - set(found)
    return found


async def _among_all(
    browsers: Sequence[Browser], abouts: Sequence[Sequence[About]], paths: Sequence[str],
    looks: tuple[float, float],
) -> Times:  # fmt: skip
    found: Times = {path: [] for path in paths}

    async def one(number: int) -> None:
        chance = random.Random(number)
        for path in chance.sample(paths, len(paths)):
            await asyncio.sleep(chance.uniform(*looks))
            tries = TRIES if "{citizen}" in path else 1
            for about in chance.sample(abouts[number], min(tries, len(abouts[number]))):
                begun = time.perf_counter()
                answer = await browsers[number].get(url_of(path, about))
                took = (time.perf_counter() - begun) * 1000
                assert answer.status_code in {200, 404}, path
                if answer.status_code == 200:
                    found[path].append(took)
                    break

    await asyncio.gather(*(one(number) for number in range(len(browsers))))
    return found


def _row(name: str, found: Times, work: Mapping[str, float], said: str) -> Row:
    p95 = {path: _p95(times) for path, times in found.items() if group_of(path) == name}
    slowest = max(p95, key=lambda path: p95[path])
    each = ", ".join(
        f"{path} {p95[path]:.0f} ({work[path]:.0f})"
        for path in sorted(p95, key=lambda path: -p95[path])
    )
    return Row(
        f"desk_every_{name}_p95_ms", "ms", p95[slowest], sum(len(found[path]) for path in p95),
        f"the slowest is {slowest}; {said}. Each page's p95, and in brackets what it takes of the "
        f"processor, both in ms: {each}",
        limit=LIMIT,
    )  # fmt: skip


def group_of(path: str) -> str:
    return next(name for name, begins in GROUPS.items() if path.startswith(begins))


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
