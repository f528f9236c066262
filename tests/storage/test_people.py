"""Invitations and chats."""

from datetime import timedelta

import pytest

from storage import people
from storage.people import NotFound
from tests.storage.conftest import NOW, Known


def test_an_invitation_is_good_once(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        token = people.invite(tx, known.citizen, 14)
    with known.store.transaction(NOW) as tx:
        assert people.use_invites(tx, [token, "unknown"]) == [token]
        assert people.use_invites(tx, [token]) == []
        people.link_chat(tx, known.citizen, "1")
        tx.flush()
        assert tx.at_chats({"1", "2"}) == {"1": known.citizen}


def test_the_token_itself_is_not_kept(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        token = people.invite(tx, known.citizen, 14)
        tx.flush()
        found = people.find_invites(tx, [token, "unknown"])
    assert set(found) == {token}
    assert token not in str(found[token])
    assert len(token) <= 64


def test_a_new_invitation_ends_the_one_before(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        first = people.invite(tx, known.citizen, 14)
        tx.flush()
    with known.store.transaction(NOW + timedelta(hours=1)) as tx:
        second = people.invite(tx, known.citizen, 14)
        tx.flush()
        found = people.find_invites(tx, [first, second])
        assert people.expired(found[first], tx.now)
        assert not people.expired(found[second], tx.now)


def test_a_person_is_in_one_chat_at_a_time(known: Known) -> None:
    for chat in ("1", "2", "1"):
        with known.store.transaction(NOW) as tx:
            people.link_chat(tx, known.citizen, chat)
            tx.flush()
            assert tx.at_chats({"1", "2"}) == {chat: known.citizen}


def test_of_two_chats_at_once_the_later_one_counts(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        people.link_chat(tx, known.citizen, "1")
        people.link_chat(tx, known.citizen, "2")
    with known.store.transaction(NOW) as tx:
        assert tx.at_chats({"1", "2"}) == {"2": known.citizen}


def test_nobody_is_invited(known: Known) -> None:
    with pytest.raises(NotFound, match="999"), known.store.transaction(NOW) as tx:
        people.invite(tx, 999, 14)


def test_case_keys_say_nothing() -> None:
    keys = {people.case_key() for _ in range(100)}
    assert len(keys) == 100
    assert all(len(key) == 6 and not set(key) & set("AEIOU01") for key in keys)
