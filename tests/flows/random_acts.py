"""What staff do on the pages of the desk in a random conversation, also where it does not fit."""

TIMES = {"time0": "2027-01-05T10:00", "time1": "2027-01-06T10:00"}
TRACK_ACTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("take", {"track": "citizen"}),
    ("take", {"track": "network"}),
    ("reached", {}),
    ("propose", TIMES),
    ("no_answer", {}),
    ("set_time", {"time": "2027-01-07T10:00"}),
    ("cancel", {}),
    ("reached", {}),
    ("propose", TIMES),
    ("new_start", {"schedule": "mon,wed 10:00-12:00", "expectations": "Vi ringer."}),
    ("interrupt", {"by": "together", "why": "tasks"}),
    ("go_on", {}),
    ("back", {}),
    ("partner", {"name": "Bo", "email": "bo@x.example", "kind": "other"}),
    ("nobody", {}),
    ("nonsense", {}),
)
PLANS = (
    ("hours_plan", "from 2026-11-23 4 agreed, from 2026-12-07 6:30"),
    ("hours_plan", "from 2026-11-24 0:30 review 2026-11-25"),
    ("hours_plan", ""),
    ("hours_plan", "80 timer"),
    ("schedule_change", "tue,thu 10:00-12:00"),
    ("schedule_change", "odd mon 22:00-02:00; even fri 06:00-10:00"),
    ("schedule_change", "når det passer"),
)
CLOSING_ACTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("end", {"by": "together", "why": "tasks"}),
    ("go_on", {}),
    ("extend", {"last": "2027-03-05"}),
    ("agree", {"step": "job"}),
    ("propose", {"step": "education"}),
    ("call", {"placement": "1", "good": "Mødte glad op."}),
    ("not_reached", {"placement": "1"}),
    ("owner", {"placement": "1", "owner": "2"}),
    ("nonsense", {}),
)
