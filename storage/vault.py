"""Free text at rest: AES-GCM under a key ring. The first key encrypts, all decrypt."""

import hashlib
import json
import os
from collections.abc import Sequence
from threading import Lock
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

IN_WORDS = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
NAME, NONCE = 4, 12  # bytes: which key, and the number used once


class WrongKey(Exception):
    """No key in FODFAESTE_KEYS opens this database. Put back the key it was written with."""

    def __str__(self) -> str:
        return self.__doc__ or ""


class Vault:
    """Seals and opens. `place` ("words.text") is bound in: a sealed text moved to another
    column does not open."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys:
            raise WrongKey
        self._ring = {_name(key): AESGCM(key) for key in keys}
        self._first = _name(keys[0])
        self._nonces = _Nonces()

    def seal(self, text: str, place: str) -> bytes:
        nonce = self._nonces.next()
        sealed = self._ring[self._first].encrypt(nonce, text.encode(), place.encode())
        return self._first + nonce + sealed

    def open(self, sealed: bytes, place: str) -> str:
        key = self._ring.get(sealed[:NAME])
        if key is None:
            raise WrongKey
        nonce = sealed[NAME : NAME + NONCE]
        try:
            return key.decrypt(nonce, sealed[NAME + NONCE :], place.encode()).decode()
        except InvalidTag:
            raise WrongKey from None

    def seal_json(self, value: Any, place: str) -> bytes:
        return self.seal(IN_WORDS.encode(value), place)

    def open_json(self, sealed: bytes, place: str) -> Any:
        return json.loads(self.open(sealed, place))

    def has_key_of(self, sealed: bytes) -> bool:
        """The ring has the key that this was sealed with; it may still not open."""
        return sealed[:NAME] in self._ring

    def is_current(self, sealed: bytes) -> bool:
        """Sealed with the first key: nothing to re-encrypt."""
        return sealed[:NAME] == self._first


class _Nonces:
    """The system's random bytes, asked for many at a time: each of the system's answers lets
    another thread in, and a turn seals many texts. A forked process must not go on with ours."""

    def __init__(self) -> None:
        self._lock, self._bytes, self._at, self._process = Lock(), b"", 0, 0

    def next(self) -> bytes:
        with self._lock:
            if self._at + NONCE > len(self._bytes) or self._process != os.getpid():
                self._bytes, self._at = os.urandom(NONCE * 256), 0
                self._process = os.getpid()
            self._at += NONCE
            return self._bytes[self._at - NONCE : self._at]


def _name(key: bytes) -> bytes:
    return hashlib.sha256(b"name of " + key).digest()[:NAME]
