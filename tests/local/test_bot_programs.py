"""Bot programs in processes of their own, against the real `run_bot.py telegram`."""

from tests.local.running import hears, says, stranger, street


async def test_a_conversation_goes_on_after_the_program_was_restarted(tmp_path):
    memory = str(tmp_path / "memory.pickle")
    async with street() as real:
        phone = await stranger(real.wire, "Amina")
        first = await real.bot("remembering", BOT_MEMORY=memory)
        await says(phone, "/start", "Colour")
        await real.end(first)
        await phone.writes("blue")  # nobody listens now
        second = await real.bot("remembering", BOT_MEMORY=memory)
        await hears(phone, 3)
        await says(phone, "Age", "44", "Done")
        await real.end(second)
        assert await phone.heard() == [
            "Tell me something about yourself.",
            "Your colour?",
            "I will remember.",
            "Your age?",
            "I will remember.",
            "I know:\ncolour: blue\nage: 44",
        ]


async def test_an_aiogram_program_runs_unchanged_and_ends_well():
    async with street() as real:
        phone = await stranger(real.wire, "Amina")
        await phone.writes("/start")
        program = await real.bot("form")
        await hears(phone, 1)
        await says(phone, "Amina")
        commands = await real.wire.ask("GET", f"/local/people/{phone.user_id}/commands")
        assert commands.body == [{"command": "start", "description": "The form"}]
        await real.end(program)
        assert await phone.heard() == ["Hi! What's your name?", "Amina, do you like bots?"]
