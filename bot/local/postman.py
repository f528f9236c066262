"""Brings one bot its updates to its webhook: those of one chat in order, several chats at once,
each again and again until the answer is a 2xx.
"""

import asyncio
import json
from collections import deque
from collections.abc import Callable

from bot.local.account import Account, Webhook
from bot.local.faults import Faults
from bot.local.parameters import Parameters, parameters_in
from bot.local.refusals import Refused
from bot.local.updates import Update
from bot.local.web_post import NoAnswer, WebAnswer, post
from bot.local.world import World

FIRST_PAUSE, LONGEST_PAUSE = 0.1, 1.0  # real seconds: a wire's back-off, no alarm
WAIT_FOR_ANOTHER = 0.05

_NOT_AS_ANSWER = {"setwebhook", "deletewebhook", "close", "logout"}  # nor what only asks

Reply = Callable[[Account, Parameters], None]


class Postman:
    def __init__(
        self, world: World, bot: Account, webhook: Webhook, faults: Faults, reply: Reply
    ) -> None:
        self._world, self._bot, self._webhook = world, bot, webhook
        self._faults, self._reply = faults, reply
        self._free = asyncio.Semaphore(webhook.most_at_once)
        self._waiting: dict[int, deque[Update]] = {}
        self._rounds: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._bot.updates.listener = self.take
        for update in self._bot.updates.first(len(self._bot.updates)):
            self.take(update)

    def take(self, update: Update) -> None:
        """One round for each chat that has something waiting."""
        if update.chat_id in self._waiting:
            self._waiting[update.chat_id].append(update)
            return
        self._waiting[update.chat_id] = deque([update])
        task = asyncio.create_task(self._round(update.chat_id))
        self._rounds.add(task)
        task.add_done_callback(self._rounds.discard)

    async def stop(self) -> None:
        self._bot.updates.listener = None
        rounds = list(self._rounds)
        for task in rounds:
            task.cancel()
        await asyncio.gather(*rounds, return_exceptions=True)

    async def _round(self, chat_id: int) -> None:
        waiting, pause = self._waiting[chat_id], FIRST_PAUSE
        while waiting:
            await self._perhaps_change_places(waiting)
            if not self._still_held(waiting[0]) or await self._deliver(waiting[0]):
                waiting.popleft()
                pause = FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        del self._waiting[chat_id]

    async def _perhaps_change_places(self, waiting: deque[Update]) -> None:
        token = self._bot.token
        if len(waiting) < 2 and self._faults.may_change_places(token):
            await asyncio.sleep(WAIT_FOR_ANOTHER)
        if len(waiting) > 1 and self._faults.changes_places(token):
            waiting[0], waiting[1] = waiting[1], waiting[0]

    def _still_held(self, update: Update) -> bool:
        self._bot.updates.forget_old(self._world.now())
        return self._bot.updates.holds(update.update_id)

    async def _deliver(self, update: Update) -> bool:
        async with self._free:
            if not await self._post(update):
                return False
            if self._faults.comes_twice(self._bot.token):
                await self._post(update)
            self._bot.updates.done(update.update_id)
            return True

    async def _post(self, update: Update) -> bool:
        headers = {"Content-Type": "application/json"}
        if self._webhook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._webhook.secret
        body = json.dumps(update.as_json(), ensure_ascii=False).encode()
        try:
            answer = await post(self._webhook.url, body, headers)
        except NoAnswer as silence:
            return self._failed(str(silence))
        finally:
            self._bot.noticed()
        if not 200 <= answer.status < 300:
            return self._failed(
                f"Wrong response from the webhook: {answer.status} {answer.reason}".strip()
            )
        if given := await _request_in(answer):
            self._reply(self._bot, given)
        return True

    def _failed(self, why: str) -> bool:
        self._webhook.failed_at, self._webhook.failure = self._world.now(), why
        return False


async def _request_in(answer: WebAnswer) -> Parameters | None:
    """A bot may answer an update with a request of its own, as JSON or as a form."""
    try:
        given = await parameters_in(answer.kind, answer.body)
    except Refused:
        return None
    method = given.text("method").lower()
    allowed = method and method not in _NOT_AS_ANSWER and not method.startswith("get")
    return given if allowed else None
