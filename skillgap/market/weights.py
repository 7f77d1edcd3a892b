"""The weight of a requirement: the share of postings that name the skill, from the best evidence.

1. `postings`: measured for this role and seniority;
2. `market`: measured over the whole market, or the band of the priority lists where tables are silent;
3. `kind`: never measured: the mean best share of the requirements of the same kind that have one.
   An item that names several skills, none of them measured, shares that mean among them.

All in percent of postings, exact.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from skillgap.market.compose import Row
from skillgap.market.model import Evidence, Kind, Requirement, Skill, WeightFrom

KindMeans = Mapping[Kind, Fraction]


def market_share(row: Row, skills: Mapping[str, Skill]) -> Fraction | None:
    """The largest whole-market share among the row's alternatives (at least one of them is named)."""
    shares = [skills[s].market_share for s in row.skills]
    return max((share for share in shares if share is not None), default=None)


def best_share(row: Row, skills: Mapping[str, Skill]) -> tuple[Fraction | None, WeightFrom]:
    """The row's best share in percent, and where it comes from; `kind` where there is none."""
    if row.share is not None:
        return row.share, "postings"
    share = market_share(row, skills)
    return share, "kind" if share is None else "market"


def kind_means(rows: Iterable[Row], skills: Mapping[str, Skill]) -> KindMeans:
    """The mean best share (percent) of each kind of listed requirement that has one."""
    shares: dict[Kind, list[Fraction]] = {}
    for row in rows:
        share, _ = best_share(row, skills)
        if share is not None and row.basis != "inferred" and row.priority != "not-required":
            shares.setdefault(row.kind, []).append(share)
    return {kind: sum(found, Fraction(0)) / len(found) for kind, found in shares.items()}


def weigh(
    row: Row, skills: Mapping[str, Skill], means: KindMeans, level: int, disputed_from: Fraction
) -> Requirement:
    """Turn a row into a requirement with its weight, at the required `level`."""
    share, origin = best_share(row, skills)
    if share is None:
        weight = means.get(row.kind, means.get("description", Fraction(1))) / row.item_size
    else:
        weight = share
    figures = tuple(figure for s in row.skills if (figure := skills[s].figure))
    return Requirement(
        skills=row.skills,
        level=level,
        priority=row.priority,
        basis=row.basis,
        weight=weight,
        weight_from=origin,
        share=share,
        postings=_postings(row),
        disputed=_disputed(row, figures, disputed_from),
        evidence=(*row.evidence, *(f for f in figures if f not in row.evidence)),
        why=row.why,
        stage=row.stage,
    )


def _postings(row: Row) -> int | None:
    if row.basis != "postings":
        return None
    return next((e.postings for e in row.evidence if e.kind == "measured"), None)


def _disputed(row: Row, figures: tuple[Evidence, ...], bound: Fraction) -> bool:
    """True where the measured share and the whole-market share differ by more than `bound` points.

    A single posting that a person saved disputes nothing.
    """
    share = row.share if _postings(row) != 1 else None
    others = [figure.share for figure in figures]
    return share is not None and any(
        abs(share - other) > bound for other in others if other is not None
    )
