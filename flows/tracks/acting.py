"""What staff do with a track, from a card or a mail link. One table says what can be done when;
the desk's forms (desk.py) come through the same door."""

from collections.abc import Mapping

from flows.cases import life
from flows.cases.acting import answer as say_to
from flows.cases.acting import page
from flows.cases.moves import Do
from flows.cases.record import cases_now, source_of
from flows.effects import SignIn
from flows.events import Answered
from flows.texts import T, Text
from flows.track_facts import Name, Track
from flows.tracks import follow, meeting, network
from flows.tracks.record import S, close, keep, log, of_the_municipality, track_of, tracks_now
from flows.turn import Turn

LOOKING = frozenset({S.call, S.visit})
RUNNING = frozenset({S.call, S.visit, S.meet, S.proposed, S.agreed, S.after})
ASKING = frozenset({S.ask, S.sent})
# what is done → in which states it can be
CAN: Mapping[str, frozenset[S]] = {
    "reached": LOOKING,
    "no_answer": LOOKING,
    "propose": RUNNING,
    "set_time": RUNNING,
    "cancel": frozenset({S.proposed, S.agreed}),
    "back": RUNNING,
    "new_start": RUNNING,
    "interrupt": RUNNING,
    "go_on": frozenset({S.ending}),
    "draft": ASKING,
    "send": ASKING,
    "helped": ASKING,
    "nobody": ASKING,
}
NOT_YOURS = T("Det kan kun de ansatte i kommunen.")
TOO_LATE = T("Sporet er et andet sted nu. Se i sagen.")


def can(track: Track, action: str) -> bool:
    return track.state in CAN.get(action, frozenset())


def answered(turn: Turn) -> None:
    """TASKS "tracks" and "track"."""
    event, source = turn.event, source_of(turn)
    assert isinstance(event, Answered)
    if event.value == "open":
        track = tracks_now(turn).get(event.ref)
        turn.add(SignIn(turn.me.id, page(track.case if track else event.ref)))
        return
    if not of_the_municipality(turn):
        say_to(turn, source, NOT_YOURS)
    elif event.kind == "tracks":
        _take(turn, event.value.partition(":")[2], source)
    else:
        track = tracks_now(turn).get(event.ref)
        if track is None or event.fence != track.step or not can(track, event.value):
            say_to(turn, source, TOO_LATE)
        else:
            say_to(turn, source, do(turn, track, event.value))


def _take(turn: Turn, which: str, source: str) -> None:
    names = (Name.citizen, Name.network) if which == "both" else (which,)
    found = [track for track in tracks_now(turn).values() if track.name in names]
    if not found:
        say_to(turn, source, TOO_LATE)
        return
    for track in found:
        take(turn, track)
    say_to(turn, source, T("Tak. Det er noteret, at du har det."))


def take(turn: Turn, track: Track) -> None:
    """Who has the first track has looked at the case too."""
    keep(turn, track, owner=turn.me.id)
    log(turn, track, "taken")
    case = cases_now(turn).get(track.case)
    if track.name is Name.citizen and case is not None and life.can(case, Do.take):
        life.move(turn, case, Do.take, source_of(turn))


def do(turn: Turn, track: Track, action: str) -> Text:
    """What needs no more than a press. Returns what is said to who pressed."""
    match action:
        case "reached":
            _note_contact(turn, track)
            return T("Det er noteret. Næste skridt er et kort møde på stedet.")
        case "no_answer":
            follow.not_reached(turn, track)
            return T("Det er noteret. Næste skridt er et besøg.")
        case "propose":
            return propose(turn, track)
        case "cancel":
            meeting.cancel(turn)
            follow.meets(turn, track)
            return T("Mødet er aflyst, og de andre får besked.")
        case "back":
            return _back(turn, track)
        case "go_on":
            follow.meets(turn, track)
            return T("Praktikken går videre.")
        case _:
            return network.finished(turn, track, action)


def _note_contact(turn: Turn, track: Track) -> None:
    """Also in the case, or its own timer would ask for what is done."""
    case = cases_now(turn).get(track.case)
    follow.reached(turn, track)
    if case is not None and life.can(case, Do.contacted):
        life.move(turn, case, Do.contacted, source_of(turn))


def propose(turn: Turn, track: Track) -> Text:
    times = meeting.free_times(turn)
    if not times:
        return T("Jeg fandt ingen tider, før praktikken slutter. Skriv en tid i sagen.")
    meeting.propose(turn, track, times)
    return T("Tiderne er sendt. Jeg skriver, når alle har svaret.")


def _back(turn: Turn, track: Track) -> Text:
    """They have talked, and it goes on as before."""
    meeting.cancel(turn)
    talked = track.contacted_at or turn.now
    track = keep(turn, track, contacted_at=talked)
    close(turn, track, "back")
    network_track = track_of(turn, Name.network)
    if network_track is not None and network_track.state == S.ask:
        close(turn, network_track, "back")
    return T("Godt. Sporet er lukket.")
