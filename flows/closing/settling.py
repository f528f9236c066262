"""Whether a placement that has run out can be closed now, and doing it (requirements 175-181).

Called whenever something about it was noted. Closed or aftercare is written here, and nowhere
else for a placement that ran to its last day.
"""

from flows.closing import file, steps, what_ends
from flows.closing.file import DONE, File, agreed_step, file_of, files
from flows.closing.gains import tell_gains, tell_good
from flows.effects import SetAlarm
from flows.facts import Phase
from flows.track_effects import ClosePlacement, EndPlacement
from flows.tracks.end import tick
from flows.turn import Turn


def settle(turn: Turn) -> None:
    for one in files(turn):
        begin_aftercare(turn, one)
        if not one.done:
            _settle(turn, one)


def _settle(turn: Turn, one: File) -> None:
    if one.lacks or turn.today.date() < one.last:
        return
    file.note(turn, one, "file", state=DONE)
    placement = turn.the.placement
    if placement is None or placement.id != one.placement:
        turn.add(ClosePlacement(one.placement))
    elif placement.phase not in {Phase.closed, Phase.aftercare} and not _follows(turn, one):
        turn.add(EndPlacement("", "", what_ends.ALARMS, what_ends.TASKS))
        tick(turn, str(placement.id))
    interrupted = one.line(file.INTERRUPTED) is not None  # told when they stopped
    if interrupted:
        tell_good(turn, file_of(turn, one.placement) or one)
    elif placement is not None and placement.id == one.placement:
        tell_gains(turn, file_of(turn, one.placement) or one)
    turn.count("placement_closed")


def begin_aftercare(turn: Turn, one: File) -> None:
    """As soon as the days are over: it does not wait for the call to the workplace. Also when the
    placement was closed before, early or not, and the job was agreed since."""
    placement, today = turn.the.placement, turn.today.date()
    runs = placement is not None and placement.id == one.placement
    if not runs or placement is None or placement.phase is Phase.aftercare:
        return
    if not _follows(turn, one) or one.line("aftercare") is not None:
        return
    turn.add(EndPlacement("", "", what_ends.ALARMS, what_ends.TASKS, phase=str(Phase.aftercare)))
    turn.add(SetAlarm("plan", turn.now, fence=placement.plan + 1))
    file.note(turn, one, "aftercare", day=today)
    turn.remember(silent=False, unanswered=0)  # a new beginning, whoever was left in peace before
    turn.count("aftercare_begun")


def _follows(turn: Turn, one: File) -> bool:
    step = agreed_step(turn, one.placement)
    return step is not None and steps.followed(step.key)


def close_aftercare(turn: Turn) -> None:
    """The goodbye was said. The step was agreed, so nothing is left open."""
    placement = turn.the.placement
    if placement is not None and placement.phase is Phase.aftercare:
        turn.add(EndPlacement("", "", what_ends.ALARMS, what_ends.TASKS))
        turn.count("aftercare_over")
