"""A DOCX file as lines of text: headings, lists, tables, the page header; no style, no pictures.

The XML is read as a stream, so that no tree of it is built, and a document type declaration ends the
reading: entities that unfold into gigabytes are declared there and nowhere else.
"""

import re
from xml.parsers import expat

from skillgap.intake.documents.archive import Archive
from skillgap.intake.documents.document import LONGEST_TEXT, Document
from skillgap.problems import FileError

MAIN = "word/document.xml"

_HEADER = re.compile(r"word/header\d*\.xml\Z")
_HEADING_STYLE = re.compile(
    r"heading\d?|berschrift\d?|titre\d?|ttulo\d?|titolo\d?|kop\d?|rubrik\d?", re.IGNORECASE
)
_OFF = {"0", "false", "off", "none"}
_DAMAGED = "it is damaged: its text cannot be read"


def is_docx(names: tuple[str, ...]) -> bool:
    """True where an archive with these paths is a Word document."""
    return MAIN in names


def read_docx(archive: Archive) -> Document:
    """The text of a Word document. Raises FileError (without the file's name)."""
    parts = [*sorted(filter(_HEADER.match, archive.names))[:3], MAIN]
    text = "\n".join(filter(None, (xml_text(archive.read(name)) for name in parts)))
    if not text.strip():
        raise FileError("it has no text in it", "If it holds a picture of a page, import the text.")
    return Document("docx", text)


def xml_text(data: bytes) -> str:
    """The text of one part of a Word document, a line for each paragraph or table row."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = _refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)  # noqa: FBT003  (expat takes no names)
    except (expat.ExpatError, LookupError, TypeError, ValueError) as error:
        raise FileError(_DAMAGED) from error
    except _FullError:
        reader.finish()
    return "\n".join(reader.lines)


class _FullError(Exception):
    """More text than is kept."""


def _refuse(*_declaration: object) -> None:
    """A Word file has no document type; one that has is made to do harm."""
    raise FileError("it declares XML entities, which no Word document does; it was not read")


class _Reader:
    """Turns the events of the XML into lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._size = 0
        self._words: list[str] = []
        self._prefix = ""
        self._rows: list[list[list[str]]] = []
        self._text = self._hidden = False
        self._twins = 0

    def start(self, name: str, given: dict[str, str]) -> None:
        """An element begins."""
        tag = name.rpartition(" ")[2]
        if tag == "Fallback":
            self._twins += 1  # the same text a second time, for old programs
        elif tag == "t":
            self._text = True
        elif tag in _SIGNS:
            self.put(_SIGNS[tag])
        elif tag == "r":
            self._hidden = False
        elif tag == "vanish":
            self._hidden = _value(given) not in _OFF
        elif tag == "numPr":
            self._prefix = self._prefix or "- "
        elif tag == "pStyle" and _HEADING_STYLE.fullmatch(_value(given).replace(" ", "")):
            self._prefix = "# "
        elif tag == "tr":
            self._rows.append([])
        elif tag == "tc" and self._rows:
            self._rows[-1].append([])

    def end(self, name: str) -> None:
        """An element ends."""
        tag = name.rpartition(" ")[2]
        if tag == "Fallback":
            self._twins -= 1
        elif tag == "t":
            self._text = False
        elif tag == "p":
            self._end_paragraph()
            self._count(1)
        elif tag == "tr" and self._rows:
            self._end_row(self._rows.pop())

    def characters(self, text: str) -> None:
        """Text, wanted or not."""
        if self._text and not self._hidden:
            self.put(text)

    def put(self, text: str) -> None:
        """Keep text of the paragraph at hand."""
        if not self._twins:
            self._words.append(text)
            self._count(len(text))

    def _count(self, characters: int) -> None:
        """Raise where there is more than is kept."""
        self._size += characters
        if self._size > 2 * LONGEST_TEXT:
            raise _FullError

    def finish(self) -> None:
        """Keep what was read of a paragraph and of tables that have not ended."""
        self._end_paragraph()
        while self._rows:
            self._end_row(self._rows.pop())

    def _end_paragraph(self) -> None:
        words = "".join(self._words).strip()
        line = self._prefix + words if words else ""
        self._words, self._prefix = [], ""
        self._keep([line])

    def _keep(self, lines: list[str]) -> None:
        """Lines go to the table cell at hand, or to the page."""
        if self._rows and self._rows[-1]:
            self._rows[-1][-1] += [line for line in lines if line]
        else:
            self.lines += lines

    def _end_row(self, cells: list[list[str]]) -> None:
        """A row of short cells is one line; one with paragraphs in it is as many as it takes."""
        if all(len(cell) <= 1 for cell in cells):
            self._keep(["\t".join(line for cell in cells for line in cell)])
        else:
            self._keep([line for cell in cells for line in cell])


_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _value(given: dict[str, str]) -> str:
    """The `w:val` of an element, whichever namespace the file uses."""
    return next((value for name, value in given.items() if name.endswith("val")), "")
