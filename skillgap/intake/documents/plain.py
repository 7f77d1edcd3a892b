"""Bytes to text: Unicode by its mark or by its look, else Windows-1252; Markdown, HTML and TeX cleaned."""

import codecs
import re
from html import unescape
from typing import NamedTuple

from skillgap.intake.documents.document import Document
from skillgap.problems import FileError

MOST_BYTES = 2_000_000
"""Bytes of a text file that are read; what is kept of them is less."""

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL = 0.01
_GUESSED = "The file is not in Unicode; it was read as Windows-1252."
_LOOKED_AT = 4000

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\([^()\s]{0,500}(?: \"[^\"\n]{0,200}\")?\)")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*\*|__|\*|_)(?=\S)([^*_\n]{1,200}?)(?<=\S)\1(?![\w*_])")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_HTML_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|title)\b.*?(?:</\1\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(r"<([/!?]?)([A-Za-z][A-Za-z0-9]{0,15})?[^<>]*>")
_HTML_BLOCKS = ("p", "div", "br", "tr", "ul", "ol", "table", "dt", "dd", "section", "article")
_HTML_LINES = dict.fromkeys(_HTML_BLOCKS, "\n")
_HTML_LINES |= dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "\n# ")
_HTML_LINES |= {"li": "\n- ", "td": "\t", "th": "\t"}
_TEX_COMMENT = re.compile(r"(?<!\\)%.*")
_TEX_COMMAND = re.compile(r"\\(?:begin|end|documentclass|usepackage)\b[^\n{]*\{[^{}\n]*\}")
_TEX_NAME = re.compile(r"\\(?:(section|subsection|cvsection)\*?|item|[A-Za-z]+\*?|\\)")


class Decoded(NamedTuple):
    """Text and what had to be guessed to get it."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Text of bytes. Raises FileError (message without the file's name) where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_checked(data.decode(encoding, "replace").lstrip("\ufeff")))
    wide = _wide(data)
    if wide:
        return Decoded(_checked(data.decode(wide, "replace")))
    try:
        return Decoded(_checked(data.decode("utf-8")))
    except UnicodeDecodeError:
        return Decoded(_checked(data.decode("cp1252", "replace")), (_GUESSED,))


def read_text(data: bytes) -> Document:
    """A text, Markdown, HTML or TeX file as a document. Raises FileError where it is no text."""
    text, notes = decode(data[:MOST_BYTES])
    if len(data) > MOST_BYTES:
        notes = (*notes, f"Only the first {MOST_BYTES // 1000:,} kB were read.")
    if _HTML.match(text[:_LOOKED_AT]):
        return Document("html", html_text(text), notes)
    if "\\documentclass" in text[:_LOOKED_AT]:
        return Document("text", tex_text(text), notes)
    cleaned = markdown_text(text)
    return Document("text" if cleaned == text else "markdown", cleaned, notes)


def markdown_text(text: str) -> str:
    """Text without Markdown's comments, link addresses and emphasis; other text stays as it is."""
    if "<!--" in text:
        text = _COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text))


def tex_text(text: str) -> str:
    """Text of a TeX file, near enough to be read: comments and commands are taken out."""
    text = _TEX_COMMAND.sub("", _TEX_COMMENT.sub("", text))
    text = _TEX_NAME.sub(lambda match: "\n# " if match[1] else "\n", text)
    return text.replace("{", " ").replace("}", " ").replace("&", "\t")


def html_text(text: str) -> str:
    """What a browser would show of a page, with a line for each block; broken pages too.

    Not read with `html.parser`, which takes hours over tags that never end.
    """
    text = _HTML_UNSEEN.sub(" ", text).replace("\n", " ")
    shown = unescape(_HTML_TAG.sub(_html_line, text))
    return "\n".join(" ".join(line.split(" ")).strip() for line in shown.split("\n"))


def _html_line(tag: re.Match[str]) -> str:
    """What a tag shows: where a block begins or ends, a line begins."""
    line = _HTML_LINES.get((tag[2] or "").casefold(), "")
    return line[:1] if tag[1] else line


def _wide(data: bytes) -> str:
    """The name of a two-byte encoding without a mark, if every other byte is mostly zero."""
    head = data[:_LOOKED_AT]
    if head.count(0) * 3 < len(head):
        return ""
    odd, even = head[1::2].count(0), head[::2].count(0)
    return "utf-16-le" if odd > even else "utf-16-be"


def _checked(text: str) -> str:
    """The text with common line ends; FileError where it is too full of control characters."""
    head = text[:_LOOKED_AT]
    if len(_CONTROL.findall(head)) > max(2, len(head) * _MOST_CONTROL):
        raise FileError("it is not a text file")
    return text.replace("\r\n", "\n").replace("\r", "\n")
