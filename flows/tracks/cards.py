"""What staff read about the two tracks. Alias and what to do next; no words of the citizen, no
reasons, and never a sanction: that is a human's decision alone (requirement 123). The case is
orange, so none of it waits to go together with others.
"""

from datetime import timedelta

from flows.calendar import next_staffed
from flows.effects import Button, NewTask, Tell
from flows.facts import CaseFile, Person
from flows.texts import TC, T, Text, moment
from flows.track_facts import Meeting, Track
from flows.tracks.record import S, owner_of
from flows.turn import Turn

BOTH, ONE = "tracks", "track"  # kinds of task: the first card, and a card of one track
EXPIRES = timedelta(days=14)
REACHED = Button(TC("button", "Vi har talt sammen"), "reached")
NOBODY = Button(TC("button", "Fik ikke fat"), "no_answer")
BACK = Button(TC("button", "Er tilbage, intet møde"), "back")


def subject(turn: Turn) -> Text:
    return T("{alias}: to spor på samme tid", alias=turn.the.person.name)


def both(turn: Turn, case: CaseFile, person: Person) -> Tell:
    """Phrasebook esc.orange: who takes which. It leaves with the case's own first card."""
    alias, at = turn.the.person.name, next_staffed(turn.policy.office, turn.now)
    return Tell(
        person.id,
        subject(turn),
        T("{alias}: to spor kører nu samtidig. Hvem tager hvad?", alias=alias),
        lines=(
            T("Spor 1: Find {alias}, og hold et kort møde på stedet.", alias=alias),
            T("Spor 2: Bed netværket om hjælp, hvis det er aftalt, eller der er hjemmel."),
        ),
        task=NewTask(turn.new_id(), BOTH, case.id, turn.now + EXPIRES),
        buttons=(
            Button(TC("button", "Jeg tager 1"), "take:citizen"),
            Button(TC("button", "Jeg tager 2"), "take:network"),
            Button(TC("button", "Jeg tager begge"), "take:both"),
        ),
        not_before=at if at > turn.now else None,
        open_case=True,
        at_once=True,
    )


def to_owner(
    turn: Turn, track: Track, text: Text, *buttons: Button, lines: tuple[Text, ...] = ()
) -> bool:
    """False when nobody of the staff can be written to."""
    person = owner_of(turn, track)
    if person is None:
        return False
    at = next_staffed(turn.policy.office, turn.now)
    turn.add(
        Tell(
            person.id,
            subject(turn),
            text,
            lines=lines,
            task=NewTask(turn.new_id(), ONE, track.id, turn.now + EXPIRES, track.step),
            buttons=buttons,
            not_before=at if at > turn.now else None,
            open_case=True,
            at_once=True,
        )
    )
    return True


def next_thing(turn: Turn, track: Track) -> None:
    """The card of the state the track has just come to."""
    alias = turn.the.person.name
    due = T("Senest {due}.", due=moment(track.due or turn.now, turn.now))
    match track.state:
        case S.visit:
            text = T("Kør gerne forbi {alias}, eller bed en kollega om det.", alias=alias)
            to_owner(turn, track, text, REACHED, NOBODY, lines=(due,))
        case S.meet:
            text = T("Foreslå {alias} og virksomheden et kort møde på stedet.", alias=alias)
            send = Button(TC("button", "Foreslå tider"), "propose")
            to_owner(turn, track, text, send, BACK, lines=(due,))
        case S.after:
            text = T("Hvad kom der ud af mødet med {alias}?", alias=alias)
            again = Button(TC("button", "Et møde mere"), "propose")
            lines = (T("Ny start eller stop skriver du i sagen."), due)
            to_owner(turn, track, text, again, BACK, lines=lines)
        case S.ask:
            text = T("Skal netværket hjælpe {alias}? Lav et udkast i sagen.", alias=alias)
            to_owner(turn, track, text, Button(TC("button", "Ingen at spørge"), "nobody"),
                     lines=(due,))  # fmt: skip
        case _:
            pass


def no_time(turn: Turn, track: Track, meeting: Meeting, silent: tuple[str, ...]) -> None:
    """Proposed as often as the policy says: now people decide."""
    alias = turn.the.person.name
    said = T("Ikke alle har svaret.") if silent else T("Der er ingen tid, som alle kan.")
    to_owner(
        turn,
        track,
        T("Mødet med {alias} mangler en tid.", alias=alias),
        BACK,
        lines=(said, T("Ring rundt, og skriv tiden i sagen.")),
    )


def not_asked(turn: Turn, track: Track, names: tuple[str, ...]) -> None:
    """Whom the assistant cannot write to."""
    for name in names:
        to_owner(
            turn,
            track,
            T("Jeg kan ikke skrive til {name}. Ring, og spørg om tiderne.", name=name),
            lines=(T("Tiden skriver du i sagen."),),
        )
