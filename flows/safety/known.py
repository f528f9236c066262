"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.safety import question, whom

KNOWN = Known(flows=(question.FLOW, whom.FLOW), alarms={whom.SILENT: whom.rings})
