"""LinkedIn's data export: Skills, Positions, Certifications and their like, as CSV files.

The columns go by the English header where there is one. Exports in other languages, and tables
without a header, are told by their file name and by what stands in the columns.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from skillgap.intake.credentials import Credentials
from skillgap.intake.documents.document import LONGEST_TEXT
from skillgap.intake.exports.items import in_certificate, in_item, in_text, left_out
from skillgap.intake.exports.tables import (
    Row,
    cell,
    date_columns,
    is_date,
    link_column,
    longest_column,
    rows_of,
    width,
)
from skillgap.intake.found import Intake, unique
from skillgap.intake.months import YEAR, Span, added, day_of, plain, ranges, single
from skillgap.intake.reading import Reading
from skillgap.intake.weigh import Sighting, weigh
from skillgap.person.model import Evidence
from skillgap.plaintext import visible
from skillgap.problems import FileError

Table = Literal["skills", "positions", "certifications", "profile", "projects", "education"]

_NAMES: dict[Table, str] = {
    "skills": "skills kenntnisse fahigkeiten competences aptitudes competencias competenze vaardigheden",
    "positions": "positions positionen berufserfahrung postes experience experiences puestos cargos posizioni",
    "certifications": "certifications zertifikate zertifizierungen certificaciones certificazioni"
    " licenses licenses_and_certifications",
    "profile": "profile profil perfil profilo profile_summary",
    "projects": "projects projekte projets proyectos progetti",
    "education": "education ausbildung formation educacion formazione",
}
_TABLE_OF: dict[str, Table] = {
    name: table for table, names in _NAMES.items() for name in names.split()
}
_COLUMNS: dict[Table, tuple[str, ...]] = {
    "skills": ("name",),
    "positions": ("company name", "title", "description", "location", "started on", "finished on"),
    "certifications": ("name", "url", "authority", "started on", "finished on", "license number"),
    "profile": (
        *("first name", "last name", "maiden name", "address", "birth date"),
        *("headline", "summary"),
    ),
    "projects": ("title", "description", "url", "started on", "finished on"),
    "education": ("school name", "start date", "end date", "notes", "degree name", "activities"),
}
"""LinkedIn's own columns in their order, which holds in every language."""

_SKILL_HEADERS = {
    "name",
    "names",
    "skill",
    "skills",
    "nom",
    "nombre",
    "nome",
    "naam",
    "namn",
    "navn",
}
_SKILL_HEADERS |= {"nazwa", "kenntnis", "kenntnisse", "competence", "competences", "aptitud", "ad"}
_SKILL_HEADERS |= {"имя", "название", "名前", "名称", "이름", "スキル", "技能", "compétence"}
_COPY = re.compile(r"\s*(?:\(\d+\)|[-_ ]\d{1,3}|copy)\Z", re.IGNORECASE)
_QUALIFIER = re.compile(
    r"\s*\((?:programming language|software|library|framework)\)\Z", re.IGNORECASE
)
_DATES = 2
_MOST = 0.5


class Sheet(NamedTuple):
    """A table of the export: its rows without the header, and where each column stands (or -1)."""

    table: Table
    rows: tuple[Row, ...]
    columns: dict[str, int]

    def get(self, row: Row, column: str) -> str:
        """A cell by the English name of its column."""
        return cell(row, self.columns.get(column, -1))


def table_of(path: str) -> Table | None:
    """Which table a file of an export is, by its name: `Skills.csv`, `Positions (1).csv`."""
    file = PurePosixPath(path.replace("\\", "/"))
    if file.suffix.casefold() != ".csv":
        return None
    stem = _COPY.sub("", plain(file.stem).casefold()).strip().replace(" ", "_")
    return _TABLE_OF.get(stem)


def read_linkedin(files: Mapping[str, bytes], reading: Reading) -> Intake:
    """What the tables of an export say. Raises FileError (without a file's name)."""
    reading = reading.frugal(LONGEST_TEXT)
    sheets = [sheet(name, data, reading) for name, data in files.items()]
    known = Credentials(reading.market.credentials)
    sightings = [each for one in sheets for each in _sightings(one, reading, known)]
    spans = [span for one in sheets if one.table == "positions" for span in _spans(one, reading)]
    months = added(spans)
    not_understood = tuple(_not_understood(sheets, reading))
    return Intake(
        weigh(sightings),
        not_understood,
        left_out(reading),
        next(filter(None, map(_name, sheets)), ""),
        months * 2 // YEAR / 2 if months else None,
        unique(one for each in sheets for one in _held(each, known)),
    )


def sheet(name: str, data: bytes, reading: Reading) -> Sheet:
    """A CSV file as the table it is. Raises FileError where that cannot be told."""
    rows = rows_of(data)
    table = _by_header(rows) or table_of(name) or _by_content(rows, reading)
    if table is None:
        raise FileError(
            "it is a table, but not one of LinkedIn's that tell of skills",
            "Import Skills.csv, Positions.csv, Certifications.csv, Projects.csv or Profile.csv.",
        )
    head = 1 if rows and _is_header(rows, table, reading) else 0
    return Sheet(table, tuple(rows[head:]), _columns(rows, table, head, reading))


def _by_header(rows: Sequence[Row]) -> Table | None:
    """The table whose English column names the first row has, most of them."""
    head = {text.casefold() for text in rows[0]} if rows else set()
    if head == {"name"}:
        return "skills"
    parts = {
        table: len(head.intersection(columns)) / len(columns)
        for table, columns in _COLUMNS.items()
        if table != "skills"
    }
    best = max(parts, key=lambda table: parts[table])
    return best if parts[best] > _MOST else None


def _by_content(rows: Sequence[Row], reading: Reading) -> Table | None:
    """The table that the columns look like."""
    if not rows:
        return None
    if width(rows) == 1:
        return "skills"
    body = rows[1:] or rows
    if not date_columns(body, reading.today):
        return None
    return "certifications" if link_column(body) >= 0 else "positions"


def _is_header(rows: Sequence[Row], table: Table, reading: Reading) -> bool:
    """True where the first row names the columns, in whatever language."""
    head = [text.casefold() for text in rows[0]]
    if set(head) & set(_COLUMNS[table]):
        return True
    if table == "skills":
        return plain(head[0]) in _SKILL_HEADERS
    dates = date_columns(rows[1:] or rows, reading.today)
    dated = any(is_date(cell(rows[0], n), reading.today) for n in dates)
    return table == "profile" or (bool(dates) and not dated)


def _columns(rows: Sequence[Row], table: Table, head: int, reading: Reading) -> dict[str, int]:
    """Where the columns stand: by the English header, else LinkedIn's order, else what is in them."""
    names = [text.casefold() for text in rows[0]] if head else []
    found = {name: names.index(name) for name in _COLUMNS[table] if name in names}
    if found:
        return found
    order = {name: n for n, name in enumerate(_COLUMNS[table])}
    dates = date_columns(rows[head:], reading.today)
    if table in {"positions", "projects", "certifications"} and dates:
        order["started on"] = dates[0]
        order["finished on"] = dates[1] if len(dates) >= _DATES else dates[0] + 1
    usual = [_COLUMNS[table].index(name) for name in ("started on", "finished on") if name in order]
    if table in {"positions", "projects"} and dates and not set(dates) <= set(usual):
        order |= {"title": -1, "url": -1, "description": longest_column(rows[head:], dates)}
    return order


def _sightings(one: Sheet, reading: Reading, known: Credentials) -> Iterator[Sighting]:
    for number, row in enumerate(one.rows):
        if one.table == "skills":
            yield from in_item(_bare(cell(row, 0)), "listed", reading)
        elif one.table == "positions":
            span, text = _span(one, row, reading), _texts(one, row, "title", "description")
            yield from in_text(text, "position", reading, span=span, post=number)
        elif one.table == "projects":
            text, span = _texts(one, row, "title", "description"), _span(one, row, reading)
            proof = (_proof(one, row, "title", reading),) if _link(one, row) else ()
            yield from in_text(text, "project", reading, span=span, evidence=proof)
        elif one.table == "certifications":
            name = one.get(row, "name")
            held = known.find(f"{name} {one.get(row, 'authority')}")
            yield from in_certificate(name, reading, held, _proof(one, row, "name", reading))
        elif one.table == "education":
            yield from in_text(_texts(one, row, "degree name", "notes"), "education", reading)
        else:
            yield from in_text(_texts(one, row, "headline", "summary"), "summary", reading)


def _not_understood(sheets: Sequence[Sheet], reading: Reading) -> Iterator[str]:
    for one in sheets:
        for row in one.rows if one.table == "skills" else ():
            item = cell(row, 0)
            if item and not in_item(_bare(item), "listed", reading):
                yield visible(item, 80)


def _held(one: Sheet, known: Credentials) -> Iterator[str]:
    """Credentials that the certificates and finished studies are."""
    for row in one.rows:
        if one.table == "certifications":
            yield from known.find(f"{one.get(row, 'name')} {one.get(row, 'authority')}")
        if one.table == "education" and one.get(row, "end date"):
            yield from known.find(one.get(row, "degree name"))


def _name(one: Sheet) -> str:
    if one.table != "profile" or not one.rows:
        return ""
    row = one.rows[0]
    return visible(f"{one.get(row, 'first name')} {one.get(row, 'last name')}", 80)


def _texts(one: Sheet, row: Row, *columns: str) -> str:
    return "\n".join(text for column in columns if (text := one.get(row, column)))


def _spans(one: Sheet, reading: Reading) -> Iterator[Span]:
    for row in one.rows:
        span = _span(one, row, reading)
        if span:
            yield span


def _span(one: Sheet, row: Row, reading: Reading) -> Span | None:
    """The months of a row; without an end it is still going on."""
    start, end = one.get(row, "started on"), one.get(row, "finished on")
    found = ranges(f"{start[:40]} – {end[:40] or 'present'}", reading.today)
    return found[0].span if found else None


def _link(one: Sheet, row: Row) -> str:
    address = one.get(row, "url")
    return visible(address, 300) if address.startswith(("https://", "http://")) else ""


def _proof(one: Sheet, row: Row, title: str, reading: Reading) -> Evidence:
    given = single(one.get(row, "finished on") or one.get(row, "started on"), reading.today)
    begun = single(one.get(row, "started on"), reading.today)
    day = begun if one.table == "certifications" else given
    words = visible(one.get(row, title), 120)
    return Evidence(
        text=words, date=day_of(day.last) if day else None, link=_link(one, row) or None
    )


def _bare(item: str) -> str:
    """A skill without LinkedIn's qualifier: `R (Programming Language)` is `R`."""
    return _QUALIFIER.sub("", item)
