"""The data: reports, what they contradict each other in, their lists, tables and resources."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from textual.content import Content
from textual.widget import Widget

from skillgap.engine.gap import RULES
from skillgap.market.lookup import folded
from skillgap.market.market import Market
from skillgap.market.model import Source
from skillgap.market.reference import Note, Ranking, Shelf, Table
from skillgap.report.figures import percent
from skillgap.report.words import WEIGHT_RULE, cite, note_groups, say, table_value
from skillgap.tui.lines import Cell, line
from skillgap.tui.pen import Pen, labelled, paragraph
from skillgap.tui.prose import longest
from skillgap.tui.views.market_pages.page import ListPage
from skillgap.tui.widgets.rows import Row, Rows

Told = Callable[[Pen, int], list[Content]]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to read: its title, where it stands, and its lines for a width."""

    key: str
    title: str
    where: str
    told: Told
    searched: str


def entries(market: Market) -> list[tuple[str, list[Entry]]]:
    """Everything there is to read, by groups."""
    groups = [("Reports", [_source(source) for source in market.sources.values()])]
    groups.append(("Our own numbers", [_own(market)]))
    groups += [
        (f"Notes {title[:1].lower()}{title[1:]}", [_note(n) for n in notes])
        for title, notes in note_groups(market)
    ]
    groups.append(
        ("Ranked lists of the reports", [_ranking(market, r) for r in market.priorities.values()])
    )
    groups.append(("Tables of figures", [_table(table) for table in market.tables.values()]))
    groups.append(
        (
            "Where to learn, as the reports list it",
            [_shelf(shelf) for shelf in market.shelves.values()],
        )
    )
    return [(title, found) for title, found in groups if found]


def _entry(kind: str, name: str, title: str, where: str, told: Told, searched: str = "") -> Entry:
    return Entry(
        f"{kind} {name}", say(title), say(where), told, folded(f"{title} {where} {searched}")
    )


def _source(source: Source) -> Entry:
    def told(pen: Pen, width: int) -> list[Content]:
        lines = [*paragraph(source.title, width, "bold"), Content()]
        for label, words in (
            ("named here", source.id),
            ("date", source.date),
            ("sample", source.sample),
            ("method", source.method),
        ):
            lines += labelled(label, pen.ink.text(say(words)), width)
        for limit in source.limits:
            lines += labelled("limit", pen.ink.text(say(limit)), width)
        return lines

    return _entry(
        "source", source.id, source.title, f"{source.id}, {source.date}", told, source.method
    )


def _own(market: Market) -> Entry:
    words = [
        WEIGHT_RULE,
        f"Readiness: {RULES['covered']}.",
        *market.scale.calibration,
        *market.scale.salary_notes,
    ]

    def told(pen: Pen, width: int) -> list[Content]:
        lines = [Content.styled("How our own numbers come about", "bold")]
        for part in words:
            lines += [Content(), *paragraph(pen.ink.text(say(part)), width)]
        return [*lines, Content(), *paragraph(f"Market data {market.version}", width, "$quiet")]

    return _entry("own", "numbers", "How our own numbers come about", "", told, " ".join(words))


def _note(note: Note) -> Entry:
    where = cite(note.sources[0] if len(note.sources) == 1 else "", note.section)

    def told(pen: Pen, width: int) -> list[Content]:
        return [
            *paragraph(note.title, width, "bold"),
            Content(),
            *paragraph(pen.ink.text(say(note.text)), width),
            Content(),
            *labelled("from", pen.ink.text(where), width),
        ]

    return _entry("note", note.id, note.title, "", told, f"{note.text} {where}")


def _ranking(market: Market, ranking: Ranking) -> Entry:
    def told(pen: Pen, width: int) -> list[Content]:
        lines = paragraph(ranking.name, width, "bold")
        if ranking.band:
            counts = f", counted as {percent(ranking.counts)}" if ranking.counts else ""
            lines += labelled(
                "share", pen.ink.text(f"{say(ranking.band)} of postings{counts}"), width
            )
        lines += [*labelled("from", cite(ranking.source, ranking.section), width), Content()]
        for number, item in enumerate(ranking.items, start=1):
            names = [
                market.skills[s].name for group in item.skills for s in group if s in market.skills
            ]
            lines += labelled(f"{number:>3}", say(item.text), width, 4)
            told_again = [folded(name) for name in names] == [folded(item.text)]
            lines += (
                [] if told_again or not names else paragraph(", ".join(names), width, "$quiet", 5)
            )
        return lines

    return _entry(
        "list",
        ranking.id,
        ranking.name,
        cite(ranking.source, ranking.section),
        told,
        " ".join(i.text for i in ranking.items),
    )


def _table(table: Table) -> Entry:
    def told(pen: Pen, width: int) -> list[Content]:
        values = [pen.ink.text(table_value(row)) for row in table.rows]
        room = min(max((len(v) for v in values), default=0), max(width // 2, 8))
        lines = [
            *paragraph(table.name, width, "bold"),
            *labelled("from", cite(table.source, table.section), width),
            Content(),
        ]
        for row, value in zip(table.rows, values, strict=True):
            cells: list[Cell] = [
                (say(row.label), max(width - room - 1, 8), "left", ""),
                (value, room, "right", ""),
            ]
            if len(say(row.label)) > width - room - 1:
                lines += paragraph(row.label, width)
                cells[0] = ("", *cells[0][1:])
            lines.append(line(cells))
            lines += paragraph(pen.ink.text(say(row.note)), width, "$quiet", 2) if row.note else []
        return lines

    where = cite(table.source, table.section)
    return _entry("table", table.id, table.name, where, told, " ".join(r.label for r in table.rows))


def _shelf(shelf: Shelf) -> Entry:
    def told(pen: Pen, width: int) -> list[Content]:
        lines = [
            *paragraph(shelf.name, width, "bold"),
            *labelled("from", cite(shelf.source, shelf.section), width),
        ]
        for title, about, url in shelf.resources:
            lines += [Content(), *paragraph(title, width)]
            lines += paragraph(pen.ink.text(say(about)), width, "$quiet", 2) if about else []
            lines += paragraph(url, width, "$accent", 2) if url else []
        return lines

    where = cite(shelf.source, shelf.section)
    return _entry(
        "shelf",
        shelf.id,
        shelf.name,
        where,
        told,
        " ".join(title for title, _, _ in shelf.resources),
    )


class DataPage(ListPage):
    """Everything the reports say beside the matrices."""

    NAME = "data"
    TITLE = "Notes and sources"

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self._market: Market | None = None
        self._entries: list[tuple[str, list[Entry]]] = []

    def main(self) -> Iterable[Widget]:
        """The list."""
        yield Rows()

    @property
    def target(self) -> str:
        """There is none here."""
        return ""

    def show_page(self) -> None:
        """Draw what fits the words that are looked for."""
        if self._market is not self.desk.market:
            self._market = self.desk.market
            self._entries = entries(self.desk.market)
        kept = found_entries(self._entries, self.words)
        count = sum(len(group) for _, group in kept)
        self.lead(partial(data_lead, self.desk.market, self.pen, self.words, count))
        self.query_one(Rows).show(partial(entry_rows, kept))
        self.tell_chosen(anew=False)

    def find(self, words: str) -> None:
        """Show only what holds these words."""
        self.words = words
        self.show_page()

    def tell_chosen(self, *, anew: bool) -> None:
        """Put the words about the row under the cursor."""
        key = self.query_one(Rows).key
        entry = next((e for _, group in self._entries for e in group if e.key == key), None)
        self.tell(partial(entry.told, self.pen) if entry else lambda _width: [], anew=anew)


def found_entries(
    groups: Sequence[tuple[str, list[Entry]]], words: str
) -> list[tuple[str, list[Entry]]]:
    """The groups with only what holds every one of the words."""
    wanted = [folded(word) for word in words.split()]
    kept = [
        (title, [e for e in group if all(w in e.searched for w in wanted)])
        for title, group in groups
    ]
    return [(title, group) for title, group in kept if group]


def data_lead(market: Market, pen: Pen, words: str, count: int, width: int) -> list[Content]:
    """How much there is to read, or how much was found."""
    if words:
        told = f"{count} with these words" if count else "Nothing has these words"
        return [Content.assemble((told, "bold"), "  ", (words, "$quiet"))]
    notes = f"{len(market.notes)} notes"
    told = f"{len(market.sources)} reports, {notes} on what does not agree, {len(market.tables)} tables"
    return [pen.quiet(longest(width, told, f"{len(market.sources)} reports, {notes}", notes))]


def entry_rows(groups: Iterable[tuple[str, list[Entry]]], width: int) -> list[Row]:
    """Titles by group, with where each stands."""
    rows: list[Row] = []
    for title, group in groups:
        rows += [Row("", Content())] * bool(rows)
        rows.append(Row("", Content.styled(title, "$quiet")))
        rows += [Row(entry.key, _entry_line(entry, width)) for entry in group]
    return rows


def _entry_line(entry: Entry, width: int) -> Content:
    room = min(len(entry.where), width // 3)
    if not room:
        return line([(entry.title, width, "left", "")])
    return line(
        [
            (entry.title, max(width - room - 1, 8), "left", ""),
            (entry.where, room, "right", "$quiet"),
        ]
    )
