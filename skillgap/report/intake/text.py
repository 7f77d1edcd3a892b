"""What was found in CVs, exports and code, as text for a terminal."""

from collections.abc import Sequence

from rich.cells import set_cell_size
from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.plaintext import visible
from skillgap.report.columns import headline, indented, labelled, paragraph, section
from skillgap.report.ink import Ink
from skillgap.report.intake import words
from skillgap.report.shapes.intake import FoundShape, ImportShape, ScanShape

NAME_CELLS = 32

IMPORT_LEGEND = (
    "Levels are proposed from where and how long a skill was used, or from your own words; text alone "
    "never gives 5. skillgap import --help shows the table."
)
SCAN_LEGEND = (
    "Code alone shows that you have used a skill, not how well: no level above 2 is proposed from it. "
    "Each find becomes a proof beside your own rating."
)


def import_text(shape: ImportShape, ink: Ink) -> RenderableType:
    """What documents say of a person."""
    years = words.years(shape["years"]) if shape["years"] is not None else ""
    facts = [
        ("Person", visible(shape["person"], 80)),
        ("Work", years),
        ("Credentials", words.held(shape["credentials"])),
        ("Read", words.listed([visible(name, 200) for name in shape["files"]])),
    ]
    return Group(
        headline(words.headline(shape["skills"], written=shape["written"])),
        labelled(facts),
        *_skills(shape["skills"], ink),
        *_not_understood(shape["not_understood"]),
        *_notes(shape["notes"], IMPORT_LEGEND, ink),
    )


def scan_text(shape: ScanShape, ink: Ink) -> RenderableType:
    """What folders of code show."""
    facts = [
        (visible(each["name"], 40), words.repository_words(each)) for each in shape["repositories"]
    ]
    return Group(
        headline(words.headline(shape["skills"], written=shape["written"])),
        labelled(facts),
        *_skills(shape["skills"], ink),
        *_notes(shape["notes"], SCAN_LEGEND, ink),
    )


def _skills(skills: Sequence[FoundShape], ink: Ink) -> list[RenderableType]:
    """A line for each find, and below it why and where it stands."""
    if not skills:
        return []
    lines: list[RenderableType] = [Text(_columns("", "have", "proposed"), style="dim")]
    for each in skills:
        have, level = (ink.text(words.level_word(n)) for n in (each["have"], each["level"]))
        lines.append(Text(_columns(visible(each["name"], 60), have, level)))
        lines.append(indented(reason(each, ink), 4))
    return [section("Skills", *lines)]


def _columns(name: str, have: str, level: str) -> str:
    return f"  {set_cell_size(name, NAME_CELLS)}  {have:>4}  {level:>8}"


def reason(found: FoundShape, ink: Ink) -> Text:
    """Why a level is proposed, and where that stands."""
    text = Text(ink.text(visible(found["why"], 120)))
    where = place(found)
    return text.append(ink.text(f" · {where}"), style="dim") if where else text


def place(found: FoundShape) -> str:
    """Where a find stands: the first quote, or the first proofs."""
    shown = found["quotes"][:1] or [proof["text"] for proof in found["evidence"][:2]]
    return "; ".join(visible(each, 160) for each in shown)


def _not_understood(items: Sequence[str]) -> list[RenderableType]:
    if not items:
        return []
    found = words.listed([visible(item, 60) for item in items], 40)
    why = "Listed as skills, but not in the catalogue."
    return [section("Not understood", paragraph(found, 2), paragraph(why, 2, "dim"))]


def _notes(notes: Sequence[str], legend: str, ink: Ink) -> list[RenderableType]:
    lines = [paragraph(ink.text(visible(note, 300)), 0) for note in notes]
    return [Text(""), *lines, paragraph(ink.text(legend), 0, "dim")]
