"""One role and seniority from its parts: measured shares, career path, descriptions, extrapolation.

The order of strength, strongest first; the first row for a skill decides its priority and basis,
later ones are kept beside it as evidence:

1. shares measured for this role and seniority;
2. the career path up to this seniority (must-have before nice-to-have; for `entry` the must-haves
   of the first stage, at entry's lower levels);
3. the role's own rows without a share, which hold from their seniority upwards;
4. the jobs report's description of the seniority, for the roles it describes;
5. for `staff`, what senior postings measured, as extrapolation.

An any-of row is dropped where one of its alternatives has a row of its own: it is counted there.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from skillgap.market.model import SENIORITIES, Basis, Evidence, Kind, Priority, Seniority
from skillgap.market.shape_base import Item
from skillgap.market.shape_levels import SenioritiesFile
from skillgap.market.shape_roles import RequirementEntry, RoleFile, StageEntry


class Row(NamedTuple):
    """A requirement before it is weighed. `item_size` is how many skills its listed item names."""

    skills: tuple[str, ...]
    priority: Priority
    basis: Basis
    kind: Kind
    evidence: tuple[Evidence, ...]
    level: int | None = None
    item_size: int = 1
    why: str = ""
    stage: int = 0

    @property
    def share(self) -> Fraction | None:
        """The share measured for this role and seniority, in percent; None where none was."""
        if self.basis != "postings":
            return None
        return next((e.share for e in self.evidence if e.kind == "measured"), None)


def alternatives(expression: str) -> tuple[str, ...]:
    """Split `pytorch | tensorflow` into its skill ids."""
    return tuple(part.strip() for part in expression.split("|"))


def compose(role: RoleFile, seniority: Seniority, described: SenioritiesFile) -> tuple[Row, ...]:
    """All rows of a target, strongest evidence first, one per skill."""
    rows: dict[tuple[str, ...], Row] = {}
    for row in _candidates(role, seniority, described):
        known = rows.get(row.skills)
        rows[row.skills] = _beside(known, row) if known else row
    single = {row.skills[0] for row in rows.values() if len(row.skills) == 1}
    return tuple(row for row in rows.values() if len(row.skills) == 1 or not single & {*row.skills})


def credentials(
    role: RoleFile, seniority: Seniority, described: SenioritiesFile
) -> tuple[tuple[str, str], ...]:
    """The credentials a target asks for, each with the words that ask for it."""
    found: dict[str, str] = {}
    for stage in stages_up_to(role, seniority):
        for item in (*stage.must_have, *stage.nice_to_have):
            found |= dict.fromkeys(item.credentials, f"{stage.stage}: {item.item}")
    for step in _up_to(seniority):
        if step in role.targets:
            found |= role.targets[step].credentials
    if role.role in described.describes and seniority in described.seniorities:
        entry = described.seniorities[seniority]
        for item in (*entry.requirements, *entry.focus):
            found |= {c: item.item for c in item.credentials if c not in found}
    return tuple(found.items())


def stages_up_to(role: RoleFile, seniority: Seniority) -> list[StageEntry]:
    """The path stages a person of this seniority has behind them (`entry`: the first, begun)."""
    order = SENIORITIES.index
    if seniority == "entry":
        return [stage for stage in role.path if stage.start == "entry"][:1]
    return [stage for stage in role.path if order(stage.to) <= order(seniority)]


def own_rows(
    requirements: Mapping[str, RequirementEntry], source: str, section: str, postings: int | None
) -> Iterator[Row]:
    """The rows of a `requirements:` table."""
    for expression, entry in requirements.items():
        evidence = Evidence(
            kind="measured" if entry.share else "description",
            source=entry.source or source,
            section=entry.section or section,
            text=entry.why or "",
            low=Fraction(entry.share.low) if entry.share else None,
            high=Fraction(entry.share.high) if entry.share else None,
            postings=(entry.postings or postings) if entry.share else None,
        )
        yield Row(
            skills=alternatives(expression),
            priority=entry.priority,
            basis="postings" if entry.share else entry.basis or "path",
            kind=_kind(entry),
            evidence=() if _is_ours(entry) else (evidence,),
            level=entry.level,
            why=entry.why or "",
        )


def _is_ours(entry: RequirementEntry) -> bool:
    """True for an extrapolation: its `why` stands for it, and no report is named as its source."""
    return entry.basis == "inferred" and not entry.share and not entry.source


def _kind(entry: RequirementEntry) -> Kind:
    """What the row is weighed like; our own extrapolation never outweighs what a report lists."""
    if entry.share:
        return "measured"
    if entry.basis == "market":
        return "market"
    return entry.listed or ("nice-to-have" if entry.basis == "inferred" else "description")


def _up_to(seniority: Seniority) -> tuple[Seniority, ...]:
    return SENIORITIES[: SENIORITIES.index(seniority) + 1]


def _candidates(role: RoleFile, seniority: Seniority, described: SenioritiesFile) -> Iterator[Row]:
    yield from (row for row in _target_rows(role, seniority) if row.kind == "measured")
    yield from _path_rows(role, seniority)
    for step in reversed(_up_to(seniority)):
        yield from (row for row in _target_rows(role, step) if row.kind != "measured")
    if role.role in described.describes:
        for step in reversed(_up_to(seniority)):
            yield from _described_rows(described, step)
    if seniority == "staff":
        yield from _from_senior(role)


def _target_rows(role: RoleFile, seniority: Seniority) -> Iterable[Row]:
    target = role.targets.get(seniority)
    if target is None:
        return ()
    source = target.source or role.source or ""
    section = target.section or role.section or ""
    return own_rows(target.requirements, source, section, target.postings)


def _path_rows(role: RoleFile, seniority: Seniority) -> Iterator[Row]:
    stages = stages_up_to(role, seniority)
    for number, stage in enumerate(stages, start=1):
        for item in stage.must_have:
            yield from _item_rows(
                item, stage_evidence(role, stage, "must-have"), "critical", number
            )
    if seniority == "entry":
        return
    for number, stage in enumerate(stages, start=1):
        for item in stage.nice_to_have:
            yield from _item_rows(item, stage_evidence(role, stage, "nice-to-have"), "nice", number)


def stage_evidence(role: RoleFile, stage: StageEntry, kind: Kind) -> Evidence:
    """Where a path stage says something; the item's words are added to it."""
    source = stage.source or role.source or ""
    return Evidence(kind=kind, source=source, section=stage.section or stage.stage)


def _item_rows(item: Item, evidence: Evidence, priority: Priority, stage: int = 0) -> Iterator[Row]:
    for expression in item.skills:
        yield Row(
            skills=alternatives(expression),
            priority=item.priority or priority,
            basis="path",
            kind=evidence.kind,
            evidence=(evidence._replace(text=item.item),),
            level=item.level,
            item_size=len(item.skills),
            why=item.why or "",
            stage=stage,
        )


def _described_rows(described: SenioritiesFile, seniority: Seniority) -> Iterator[Row]:
    entry = described.seniorities[seniority]
    evidence = Evidence("description", entry.source or "", entry.section or "")
    for item in entry.requirements:
        yield from _item_rows(item, evidence, "high")
    for item in entry.focus:
        yield from _item_rows(item, evidence, "medium")


def _from_senior(role: RoleFile) -> Iterator[Row]:
    for row in _target_rows(role, "senior"):
        if row.kind == "measured" and row.priority != "not-required":
            why = "senior postings ask for it; nothing was measured for staff"
            yield row._replace(basis="inferred", kind="nice-to-have", why=why)


_RANK: Mapping[Priority, int] = {
    "critical": 0,
    "high": 1,
    "medium": 2,
    "nice": 3,
    "not-required": 4,
}


def _beside(first: Row, other: Row) -> Row:
    """Keep `first` and put the other row's evidence beside it.

    Where a path and a description both list the skill, the stronger priority holds.
    """
    same = [e for e in other.evidence if e not in first.evidence]
    figure = {"measured", "market"}
    listed = first.kind in figure and other.kind not in figure and other.basis != "inferred"
    stronger = (
        first.basis == other.basis == "path" and _RANK[other.priority] < _RANK[first.priority]
    )
    return first._replace(
        priority=other.priority if stronger else first.priority,
        evidence=(*first.evidence, *same),
        kind=other.kind if listed else first.kind,
        level=first.level or other.level,
        stage=first.stage or other.stage,
    )
