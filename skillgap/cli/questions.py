"""The questionnaire in plain prompts: asked on standard error, answered by a line of standard input."""

import shutil
import sys
import textwrap
from collections.abc import Iterator, Mapping
from typing import Literal

from skillgap.engine.quiz.screens import TickScreen
from skillgap.engine.quiz.session import LevelQuestion, Standing
from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.ink import Ink

Word = Literal["skip", "back", "stop", "quit"]

WORDS: Mapping[str, Word] = {
    "s": "skip",
    "skip": "skip",
    "b": "back",
    "back": "back",
    "stop": "stop",
    "q": "quit",
    "quit": "quit",
}
KEYS = "skip · back · stop (infer the rest) · quit (go on another day)"

ASKED = {
    1: "Which of these have you met?",
    2: "Which of these do you work with?",
    3: "Which of these do you build with, alone?",
}
"""What is asked on the screens of each pass."""

LONGEST_LINE = 4_000
NARROWEST, WIDEST = 30, 100


class Prompter:
    """Puts questions and reads lines. The end of the input means quit."""

    def __init__(self, market: Market, ink: Ink) -> None:
        self._market = market
        self._ink = ink
        settle = getattr(sys.stdin, "reconfigure", None)
        if settle is not None:
            settle(errors="replace")

    def say(self, words: str, first: str = "") -> None:
        """Say something, wrapped to the terminal beside what stands `first`."""
        width = min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)
        lines = textwrap.wrap(
            words,
            width,
            initial_indent=first,
            subsequent_indent=" " * len(first),
            break_on_hyphens=False,
        )
        sys.stderr.write(self._ink.text("\n".join(lines)) + "\n")

    def headline(self, words: str) -> None:
        """Begin something, after a blank line."""
        sys.stderr.write("\n")
        self.say(words)

    def read(self, prompt: str) -> str | None:
        """A line, trimmed; None at the end of the input."""
        sys.stderr.write(self._ink.text(f"{prompt} "))
        sys.stderr.flush()
        line = sys.stdin.readline(LONGEST_LINE) if sys.stdin else ""
        if not line or not sys.stdin.isatty():
            sys.stderr.write("\n")  # where nobody has typed one
        return line.strip() if line else None

    def ticks(self, screen: TickScreen) -> frozenset[str] | Word:
        """Which boxes of a screen are ticked, or what else was said."""
        self.headline(f"{ASKED[screen.level]} ({screen.number} of {screen.total})")
        self.say(self._market.scale.levels[screen.level][1], "  ")
        for box in self._boxes(screen):
            self.say(box)
        enter = "as marked" if screen.marked else "none"
        while True:
            line = self.read(f"Numbers, such as 1 3 5-7 (enter: {enter}):")
            if line is None or line.casefold() in WORDS:
                return "quit" if line is None else WORDS[line.casefold()]
            if not line:
                return screen.marked
            chosen = chosen_boxes(line, len(screen.skills))
            if chosen is not None:
                return frozenset(screen.skills[number - 1] for number in chosen)
            self._not_understood(line, f"There are boxes 1 to {len(screen.skills)}; all, none")

    def level(self, question: LevelQuestion) -> int | Word:
        """The level of a skill, or what else was said."""
        skill = self._market.skills[question.skill]
        name = visible(skill.name, 80)
        self.headline(f"{name} (question {question.number} of {question.most})")
        self.say(visible(skill.about, 300), "  ")
        for level, (word, about) in enumerate(self._market.scale.levels):
            self.say(about, f"  {level} {word:<11}")
        while True:
            line = self.read("Your level, 0 to 5:")
            if line is None or line.casefold() in WORDS:
                return "quit" if line is None else WORDS[line.casefold()]
            if line in {"0", "1", "2", "3", "4", "5"}:
                return int(line)
            self._not_understood(line, "0 to 5")

    def standing(self, now: Standing, before: Standing | None) -> None:
        """Say the readiness by now, and how it has moved."""
        moved = f" ({figures.signed(now.readiness - before.readiness)})" if before else ""
        margin = figures.points(now.margin)
        self.say(f"Readiness about {figures.points(now.readiness)}{moved}, give or take {margin}")

    def _boxes(self, screen: TickScreen) -> Iterator[str]:
        number = 0
        for area, skills in screen.groups:
            yield f"  {visible(self._market.categories.get(area, area), 60)}"
            for skill in skills:
                number += 1
                box = "[x]" if skill in screen.marked else "[ ]"
                yield f"  {number:>3} {box} {visible(self._market.skills[skill].name, 60)}"

    def _not_understood(self, line: str, valid: str) -> None:
        if line not in {"?", "help"}:
            self.say(f"Not understood: {visible(line, 40)}")
        self.say(f"{valid}; or {KEYS}.")


def chosen_boxes(line: str, count: int) -> frozenset[int] | None:
    """The numbers in `1 3 5-7`, `all` or `none`; None where a word is no number of a box."""
    whole = {"all": range(1, count + 1), "none": range(0), "-": range(0), "0": range(0)}
    if line.casefold() in whole:
        return frozenset(whole[line.casefold()])
    found: set[int] = set()
    for word in line.replace(",", " ").split():
        first, dash, last = word.partition("-")
        ends = (first, last) if dash else (first, first)
        if not all(each.isascii() and each.isdigit() and len(each) <= len("999") for each in ends):
            return None
        low, high = int(ends[0]), int(ends[1])
        if not 1 <= low <= high <= count:
            return None
        found.update(range(low, high + 1))
    return frozenset(found)
