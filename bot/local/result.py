"""How a story ended."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Failure:
    """The step at which a story did not come true, and what was there instead."""

    step: int
    line: int
    wanted: str
    seen: str
    at: str

    def report(self, path: Path) -> str:
        seen = "\n".join(f"      {line}" for line in self.seen.splitlines())
        return (
            f"  {path}, line {self.line}: step {self.step} did not come true ({self.at}).\n"
            f"    Expected: {self.wanted}\n"
            f"    Seen instead:{' nothing' if not seen else chr(10) + seen}"
        )


@dataclass(frozen=True, slots=True)
class Result:
    path: Path
    title: str
    failure: Failure | None
    lines: tuple[str, ...]  # the conversation, as it is printed
    seconds: float

    def __str__(self) -> str:
        """For a test that fails: the conversation so far, and what went wrong."""
        told = self.failure.report(self.path) if self.failure else "  came true"
        return "\n".join([*self.lines, told])
