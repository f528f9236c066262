"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.safety import question

KNOWN = Known(flows=(question.FLOW,))
