"""Whom to call, as cards that a phone takes into its contacts (vCard 3.0, RFC 2426). Staff and the
office only; nothing of the citizen."""

from collections.abc import Iterable, Mapping

from bot.calendar import escaped
from bot.desk.mentor.mentor_reading import Contact

FILE = "fodfaeste.vcf"
HEADERS = {"content-disposition": f'attachment; filename="{FILE}"'}
MIME = "text/vcard; charset=utf-8"


def cards(contacts: Iterable[Contact], office: str, phone: str, titles: Mapping[str, str]) -> str:
    """`titles`: the role in the reader's language."""
    found = [_card(one.name, office, titles[one.role], one.phone) for one in contacts]
    return "".join([*found, _card(office, office, "", phone)] if phone else found)


def _card(name: str, office: str, title: str, phone: str) -> str:
    lines = [
        "BEGIN:VCARD", "VERSION:3.0", f"N:;{escaped(name)};;;", f"FN:{escaped(name)}",
        f"ORG:{escaped(office)}",
        *((f"TITLE:{escaped(title)}",) if title else ()),
        *((f"TEL;TYPE=WORK,VOICE:{escaped(phone)}",) if phone else ()),
        "END:VCARD",
    ]  # fmt: skip
    return "".join(f"{line}\r\n" for line in lines)
