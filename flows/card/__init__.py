"""The competence card (kompetencekort): what a citizen can, line by line as they approved it."""
