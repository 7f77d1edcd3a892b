"""Documents of every format made wrong in every way: for a few hundred tries in the tests, 10,000 in a bench."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

from tests.intake import papers

CVS = Path(__file__).parent / "cvs"
TEXT = (CVS / "ml-engineer.md").read_text(encoding="utf-8")
PLAIN = (CVS / "sre.txt").read_text(encoding="utf-8")

RESUME = {
    "basics": {"name": "Ada Okafor", "label": "ML engineer", "summary": "5 years of Python"},
    "work": [
        {
            "name": "Acme",
            "position": "ML Engineer",
            "startDate": "2020-01",
            "highlights": ["Kubernetes", "PyTorch"],
        }
    ],
    "skills": [{"name": "Python", "level": "Master", "keywords": ["pandas", "SQL"]}],
    "projects": [{"name": "Ranker", "keywords": ["RAG"], "url": "https://example.org"}],
    "certificates": [{"name": "AWS Certified AI Practitioner", "date": "2024-05-01"}],
}
SKILLS_CSV = "Name\nPython (Programming Language)\nKubernetes\nAmazon Web Services (AWS)\n"
POSITIONS_CSV = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Acme,ML Engineer,"PyTorch, Docker\nand Kubernetes",Berlin,Jan 2020,\n'
    "Beta,Analyst,SQL and pandas,Leipzig,Mar 2016,Dec 2019\n"
)

HOSTILE_PIECES = (
    *(
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"%PDF-1.7",
        b"PK\x03\x04",
    ),
    *(
        b"(" * 500,
        b"[" * 3000,
        b"{" * 3000,
        b'"' * 99,
        b"2020 - " * 200,
        b"Jan 2020 \xe2\x80\x93 " * 99,
    ),
    *(b"<" * 400, b"\r" * 300, b"9" * 5000, b"\xf0\x9f\x92\xa9" * 50, b"\x1b[31m", b"\xe2\x80\xae"),
    *(b"no " * 300, b"Python, " * 300, b", and or " * 300, b"* " * 800, b"_" * 2000, b"- \n" * 500),
    *(b"/Length 999999999", b"/Kids [2 0 R 2 0 R]", b"endobj", b"stream\n", b"startxref\n0\n%%EOF"),
    *(b"1e999", b"null", b"true", b"-1", b"\\ud800", b"NaN", b",,,,\n" * 200, b" " * 3000),
    *(("\u2022 ●●●○○ " * 90).encode(), b"Kenntnisse in " * 200, b"5 years of " * 200),
)


def bases() -> Mapping[str, tuple[str, bytes]]:
    """For each format a sound document and the name it comes under."""
    lines = PLAIN.encode("cp1252", "replace").decode("cp1252").splitlines()
    resume = json.dumps(RESUME, indent=1)
    export = {"Skills.csv": SKILLS_CSV, "Positions.csv": POSITIONS_CSV}
    return {
        "text": ("cv.txt", PLAIN.encode()),
        "markdown": ("cv.md", TEXT.encode()),
        "docx": ("cv.docx", papers.docx(papers.paragraphs(PLAIN.replace("\f", "")))),
        "json": ("resume.json", resume.encode()),
        "skills": ("Skills.csv", SKILLS_CSV.encode()),
        "positions": ("Positions.csv", POSITIONS_CSV.encode()),
        "linkedin": ("export.zip", papers.archive(export)),
        "pdf": ("cv.pdf", papers.pdf([lines[:20], lines[20:]])),
        "pdf-plain": ("cv.pdf", papers.pdf([lines[:20], lines[20:]], compress=False)),
    }


def mutated(data: bytes, chance: Random) -> bytes:
    """The bytes with one to six wounds. ZIP files are, half of the time, hurt inside."""
    if data.startswith(b"PK") and chance.random() < 0.5:
        return _repacked(data, chance)
    if data.startswith(b"{") and chance.random() < 0.7:
        return json.dumps(_odd(json.loads(data), chance)).encode()
    return _wounded(data, chance)


def _wounded(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(_WOUNDS)(data, chance)
    return data


def _odd(value: Any, chance: Random) -> Any:
    """Sound JSON with other things where texts, lists and objects are expected."""
    if chance.random() < 0.08:
        return chance.choice(_ODD)
    if isinstance(value, dict):
        return {key: _odd(each, chance) for key, each in value.items() if chance.random() < 0.95}
    if isinstance(value, list):
        return [_odd(each, chance) for each in value] * chance.randint(1, 3)
    return value


def _repacked(data: bytes, chance: Random) -> bytes:
    """A sound archive with a wounded file in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            kept = old.read(info)
            new.writestr(info.filename, _wounded(kept, chance) if chance.random() < 0.7 else kept)
    return out.getvalue()


def _flip(data: bytes, chance: Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randint(1, 30)):
        if found:
            found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _drop(data: bytes, chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + data[start + chance.randint(0, 400) :]


def _double(data: bytes, chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    piece = data[start : start + chance.randint(1, 300)]
    return data[:start] + piece * chance.randint(2, 40) + data[start:]


def _insert(data: bytes, chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + chance.choice(HOSTILE_PIECES) + data[start:]


def _digits(data: bytes, chance: Random) -> bytes:
    """Numbers in a PDF or JSON become other numbers: lengths, references, offsets."""
    found = bytearray(data)
    places = [at for at, byte in enumerate(found) if 48 <= byte <= 57]
    for at in chance.sample(places, min(len(places), chance.randint(1, 8))):
        found[at] = chance.randrange(48, 58)
    return bytes(found)


_ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        -1,
        1e308,
        10**40,
        "",
        "\ud800",
        "\0\x1b[31m",
        "9" * 3000,
        [],
        [[]],
        {},
        [None, 3],
    ),
    *(
        {"name": []},
        {"name": {"name": "Python"}},
        "2020-13-45",
        "0000",
        ["Python"] * 700,
        "80 %",
        "ninja",
    ),
)
_WOUNDS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _flip,
    _cut,
    _drop,
    _double,
    _insert,
    _digits,
)
