"""How fast skills are found in text, and what a vocabulary of 14,000 names costs.

    python tests/bench/bench_recognise.py [--wounds 10000]

Times are CPU milliseconds, the least of several tries. `--wounds` reads that many mutated postings
and reports the slowest.
"""

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from skillgap.intake.posting.read import read_posting
from skillgap.intake.recognise import recogniser
from skillgap.market.load import load
from skillgap.market.model import Skill

ROOT = Path(__file__).resolve().parents[2]
POSTINGS = sorted((ROOT / "tests" / "intake" / "postings").glob("*.txt"))
NAMES = 14_000
SIZE = 5000
SYLLABLES = (
    "ba",
    "co",
    "di",
    "fu",
    "ga",
    "hy",
    "jo",
    "ka",
    "lu",
    "mo",
    "ne",
    "py",
    "ra",
    "so",
    "ti",
    "xu",
)
WORDS = (
    "data",
    "cloud",
    "model",
    "machine",
    "deep",
    "stream",
    "graph",
    "vector",
    "auto",
    "open",
    "apache",
    "azure",
)


def least(work: Callable[[], object], tries: int = 15) -> float:
    """Milliseconds of CPU, the least of several tries."""
    taken = []
    for _ in range(tries):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken) * 1000


def widened(skills: Mapping[str, Skill], names: int) -> dict[str, Skill]:
    """The catalogue with made-up skills beside it, until it has that many names and aliases."""
    chance = Random(14)  # noqa: S311 - a bench that can be repeated
    found = dict(skills)
    count = sum(1 + len(skill.aliases) for skill in skills.values())
    model = skills["docker"]
    while count < names:
        aliases = tuple(_name(chance) for _ in range(9))
        made = model._replace(id=f"made-{count}", name=_name(chance), aliases=aliases)
        found[made.id] = made
        count += 10
    return found


def _name(chance: Random) -> str:
    """One to three words, some of them words that real names begin with."""
    words = ["".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(chance.randint(1, 3))]
    if chance.random() < 0.4:
        words.insert(0, chance.choice(WORDS).title())
    return " ".join(words)


def text_of(size: int) -> str:
    """Real-looking postings, one after the other, cut to a size."""
    every = "\n\n".join(
        path.read_text("utf-8") for path in POSTINGS if "<html" not in path.read_text("utf-8")
    )
    return every[:size]


def wounds(number: int) -> None:
    """Read mutated postings and print the slowest."""
    sys.path.insert(0, str(ROOT))
    from tests.intake.test_posting_hostile import TEXTS, _mutated  # noqa: PLC0415

    market = load(ROOT / "roadmaps").market
    reader = recogniser(market.skills)
    chance, slowest = Random(4), 0.0  # noqa: S311
    for _ in range(number):
        text = _mutated(chance.choice(TEXTS), chance)
        begun = time.process_time()
        read_posting(text, market, reader)
        slowest = max(slowest, time.process_time() - begun)
    print(f"{number} mutated postings read; the slowest took {slowest * 1000:.0f} ms")


def main(args: Namespace) -> int:
    """Print the times."""
    market = load(ROOT / "roadmaps").market
    text = text_of(SIZE)
    ours, wide = recogniser(market.skills), recogniser(widened(market.skills, NAMES))
    print(
        f"vocabulary made:      {least(lambda: recogniser(market.skills).find('x')):6.2f} ms, once"
    )
    print(
        f"{SIZE} characters, skills: {least(lambda: ours.find(text)):6.2f} ms, {len(ours.find(text))} mentions"
    )
    print(
        f"{SIZE} characters, posting: {least(lambda: read_posting(text, market, ours)):5.2f} ms (hoped: 5)"
    )
    ratio = least(lambda: wide.find(text)) / least(lambda: ours.find(text))
    print(f"with {NAMES} names:    {ratio:6.2f} times as long (hoped: 2)")
    if args.wounds:
        wounds(args.wounds)
    return 0


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--wounds", type=int, default=0)
    sys.exit(main(parser.parse_args()))
