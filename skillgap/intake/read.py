"""Any document about a person read: what it is goes by its content, whatever its name says."""

import json
from pathlib import Path, PurePath

from skillgap.intake.cv.reader import read_cv
from skillgap.intake.documents.archive import Archive
from skillgap.intake.documents.document import Document, cut
from skillgap.intake.documents.docx import is_docx, read_docx
from skillgap.intake.documents.pdf import read_pdf
from skillgap.intake.documents.plain import decode, read_text
from skillgap.intake.documents.raw import read_bytes
from skillgap.intake.documents.sniff import advice, sniff
from skillgap.intake.exports.jsonresume import looks_like_one, read_jsonresume
from skillgap.intake.exports.linkedin import read_linkedin, table_of
from skillgap.intake.found import Intake
from skillgap.intake.reading import Reading
from skillgap.person.files import faults_of, shown
from skillgap.plaintext import visible
from skillgap.problems import FileError

_OTHER_ARCHIVES = (
    ("content.xml", "an OpenDocument file"),
    ("xl/workbook.xml", "an Excel file"),
    ("ppt/presentation.xml", "a PowerPoint file"),
    ("META-INF/container.xml", "an e-book"),
    ("Index/Document.iwa", "a Pages file"),
)
_ENDINGS = {".pdf": "pdf", ".docx": "docx", ".json": "json", ".csv": "csv", ".zip": "zip"}
_KIND_WORDS = {"pdf": "a PDF", "docx": "a Word file", "json": "JSON", "csv": "a table"}
_KIND_WORDS |= {"zip": "an archive", "html": "a web page", "markdown": "text", "text": "text"}
_LINKEDIN_HEADS = ("first name,last name,", "company name,title,", "name,url,authority")


def read_path(path: Path, reading: Reading) -> Intake:
    """What a file or an unpacked LinkedIn export says. Raises FileError with what to do."""
    if _is_folder(path):
        return _read_folder(path, reading)
    return read_data(read_bytes(path), str(path), reading)


def read_data(data: bytes, name: str, reading: Reading) -> Intake:
    """What the bytes of a file say. Raises FileError with what to do."""
    try:
        return _read(data, name, reading)
    except FileError as error:
        label = visible(name, 300)
        message = f"Cannot read {label}: {error.message}."
        raise FileError(message, error.advice, error.problems) from error


def _read(data: bytes, name: str, reading: Reading) -> Intake:
    kind = sniff(data)
    if kind == "empty":
        raise FileError("it is empty", advice(kind))
    if kind == "zip":
        return _read_archive(Archive(data), name, reading)
    if kind == "pdf":
        return _cv(read_pdf(data), name, reading)
    if kind == "text":
        return _read_text(data, name, reading)
    raise FileError(f"it is {kind}", advice(kind))


def _read_text(data: bytes, name: str, reading: Reading) -> Intake:
    """Text can be a resume in JSON, a table of LinkedIn's, or a CV."""
    text, notes = decode(data)
    head, ending = text.lstrip()[:200], PurePath(name).suffix.casefold()
    if head.startswith(("{", "[")) and (ending == ".json" or _is_resume(text)):
        return read_jsonresume(text, reading, (*notes, *_misnamed(name, "json")))
    if ending == ".csv" or head.casefold().startswith(_LINKEDIN_HEADS):
        return read_linkedin({PurePath(name).name: data}, reading)
    return _cv(read_text(data), name, reading)


def _is_resume(text: str) -> bool:
    try:
        return looks_like_one(json.loads(text))
    except (ValueError, RecursionError):
        return False


def _cv(document: Document, name: str, reading: Reading) -> Intake:
    document = cut(document)
    return read_cv(document.text, reading, (*document.notes, *_misnamed(name, document.kind)))


def _misnamed(name: str, kind: str) -> tuple[str, ...]:
    """A note where the ending of a name says another kind than the content."""
    said = _ENDINGS.get(PurePath(name).suffix.casefold())
    if said is None or said == kind:
        return ()
    return (
        f"{visible(name, 200)} is not {_KIND_WORDS[said]} but {_KIND_WORDS[kind]}; read as that.",
    )


def _read_archive(archive: Archive, name: str, reading: Reading) -> Intake:
    if is_docx(archive.names):
        return _cv(read_docx(archive), name, reading)
    tables = [each for each in archive.names if table_of(each)]
    if tables:
        return read_linkedin({each: archive.read(each) for each in tables}, reading)
    for inside, kind in _OTHER_ARCHIVES:
        if inside in archive.names:
            raise FileError(f"it is {kind}", "Save it as DOCX, PDF or text, then import that.")
    raise FileError(
        "it is an archive without a CV or LinkedIn's tables in it",
        "Unpack it, then import the CV that is in it.",
    )


def _read_folder(folder: Path, reading: Reading) -> Intake:
    """The tables of an unpacked export."""
    with faults_of("look into", folder):
        tables = sorted(path for path in folder.iterdir() if table_of(path.name))
    if not tables:
        raise FileError(
            f"{shown(folder)} is a folder without LinkedIn's tables (Skills.csv, Positions.csv).",
            "Name a CV in it. To look at code instead: skillgap scan DIR.",
        )
    files = {path.name: read_bytes(path) for path in tables}
    try:
        return read_linkedin(files, reading)
    except FileError as error:
        raise FileError(f"Cannot read {shown(folder)}: {error.message}.", error.advice) from error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
