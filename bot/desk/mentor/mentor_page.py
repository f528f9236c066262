"""/desk/mentor/{token}: a mentor's own page about one citizen. No sign-in: the link is the
permission, while the placement runs and the person is a mentor there. A GET never acts.

"Arrived / not arrived", and what is the mentor's to do from a meeting (promised.py), answer the
same task as the one-tap links of a mail, so they are changed and taken back on the same page
(bot/desk/links/link_page.py). The two lines of the week and a question have pages of their own.
"""

import secrets
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.arrivals import LONGEST_TASK, read_link
from bot.desk import texts
from bot.desk.citizen.placement_texts import ROLES
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.links.link_page import NONCE
from bot.desk.links.link_texts import label_of, question_of
from bot.desk.mentor import contact_card, mentor_texts, promised
from bot.desk.mentor.mentor_reading import ARRIVED, Arrival, MentorPage, MentorReading, Refused
from flows.calendar import local
from flows.events import Submitted
from flows.hours import hours_of
from flows.meetings.agreements import TASK
from flows.mentor_page import FORM
from flows.texts import Text
from flows.understanding import hear
from flows.undo import possible
from storage import desk as rows
from storage.people import digest
from storage.tables import Task
from storage.tx import Tx

NEW_LINK, READ_AS = "new_link", "mentor_page"


class MentorPages:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._parts, self._pages = desk, desk.parts, desk.pages
        self._submitting = desk.submitting
        self._reading = MentorReading(desk.parts, desk.reading)

    async def show(self, request: Request) -> Response:
        page = await self._find(request)
        return await self._show(page) if isinstance(page, MentorPage) else self._closed(page)

    async def contacts(self, request: Request) -> Response:
        """Whom to call, for the phone's own list. It tells nothing of the citizen."""
        page = await self._find(request)
        if not isinstance(page, MentorPage):
            return self._closed(page)
        office, language = self._parts.policy.office, page.person.language
        titles = {str(role): self._pages.words(text, language) for role, text in ROLES.items()}
        body = contact_card.cards(page.contacts, office.name, office.phone, titles)
        return Response(body, media_type=contact_card.MIME, headers=contact_card.HEADERS)

    async def act(self, request: Request) -> Response:
        fields = await read_form(request)
        page, action = await self._find(request), fields.get("action", "")
        if isinstance(page, Refused) and page.again and action == NEW_LINK:
            return await self._send_new(request, page)
        if not isinstance(page, MentorPage):
            return self._closed(page)
        return await self._say(request, page, action, fields)

    # --- arrived or not ---------------------------------------------------------------

    async def _say(
        self, request: Request, page: MentorPage, value: str, fields: dict[str, str]
    ) -> Response:
        """Only what stands on the page now: a page of yesterday says nothing of today."""
        if "promise" in fields:
            return await self._promised(request, page, value, fields)
        now = page.arrival
        if now is None or fields.get("ref") != now.ref or value not in now.may:
            return await self._show(page, mentor_texts.NOT_ASKED, status=409)
        if now.given != value:
            task = now.task or await self._new_task(page, now)
            return await self._answer(request, page, task, value, fields)
        return RedirectResponse(request.url.path, status_code=303)

    async def _promised(
        self, request: Request, page: MentorPage, value: str, fields: dict[str, str]
    ) -> Response:
        """What is this mentor's to do from a meeting."""
        line = next((one for one in page.promises if one.id == fields["promise"]), None)
        if line is not None and line.given == value:
            return RedirectResponse(request.url.path, status_code=303)  # a double click
        if line is None or value not in line.may:
            return await self._show(page, mentor_texts.NOT_ASKED, status=409)
        task, citizen, person = line.task, page.citizen.person.id, page.person.id
        if not task:
            zone = self._parts.policy.office.zone
            today = local(self._parts.clock.now(), zone).date()
            task = promised.task_for(citizen, person, line.id, today)
            await self._desk.batches.write(
                lambda tx: promised.ask(tx, task, citizen, person, line.id)
            )
        return await self._answer(request, page, task, value, fields)

    async def _answer(
        self, request: Request, page: MentorPage, task: str, value: str, fields: dict[str, str]
    ) -> Response:
        nonce = fields.get("nonce", "")
        if not (0 < len(nonce) <= LONGEST_TASK and set(nonce) <= NONCE):
            nonce = f"{value}.page"
        taken = await self._submitting.arrives(read_link(task, value, page.person.id, nonce))
        if not taken.stored:
            return await self._show(page, texts.FAILED, status=taken.status)
        return RedirectResponse(request.url.path, status_code=303)

    async def _new_task(self, page: MentorPage, now: Arrival) -> str:
        """What a mail would have asked; the same for both presses of a double click."""
        citizen, person = page.citizen.person.id, page.person.id
        id_ = digest(f"{ARRIVED}:{citizen}:{person}:{now.ref}")[:LONGEST_TASK]

        def add(tx: Tx) -> None:
            if rows.task_of(tx.connection, id_) is None:
                tx.add(
                    Task, id=id_, kind=ARRIVED, ref=now.ref, citizen_id=citizen, person_id=person,
                    created_at=tx.now, expires_at=now.ends, closed=False, fence=0,
                )  # fmt: skip

        await self._desk.batches.write(add)
        return id_

    # --- the page ---------------------------------------------------------------------

    async def _find(self, request: Request) -> MentorPage | Refused | None:
        return await run_in_threadpool(self._reading.page, request.path_params["token"])

    async def _show(
        self, page: MentorPage, trouble: Text | None = None, *, status: int = 200
    ) -> Response:
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen.person.id, page.person.id, READ_AS)
        office, now = self._parts.policy.office, self._parts.clock.now()
        return self._pages.show(
            "mentor", mentor_texts.about(page.alias), status=status, trouble=trouble,
            language=page.person.language, page=page, m=mentor_texts, roles=ROLES, office=office,
            hours=hours_of(office, local(now, office.zone).date()), nonce=secrets.token_urlsafe(9),
            card=contact_card.FILE, whose=texts.whose_link(page.person.name), **self._answers(page),
            promise_labels=question_of(TASK).answers, answered=texts.you_answered,
            changes={one.id: self._change(one.task, one.given) for one in page.promises},
        )  # fmt: skip

    def _answers(self, page: MentorPage) -> dict[str, Any]:
        """What was said today, in the words of the mail; and the way to change it."""
        now, question = page.arrival, question_of(ARRIVED)
        labels = {value: label_of(question, value, {}) for value in question.answers}
        if now is None or not now.given:
            return {"labels": labels, "given": None, "change": ""}
        minutes = self._parts.policy.messages.undo_minutes
        in_time = possible(minutes, now.answered_at, self._parts.clock.now())
        change = self._change(now.task, now.given) if in_time else ""
        given = texts.you_answered(labels[now.given]) if now.given in labels else None
        return {"labels": labels, "given": given, "change": change}

    def _change(self, task: str, given: str) -> str:
        """The page behind the link of the mail; "" where nothing was answered."""
        links = self._parts.links
        return links.task(task, given).removeprefix(links.base) if given else ""

    # --- links that open nothing ------------------------------------------------------

    def _closed(self, page: Refused | None) -> Response:
        """The same for a forged link and for somebody who is no mentor there any more. Nothing
        of the citizen on either."""
        office = self._parts.policy.office
        call = texts.call(office.name, office.phone)
        if page is None:
            return self._pages.message(
                texts.LINK_UNKNOWN, mentor_texts.UNKNOWN_HELP, call, status=404
            )
        if not page.again:
            return self._pages.message(
                mentor_texts.OVER, mentor_texts.OVER_HELP, call, status=410,
                language=page.person.language,
            )  # fmt: skip
        return self._pages.show(
            "mentor_link", mentor_texts.OLD, status=410, language=page.person.language,
            m=mentor_texts, call=call, whose=texts.whose_link(page.person.name), action=NEW_LINK,
        )  # fmt: skip

    async def _send_new(self, request: Request, page: Refused) -> Response:
        """To the mentor's own address, and once a day for each old link."""
        today = local(self._parts.clock.now(), self._parts.policy.office.zone).date()
        key = f"link:{FORM}:{digest(request.path_params['token'])[:16]}:{today}"
        event = Submitted(FORM, "", hear(""), link=True)
        taken = await self._submitting.take(key, event, page.person.id, page.citizen.person.id)
        if not taken.stored:
            return self._pages.message(
                texts.BROKEN, texts.BROKEN_HELP, status=taken.status,
                language=page.person.language,
            )  # fmt: skip
        said = taken.said or (self._pages.words(mentor_texts.SENT_TODAY, page.person.language),)
        return self._pages.message(
            mentor_texts.SENT, mentor_texts.SENT_HELP, language=page.person.language, said=said
        )
