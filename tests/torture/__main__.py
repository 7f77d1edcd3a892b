"""Run all of the torture and print its table: `make torture`, or `python -m tests.torture --part keys`.

Ends with 1 where anything did not hold. Needs a Unix system.
"""

import argparse
import sys
import time

from tests.torture.found import Found, table
from tests.torture.parts import PARTS


def main() -> int:
    """Run the parts that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=sorted(PARTS), action="append", help="only this one")
    parser.add_argument("--times", type=float, default=1.0, help="so many times the usual tries")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rows: list[tuple[Found, float]] = []
    for name in given.part or PARTS:
        part, tries = PARTS[name]
        sys.stderr.write(f"{name} …\n")
        begun = time.monotonic()
        rows.append(
            (part(max(round(tries * given.times), 1), given.seed), time.monotonic() - begun)
        )
    sys.stdout.write(table(rows) + "\n")
    return 1 if any(row.faults for row, _ in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
