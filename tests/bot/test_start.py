"""What is checked before anything is answered."""

import pytest

from bot.clock import VirtualClock
from bot.settings import Settings
from bot.start import UnknownStates, check_store, introduce, link_secrets
from storage.migrate import WrongVersion
from storage.store import Store
from storage.vault import Vault, WrongKey
from tests.whole import KEY, MONDAY, WholeChat


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(MONDAY)


def test_another_key_ring_is_refused(database_url: str, clock: VirtualClock) -> None:
    for keys, good in [
        ([KEY], True),
        ([KEY], True),
        ([b"o" * 32], False),
        ([b"o" * 32, KEY], True),
    ]:
        store = Store(database_url, Vault(keys))
        try:
            if good:
                check_store(store, clock)
            else:
                with pytest.raises(WrongKey, match="FODFAESTE_KEYS"):
                    check_store(store, clock)
        finally:
            store.close()


def test_an_empty_database_is_refused_with_the_command_to_run(
    unmigrated_url: str, clock: VirtualClock
) -> None:
    store = Store(unmigrated_url, Vault([KEY]))
    try:
        with pytest.raises(WrongVersion, match="migrate"):
            check_store(store, clock)
    finally:
        store.close()


async def test_dialogues_in_states_nobody_knows_are_named(still: WholeChat) -> None:
    values = {"flow": "checkin", "state": "gone", "sealed": still.store.vault.seal_json({}, "x")}
    await still.batches.write(lambda tx: tx.move(still.ids["citizen"], values | {"question": 1}))
    with pytest.raises(UnknownStates, match=r"checkin\.gone"):
        check_store(still.store, still.clock)


async def test_the_menu_is_told_in_every_language(still: WholeChat) -> None:
    await introduce(still.assistant.bot, still.parts, Settings())
    told = still.telegram.asked_for("setMyCommands")
    assert [sent.get("language_code") for sent in told] == [None, "en"]
    names = [command["command"] for command in told[0]["commands"]]
    assert {"fravaer", "ring", "status", "stop"} <= set(names)


async def test_a_telegram_that_is_away_stops_nothing(still: WholeChat) -> None:
    still.telegram.fails("setMyCommands", 502, "Bad Gateway", times=99)
    await introduce(still.assistant.bot, still.parts, Settings())


def test_links_are_signed_with_another_secret_than_words(clock: VirtualClock) -> None:
    from base64 import urlsafe_b64encode

    from pydantic import SecretStr

    settings = Settings(keys=SecretStr(urlsafe_b64encode(KEY).decode()))
    assert KEY not in link_secrets(settings)
    assert link_secrets(settings) == link_secrets(settings)
