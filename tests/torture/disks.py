"""Saving where it cannot work: a full disk, a read-only folder, a clock that goes backwards, two copies."""

import multiprocessing
import resource
import tempfile
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from skillgap.person import edit
from skillgap.person.model import LogEntry, Profile
from skillgap.person.store import Store
from skillgap.problems import ConflictError, FileError
from tests.torture.child import as_nobody, exit_code
from tests.torture.found import Found, told

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
REFUSED, SAVED = 7, 0
LONGEST_NOTE = 200_000


def full_disk(tries: int, seed: int) -> Found:
    """A limit on the size of files hits a save at a random byte: the old file stays whole."""
    dice = Random(seed)  # noqa: S311 - nothing secret
    counts: Counter[str] = Counter()
    faults = []
    for number in range(tries):
        note, limit = "x" * dice.randrange(1, LONGEST_NOTE), dice.randrange(1, LONGEST_NOTE)
        with tempfile.TemporaryDirectory() as folder:
            code, fault = _save_within(Store(Path(folder)), note, limit)
        counts["saved" if code == SAVED else "refused in words"] += 1
        faults += [f"try {number}, limit {limit}: {fault}"] if fault else []
    return Found("full disk", tries, told(counts), tuple(faults))


def _save_within(store: Store, note: str, limit: int) -> tuple[int, str]:
    """Save a note while files may have so many bytes; how that ended, and what is wrong with it."""
    loaded = store.create(Profile(name="Ada"), NOW)
    before = loaded.path.read_bytes()
    changed = edit.set_note(loaded.profile, "rag", note)

    def save() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        try:
            store.save(loaded, changed, NOW)
        except FileError:
            return REFUSED
        return SAVED

    code = exit_code(save)
    left = [path.name for path in store.folder.glob("*tmp*")]
    if code == SAVED:
        whole = store.load("ada").profile == changed._replace(updated=NOW)
    else:
        whole = loaded.path.read_bytes() == before
    right = code in {SAVED, REFUSED} and whole and not left
    return code, "" if right else f"code {code}, whole {whole}, left {left}"


def read_only(tries: int, seed: int) -> Found:
    """A folder nobody may write into: each change is refused in words and the file is as it was."""
    del seed
    counts: Counter[str] = Counter()
    faults = []
    for number in range(tries):
        with tempfile.TemporaryDirectory() as home:
            Path(home).chmod(0o755)
            code, same = _change_in_read_only(Store(Path(home) / "profiles"), number)
        counts["refused in words" if code == REFUSED else f"code {code}"] += 1
        if code != REFUSED or not same:
            faults.append(f"try {number}: code {code}, file as it was: {same}")
    return Found("read-only folder", tries, told(counts), tuple(faults))


def _change_in_read_only(store: Store, number: int) -> tuple[int, bool]:
    loaded = store.create(Profile(name="Ada"), NOW)
    before = loaded.path.read_bytes()
    store.folder.chmod(0o555)
    code = exit_code(lambda: _refused(store, store.folder, number))
    store.folder.chmod(0o755)
    return code, loaded.path.read_bytes() == before


def _refused(store: Store, folder: Path, number: int) -> int:
    """Save, make, copy, rename or delete as nobody."""
    as_nobody(folder)
    loaded = store.load("ada")
    try:
        match number % 5:
            case 0:
                store.save(loaded, edit.set_level(loaded.profile, "rag", 3), NOW)
            case 1:
                store.create(Profile(name="Grace"), NOW)
            case 2:
                store.copy("ada", "Ada 2", NOW)
            case 3:
                store.rename("ada", "Eve", NOW)
            case _:
                store.delete("ada", NOW)
    except FileError:
        return REFUSED
    return SAVED


def clock(tries: int, seed: int) -> Found:
    """The clock jumps back and forth by years between saves: nothing is lost or refused."""
    dice = Random(seed)  # noqa: S311 - nothing secret
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        loaded = store.create(Profile(name="Ada"), NOW)
        for number in range(tries):
            moment = NOW + timedelta(days=dice.randint(-20_000, 20_000))
            entry = LogEntry(moment.date(), "rag", number + 1.0)
            loaded = store.save(loaded, edit.add_log(loaded.profile, entry), moment)
            again = store.load("ada")
            if again != loaded or len(again.profile.log) != number + 1:
                faults.append(f"save {number} at {moment}")
        latest = store.latest()
        if latest is None or latest.problem is not None:
            faults.append("no latest profile")
    return Found("clock going back and forth", tries, f"{tries:,} saved", tuple(faults))


def two_copies(tries: int, seed: int) -> Found:
    """Programs that save at once and try again when told: every entry of each is kept."""
    del seed
    rounds, copies = max(tries // 40, 1), 4
    each = 10
    counts: Counter[str] = Counter()
    faults = []
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder))
            store.create(Profile(name="Ada"), NOW)
            _together(store, copies, each)
            kept = {(entry.skill, entry.hours) for entry in store.load("ada").profile.log}
            wanted = {(f"s{copy}", float(n)) for copy in range(copies) for n in range(1, each + 1)}
            counts["entries kept"] += len(kept & wanted)
            if kept != wanted:
                faults.append(f"round {number}: {len(wanted - kept)} lost")
    return Found("two copies and more at once", rounds * copies * each, told(counts), tuple(faults))


def _together(store: Store, copies: int, each: int) -> None:
    def log(skill: str) -> None:
        for hours in range(1, each + 1):
            while True:
                loaded = store.load("ada")
                entry = LogEntry(date(2026, 11, 22), skill, float(hours))
                try:
                    store.save(loaded, edit.add_log(loaded.profile, entry), NOW)
                except ConflictError:
                    continue
                break

    context = multiprocessing.get_context("fork")
    children = [context.Process(target=log, args=(f"s{n}",)) for n in range(copies)]
    for child in children:
        child.start()
    for child in children:
        child.join()
