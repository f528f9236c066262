"""The button that shows what the assistant can do. Alone here: it stands under what is said of
somebody's words in every language (locales/*/heard.po)."""

from flows.effects import Button
from flows.texts import TC

MENU = Button(TC("button", "Vis, hvad jeg kan"), "/menu")
