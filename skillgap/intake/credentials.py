"""Degrees and certificates of the catalogue found in a text that lists such things."""

import re
from collections.abc import Mapping

from skillgap.market.reference import Credential

_KINDS = frozenset(("degree", "certificate", "programme"))
"""Kinds that a line can name beyond doubt; a record, such as impact, is judged and not named."""

_WORD = re.compile(r"[^\W_]+")
_FEWEST_LETTERS = 3


class Credentials:
    """Finds the credentials of a catalogue by name and alias."""

    def __init__(self, known: Mapping[str, Credential]) -> None:
        self._known = known
        self._phrases: dict[tuple[str, ...], str] = {}
        self._dotted: dict[str, str] = {}
        for credential in known.values():
            if credential.kind in _KINDS:
                for name in (credential.name, *credential.aliases):
                    self._add(name, credential.id)
        self._longest = max(map(len, self._phrases), default=0)

    def _add(self, name: str, credential: str) -> None:
        words = _words(name)
        if sum(map(len, words)) >= _FEWEST_LETTERS:
            self._phrases.setdefault(words, credential)
        elif "." in name:
            self._dotted.setdefault(name, credential)

    def find(self, text: str) -> tuple[str, ...]:
        """The ids of the credentials that a text names, the longest name at each place."""
        words = _words(text)
        found: dict[str, None] = {}
        at = 0
        while at < len(words):
            size = self._size_at(words, at)
            if size:
                found.setdefault(self._phrases[words[at : at + size]])
            at += size or 1
        for name, credential in self._dotted.items():
            if re.search(rf"(?<![\w.]){re.escape(name)}(?![\w])", text):
                found.setdefault(credential)
        return tuple(found)

    def _size_at(self, words: tuple[str, ...], at: int) -> int:
        """How many words from here on are one name; 0 where none begins."""
        longest = min(self._longest, len(words) - at)
        return next((n for n in range(longest, 0, -1) if words[at : at + n] in self._phrases), 0)

    def proves(self, credential: str) -> Mapping[str, int]:
        """The levels that a credential is known to prove, by skill."""
        return dict(self._known[credential].proves)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
