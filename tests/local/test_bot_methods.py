"""The other methods of a bot, and the four ways of asking for one."""

import asyncio
from urllib.parse import quote

import pytest
from telegram import Bot, BotCommand, BotCommandScopeChat, InputMediaPhoto
from telegram.error import BadRequest, Forbidden

from bot.local import CastMember
from bot.local.files import plain_picture
from tests.local.conftest import Start
from tests.local.phone import TOKEN, Wire, ask


def bot_of(wire: Wire) -> Bot:
    return Bot(TOKEN, f"{wire.address}/bot", f"{wire.address}/file/bot")


async def test_a_method_can_be_asked_for_by_get_form_json_and_multipart(wire):
    phone = await wire.meets()
    url = f"{wire.address}/bot{TOKEN}/SENDMESSAGE"
    given = f"chat_id={phone.user_id}&text={quote('Hej på dig')}"
    parts = "".join(
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in {"chat_id": phone.user_id, "text": "Hej på dig"}.items()
    )
    multipart = f"{parts}--x--\r\n".encode()
    form = "application/x-www-form-urlencoded"
    for request in (
        ("GET", f"{url}?{given}", None, "text/plain"),
        ("POST", url, given.encode(), form),
        ("POST", url, multipart, "multipart/form-data; boundary=x"),
    ):
        assert (await asyncio.to_thread(ask, *request)).status == 200
    await wire.call("sendMessage", chat_id=phone.user_id, text="Hej på dig")
    assert await phone.heard() == ["Hej på dig"] * 4


async def test_pictures_and_documents_arrive_and_can_be_fetched(wire):
    phone = await wire.meets()
    async with bot_of(wire) as bot:
        await bot.send_photo(phone.user_id, plain_picture(20, 10), caption="Dine *timer*")
        sent = await bot.send_document(
            phone.user_id, b"a;b\n", filename="timer.csv", caption="<b>Se</b>", parse_mode="HTML"
        )
        file = await bot.get_file(sent.document.file_id)
        assert bytes(await file.download_as_bytearray()) == b"a;b\n"
        again = await bot.send_document(phone.user_id, sent.document.file_id)
        assert again.document.file_name == "timer.csv"
        with pytest.raises(BadRequest, match="Image_process_failed"):
            await bot.send_photo(phone.user_id, b"no picture")
        with pytest.raises(BadRequest, match="nvalid file_id"):
            await bot.get_file("nothing")
    photo, document = (await phone.chat())[1:3]
    assert photo["photo"].startswith(f"/file/bot{TOKEN}/photos/")
    assert (photo["text"], document["text"]) == ("Dine *timer*", "Se")
    assert document["file_name"] == "timer.csv"


async def test_copies_forwards_and_deletions(wire):
    phone = await wire.meets()
    async with bot_of(wire) as bot:
        sent = await bot.send_message(phone.user_id, "Hej")
        copied = await bot.copy_message(phone.user_id, phone.user_id, sent.message_id)
        forwarded = await bot.forward_message(phone.user_id, phone.user_id, 1)
        assert forwarded.forward_origin.sender_user.id == phone.user_id
        await bot.delete_messages(phone.user_id, [copied.message_id, 999])
    shown = [(entry["text"], entry["deleted"]) for entry in await phone.chat()]
    assert shown == [("/start", False), ("Hej", False), ("Hej", True), ("/start", False)]


async def test_commands_wordings_and_the_chat_read_as_python_telegram_bot_expects(wire):
    phone = await wire.meets()
    async with bot_of(wire) as bot:
        everyone = [BotCommand("hjaelp", "Få hjælp")]
        await bot.set_my_commands(everyone)
        only_her = BotCommandScopeChat(phone.user_id)
        await bot.set_my_commands([BotCommand("ring", "Ring")], scope=only_her)
        assert list(await bot.get_my_commands()) == everyone
        shown = await wire.ask("GET", f"/local/people/{phone.user_id}/commands")
        assert [command["command"] for command in shown.body] == ["ring"]
        await bot.delete_my_commands(scope=only_her)
        assert list(await bot.get_my_commands(scope=only_her)) == []
        with pytest.raises(BadRequest, match="Bot_command_invalid"):
            await bot.set_my_commands([BotCommand("fravær", "x")])
        await bot.set_my_name("Fodfæste")
        assert (await bot.get_my_name()).name == "Fodfæste"
        assert (await bot.get_me()).first_name == "Fodfæste"
        await bot.set_my_description("Hvad den kan", language_code="da")
        assert (await bot.get_my_description("da")).description == "Hvad den kan"
        assert (await bot.get_chat(phone.user_id)).first_name == "Amina"
        assert (await bot.get_chat_member(phone.user_id, phone.user_id)).status == "member"
        assert await bot.send_chat_action(phone.user_id, "typing")
        with pytest.raises(BadRequest, match="private chats"):
            await bot.leave_chat(phone.user_id)


async def test_albums_and_another_picture_in_a_message(wire):
    phone = await wire.meets()
    picture, other = plain_picture(20, 10), plain_picture(30, 10)
    async with bot_of(wire) as bot:
        album = await bot.send_media_group(
            phone.user_id,
            [InputMediaPhoto(picture, "<b>en</b>", "HTML"), InputMediaPhoto(other)],
        )
        assert len({each.media_group_id for each in album}) == 1
        assert [each.photo[-1].width for each in album] == [20, 30]
        assert album[0].caption_entities[0].type == "bold"
        changed = InputMediaPhoto(album[1].photo[-1].file_id, caption="to")
        edited = await album[0].edit_media(changed)
        assert (edited.photo[-1].width, edited.caption) == (30, "to")
        with pytest.raises(BadRequest, match="Message is not modified"):
            await album[0].edit_media(changed)
    assert [entry["text"] for entry in await phone.chat()][1:] == ["to", ""]


async def test_places_contacts_and_dice_are_shown_in_words(wire):
    phone = await wire.meets()
    async with bot_of(wire) as bot:
        spot = await bot.send_location(phone.user_id, 55.5, 12.5)
        venue = await bot.send_venue(phone.user_id, 55.5, 12.5, "Torvet", "Gaden 1")
        contact = await bot.send_contact(phone.user_id, "112", "Alarm")
        dice = await bot.send_dice(phone.user_id)
    assert (spot.location.latitude, venue.venue.title) == (55.5, "Torvet")
    assert contact.contact.phone_number == "112"
    assert 1 <= dice.dice.value <= 6
    shown = ["📍 55.5, 12.5", "📍 Torvet, Gaden 1", "📞 Alarm 112", f"🎲 {dice.dice.value}"]
    assert await phone.heard() == shown


async def test_pins_and_several_messages_at_once(wire):
    phone = await wire.meets()
    async with bot_of(wire) as bot:
        sent = [await bot.send_message(phone.user_id, text) for text in ("en", "to")]
        numbers = [each.message_id for each in sent]
        for number in numbers:
            await bot.pin_chat_message(phone.user_id, number)
        assert (await bot.get_chat(phone.user_id)).pinned_message.text == "to"
        await bot.unpin_chat_message(phone.user_id)
        assert (await bot.get_chat(phone.user_id)).pinned_message.text == "en"
        await bot.unpin_all_chat_messages(phone.user_id)
        assert (await bot.get_chat(phone.user_id)).pinned_message is None
        copies = await bot.copy_messages(phone.user_id, phone.user_id, [*numbers, 99])
        forwarded = await bot.forward_messages(phone.user_id, phone.user_id, numbers[:1])
        assert [each.message_id for each in (*copies, *forwarded)] == [4, 5, 6]
        assert await bot.get_chat_member_count(phone.user_id) == 2
        assert (await bot.get_user_profile_photos(phone.user_id)).total_count == 0
    assert await phone.heard() == ["en", "to", "en", "to", "en"]


async def test_a_blocked_bot_is_told_so(wire):
    phone = await wire.meets()
    await phone.blocks()
    async with bot_of(wire) as bot:
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(phone.user_id, "Hej")
        await phone.blocks(False)
        await bot.send_message(phone.user_id, "Hej igen")
    assert await phone.heard() == ["Hej igen"]


async def test_the_linked_of_the_cast_can_be_written_to_first(start: Start):
    cast = [CastMember("Karen", "caseworker"), CastMember("Amina", "citizen", start="/start a")]
    wire = await start(cast)
    karen, amina = (await wire.ask("GET", "/local/people")).body
    assert (karen["start"], amina["start"]) == (None, "/start a")
    await wire.call("sendMessage", chat_id=karen["user_id"], text="Ny sag")
    refusal = await wire.refusal("sendMessage", chat_id=amina["user_id"], text="Hej")
    assert refusal == "Bad Request: chat not found"
    await wire.ask("POST", f"/local/people/{amina['user_id']}/messages", {"text": "/start a"})
    assert (await wire.ask("GET", "/local/people")).body[1]["start"] is None
