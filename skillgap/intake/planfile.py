"""An exported Markdown plan read back: which boxes are ticked, and the hours written beside them.

The plan may have been edited, reordered, indented, wrapped and annotated: a box is known by the id
in its comment, `<!-- skillgap:kubernetes@2 -->`, and by nothing else. Hours of a person's own are
written `(took 12 h)`, `12.5 h spent` or `spent: 12h` anywhere in the item; the plan's own figures
(`14 of 38 h`) are not. What cannot be read is listed with its line; nothing is guessed.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

StepKey = tuple[str, int]
"""A step by skill and level reached."""

LONGEST_LINE = 20_000
"""Characters of an item that are looked at."""

MOST_HOURS = 5000
"""Hours beyond which no step is believed to have taken them, as in a profile."""

_START = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_TICK = re.compile(r"\[(?P<mark>[^\[\]]{0,3})\](?=\s|$)")
_NO_ITEM = re.compile(r"\s*(?:$|#{1,6}\s|```|~~~)")
_COMMENT = re.compile(r"<!--(?P<words>[^>]{0,300})-->")
_ID = re.compile(r"\s*skillgap:\s*(?P<skill>[\w.-]+)@(?P<level>\w+)(?P<more>\s+continues)?\s*")
_OTHER = re.compile(r"\s*skillgap (?P<what>credential held|credential|preparation)\b")
_WHY_OTHER = {
    "credential": "credentials are set by: skillgap profile set NAME credentials=…",
    "preparation": "interview preparation is not kept in a profile",
}
_HEAD = re.compile(r"skillgap roadmap/\d+ (?P<words>[^>]*)-->")
_MONTH = re.compile(r"continue in (?P<month>\w+ \d{4})")

_NUMBER = (
    r"(?P<hours>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:h|hrs?|hours?)\b(?:\s*(?P<minutes>\d{1,2})\s*min\w*)?"
)
_NO_RATE = r"(?!\s*(?:/|(?:a|per|each|every)\s+(?:day|week|month)\b))"
_HOURS = (
    re.compile(
        rf"\b(?:took|spent)(?: me)?(?: about| only)?\s*[:=]?\s*[~≈]?\s*{_NUMBER}{_NO_RATE}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\w.,/–—−-])(?<!of ){_NUMBER}\s+spent\b{_NO_RATE}", re.IGNORECASE),
)
_SAID = re.compile(
    r"\b(?:took|spent)\b[^\n]{0,30}?(?:\d|\bhours?\b)|\d\s*(?:h|hours?)\s+spent\b", re.IGNORECASE
)


class Box(NamedTuple):
    """A box of the plan: its step, whether it is ticked, and the hours written beside it, if any.

    `continues` is true where a later box completes the step. `words` are what the item says, to tell
    a copy of a box from another box of the same step.
    """

    line: int
    skill: str
    level: int
    is_ticked: bool
    continues: bool
    hours: float | None
    words: str

    @property
    def key(self) -> StepKey:
        """The step."""
        return self.skill, self.level

    @property
    def piece(self) -> str:
        """What tells apart the boxes of one step that stand in several months."""
        month = _MONTH.search(self.words) if self.continues else None
        return month["month"] if month else self.words if self.continues else ""


class Odd(NamedTuple):
    """A line that could not be matched (1 is the first), what it says, and why not."""

    line: int
    text: str
    why: str


class PlanFile(NamedTuple):
    """What an exported plan says.

    `target` and `person` (an id) are those it was made for, `logged` the hours its steps had then;
    they are empty where the plan's first comment is gone.
    """

    boxes: tuple[Box, ...]
    odd: tuple[Odd, ...]
    target: str = ""
    person: str = ""
    logged: Mapping[StepKey, float] = {}

    @property
    def is_plan(self) -> bool:
        """True where anything in it shows that it once was an exported plan."""
        return bool(self.boxes or self.target)


class _Item(NamedTuple):
    """An item of a list with the lines that go on from it: where it starts, its mark, its text."""

    line: int
    mark: str | None
    text: str


def read_plan(text: str) -> PlanFile:
    """Read an exported plan, whatever has become of it. Line ends may be of any kind."""
    boxes: list[Box] = []
    odd: list[Odd] = []
    for item in _items(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")):
        for found in _read(item):
            (boxes if isinstance(found, Box) else odd).append(found)  # type: ignore[arg-type]
    words = _head(text)
    return PlanFile(
        boxes=tuple(boxes),
        odd=tuple(odd),
        target=words.get("target", ""),
        person=words.get("for", ""),
        logged=dict(_logged(words.get("logged", ""))),
    )


def _head(text: str) -> dict[str, str]:
    """The words of the first comment, `target=… made=… for=…`, by name."""
    start = max(text.find("skillgap roadmap/"), 0)
    head = _HEAD.match(text[start : start + LONGEST_LINE])
    return dict(w.split("=", 1) for w in head["words"].split() if "=" in w) if head else {}


def _logged(words: str) -> Iterator[tuple[StepKey, float]]:
    """`rag@3:12,docker@2:1.5` as hours by step."""
    for part in words.split(","):
        match = re.fullmatch(r"([\w.-]+)@([1-5]):(\d{1,4}(?:\.\d{1,2})?)", part)
        if match:
            yield (match[1], int(match[2])), float(match[3])


def _items(text: str) -> Iterator[_Item]:
    """The items of all lists, each with the lines it was wrapped to, and other lines that carry an id."""
    start, mark, lines = 0, None, list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        begins = _START.match(line)
        if begins or _NO_ITEM.match(line) or not lines:
            if lines:
                yield _Item(start, mark, " ".join(lines)[:LONGEST_LINE])
            tick = _TICK.match(line, begins.end()) if begins else None
            start, mark = number, tick["mark"] if tick else None
            rest = line[tick.end() if tick else begins.end() if begins else 0 :]
            lines = [rest] if begins or "skillgap:" in line else []
        else:
            lines.append(line)
    if lines:
        yield _Item(start, mark, " ".join(lines)[:LONGEST_LINE])


def _read(item: _Item) -> Iterator[Box | Odd]:
    """The box of an item, and what is odd about it; nothing for an item that is none."""
    words = " ".join(_COMMENT.sub(" ", item.text).split())
    comments = [match["words"] for match in _COMMENT.finditer(item.text)]
    found = [match for match in map(_ID.match, comments) if match]
    other = next((match for match in map(_OTHER.match, comments) if match), None)
    ids = {(match["skill"], match["level"]) for match in found}
    ticked = item.mark in {"x", "X"}
    if len(ids) > 1:
        yield Odd(item.line, words, "it carries the ids of several boxes")
    elif ids:
        yield from _box(item, found[0], words)
    elif ticked and other is None:
        yield Odd(item.line, words, "it is ticked but carries no id")
    elif ticked and other is not None and other["what"] in _WHY_OTHER:
        yield Odd(item.line, words, _WHY_OTHER[other["what"]])
    elif not ticked and _hours(words) is not None:
        yield Odd(item.line, words, "it has hours but carries no id")


def _box(item: _Item, id_: re.Match[str], words: str) -> Iterator[Box | Odd]:
    skill, level = id_["skill"], id_["level"]
    if level not in {"1", "2", "3", "4", "5"}:
        yield Odd(item.line, words, f"there is no level {level[:20]}")
        return
    if item.mark is None:
        yield Odd(item.line, words, f"the box of {skill}@{level} is gone")
        return
    if item.mark not in {"x", "X", " "}:
        yield Odd(item.line, words, f"[{item.mark}] is neither ticked nor empty")
    hours = _hours(words)
    if hours is None and _SAID.search(words):
        yield Odd(item.line, words, "its hours are not clear: write (took 12 h)")
    is_ticked = item.mark in {"x", "X"}
    yield Box(item.line, skill, int(level), is_ticked, bool(id_["more"]), hours, words)


def _hours(words: str) -> float | None:
    """The hours a person wrote; None where there are none, or two that differ."""
    found = {
        float(match["hours"].replace(",", ".")) + int(match["minutes"] or 0) / 60
        for pattern in _HOURS
        for match in pattern.finditer(words)
    }
    hours = round(found.pop(), 2) if len(found) == 1 else None
    return hours if hours is not None and hours <= MOST_HOURS else None
