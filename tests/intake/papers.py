"""Documents made by hand, byte by byte, so that the tests need no program that writes them."""

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(
    pages: Sequence[Sequence[str]], *, compress: bool = True, more: Sequence[bytes] = ()
) -> bytes:
    """A PDF with one text line below the other on each page (Windows-1252 only).

    `more` are stream objects, each the content of a further page.
    """
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    contents = [stream(_content(lines), compress=compress) for lines in pages]
    for content in (*contents, *more):
        objects.append(content)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return assembled(objects)


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of numbered objects, the first of them its catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(content: bytes, *, compress: bool = True) -> bytes:
    """A stream object."""
    if compress:
        content, how = zlib.compress(content), b"/Filter /FlateDecode "
    else:
        how = b""
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (how, len(content), content)


def _content(lines: Sequence[str]) -> bytes:
    shown = []
    for line in lines:
        text = line.encode("cp1252", "replace")
        for sign in (b"\\", b"(", b")"):
            text = text.replace(sign, b"\\" + sign)
        shown.append(b"(%s) Tj T*" % text)
    return b"BT /F1 11 Tf 14 TL 72 740 Td\n" + b"\n".join(shown) + b"\nET"


def archive(files: Mapping[str, bytes | str]) -> bytes:
    """A ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return out.getvalue()


def docx(body: str, header: str = "", head: str = "") -> bytes:
    """A Word file with this XML in its body (and page header), `head` before the root element."""
    start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    files = {"[Content_Types].xml": start + "<Types/>"}
    files["word/document.xml"] = (
        f'{start}{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    )
    if header:
        files["word/header1.xml"] = f'{start}<w:hdr xmlns:w="{WORD}">{header}</w:hdr>'
    return archive(files)


def paragraphs(text: str) -> str:
    """Word paragraphs, one for each line: `# ` begins a heading, `- ` a list item."""
    return "".join(_paragraph(line) for line in text.splitlines())


def _paragraph(line: str) -> str:
    style = ""
    if line.startswith("# "):
        line, style = line[2:], '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    elif line.startswith("- "):
        line, style = line[2:], '<w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>'
    escaped = line.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:p>{style}<w:r><w:t xml:space="preserve">{escaped}</w:t></w:r></w:p>'
