"""Markdown that cannot be broken by what it carries: escaped text, tables, links.

What is written here reads the same raw, on GitHub and in Obsidian. Escapes are those of CommonMark,
where a backslash before any punctuation makes it plain; they are set only where a reader of Markdown,
HTML, GitHub or Obsidian would see more than a character.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal
from urllib.parse import quote, urlsplit

from skillgap.plaintext import visible

Align = Literal["left", "right", "center"]

LONGEST = 2000
"""Characters of one text that are kept; more than that is cut with `…`."""

_SPECIAL = re.compile(
    r"[\\`*\[\]<>|~^]|\$(?!\d)"  # a formula needs a closing $ without a digit after it
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis; not in snake_case
    r"|(?:(?<=\s)|^)#|#(?=\w)"  # headings and their ends, tags, issues; not in C#
    r"|&(?=#?\w+;)"  # entities; not in R&D
    r"|%(?=%)|=(?==)|\{(?=[{%#:.])"  # comments and marks of Obsidian, templates of site builders
    r"|:(?=//|\w+:)|(?<=[wW]{3})\."  # addresses that would become links, names of emoji
)
_BLOCK = re.compile(r"^(?:[-+](?=\s|$)|-(?=-)|=|(?P<number>\d{1,9})(?=[.)](?:\s|$)))")
_RULES = {"left": ":--", "right": "--:", "center": ":-:"}
_SCHEMES = {"http", "https", "mailto"}
_KEPT_IN_URL = "/:?&=+,;@%~#!$'*[]-._"


def escape(text: str) -> str:
    """Return foreign text on one line as Markdown that shows exactly its characters.

    Line breaks become spaces; other control characters become visible escapes.
    """
    plain = _SPECIAL.sub(r"\\\g<0>", visible(text, LONGEST))
    return _BLOCK.sub(_plain_start, plain)


def _plain_start(match: re.Match[str]) -> str:
    """The start of a list item, rule or underline with the backslash that makes it plain."""
    return match.group() + "\\" if match["number"] else "\\" + match.group()


def link(title: str, url: str) -> str:
    """A link, or the title alone where there is no address that may be followed."""
    address = safe_url(url)
    return f"[{escape(title)}]({address})" if address else escape(title)


def safe_url(url: str) -> str:
    """The address, fit to stand in parentheses; empty unless it is http, https or mailto."""
    try:
        scheme = urlsplit(url.strip()).scheme.casefold()
    except ValueError:
        return ""
    return quote(url.strip(), safe=_KEPT_IN_URL) if scheme in _SCHEMES else ""


def table(
    headers: Sequence[str], rows: Iterable[Sequence[str]], align: Sequence[Align] = ()
) -> str:
    """A table of cells that are Markdown already, its columns padded so that it also reads raw.

    Raises ValueError where a row has not as many cells as there are headers.
    """
    rules: list[Align] = [*align, *["left"] * (len(headers) - len(align))]  # type: ignore[list-item]
    body = [[_cell(cell) for cell in row] for row in rows]
    for row in body:
        if len(row) != len(headers):
            message = f"{len(row)} cells in a table of {len(headers)} columns"
            raise ValueError(message)
    widths = [max(3, *(len(row[n]) for row in [list(headers), *body])) for n in range(len(headers))]
    ruler = [_ruler(rule, width) for rule, width in zip(rules, widths, strict=True)]
    return "\n".join(_row(row, widths, rules) for row in [list(headers), ruler, *body])


def _cell(text: str) -> str:
    return text.replace("\n", " ").strip()


def _ruler(rule: Align, width: int) -> str:
    ends = _RULES[rule]
    return ends[0] + "-" * (width - 2) + ends[-1]


def _row(cells: Sequence[str], widths: Sequence[int], rules: Sequence[Align]) -> str:
    padded = (
        cell.rjust(width) if rule == "right" else cell.ljust(width)
        for cell, width, rule in zip(cells, widths, rules, strict=True)
    )
    return "| " + " | ".join(padded) + " |"


def bullets(lines: Iterable[str], mark: str = "-") -> str:
    """A list of lines that are Markdown already."""
    return "\n".join(f"{mark} {line}" for line in lines)


def comment(words: str) -> str:
    """An HTML comment of our own words; nothing in it can end it early."""
    kept = re.sub(r"[^\w @./:=+,-]", "", words).replace("--", "-")
    return f"<!-- {kept} -->"
