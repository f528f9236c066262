"""The life of a case, drawn and listed from its own table, so that docs/cases.md cannot lie."""

from collections.abc import Iterator

from flows.cases.life import TABLE
from flows.cases.moves import MAY, Do, S, Who

WHO = {
    Who.follows: "everybody who follows the case",
    Who.holds: "who has it; while nobody has, everybody who follows it",
    Who.robot: "the robot",
}
WHAT = {
    Do.take: "takes it; may choose the time of the next contact",
    Do.hand_over: "gives it to one colleague, who gets the card",
    Do.not_a_risk: "closes it as a false alarm",
    Do.contacted: "notes that they have talked",
    Do.no_answer: "notes that nobody answered; a new time is set",
    Do.note: "writes a note",
    Do.plan: "sets another time for the next contact",
    Do.snooze: "lets it wait until a chosen time, with a reason",
    Do.resume: "takes it up before that time",
    Do.still_open: 'answers "not finished yet"',
    Do.close: "closes it with an outcome",
    Do.merge: "puts it into another case of the same citizen",
    Do.reopen: "opens a closed case again, for the whole chain",
    Do.reopen_mine: "opens a closed case again and has it",
    Do.raised: "something louder joined: the chain from its top",
    Do.untaken: "nobody took it in a working day: louder, and the chain once more",
    Do.woken: "the time it waited for has come: its owner is told",
    Do.forgotten: "the time passed without a note",
    Do.settled: "taken back or known before anybody took it",
}


def mermaid_case() -> str:
    """As flows/draw.py draws a dialogue."""
    lines = ["---", "title: case", "---", "stateDiagram-v2"]
    lines += [f'    state "{state}" as s_{state}' for state in S]
    lines.append(f"    [*] --> s_{S.open}")
    for source, dest, do in _ways():
        robot = " (the robot)" if MAY[do] is Who.robot else ""
        lines.append(f"    s_{source} --> s_{dest} : {_words(do)}{robot}")
    lines += [f"    s_{end} --> [*]" for end in (S.closed, S.merged)]
    return "\n".join(lines) + "\n"


def may_table() -> str:
    """Who may do what, in which state, and where it leads."""
    rows = ["| what | | who may | in | leads to |", "|---|---|---|---|---|"]
    for do in MAY:
        found = [(source, dest) for source, dest, one in _ways() if one is do]
        sources = ", ".join(dict.fromkeys(source for source, _ in found))
        dests = ", ".join(dict.fromkeys(dest for _, dest in found))
        rows.append(f"| {_words(do)} | {WHAT[do]} | {WHO[MAY[do]]} | {sources} | {dests} |")
    return "\n".join(rows) + "\n"


def _ways() -> Iterator[tuple[str, str, Do]]:
    for row in TABLE:
        for source in row["source"]:
            yield str(source), str(row["dest"]), Do(row["trigger"])


def _words(do: Do) -> str:
    return str(do).replace("_", " ")
