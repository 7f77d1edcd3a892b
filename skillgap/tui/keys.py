"""Keys by name: as Textual calls them, as a person may write them, and as they are shown."""

import unicodedata
from collections.abc import Mapping

from skillgap.plaintext import visible
from skillgap.problems import did_you_mean

EDITING = frozenset({"enter", "escape", "space", "backspace", "delete", "insert", "tab"})
MOVING = frozenset({"left", "right", "up", "down", "home", "end", "pageup", "pagedown"})
FUNCTIONS = frozenset(f"f{n}" for n in range(1, 25))
NAMED = EDITING | MOVING | FUNCTIONS
MODIFIERS = ("ctrl", "alt", "shift")
TAKEN: Mapping[str, str] = {
    "ctrl+c": "leaves",
    "up": "moves the cursor",
    "down": "moves the cursor",
    "pageup": "moves the cursor",
    "pagedown": "moves the cursor",
    "home": "moves the cursor",
    "end": "moves the cursor",
    "tab": "goes to the next field",
    "shift+tab": "goes to the field before",
}
"""Keys that cannot be given to a command, and what they do."""

_SPELLED = {"esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "comma": "comma"}
_TEXTUAL = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_SHOWN = {
    "escape": "esc",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "space": "space",
}
_PLAIN = {"←": "left", "→": "right", "↑": "up", "↓": "down"}
_CHARACTERS = {
    "slash": "/",
    "backslash": "\\",
    "at": "@",
    "minus": "-",
    "plus": "+",
    "underscore": "_",
}


def canonical(text: str) -> tuple[str, ...]:
    """Textual's names of keys as a person writes them: `?, ctrl+e` is question_mark and ctrl+e."""
    return tuple(_one(each.strip()) for each in text.split(",") if each.strip())


def _one(text: str) -> str:
    *held, key = text.split("+") if text != "+" and not text.endswith("++") else [text]
    modifiers = [each.strip().casefold() for each in held]
    key = key.strip()
    if len(key) > 1:
        key = _SPELLED.get(key.casefold(), key.casefold())
    elif key and not key.isalnum():
        named = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
        key = _TEXTUAL.get(named, named)
    return "+".join([*modifiers, key])


def key_fault(text: str) -> str:
    """Why keys cannot be used, in words; nothing where they can."""
    for key in canonical(text):
        if key in TAKEN:
            return f"{shown(key)} {TAKEN[key]} and cannot be changed"
        *held, name = key.split("+")
        if not set(held) <= set(MODIFIERS) or not _is_key(name):
            return f"no key is called {visible(key, 40)}{did_you_mean(name, NAMED)}"
    return "" if canonical(text) else "a comma is written as the word comma"


def _is_key(name: str) -> bool:
    return len(name) == 1 or name in NAMED or _character(name) != ""


def _character(name: str) -> str:
    """The character of a key's name, or nothing."""
    if name in _CHARACTERS:
        return _CHARACTERS[name]
    try:
        return unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return ""


def shown(key: str, *, plain: bool = False) -> str:
    """A key as it is written on screen: `?`, `esc`, `ctrl+p`; in ASCII with `plain`."""
    *held, name = key.split("+")
    text = _SHOWN.get(name) or _CHARACTERS.get(name) or (name if len(name) == 1 else "")
    if name in FUNCTIONS:
        text = name.upper()
    if not text:
        found = "" if name in NAMED else _character(name)
        text = found if found.isprintable() and found else name
    return "+".join([*held, _PLAIN.get(text, text) if plain else text])
