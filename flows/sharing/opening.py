"""The commands that open the editor of conditions and the sharing matrix."""

from collections.abc import Callable, Mapping

from flows.rights import APART, apart
from flows.turn import Turn


def _opens(flow: str) -> Callable[[Turn], None]:
    def open_it(turn: Turn) -> None:
        if turn.the.participation in APART:
            apart(turn)
        else:
            turn.open(flow)

    return open_it


COMMANDS: Mapping[str, Callable[[Turn], None]] = {
    **dict.fromkeys(("vilkaar", "conditions"), _opens("conditions")),
    **dict.fromkeys(("deling", "sharing"), _opens("sharing")),
}
