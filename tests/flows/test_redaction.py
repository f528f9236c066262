"""What is taken out of words before they are kept, and what must stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.redaction import redact

CPR = """
010190-1234
0101901234
010190 1234
01 01 90 1234
01.01.90-1234
01-01-90-1234
01/01/90-1234
010190 - 1234
010190.1234
010190–1234
010190 12 34
01 01 90 12 34
0 1 0 1 9 0 1 2 3 4
01011990-1234
311299-4321
290200-1111
010190\u200b1234
٠١٠١٩٠-١٢٣٤
""".splitlines()
PHONES = """
22334455
22 33 44 55
2233 4455
22-33-44-55
22.33.44.55
+45 22 33 44 55
+4522334455
0045 22334455
+48 601 123 456
+380 50 123 4567
""".splitlines()
EMAILS = ["lars.hansen@gmail.com", "a_b+c@kommune.dk", "x@mail.co.uk"]
ADDRESSES = """
Nørregade 12
Nørregade 12, 3. tv
nørregade 12 3 tv
Vestergade 5B, st. th.
Gammel Kongevej 60
Åboulevarden 3
Skovvej 7, 8000 Aarhus C
Rosenvænget 4
12 Baker Street
""".splitlines()
STAYS = """
2 1/2 time
kl 0830
kl. 8.30
8.30-12.30
20.30-22.30
24.12.2026
24.12.26 0830
24.12.2026 kl 0830
24.12.2026 0830
2026-11-23 08:30
20112026
20/11 kl 14
ordre 22334455
ordrenr. 22334455
varenummer 33445566
25000000 kr
ring 112
1813
114 eller 1888
70 201 201
7020 1201
70201201
116 111
320190-1234
010190
3 timer mandag, 4 timer tirsdag
bus 12 og 6A
på vej 10 min
arbejdsplads 2
sal 3
uge 45 46 47 48
jeg var der 8-12 og 13-15
jeg tager vejen om 5 min
jeg er på 8 ud af 10
klasse 4b
10.000 kr
""".splitlines()
MARKS = {
    "cpr": "[CPR fjernet]",
    "phone": "[telefon fjernet]",
    "email": "[e-mail fjernet]",
    "address": "[adresse fjernet]",
}
TAKEN = [
    (secret.strip(), kind)
    for kind, secrets in (
        ("cpr", CPR),
        ("phone", PHONES),
        ("email", EMAILS),
        ("address", ADDRESSES),
    )
    for secret in secrets
    if secret.strip()
]


@pytest.mark.parametrize(("secret", "kind"), TAKEN)
def test_what_must_not_be_kept_is_taken_out_whole(secret: str, kind: str) -> None:
    text, removed = redact(f"hej {secret} tak")
    assert text == f"hej {MARKS[kind]} tak"
    assert removed == {kind}


@pytest.mark.parametrize("text", [line for line in STAYS if line.strip()])
def test_times_dates_orders_and_help_lines_stay(text: str) -> None:
    assert redact(f"det er {text} i dag") == (f"det er {text} i dag", frozenset())


def test_a_number_without_a_possible_date_is_not_a_cpr_number() -> None:
    for text in ("320190-1234", "011390-1234", "300290-1234", "290201-1234", "000190-1234"):
        assert redact(text)[1] == frozenset()


def test_several_kinds_in_one_message_are_all_taken_out() -> None:
    text, removed = redact(
        "Jeg hedder Ali, 010190-1234, bor Nørregade 12, 3. tv, tlf 22 33 44 55, ali@post.dk"
    )
    assert removed == {"cpr", "phone", "email", "address"}
    assert not any(character.isdigit() for character in text)
    assert "@" not in text


def test_every_day_of_every_month_is_a_cpr_number_in_every_form() -> None:
    for month, last in enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), start=1):
        for day in range(1, last + 1):
            head = f"{day:02}{month:02}85"
            for form in (f"{head}-1234", f"{head}1234", f"{head} 1234"):
                assert redact(f"cpr {form}.")[1] == {"cpr"}, form


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_taking_out_twice_changes_nothing_more(text: str) -> None:
    once, _ = redact(text)
    assert redact(once) == (once, frozenset())


PIECES = [
    "010190",
    "1234",
    "-",
    " ",
    ".",
    "22",
    "33",
    "4455",
    "+45",
    "@",
    "a.dk",
    "Nørregade",
    "12",
    ", 3. tv",
    "kl",
    "[",
    "]",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
@settings(max_examples=400, deadline=None)
def test_pieces_of_numbers_put_together_are_taken_out_once_and_for_all(pieces: list[str]) -> None:
    once, _ = redact("".join(pieces))
    assert redact(once) == (once, frozenset())
