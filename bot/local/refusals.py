"""What is refused, in Telegram's own words to bots and in plain words to the people side."""

from typing import Any

Json = dict[str, Any]

_NAMES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


class Refused(Exception):
    """A bot asked for something that Telegram refuses."""

    def __init__(self, code: int, reason: str = "", retry_after: int | None = None) -> None:
        name = _NAMES.get(code, "Internal Server Error")
        self.code = code
        self.description = f"{name}: {reason}" if reason else name
        self.retry_after = retry_after
        super().__init__(self.description)

    def as_json(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> Refused:
    return Refused(400, reason)


def too_many_requests(retry_after: int) -> Refused:
    return Refused(429, f"retry after {retry_after}", retry_after)


class NotPossible(Exception):
    """Somebody on the people side asked for something that cannot be done."""

    def __init__(self, status: int, reason: str) -> None:
        self.status, self.reason = status, reason
        super().__init__(reason)
