"""Policy files that cannot be meant: the text, the line that is named, and what is said."""

WRONG = {
    "an unknown key": ("[rhythm]\nreminder_minute = 5", 2, "did you mean reminder_minutes?"),
    "an unknown table": ("\n\n[rythm]\n", 3, "did you mean rhythm?"),
    "a negative wait": ("[arrival]\nask_mentor_minutes = -5", 2, "from 0 to 1440 (minutes)"),
    "a text for a number": ('[keep]\n\nwords_days = "14"', 3, "must be a whole number"),
    "true for a number": ("[keep]\nwords_days = true", 2, "must be a whole number, not true"),
    "a fraction for a number": ("[keep]\nwords_days = 1.5", 2, "must be a whole number"),
    "not a number": ("[signals]\nconcern_factor = nan", 2, "must be a number"),
    "a number for yes or no": ("[card]\ndetails = 1", 2, "must be true or false"),
    "an unknown colour": ('[cases.blue]\nat = "now"', 1, "green, yellow, orange, red"),
    "an unknown role": (
        '[cases.red]\nchain = [\n  { role = "caseworker", wait_minutes = 5 },\n  # nu\n'
        '  { role = "deputi", wait_minutes = 5 },\n]',
        5,
        "did you mean deputy?",
    ),
    "a negative step": (
        '[[cases.red.chain]]\nrole = "deputy"\n[[cases.red.chain]]\nrole = "leader"\n'
        "wait_minutes = -1",
        5,
        "from 0 to 1440",
    ),
    "a step without a role": ("[[cases.red.chain]]\nwait_minutes = 5", 1, "lacks role; add it"),
    "an empty chain": ("[cases.orange]\nchain = []", 2, "nobody would be told"),
    "a chain that spins": (
        '[cases.orange]\nrepeat = true\nchain = [{ role = "leader" }]',
        3,
        "goes around without a wait",
    ),
    "a contact nobody knows": (
        '[cases.red]\nnext_contact = "soon"',
        2,
        "minutes:60, closing or next_working_day",
    ),
    "an unknown start": ('[cases.red]\nat = "later"', 2, "cannot be 'later'"),
    "overlapping hours": (
        '[office.staffed]\nmonday = ["09:00-12:00", "11:00-15:00"]',
        2,
        "hours that overlap",
    ),
    "hours the wrong way round": (
        '[office.staffed]\nmonday = ["15:00-09:00"]',
        2,
        "ends before it begins",
    ),
    "an unknown weekday": ('[office.staffed]\nmandag = ["09:00-12:00"]', 2, "must be a day"),
    "no staffed hour": (
        "[office.staffed]\nmonday = []\ntuesday = []\nwednesday = []\nthursday = []\nfriday = []",
        1,
        "at least one staffed hour",
    ),
    "hours without a dash": ('[office.staffed]\nmonday = ["9"]', 2, 'like "09:00-15:00"'),
    "no such time": ('[quiet]\nstart = "25:00"', 2, 'a time like "08:30"'),
    "no time zone": ('[office]\nzone = "Europe/Skive"', 2, "is not a time zone"),
    "a date in quotes": ('[office]\nclosed = ["2026-12-24"]', 2, "without quotes"),
    "a date with a time": ("[office]\nclosed = [2026-12-24T08:00:00]", 2, "must be a date"),
    "a day that is not MM-DD": ('[office]\nclosed_each_year = ["24-12"]', 2, 'look like "12-24"'),
    "a phone number in letters": ('[office]\nphone = "ring"', 2, 'look like "70 201 201"'),
    "an evening in the quiet hours": (
        '[rhythm]\nevening_at = "21:00"',
        2,
        "lies in the quiet hours",
    ),
    "a preview that ends first": ('[week]\npreview_until = "09:00"', 2, "later than preview_at"),
    "the citizen before the mentor": (
        "[arrival]\nask_citizen_minutes = 5",
        2,
        "must not come before",
    ),
    "nobody hears of an absence": ("[absence]\nrecipients = []", 2, "nobody would hear"),
    "more motivation than agreed": ("[motivation]\nper_week = 3", 2, "from 0 to 2"),
    "help lines without 112": (
        'languages = ["da"]\n[[help_lines]]\nname = "A"\nnumber = "1813"\nabout = "doctor"',
        2,
        "lacks 112",
    ),
    "a single help line": (
        '[[help_lines]]\nname = "Alarm"\nnumber = "112"\nabout = "life"',
        1,
        "more than one number",
    ),
    "a help line of an unknown kind": (
        '[[help_lines]]\nname = "A"\nnumber = "112"\nabout = "lif"',
        4,
        "did you mean life?",
    ),
    "no Danish": ('languages = ["en"]', 1, "lacks da"),
    "a word for a list": ('languages = "da"', 1, "must be a list"),
    "a value for a table": ("quiet = 20", 1, "must be a table [quiet]"),
    "a text without a value": ("[texts]\nkommune = 4", 2, "must be a text"),
    "words kept past Telegram": ("[keep]\ntelegram_hours = 48", 2, "from 1 to 47"),
    "keys forgotten too soon": ("[keep]\nhandled_days = 1", 2, "from 2 to 366"),
    "no TOML": ("[rhythm]\nreminder_minutes = = 5", 2, "this is not TOML"),
    "TOML that ends early": ('[office]\nname = "Aar', 2, "this is not TOML"),
    "a key twice": ("[card]\ndetails = true\ndetails = false", 3, "this key stands twice"),
    "a weekday twice": (
        '[office.staffed]\nmonday = ["09:00-12:00"]\n\nmonday = []',
        4,
        "this key stands twice",
    ),
    "a table twice": ('[quiet]\nend = "07:00"\n[quiet]\nstart = "20:00"', 3, "stands twice"),
    "a forgotten quotation mark": ('[office]\nname = "Aarhus\nphone = "1234"', 2, "quotation mark"),
    "words of one's own without a #": ("[card]\nhusk at spørge Mette", 2, "or # before words"),
    "a day that does not exist": ("[office]\nclosed = [2026-02-30]", 2, "there is no such day"),
    "a day long ago": ("[office]\nclosed = [\n  2026-12-23,\n  1926-12-24,\n]", 4, "mend the year"),
    "a closing day twice": ("[office]\nclosed = [2026-12-23, 2026-12-23]", 2, "stands twice"),
    "a day of no year": ('[office]\nclosed_each_year = ["02-30"]', 2, "is no day of any year"),
    "quiet hours that nearly never end": (
        '[quiet]\nstart = "20:00"\nend = "19:30"\n[rhythm]\n'
        'evening_at = "19:40"\nearly_evening_at = "19:40"\nlate_shift_asks = "19:30"\n'
        'late_shift_until = "19:50"\n[absence]\nnext_morning_at = "19:40"\n[week]\n'
        'reflection_at = "19:40"\npreview_at = "19:40"\npreview_until = "19:50"\n'
        '[motivation]\nat = "19:40"\nuntil = "19:50"\n'
        '[noshow]\nmeeting_reminder_at = "19:40"\n'
        '[meetings]\nprepare_at = "19:40"\nprepare_until = "19:50"\nagreement_at = "19:40"\n'
        'match_at = "19:40"\ntouch_at = "19:40"\nuntil = "19:50"\n'
        '[conditions]\nreview_at = "19:40"\nreview_until = "19:50"',
        2,
        "16 hours at most",
    ),
    "red for the on-call list alone": (
        '[cases.red]\nchain = [{ role = "on_call", wait_minutes = 15 }]',
        2,
        "names nobody who is always there; add for example caseworker",
    ),
    "orange for the workplace alone": (
        '[[cases.orange.chain]]\nrole = "company_mentor"\nwait_minutes = 30',
        1,
        "names nobody who is always there",
    ),
    "a recipient twice": (
        '[absence]\nrecipients = ["caseworker", "caseworker"]',
        2,
        "stands twice",
    ),
    "an unknown recipient": ('[absence]\nrecipients = ["boss"]', 2, "write one of caseworker"),
    "a help line without a number": (
        '[[help_lines]]\nname = "Alarm"\nnumber = "112"\nabout = "life"\n'
        '[[help_lines]]\nname = "Livslinien"\nabout = "suicide"',
        5,
        "lacks number; add it",
    ),
    "a help line with an empty number": (
        '[[help_lines]]\nname = "Livslinien"\nnumber = ""\nabout = "suicide"',
        3,
        'like "70 201 201"',
    ),
    "a help line twice": (
        '[[help_lines]]\nname = "Alarm"\nnumber = "112"\nabout = "life"\n'
        '[[help_lines]]\nname = "Livslinien"\nnumber = "70 201 201"\nabout = "suicide"\n'
        '[[help_lines]]\nname = "Livslinien"\nnumber = "70201201"\nabout = "suicide"',
        11,
        "stands twice",
    ),
    "a language twice": ('languages = ["da", "en", "en"]', 1, "stands twice"),
    "a day of motivation twice": (
        '[motivation]\ndays = ["monday", "monday"]',
        2,
        "stands twice; remove one",
    ),
    "a text that cannot be changed": (
        '[texts]\nkommune = "Aarhus Kommune"',
        2,
        "no text can be changed in this version",
    ),
    "a municipality without a name": ('[office]\nname = "  "', 2, 'look like "a name"'),
    "one missed tap as a sign": ("[rhythm]\nsilence_stable = 1", 2, "from 2 to 1000 (times)"),
    "an auditor that never looks": ("[audit]\nevery_minutes = 0", 2, "from 1 to 60 (minutes)"),
    "reminders that are late before a danger is": (
        "[audit]\nlate_minutes = 40",
        1,
        "slow_minutes must not be less than late_minutes",
    ),
}
