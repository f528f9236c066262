"""Draws a flow from its own table, so the drawing cannot lie. Mermaid; knows no files."""

import re
from collections.abc import Mapping
from typing import Any

from flows.core import Flow

HAPPENED: Mapping[str, str] = {
    "Started": "begins",
    "Pressed": "presses",
    "Wrote": "writes",
    "Sent": "sends something",
    "WentQuiet": "goes quiet",
}
BUTTON = "pressed_"  # how core.pressed names the condition "one of these buttons"
NOT_IN_A_LABEL = re.compile(r"[^\w ,./()\[\]\"'+-]")  # a colon or semicolon ends a Mermaid label
WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def mermaid(flow: Flow) -> str:
    """The flow as a Mermaid state diagram. A state is `s_<name>`, since some names, such as
    "end", are words of Mermaid's own; what is read is the name."""
    lines = ["---", f"title: {flow.name}", "---", "stateDiagram-v2"]
    lines += [f'    state "{_words(state)}" as {_id(state)}' for state in flow.states]
    lines.append(f"    [*] --> {_id(flow.start)}")
    for line in flow.table:
        lines += [
            f"    {_id(source)} --> {_id(line['dest'])} : {_label(line)}"
            for source in line["source"]
        ]
    lines += [f"    {_id(end)} --> [*]" for end in sorted(flow.ends)]
    return "\n".join(lines) + "\n"


def _label(line: Mapping[str, Any]) -> str:
    """What happened [when] / what is done."""
    label = HAPPENED.get(line["trigger"], WORDS.sub(" ", line["trigger"]).lower())
    condition = line["conditions"][0].__name__ if line["conditions"] else ""
    if condition.startswith(BUTTON):
        label += f' "{_words(condition.removeprefix(BUTTON))}"'
    elif condition:
        label += f" [{_words(condition)}]"
    if line["before"]:
        label += " / " + ", ".join(_words(action.__name__) for action in line["before"])
    return NOT_IN_A_LABEL.sub(" ", label)


def _words(name: str) -> str:
    return NOT_IN_A_LABEL.sub(" ", name.replace("_", " ")).strip()


def _id(state: str) -> str:
    return f"s_{state}"
