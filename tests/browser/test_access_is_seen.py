"""What looks for faults on every page (everywhere/look.js) finds each of them on a page that was
made to have it, and none on a page that is good."""

import pytest
from playwright.async_api import Browser

from tests.browser.everywhere.answers import Answer
from tests.browser.everywhere.window import SCHEMES, Window

GOOD = """<!doctype html><html lang="{lang}" dir="ltr"><head><title>God side</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/desk/static/desk.css"></head><body>
<a class="skip" href="#content">Gå til indholdet</a>
<main id="content" class="page" tabindex="-1"><h1>God side</h1>
<p>Her er en sætning. <a href="/desk/">Gå tilbage til Min dag</a> og prøv igen.</p>{more}
</main></body></html>"""
FORM = '<form><label for="a">Navn</label><input id="a" name="a"></form>'
WRONG = '<input autofocus aria-invalid="true" aria-describedby="w" aria-label="a">'
ELSEWHERE = WRONG.replace("autofocus", "")
LAST = "<button>Send</button>"
BAD = [  # (what looks, what it says, what is on the page)
    ("room", "scrolls sideways", "<pre>" + "x" * 400 + "</pre>"),
    ("room", "stands outside", '<p style="width: 40rem">Ord</p>'),
    ("room", "is cut off", '<p style="height: 1rem; overflow: hidden">Ord<br>Ord<br>Ord</p>'),
    ("overlaps", "lies over", '<p style="margin-bottom: -1.4rem">Ord og ord</p><h2>Andre ord</h2>'),
    ("targets", "is small: 20 x", '<button style="width:20px;padding:0">x</button>'),
    ("mirror", "is not mirrored", '<p style="margin-left: 5rem">Ord</p>'),
    ("mirror", "is not mirrored", '<p style="width: 5rem; position: absolute; left: 0">Ord</p>'),
    ("movement", "would move", '<p style="transition: color 1s">Ord</p>'),
    ("movement", "glides", '<p style="scroll-behavior: smooth">Ord</p>'),
    ("contrast", "fades: ", '<p style="color: #999">Ord</p>'),
    ("shapes", "fades: ", '<svg class="chart"><rect width="9" height="9" fill="#eee"/></svg>'),
    ("states", "looks like its", '<a href="a">A</a><a href="b" aria-current="page">B</a>'),
    ("states", "nothing but a colour", '<span class="badge" style="border: 0">RØD</span>'),
    ("states", "has no edge", '<button style="border: 0; background: red">Tag den</button>'),
    ("focus", "does not show", '<button style="outline: none">Tag den</button>'),
    ("focus", "too faintly", '<button style="outline-color: #eee">Tag den</button>'),
    ("focus", "cut off", '<div style="overflow: hidden"><button>T</button></div>'),
    ("paper", "is printed", "<nav><a href='a'>A</a></nav>"),
    ("paper", "is pale on paper", '<p style="color: #999">Ord</p>'),
    ("lists", "has nothing in it", "<ul></ul>"),
    ("lists", "says nothing below", "<section><h2>Sager</h2></section>"),
    ("fields", "does not say", '<input aria-invalid="true" autofocus aria-label="a">'),
    ("fields", "folded away", f"<details><summary>Mere</summary>{WRONG}</details>"),
    ("fields", "the focus is", '<p id="w" class="wrong">En dag.</p>' + ELSEWHERE),
    ("fields", "said aloud", "<form></form>"),
    ("tabs", "never reached", FORM.replace("id=", "onkeydown='event.preventDefault()' id=") + LAST),
    ("tabs", "is hidden", '<p style="position: fixed; inset: 0; background: red"></p>'),
    ("axe", "image-alt", '<img src="/desk/static/mark.svg">'),
    ("axe", "label", '<input name="a">'),
]  # fmt: skip


def page(more: str = "", lang: str = "da") -> Answer:
    html = GOOD.replace("{more}", more).replace("{lang}", lang)
    return Answer("caseworker", "/", "/desk/made", 200, html, (("content-type", "text/html"),))


async def all_faults(window: Window, what: str) -> list[str]:
    await window.size(320, 640)
    if what == "tabs":
        return await window.tabs()
    if what == "axe":
        return await window.axe(contrast=False)
    media = "print" if what == "paper" else "screen"
    await window.page.emulate_media(media=media)
    found = await window.look(what)
    await window.page.emulate_media(media="screen")
    return found


async def test_each_fault_is_seen_and_a_good_page_has_none(browser: Browser) -> None:
    context = await browser.new_context()
    try:
        window = await Window.of(context, axe=True)
        for what, says, more in BAD:
            await window.show(page(more))
            found = await all_faults(window, what)
            assert any(says in fault for fault in found), (what, says, found)
            await window.show(page(FORM))
            assert await all_faults(window, what) == [] or what == "fields"
        await window.show(page("", lang="en"))
        assert await window.look("language") == ['language: is in "en"']
        await window.show(page())
        assert await window.look("way", "language") == []
        nothing = page()
        await window.show(
            Answer("", "/", "/x", 404, "<main><h1>Nej</h1><p>Nej.</p></main>", nothing.headers)
        )
        assert len(await window.look("way")) == 2
    finally:
        await context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_what_only_a_colour_says_is_seen_in_colours_of_ones_own(
    scheme: str, browser: Browser
) -> None:
    """A bar in the colour of the page behind it is there in one scheme and gone in the other."""
    context = await browser.new_context()
    try:
        window = await Window.of(context)
        ink = "black" if scheme == "dark" else "white"
        bar = f'<svg class="chart"><rect width="9" height="9" style="fill: {ink}"/></svg>'
        await window.show(page(bar))
        for colours in SCHEMES:
            await window.page.emulate_media(forced_colors="active", color_scheme=colours)
            assert bool(await window.look("shapes")) == (colours == scheme)
    finally:
        await context.close()
