"""Signed links in mails. A link works without a login for exactly one task and answer; a GET
never acts, because mail scanners open links."""

from datetime import UTC, datetime

from itsdangerous import BadSignature, URLSafeSerializer


class Links:
    """`base` is FODFAESTE_DESK_URL; the secret is derived from the key ring."""

    def __init__(self, base: str, secret: bytes) -> None:
        self.base = base.rstrip("/")
        self._signer = URLSafeSerializer(secret, salt="task link")
        self._ask_signer = URLSafeSerializer(secret, salt="ask link")

    def task(self, task: str, value: str) -> str:
        return f"{self.base}/desk/link/{self._signer.dumps([task, value])}"

    def read(self, token: str) -> tuple[str, str] | None:
        """(task, value), or None for a link we did not make."""
        try:
            task, value = self._signer.loads(token)
        except (BadSignature, ValueError, TypeError):
            return None
        return str(task), str(value)

    def sign_in(self, token: str) -> str:
        return f"{self.base}/desk/login/{token}"

    def ask(self, person: int, citizen: int, until: datetime, thread: str = "") -> str:
        """A page on which this person can ask about this citizen, until then."""
        token = self._ask_signer.dumps([person, citizen, int(until.timestamp()), thread])
        return f"{self.base}/desk/ask/{token}"

    def read_ask(self, token: str) -> tuple[int, int, datetime, str] | None:
        """(person, citizen, until, thread), or None for a link we did not make."""
        try:
            person, citizen, until, thread = self._ask_signer.loads(token)
            return int(person), int(citizen), datetime.fromtimestamp(until, UTC), str(thread)
        except (BadSignature, ValueError, TypeError, OverflowError):
            return None
