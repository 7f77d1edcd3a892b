"""Names that a posting lists beside skills but that the catalogue does not have."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from skillgap.intake.passages import Passage
from skillgap.intake.posting.page import Page
from skillgap.intake.posting.parts import Part

FEWEST = 2
"""Skills that must be named for anything beside them to be looked at."""

MOST = 30
"""The most names that are listed."""

Places = Sequence[tuple[int, int]]
"""Where something stands: (start, end) in characters, in order."""

_NAME = (
    r"(?:[A-Z][\w.+#]*[\w+#]|[A-Z]|[a-z]+[A-Z]\w*|[a-z]+\.js)"
    r"(?:[ -](?:[A-Z][\w.+#]*|\d+(?:\.\d+)*)){0,3}"
)
_WHOLE = re.compile(rf"\s*({_NAME})\s*")
_LAST = re.compile(
    rf"(?:\b(?:in|with|of|like|as|using|mit|von|avec|de|und|and|or)|[:(])\s*({_NAME})\s*\Z"
)
_FIRST = re.compile(rf"\s*({_NAME})(?=\s|[.)]|\Z)")
_PARTING = re.compile(
    r"[,;/|()•·]|\s(?:and|or|und|oder|et|ou|such\s+as|like)\s|\be\.g\.|\s&\s|:\s|\.\s"
)
_SCHOOLING = re.compile(
    r"\b(?:degree|bachelor|master|b\.?sc|m\.?sc|ph\.?\s?d|diploma|studium|abschluss|dipl[ôo]me|bac\s?\+|universit\w+|"
    r"study|studies|native|languages?\s*:|english|german|french|deutsch|englisch|fran[çc]ais|anglais|"
    r"conferences?|publications?|journals?)"
)
_PLAIN_ENDING = re.compile(
    r"(?:ity|ness|tion|sion|ment|ship|ance|ence|ing|ism|able|ible|ive|ous|ful|ly|ed|keit|heit|ung|schaft|it[ée])\Z"
)
_COMMON = frozenset(
    """
    a an the i we you our your experience knowledge strong good excellent solid proven familiarity familiar ability
    understanding expertise skills skill proficiency proficient hands-on working years year required requirements
    preferred nice must bonus plus design build building develop developing development write implement create own
    lead use using tools technologies languages frameworks libraries platforms databases services cloud web api ui ux
    it ai hr qa b2b b2c saas paas iaas smb eu us usa uk ceo cto cfo kpi okr roi pto faq gmbh ag ltd inc remote hybrid
    europe berlin london paris munich zurich monday friday january february march april may june july august
    september october november december some any other others more similar related etc
    computer science mathematics physics engineering statistics economics informatics software data systems
    kenntnisse erfahrung gute sehr erste du wir sie und mit connaissance bonne vous nous team teams
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a list
)
_ASKING: frozenset[Part] = frozenset(("start", "required", "preferred", "tasks"))
_NEAR = 2


def unknown_names(page: Page, meant: Places, sighted: Places) -> tuple[str, ...]:
    """Names in a list with the places in `meant`, each once; nothing that was sighted is unknown."""
    names: dict[str, str] = {}
    if len(meant) < FEWEST:
        return ()
    text = page.text
    candidates = [passage for passage in page.passages[1:] if page.part(passage.start) in _ASKING]
    skilled = [_holds(meant, passage.start, passage.end) for passage in candidates]
    for number, passage in enumerate(candidates):
        beside = passage.bullet and any(skilled[max(0, number - _NEAR) : number + _NEAR + 1])
        if not (skilled[number] or beside):
            continue
        found = [
            (name, start, end)
            for items in _lists(text, passage)
            for name, start, end in (
                _listed(text, items, meant) if skilled[number] else _bare(text, items)
            )
            if name.casefold() not in names and not _holds(sighted, start, end)
        ]
        if found and not _SCHOOLING.search(page.low, passage.start, passage.end):
            for name, *_ in found:
                names[name.casefold()] = "" if _is_common(name, text) else name
    return tuple(filter(None, names.values()))[:MOST]


def _lists(text: str, passage: Passage) -> Iterator[Places]:
    """The items of each list in a passage; the end of a sentence ends a list."""
    items: list[tuple[int, int]] = []
    start = passage.start
    for sign in _PARTING.finditer(text, passage.start, passage.end):
        if text[start : sign.start()].strip():
            items.append((start, sign.start()))
        if sign.group()[0] in ".:":
            yield items
            items = []
        start = sign.end()
    if text[start : passage.end].strip():
        items.append((start, passage.end))
    yield items


def _bare(text: str, items: Places) -> list[tuple[str, int, int]]:
    """The items of a bullet that holds nothing but names."""
    names = [_name(text[start:end], "") for start, end in items]
    if not all(names):
        return []
    return [(name, start, end) for name, (start, end) in zip(names, items, strict=True)]


def _listed(text: str, items: Places, meant: Places) -> Iterator[tuple[str, int, int]]:
    """The items that are names and stand beside a skill."""
    known = [_holds(meant, start, end) for start, end in items]
    last = len(items) - 1
    plain = not all(known[n] or _name(text[start:end], "") for n, (start, end) in enumerate(items))
    for number, (start, end) in enumerate(items):
        if known[number] or not any(known[max(0, number - _NEAR) : number + _NEAR + 1]):
            continue
        edge = "first" if number == 0 else "last" if number == last else ""
        name = _name(text[start:end], edge)
        if name and not (
            plain and number == 0 and name.istitle() and text[start:end].strip() == name
        ):
            yield name, start, end


def _name(item: str, edge: str) -> str:
    """The name that an item is; of the first item its end, of the last its beginning will do."""
    whole = _WHOLE.fullmatch(item.rstrip(" .\n"))
    if whole:
        return whole[1]
    found = (
        _LAST.search(item) if edge == "first" else _FIRST.match(item) if edge == "last" else None
    )
    return found[1] if found else ""


def _is_common(name: str, text: str) -> bool:
    """True for words that are written large and are no names, as the text itself may show."""
    words = [word.casefold() for word in re.split(r"[ -]", name)]
    if words[0] in _COMMON or all(word in _COMMON or len(word) == 1 for word in words):
        return True
    if len(words) > 1 or not name.istitle():
        return False
    return bool(_PLAIN_ENDING.search(words[0]) or re.search(rf"\b{re.escape(words[0])}\b", text))


def _holds(places: Places, start: int, end: int) -> bool:
    """True where one of the places lies between `start` and `end`."""
    at = bisect_left(places, (start, start))
    return (at < len(places) and places[at][0] < end) or (at > 0 and places[at - 1][1] > start)
