"""The caseworkers and company mentors of the town, in their chats."""

from tests.kills.people import Somebody


class Helper(Somebody):
    """A caseworker or a company mentor: presses what is under the cards, and writes notes."""

    async def lives(self) -> None:
        while not self.done:
            await self.rests(0.3, 1.5)
            await self.looks()
            pressed = await self.answers()
            if not pressed and (cards := self.buttons("t:")):
                await self.presses(*self.rng.choice(cards))
            elif not pressed and self.rng.random() < 0.1:
                await self.writes(f"tak for i dag {next(self.marks)}")
            await self.hears(1)
