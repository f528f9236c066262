"""Methods that bring a bot its updates: the long poll and the webhook."""

import ipaddress
import re
from urllib.parse import urlsplit

from bot.local.account import Webhook
from bot.local.call import Call, Said
from bot.local.faults import Faults
from bot.local.refusals import Json, Refused, bad_request

LONGEST_POLL = 50
MOST_UPDATES = 100
KINDS = frozenset(
    {
        *("message", "edited_message", "channel_post", "edited_channel_post", "inline_query"),
        *("chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query"),
        *("poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request"),
        *("message_reaction", "message_reaction_count", "chat_boost", "removed_chat_boost"),
        *("business_connection", "business_message", "edited_business_message"),
        *("deleted_business_messages", "purchased_paid_media"),
    }
)
_POLL_AND_WEBHOOK = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
_TWO_POLLS = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


async def get_updates(call: Call, faults: Faults) -> list[Json]:
    """What is there, or else what comes within the timeout. The offset acknowledges."""
    bot, given = call.bot, call.given
    if bot.webhook:
        raise Refused(409, _POLL_AND_WEBHOOK)
    bot.updates.end_poll(_TWO_POLLS)
    _remember_allowed(call)
    bot.updates.forget_old(call.world.now())
    offset = given.whole("offset")
    if offset and bot.updates.acknowledge(offset):
        bot.noticed()
    limit = min(max(given.whole("limit") or MOST_UPDATES, 1), MOST_UPDATES)
    timeout = min(max(given.whole("timeout") or 0, 0), LONGEST_POLL)
    if timeout and not len(bot.updates):
        why = await bot.updates.wait(timeout)
        if why:
            raise Refused(409, why)
    updates = faults.disturb(bot.token, bot.updates.first(limit))
    return [update.as_json() for update in updates]


def _remember_allowed(call: Call) -> None:
    """Kept until it is given again; a list without any known kind means every kind."""
    try:
        kinds = call.given.json("allowed_updates", "allowed updates")
    except Refused:
        return
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        return  # nothing is changed by what cannot be read
    call.bot.updates.allowed = frozenset(kind.lower() for kind in kinds) & KINDS or None


def read_webhook(call: Call) -> Webhook | None:
    """The webhook that is asked for; None when the URL is empty."""
    url = call.given.text("url").strip()
    if not url:
        return None
    _check_form(url)
    secret = call.given.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    _check_address(url)
    _remember_allowed(call)
    most = min(max(call.given.whole("max_connections") or 40, 1), 100)
    return Webhook(url, secret, most)


def _check_form(url: str) -> None:
    try:
        parts = urlsplit(url)
        good = bool(parts.hostname) and parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise bad_request("invalid webhook URL specified")


def _check_address(url: str) -> None:
    """As a Bot API server of one's own does, any port and plain http will do."""
    if not _is_loopback(urlsplit(url).hostname or ""):  # nothing outside is ever called
        raise bad_request(
            "bad webhook: Failed to resolve host: the local Telegram reaches only this machine"
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def set_webhook(call: Call) -> Said:
    webhook = read_webhook(call)
    if call.given.flag("drop_pending_updates"):
        call.bot.updates.clear()
    if webhook is None:
        return delete_webhook(call)
    call.bot.updates.end_poll("terminated by setWebhook request")
    old = call.bot.webhook
    same = old and (old.url, old.secret) == (webhook.url, webhook.secret)
    call.bot.webhook = webhook
    return Said(True, "Webhook is already set" if same else "Webhook was set")


def delete_webhook(call: Call) -> Said:
    if call.given.flag("drop_pending_updates"):
        call.bot.updates.clear()
    was_set, call.bot.webhook = call.bot.webhook is not None, None
    return Said(True, "Webhook was deleted" if was_set else "Webhook is already deleted")


def get_webhook_info(call: Call) -> Json:
    call.bot.updates.forget_old(call.world.now())
    webhook, allowed = call.bot.webhook, call.bot.updates.allowed
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.bot.updates),
    }
    if allowed:
        info["allowed_updates"] = sorted(allowed)
    if webhook:
        info |= {"max_connections": webhook.most_at_once, "ip_address": "127.0.0.1"}
        if webhook.failed_at:
            info["last_error_date"] = int(webhook.failed_at.timestamp())
            info["last_error_message"] = webhook.failure
    return info
