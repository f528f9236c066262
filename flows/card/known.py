"""What flows/registry.py knows of this package."""

from flows.card.flow import FLOW, open_card
from flows.card.sending import RECEIPT, receipt
from flows.known import Known

KNOWN = Known(
    flows=(FLOW,),
    commands={"kort": open_card, "card": open_card},
    receipts={RECEIPT: receipt},
)
