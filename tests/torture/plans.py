"""Export plans, edit them as people do, read them back: exactly the ticked steps, none else.

Each plan is of another person; its boxes are ticked, moved, indented, wrapped, copied, annotated and
deleted at random, and boxes of the person's own are added. A fault is a step that was read and is not
ticked, or the other way round, hours that differ, a line that cannot be matched and was not listed, or
a second reading that would change anything.
"""

import re
import textwrap
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

from skillgap.engine.plan import Wishes
from skillgap.intake.planfile import StepKey, read_plan
from skillgap.intake.ticked import Ticked, compare
from skillgap.market.load import load
from skillgap.market.market import Market
from skillgap.person.edit import add_log, finish_step
from skillgap.person.model import LogEntry, Profile, SkillRating, levels
from skillgap.report.roadmap.markdown import roadmap_markdown
from skillgap.report.roadmap.months import BOX
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.subject import Subject
from tests.torture.found import Found, told

TODAY = date(2026, 11, 22)
FORMS = (
    "(took {} h)",
    "took {}h",
    "— {} hours spent",
    "spent: {} h",
    "(took me {} hrs, twice!)",
    "spent {} h on the train",
    "**{} h spent**",
)
NOTES = (
    "",
    " ask Bo about this",
    " 14 of 38 h",
    " see [[notes/today]]",
    " #later ~~maybe~~",
    " took a while",
    " | a | b |",
)
OWN = ("- [x] read the Raft paper", "* [X] call mum", "  - [x] chapter 3 <!-- mine -->")
BROKEN = (
    ("- [x] **Gone** <!-- skillgap:no-such-skill-at-all@2 -->", "no skill"),
    ("- [-] **Dropped** <!-- skillgap:python@5 -->", "neither ticked nor empty"),
    ("- [x] two in one <!-- skillgap:sql@5 --> <!-- skillgap:python@5 -->", "several boxes"),
    ("- the box was taken away <!-- skillgap:python@5 -->", "is gone"),
    ("- [x] level nine <!-- skillgap:python@9 -->", "no level"),
)


class Case(NamedTuple):
    """An edited plan, and what reading it should give."""

    text: str
    profile: Profile
    steps: frozenset[StepKey]
    hours: dict[StepKey, float]
    odd: list[str]


def person(market: Market, chance: Random) -> Profile:
    """Someone with a target, some levels, and some hours logged on steps that are begun."""
    target = chance.choice(list(market.targets.values()))
    asked = sorted({skill for row in target.requirements for skill in row.skills})
    rated = {
        skill: SkillRating(level=chance.choice((0, 0, 1, 1, 2, 3)))
        for skill in asked
        if chance.random() < 0.8
    }
    begun = chance.sample(sorted(rated), min(3, len(rated)))
    log = tuple(LogEntry(date(2026, 11, 1), skill, chance.choice((1.5, 4, 11))) for skill in begun)
    return Profile(name="Ada", target=target.id, skills=rated, log=log, hours_per_week=15.0)


def exported(market: Market, profile: Profile, chance: Random) -> str:
    """The Markdown plan of a person, half of the time for some months only."""
    subject = Subject(profile, market, TODAY)
    until = date(2027, chance.randint(3, 9), 28) if chance.random() < 0.8 else None
    wishes: Wishes = subject.wishes._replace(until=until)
    return roadmap_markdown(Roadmap(subject, subject.plan(subject.target(), wishes)))


def edited(market: Market, chance: Random) -> Case:
    """A plan with a random set of steps ticked, and edited besides."""
    profile = person(market, chance)
    lines = exported(market, profile, chance).split("\n")
    boxes = {n: match for n, line in enumerate(lines) if (match := BOX.match(line))}
    last = [n for n, match in boxes.items() if not match["continues"]]
    ticked = {n for n in last if chance.random() < 0.5}
    marks = {n: _key(boxes[n]) for n in ticked}
    have = levels(profile)
    steps, jumps = _expected(set(marks.values()), have)
    hours: dict[StepKey, float] = {}
    reach = {
        skill: max([have.get(skill, 0), *(to for s, to in steps if s == skill)])
        for skill, _ in map(_key, boxes.values())
    }
    for n in last:
        key = _key(boxes[n])
        if key[1] <= reach[key[0]] + 1 and chance.random() < 0.4:
            amount = chance.choice((0.5, 2, 7.25, 12, 33))
            hours[key] = amount
            lines[n] = _written(lines[n], amount, chance)
    for n, match in boxes.items():
        if n in ticked or (match["continues"] and chance.random() < 0.3):
            lines[n] = lines[n].replace("[ ]", chance.choice(("[x]", "[X]")), 1)
        lines[n] = _annotated(lines[n], chance)
    odd = [f"{skill} {to} is ticked, but level" for skill, to in jumps]
    lines = _rearranged(lines, set(boxes), chance)
    lines, listed = _with_own(lines, chance)
    return Case(_spoilt(lines, chance), profile, frozenset(steps), hours, [*odd, *listed])


def _key(match: re.Match[str]) -> StepKey:
    return match["skill"], int(match["level"])


def _expected(ticked: set[StepKey], have: dict[str, int]) -> tuple[set[StepKey], set[StepKey]]:
    """Steps that follow on the level held, and those that jump."""
    steps: set[StepKey] = set()
    level = dict(have)
    for skill, to in sorted(ticked):
        if to == level.get(skill, 0) + 1:
            level[skill] = to
            steps.add((skill, to))
    return steps, ticked - steps


def _written(line: str, hours: float, chance: Random) -> str:
    """The line with hours, before or after its comment."""
    words = chance.choice(FORMS).format(str(hours).replace(".", chance.choice(".,")))
    box, comment = line.split(" <!--")
    return f"{box} {words} <!--{comment}" if chance.random() < 0.5 else f"{line} {words}"


def _annotated(line: str, chance: Random) -> str:
    """The line with other marks, indents and remarks."""
    box, comment = line.split(" <!--")
    line = f"{box}{chance.choice(NOTES)} <!--{comment}"
    if chance.random() < 0.2:
        line = line.replace("<!-- ", "<!--").replace(" -->", "-->")
    mark = chance.choice(("-", "-", "*", "+", "7.", "12)"))
    indent = chance.choice(("", "", "  ", "    ", "\t", "> ", "> > "))
    return f"{indent}{mark}{line[1:]}{chance.choice(('', '', '  '))}"


def _rearranged(lines: list[str], boxes: set[int], chance: Random) -> list[str]:
    """Boxes moved, copied, and (untouched ones) deleted; details dropped."""
    kept = [(n in boxes, line) for n, line in enumerate(lines)]
    if chance.random() < 0.5:
        places = [n for n, (is_box, _) in enumerate(kept) if is_box]
        moved = places[:]
        chance.shuffle(moved)
        for n, other in zip(places, moved, strict=True):
            kept[n] = True, lines[other]
    found: list[str] = []
    for is_box, line in kept:
        is_plain = is_box and "[ ]" in line and not re.search("took|spent", line)
        if is_plain and chance.random() < 0.1:
            continue
        if line.startswith("  - ") and not is_box and chance.random() < 0.2:
            continue
        found += [line] * (2 if is_box and chance.random() < 0.1 else 1)
        if chance.random() < 0.05:
            found += chance.choice((["", "A remark of my own: 12 of 30 h.", ""], ["", "---", ""]))
    return found


def _with_own(lines: list[str], chance: Random) -> tuple[list[str], list[str]]:
    """Boxes of the person's own and broken ones, which must be listed."""
    listed = []
    for _ in range(chance.randint(0, 3)):
        lines.insert(chance.randint(3, len(lines)), f"\n{chance.choice(OWN)}\n")
        listed.append("carries no id")
    for line, why in chance.sample(BROKEN, chance.randint(0, 2)):
        lines.insert(chance.randint(3, len(lines)), f"\n{line}\n")
        listed.append(why)
    return lines, listed


def _spoilt(lines: list[str], chance: Random) -> str:
    """The text wrapped, with other line ends."""
    if chance.random() < 0.3:
        lines = [
            wrapped
            for line in "\n".join(lines).split("\n")
            for wrapped in (
                textwrap.wrap(line, 88, subsequent_indent="      ", break_on_hyphens=False)
                if "skillgap:" in line
                else [line]
            )
        ]
    text = "\n".join(lines)
    ends = chance.choice(("\n", "\n", "\r\n", "\r"))
    return chance.choice(("", "\ufeff")) + text.replace("\n", ends)


def written(profile: Profile, found: Ticked) -> Profile:
    """The profile with what was read, as the command writes it."""
    for each in found.progress:
        if each.is_done:
            profile = finish_step(profile, each.skill, each.to, TODAY, each.hours)
        else:
            profile = add_log(profile, LogEntry(TODAY, each.skill, each.hours))
    return profile


def faults(case: Case, market: Market) -> Counter[str]:
    """What went wrong with one plan, counted; all zero where nothing did."""
    plan = read_plan(case.text)
    have = levels(case.profile)
    found = compare(plan, market.skills, have, case.profile.log)
    done = {(each.skill, each.to) for each in found.progress if each.is_done}
    before: Counter[str] = Counter()
    for entry in case.profile.log:
        before[entry.skill] += entry.hours  # type: ignore[assignment]
    wrong: Counter[str] = Counter()
    wrong["not ticked but read"] = len(done - case.steps)
    wrong["ticked but not read"] = len(case.steps - done)
    spent = {(each.skill, each.to): each.hours for each in found.progress if each.hours}
    wrong["hours differ"] = sum(
        abs(spent.get(key, 0.0) - case.hours.get(key, 0.0)) > 0.011
        for key in spent.keys() | case.hours.keys()
    )
    told = Counter(each.why for each in found.odd)
    for why in case.odd:
        match = next((each for each in told if why in each and told[each]), None)
        wrong["not listed"] += match is None
        if match is not None:
            told[match] -= 1
    after = written(case.profile, found)
    again = compare(plan, market.skills, levels(after), after.log)
    wrong["second reading changes"] = len(again.progress)
    return wrong


def plans(tries: int, seed: int) -> Found:
    """So many plans exported, edited and read back."""
    market = load(Path(__file__).resolve().parents[2] / "roadmaps").market
    total: Counter[str] = Counter()
    found = []
    for turn in range(tries):
        case = edited(market, Random(f"{seed}/{turn}"))  # noqa: S311 - nothing secret
        wrong = faults(case, market)
        if wrong.total():
            found.append(f"plan {turn}: {told(wrong)}")
        total.update({"steps ticked": len(case.steps), "hours written": len(case.hours)})
    return Found("plans edited and read back", tries, told(total), tuple(found))
