"""Plays the steps of one story on a running stage, in their order."""

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

from starlette.concurrency import run_in_threadpool

from bot.local.actors import Actors, CannotDo
from bot.local.expect import Expecting, Unmet
from bot.local.mailbox import Trouble
from bot.local.presence import enter
from bot.local.result import Failure
from bot.local.stage import TOKEN, Stage
from bot.local.story import Step, Story
from bot.local.story_times import moment_after
from bot.local.times import DANISH, written
from bot.local.transcript import Show, Transcript

SECONDS = 30.0  # real ones, until everything of one step is said
PATIENCE = timedelta(minutes=5)  # the clock runs while a slow machine plays
CHANNELS = ("Telegram", "mail")
LANGUAGE = {"da": "Dansk", "en": "English"}
MAIL_TROUBLE = {"greylist": Trouble.GREYLIST, "refuse": Trouble.REFUSE}


class Player:
    def __init__(self, stage: Stage, story: Story, show: Show, *, expecting: bool = True) -> None:
        self._stage, self._story, self._expects = stage, story, expecting
        self._actors = Actors(stage, story.strangers)
        self._expecting = Expecting(self._actors, stage.mailbox)
        self._transcript = Transcript(self._actors, stage.mailbox, show)
        self._back_at: datetime | None = None  # when the outage is over
        self._moved = self._begins() - story.start

    def _begins(self) -> datetime:
        """A seed is moved by whole days to the stage's own beginning."""
        today = self._stage.clock.now().astimezone(DANISH).date()
        return self._story.start.replace(year=today.year, month=today.month, day=today.day)

    async def play(self) -> Failure | None:
        if self._story.joined:
            await self._join()
        for step in self._story.steps:
            unmet = await self._tried(step)
            self._transcript.catch_up()
            if unmet and self._expects:
                return self._failure(step, unmet)
        return await self._end()

    async def _tried(self, step: Step) -> Unmet | None:
        try:
            await self._time(step)
            if step.action:
                self._expecting.mark()
                await self._do(step)
                await self._settle()
            return self._expecting.unmet(step) if self._expects else None
        except CannotDo as refusal:
            wanted = f"{step.who} {step.action}".strip() or "the step"
            return Unmet(wanted, str(refusal))

    async def _end(self) -> Failure | None:
        """Nothing is left behind: no outage, and nothing our own code could not take."""
        last = self._story.steps[-1]
        if self._back_at is not None:
            await self._move(self._back_at)
        self._transcript.catch_up()
        letters = self._expecting.dead_letters()
        if letters and self._expects:
            wanted = "every step can be taken (there are dead letters)"
            return self._failure(last, Unmet(wanted, "\n".join(letters)))
        return None

    def _failure(self, step: Step, unmet: Unmet) -> Failure:
        at = written(self._stage.clock.now())[:16].replace("T", " ")
        return Failure(step.number, step.line, unmet.wanted, unmet.seen, at)

    # --- time -------------------------------------------------------------------------

    async def _time(self, step: Step) -> None:
        if not step.at:
            return
        now = self._stage.clock.now()
        to = moment_after(step.at, now)
        if step.at[0] != "+" and "T" in step.at:
            to += self._moved
        if to > now:
            self._expecting.mark()
            await self._move(to)
        elif to < now - PATIENCE and self._expects:
            raise CannotDo(f"it is {written(now)[:16]} already, and the clock never goes back")

    async def _move(self, to: datetime) -> None:
        if self._back_at is not None and to >= self._back_at:
            back, self._back_at = self._back_at, None
            await self._stage.move(max(back, self._stage.clock.now()))
            await self._stage.start()
            await self._settle()
            self._transcript.catch_up()
            self._transcript.now("—", "the assistant is back")
        await self._stage.move(max(to, self._stage.clock.now()))
        await self._settle()

    async def _settle(self) -> None:
        if self._stage.whole is None:
            return
        self._stage.whole.rest(True)  # pacing is for real phones
        if not await self._stage.until_idle(SECONDS):
            busy = ", ".join(await self._busy())
            raise CannotDo(f"after {SECONDS:.0f} seconds this was still under way: {busy}")

    async def _busy(self) -> list[str]:
        """What keeps the assistant from being idle, for whoever has to find out why."""
        whole = self._stage.whole
        assert whole is not None
        found = {
            "turns": not whole.batches.idle,
            "answers to presses": not whole.intake.idle,
            "alarms that are due": self._past(await asyncio.to_thread(whole.ticker.next_moment)),
            "updates at Telegram": bool(self._stage.telegram.unacknowledged(TOKEN)),
        }
        for channel, sender in zip(CHANNELS, whole.senders, strict=False):
            found[f"messages to {channel}"] = not await asyncio.to_thread(sender.idle)
        return [name for name, busy in found.items() if busy]

    def _past(self, moment: datetime | None) -> bool:
        return moment is not None and moment <= self._stage.clock.now()

    # --- what is done -----------------------------------------------------------------

    async def _do(self, step: Step) -> None:
        actors, who, value = self._actors, step.who, step.value
        match step.action:
            case "writes":
                actors.writes(who, value)
            case "edits":
                actors.edits(who, value)
                self._transcript.now(actors.phone(who).name, f"edits: {value}")
            case "sends":
                actors.sends(who, *value)
            case "presses" if not actors.has_phone(who):
                page = await actors.presses_on_page(who, value)
                self._transcript.now(who, f"presses [{value}] on the page: {page.text}")
                self._expecting.page(who, page.text)
            case "presses":
                self._transcript.catch_up()
                label = actors.presses(who, value)
                self._transcript.now(actors.phone(who).name, f"presses [{label}]")
            case "blocks":
                actors.blocks(who, value)
                done = "blocks the assistant" if value else "lets the assistant in again"
                self._transcript.now(actors.phone(who).name, done)
            case "goes_quiet":
                await self._move(actors.silence_ends(who))
            case "opens":
                page = await actors.opens(who, value)
                self._transcript.now(who, f"opens the link [{value}]: {page.text}")
                self._expecting.page(who, page.text)
            case "fills":
                page = await actors.fills(who, value)
                self._transcript.now(who, f"sends the form: {page.text}")
                self._expecting.page(who, page.text)
            case "desk":
                page = await actors.at_the_desk(who, value)
                self._transcript.now(who, f"at the desk: {value['press']}")
                self._expecting.page(who, page.text)
            case "outage":
                self._back_at = self._stage.clock.now() + value
                await self._stage.stop()
                self._transcript.now("—", "the assistant is down")
            case "leave" | "on_call" | "hands_over" | "leaves_office":
                await enter(self._stage, self._actors, step.action, who, value)
                self._transcript.now(who, f"{step.action} {value or ''}".strip())
            case "restart":
                await self._stage.restart()
                self._transcript.now("—", "the assistant is restarted")
            case "policy":
                await self._stage.edit_policy(value)
                self._transcript.now("—", "the policy is edited, the assistant restarted")
            case "leaves":
                await actors.leaves(value["role"])
                self._transcript.now("—", f"the {value['role']} leaves the chain")
            case "joins":
                await actors.joins(value["role"], value["person"])
                self._transcript.now("—", f"{value['person']} joins as {value['role']}")
            case _:
                await self._trouble(value)

    async def _trouble(self, faults: Mapping[str, Any]) -> None:
        """What goes wrong next with Telegram, or with `mail`."""
        if "mail" not in faults:
            await run_in_threadpool(self._post_fault, faults)
            return
        kind, to = str(faults["mail"]), str(faults.get("to", ""))
        if kind == "works":
            self._stage.mailbox.works()
        elif kind in MAIL_TROUBLE:
            address = self._actors.mail_address(to) or None
            times = faults.get("times")
            self._stage.mailbox.fails(MAIL_TROUBLE[kind], to=address, times=times)
        else:
            raise CannotDo(f"mail can {', '.join([*MAIL_TROUBLE, 'works'])}; not {kind}")

    def _post_fault(self, faults: Mapping[str, Any]) -> None:
        request = Request(
            f"{self._stage.address}/local/faults",
            json.dumps(dict(faults)).encode(),
            {"content-type": "application/json"},
        )
        try:
            build_opener(ProxyHandler({})).open(request, timeout=SECONDS).close()
        except OSError as error:
            raise CannotDo(f"Telegram cannot go wrong like that ({error})") from None

    async def _join(self) -> None:
        """The citizen says yes to everything, before the story begins. The first button is
        the willing one in every language."""
        plays = self._story.casting
        self._actors.writes("citizen", "{start}")
        await self._settle()
        for label in ("", LANGUAGE.get(plays.language, LANGUAGE["da"]), ""):
            self._transcript.catch_up()
            pressed = self._actors.presses("citizen", label)
            self._transcript.now(plays.citizen, f"presses [{pressed}]")
            await self._settle()
        self._transcript.catch_up()
