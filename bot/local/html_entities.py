"""parse_mode HTML, as strict as Telegram: known tags only, properly nested."""

import re
from dataclasses import dataclass

from bot.local.entities import Styled, link_entity
from bot.local.refusals import Json, Refused, bad_request

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attributes>(?:\s+[\w-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?)*)\s*>"
)
_ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


@dataclass(slots=True)
class _Open:
    tag: str
    start: int
    byte: int
    attributes: dict[str, str]


def parse_html(source: str) -> tuple[str, list[Json]]:
    styled, stack, at = Styled(), list[_Open](), 0
    while at < len(source):
        if source[at] != "<":
            stop = source.find("<", at)
            stop = len(source) if stop < 0 else stop
            styled.add(_plain(source[at:stop]))
            at = stop
            continue
        tag = _TAG.match(source, at)
        if tag is None:
            raise _no_tag(source, at, bool(stack))
        if tag["close"]:
            _close(styled, stack, tag["name"].lower(), _bytes(source, at))
        else:
            stack.append(_opened(tag, styled.at, _bytes(source, at)))
        at = tag.end()
    if stack:
        tag_name = stack[-1].tag
        raise _wrong(f'Can\'t find end tag corresponding to start tag "{tag_name}"')
    return styled.done()


def _opened(tag: re.Match[str], start: int, byte: int) -> _Open:
    name = tag["name"].lower()
    attributes = {a[1].lower(): _plain(a[2] or a[3] or a[4] or "") for a in _attributes(tag)}
    if name not in _KINDS:
        raise _wrong(f'Unsupported start tag "{name}" at byte offset {byte}')
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {byte}')
    return _Open(name, start, byte, attributes)


def _attributes(tag: re.Match[str]) -> list[re.Match[str]]:
    return list(_ATTRIBUTE.finditer(tag["attributes"]))


def _close(styled: Styled, stack: list[_Open], name: str, byte: int) -> None:
    if not stack:
        raise _wrong(f"Unexpected end tag at byte offset {byte}")
    opened = stack.pop()
    if opened.tag != name:
        found = f'expected "</{opened.tag}>", found "</{name}>"'
        raise _wrong(f"Unmatched end tag at byte offset {byte}, {found}")
    match _KINDS[name]:
        case "link":
            words = "".join(styled.parts)
            address = opened.attributes.get("href") or words[_index(words, opened.start) :]
            link_entity(styled, opened.start, address)
        case "code" if stack and stack[-1].tag == "pre" and opened.start == stack[-1].start:
            language = opened.attributes.get("class", "").removeprefix("language-")
            stack[-1].attributes["language"] = language
        case "pre" if opened.attributes.get("language"):
            styled.close("pre", opened.start, language=opened.attributes["language"])
        case "blockquote" if "expandable" in opened.attributes:
            styled.close("expandable_blockquote", opened.start)
        case "custom_emoji":
            emoji = opened.attributes.get("emoji-id", "")
            styled.close("custom_emoji", opened.start, custom_emoji_id=emoji)
        case kind:
            styled.close(kind, opened.start)


def _index(text: str, units: int) -> int:
    """Where in the text so many UTF-16 units lie."""
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le"))


def _plain(source: str) -> str:
    return _CHARACTER.sub(_character, source)


def _character(found: re.Match[str]) -> str:
    if found[3]:
        return _NAMED[found[3]]
    number = int(found[1]) if found[1] else int(found[2], 16)
    unusable = number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF
    return found.group() if unusable else chr(number)


def _no_tag(source: str, at: int, inside: bool) -> Refused:
    """Why what begins here is no tag."""
    if source.startswith("</", at) and not inside:
        return _wrong(f"Unexpected end tag at byte offset {_bytes(source, at)}")
    if source.startswith("</", at):
        return _wrong(f"Unclosed end tag at byte offset {_bytes(source, at)}")
    found = re.compile(r"<([^\s>]*)(.?)", re.DOTALL).match(source, at)
    name = (found[1] if found else "").lower()
    if not found or not found[2]:
        return _wrong(f"Unclosed start tag at byte offset {_bytes(source, at)}")
    if name not in _KINDS:
        return _wrong(f'Unsupported start tag "{name}" at byte offset {_bytes(source, at)}')
    return _wrong(f'Unclosed start tag "{name}" at byte offset {_bytes(source, at)}')


def _bytes(source: str, at: int) -> int:
    return len(source[:at].encode())


def _wrong(reason: str) -> Refused:
    return bad_request(f"can't parse entities: {reason}")
