"""What is wrong with a story file: where, and why."""

from pathlib import Path


class Wrong(Exception):
    """Something in the file, named by its place in the TOML: ("steps", "3", "sees")."""

    def __init__(self, place: tuple[str, ...], reason: str) -> None:
        super().__init__(reason)
        self.place, self.reason = place, reason


class StoryError(ValueError):
    """A story that cannot be played; the message names the file, the line and the reason."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        where = f"{path}, line {line}" if line else str(path)
        super().__init__(f"{where}: {reason}" + ("" if reason.endswith("?") else "."))
