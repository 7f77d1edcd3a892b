"""Documents as text: every format by its content, and a clear sentence for what cannot be read."""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from skillgap.intake.documents import archive, pdf_child
from skillgap.intake.documents.archive import Archive
from skillgap.intake.documents.document import LARGEST_FILE, LONGEST_TEXT, Document, cut
from skillgap.intake.documents.docx import read_docx
from skillgap.intake.documents.pdf import CHILD, read_pages, read_pdf
from skillgap.intake.documents.plain import html_text, markdown_text, read_text
from skillgap.intake.documents.raw import read_bytes
from skillgap.intake.documents.sniff import sniff
from skillgap.intake.read import read_data, read_path
from skillgap.intake.reading import Reading
from skillgap.problems import FileError
from tests.intake import papers

LINES = ["Ada Okafor", "Experience with Python (3 years), C++ \\ SQL"]


def refusal(data: bytes, name: str, known: Reading) -> str:
    """The sentence with which a file is refused, and its advice."""
    with pytest.raises(FileError) as caught:
        read_data(data, name, known)
    assert caught.value.message.startswith(f"Cannot read {name}: ")
    assert caught.value.message.endswith(".")
    return f"{caught.value.message} {caught.value.advice}"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Müller – Python".encode(), "Müller – Python"),
        ("Müller – Python".encode("utf-8-sig"), "Müller – Python"),
        ("Müller – Python".encode("utf-16"), "Müller – Python"),
        ("Müller – Python".encode("utf-16-le"), "Müller – Python"),
        ("Müller – Python and more text".encode("utf-16-be"), "Müller – Python and more text"),
        ("Müller – Python".encode("utf-32"), "Müller – Python"),
        ("Müller – Python".encode("cp1252"), "Müller – Python"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_text_is_read_in_every_common_encoding(data: bytes, text: str) -> None:
    """Unicode by its mark or its look, else Windows-1252; line ends become one kind."""
    assert read_text(data).text == text


def test_a_guessed_encoding_is_said() -> None:
    """What is not Unicode is read as Windows-1252, with a note."""
    assert "Windows-1252" in read_text("Müller".encode("cp1252")).notes[0]
    assert read_text("Müller".encode()).notes == ()


def test_markdown_loses_its_marks_and_what_is_commented_out() -> None:
    """Comments, addresses and emphasis go; lists, snake_case and arithmetic stay."""
    text = "**Python** and [SQL](https://x.example/java)\n<!-- Kafka\nSpark -->\n* snake_case 2 * 3 * 4\n"
    assert markdown_text(text) == "Python and SQL\n\n\n* snake_case 2 * 3 * 4\n"
    assert markdown_text("kept <!-- never closed") == "kept "


def test_a_web_page_is_read_as_a_browser_shows_it() -> None:
    """Blocks become lines; scripts, styles, comments and tags go; entities are characters."""
    page = (
        "<!DOCTYPE html><html><head><title>x</title><style>p {java}</style></head><body>"
        "<h2>Skills</h2><ul><li>C&#43;&#43;</li><li>R&amp;D</li></ul><script>kafka()</script><p>end"
    )
    assert read_text(page.encode()).kind == "html"
    lines = [line for line in html_text(page).split("\n") if line]
    assert lines == ["# Skills", "- C++", "- R&D", "end"]


def test_tex_is_read_without_commands_and_comments() -> None:
    """A TeX source gives its words; what is behind % is not there."""
    text = "\\documentclass{article}\n\\section{Skills}\n\\item \\textbf{Python} % Java\n100\\% SQL"
    found = read_text(text.encode()).text
    assert "# " in found
    assert "Python" in found
    assert "SQL" in found
    assert "Java" not in found


def test_a_pdf_gives_its_lines() -> None:
    """Text of all pages in order, brackets and backslashes intact."""
    document = read_pdf(papers.pdf([LINES, ["second page"]]))
    assert document.text.splitlines()[:2] == LINES
    assert "second page" in document.text
    assert document.notes == ()


def test_a_pdf_of_500_pages_is_cut_with_a_note() -> None:
    """The first pages are read in under two seconds of work; the note says what was left."""
    data = papers.pdf([[f"page {n}: Python and SQL in production"] * 40 for n in range(500)])
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    document = read_pdf(data)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < 2
    assert "page 3:" in document.text
    assert document.notes == (
        f"Only the first {pdf_child.MOST_PAGES} of 500 pages were read: a CV is shorter.",
    )


def test_a_pdf_page_that_never_ends_is_stopped() -> None:
    """A page that takes too long to read ends the reading; the pages before it are kept."""
    words = b"BT /F1 9 Tf " + b"1 0 0 1 3 4 Tm (a) Tj " * 15_000 + b"ET"
    data = papers.pdf([["Python"]], more=[papers.stream(words)] * 12)
    begin = time.monotonic()
    document = read_pdf(data, seconds=0.3)
    assert time.monotonic() - begin < 6
    assert "Python" in document.text
    assert "of 13 pages were read: the rest takes too long." in document.notes[0]


def test_a_page_that_cannot_be_finished_ends_the_process() -> None:
    """Inside a page nothing of ours is asked: the system ends it, and that is said."""
    words = b"BT /F1 9 Tf " + b"1 0 0 1 3 4 Tm (a) Tj " * 400_000 + b"ET"
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    with pytest.raises(FileError, match="takes too long to read"):
        read_pdf(papers.pdf([], more=[papers.stream(words)]), seconds=-0.3)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 2


def test_an_encrypted_pdf_a_scan_and_a_broken_one_are_told_apart(known: Reading) -> None:
    """Each has its own sentence and its own advice."""
    locked = papers.assembled(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 0 /Kids [] >>"],
        b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O ("
        + b"o" * 32
        + b") /U ("
        + b"u" * 32
        + b") >> /ID [(0123456789abcdef) (0123456789abcdef)]",
    )
    assert "locked with a password" in refusal(locked, "cv.pdf", known)
    scan = refusal(papers.pdf([[], []]), "cv.pdf", known)
    assert "no text in it; it is probably a scan" in scan
    assert "OCR" in scan
    assert "damaged" in refusal(b"%PDF-1.4\nnothing else", "cv.pdf", known)


def test_a_pdf_whose_pages_go_in_a_circle_is_refused(known: Reading) -> None:
    """A page tree that holds itself ends in a sentence, not in a loop."""
    loop = papers.assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>",
            b"<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>",
        ]
    )
    begin = time.monotonic()
    assert "cv.pdf" in refusal(loop, "cv.pdf", known)
    assert time.monotonic() - begin < 6


def test_a_form_that_draws_itself_is_survived() -> None:
    """A form XObject whose content calls itself does not hang the reader."""
    form = b"/Fm Do BT /F1 9 Tf (Python) Tj ET"
    body = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length %d "
        b"/Resources << /XObject << /Fm 4 0 R >> >> >>\nstream\n%s\nendstream" % (len(form), form)
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R /Resources << /XObject << /Fm 4 0 R >> >> >>"
    data = papers.assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            page,
            body,
            papers.stream(b"/Fm Do"),
        ]
    )
    begin = time.monotonic()
    pages = read_pages(data)
    assert time.monotonic() - begin < 6
    assert pages.whole == 1


def test_a_stream_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    """A small PDF with a huge compressed page costs neither memory nor time."""
    bomb = papers.stream(b" " * 60_000_000)
    assert len(bomb) < 100_000
    data = papers.pdf([["Python"]], more=[bomb])
    document = read_pdf(data)
    assert "Python" in document.text
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert used < 300_000_000


def test_the_reader_of_pdfs_may_reach_for_nothing() -> None:
    """In the child, sockets and programs are forbidden before a byte of the file is parsed."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import pdf_child, socket\n"
        "sys.addaudithook(pdf_child._forbid)\n"
        "for reach in (lambda: socket.socket(), lambda: __import__('subprocess').run(['true'])):\n"
        "    try: reach()\n"
        "    except PermissionError as error: print(error)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(CHILD.parent)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines() == [
        "socket.__new__ is not allowed here",
        "subprocess.Popen is not allowed here",
    ]


def test_without_pypdf_the_child_says_so() -> None:
    """A missing library is told as such, not as a damaged file."""
    ran = subprocess.run(
        [sys.executable, "-I", "-S", str(CHILD)], input=b"%PDF-1.4", capture_output=True, check=True
    )
    assert ran.stdout == b'{"fault": "missing"}\n'


def test_a_python_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no process can be started, that is said."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(FileError, match="could not be started"):
        read_pages(b"%PDF-1.4")


def test_a_word_file_gives_headings_lists_tables_and_its_page_header() -> None:
    """Each paragraph or row is a line; deleted and hidden text and second copies are left out."""
    w = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    row = (
        "<w:tr>"
        + "".join(f"<w:tc>{w.format(text)}</w:tc>" for text in ("Python", "5 years"))
        + "</w:tr>"
    )
    body = papers.paragraphs("# Skills\n- SQL") + f"<w:tbl>{row}</w:tbl>"
    body += "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Java</w:t></w:r><w:r><w:t>R</w:t><w:tab/><w:t>Go</w:t></w:r></w:p>"
    body += "<w:p><w:del><w:r><w:delText>Kafka</w:delText></w:r></w:del></w:p>"
    body += '<mc:Fallback xmlns:mc="x">' + w.format("Spark") + "</mc:Fallback>"
    text = read_docx(Archive(papers.docx(body, w.format("Ada Okafor")))).text
    assert [line for line in text.splitlines() if line] == [
        "Ada Okafor",
        "# Skills",
        "- SQL",
        "Python\t5 years",
        "R\tGo",
    ]


def test_xml_that_declares_entities_is_refused(known: Reading) -> None:
    """The billion laughs are not told, in whichever encoding they come."""
    head = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    bomb = papers.docx("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", head=head)
    assert "declares XML entities" in refusal(bomb, "cv.docx", known)
    xml = f'<?xml version="1.0" encoding="UTF-16"?>{head}<x>&b;</x>'.encode("utf-16")
    wide = papers.archive({"word/document.xml": xml})
    assert "declares XML entities" in refusal(wide, "cv.docx", known)


def test_a_zip_bomb_is_refused_before_it_goes_off(
    known: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry or an archive that unpacks to more than a CV ever does is told and not unpacked."""
    bomb = papers.archive({"word/document.xml": b" " * 21_000_000})
    assert len(bomb) < 100_000
    assert "unpacks to more than 20 MB" in refusal(bomb, "cv.docx", known)
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 1000)
    many = papers.archive({f"{n}.xml": b" " * 500 for n in range(5)})
    assert "which no CV or export does" in refusal(many, "cv.docx", known)


def test_an_archive_that_lies_about_sizes_is_read_no_further_than_allowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The size an entry declares is not believed."""
    monkeypatch.setattr(archive, "LARGEST_ENTRY", 1000)
    data = bytearray(papers.archive({"word/document.xml": b"x" * 5000}))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (900).to_bytes(4, "little")
    with pytest.raises(FileError):
        Archive(bytes(data)).read("word/document.xml")


def test_an_archive_of_countless_files_is_refused() -> None:
    """Counting the entries comes before reading them."""
    with pytest.raises(FileError, match="more than 20,000 files"):
        Archive(b"PK\x03\x04" + b"PK\x01\x02" * 20_001)


def test_a_locked_or_oddly_packed_archive_is_told(known: Reading) -> None:
    """Passwords and rare compression have their sentence."""
    data = bytearray(papers.archive({"word/document.xml": "<x/>"}))
    central = data.index(b"PK\x01\x02")
    locked = bytearray(data)
    locked[central + 8] |= 1
    assert "locked with a password" in refusal(bytes(locked), "cv.docx", known)
    data[central + 10] = 14
    assert "packed in a way that is not read" in refusal(bytes(data), "cv.docx", known)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "it is empty"),
        (b"  \r\n\t", "it is empty"),
        (b"\0" * 50, "it is empty"),
        (b"\x89PNG\r\n\x1a\n....", "it is a picture (PNG)"),
        (b"\xff\xd8\xff\xe0" + b"x" * 40, "it is a picture (JPEG)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is an old Word file (.doc)"),
        (b"{\\rtf1 hello}", "it is a rich text file (RTF)"),
        (b"\x1f\x8b\x08abc", "it is a compressed file (gzip)"),
        (b"\x7fELF" + bytes(range(60)), "it is a program"),
        (bytes(range(256)) * 4, "it is not a text file"),
        (papers.archive({"content.xml": "x"}), "it is an OpenDocument file"),
        (papers.archive({"xl/workbook.xml": "x"}), "it is an Excel file"),
        (papers.archive({"a.txt": "x"}), "an archive without a CV"),
        (papers.docx(""), "it has no text in it"),
        (papers.archive({"word/document.xml": "<a><b></a>"}), "its text cannot be read"),
        (b"PK\x03\x04 broken", "it is damaged and cannot be unpacked"),
    ],
)
def test_what_cannot_be_read_is_called_what_it_is(data: bytes, says: str, known: Reading) -> None:
    """One sentence names the kind of file; the advice says what to do."""
    assert says in refusal(data, "cv.txt", known)


def test_a_wrong_ending_does_not_matter_and_is_said(known: Reading) -> None:
    """The content decides; a note tells of the misleading name."""
    text = b"Skills\nPython, SQL and Docker\n"
    intake = read_data(text, "cv.pdf", known)
    assert {each.skill for each in intake.found} == {"python", "sql", "docker"}
    assert intake.notes == ("cv.pdf is not a PDF but text; read as that.",)
    word = papers.docx(papers.paragraphs("Skills\nPython"))
    assert "is not a PDF but a Word file" in read_data(word, "cv.pdf", known).notes[0]
    assert sniff(b"\n\n%PDF-1.4") == "pdf"


def test_missing_folders_and_large_files_are_told(tmp_path: Path, known: Reading) -> None:
    """A missing file, a folder without tables, a pipe and 50 MB: a sentence each."""
    with pytest.raises(FileError, match="it does not exist"):
        read_path(tmp_path / "none.txt", known)
    with pytest.raises(FileError, match="is a folder without LinkedIn's tables"):
        read_path(tmp_path, known)
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(FileError, match=f"larger than {LARGEST_FILE // 1_000_000} MB"):
        read_path(large, known)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match="not an ordinary file"):
        read_bytes(tmp_path / "pipe")


def test_longer_text_is_cut_with_a_note() -> None:
    """What is beyond the limit is left out and said."""
    found = cut(Document("text", "x" * (LONGEST_TEXT + 1)))
    assert len(found.text) == LONGEST_TEXT
    assert f"first {LONGEST_TEXT:,} of {LONGEST_TEXT + 1:,}" in found.notes[0]
    assert cut(Document("text", "x")).notes == ()
