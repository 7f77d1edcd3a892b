"""Words that text and Markdown share about what was found."""

from collections.abc import Sequence

from skillgap.report.shapes.intake import FoundShape, HeldShape, RepositoryShape

NOT_RATED = "–"
CUT = 12
"""Items of a list that are named before "and 5 more"."""


def level_word(level: int | None) -> str:
    """A level, or the sign for none."""
    return NOT_RATED if level is None else str(level)


def counted(number: int, thing: str) -> str:
    """`1 skill`, `12 skills`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def years(number: float) -> str:
    """`1 year`, `3.5 years`."""
    return f"{number:g} year{'' if number == 1 else 's'}"


def listed(items: Sequence[str], most: int = CUT) -> str:
    """Items with commas, at most so many of them."""
    more = len(items) - most
    return ", ".join(items[:most]) + (f" and {more} more" if more > 0 else "")


def held(credentials: Sequence[HeldShape]) -> str:
    """The names of degrees and certificates."""
    return listed([each["name"] for each in credentials])


def headline(skills: Sequence[FoundShape], *, written: bool) -> str:
    """How many skills were found and what became of them."""
    if not skills:
        return "Nothing found: no skill of the catalogue is named."
    rated = sum(each["have"] is not None for each in skills)
    before = "all" if rated == len(skills) else str(rated) if rated else "none"
    done = "those stay as they are" if rated else "all are new"
    return f"{counted(len(skills), 'skill')} found, {before} rated before; " + (
        f"{done}." if written else "nothing is written."
    )


def repository_words(found: RepositoryShape) -> str:
    """`ranking: 34 files, 12 commits by ada@example.org, 2023-02 to 2026-10`."""
    words = [counted(found["files"], "file")]
    if found["commits"] is not None:
        by = f" by {found['author']}" if found["author"] else ""
        words.append(counted(found["commits"], "commit") + by)
    if found["first"] and found["last"]:
        months = dict.fromkeys((found["first"][:7], found["last"][:7]))
        words.append(" to ".join(months))
    return ", ".join(words)
