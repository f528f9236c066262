"""A text and its entities, as Telegram counts them: in UTF-16 code units."""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.local import links
from bot.local.parameters import parse_json
from bot.local.refusals import Json, Refused, bad_request

_NEEDS = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
_STYLES = {"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote"}
_FINDS = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
MOST_UNITS = 1_000_000
KINDS = _STYLES | _FINDS | {"expandable_blockquote", "code", "pre", *_NEEDS}

# What Telegram finds by itself, in this order; a later one never overlaps an earlier.
_FOUND = [
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("url", re.compile(r"(?i)(?<![\w@/.])(?:https?://[^\s<>\"]+|(?:[\w-]+\.)+(?:com|org|net|dk|me|eu)\b(?:/[^\s<>\"]*)?)(?<![.,;:!?)'])")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z]\w{3,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#&])#\w*[^\W\d]\w*")),
]  # fmt: skip


def width(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class Styled:
    """A text being put together, and the entities that were closed in it so far."""

    parts: list[str] = field(default_factory=list)
    at: int = 0
    entities: list[Json] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.at += width(text)

    def close(self, kind: str, start: int, **more: Any) -> None:
        if self.at > start:
            entity = {"type": kind, "offset": start, "length": self.at - start, **more}
            self.entities.append(entity)

    def done(self) -> tuple[str, list[Json]]:
        return "".join(self.parts), self.entities


def link_entity(styled: Styled, start: int, address: str) -> None:
    """A link to a page or to a user; an address that Telegram does not like is left as text."""
    user = re.fullmatch(r"tg://user\?id=(\d+)", address.strip())
    if user:
        styled.close("text_mention", start, user={"id": int(user[1])})
        return
    try:
        styled.close("text_link", start, url=links.checked(address))
    except links.WrongLink:
        return


def read_entities(given: str) -> list[Json]:
    """The `entities` parameter. What is no list is passed over; a wrong entity is not."""
    try:
        entities = parse_json(given, "entities") if given else None
    except Refused:
        return []
    if not isinstance(entities, list):
        return []
    read = [_checked(entity) for entity in entities]
    return [entity for entity in read if entity["type"] not in _FINDS and entity["length"]]


def check_inside(entities: list[Json], end: int) -> None:
    """An entity that reaches beyond the text is refused, not cut."""
    for start, length in ((e["offset"], e["length"]) for e in entities):
        if start > end:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {start}")
        if start + length > end:
            raise bad_request(
                f"entity beginning at UTF-16 offset {start} ends after the end of the text "
                f"at UTF-16 offset {start + length}"
            )


def _wrong(why: str) -> Refused:
    return bad_request(f"can't parse MessageEntity: {why}")


def _checked(entity: object) -> Json:
    if not isinstance(entity, dict):
        raise _wrong("expected an Object")
    for name in ("offset", "length"):
        if name not in entity:
            raise _wrong(f'Can\'t find field "{name}"')
        if not isinstance(entity[name], int) or isinstance(entity[name], bool):
            raise _wrong(f'Field "{name}" must be of type Number')
        if not 0 <= entity[name] <= MOST_UNITS:
            raise bad_request(f"receive an entity with incorrect {name} {entity[name]}")
    if "type" not in entity:
        raise _wrong('Can\'t find field "type"')
    if entity["type"] not in KINDS:
        raise _wrong("Unsupported type specified")
    needed = _NEEDS.get(entity["type"])
    if needed and needed not in entity:
        raise _wrong(f'Can\'t find field "{needed}"')
    if needed == "url":
        try:
            entity = {**entity, "url": links.checked(str(entity["url"]))}
        except links.WrongLink as wrong:
            raise bad_request(f"entity URL '{entity['url']}' is invalid: {wrong}") from None
    return entity


def found_in(text: str, taken: list[Json]) -> list[Json]:
    """Commands, addresses and names in the text, outside of `taken` code and links."""
    spans = [(e["offset"], e["offset"] + e["length"]) for e in taken if e["type"] not in _STYLES]
    found = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start = width(text[: match.start()])
            end = start + width(match.group())
            if all(end <= a or start >= b for a, b in spans):
                spans.append((start, end))
                found.append({"type": kind, "offset": start, "length": end - start})
    return found


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without the white space around; entities move along, and what is left of none goes."""
    cut = width(text) - width(text.lstrip())
    text = text.strip()
    end = width(text)
    moved = []
    for entity in entities:
        first = max(entity["offset"] - cut, 0)
        last = min(entity["offset"] + entity["length"] - cut, end)
        if last > first:
            moved.append({**entity, "offset": first, "length": last - first})
    return text, sorted(moved, key=lambda e: (e["offset"], -e["length"]))
