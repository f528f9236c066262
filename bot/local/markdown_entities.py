"""parse_mode MarkdownV2 and the older Markdown, as strict as Telegram."""

import re
from dataclasses import dataclass

from bot.local.entities import Styled, link_entity
from bot.local.refusals import Json, Refused, bad_request

RESERVED = "_*[]()~`>#+-=|{}.!"
# The longer mark first: "__" is not two "_".
_MARKS = {"||": "Spoiler", "__": "Underline", "*": "Bold", "_": "Italic", "~": "Strikethrough"}
_CODE = re.compile(r"```(?:(?P<language>[^\s`]+)\n)?(?P<block>(?:[^`\\]|\\.|`(?!``))*)```", re.S)
_INLINE = re.compile(r"`((?:[^`\\]|\\.)*)`", re.S)
_LINK = re.compile(r"\]\(((?:[^)\\]|\\.)*)\)", re.S)


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    byte: int


class MarkdownV2:
    def __init__(self, source: str) -> None:
        self._source, self._at = source, 0
        self._styled, self._stack = Styled(), list[_Open]()
        self._quote: int | None = None

    def parse(self) -> tuple[str, list[Json]]:
        while self._at < len(self._source):
            self._step()
        self._end_quote()
        if self._stack:
            left = self._stack[-1]
            name = "TextUrl" if left.mark in ("[", "![") else _MARKS[left.mark]
            raise _no_end(name, left.byte)
        return self._styled.done()

    def _step(self) -> None:
        source, at = self._source, self._at
        character = source[at]
        if character == "\\" and at + 1 < len(source) and 0 < ord(source[at + 1]) < 127:
            self._styled.add(source[at + 1])
            self._at += 2
        elif character == ">" and (at == 0 or source[at - 1] == "\n"):
            self._quote = self._styled.at if self._quote is None else self._quote
            self._at += 1
        elif character == "\n" and source[at + 1 : at + 2] != ">":
            self._end_quote()
            self._plain(character)
        elif character == "`":
            self._code()
        elif character == "[" or source.startswith("![", at):
            mark = "[" if character == "[" else "!["
            self._stack.append(_Open(mark, self._styled.at, self._bytes()))
            self._at += len(mark)
        elif character == "]" and self._stack and self._stack[-1].mark in ("[", "!["):
            self._link(self._stack.pop())
        elif not self._mark():
            if character in RESERVED:
                raise _wrong(
                    f"Character '{character}' is reserved and must be escaped "
                    "with the preceding '\\'"
                )
            self._plain(character)

    def _plain(self, text: str) -> None:
        self._styled.add(text)
        self._at += len(text)

    def _mark(self) -> bool:
        mark = next((m for m in _MARKS if self._source.startswith(m, self._at)), None)
        if mark is None:
            return False
        # "___" closes an italic that is inside an underline first.
        if mark == "__" and self._stack and self._stack[-1].mark == "_":
            mark = "_"
        if self._stack and self._stack[-1].mark == mark:
            self._styled.close(_MARKS[mark].lower(), self._stack.pop().start)
        else:
            self._stack.append(_Open(mark, self._styled.at, self._bytes()))
        self._at += len(mark)
        return True

    def _code(self) -> None:
        block = self._source.startswith("```", self._at)
        found = (_CODE if block else _INLINE).match(self._source, self._at)
        if found is None:
            raise _no_end("Pre" if block else "Code", self._bytes())
        start = self._styled.at
        inside = found["block"] if block else found[1]
        self._styled.add(_unescaped(inside))
        language = found["language"] if block else None
        if language:
            self._styled.close("pre", start, language=language)
        else:
            self._styled.close("pre" if block else "code", start)
        self._at = found.end()

    def _link(self, opened: _Open) -> None:
        found = _LINK.match(self._source, self._at)
        emoji = re.fullmatch(r"tg://emoji\?id=(\d+)", _unescaped(found[1]) if found else "")
        if opened.mark == "![" and emoji:
            self._styled.close("custom_emoji", opened.start, custom_emoji_id=emoji[1])
        elif opened.mark == "![":
            raise _wrong("Custom emoji entity must contain a tg://emoji URL")
        elif found:
            link_entity(self._styled, opened.start, _unescaped(found[1]))
        self._at = found.end() if found else self._at + 1

    def _end_quote(self) -> None:
        if self._quote is not None:
            self._styled.close("blockquote", self._quote)
            self._quote = None

    def _bytes(self) -> int:
        return len(self._source[: self._at].encode())


def parse_markdown_v2(source: str) -> tuple[str, list[Json]]:
    return MarkdownV2(source).parse()


_OLD = re.compile(
    r"\\(?P<escaped>[_*`\[])"
    r"|```(?:(?P<language>[^\s`]+)\n)?(?P<pre>.*?)```"
    r"|`(?P<code>[^`]*)`|\*(?P<bold>[^*]*)\*|_(?P<italic>[^_]*)_"
    r"|\[(?P<words>[^\]]*)\]\((?P<address>[^)]*)\)",
    re.S,
)


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    styled, at = Styled(), 0
    while at < len(source):
        found = _OLD.match(source, at)
        if found is None:
            if source[at] in "_*`":
                byte = len(source[:at].encode())
                raise _wrong(f"Can't find end of the entity starting at byte offset {byte}")
            styled.add(source[at])
            at += 1
            continue
        kind = str(found.lastgroup)
        start = styled.at
        if kind == "address":
            styled.add(found["words"])
            link_entity(styled, start, found["address"])
        else:
            styled.add(found[kind])
            if kind != "escaped":
                styled.close(kind, start)
        at = found.end()
    return styled.done()


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.S)


def _no_end(name: str, byte: int) -> Refused:
    return _wrong(f"Can't find end of {name} entity at byte offset {byte}")


def _wrong(reason: str) -> Refused:
    return bad_request(f"can't parse entities: {reason}")
