"""What was found in a document, drawn: a line for each find, the words around it, and the rest. Pure functions."""

from collections.abc import Collection, Iterable, Sequence

from rich.cells import cell_len
from textual.content import Content

from skillgap.intake.found import Intake
from skillgap.market.market import Market
from skillgap.person.model import Profile
from skillgap.plaintext import visible
from skillgap.report.figures import counted
from skillgap.report.ink import Ink
from skillgap.tui.lines import Cell, line
from skillgap.tui.prose import Page
from skillgap.tui.screens.assess_lines import box
from skillgap.tui.taking import YEARS, Choice, counts
from skillgap.tui.widgets.rows import Row

NOT_UNDERSTOOD = "=not-understood"
NOTES = "=notes"
"""Keys of the lines below the finds."""

LONGEST_NAME = 60
WIDEST_NAME = 30
HAVE, SET = 4, 5
MOST_QUOTES = 3
KEPT = "Your levels stay unless you take another."
NOTHING = "Nothing found: no skill of the catalogue is named."


class Finds:
    """What a document said, ready to be drawn for a profile."""

    def __init__(self, market: Market, intake: Intake, profile: Profile, ink: Ink) -> None:
        self.market = market
        self.ink = ink
        self.intake = intake
        held = profile.credentials
        self.years = intake.years if profile.years_experience is None else None
        self.credentials = tuple(one for one in intake.credentials if one not in held)

    @property
    def facts(self) -> tuple[str, ...]:
        """The keys of years and credentials that would be new."""
        years = (YEARS,) if self.years is not None else ()
        return (*years, *(one for one in self.credentials if one in self.market.credentials))

    def name(self, skill: str) -> str:
        """A skill's name."""
        return visible(self.market.skills[skill].name, LONGEST_NAME)

    # ── the list ───────────────────────────────────────────────────────────────────────────────

    def rows(self, chosen: Sequence[Choice], left_out: Collection[str], width: int) -> list[Row]:
        """A line for each find, then years and credentials, then what was not understood."""
        longest = max((cell_len(self.name(each.found.skill)) for each in chosen), default=12)
        name = max(min(longest, WIDEST_NAME, width - HAVE - SET - 8), 8)
        rows = [Row(each.found.skill, self._find(each, name, width)) for each in chosen]
        rows += [Row(key, self._fact(key, left_out, width)) for key in self.facts]
        below = [(NOT_UNDERSTOOD, self._unknown()), (NOTES, self._noted())]
        rows += [
            Row(key, line([("", 1, "left", ""), (words, max(width - 2, 1), "left", "$quiet")]))
            for key, words in below
            if words
        ]
        return rows

    def head(self, chosen: Sequence[Choice], width: int) -> Content:
        """The names of the columns."""
        longest = max((cell_len(self.name(each.found.skill)) for each in chosen), default=12)
        name = max(min(longest, WIDEST_NAME, width - HAVE - SET - 8), 8)
        cells = self._cells("", name, "have", " ", "set", "why", width)
        return line([(text, size, align, "$quiet") for text, size, align, _ in cells])

    def _find(self, each: Choice, name: int, width: int) -> Content:
        is_on = each.act != "drop"
        quiet = "" if is_on else "$quiet"
        none = self.ink.text("–")
        level = none if each.level is None else str(each.level)
        will_be = "proof" if each.act == "proof" else level
        arrow = "=" if each.level == each.have else ">" if self.ink.ascii else "→"
        have = none if each.have is None else str(each.have)
        cells = self._cells(
            self.name(each.found.skill), name, have, arrow, will_be, self._why(each), width
        )
        tone = "$part" if each.overwrites else "$accent" if is_on else "$quiet"
        styles = (quiet, "$quiet", "$quiet", f"bold {tone}" if is_on else tone, "$quiet")
        styled: list[Cell] = [
            (text, size, align, style)
            for (text, size, align, _), style in zip(cells[1:], styles, strict=True)
        ]
        return line([box(self.ink, on=is_on), *styled])

    def _cells(
        self, name: str, room: int, have: str, arrow: str, will_be: str, why: str, width: int
    ) -> list[Cell]:
        left = max(width - room - HAVE - SET - 7, 0)
        return [
            ("", 1, "left", ""),
            (name, room, "left", ""),
            (have, HAVE, "right", ""),
            (arrow, 1, "left", ""),
            (will_be, SET, "left", ""),
            (why, left, "left", ""),
        ]

    def _why(self, each: Choice) -> str:
        """Where the level comes from; what happens to a level that is there stands first."""
        why = self.ink.text(visible(each.found.why, 120))
        return f"replaces yours; {why}" if each.overwrites else why

    def _fact(self, key: str, left_out: Collection[str], width: int) -> Content:
        if key == YEARS:
            words = f"{self.years:g} years of work"
        else:
            words = visible(self.market.credentials[key].name, LONGEST_NAME)
        on = key not in left_out
        return line(
            [box(self.ink, on=on), (words, max(width - 2, 1), "left", "" if on else "$quiet")]
        )

    def _unknown(self) -> str:
        number = len(self.intake.not_understood)
        named = ", ".join(visible(each, 30) for each in self.intake.not_understood[:6])
        return f"{number} not understood: {named}" if number else ""

    def _noted(self) -> str:
        notes = self.intake.notes
        return f"{counted(len(notes), 'note')}: {visible(notes[0], 120)}" if notes else ""

    # ── beside the list ────────────────────────────────────────────────────────────────────────

    def title(
        self, profile: Profile, chosen: Sequence[Choice], facts: int, width: int
    ) -> list[Content]:
        """How many were found and about whom, what would be written, and into whose profile."""
        page, found = Page(width, self.ink), self.intake.found
        if not found:
            return page.words(NOTHING, "bold")
        written = f"write {counted_words(chosen, facts)}"
        about = f" about {visible(self.intake.name, 60)}" if self.intake.name else ""
        head = f"{counted(len(found), 'skill')} found{about}"
        room = max(width - cell_len(written) - 2, 12)
        first = line(
            [(head, room, "left", "bold"), (written, width - room - 1, "right", "$accent")]
        )
        name = visible(profile.name, 40)
        return [first, *page.words(f"For {name}. {KEPT}", "$quiet")] if name else [first]

    def about(self, key: str, chosen: Sequence[Choice], width: int, room: int) -> list[Content]:
        """The words around the find under the cursor, or what else stands there, in so many lines."""
        return self._about(key, chosen, width, room)[:room]

    def _about(self, key: str, chosen: Sequence[Choice], width: int, room: int) -> list[Content]:
        page = Page(width, self.ink)
        if key == NOT_UNDERSTOOD:
            names = ", ".join(visible(each, 60) for each in self.intake.not_understood)
            return page.words(f"Not in the catalogue: {names}")
        if key == NOTES:
            return page.listed(self.intake.notes)
        each = next((one for one in chosen if one.found.skill == key), None)
        if each is None:
            return page.words("The document says so.", "$quiet") if key else []
        lines = page.words(each.found.why, "$quiet")
        left, right = ('"', '"') if self.ink.ascii else ("“", "”")
        said = [page.words(f"{left}{quote}{right}") for quote in each.found.quotes[:MOST_QUOTES]]
        said += [page.words(f"proof: {proof.text}", "$quiet") for proof in each.found.evidence]
        for number, more in enumerate(said):
            if number == 0 or len(lines) + len(more) <= room:
                lines += more
        return lines


def counted_words(chosen: Iterable[Choice], facts: int) -> str:
    """`7 levels, 2 proofs and 1 fact`, or that nothing is chosen."""
    levels, proofs = counts(chosen)
    words = [
        counted(number, noun)
        for number, noun in ((levels, "level"), (proofs, "proof"), (facts, "fact"))
        if number
    ]
    return (
        " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words) or "nothing"
    )
