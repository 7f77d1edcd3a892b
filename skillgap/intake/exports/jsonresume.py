"""JSON Resume, in every version in use: old key names beside the new, and whatever people put in.

`level` is free text there; `ownwords.OWN_WORDS` says what it is taken for, and what is not in that
table stays unrated.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from skillgap.intake.credentials import Credentials
from skillgap.intake.documents.document import LONGEST_TEXT
from skillgap.intake.exports.items import in_certificate, in_item, in_text, left_out
from skillgap.intake.found import Intake, unique
from skillgap.intake.months import YEAR, Span, added, day_of, ranges, single
from skillgap.intake.ownwords import own_rating
from skillgap.intake.reading import Reading
from skillgap.intake.weigh import Sighting, Where, weigh
from skillgap.person.model import Evidence
from skillgap.plaintext import visible
from skillgap.problems import FileError

SECTIONS = ("basics", "work", "skills", "education", "projects", "volunteer", "certificates")
"""Keys that tell a resume from other JSON; one of them is enough."""

MOST_ENTRIES = 500
LONGEST_FIELD = 20_000

Entry = Mapping[str, Any]


def read_jsonresume(text: str, reading: Reading, notes: tuple[str, ...] = ()) -> Intake:
    """What a JSON Resume says. Raises FileError (without the file's name) where it is none."""
    resume, reading = _resume(text), reading.frugal(LONGEST_TEXT)
    known = Credentials(reading.market.credentials)
    spans = [_span(entry, reading) for entry in _entries(resume, "work")]
    months = added(span for span in spans if span)
    basics = resume.get("basics")
    basics = basics if isinstance(basics, dict) else {}
    held = unique(one for name in _certificates(resume) for one in known.find(name))
    found = weigh(_sightings(resume, basics, reading, known))
    not_understood = tuple(_not_understood(resume, reading))
    return Intake(
        found,
        not_understood,
        (*notes, *left_out(reading)),
        visible(_field(basics, "name"), 80),
        months * 2 // YEAR / 2 if months else None,
        held,
    )


def looks_like_one(value: object) -> bool:
    """True where parsed JSON has a key of a resume."""
    return isinstance(value, dict) and any(key in value for key in SECTIONS)


def _resume(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError as error:
        place = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise FileError(f"it is not valid JSON{place}") from error
    except RecursionError as error:
        raise FileError("it is nested too deeply to be a resume") from error
    if not isinstance(value, dict) or not looks_like_one(value):
        keys = ", ".join(SECTIONS[:4])
        raise FileError(
            f"it is JSON, but no JSON Resume: none of {keys} is in it",
            "See https://jsonresume.org/schema for what is.",
        )
    return value


def _sightings(
    resume: Entry, basics: Entry, reading: Reading, known: Credentials
) -> Iterator[Sighting]:
    yield from _skills(resume, reading)
    yield from _dated(resume, "work", "position", reading)
    yield from _dated(resume, "projects", "project", reading)
    yield from _dated(resume, "volunteer", "project", reading)
    for entry in _entries(resume, "certificates"):
        name = _field(entry, "name", "title")
        yield from in_certificate(name, reading, known.find(name), _proof(entry, name, reading))
    for text in (_field(basics, "label", "headline"), _field(basics, "summary", "bio")):
        yield from in_text(text, "summary", reading)
    for entry in _entries(resume, "publications"):
        yield from in_text(_prose(entry, "name", "summary"), "project", reading)
    for entry in _entries(resume, "education"):
        yield from in_text(_prose(entry, "area", "studyType", "courses"), "education", reading)
    for entry in (*_entries(resume, "interests"), *_entries(resume, "hobbies")):
        for item in (_field(entry, "name"), *_strings(entry.get("keywords"))):
            yield from in_item(item, "interest", reading)


def _skills(resume: Entry, reading: Reading) -> Iterator[Sighting]:
    """Skills by name first, so that their own rating counts before that of a group they are in."""
    entries = _entries(resume, "skills")
    for entry in entries:
        own = own_rating(_field(entry, "level", "rating"))
        yield from in_item(_field(entry, "name"), "listed", reading, own)
    for entry in entries:
        own = own_rating(_field(entry, "level", "rating"))
        for item in _strings(entry.get("keywords")):
            yield from in_item(item, "listed", reading, own, _field(entry, "name"))


def _dated(resume: Entry, key: str, where: Where, reading: Reading) -> Iterator[Sighting]:
    """Positions, projects and voluntary work, with their months and, for projects, the link."""
    for number, entry in enumerate(_entries(resume, key)):
        title = _field(entry, "position", "name", "title")
        text = _prose(entry, "position", "name" if key == "projects" else "", "summary")
        text += "\n" + _prose(entry, "description", "highlights", "keywords", "technologies")
        link = _link(entry)
        proof = (_proof(entry, title, reading),) if link and key == "projects" else ()
        span = _span(entry, reading)
        yield from in_text(text, where, reading, span=span, post=number, evidence=proof)


def _not_understood(resume: Entry, reading: Reading) -> Iterator[str]:
    """Names and keywords of skills that the catalogue does not know."""
    items: list[str] = []
    for entry in _entries(resume, "skills"):
        keywords = _strings(entry.get("keywords"))
        items += keywords or [_field(entry, "name")]
    for item in dict.fromkeys(items):
        if item.strip() and not in_item(item, "listed", reading):
            yield visible(item, 80)


def _certificates(resume: Entry) -> Iterator[str]:
    for entry in _entries(resume, "certificates"):
        yield _field(entry, "name", "title")
    for entry in _entries(resume, "education"):
        if _field(entry, "endDate"):
            yield _prose(entry, "studyType", "area")


def _proof(entry: Entry, title: str, reading: Reading) -> Evidence:
    words = visible(title, 120)
    given = single(_field(entry, "date", "endDate", "startDate"), reading.today)
    return Evidence(
        text=words, date=day_of(given.last) if given else None, link=_link(entry) or None
    )


def _link(entry: Entry) -> str:
    """The address of an entry, if it is one of the web."""
    address = _field(entry, "url", "website").strip()
    return visible(address, 300) if address.startswith(("https://", "http://")) else ""


def _span(entry: Entry, reading: Reading) -> Span | None:
    """The months of an entry; without an end it is still going on."""
    start, end = _field(entry, "startDate"), _field(entry, "endDate") or "present"
    found = ranges(f"{start[:40]} – {end[:40]}", reading.today)
    return found[0].span if found else None


def _entries(resume: Entry, key: str) -> list[Entry]:
    """The entries of a list; plain texts in it count as names."""
    value = resume.get(key)
    found: list[Entry] = []
    for each in value[:MOST_ENTRIES] if isinstance(value, list) else ():
        if isinstance(each, dict):
            found.append(each)
        elif isinstance(each, str):
            found.append({"name": each})
    return found


def _prose(entry: Entry, *keys: str) -> str:
    """Fields one below the other; lists with a line for each item."""
    lines: list[str] = []
    for key in keys:
        value = entry.get(key)
        lines += _strings(value) if isinstance(value, list) else [_field(entry, key)]
    return "\n".join(line for line in lines if line)


def _field(entry: Entry, *keys: str) -> str:
    """The first of the fields that is a text or a number, as text."""
    for key in keys:
        value = entry.get(key)
        if isinstance(value, str) and value:
            return value[:LONGEST_FIELD]
        if isinstance(value, int | float) and not isinstance(value, bool):
            return f"{value:.6g}"
    return ""


def _strings(value: object) -> list[str]:
    """The texts of a list; of objects in it their names; a single text counts as a list of one."""
    if isinstance(value, str):
        return [value[:LONGEST_FIELD]]
    found = []
    for each in value[:MOST_ENTRIES] if isinstance(value, list) else ():
        name = each.get("name") if isinstance(each, dict) else each
        if isinstance(name, str):
            found.append(name[:LONGEST_FIELD])
    return found
