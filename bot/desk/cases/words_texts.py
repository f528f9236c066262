"""The sentences about a citizen's words in a case: opened by a click, and who has read them."""

from flows.texts import TC, TN, T, Text

WORDS = T("Borgerens egne ord")
OPEN_WORDS = TC("button", "Åbn ordene")
CLOSED = T("Ordene åbnes med et klik. Det bliver skrevet ned, at du har læst dem.")
OPEN = T("Det er skrevet ned, at du har læst ordene. Borgeren kan få det at vide.")
RED = T("Sagen er rød, så ordene står her med det samme.")
NONE = T("Der er ingen ord fra borgeren i sagen.")
NOBODY_READ = T("Ingen har læst ordene.")
THE_CASE = T("Sagen")


def waiting(n: int) -> Text:
    return TN("{n} besked fra borgeren.", "{n} beskeder fra borgeren.", n)
