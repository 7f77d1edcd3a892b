"""What was laid over a target, in words: focuses, and the choice of a report."""

from skillgap.market.market import Market


def laid_over(market: Market, focus: str | None, source: str | None) -> tuple[str, ...]:
    """A note for each focus (ids with commas between) and for the report that was chosen."""
    notes = []
    for name in (focus or "").split(","):
        found = market.focus.get(name.strip())
        if found:
            years = f", usually {found.years} years and more" if found.years else ""
            notes.append(f"with the focus {found.name}{years}")
    report = market.sources.get(source or "")
    if report:
        notes.append(f"with the figures of {report.id} ({report.title}) wherever it has one")
    return tuple(notes)
