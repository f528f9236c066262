"""Who comes in: links, sessions, what the guard refuses."""
