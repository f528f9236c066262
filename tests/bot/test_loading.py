"""What is loaded is out of the collector's way, and the collector is at work afterwards."""

import os
import subprocess
import sys

from tests.sentences import ROOT

SAID = (
    "import gc, os, run_bot;"
    "print(gc.isenabled(), gc.get_freeze_count() > 100_000, os.environ['OPENBLAS_NUM_THREADS'])"
)


def test_what_is_loaded_is_left_alone_and_what_comes_is_collected() -> None:
    plain = {name: value for name, value in os.environ.items() if "OPENBLAS" not in name}
    ran = subprocess.run(
        [sys.executable, "-c", SAID],
        cwd=ROOT, env=plain, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stdout.split() == ["True", "True", "1"]
