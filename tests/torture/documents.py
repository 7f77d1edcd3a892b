"""Read thousands of damaged documents of every format; print what happened and what it cost.

Run `python tests/bench/torture_intake.py --count 10000 [--only pdf]`. Ends with 1 if anything but a
clear refusal was raised, or one document took more than 2 seconds of work. Needs a Unix system.
"""

import argparse
import resource
import sys
import time
import traceback
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from skillgap.intake.read import read_data
from skillgap.intake.reading import Reading, reading
from skillgap.market.load import load
from skillgap.problems import FileError
from tests.intake.mutations import bases, mutated

ROADMAPS = Path(__file__).resolve().parents[2] / "roadmaps"
LONGEST = 2.0
MEGABYTE = 1024


def work() -> float:
    """Seconds of work of this process and of those it started."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def torture(name: str, data: bytes, known: Reading, count: int, seed: int) -> Counter[str]:
    """What became of so many wounded copies of a document."""
    chance = Random(seed)  # noqa: S311  (nothing secret)
    found: Counter[str] = Counter(slowest=0)
    for number in range(count):
        hurt = mutated(data, chance)
        begin = work()
        try:
            intake = read_data(hurt, name, known)
            found["read" if intake.found else "read, nothing found"] += 1
        except FileError:
            found["refused in words"] += 1
        except Exception:  # noqa: BLE001  (anything else is what is looked for)
            found["raised"] += 1
            kept = Path(f"torture-{number}-{name}")
            kept.write_bytes(hurt)
            sys.stderr.write(f"{kept}\n{traceback.format_exc()}\n")
        milliseconds = round((work() - begin) * 1000)
        found["slowest"] = max(found["slowest"], milliseconds)
        found["slow"] += milliseconds > LONGEST * 1000
    return found


def main() -> int:
    """Print a table; return 1 where something was raised or slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="formats, with commas; default: all")
    given = parser.parse_args()
    known = reading(load(ROADMAPS).market, date(2026, 11, 22))
    bad = 0
    for form, (name, data) in bases().items():
        if given.only and form not in given.only.split(","):
            continue
        found = torture(name, data, known, given.count, given.seed)
        bad += found["raised"] + found["slow"]
        slowest = found.pop("slowest")
        words = ", ".join(f"{what} {number:,}" for what, number in sorted(found.items()) if number)
        print(f"{form:<10} slowest {slowest:>5} ms   {words}", flush=True)
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        print(f"most memory: {resource.getrusage(who).ru_maxrss // MEGABYTE} MB")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
