"""Questions to a person, with their answers."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.columns import refers, sealed, when


class Question(SQLModel, table=True):
    """What a citizen or a mentor asked, and what was answered; fields as in flows.facts.Question.
    Both texts are sealed, and the row goes when they are to be forgotten."""

    id: str = Field(primary_key=True)
    citizen_id: int = refers("person.id", index=True)
    asker: int = refers("person.id", index=True)
    role: str
    thread: str = ""
    text: bytes = sealed()
    asked_at: datetime = when()
    taken_by: int | None = refers("person.id", nullable=True)
    answer: bytes | None = sealed(nullable=True)
    answered_at: datetime | None = when(nullable=True)
    answered_by: int | None = refers("person.id", nullable=True, index=True)
    thanked: bool = False
    forget_at: datetime = when(index=True)
