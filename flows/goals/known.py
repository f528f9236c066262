"""What flows/registry.py knows of this package."""

from flows.goals import agreeing, answer, change, follow_up, forms, gate, shown, undone, wizard
from flows.known import Known

KNOWN = Known(
    flows=(wizard.FLOW, change.FLOW, follow_up.FLOW),
    commands={
        "maal": shown.show,
        "goal": shown.show,
        "tilbageblik": shown.look_back,
        "nytmaal": wizard.command,
        "newgoal": wizard.command,
    },
    alarms={agreeing.WAITS: agreeing.waits},
    tasks={
        agreeing.TASK: agreeing.answered,
        agreeing.SHARED: agreeing.look,
        agreeing.BACK: undone.take_back_in_chat,
        change.AGAIN: answer.pressed_on_card,
        follow_up.TASK: follow_up.answered,
        follow_up.BACK: follow_up.take_back_in_chat,
        gate.TASK: gate.pressed_on_card,
    },
    forms=dict.fromkeys(forms.DO, forms.from_desk),
    undo={agreeing.TASK: undone.take_back, follow_up.TASK: follow_up.take_back},
)
