"""What was found in CVs, exports and code, as Markdown."""

from collections.abc import Iterator, Sequence

from skillgap.report.intake import words
from skillgap.report.markdown import bullets, escape, link, table
from skillgap.report.shapes.intake import FoundShape, ImportShape, ScanShape


def import_markdown(shape: ImportShape) -> str:
    """What documents say of a person."""
    facts = [f"Read: {escape(words.listed(shape['files']))}"]
    if shape["years"] is not None:
        facts.append(f"Work: {words.years(shape['years'])}")
    if shape["credentials"]:
        facts.append(f"Credentials: {escape(words.held(shape['credentials']))}")
    parts = [
        f"# Import{': ' if shape['person'] else ''}{escape(shape['person'])}",
        words.headline(shape["skills"], written=shape["written"]),
        bullets(facts),
        *_skills(shape["skills"]),
    ]
    if shape["not_understood"]:
        parts += ["## Not understood", bullets(map(escape, shape["not_understood"]))]
    return "\n\n".join([*parts, *_notes(shape["notes"])]) + "\n"


def scan_markdown(shape: ScanShape) -> str:
    """What folders of code show."""
    folders = [
        f"{escape(each['name'])}: {escape(words.repository_words(each))}"
        for each in shape["repositories"]
    ]
    parts = [
        "# Scan",
        words.headline(shape["skills"], written=shape["written"]),
        bullets(folders),
        *_skills(shape["skills"]),
    ]
    return "\n\n".join([*parts, *_notes(shape["notes"])]) + "\n"


def _skills(skills: Sequence[FoundShape]) -> list[str]:
    if not skills:
        return []
    rows = [
        [
            escape(each["name"]),
            words.level_word(each["have"]),
            words.level_word(each["level"]),
            escape(each["why"]),
            "; ".join(_shown(each)),
        ]
        for each in skills
    ]
    heads = ["skill", "have", "proposed", "why", "where"]
    return ["## Skills", table(heads, rows, ("left", "right", "right"))]


def _shown(found: FoundShape) -> Iterator[str]:
    """The first quote, or the proofs with their links."""
    if found["quotes"]:
        yield escape(found["quotes"][0])
        return
    for proof in found["evidence"][:3]:
        yield link(proof["text"], proof["link"] or "")


def _notes(notes: Sequence[str]) -> list[str]:
    return ["## Notes", bullets(map(escape, notes))] if notes else []
