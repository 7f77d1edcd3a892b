"""Names of employers in the titles of positions: `Hafenblick Robotics` is a company, not a skill."""

import re

from skillgap.intake.cv.blocks import LONGEST_TITLE, Outline, size
from skillgap.intake.reading import BULLET
from skillgap.intake.recognise import Mention

_TITLE_LINES = 3
_LONGEST = 100
_BEFORE = re.compile(r"(?:^|[,|·–—\t@-])\s*((?:[A-ZÄÖÜ][\w&'’-]*\s+){1,3})\Z")
_AT = re.compile(r"\b(?:at|bei|chez)\s+(?:[A-ZÄÖÜ][\w&'’-]*\s+){1,3}\Z")
_AFTER = re.compile(
    r"\s*(?:$|[,|·–—\t(]|\s-\s|(?:GmbH|AG|SE|Inc|Ltd|LLC|Group|Labs?|Systems|Technologies|Solutions|Corp)\b)"
)
_ROLE = re.compile(
    r"senior|junior|lead|head|principal|staff|chief|applied|director|professor|engineer|developer|scientist"
    r"|consultant|specialist|analyst|expert|manager|intern|research|advanced|modern|practical|student",
    re.IGNORECASE,
)


def in_employer(page: Outline, mention: Mention) -> bool:
    """True where a mention is the end of a capitalised name in the title of a position."""
    number, block = page.line_at(mention.start), page.block_at(mention.start)
    line = page.lines[number]
    titled = number - page.line_at(block.start) < _TITLE_LINES and size(line.text) <= LONGEST_TITLE
    if BULLET.match(line.text) or not _AFTER.match(line.text[mention.end - line.start :]):
        return False
    start = line.text[max(0, mention.start - line.start - _LONGEST) : mention.start - line.start]
    if _AT.search(start):
        return True
    before = _BEFORE.search(start) if titled and block.section == "experience" else None
    return bool(before and not _ROLE.search(before[1]))
