"""The pictures of the docs: few, small, each shown somewhere and told in words, each one taken by
`make pictures`."""

import re
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
MOST, LARGEST = 20, 150_000  # issue 7: at most 20 pictures in docs, each of at most 150 KB
KINDS = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"}
SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
TAKEN = re.compile(r"\b(?:shoot\w*|keep)\(\s*\"([\w-]+)\"")
TOLD = 15  # letters: a picture's words say what is on it


def pictures() -> list[Path]:
    return [path for path in sorted((ROOT / "docs").rglob("*")) if path.suffix in KINDS]


def shown() -> list[tuple[Path, str, str]]:
    """Page, words, picture."""
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    return [(page, *found) for page in pages for found in SHOWN.findall(page.read_text("utf-8"))]


def test_there_are_few_pictures_and_each_is_small() -> None:
    assert 0 < len(pictures()) <= MOST
    assert {
        path.name: path.stat().st_size for path in pictures() if path.stat().st_size > LARGEST
    } == {}
    for path in pictures():
        with Image.open(path) as picture:
            picture.verify()


def test_every_picture_is_shown_and_told_in_words_and_none_is_missing() -> None:
    there, seen = {path.resolve() for path in pictures()}, set()
    for page, words, picture in shown():
        path = (page.parent / picture).resolve()
        assert path in there, f"{page.name} shows {picture}, which is not there"
        assert len(words.strip()) >= TOLD, f"{page.name}: say what is on {picture}"
        seen.add(path)
    assert {path.name for path in there - seen} == set()


def test_each_one_is_taken_by_make_pictures_and_by_nothing_else() -> None:
    code = [path.read_text("utf-8") for path in (ROOT / "tests" / "pictures").glob("*.py")]
    taken = [name for text in code for name in TAKEN.findall(text)]
    assert sorted(f"{name}.png" for name in taken) == [path.name for path in pictures()]
