"""The six messages of every `turns_*` row: a citizen comes in through the invitation.

What has to be answered is written here, so that a bot which answers nothing is not fast.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One message of the citizen, and the answer: how many messages, and what the last says."""

    writes: str = ""  # "{token}" is the citizen's own
    presses: str = ""
    says: int = 1
    ends: str = ""

    @property
    def requests(self) -> int:
        """A press is also answered, and its keyboard taken away."""
        return self.says + (2 if self.presses else 0)


JOURNEY = (
    Step(writes="/start {token}", says=7, ends="Skal vi prøve det?"),
    Step(presses="Fortæl mere", says=4, ends="Skal vi prøve det?"),
    Step(presses="Ja, lad os prøve", says=1, ends="Hvilket sprog er bedst for dig?"),
    Step(presses="Dansk", says=1, ends="Hvornår må jeg skrive til dig?"),
    Step(presses="Begge dele", says=2, ends="Næste gang er i dag"),
    Step(writes="hvornår møder jeg i morgen?", says=2, ends="Skal jeg også sende dit spørgsmål"),
)
