"""What flows/registry.py knows of this package."""

from flows.known import Known
from flows.placing import changing, concern

KNOWN = Known(forms={changing.FORM: changing.from_page, concern.FORM: concern.from_page})
