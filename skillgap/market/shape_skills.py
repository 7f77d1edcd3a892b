"""The shape of a category of skills."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from skillgap.market.model import Effort, Trend
from skillgap.market.shape_base import Cited, FileModel, Id, Line, NeededLevel, Share


class MarketFigureEntry(Cited):
    """How often the whole market names a skill, with its trend."""

    share: Share | None = None
    trend: Trend | None = None
    note: Line | None = None


class ResourceEntry(FileModel):
    """Something to learn from. The address is given only where it is beyond doubt."""

    title: Line
    kind: Literal["course", "book", "docs", "tutorial", "exercises", "video", "paper", "community"]
    free: bool
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None


def one_or_many(value: Any) -> Any:
    """Let a list of one be written without the dash."""
    return value if isinstance(value, list | tuple) else (value,)


class SkillEntry(FileModel):
    """A skill of the catalogue."""

    name: Line
    about: Line
    aliases: tuple[Line, ...] = ()
    market: Annotated[
        tuple[MarketFigureEntry, ...],
        BeforeValidator(
            one_or_many, json_schema_input_type=MarketFigureEntry | list[MarketFigureEntry]
        ),
    ] = ()
    prerequisites: dict[Id, NeededLevel] = {}
    effort: Effort
    related: dict[Id, Annotated[Decimal, Field(gt=0, lt=100)]] = {}
    resources: tuple[ResourceEntry, ...] = ()
    show_it: Annotated[str, StringConstraints(min_length=1, max_length=240)]
    grow: Annotated[
        tuple[Line, ...], BeforeValidator(one_or_many, json_schema_input_type=Line | list[Line])
    ] = ()


class SkillsFile(FileModel):
    """`skills/*.yaml`: one category of the catalogue. `order` is its place; without one it comes last."""

    category: Id
    name: Line
    order: Annotated[int, Field(ge=1, le=9999)] | None = None
    about: Line | None = None
    skills: dict[Id, SkillEntry]
