"""Reads a PDF from standard input and prints a line of JSON for each page.

Run by `pdf.py` alone, which passes the seconds of work it may take. Imports nothing of this package,
so that it starts fast and needs no search path. Prints `{"count": n}`, then `{"text": …}` for each
page read, then `{"fault": …}` where something stopped it.
"""

import contextlib
import json
import signal
import sys
import time

MOST_PAGES = 60
MOST_CHARACTERS = 150_000
SECONDS_OF_WORK = 1.2
"""After this much work on the file no further page is begun."""

HARD_SECONDS = 0.6
"""More work than that beyond it, and the system ends the process, where it can."""

MEMORY = 400_000_000
"""Bytes of address space, where the system can limit it; about half of it is ever in use."""

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "ctypes.",
)


def main() -> None:
    """Read, print, and say what went wrong."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS_OF_WORK
    data = sys.stdin.buffer.read()
    try:
        import pypdf  # noqa: F401, PLC0415 - what it takes to begin is not the file's work
    except ImportError:
        _say(fault="missing")
        return
    _limit(seconds + HARD_SECONDS)
    try:
        _read(data, time.process_time() + seconds)
    except MemoryError:
        _say(fault="memory")
    except Exception as error:  # noqa: BLE001  (a hostile file can raise anything)
        _say(fault="encrypted" if _locked(error) else "damaged")


def _read(data: bytes, end: float) -> None:
    from io import BytesIO  # noqa: PLC0415

    from pypdf import PdfReader, apply_configuration  # noqa: PLC0415

    sys.addaudithook(_forbid)
    limits = {
        "maximum_declared_stream_length": 20_000_000,
        "array_based_stream_maximum_output_length": 20_000_000,
        "lzw_maximum_output_length": 20_000_000,
        "run_length_maximum_output_length": 20_000_000,
        "zlib_maximum_output_length": 20_000_000,
        "zlib_maximum_recovery_input_length": 1_000_000,
        "stream_decoding_work_maximum_length": 60_000_000,
        "stream_parsing_work_maximum_count": 500_000,
        "page_tree_maximum_entries": 20_000,
        "jbig2dec_binary": None,
    }
    with apply_configuration(None, **limits):
        reader = PdfReader(BytesIO(data), root_object_recovery_limit=2_000)
        if reader.is_encrypted and not reader.decrypt(""):
            _say(fault="encrypted")
            return
        _print_pages(reader.pages, end)


def _print_pages(pages, end: float) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Print page after page until all are done or a limit is met."""
    count, left = len(pages), MOST_CHARACTERS
    _say(count=count)
    for number in range(min(count, MOST_PAGES)):
        if time.process_time() > end:
            _say(fault="time")
            return
        if left <= 0:
            return
        text = _text(pages[number])
        left -= len(text or "")
        _say(text=(text or "")[:MOST_CHARACTERS], damaged=text is None)


def _text(page) -> str | None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """The text of a page; None where that page is damaged, for the others may not be."""
    try:
        found = page.extract_text()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  (a hostile page can raise anything)
        return None
    return str(found)


def _say(**words: object) -> None:
    """Print one line at once, so that it is there whatever happens next."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def _locked(error: Exception) -> bool:
    """True where the file is encrypted, or in a way that needs a library we do without."""
    return any(
        kind.__name__ in {"FileNotDecryptedError", "WrongPasswordError", "DependencyError"}
        for kind in type(error).__mro__
    )


def _limit(seconds: float) -> None:
    """Bound work and memory, where the system has such bounds."""
    with contextlib.suppress(AttributeError, ValueError, OSError):
        signal.setitimer(signal.ITIMER_PROF, seconds)  # its signal ends the process
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _forbid(event: str, _values: object) -> None:
    """End what would reach out: text needs no network and no other program."""
    if event.startswith(_FORBIDDEN):
        message = f"{event} is not allowed here"
        raise PermissionError(message)


if __name__ == "__main__":
    main()
