"""Markdown: foreign text shows exactly its characters, wherever it stands."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from skillgap.plaintext import visible
from skillgap.report.markdown import bullets, comment, escape, link, safe_url, table

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXTLIKE = {"text", "text_special"}

tricky = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("\\`*_{}[]()<>#+-.!|~^$&%=:;@\"'0123456789 \n\tabhtpwx/")),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
)


def inner(tokens: list[Token]) -> Iterator[Token]:
    """Every token, those inside of lines too."""
    for token in tokens:
        yield token
        yield from token.children or ()


def shown(source: str) -> str:
    """The text of a document, if it holds nothing but text in its blocks."""
    found = [t for t in inner(PARSER.parse(source)) if not t.block]
    odd = [t for t in found if t.type not in TEXTLIKE]
    assert not odd, odd
    return "".join(t.content for t in found)


@given(tricky)
@example("1. one")
@example("1) one")
@example("- x")
@example("---")
@example("===")
@example("# Title #")
@example("&lt;")
@example("snake_case and _em_ and __init__")
@example("<b>x</b> <!-- c --> <http://a.b>")
@example("~~x~~ ![i](u) [[wiki]] \\* \\")
@example("a | b")
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    """In a paragraph, a heading, a list and in bold, a parser sees the same characters and no markup."""
    expected = visible(text, 2000)
    assert shown(escape(text)) == expected
    if expected:
        assert shown(f"## a {escape(text)}") == f"a {expected}"
        assert shown(f"- a {escape(text)}") == f"a {expected}"


@given(tricky)
def test_bold_text_stays_one_piece(text: str) -> None:
    """Between two pairs of stars the text is bold and nothing else."""
    expected = visible(text, 2000)
    if not expected or not expected[0].isalnum() or not expected[-1].isalnum():
        return
    inline = next(t for t in PARSER.parse(f"**{escape(text)}**") if t.type == "inline")
    assert inline.children is not None
    kinds = {t.type for t in inline.children} - TEXTLIKE
    assert kinds <= {"strong_open", "strong_close"}
    assert "".join(t.content for t in inline.children) == expected


@settings(max_examples=50)
@given(st.lists(st.tuples(tricky, tricky), min_size=1, max_size=4))
def test_a_table_keeps_its_cells(rows: list[tuple[str, str]]) -> None:
    """Whatever the cells hold, each row has as many as the head, with their text."""
    source = table(("a", "b"), [(escape(one), escape(two)) for one, two in rows], ("left", "right"))
    cells = [t.content for t in PARSER.parse(source) if t.type == "inline"]
    assert len(cells) == 2 * (len(rows) + 1)
    assert len(source.splitlines()) == len(rows) + 2
    texts = [shown(cell) if cell else "" for cell in cells[2:]]
    assert texts == [visible(text, 2000) for row in rows for text in row]


def test_a_ragged_table_is_an_error() -> None:
    """A row with a cell too few is a mistake of ours, not something to print."""
    with pytest.raises(ValueError, match="1 cells in a table of 2 columns"):
        table(("a", "b"), [("only one",)])


@pytest.mark.parametrize(
    "text",
    ["R&D", "C#", "snake_case", "37.7 %", "C++", "$215,000–$300,000", "a = b", "CI/CD", "71.7"],
)
def test_harmless_text_stays_readable(text: str) -> None:
    """What no reader of Markdown takes for markup carries no backslash."""
    assert escape(text) == text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "//x", "http://["]
)
def test_only_web_and_mail_addresses_become_links(url: str) -> None:
    """Anything else leaves the title alone."""
    assert safe_url(url) == ""
    assert link("Docs", url) == "Docs"


@given(tricky)
def test_an_address_cannot_leave_its_parentheses(path: str) -> None:
    """A link is one link, with the title as it was given."""
    source = link("ti*t*le", f"https://example.org/{path}")
    inline = next(t for t in PARSER.parse(source) if t.type == "inline")
    assert inline.children is not None
    assert [t.type for t in inline.children if t.type not in TEXTLIKE] == [
        "link_open",
        "link_close",
    ]
    assert "".join(t.content for t in inline.children) == "ti*t*le"


def test_bare_addresses_do_not_become_links() -> None:
    """GitHub makes links of bare addresses; ours are broken by a backslash."""
    assert escape("see http://x.org and www.x.org") == "see http\\://x.org and www\\.x.org"


@given(tricky)
def test_a_comment_ends_where_it_should(text: str) -> None:
    """Nothing in a comment ends it early."""
    assert comment(text).count("-->") == 1
    assert "--" not in comment(text)[4:-3]


def test_bullets_take_another_mark() -> None:
    """Two lists under each other stay two when their marks differ."""
    source = bullets(["[ ] a"]) + "\n\n" + bullets(["b"], "*")
    assert sum(t.type == "bullet_list_open" for t in PARSER.parse(source)) == 2
