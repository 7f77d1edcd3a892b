"""What the report tests share: people built in place, and reports as lines of text."""

from collections.abc import Mapping
from datetime import date
from io import StringIO
from typing import Any

from rich.console import Console, RenderableType

from skillgap.market.market import Market
from skillgap.person.build import profile_of
from skillgap.report.subject import Subject

DAY = date(2026, 11, 22)
WIDTHS = (60, 80, 120)
HOSTILE = "\x1b[31m[bold red]|<b>`$x`*_\u202e"


def person(market: Market, levels: Mapping[str, int] | None = None, **more: Any) -> Subject:
    """A person with these levels; `more` are other keys of a profile."""
    skills = {skill: {"level": level} for skill, level in (levels or {}).items()}
    facts = {"name": "Ada", "skills": skills, **more}
    return Subject(profile_of(facts), market, DAY)


def lines(what: RenderableType, width: int = 80, *, colour: bool = False) -> list[str]:
    """A report as it is printed at that width, without spaces at the ends of lines."""
    page = StringIO()
    console = Console(
        file=page,
        width=width,
        markup=False,
        emoji=False,
        highlight=False,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
    )
    console.print(what)
    return [line.rstrip() for line in page.getvalue().splitlines()]


def text(what: RenderableType, width: int = 80) -> str:
    """A report as one line of words, so that a sentence is found wherever it was wrapped."""
    return " ".join(" ".join(lines(what, width)).split())
