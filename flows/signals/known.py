"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.signals import untaken, watch

KNOWN = Known(alarms={"watch": watch.rings, "untaken": untaken.rings})
