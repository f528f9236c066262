"""Takes the screenshots of the docs again (`make pictures`)."""
