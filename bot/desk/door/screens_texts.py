"""What the page about one's own sign-ins says."""

from flows.texts import TC, T

SCREENS_ARE_YOURS = T("Kun du ser listen. Efter 30 minutter uden et tryk slutter det af sig selv.")
SCREEN = TC("label", "Skærm")
THIS_SCREEN = T("Denne skærm")
ANOTHER_SCREEN = T("En anden skærm")
SIGNED_IN_SINCE = TC("label", "Logget ind")
LAST_USED = TC("label", "Sidst brugt")
NOW = T("Nu")
SIGN_OUT_ALL = TC("button", "Log ud alle steder")
SIGN_OUT_ALL_WHY = T(
    "Har du mistet en telefon, eller glemte du at logge ud? Så slutter dit skrivebord på alle "
    "skærme, også her. Links, du har fået, virker heller ikke mere."
)
