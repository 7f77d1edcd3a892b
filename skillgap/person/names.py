"""File names from people's names: short, safe on every system, and never a path."""

import re
import unicodedata
from hashlib import sha256

from skillgap.person.model import LONGEST_NAME
from skillgap.plaintext import normal, visible
from skillgap.problems import UsageError

LONGEST_STEM = 60
_RESERVED = {"con", "prn", "aux", "nul", "conin", "conout"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
_BETWEEN = re.compile(r"[^a-z0-9]+")
_NO_DECOMPOSITION = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def slug(display_name: str) -> str:
    """Return the file stem for a name: `[a-z0-9-]`, 1 to 60 characters, reserved on no system.

    Accents are dropped; a name with a letter outside Latin script becomes `person-` and eight
    digits of its hash, so that two such names do not meet.
    """
    folded = unicodedata.normalize("NFKD", display_name.casefold().translate(_NO_DECOMPOSITION))
    letters = "".join(each for each in folded if not unicodedata.combining(each))
    letters = letters.translate(_NO_DECOMPOSITION)
    if any(character.isalnum() and not character.isascii() for character in letters):
        return _hashed(display_name)
    stem = _BETWEEN.sub("-", letters)[:LONGEST_STEM].strip("-")
    if not stem:
        return _hashed(display_name)
    return f"{stem}-1" if stem in _RESERVED else stem


def check_name(text: str) -> str:
    """Return the name, trimmed and composed; raise UsageError where it cannot name a profile."""
    name = normal(text).strip()
    fault = _fault(name)
    if fault:
        shown = visible(name, 40)
        raise UsageError(f'"{shown}" cannot name a profile: {fault}.', _ADVICE)
    return name


def numbered(stem: str, number: int) -> str:
    """Return the stem with a number behind it, still at most 60 characters: `ada-2`."""
    ending = f"-{number}"
    return stem[: LONGEST_STEM - len(ending)].rstrip("-") + ending


_ADVICE = "Use a plain name such as Ada Lovelace; the file name is made from it."


def _fault(name: str) -> str:
    if not name:
        return "it is empty"
    if len(name) > LONGEST_NAME:
        return f"it is longer than {LONGEST_NAME} characters"
    if "/" in name or "\\" in name:
        return "it holds a path separator"
    if ".." in name or name == ".":
        return "it holds a step to another folder"
    if any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in name):
        return "it holds a control character"
    return ""


def _hashed(name: str) -> str:
    composed = normal(name).encode("utf-8", "surrogatepass")
    return f"person-{sha256(composed).hexdigest()[:8]}"
