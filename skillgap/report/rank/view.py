"""All targets for one person in words and printed numbers, before they are laid out."""

from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.rank import COMPARABLE, NextStep, Standing, rank, top_missing
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Basis, Target
from skillgap.report import figures
from skillgap.report.ink import BASIS_LETTERS, BASIS_WORDS
from skillgap.report.rank.shape import best_next
from skillgap.report.subject import Subject

TOO_LITTLE = f"Less than {COMPARABLE} % of the weight is rated: too little to place these"
NO_DATA = "Nothing these ask for is rated"
RATE_FIRST = (
    "No data: no skill is rated yet. Rate what you know, 0 for never touched: "
    "skillgap profile set NAME python=3 sql=2 docker=0"
)
NO_SHORTLIST = (
    "No target and no shortlist is set, so no next step is ranked: "
    "skillgap profile set NAME shortlist=ml-engineer/mid,llm-engineer/mid"
)
POINTS_WORDS = "points: the mean over these targets, what is not rated counted as 0; hours: our likely estimate"


class RankRow(NamedTuple):
    """A target as it is printed; `known` is empty where everything is rated.

    Where too little is known, `readiness` is the range that is left, and there is no word.
    """

    standing: Standing
    target: Target
    chosen: bool
    readiness: str
    word: str
    critical: str
    known: str
    heaviest: str


class NextRow(NamedTuple):
    """A next step as it is printed: `Kubernetes 1→2`, hours, mean points, how many targets it helps."""

    step: str
    hours: str
    points: str
    rate: str
    helps: str


def rank_rows(subject: Subject) -> list[RankRow]:
    """Every target, closest first; those with too little known after the others."""
    found = rank(subject.index, subject.levels, subject.market.scale)
    return [_row(subject, standing) for standing in found]


def _row(subject: Subject, found: Standing) -> RankRow:
    target = subject.market.targets[found.target]
    names = top_missing(target, subject.levels, subject.market.scale)
    known = found.known_weight
    points = found.readiness
    thin = points is not None and known < COMPARABLE
    return RankRow(
        standing=found,
        target=target,
        chosen=found.target == subject.profile.target,
        readiness="no data"
        if points is None
        else _range(points, known)
        if thin
        else figures.points(points),
        word="" if thin else found.status or "",
        critical=f"{found.critical_met} of {found.critical_total}"
        if found.critical_total
        else "none",
        known="" if known == 100 else f"{figures.percent(round(known, 1))} rated",  # noqa: PLR2004
        heaviest=", ".join(subject.market.skills[name].name for name in names),
    )


def _range(points: Fraction, known: Fraction) -> str:
    """The readiness if all the rest is 0, and if all of it is met."""
    floor = points * known / 100
    return figures.span(floor, floor + 100 - known)


def is_thin(row: RankRow) -> bool:
    """True where too little is known to place the target among the others."""
    return row.standing.readiness is None or row.standing.known_weight < COMPARABLE


def by_knowledge(rows: list[RankRow]) -> tuple[list[RankRow], list[RankRow], list[RankRow]]:
    """Targets that can be placed, those with too little known, and those with nothing known."""
    placed = [row for row in rows if not is_thin(row)]
    thin = [row for row in rows if is_thin(row) and row.standing.readiness is not None]
    return placed, thin, [row for row in rows if row.standing.readiness is None]


def no_data_words(rows: list[RankRow]) -> str:
    """The targets of which nothing is known."""
    return f"{NO_DATA}: {', '.join(row.target.id for row in rows)}."


def grid_rows(market: Market, rows: list[RankRow]) -> list[tuple[str, list[RankRow | None]]]:
    """Roles by name with one cell for each seniority; None where the role has no such target."""
    by_id = {row.target.id: row for row in rows}
    return [
        (role.name, [by_id.get(f"{role.id}/{seniority}") for seniority in SENIORITIES])
        for role in market.roles.values()
    ]


def basis_lines(rows: list[RankRow]) -> list[tuple[str, str]]:
    """The basis letters that occur, with their words."""
    used: set[Basis] = {row.target.basis for row in rows}
    return [(BASIS_LETTERS[basis], words) for basis, words in BASIS_WORDS.items() if basis in used]


def next_rows(subject: Subject) -> list[NextRow]:
    """The next steps that help most of the shortlist, most points per hour first."""
    return [_next(subject, step) for step in best_next(subject)]


def _next(subject: Subject, step: NextStep) -> NextRow:
    helped = sum(gain > 0 for _, gain in step.gains)
    return NextRow(
        step=f"{subject.market.skills[step.skill].name} {step.to - 1}→{step.to}",
        hours=figures.hours(step.hours).removesuffix(" h"),
        points=figures.points(step.mean_gain),
        rate=figures.per_hundred_hours(step.mean_gain, step.hours),
        helps=f"{helped} of {len(step.gains)}",
    )


def shortlist_words(subject: Subject) -> str:
    """The targets the next steps are weighed over."""
    return ", ".join(target.id for target in subject.shortlist)
