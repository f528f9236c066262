"""/desk/people/handover: a caseload or one citizen goes to somebody else. First what would happen,
then the confirmation; what changed between the two is shown again and not carried out."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import arranging, calling_off
from bot.arranging import Moves, Refused
from bot.calling_off import Planned
from bot.desk.choosing import Choice, choice_of
from bot.desk.door.sessions import Reader
from bot.desk.office import people_texts as p
from bot.desk.office.people_pages import LEADER, Done, Filled, PeoplePages, day_in, number_in
from flows.texts import Text
from storage import people as register
from storage.folder import read_people
from storage.office import citizens_of
from storage.tx import Tx

PATH, TEMPLATE = "/desk/people/handover", "handover"


@dataclass(frozen=True, slots=True)
class Wanted:
    from_: int
    to: int
    first: date
    citizen: int | None


@dataclass(frozen=True, slots=True)
class Preview:
    """These citizens go, by alias; these roles stay."""

    name: str
    first: date
    citizens: tuple[tuple[str, tuple[str, ...]], ...]
    stays: tuple[str, ...]
    version: str


class HandoverPage:
    def __init__(self, shared: PeoplePages) -> None:
        self._shared = shared

    async def show(
        self,
        request: Request,
        reader: Reader,
        filled: Filled | None = None,
        preview: Preview | None = None,
        sure: Planned | None = None,
    ) -> Response:
        people, filled = await self._shared.helpers(), filled or Filled()
        planned = [one for one in await self._planned() if _may(reader, one.from_id)]
        shown = self._shared.to_choose(people.values(), filled, "from", "to")
        return self._shared.show(
            reader, TEMPLATE, p.HANDOVER, filled,
            givers=[row for row in shown if _may(reader, row.id)],
            takers=[row for row in shown if row.role in arranging.DEPUTIES],
            choice=await self._choice(reader, filled), preview=preview,
            today=self._shared.today, planned=planned, sure=sure, finds=reader.role == LEADER,
        )  # fmt: skip

    async def act(self, request: Request, reader: Reader) -> Response:
        filled = await self._shared.filled(request)
        if filled["off"]:
            return await self._off(request, reader, filled)
        if await self._shared.looked(reader, filled, "from", "to"):
            return await self.show(request, reader, filled)
        choice = await self._choice(reader, filled)
        filled.fields = {**filled.fields, "citizen": str(choice.chosen or "")}
        wanted, wrong = self._wanted(reader, filled)
        if wanted is None or choice.wrong is not None:
            wrong = wrong or choice.wrong
            filled.wrong = wrong
            return await self.show(request, reader, filled)
        try:
            preview = await self._shared.read(lambda c: self._preview(c, wanted))
        except (Refused, register.NotFound) as refused:
            filled.wrong = refused.danish if isinstance(refused, Refused) else p.WHO_MISSING
            return await self.show(request, reader, filled)
        if filled["action"] != "confirm":
            return await self.show(request, reader, filled, preview)
        done = await self._carry_out(reader, filled, wanted)
        if done.said is not None:
            return self._shared.back(reader, PATH, done.said)
        filled.wrong = done.wrong
        return await self.show(request, reader, filled, preview)

    async def _carry_out(self, reader: Reader, filled: Filled, wanted: Wanted) -> Done:
        office = self._shared.parts.policy.office

        def hand_over(tx: Tx) -> Text:
            planned = arranging.moves(
                tx.connection, wanted.from_, wanted.to, wanted.first, wanted.citizen
            )
            if version_of(planned) != filled["version"]:
                raise Refused("changed since", p.CHANGED_SINCE)
            moved = arranging.hand_over(
                tx, office, wanted.from_, wanted.to, wanted.first, wanted.citizen, reader.id
            )
            name = register.person_of(tx.connection, wanted.to).name
            return p.handed_over(len(moved.citizens), name)

        return await self._shared.once(reader, TEMPLATE, filled, hand_over)

    async def _off(self, request: Request, reader: Reader, filled: Filled) -> Response:
        """Whom it is about, then the confirmation."""
        number, office = number_in(filled["off"]), self._shared.parts.policy.office
        one = next((one for one in await self._planned() if one.number == number), None)
        if one is None or not _may(reader, one.from_id):
            filled.wrong = calling_off.NOT_PLANNED
            return await self.show(request, reader, filled)
        if filled["action"] != "confirm":
            return await self.show(request, reader, sure=one)

        def off(tx: Tx) -> Text:
            calling_off.call_off(tx, office, one.number)
            return p.HANDOVER_OFF

        done = await self._shared.once(reader, TEMPLATE, filled, off)
        if done.said is not None:
            return self._shared.back(reader, PATH, done.said)
        filled.wrong = done.wrong
        return await self.show(request, reader, filled)

    async def _choice(self, reader: Reader, filled: Filled) -> Choice:
        """Which of the giver's citizens, or all. A leader writes the name: whose they are is
        chosen in the same form."""
        leads, today = reader.role == LEADER, self._shared.today
        giver = number_in(filled["from"]) if leads else reader.id
        called = filled["citizen_called"]
        if giver is None:
            return Choice(True, called)
        held = await self._shared.read(lambda c: citizens_of(c, [giver], today))
        return choice_of(held, filled["citizen"], called, by_name=leads)

    async def _planned(self) -> list[Planned]:
        today = self._shared.today
        found: list[Planned] = await self._shared.read(lambda c: calling_off.planned(c, today))
        return found

    def _wanted(self, reader: Reader, filled: Filled) -> tuple[Wanted | None, Text | None]:
        from_, to = number_in(filled["from"]), number_in(filled["to"])
        first, citizen = day_in(filled["first"]), number_in(filled["citizen"])
        if from_ is None or to is None or not _may(reader, from_):
            return None, p.WHO_MISSING
        if first is None or first < self._shared.today:
            return None, p.WRONG_DAY
        return Wanted(from_, to, first, citizen), None

    def _preview(self, connection: Connection, wanted: Wanted) -> Preview:
        moves = arranging.moves(connection, wanted.from_, wanted.to, wanted.first, wanted.citizen)
        roles: dict[int, list[str]] = {}
        for link in moves.links:
            roles.setdefault(link.citizen_id, []).append(link.role)
        known = read_people(connection, {wanted.to, *roles})
        names = {id_: row.name for id_, row in known.items()}
        named = [(names[id_], tuple(dict.fromkeys(held))) for id_, held in roles.items()]
        return Preview(
            names[wanted.to], wanted.first, tuple(sorted(named)),
            tuple(sorted({link.role for link in moves.stays})), version_of(moves),
        )  # fmt: skip


def version_of(moves: Moves) -> str:
    """What was looked at: the same links, or it is shown again."""
    return ",".join(str(link.link) for link in moves.links)


def _may(reader: Reader, person: int) -> bool:
    return reader.role == LEADER or person == reader.id
