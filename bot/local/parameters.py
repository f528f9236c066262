"""What a bot sent with a request: query, form, JSON or multipart, read into plain strings."""

import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.types import Message

from bot.local.files import Upload
from bot.local.refusals import Json, bad_request

_WHOLE = re.compile(r"\s*([+-]?\d{1,18})\s*")


@dataclass(slots=True)
class Parameters:
    values: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, default)

    def whole(self, name: str) -> int | None:
        found = _WHOLE.fullmatch(self.values.get(name, ""))
        return int(found[1]) if found else None

    def flag(self, name: str) -> bool:
        return self.values.get(name, "").lower() in ("true", "yes", "1")

    def json(self, name: str, what: str) -> Any:
        """None when it was not given."""
        given = self.values.get(name)
        if not given:
            return None
        return parse_json(given, what)

    def json_object(self, name: str, what: str) -> Json:
        read = self.json(name, what)
        if read is None:
            return {}
        if not isinstance(read, dict):
            raise bad_request(f"object expected as {what}")
        return read


def parse_json(given: str | bytes, what: str) -> Any:
    try:
        read = json.loads(given)
        json.dumps(read, ensure_ascii=False).encode()  # half a character ("\\ud83d") stops here
    except UnicodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    except ValueError:
        raise bad_request(f"can't parse {what} JSON object") from None
    return read


async def parameters_in(kind: str, body: bytes) -> Parameters:
    """The same of a body that came as an answer, not as a request."""

    async def receive() -> Message:
        return {"type": "http.request", "body": body}

    headers = [(b"content-type", kind.encode("latin-1"))]
    scope = {"type": "http", "method": "POST", "headers": headers, "query_string": b""}
    return await read_parameters(Request(scope, receive))


async def read_parameters(request: Request) -> Parameters:
    parameters = Parameters(dict(request.query_params))
    if request.method != "POST":
        return parameters
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        await _read_multipart(request, parameters)
    elif kind == "application/json":
        parameters.values.update(as_strings(_read_json(await request.body())))
    elif kind == "application/x-www-form-urlencoded":
        try:
            pairs = parse_qsl((await request.body()).decode(), keep_blank_values=True)
        except UnicodeDecodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
        parameters.values.update(pairs)
    return parameters


def as_strings(body: Json) -> dict[str, str]:
    """As Telegram does: what is not a string is kept as its JSON, and null is not there."""
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in body.items()
        if value is not None
    }


def _read_json(body: bytes) -> Json:
    if body.strip() and not body.lstrip().startswith(b"{"):
        raise bad_request("JSON object expected")
    read = parse_json(body.strip() or b"{}", "request")
    if not isinstance(read, dict):
        raise bad_request("can't parse request JSON object")
    return read


async def _read_multipart(request: Request, parameters: Parameters) -> None:
    try:
        form = await request.form()
    except (MultiPartException, HTTPException) as error:
        raise bad_request(f"can't parse multipart/form-data: {error}") from None
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            kind = value.content_type or "application/octet-stream"
            parameters.uploads[name] = Upload(value.filename or name, kind, await value.read())
        else:
            parameters.values[name] = value
    await form.close()
