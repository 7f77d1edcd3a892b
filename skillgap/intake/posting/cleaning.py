"""A posting as it was pasted, made into the text that a reader sees.

HTML becomes lines, comments and struck-out words go, entities become characters.
"""

import re
from html import unescape

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|/\*.*?\*/", re.DOTALL)
_SLASHES = re.compile(r"^[ \t]*(?://|;;|%%).*$", re.MULTILINE)
_STRUCK = re.compile(
    r"~~(?=\S)[^\n]{1,300}?~~|<(s|del|strike)\b[^>]{0,200}>.{0,1000}?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"<(script|style|head|template)\b[^>]{0,500}>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_HTML = re.compile(
    r"</?(?:p|li|ul|ol|div|br|h[1-6]|span|strong|b|em|table|tr|td|body|html)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_ITEM = re.compile(r"<li\b[^<>]{0,500}>", re.IGNORECASE)
_BREAK = re.compile(
    r"</?(?:p|li|ul|ol|div|br|h[1-6]|table|tr|section|article)\b[^<>]{0,500}>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6});")
_TAGS_OF_HTML = 2


def readable(text: str) -> str:
    """What a reader sees of a pasted text, without what was commented or struck out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")
    text = _SLASHES.sub("", _STRUCK.sub(" ", _COMMENT.sub(" ", text)))
    if len(_HTML.findall(text[:20_000])) >= _TAGS_OF_HTML:
        text = _TAG.sub("", _BREAK.sub("\n", _ITEM.sub("\n- ", _UNSEEN.sub(" ", text))))
    return unescape(text) if _ENTITY.search(text) else text
