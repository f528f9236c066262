"""Free text at rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.vault import Vault, WrongKey

OLD, NEW, OTHER = b"o" * 32, b"n" * 32, b"x" * 32


@given(st.text())
def test_what_is_sealed_opens(text: str) -> None:
    vault = Vault([OLD])
    sealed = vault.seal(text, "words.text")
    assert vault.open(sealed, "words.text") == text
    assert len(text) < 4 or text.encode() not in sealed


def test_the_same_words_never_look_the_same() -> None:
    vault = Vault([OLD])
    assert vault.seal("hej", "words.text") != vault.seal("hej", "words.text")


def test_a_text_moved_to_another_column_does_not_open() -> None:
    vault = Vault([OLD])
    with pytest.raises(WrongKey):
        vault.open(vault.seal("hej", "words.text"), "goal.text")


def test_a_changed_text_does_not_open() -> None:
    vault = Vault([OLD])
    sealed = bytearray(vault.seal("hej", "words.text"))
    sealed[-1] ^= 1
    with pytest.raises(WrongKey):
        vault.open(bytes(sealed), "words.text")


def test_the_first_key_seals_and_all_open() -> None:
    old, both = Vault([OLD]), Vault([NEW, OLD])
    sealed = old.seal("hej", "words.text")
    assert both.open(sealed, "words.text") == "hej"
    assert not both.is_current(sealed)
    assert both.is_current(both.seal("hej", "words.text"))
    with pytest.raises(WrongKey):
        old.open(both.seal("hej", "words.text"), "words.text")


def test_no_key_and_another_key() -> None:
    with pytest.raises(WrongKey):
        Vault([])
    with pytest.raises(WrongKey):
        Vault([OTHER]).open(Vault([OLD]).seal("hej", "words.text"), "words.text")
