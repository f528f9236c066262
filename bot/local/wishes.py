"""The JSON that the people side may send. What is not of this form is one clear sentence."""

from typing import Annotated, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from starlette.requests import Request

from bot.local.methods import NAMES
from bot.local.refusals import NotPossible

MEDIA = ("photo", "voice", "sticker", "document", "location")


class Wish(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class NewPerson(Wish):
    name: Annotated[str, Field(min_length=1, max_length=64, pattern=r"\S")]
    language_code: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "da"


class NewMessage(Wish):
    text: str | None = None
    photo: bool = False
    voice: bool = False
    sticker: bool = False
    document: bool = False
    location: bool = False
    caption: str = ""

    @property
    def media(self) -> list[str]:
        return [kind for kind in MEDIA if getattr(self, kind)]

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        if len(self.media) + (self.text is not None) != 1:
            raise ValueError(f"send either a text or one of {', '.join(MEDIA)}")
        return self


class Edit(Wish):
    message_id: int
    text: str


class Press(Wish):
    message_id: int
    data: str | None = None
    label: str | None = None

    @model_validator(mode="after")
    def _one_name(self) -> Self:
        if (self.data is None) == (self.label is None):
            raise ValueError("name the button by data or by label")
        return self


class Block(Wish):
    blocked: bool


class ClockMove(Wish):
    advance: str | None = None
    to: str | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.advance is None) == (self.to is None):
            raise ValueError("say either advance or to")
        return self


class NewFault(Wish):
    method: str | None = None
    status: Annotated[int, Field(ge=400, le=599)] | None = None
    retry_after: Annotated[int, Field(ge=1, le=86_400)] | None = None
    drop: bool | Literal["before", "after"] = False
    duplicate: bool = False
    reorder: bool = False
    delay_ms: Annotated[int, Field(ge=0, le=600_000)] = 0
    times: Annotated[int, Field(ge=1, le=1_000_000)] = 1

    @property
    def about_requests(self) -> bool:
        return bool(self.status or self.retry_after or self.drop or self.delay_ms)

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.method is not None and self.method.lower() not in NAMES:
            raise ValueError(f"the Bot API here has no method {self.method}")
        if not (self.about_requests or self.duplicate or self.reorder):
            raise ValueError(
                "say what goes wrong: status, retry_after, drop, duplicate, reorder or delay_ms"
            )
        return self


Asked = TypeVar("Asked", bound=Wish)


async def read(request: Request, form: type[Asked]) -> Asked:
    try:
        return form.model_validate_json(await request.body())
    except ValidationError as error:
        raise NotPossible(400, _sentence(error)) from None


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    words = first["msg"].removeprefix("Value error, ")
    words = words if place else words[:1].upper() + words[1:]
    return f"{place}: {words[:1].lower() + words[1:]}." if place else f"{words}."
