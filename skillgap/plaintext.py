"""Text from outside, made safe to show: control characters and escape sequences become visible."""

import re
import unicodedata

_CONTROL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_SPACE = re.compile(r"\s+")


def visible(text: str, limit: int = 200) -> str:
    r"""Return `text` on one line of at most `limit` characters, with nothing a terminal would obey.

    White space is folded; other control, bidirectional and surrogate characters become `\x1b`-like
    escapes; longer text ends in `…`.
    """
    short = _SPACE.sub(" ", text[: limit * 4]).strip()
    safe = _CONTROL.sub(lambda match: _escape(match.group()), short)
    return safe if len(safe) <= limit else safe[: limit - 1] + "…"


def visible_lines(text: str, limit: int = 2000) -> str:
    """As `visible`, but line breaks are kept."""
    lines = text[:limit].splitlines()
    return "\n".join(visible(line, limit) for line in lines)


def _escape(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def normal(text: str) -> str:
    """Return `text` composed (NFC), so that the same name is the same everywhere."""
    return unicodedata.normalize("NFC", text)
