"""What a file is, told from its first bytes; its name is not asked."""

from typing import Literal

Content = Literal["empty", "pdf", "zip", "text"] | str  # noqa: PYI051  (other values are words)

PDF_WITHIN = 1024
"""A PDF may have other bytes before its header, as some mail programs leave them."""

_FIRST_BYTES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (.doc)"),
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ", "a compressed file (xz)"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"Rar!", "an archive (RAR)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database (SQLite)"),
)


def sniff(data: bytes) -> str:
    """`empty`, `pdf`, `zip`, `text`, or words for a kind that is not read (`a picture (PNG)`)."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return "empty"
    for start, kind in _FIRST_BYTES:
        if data.startswith(start):
            return kind
    if data[8:12] in {b"WEBP", b"avif", b"heic", b"mif1"} or data[4:12] == b"ftypheic":
        return "a picture"
    if b"%PDF-" in data[:PDF_WITHIN]:
        return "pdf"
    return "text"


def advice(kind: str) -> str:
    """What to do with a kind of file that is not read."""
    if "picture" in kind:
        return "A picture holds no text: import the CV as PDF, DOCX or text."
    if "compressed" in kind or "archive" in kind:
        return "Unpack it first, then import what is in it."
    if "Word" in kind or "rich text" in kind or "PostScript" in kind:
        return "Open it and save it as DOCX, PDF or text, then import that."
    return "Import a CV (text, Markdown, PDF, DOCX), JSON Resume or LinkedIn's data export."
