"""Updates as they come over the wire, before anybody reads them: only what has a number, and
without the characters that UTF-8 and databases do not take. One of those in a cry for help
would otherwise put the cry aside.
"""

import re
from typing import Any

REFUSED = re.compile("[\0\ud800-\udfff]")  # NUL and half characters
INSTEAD = "\ufffd"


def sound(raw: Any) -> dict[str, Any] | None:
    """None for what is no update at all."""
    if not isinstance(raw, dict):
        return None
    number = raw.get("update_id")
    if not isinstance(number, int) or isinstance(number, bool):
        return None
    cleaned: dict[str, Any] = _clean(raw)
    return cleaned


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return REFUSED.sub(INSTEAD, value) if REFUSED.search(value) else value
    if isinstance(value, dict):
        return {name: _clean(held) for name, held in value.items()}
    if isinstance(value, list):
        return [_clean(held) for held in value]
    return value
