"""How well skills are read in real job postings that experts marked by hand (SkillSpan, 2022).

    python tests/bench/bench_skillspan.py FOLDER [--split dev] [--misses] [--false]

FOLDER, or SKILLGAP_SKILLSPAN, holds train.jsonl and dev.jsonl. The data is not ours to ship.

Recall is over marked knowledge spans that contain a name or alias of the catalogue as whole words,
told by string search alone, not by the recogniser. Raw precision is the share of what is found that
overlaps a marked span. The experts left out titles, stack lines and repetitions, so what is outside
of spans is told apart: *elsewhere* is the same wording marked in another place of either file; the
rest is listed with `--false`, to be judged by a reader.
"""

import json
import os
import re
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from skillgap.intake.recognise import Mention, Recogniser, quote, recogniser
from skillgap.market.load import load
from skillgap.market.model import Skill

ROADMAPS = Path(__file__).resolve().parents[2] / "roadmaps"
VARIABLE = "SKILLGAP_SKILLSPAN"
_APART = re.compile(r"[^a-z0-9+#]+")


class Span(NamedTuple):
    """A marked piece of a posting."""

    start: int
    end: int
    text: str
    kind: str


class Ad(NamedTuple):
    """A posting with its marks."""

    text: str
    spans: tuple[Span, ...]


class Result(NamedTuple):
    """What was asked for and what came of it, each with a line to show."""

    wanted: int
    missed: tuple[str, ...]
    found: int
    marked: int
    elsewhere: int
    outside: tuple[str, ...]


def read_ads(path: Path) -> tuple[Ad, ...]:
    """The postings of a file, with the places of their marks found again."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return tuple(
        Ad(
            row["text"],
            tuple(span for kind in ("knowledge", "skill") for span in _placed(row, kind)),
        )
        for row in rows
    )


def _placed(row: Mapping[str, str], kind: str) -> Iterator[Span]:
    """Each mark at its next occurrence; one that comes earlier than the last is looked up anew."""
    text, at = row["text"], 0
    for marked in row[kind]:
        start = text.find(marked, at)
        start = start if start >= 0 else text.find(marked)
        if start >= 0:
            at = start + len(marked)
            yield Span(start, at, marked, kind)


def plain(text: str) -> str:
    """Text as words between single spaces, for whole-word search."""
    return f" {_APART.sub(' ', text.casefold()).strip()} "


def names(skills: Iterable[Skill]) -> dict[str, str]:
    """Every name and alias as plain words, with its skill."""
    found = {plain(s.name): s.id for s in skills}
    return {plain(a): s.id for s in skills for a in s.aliases} | found


def named(span: str, known: Mapping[str, str], most: int = 7) -> set[str]:
    """The skills whose longest names stand in the span as whole words."""
    words, found, at = plain(span).split(), set(), 0
    while at < len(words):
        for size in range(min(most, len(words) - at), 0, -1):
            skill = known.get(f" {' '.join(words[at : at + size])} ")
            if skill:
                found.add(skill)
                at += size - 1
                break
        at += 1
    return found


def measure(
    ads: Iterable[Ad], reader: Recogniser, known: Mapping[str, str], seen: set[str]
) -> Result:
    """Read every posting and count."""
    wanted, missed = 0, []
    found, marked, elsewhere, outside = 0, 0, 0, []
    for ad in ads:
        mentions = reader.find(ad.text)
        for span in ad.spans:
            asked = named(span.text, known) if span.kind == "knowledge" else set()
            for skill in asked:
                wanted += 1
                if not any(m.skill == skill and _meet(m, span) for m in mentions):
                    missed.append(f"{skill}: {quote(ad.text, span.start, span.end)}")
        for mention in mentions:
            found += 1
            if any(_meet(mention, span) for span in ad.spans):
                marked += 1
            elif plain(mention.text) in seen:
                elsewhere += 1
            else:
                shown = quote(ad.text, mention.start, mention.end)
                outside.append(f"{mention.skill}: [{mention.text}] {shown}")
    return Result(wanted, tuple(missed), found, marked, elsewhere, tuple(outside))


def _meet(mention: Mention, span: Span) -> bool:
    return mention.start < span.end and span.start < mention.end


def main(args: Namespace) -> int:
    """Print the figures, and what was asked to be listed."""
    folder = Path(args.folder or os.environ.get(VARIABLE, ""))
    if not (folder / "dev.jsonl").is_file():
        print(f"No SkillSpan data: name its folder, or set {VARIABLE}.")
        return 0
    market = load(ROADMAPS).market
    reader, known = recogniser(market.skills), names(market.skills.values())
    ads = {split: read_ads(folder / f"{split}.jsonl") for split in ("train", "dev")}
    seen = {plain(span.text) for split in ads.values() for ad in split for span in ad.spans}
    result = measure(ads[args.split], reader, known, seen)
    hit = result.wanted - len(result.missed)
    print(f"{args.split}: {len(ads[args.split])} postings")
    print(
        f"recall of marked knowledge that names a skill: {hit}/{result.wanted} = {hit / result.wanted:.3f}"
    )
    print(
        f"found {result.found}: {result.marked} marked ({result.marked / result.found:.3f}), {result.elsewhere} marked elsewhere, {len(result.outside)} to be judged"
    )
    for title, lines in (("missed", result.missed), ("to be judged", result.outside)):
        if (args.misses and title == "missed") or (args.false and title == "to be judged"):
            print(f"\n{title}:")
            for line, times in Counter(lines).most_common():
                print(f"  {times}x {line}")
    return 0


def _arguments() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--false", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main(_arguments()))
