"""Signed links in mails. A link works without a login for exactly one task and answer; a GET
never acts, because mail scanners open links.

The newest key signs, every key of the ring verifies: links that are out survive a rotation.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from itsdangerous import BadData, URLSafeSerializer

# The pages without a login for a mentor (bot/desk/links/form_links.py, bot/desk/mentor).
FORMS = ("ask", "host", "week", "mentor")


class Links:
    """`base` is FODFAESTE_DESK_URL; the secrets are derived from the key ring, newest first."""

    def __init__(self, base: str, *secrets: bytes) -> None:
        self.base = base.rstrip("/")
        oldest_first = list(reversed(secrets))  # as the library has it: the last one signs
        self._tasks = URLSafeSerializer(oldest_first, salt="task link")
        self._forms = {kind: URLSafeSerializer(oldest_first, salt=f"{kind} link") for kind in FORMS}
        self._digests = URLSafeSerializer(oldest_first, salt="digest link")

    def task(self, task: str, value: str) -> str:
        return f"{self.base}/desk/link/{self._tasks.dumps([task, value])}"

    def read(self, token: str) -> tuple[str, str] | None:
        """(task, value), or None for a link we did not make."""
        match _loaded(self._tasks, token):
            case [str() as task, str() as value]:
                return task, value
        return None

    def digest(self, person: int, sent: datetime) -> str:
        """To choose how often green and yellow come; in the foot of a mail to staff."""
        token = self._digests.dumps([person, int(sent.timestamp())])
        return f"{self.base}/desk/digest/{token}"

    def read_digest(self, token: str) -> tuple[int, int] | None:
        """(person, when the mail was made, in seconds), or None."""
        match _loaded(self._digests, token):
            case [int() as person, int() as sent]:
                return person, sent
        return None

    def sign_in(self, token: str) -> str:
        return f"{self.base}/desk/login/{token}"

    def form(self, kind: str, person: int, citizen: int, until: datetime, ref: str = "") -> str:
        """The form of this kind, for this person about this citizen, until then. `ref` is what
        it is about: a thread of questions, an ISO week, a placement."""
        token = self._forms[kind].dumps([person, citizen, int(until.timestamp()), ref])
        return f"{self.base}/desk/{kind}/{token}"

    def read_form(self, kind: str, token: str) -> tuple[int, int, datetime, str] | None:
        """(person, citizen, until, ref), or None for a link to another form, or not ours."""
        match _loaded(self._forms[kind], token):
            case [int() as person, int() as citizen, int() as until, str() as ref]:
                return person, citizen, datetime.fromtimestamp(until, UTC), ref
        return None


def _loaded(signer: URLSafeSerializer, token: str) -> Sequence[object] | None:
    try:
        loaded: Sequence[object] = signer.loads(token)
    except BadData:
        return None
    return loaded
