"""Formatted texts: the entities Telegram shows, and the markup it refuses."""

import pytest

from bot.local.html_entities import parse_html
from bot.local.links import WrongLink, checked
from bot.local.markdown_entities import parse_markdown, parse_markdown_v2
from bot.local.refusals import Refused


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("👍 <b>tak</b> &amp; <i>hej</i>", "👍 tak & hej", [("bold", 3, 3), ("italic", 9, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("italic", 1, 1), ("bold", 0, 2)]),
        ("<pre>x = 1</pre>", "x = 1", [("pre", 0, 5)]),
        ('<span class="tg-spoiler">s</span>', "s", [("spoiler", 0, 1)]),
        ("&lt;b&gt; &aring; &#229;", "<b> &aring; å", []),
    ],
)
def test_html(source, text, entities):
    assert parse_html(source) == (text, [entity(*each) for each in entities])


def test_a_code_block_in_html_knows_its_language():
    source = '<pre><code class="language-python">x</code></pre>'
    assert parse_html(source)[1] == [entity("pre", 0, 1, language="python")]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("å<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("å<b>a</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
    ],
)
def test_html_that_is_refused(source, words):
    with pytest.raises(Refused) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        (r"*tak* _hej_ 1\.", "tak hej 1.", [("bold", 0, 3), ("italic", 4, 3)]),
        ("__u__ ||g||", "u g", [("underline", 0, 1), ("spoiler", 2, 1)]),
        ("`a_b` ```py\nx```", "a_b x", [("code", 0, 3), ("pre", 4, 1, "py")]),
        (">citat\ntekst", "citat\ntekst", [("blockquote", 0, 5)]),
    ],
)
def test_markdown_v2(source, text, entities):
    expected = [
        entity(kind, offset, length, **({"language": more[0]} if more else {}))
        for kind, offset, length, *more in entities
    ]
    assert parse_markdown_v2(source) == (text, expected)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("1.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("🏟 🏟_abacaba", "Can't find end of Italic entity at byte offset 9"),
        ("🏟 🏟_abac * asd ", "Can't find end of Bold entity at byte offset 15"),
        ("🏟 🏟`", "Can't find end of Code entity at byte offset 9"),
        ("🏟 🏟```a", "Can't find end of Pre entity at byte offset 9"),
    ],
)
def test_markdown_v2_that_is_refused(source, words):
    with pytest.raises(Refused) as refused:
        parse_markdown_v2(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


def test_links_in_both_kinds_of_markup():
    link = entity("text_link", 0, 3, url="https://a.dk/b")
    assert parse_markdown_v2("[her](https://a.dk/b)") == ("her", [link])
    assert parse_markdown("[her](https://a.dk/b)") == ("her", [link])
    assert parse_html('<a href="https://a.dk/b">her</a>') == ("her", [link])


def test_addresses_are_kept_as_telegram_writes_them():
    assert checked("HTTP://A.dk") == "http://a.dk/"
    assert checked("a.dk/På?q=1") == "http://a.dk/P%C3%A5?q=1"
    assert checked("http://127.0.0.1:8080/desk") == "http://127.0.0.1:8080/desk"
    for wrong in ("http://localhost/", "grammy", "http://a.dk:99999/", "javascript://a.dk", ""):
        with pytest.raises(WrongLink):
            checked(wrong)
