"""A proof as a person types it, on one line: what it is, when, and where it can be seen."""

import re
from datetime import date
from typing import Any

from textual.app import App

from skillgap.person.model import Evidence
from skillgap.plaintext import visible
from skillgap.tui.screens.prompt import ask

HINT = (
    "What it is; when; where to see it. Such as: Churn model in production; 2026-03-14; https://…"
)
_LINK = re.compile(r"(?:https?://|www\.)[^\s;]+", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def read_proof(text: str, today: date) -> Evidence:
    """The proof in a line. Parts stand between semicolons in any order; only the words are needed.

    A link may also stand among the words. A month means its first day, a year its first too. Raises
    ValueError in words.
    """
    link = _LINK.search(text)
    rest = text.replace(link.group(), " ", 1) if link else text
    words: list[str] = []
    when: date | None = None
    for part in (each.strip() for each in rest.split(";")):
        day = _read_day(part, today)
        if day is not None and when is None:
            when = day
        elif part:
            words.append(part)
    said = "; ".join(words)
    if not said:
        raise ValueError("Say what it is, not only when or where.")
    if when is not None and when > today:
        raise ValueError(f"{when} has not come yet; a proof is something that exists.")
    return Evidence(text=said, date=when, link=link.group() if link else None)


def _read_day(text: str, today: date) -> date | None:
    if text.casefold() == "today":
        return today
    if _YEAR.fullmatch(text):
        return date(int(text), 1, 1)
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"There is no day {visible(text, 20)}; write it as 2026-03-14.") from None


async def ask_proof(app: App[Any], name: str, today: date) -> Evidence | None:
    """Ask for a proof of a skill, by its name. Call it in a worker."""
    title = f"A proof of {name}"
    typed = await ask(app, title, "", HINT, lambda text: fault(text, today))
    return None if typed is None else read_proof(typed, today)


def fault(text: str, today: date) -> str:
    """What is wrong with a line, in words; nothing where it will do."""
    try:
        read_proof(text, today)
    except ValueError as error:
        return str(error)
    return ""
