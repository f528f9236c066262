"""My day: what waits for one member of staff, live; and the search in the head of every page."""
