"""What the shapes of all roadmap files have in common: ids, shares, levels, citations."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from skillgap.market.model import Priority

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
SkillExpression = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9-]+( \| [a-z0-9-]+)*$", max_length=300)
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=600)]
Level = Annotated[int, Field(ge=0, le=5)]
NeededLevel = Annotated[int, Field(ge=1, le=5)]
Percent = Annotated[Decimal, Field(ge=0, le=100)]
Dollars = Annotated[int, Field(ge=0, le=10_000_000)]
DollarRange = tuple[Dollars, Dollars]
Hours = Annotated[Decimal, Field(ge=0, le=5000)]
Listed = Literal["must-have", "nice-to-have", "description"]


class FileModel(BaseModel):
    """Base of every file shape: frozen, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ShareRange(FileModel):
    """A share of postings in percent; `low` equals `high` where one number is printed."""

    low: Percent
    high: Percent


def read_share(value: Any) -> Any:
    """Read `71`, `37.7` or `15-20` (percent) into low and high; anything else is left to fail."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return {"low": value, "high": value}
    if isinstance(value, str):
        low, dash, high = value.partition("-")
        try:
            numbers = [Decimal(low.strip()), Decimal(high.strip())] if dash else [Decimal(low)] * 2
            backwards = numbers[0] > numbers[1]
        except ArithmeticError:
            msg = "a share is a percent such as 71, 37.7 or 15-20"
            raise ValueError(msg) from None
        if backwards:
            msg = f"the range {value} runs backwards"
            raise ValueError(msg)
        return {"low": numbers[0], "high": numbers[1]}
    return value


Share = Annotated[
    ShareRange,
    BeforeValidator(read_share, json_schema_input_type=int | float | str),
]


class Cited(FileModel):
    """Something a report says: which one, and under which heading."""

    source: Id | None = None
    section: Line | None = None


class Item(FileModel):
    """One listed item of a report: a short label and the skills or credentials it stands for."""

    item: Line
    skills: tuple[SkillExpression, ...] = ()
    credentials: tuple[Id, ...] = ()
    level: NeededLevel | None = None
    priority: Priority | None = None
    why: Line | None = None
