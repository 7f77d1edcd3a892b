"""Small markets for the engine's tests: built in place by a few words, or drawn by hypothesis."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any, NamedTuple

from hypothesis import settings, strategies as st

from skillgap.engine.order import Jobs
from skillgap.engine.steps import Step
from skillgap.market.market import Market
from skillgap.market.model import Effort, Evidence, Hours3, Requirement, Role, Scale, Skill, Target
from skillgap.market.reference import Curriculum, Interviews

law = settings(deadline=None, max_examples=45)
"""For a law that holds in every world; the machine may be busy, so no time limit per example."""

plan_law = settings(deadline=None, max_examples=30)
"""For a law of whole plans, each of which takes milliseconds."""

HOURS: Mapping[Effort, tuple[Hours3, ...]] = {
    "concept": ((1, 2, 3), (4, 6, 10), (10, 16, 26), (25, 40, 65), (60, 100, 170)),
    "tool": ((2, 3, 5), (6, 10, 16), (15, 24, 40), (40, 60, 100), (90, 140, 230)),
    "library": ((2, 4, 6), (9, 14, 23), (20, 32, 52), (50, 80, 130), (130, 200, 330)),
    "platform": ((5, 8, 13), (18, 28, 46), (42, 64, 105), (90, 140, 230), (220, 340, 560)),
    "field": ((5, 8, 13), (22, 34, 56), (46, 70, 115), (100, 155, 255), (260, 400, 660)),
    "language": ((12, 18, 30), (40, 60, 98), (56, 84, 138), (115, 175, 288), (290, 450, 740)),
    "practice": ((0, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0)),
}
SCALE = Scale(
    levels=tuple((str(n), "") for n in range(6)),
    required={
        "critical": {"entry": 2, "mid": 3, "senior": 4, "staff": 4},
        "high": {"entry": 2, "mid": 3, "senior": 3, "staff": 4},
        "medium": {"entry": 1, "mid": 2, "senior": 3, "staff": 3},
        "nice": {"entry": 1, "mid": 1, "senior": 2, "staff": 2},
        "not-required": {"entry": 1, "mid": 1, "senior": 1, "staff": 1},
    },
    hours=HOURS,
    status=(("ready", 80, 100), ("within reach", 65, 50), ("stretch", 40, 0), ("far", 0, 0)),
    disputed_from=Fraction(10),
    calibration=(),
    salary_notes=(),
)
NO_INTERVIEWS = Interviews((), (), (0, 0), (), (), (), "", "")


def make_skill(
    name: str,
    effort: Effort = "tool",
    needs: Mapping[str, int] | None = None,
    related: Mapping[str, int] | None = None,
) -> Skill:
    """A skill with prerequisites by level and related skills by percent of hours saved."""
    return Skill(
        id=name,
        name=name.title(),
        category="all",
        about="",
        aliases=(),
        figures=(),
        trend=None,
        band=None,
        prerequisites=tuple((needs or {}).items()),
        effort=effort,
        related=tuple((other, Fraction(part)) for other, part in (related or {}).items()),
        resources=(),
        show_it="",
    )


def make_row(skills: str, level: int = 3, weight: Fraction | int = 50, **more: Any) -> Requirement:
    """A requirement; `skills` are words, any of which will do."""
    row = Requirement(
        skills=tuple(skills.split()),
        level=level,
        priority="high",
        basis="postings",
        weight=Fraction(weight),
        weight_from="postings",
        share=Fraction(weight),
        postings=100,
        disputed=False,
        evidence=(),
    )
    return row._replace(**more)


def make_target(*rows: Requirement, name: str = "role/senior") -> Target:
    """A target of these rows."""
    role, seniority = name.split("/")
    return Target(role, seniority, rows, "postings")  # type: ignore[arg-type]


def make_market(
    skills: Iterable[Skill], targets: Iterable[Target] = (), curricula: Iterable[Curriculum] = ()
) -> Market:
    """A market of these skills and targets, and nothing else."""
    kept = {target.id: target for target in targets}
    return Market(
        version="test",
        sources={},
        scale=SCALE,
        categories={},
        skills={skill.id: skill for skill in skills},
        roles={t.role: Role(t.role, t.role, "", None, None, (t,), ()) for t in kept.values()},
        focus={},
        curricula={c.id: c for c in curricula},
        credentials={},
        seniorities={},
        priorities={},
        backgrounds={},
        notes={},
        tables={},
        shelves={},
        interviews=NO_INTERVIEWS,
        targets=kept,
    )


def make_step(
    skill: str,
    to: int = 1,
    hours: float = 4.0,
    gain: int = 1,
    needs: Sequence[tuple[str, int]] = (),
) -> Step:
    """A step whose low, likely and high hours are the same."""
    below = [(skill, to - 1)] if to > 1 else []
    return Step(skill, to - 1, to, (hours, hours, hours), Fraction(gain), (*below, *needs))


class World(NamedTuple):
    """A market, a target in it, and what one person has rated."""

    market: Market
    target: Target
    levels: Mapping[str, int]

    @property
    def rated(self) -> dict[str, int]:
        """The levels with 0 for everything that was not rated."""
        return {name: self.levels.get(name, 0) for name in self.market.skills}

    def __repr__(self) -> str:
        """What a failing test needs to be read: skills with their needs, rows, levels."""
        skills = {s.id: (s.effort, s.prerequisites, s.related) for s in self.market.skills.values()}
        asked = [
            (r.id, r.level, str(r.weight), r.priority, r.stage) for r in self.target.requirements
        ]
        return f"World({skills=}, {asked=}, levels={self.levels})"

    def _repr_pretty_(self, printer: Any, _: bool) -> None:  # noqa: FBT001  (hypothesis calls it so)
        """What hypothesis prints of a world."""
        printer.text(repr(self))


NAMES = "abcdef"
EFFORTS: tuple[Effort, ...] = ("concept", "tool", "library", "platform", "field", "language")
weights = st.integers(1, 1000).map(lambda n: Fraction(n, 10))
grades = st.integers(0, 5)
_weight_or_none = st.integers(-200, 1000).map(lambda n: Fraction(max(n, 0), 10))
_must_have = Evidence("must-have", "report", "1")
_nice_to_have = Evidence("nice-to-have", "report", "1")


def _skill(place: int, size: int, *, practices: bool) -> st.SearchStrategy[Skill]:
    """The skill at a place: it may need skills before it, so that nothing goes round in circles."""
    name, before = NAMES[place], NAMES[:place]
    others = NAMES[:size].replace(name, "")
    return st.builds(
        make_skill,
        st.just(name),
        st.sampled_from((*EFFORTS, "practice") if practices else EFFORTS),
        _some(before, st.integers(1, 3), 2),
        _some(others, st.integers(10, 80), 1),
    )


def _some(
    names: str, values: st.SearchStrategy[int], most: int
) -> st.SearchStrategy[dict[str, int]]:
    if not names:
        return st.just({})
    return st.dictionaries(st.sampled_from(names), values, max_size=most)


def _row(size: int, most_alternatives: int) -> st.SearchStrategy[Requirement]:
    """A requirement with one or several skills; one in six weighs nothing."""
    names = st.sampled_from(NAMES[:size])
    some = st.lists(names, min_size=1, max_size=most_alternatives, unique=True)
    return st.builds(
        make_row,
        names if most_alternatives == 1 else some.map(" ".join),
        st.integers(1, 5),
        _weight_or_none,
        priority=st.sampled_from(("critical", "high", "medium", "nice")),
        stage=st.integers(0, 3),
        evidence=st.sampled_from(((_must_have,), (_nice_to_have,))),
        postings=st.sampled_from((76, 300, 2000)),
    )


def _target(size: int, most_alternatives: int) -> st.SearchStrategy[Target]:
    """A target of up to six rows, no two for the same skills."""
    some = st.lists(
        _row(size, most_alternatives),
        min_size=1,
        max_size=6,
        unique_by=lambda r: frozenset(r.skills),
    )
    return some.map(lambda rows: make_target(*rows))


@cache
def targets(size: int = len(NAMES), most_alternatives: int = 3) -> st.SearchStrategy[Target]:
    """Targets over the first `size` names."""
    return _target(size, most_alternatives)


@cache
def level_maps(
    size: int = len(NAMES), *, all_rated: bool = False
) -> st.SearchStrategy[dict[str, int]]:
    """Ratings of some of the first `size` skills, or of all of them."""
    names = NAMES[:size]
    if all_rated:
        return st.fixed_dictionaries(dict.fromkeys(names, grades))
    return st.dictionaries(st.sampled_from(names), grades, max_size=size)


PLAIN = make_market(make_skill(name) for name in NAMES)
"""Six skills without prerequisites: enough wherever only levels and rows count."""


@cache
def standings(most_alternatives: int = 3, *, all_rated: bool = False) -> st.SearchStrategy[World]:
    """A target over plain skills and a person who rated some of them, or all."""
    levels = level_maps(all_rated=all_rated)
    drawn = st.tuples(targets(len(NAMES), most_alternatives), levels)
    return drawn.map(lambda found: World(PLAIN, *found))


@cache
def worlds(most_alternatives: int = 3, *, practices: bool = True) -> st.SearchStrategy[World]:
    """A small market with prerequisites, a target in it and a person who rated some skills."""
    return st.one_of([_world(size, most_alternatives, practices=practices) for size in (2, 4, 6)])


def _world(size: int, most_alternatives: int, *, practices: bool) -> st.SearchStrategy[World]:
    skills = st.tuples(*(_skill(place, size, practices=practices) for place in range(size)))
    return st.tuples(skills, targets(size, most_alternatives), level_maps(size)).map(_settled)


def _settled(drawn: tuple[tuple[Skill, ...], Target, dict[str, int]]) -> World:
    skills, target, levels = drawn
    return World(make_market(skills, [target]), target, levels)


def seeded(seed: int) -> Random:
    """Chance that is the same on every run."""
    return Random(seed)  # noqa: S311  (no secret depends on it)


def random_jobs(chance: Random, most: int = 7) -> Jobs:
    """A few jobs with any acyclic precedence; hours and weights may be 0 and numbers are shuffled."""
    size = chance.randint(1, most)
    density = chance.choice((0.0, 0.2, 0.4, 0.7))
    places = list(range(size))
    chance.shuffle(places)
    before = tuple(
        tuple(p for p in range(size) if places[p] < places[j] and chance.random() < density)
        for j in range(size)
    )
    return Jobs(
        hours=tuple(chance.choice((0, 1, 1, 2, 3, 5, 8, 13)) for _ in range(size)),
        weights=tuple(chance.choice((0, 0, 1, 2, 3, 5, 9)) for _ in range(size)),
        before=before,
    )


def career_jobs(chance: Random, size: int) -> Jobs:
    """Jobs shaped like ours: skills of 1-4 steps, later steps longer, some skills need others."""
    hours: list[int] = []
    gains: list[int] = []
    before: list[tuple[int, ...]] = []
    levels: list[list[int]] = []
    while len(hours) < size:
        kind = HOURS[chance.choice(EFFORTS)]
        gain = chance.choice((0, 0, chance.randint(1, 20), chance.randint(20, 90)))
        steps: list[int] = []
        for to in range(1, min(chance.randint(1, 4), size - len(hours)) + 1):
            needs = steps[-1:]
            if to == 2 and levels:
                needs += [
                    chance.choice(chance.choice(levels)) for _ in range(chance.choice((0, 1, 1, 2)))
                ]
            before.append(tuple(dict.fromkeys(needs)))
            steps.append(len(hours))
            hours.append(round(kind[to - 1][1] * 4))
            gains.append(gain)
        levels.append(steps)
    return Jobs(tuple(hours), tuple(gains), tuple(before))
