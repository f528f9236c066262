"""Who may fill a role in a placement: what a helper usually is. A deputy is often another
caseworker. For the command line, the import and the desk alike."""

from collections.abc import Mapping

FILLED_BY: Mapping[str, tuple[str, ...]] = {
    "caseworker": ("caseworker", "deputy"),
    "deputy": ("deputy", "caseworker"),
    "leader": ("leader",),
    "job_consultant": ("job_consultant", "caseworker"),
    "personal_mentor": ("personal_mentor",),
    "company_mentor": ("company_mentor",),
    "contact_person": ("contact_person", "caseworker", "deputy", "job_consultant"),
}
