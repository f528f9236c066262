"""Plays story files on the whole program: its own database, a local Telegram, mail and a
virtual clock. Prints the conversation; an expectation that does not come true ends the story.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from time import perf_counter

import typer

from bot.local.alone import play_alone
from bot.local.player import Player
from bot.local.result import Failure, Result
from bot.local.stage import Stage
from bot.local.standing_clock import StandingClock
from bot.local.story import Story, StoryError, read_story, story_files
from bot.local.transcript import Show
from bot.simulate.inline import Inline
from storage.migrate import upgrade

__all__ = ["Failure", "Result", "main", "play_seed", "play_story"]
MEMORY = Path("/dev/shm")


async def play_story(
    path: Path,
    *,
    quiet: bool = False,
    empty: Path | None = None,
    database: str = "",
    show: Show = typer.echo,
) -> Result:
    """One story from its file. `empty`: an SQLite database of this version, to be copied;
    or `database`: the URL of one. StoryError when the file is wrong."""
    story = read_story(path)
    lines: list[str] = []

    def tell(line: str) -> None:
        lines.append(line)
        if not quiet:
            show(line)

    tell(f"{story.title}  ({path.name})")
    began = perf_counter()
    if story.flow:
        failure = play_alone(story, tell)
    else:
        async with _stage(story, empty, database) as stage:
            failure = await Player(stage, story, tell).play()
    return Result(path, story.title, failure, tuple(lines), perf_counter() - began)


@asynccontextmanager
async def _stage(story: Story, empty: Path | None, database: str) -> AsyncIterator[Stage]:
    with tempfile.TemporaryDirectory(prefix="fodfaeste-story-", dir=_memory()) as folder:
        data = Path(folder)
        if not database:  # SQLite: nobody waits for another process
            asyncio.get_running_loop().set_default_executor(Inline(1))
        if empty is not None:
            shutil.copyfile(empty, data / "fodfaeste.db")
        stage = Stage(
            data,
            story.start,
            policy=story.policy,
            database=database,
            casting=story.casting,
            clock=StandingClock(story.start),
            direct=True,
        )
        async with stage:
            yield stage


def _memory() -> Path | None:
    """Where writing costs no disk, if the machine has such a place: what is played is thrown
    away, but written as carefully as ever. None: the usual place."""
    return MEMORY if os.access(MEMORY, os.W_OK) else None


async def play_seed(stage: Stage, path: Path) -> None:
    """A story's steps on a running stage, nothing being expected of it. Its days are moved
    to begin on the stage's; cast and policy stay the stage's own."""
    story = read_story(path)
    if story.flow:
        raise StoryError(path, 0, "a story with flow plays one table alone and seeds nothing")
    failure = await Player(stage, story, lambda _: None, expecting=False).play()
    if failure:
        raise StoryError(path, failure.line, f"the seed cannot be played: {failure.wanted}")


def main(paths: list[Path]) -> int:
    """`run_bot.py play`: 0 when every story came true, 1 when one did not, 2 for a wrong file."""
    try:
        files = story_files(paths)
        for file in files:
            read_story(file)  # all are read before the first is played
    except StoryError as error:
        typer.echo(str(error), err=True)
        return 2
    if not files:
        named = ", ".join(map(str, paths))
        typer.echo(f"There is no story in {named}; a story is a .toml file.", err=True)
        return 2
    with _empty_database() as empty:
        results = [asyncio.run(_play(file, empty)) for file in files]
    failed = [result for result in results if result.failure]
    typer.echo(f"{len(results) - len(failed)} of {len(results)} stories came true.")
    for result in failed:
        typer.echo(f"  {result.path}: {result.title}", err=True)
    return 1 if failed else 0


async def _play(file: Path, empty: Path) -> Result:
    result = await play_story(file, empty=empty)
    if result.failure:
        typer.echo(result.failure.report(file), err=True)
    else:
        typer.echo(f"  came true, {result.seconds:.1f} s")
    typer.echo("")
    return result


@contextmanager
def _empty_database() -> Iterator[Path]:
    """Brought to this version once, however many stories are played."""
    with tempfile.TemporaryDirectory(prefix="fodfaeste-play-") as folder:
        path = Path(folder) / "empty.db"
        upgrade(f"sqlite:///{path}")
        yield path
