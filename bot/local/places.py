"""Methods that send what is neither words nor a file: a place, a contact, a throw of the dice."""

import secrets

from bot.local.call import Call
from bot.local.refusals import Json, bad_request
from bot.local.sending import deliver

SIDES = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def send_location(call: Call) -> Json:
    return deliver(call, {"location": _location(call)})


def send_venue(call: Call) -> Json:
    location = _location(call)
    words = {name: _needed(call, name) for name in ("title", "address")}
    return deliver(call, {"venue": {"location": location, **words}, "location": location})


def _location(call: Call) -> Json:
    found: Json = {}
    for name in ("latitude", "longitude"):
        given = call.given.text(name).strip()
        if not given:
            raise bad_request(f"{name} is empty")
        found[name] = _number(given)
    return found


def _number(given: str) -> float:
    """What is no number is 0 to Telegram too."""
    try:
        return float(given)
    except ValueError:
        return 0.0


def send_contact(call: Call) -> Json:
    contact = {name: _needed(call, name) for name in ("phone_number", "first_name")}
    if last_name := call.given.text("last_name"):
        contact["last_name"] = last_name
    return deliver(call, {"contact": contact})


def _needed(call: Call, name: str) -> str:
    given = call.given.text(name)
    if not given:
        raise bad_request(f'parameter "{name}" is required')
    return given


def send_dice(call: Call) -> Json:
    emoji = call.given.text("emoji") or "🎲"
    if emoji not in SIDES:
        raise bad_request("EMOTICON_INVALID")
    return deliver(call, {"dice": {"emoji": emoji, "value": 1 + secrets.randbelow(SIDES[emoji])}})


def shown(content: Json) -> str:
    """How a phone shows it, in words."""
    match content:
        case {"venue": {"title": title, "address": address}}:
            return f"📍 {title}, {address}"
        case {"location": {"latitude": latitude, "longitude": longitude}}:
            return f"📍 {latitude}, {longitude}"
        case {"contact": {"first_name": name, "phone_number": number}}:
            return f"📞 {name} {number}"
        case {"dice": {"emoji": emoji, "value": value}}:
            return f"{emoji} {value}"
        case _:
            return ""
