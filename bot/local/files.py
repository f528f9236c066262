"""The files one bot and its people have sent. Kept in memory; nothing is looked up outside."""

import base64
import hashlib
import re
import struct
import zlib
from dataclasses import dataclass

from bot.local.refusals import Json, bad_request

LARGEST = 50 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    file_id: str
    path: str
    upload: Upload

    def as_json(self) -> Json:
        unique = hashlib.sha256(self.file_id.encode()).hexdigest()[:16]
        return {
            "file_id": self.file_id,
            "file_unique_id": unique,
            "file_size": len(self.upload.data),
        }


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, folder: str, upload: Upload) -> StoredFile:
        number = len(self._by_id) + 1
        _, dot, ending = upload.name.rpartition(".")
        path = f"{folder}/file_{number}" + (f".{ending}" if dot and ending.isalnum() else "")
        digest = hashlib.sha256(upload.data).hexdigest()[:12]
        stored = StoredFile(f"local-{folder}-{number}-{digest}", path, upload)
        self._by_id[stored.file_id] = self._by_path[path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)


def unreadable(file_id: str) -> str:
    """Why Telegram cannot do anything with what should be a file_id or an address."""
    if "." in file_id:
        return "failed to get HTTP URL content"  # nothing outside can be reached
    wrong, body = "wrong remote file identifier specified: ", file_id.rstrip("=")
    if len(body) % 4 == 1:
        return f"{wrong}Wrong string length"
    if not re.fullmatch(r"[A-Za-z0-9_-]+", body):
        return f"{wrong}Wrong character in the string"
    data = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
    if base64.urlsafe_b64encode(data).decode().rstrip("=") != body:
        return f"{wrong}Wrong padding in the string"
    return f"{wrong}can't unserialize it. Wrong last symbol"


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height. Telegram refuses what is not a picture, or is too long and thin."""
    size = _png_size(data) or _gif_size(data) or _jpeg_size(data)
    if size is None or 0 in size:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def _png_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _gif_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith((b"GIF87a", b"GIF89a")) or len(data) < 10:
        return None
    width, height = struct.unpack("<HH", data[6:10])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def plain_picture(width: int = 64, height: int = 48) -> bytes:
    """A light blue PNG: what a person sends who sends "a photo"."""
    rows = (b"\x00" + b"\x9c\xc4\xe4" * width) * height

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts
