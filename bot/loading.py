"""Imported before everything else by run_bot.py and `make understanding`: what is loaded stays.

The collector of Python would walk through the modules again and again while they come in (a third
of the time that takes). And numpy would start a thread for each core, for sums of 200 numbers; when
the model is learnt, each thread adds in an order of its own, and the same lines gave another model.
"""

import gc
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read once, when numpy is loaded
gc.disable()


def loaded() -> None:
    """From here on the collector is at work again; what is there already it leaves alone."""
    gc.freeze()
    gc.enable()
