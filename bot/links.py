"""Signed links in mails. A link works without a login for exactly one task and answer; a GET
never acts, because mail scanners open links."""

from itsdangerous import BadSignature, URLSafeSerializer


class Links:
    """`base` is FODFAESTE_DESK_URL; the secret is derived from the key ring."""

    def __init__(self, base: str, secret: bytes) -> None:
        self.base = base.rstrip("/")
        self._signer = URLSafeSerializer(secret, salt="task link")

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
