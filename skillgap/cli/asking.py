"""Each find put to the person in the terminal: take it, change it, drop it."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from skillgap.cli.context import Context
from skillgap.intake.found import Found
from skillgap.plaintext import visible

if TYPE_CHECKING:
    from skillgap.report.shapes.intake import FoundShape

KEYS = "enter yes · 0–5 another level · n no · a yes to the rest · q stop"
KEYS_HELD = "enter keep · 0–5 another level · n no · a yes to the rest · q stop"
LEVELS = {"0", "1", "2", "3", "4", "5"}

Choice = tuple[Found, bool]
"""A find that was taken, and whether it replaces the level that is there."""


def ask(ctx: Context, found: Sequence[Found], shown: Sequence["FoundShape"]) -> list[Choice] | None:
    """What the person takes; None where they stop."""
    taken: list[Choice] = []
    open_finds = [n for n, each in enumerate(found) if not _settled(each, shown[n])]
    taken += [(found[n], False) for n in range(len(found)) if n not in set(open_finds)]
    for place, n in enumerate(open_finds):
        answer = _answer(ctx, shown[n], f"{place + 1}/{len(open_finds)}")
        if answer == "q":
            return None
        if answer == "a":
            return taken + [(found[rest], False) for rest in open_finds[place:]]
        if answer in LEVELS:
            taken.append((found[n]._replace(level=int(answer), inferred=False), True))
        elif answer == "":
            confirmed = found[n]._replace(inferred=False) if found[n].level else found[n]
            taken.append((confirmed, False))
    return taken


def _settled(found: Found, shown: "FoundShape") -> bool:
    """True where the profile says the same already: there is nothing to ask."""
    return found.level is not None and shown["have"] == found.level


def _answer(ctx: Context, shown: "FoundShape", place: str) -> str:
    """One of enter, a level, n, a, q; asked again until it is one. The end of the input means q."""
    _show(ctx, shown, place)
    while True:
        sys.stdout.write(ctx.ink.text(f"{_question(shown)} "))
        sys.stdout.flush()
        line = sys.stdin.readline()
        answer = line.strip().casefold()
        if not line or answer in {"q", "quit"}:
            return "q"
        if answer in LEVELS | {"", "n", "a"}:
            return answer
        words = {"y": "", "yes": "", "no": "n", "all": "a"}
        if answer in words:
            return words[answer]
        sys.stdout.write(ctx.ink.text(f"  {KEYS if shown['have'] is None else KEYS_HELD}\n"))


def _show(ctx: Context, shown: "FoundShape", place: str) -> None:
    from rich.console import Group  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from skillgap.report.columns import indented  # noqa: PLC0415
    from skillgap.report.intake.text import reason  # noqa: PLC0415

    head = Text(f"\n{place}  ", style="dim").append(visible(shown["name"], 60), style="bold")
    ctx.show(Group(head, indented(reason(shown, ctx.ink), 2)))


def _question(shown: "FoundShape") -> str:
    """What enter will do stands first."""
    level, have = shown["level"], shown["have"]
    if have is not None:
        other = f"the text says {level}" if level is not None else "the text gives no level"
        return f"  You have {have}, {other}. Keep {have}? [enter/0–5/n/a/q]"
    if level is None:
        return "  No level can be told. Which? [0–5, enter none/n/a/q]"
    return f"  Level {level}? [enter/0–5/n/a/q]"
