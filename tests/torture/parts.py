"""The parts of the torture by name, each with the tries of a usual run."""

from collections.abc import Callable, Mapping

from tests.torture.disks import clock, full_disk, read_only, two_copies
from tests.torture.documents import documents
from tests.torture.exports import exports
from tests.torture.found import Found
from tests.torture.keys import keys
from tests.torture.kills import kills
from tests.torture.plans import plans
from tests.torture.terminals import resizing, terminals

PARTS: Mapping[str, tuple[Callable[[int, int], Found], int]] = {
    "kills": (kills, 1000),
    "full-disk": (full_disk, 200),
    "read-only": (read_only, 50),
    "clock": (clock, 200),
    "copies": (two_copies, 400),
    "keys": (keys, 5000),
    "documents": (documents, 300),
    "plans": (plans, 1000),
    "terminals": (terminals, 100),
    "resizing": (resizing, 20),
    "exports": (exports, 168),
}
