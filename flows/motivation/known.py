"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.motivation import flow, topics_flow

KNOWN = Known(
    flows=(flow.FLOW, topics_flow.FLOW),
    commands={"motivation": topics_flow.open_topics},
)
