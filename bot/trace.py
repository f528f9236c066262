"""Where an error happened, without the values, which may be somebody's words."""

import traceback


def trace(error: BaseException) -> str:
    lines = [
        f"{frame.name} ({frame.filename.rsplit('/', 1)[-1]}:{frame.lineno})"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join([*lines, type(error).__name__])
