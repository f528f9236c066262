"""What the desk shows of the two tracks of a case. Read after the case itself was (reading.py has
said whether this member of staff may); writes nothing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from bot.desk.cases import track_texts as texts
from bot.desk.cases.case_page import CasePage
from bot.desk.cases.reading import Reading
from bot.parts import Parts
from flows.calendar import NeverStaffed, add_staffed, as_wall, local
from flows.facts import Citizen, Phase
from flows.texts import Text, words
from flows.track_facts import Partner
from flows.tracks.acting import CAN
from flows.tracks.record import MAY_SHARE, MUNICIPALITY
from flows.tracks.times import from_value, proposals
from storage import tracks
from storage.folder import read_people
from storage.vault import Vault

FAMILIES = frozenset({"noshow", "placement"})


@dataclass(frozen=True, slots=True)
class TrackLine:
    name: str
    state: str
    said: Text
    owner: Text
    due: datetime | None
    overdue: bool
    can: frozenset[str]
    mine: bool


@dataclass(frozen=True, slots=True)
class MeetingLine:
    said: Text
    starts: datetime | None
    place: str
    times: tuple[datetime, ...]
    answers: tuple[tuple[Text, tuple[datetime, ...] | None], ...]  # None: has not said
    views: tuple[tuple[Text, tuple[Text, ...]], ...]


@dataclass(frozen=True, slots=True)
class DraftLine:
    id: str
    partner: int
    name: str
    text: str
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class TracksPage:
    """`version` tells an old form: the tracks have moved on since it was made."""

    lines: tuple[TrackLine, ...]
    version: list[list[Any]]
    can: frozenset[str]
    may_send: bool
    meeting: MeetingLine | None
    times: tuple[str, ...]
    place: str
    schedule: str
    task: str
    partners: tuple[tuple[Partner, bool], ...]
    chain: tuple[tuple[int, str], ...]
    drafts: tuple[DraftLine, ...]
    without: int | None
    alias: str


class TracksReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def of(self, reader: int, page: CasePage) -> TracksPage | None:
        """None for a case that no track came from, and without an interruption."""
        with self._parts.store.reading() as connection:
            rows = tracks.tracks_of(connection, page.line.id, page.citizen)
            citizen = self._reading.citizen(connection, page.citizen)
            if citizen is None or page.family not in FAMILIES:
                return None
            if not rows and page.family != "placement":
                return None
            return self._page(connection, citizen, rows, reader)

    def _page(
        self, connection: Connection, citizen: Citizen, rows: list[Row[Any]], reader: int
    ) -> TracksPage:
        roles, placement = citizen.roles_of(reader), citizen.placement
        lines = tuple(self._line(connection, row, reader) for row in rows)
        allowed = bool(roles & MUNICIPALITY)
        return TracksPage(
            lines=lines,
            version=[[row.id, row.step] for row in rows],
            can=frozenset().union(*(line.can for line in lines)) if allowed else frozenset(),
            may_send=bool(roles & MAY_SHARE),
            meeting=self._meeting(connection, rows),
            times=self._times(citizen),
            place=placement.workplace if placement else "",
            schedule=str(placement.schedule) if placement else "",
            task=placement.task if placement else "",
            partners=tuple((p, p.may_be_told(self._today)) for p in citizen.partners),
            chain=tuple((p.id, p.name) for role, p in citizen.chain.items()
                        if role == "personal_mentor"),
            drafts=self._drafts(connection, citizen, rows),
            without=self._without(citizen),
            alias=citizen.person.name,
        )  # fmt: skip

    @property
    def _today(self) -> Any:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()

    def _line(self, connection: Connection, row: Row[Any], reader: int) -> TrackLine:
        found = read_people(connection, [row.owner]) if row.owner else {}
        over = row.due is not None and row.due <= self._parts.clock.now()
        closed = row.closed_at is not None
        said = texts.OUTCOME.get(row.outcome) if closed else texts.STATE.get(row.state)
        return TrackLine(
            row.name,
            row.state,
            said or texts.STATE["closed"],
            words(found[row.owner].name) if row.owner in found else texts.NOBODY,
            row.due,
            over and row.state not in {"proposed", "agreed"},
            frozenset(action for action, states in CAN.items() if row.state in states),
            row.owner == reader,
        )

    def _meeting(self, connection: Connection, rows: list[Row[Any]]) -> MeetingLine | None:
        found = tracks.meetings_of(connection, [row.id for row in rows])
        if not found:
            return None
        row = found[-1]
        said = tracks.views_of(connection, [row.id])
        return MeetingLine(
            texts.MEETING_STATE.get(row.state, texts.MEETING_STATE["proposed"]),
            row.starts,
            row.place,
            tuple(datetime.fromisoformat(time) for time in row.times),
            tuple((texts.SIDE[side], _times(row.answers.get(side))) for side in row.people),
            tuple((texts.SIDE[one.side], _views(one, self._parts.store.vault)) for one in said),
        )

    def _times(self, citizen: Citizen) -> tuple[str, ...]:
        """As a form's field wants them, on the office's clock."""
        policy, placement = self._parts.policy, citizen.placement
        if placement is None:
            return ()
        rule, office = policy.noshow, policy.office
        try:
            after = add_staffed(office, self._parts.clock.now(), rule.answer_minutes)
        except NeverStaffed:
            return ()
        found = proposals(placement, office, after, rule.times, rule.meeting_minutes)
        return tuple(as_wall(time, office.zone) for time in found)

    def _drafts(
        self, connection: Connection, citizen: Citizen, rows: list[Row[Any]]
    ) -> tuple[DraftLine, ...]:
        names = {p.id: p.person.name for p in citizen.partners}
        vault = self._parts.store.vault
        return tuple(
            DraftLine(
                row.id,
                row.partner_id,
                names.get(row.partner_id, ""),
                vault.open(row.text, "draft.text"),
                row.sent_at,
            )
            for row in tracks.drafts_of(connection, [row.id for row in rows])
            if row.partner_id in names
        )

    def _without(self, citizen: Citizen) -> int | None:
        """However the last one ended."""
        placement = citizen.placement
        if placement is None or placement.phase is not Phase.closed:
            return None
        days: int = (self._today - (placement.ended_on or placement.last)).days
        return days


def _times(said: list[str] | None) -> tuple[datetime, ...] | None:
    if said is None:
        return None
    return tuple(time for value in said if (time := from_value(value)))


def _views(row: Row[Any], vault: Vault) -> tuple[Text, ...]:
    said: Mapping[str, str] = json.loads(vault.open(row.answers, "view.answers"))
    return tuple(texts.view(question, answer) for question, answer in said.items())
