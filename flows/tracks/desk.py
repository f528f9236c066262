"""The desk's forms about the tracks: read, checked and done, in a turn of the citizen. What is
wrong is said in one sentence, and nothing is changed."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from flows.calendar import Schedule, ScheduleError, from_wall
from flows.events import TrackActed
from flows.facts import Participation
from flows.texts import T, Text
from flows.track_effects import EndPartner, KeepPartner
from flows.track_facts import Basis, Name, Track
from flows.tracks import acting, ending, meeting, network, new_start
from flows.tracks.record import meeting_now, of_the_municipality, track_of
from flows.turn import Turn

Fields = Mapping[str, str]
WRONG_TIME = T("Skriv dag og klokkeslæt, som ligger senere end nu.")
LONGEST = 500
OF_NETWORK = frozenset({"draft", "send", "helped", "nobody"})
BY_PRESS = frozenset({"reached", "no_answer", "cancel", "back", "go_on", "helped", "nobody"})


def acted(turn: Turn) -> None:
    """EVENT TrackActed."""
    event = turn.event
    assert isinstance(event, TrackActed)
    if not of_the_municipality(turn):
        turn.toast = acting.NOT_YOURS
    elif event.action == "partner":
        turn.toast = _partner(turn, event.fields)
    elif event.action == "end_partner":
        turn.toast = _end_partner(turn, event.fields)
    else:
        turn.toast = _of_track(turn, event)


def _of_track(turn: Turn, event: TrackActed) -> Text:
    name = Name.network if event.action in OF_NETWORK else Name.citizen
    if event.action == "take":
        name = Name.network if event.fields.get("track") == Name.network else Name.citizen
    track = track_of(turn, name)
    if track is None or (event.action != "take" and not acting.can(track, event.action)):
        return acting.TOO_LATE
    match event.action:
        case "take":
            acting.take(turn, track)
            return T("Tak. Det er noteret, at du har det.")
        case action if action in BY_PRESS:
            return acting.do(turn, track, action)
        case "propose":
            return _propose(turn, track, event.fields)
        case "set_time":
            return _set_time(turn, track, event.fields)
        case "new_start":
            return _new_start(turn, track, event.fields)
        case "interrupt":
            return _interrupt(turn, track, event.fields)
        case "draft" | "send":
            return _network(turn, track, event)
        case _:
            return acting.TOO_LATE


# --- the meeting --------------------------------------------------------------------------


def _time(turn: Turn, written: str) -> datetime | None:
    """On the office's clock; None when it is wrong or over."""
    found = from_wall(written, turn.policy.office.zone)
    return found if found is not None and found > turn.now else None


def _propose(turn: Turn, track: Track, fields: Fields) -> Text:
    written = [value for name, value in sorted(fields.items()) if name.startswith("time")]
    times = [_time(turn, one) for one in written if one]
    good = tuple(sorted({one for one in times if one is not None}))
    if not good or len(good) != len(times):
        return WRONG_TIME
    meeting.propose(turn, track, good, fields.get("place", "")[:LONGEST])
    return T("Tiderne er sendt. Jeg skriver, når alle har svaret.")


def _set_time(turn: Turn, track: Track, fields: Fields) -> Text:
    """Found on the phone: staff decide, and everybody gets it in writing."""
    starts = _time(turn, fields.get("time", ""))
    if starts is None:
        return WRONG_TIME
    known = meeting_now(turn)
    if known is None or known.state in {meeting.CANCELLED, meeting.HELD}:
        known = meeting.fresh(turn, track, (starts,))
    place = fields.get("place", "")[:LONGEST]
    meeting.agree(turn, track, known, starts.astimezone(UTC), place)
    return T("Mødet er sat, og alle får besked.")


# --- ny start, or stop ----------------------------------------------------------------------


def _new_start(turn: Turn, track: Track, fields: Fields) -> Text:
    try:
        schedule = str(Schedule.parse(fields.get("schedule", "")))
    except ScheduleError:
        return T('Tiderne kan ikke læses. Skriv for eksempel "mon,wed,fri 08:30-12:30".')
    support = fields.get("support", "")
    plan = new_start.Plan(
        schedule,
        fields.get("task", "")[:LONGEST],
        fields.get("expectations", "")[:LONGEST],
        fields.get("goal", "")[:LONGEST],
        support if support in new_start.SUPPORT else "",
    )
    new_start.begin(turn, track, plan)
    return T("Den nye plan gælder fra i dag, og alle får besked.")


def _interrupt(turn: Turn, track: Track, fields: Fields) -> Text:
    why, by = fields.get("why", ""), fields.get("by", "")
    if why not in ending.CAUSES or by not in ending.BY:
        return T("Vælg, hvem der stopper, og hvad der lå bag.")
    ending.begin(turn, track, why, by)
    joined = turn.the.participation is Participation.joined
    if joined and turn.the.person.channels:
        return T("{alias} bliver først spurgt, hvad der var godt.", alias=turn.the.person.name)
    return T("Praktikken er afsluttet.")


# --- the network --------------------------------------------------------------------------


def _partner(turn: Turn, fields: Fields) -> Text:
    """Who, and on what basis. The basis may be left open; then nothing can be sent."""
    known = fields.get("person", "")
    name, email = fields.get("name", "")[:80], fields.get("email", "")
    kind, basis = fields.get("kind", ""), fields.get("basis", "")
    chosen = next((p for p in turn.the.chain.values() if str(p.id) == known), None)
    if kind not in network.KINDS or (chosen is None and not (name and "@" in email)):
        return T("Skriv navn og mailadresse, eller vælg en fra samarbejdskæden.")
    try:
        until = date.fromisoformat(fields["until"]) if fields.get("until") else None
    except ValueError:
        return WRONG_TIME
    facts = {
        "person_id": chosen.id if chosen else None,
        "name": name,
        "email": email,
        "phone": fields.get("phone", "")[:30],
        "kind": kind,
        "basis": str(Basis(basis)) if basis in set(Basis) else "",
        "note": fields.get("note", "")[:LONGEST],
        "until": until,
    }
    turn.add(KeepPartner(facts))
    if not facts["basis"] or not facts["note"]:
        return T("Gemt. Uden et grundlag kan der ikke sendes noget.")
    return T("Gemt.")


def _end_partner(turn: Turn, fields: Fields) -> Text:
    partner = network.partner_of(turn, fields.get("partner", ""))
    if partner is None:
        return acting.TOO_LATE
    turn.add(EndPartner(partner.id))
    return T("Der bliver ikke delt mere med {name}.", name=partner.person.name)


def _network(turn: Turn, track: Track, event: TrackActed) -> Text:
    fields = event.fields
    partner = network.partner_of(turn, fields.get("partner", ""))
    if partner is None:
        return T("Vælg, hvem der skal spørges.")
    if event.action == "draft":
        return network.draft(turn, track, partner, fields.get("help", ""))
    if not fields.get("draft"):
        return acting.TOO_LATE
    if fields.get("confirm") != "yes":
        return T("Sæt kryds ved, at du har læst beskeden og må dele den.")
    return network.send(turn, track, fields.get("draft", ""), partner, fields.get("text", ""))
