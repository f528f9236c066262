"""The people side over HTTP: /local/… with JSON, for the page, the tests and stories."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.local import mail_view, people, wishes
from bot.local.account import Account
from bot.local.faults import Drop, Faults, RequestFault, UpdateFault
from bot.local.mailbox import Mailbox
from bot.local.person import CastMember, Person
from bot.local.refusals import Json, NotPossible
from bot.local.times import read_moment, read_span, written
from bot.local.views import chat_entries
from bot.local.world import World

# Moves the clock there; None: to the next thing that happens.
Mover = Callable[[datetime | None], Awaitable[None]]
NEXT = "next"
Idle = Callable[[float], Awaitable[bool]]
Answer = Callable[[Request], Awaitable[Response]]
LONGEST_IDLE = 600.0


class PeopleApi:
    def __init__(
        self, world: World, faults: Faults, mailbox: Mailbox | None, mover: Mover, idle: Idle
    ) -> None:
        self._world, self._faults, self._mailbox = world, faults, mailbox
        self._mover, self._idle = mover, idle

    def routes(self) -> list[BaseRoute]:
        person = "/local/people/{user_id:int}"
        table: list[tuple[str, str, Answer]] = [
            ("GET", "/local/people", self._list_people),
            ("POST", "/local/people", self._add_person),
            ("POST", f"{person}/messages", self._write),
            ("POST", f"{person}/edits", self._edit),
            ("POST", f"{person}/presses", self._press),
            ("POST", f"{person}/block", self._block),
            ("GET", f"{person}/chat", self._chat),
            ("GET", f"{person}/commands", self._commands),
            ("GET", "/local/mail", self._mail),
            ("GET", mail_view.PAPER, self._paper),
            ("GET", "/local/clock", self._show_clock),
            ("POST", "/local/clock", self._move_clock),
            ("GET", "/local/idle", self._wait_for_idle),
            ("POST", "/local/faults", self._add_fault),
            ("DELETE", "/local/faults", self._clear_faults),
            ("GET", "/local/events", self._events),
        ]
        routes: list[BaseRoute] = [
            Route(path, _explained(answer), methods=[verb]) for verb, path, answer in table
        ]
        return [*routes, Route("/local/{rest:path}", _explained(_nothing_here), methods=_VERBS)]

    def _person(self, request: Request) -> Person:
        return self._world.person(request.path_params["user_id"])

    def _bot(self, request: Request) -> Account:
        return self._world.bot_to_write_to(request.query_params.get("token"))

    async def _list_people(self, request: Request) -> Response:
        return JSONResponse([self._shown(person) for person in self._world.people.values()])

    def _shown(self, person: Person) -> Json:
        chats = [bot.chats.get(person.user_id) for bot in self._world.bots.values()]
        fresh = not any(chat and chat.messages for chat in chats)
        return {
            "user_id": person.user_id,
            "name": person.name,
            "role": person.role,
            "language": person.language,
            "start": person.start if fresh else None,
        }

    async def _add_person(self, request: Request) -> Response:
        new = await wishes.read(request, wishes.NewPerson)
        member = CastMember(new.name.strip(), "", new.language_code)
        person = self._world.add_person(member, linked=False)
        return JSONResponse({"user_id": person.user_id})

    async def _write(self, request: Request) -> Response:
        person, new = self._person(request), await wishes.read(request, wishes.NewMessage)
        bot = self._bot(request)
        if new.text is not None:
            return JSONResponse(people.write(self._world, bot, person, new.text))
        return JSONResponse(people.send(self._world, bot, person, new.media[0], new.caption))

    async def _edit(self, request: Request) -> Response:
        person, wish = self._person(request), await wishes.read(request, wishes.Edit)
        bot = self._bot(request)
        return JSONResponse(people.edit(self._world, bot, person, wish.message_id, wish.text))

    async def _press(self, request: Request) -> Response:
        person, wish = self._person(request), await wishes.read(request, wishes.Press)
        bot, number = self._bot(request), wish.message_id
        return JSONResponse(people.press(self._world, bot, person, number, wish.data, wish.label))

    async def _block(self, request: Request) -> Response:
        person, wish = self._person(request), await wishes.read(request, wishes.Block)
        return JSONResponse(people.block(self._world, self._bot(request), person, wish.blocked))

    async def _chat(self, request: Request) -> Response:
        person, after = self._person(request), _whole(request, "after")
        bot = self._world.meant_bot(request.query_params.get("token"))
        return JSONResponse(chat_entries(bot, person, after))

    async def _commands(self, request: Request) -> Response:
        """The commands this person sees in the bot's menu: the narrowest list that was set."""
        person = self._person(request)
        bot = self._world.meant_bot(request.query_params.get("token"))
        for scope in (f"chat:{person.user_id}", "all_private_chats", "default"):
            for language in (person.language, ""):
                if bot and (commands := bot.commands.get((scope, language))):
                    return JSONResponse(commands)
        return JSONResponse([])

    async def _mail(self, request: Request) -> Response:
        to = request.query_params.get("to")
        return JSONResponse(mail_view.mail_list(self._mailbox, to) if self._mailbox else [])

    async def _paper(self, request: Request) -> Response:
        return mail_view.paper(self._mailbox, request)

    async def _show_clock(self, _: Request) -> Response:
        return JSONResponse({"now": written(self._world.now())})

    async def _move_clock(self, request: Request) -> Response:
        wish = await wishes.read(request, wishes.ClockMove)
        now = self._world.now()
        if wish.to == NEXT:
            await self._mover(None)
            self._world.happenings.tell({"clock": written(self._world.now())})
            return JSONResponse({"now": written(self._world.now())})
        if wish.to is not None:
            to = read_moment(wish.to)
            if to < now:
                raise NotPossible(400, f"The clock cannot be moved back: it is {written(now)}.")
        else:
            to = _later(now, read_span(wish.advance or ""))
        if to > now:
            await self._mover(to)
        self._world.happenings.tell({"clock": written(self._world.now())})
        return JSONResponse({"now": written(self._world.now())})

    async def _wait_for_idle(self, request: Request) -> Response:
        given = request.query_params.get("timeout", "10")
        try:
            timeout = float(given)
        except ValueError:
            timeout = -1.0
        if not 0 <= timeout <= LONGEST_IDLE:
            raise NotPossible(400, f"timeout: a number of seconds up to {LONGEST_IDLE:.0f}.")
        if await self._idle(timeout):
            return JSONResponse({"idle": True})
        error = f"Something was still under way after {given} seconds."
        return JSONResponse({"idle": False, "error": error}, status_code=504)

    async def _add_fault(self, request: Request) -> Response:
        wish, token = await wishes.read(request, wishes.NewFault), request.query_params.get("token")
        if token is not None:
            self._world.meant_bot(token)
        if wish.about_requests:
            self._faults.add(_request_fault(wish, token))
        if wish.duplicate or wish.reorder:
            fault = UpdateFault(wish.times, token, wish.duplicate, wish.reorder)
            self._faults.add(fault)
        return JSONResponse({"ok": True})

    async def _clear_faults(self, _: Request) -> Response:
        self._faults.clear()
        return JSONResponse({"ok": True})

    async def _events(self, _: Request) -> Response:
        headers = {"Cache-Control": "no-store"}
        lines = self._world.happenings.lines()
        return StreamingResponse(lines, media_type="text/event-stream", headers=headers)


_VERBS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


def _explained(answer: Answer) -> Answer:
    """What is not possible becomes one sentence with its status."""

    async def explained(request: Request) -> Response:
        try:
            return await answer(request)
        except NotPossible as refusal:
            return JSONResponse({"error": refusal.reason}, status_code=refusal.status)

    return explained


async def _nothing_here(request: Request) -> Response:
    raise NotPossible(404, f"There is no {request.method} {request.url.path} here.")


def _whole(request: Request, name: str) -> int:
    given = request.query_params.get(name, "0")
    if not given.isascii() or not given.isdigit():
        raise NotPossible(400, f"{name}: a whole number is needed.")
    return int(given)


def _later(now: datetime, span: timedelta) -> datetime:
    try:
        return now + span
    except OverflowError:
        raise NotPossible(400, "The calendar does not go that far.") from None


def _request_fault(wish: wishes.NewFault, token: str | None) -> RequestFault:
    drop = Drop.BEFORE if wish.drop is True else Drop(wish.drop) if wish.drop else None
    return RequestFault(
        wish.times,
        wish.method.lower() if wish.method else None,
        token,
        wish.status,
        wish.retry_after,
        drop,
        wish.delay_ms / 1000,
    )
