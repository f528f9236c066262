"""The municipality's TOML file into a Policy, or, for each
thing that is wrong with it, one sentence with file, line and remedy."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from bot.policy_values import Misfit, Misfits, fit
from bot.toml_lines import line_of
from flows.policy import Policy

DEFAULT = Path(__file__).with_name("default_policy.toml")
AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


USUAL_REMEDY = f"compare with {DEFAULT.name}"
REMEDIES = {  # what tomllib says, and what to do about it
    "Cannot overwrite a value": "this key stands twice, so remove one of the lines",
    "Cannot declare": "this table stands twice, so join the two",
    "Duplicate inline table key": "this key stands twice, so remove one",
    "Illegal character": "a text ends on the line it begins on, with a quotation mark",
    "Expected '=' after a key": "write key = value, or # before words of your own",
    "Invalid date or datetime": "there is no such day; write it as 2026-12-23",
}


class PolicyError(ValueError):
    """A policy that cannot be used; the message names the file, the line and the remedy."""


def load_policy(path: Path | str | None) -> Policy:
    """The policy of a file over the defaults; without a file, the defaults."""
    if path is None:
        return Policy()
    text = _read(Path(path))
    try:
        return cast(Policy, fit(Policy, Policy(), tomllib.loads(text)))
    except tomllib.TOMLDecodeError as wrong:
        raise PolicyError(_not_toml(path, text, str(wrong))) from None
    except Misfits as wrong:
        raise PolicyError("\n".join(listed(path, text, wrong.all))) from None


def policy_from(values: Mapping[str, Any], base: Policy | None = None) -> Policy:
    """The same from values that are read already, as in a story's override."""
    try:
        return cast(Policy, fit(Policy, base or Policy(), dict(values)))
    except Misfits as wrong:
        raise PolicyError("\n".join(f"Policy: {_said(one)}" for one in wrong.all)) from None


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")  # an editor may have put a mark before the first line
    except UnicodeDecodeError:
        raise PolicyError(f"{path} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as wrong:
        reason = (wrong.strerror or "it cannot be opened").lower()
        raise PolicyError(f"{path} cannot be read ({reason}); check FODFAESTE_POLICY.") from None


def listed(path: Path | str, text: str, wrong: Sequence[Misfit]) -> list[str]:
    """One sentence for each, in the order of the file. Also for other files of such values."""
    lines = sorted((line_of(text, one.path), place) for place, one in enumerate(wrong))
    return list(
        dict.fromkeys(f"{path}, line {line}: {_said(wrong[place])}" for line, place in lines)
    )


def _said(wrong: Misfit) -> str:
    names = ".".join(name for name in wrong.path if not name.isdigit())
    return f"{names} {wrong.reason}" + ("" if wrong.reason.endswith("?") else ".")


def _not_toml(path: Path | str, text: str, said: str) -> str:
    found = AT_LINE.search(said)
    line = int(found[1]) if found and found[1] else text.count("\n") + 1
    reason = AT_LINE.sub("", said).rstrip(".")
    remedy = next((r for words, r in REMEDIES.items() if words in reason), USUAL_REMEDY)
    return f"{path}, line {line}: this is not TOML ({reason}); {remedy}."
