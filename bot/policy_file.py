"""The municipality's TOML file into a Policy, or one sentence with file, line and remedy."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from bot.policy_values import Misfit, fit
from bot.toml_lines import line_of
from flows.policy import Policy

DEFAULT = Path(__file__).with_name("default_policy.toml")
AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


class PolicyError(ValueError):
    """A policy that cannot be used; the message names the file, the line and the remedy."""


def load_policy(path: Path | str | None) -> Policy:
    """The policy of a file over the defaults; without a file, the defaults."""
    if path is None:
        return Policy()
    try:
        text = Path(path).read_text("utf-8")
    except UnicodeDecodeError:
        raise PolicyError(f"{path} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as wrong:
        reason = (wrong.strerror or "it cannot be opened").lower()
        raise PolicyError(f"{path} cannot be read ({reason}); check FODFAESTE_POLICY.") from None
    try:
        return cast(Policy, fit(Policy, Policy(), tomllib.loads(text)))
    except tomllib.TOMLDecodeError as wrong:
        raise PolicyError(_not_toml(path, text, str(wrong))) from None
    except Misfit as wrong:
        raise PolicyError(f"{path}, line {line_of(text, wrong.path)}: {_said(wrong)}") from None


def policy_from(values: Mapping[str, Any], base: Policy | None = None) -> Policy:
    """The same from values that are read already, as in a story's override."""
    try:
        return cast(Policy, fit(Policy, base or Policy(), dict(values)))
    except Misfit as wrong:
        raise PolicyError(f"Policy: {_said(wrong)}") from None


def _said(wrong: Misfit) -> str:
    names = ".".join(name for name in wrong.path if not name.isdigit())
    return f"{names} {wrong.reason}" + ("" if wrong.reason.endswith("?") else ".")


def _not_toml(path: Path | str, text: str, said: str) -> str:
    found = AT_LINE.search(said)
    line = int(found[1]) if found and found[1] else text.count("\n") + 1
    reason = AT_LINE.sub("", said).rstrip(".")
    return f"{path}, line {line}: this is not TOML ({reason}); compare with {DEFAULT.name}."
