"""A mentor's own page behind a signed link: no session, one citizen."""
