"""Who may set up a placement and put it right. A job consultant reads it; a mentor does not."""

from flows.facts import Role
from flows.texts import T

MAY_SET = frozenset({Role.caseworker, Role.deputy, Role.leader})
NOT_YOURS = T("Det kan du ikke ændre her. Spørg sagsbehandleren.")
NO_PLACEMENT = T("Der er ingen praktik lige nu.")
