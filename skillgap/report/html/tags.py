"""HTML that cannot be broken by what it carries: every text is escaped unless it is HTML already."""

from html import escape

from skillgap.plaintext import visible
from skillgap.report.markdown import safe_url

LONGEST = 2000
"""Characters of one text that are kept."""

_VOID = {"meta", "input", "br", "hr"}


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


Value = str | float | bool | None


def tag(element: str, /, *children: str, **attributes: Value) -> Html:
    """An element. `class_` and `for_` are `class` and `for`; `_` in a name is `-`.

    Attributes that are None or False are left out, those that are True stand without a value.
    """
    opened = f"<{element}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    if element in _VOID:
        return Html(opened)
    return Html(f"{opened}{''.join(text(child) for child in children)}</{element}>")


def text(words: str) -> Html:
    """Words as HTML that shows exactly their characters, on one line."""
    return words if isinstance(words, Html) else Html(escape(visible(words, LONGEST)))


def link(title: str, url: str) -> Html:
    """A link, or the title alone where there is no address that may be followed."""
    address = safe_url(url)
    return tag("a", title, href=address, rel="noreferrer") if address else text(title)


def table(heads: list[tuple[str, str]], rows: list[list[str]], class_: str = "") -> Html:
    """A table. A head is its words and the class of its column (`n` for numbers)."""
    kinds = [kind or None for _, kind in heads]
    top = tag("tr", *(tag("th", words, scope="col", class_=kind or None) for words, kind in heads))
    body = (
        tag("tr", *(tag("td", cell, class_=kind) for cell, kind in zip(row, kinds, strict=True)))
        for row in rows
    )
    inner = tag("table", tag("thead", top), tag("tbody", *body), class_=class_ or None)
    return tag("div", inner, class_="wide")


def listed(lines: list[str], class_: str = "") -> Html:
    """A list; nothing where there is nothing to list."""
    return (
        tag("ul", *(tag("li", line) for line in lines), class_=class_ or None) if lines else Html()
    )


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
