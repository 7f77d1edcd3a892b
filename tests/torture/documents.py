"""Read thousands of damaged documents of every format: read or refused in words, never slow."""

import resource
import sys
import time
import traceback
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

from skillgap.intake.read import read_data
from skillgap.intake.reading import Reading, reading
from skillgap.market.load import load
from skillgap.problems import FileError
from tests.intake.mutations import bases, mutated
from tests.torture.found import Found, told

ROADMAPS = Path(__file__).resolve().parents[2] / "roadmaps"
LONGEST = 2.0
MEGABYTE = 1024
WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


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


def documents(tries: int, seed: int) -> Found:
    """So many wounded documents of each format; none raises or takes more than 2 seconds of work."""
    known = reading(load(ROADMAPS).market, date(2026, 11, 22))
    total: Counter[str] = Counter()
    faults, slowest = [], 0
    for form, (name, data) in bases().items():
        found = torture(name, data, known, tries, seed)
        slowest = max(slowest, found.pop("slowest"))
        faults += [f"{form}: {found[what]} {what}" for what in ("raised", "slow") if found[what]]
        total.update(found)
    memory = max(resource.getrusage(who).ru_maxrss for who in WHO) // MEGABYTE
    words = f"{told(total)}; slowest {slowest} ms, most memory {memory} MB"
    return Found("wounded documents", tries * len(bases()), words, tuple(faults))
