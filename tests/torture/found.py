"""What a part of the torture found: how often it tried, what held, and what did not."""

from collections import Counter
from typing import NamedTuple

MOST_FAULTS = 5


class Found(NamedTuple):
    """One row of the table: what was tried, how often, what came of it, and the faults in words."""

    what: str
    tries: int
    told: str = ""
    faults: tuple[str, ...] = ()


def told(counts: Counter[str]) -> str:
    """Counts in words, the most frequent first: `731 kept, 269 refused in words`."""
    return ", ".join(f"{count:,} {what}" for what, count in counts.most_common() if count)


def table(rows: list[tuple[Found, float]]) -> str:
    """The rows with their seconds, a line each, and every fault below its row."""
    head = f"{'what':<34}{'tries':>8}{'faults':>8}{'seconds':>9}  came of it"
    lines = [head, "-" * len(head)]
    for row, seconds in rows:
        lines.append(
            f"{row.what:<34}{row.tries:>8,}{len(row.faults):>8}{seconds:>9.1f}  {row.told}"
        )
        lines += [f"    {fault}" for fault in row.faults[:MOST_FAULTS]]
        more = len(row.faults) - MOST_FAULTS
        lines += [f"    … and {more} more"] if more > 0 else []
    return "\n".join(lines)
