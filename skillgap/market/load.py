"""`load`: the shipped roadmaps with any overlays, as a `Market` and a list of problems.

What is wrong in an overlay becomes a positioned problem and that file is left out; the shipped
files must be whole.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from skillgap.market import build, compose
from skillgap.market.layers import Layer, Slot, overlay, read_layer, readable, roadmap_files
from skillgap.market.lint import Files, collect_ids, lint, prerequisite_cycle
from skillgap.market.loaded import Loaded
from skillgap.market.market import Market
from skillgap.market.model import (
    SENIORITIES,
    Basis,
    Focus,
    Requirement,
    Role,
    Scale,
    Seniority,
    Skill,
    Target,
)
from skillgap.market.reference import Table
from skillgap.market.shape_base import FileModel
from skillgap.market.shape_data import NotesFile, ResourcesFile, ScaleFile, SourcesFile, TablesFile
from skillgap.market.shape_learning import CurriculumFile, InterviewsFile
from skillgap.market.shape_levels import (
    BackgroundsFile,
    CredentialsFile,
    PrioritiesFile,
    SenioritiesFile,
)
from skillgap.market.shape_roles import FocusFile, RoleFile, TargetEntry
from skillgap.market.shape_skills import SkillsFile
from skillgap.market.validate import validate
from skillgap.market.weights import KindMeans, kind_means, weigh
from skillgap.market.yamlfile import Document
from skillgap.problems import FileError, Problem

Shape = TypeVar("Shape", bound=FileModel)
SINGLE: tuple[type[FileModel], ...] = (
    SenioritiesFile,
    PrioritiesFile,
    CredentialsFile,
    BackgroundsFile,
    InterviewsFile,
    ScaleFile,
    SourcesFile,
)


def load(shipped: Path, overlays: Sequence[Path] = ()) -> Loaded:
    """Read `shipped` and lay each folder of `overlays` over it.

    Raises FileError where the shipped files themselves cannot make a market.
    """
    files, problems = read_files(shipped, overlays)
    missing = [kind.__name__ for kind in SINGLE if _only(files, kind) is None]
    if missing:
        message = f"The roadmaps folder {shipped} is incomplete or damaged."
        raise FileError(message, "Install skillgap again, or restore the folder.", tuple(problems))
    problems += lint(files)
    version = _version(files, overlays)
    return Loaded(_market(files, version), tuple(dict.fromkeys(problems)))


def read_files(
    shipped: Path, overlays: Sequence[Path], named: Sequence[Path] = ()
) -> tuple[Files, list[Problem]]:
    """Typed files of all layers; an overlay that does not fit is left out, with its problems.

    `named` are single files laid over everything else.
    """
    base = read_layer(roadmap_files(shipped), shipped)
    problems = list(base.problems)
    documents: dict[Slot, Document] = {}
    models: dict[Slot, FileModel] = {}
    above = [read_layer(roadmap_files(folder)) for folder in overlays]
    for layer in (base, *above, read_layer(named)):
        problems += [] if layer is base else layer.problems
        _add_layer(layer, documents, models, problems)
    return Files(documents, models, collect_ids(models)), problems


def _add_layer(
    layer: Layer,
    documents: dict[Slot, Document],
    models: dict[Slot, FileModel],
    problems: list[Problem],
) -> None:
    for slot, document in layer.documents.items():
        merged = overlay(documents[slot], document) if slot in documents else document
        model, found = validate(merged, slot[0])
        problems += found
        if model is not None:
            documents[slot], models[slot] = merged, model


def _only(files: Files, kind: type[Shape]) -> Shape | None:
    return next((m for m in files.models.values() if isinstance(m, kind)), None)


def _need(files: Files, kind: type[Shape]) -> Shape:
    found = _only(files, kind)
    if found is None:
        raise FileError(f"There is no {kind.__name__} among the roadmaps.")
    return found


def _all(files: Files, kind: type[Shape]) -> list[Shape]:
    return [m for m in files.models.values() if isinstance(m, kind)]


def _version(files: Files, overlays: Sequence[Path]) -> str:
    """The newest report's date; with overlays, also a mark of what they say."""
    newest = max(s.date for s in _need(files, SourcesFile).sources.values())
    texts = [readable(path) for folder in overlays for path in roadmap_files(folder)]
    return f"{newest}+{hashlib.sha256(b''.join(texts)).hexdigest()[:8]}" if texts else newest


def _market(files: Files, version: str) -> Market:
    scale = build.scale(_need(files, ScaleFile))
    skills = _skills(files)
    described = _need(files, SenioritiesFile)
    role_files = sorted(_all(files, RoleFile), key=_shipped_order)
    rows = {
        (role.role, s): _known(compose.compose(role, s, described), skills)
        for role in role_files
        for s in SENIORITIES
        if s in role.targets or role.path
    }
    means = kind_means((row for found in rows.values() for row in found), skills)
    roles = {r.role: _role(r, rows, described, skills, means, scale) for r in role_files}
    tables: dict[str, Table] = {}
    for file in _all(files, TablesFile):
        tables |= build.tables(file)
    return Market(
        version=version,
        sources=build.sources(_need(files, SourcesFile)),
        scale=scale,
        categories={f.category: f.name for f in sorted(_all(files, SkillsFile), key=_place)},
        skills=skills,
        roles=roles,
        focus=_focus(files, skills, means, scale),
        curricula={c.curriculum: build.curriculum(c) for c in _all(files, CurriculumFile)},
        credentials=build.credentials(_need(files, CredentialsFile)),
        seniorities=build.seniorities(described),
        priorities=build.priorities(_need(files, PrioritiesFile)),
        backgrounds=build.backgrounds(_need(files, BackgroundsFile)),
        notes={k: n for f in _all(files, NotesFile) for k, n in build.notes(f).items()},
        tables=tables,
        shelves={k: s for f in _all(files, ResourcesFile) for k, s in build.shelves(f).items()},
        interviews=build.interviews(_need(files, InterviewsFile)),
        targets={t.id: t for role in roles.values() for t in role.targets},
    )


def _shipped_order(role: RoleFile) -> int:
    """Roles by size, the largest first, as the demand report ranks them."""
    return -(role.postings or 0)


def _place(category: SkillsFile) -> tuple[bool, int]:
    """Categories as their files say, foundations first; those that say nothing last, by name of file."""
    return category.order is None, category.order or 0


def _skills(files: Files) -> dict[str, Skill]:
    """The catalogue, with prerequisites that exist and do not go round in circles."""
    bands = build.bands(_need(files, PrioritiesFile))
    skills: dict[str, Skill] = {}
    for file in _all(files, SkillsFile):
        for name, entry in file.skills.items():
            skills[name] = build.skill(name, file.category, entry, bands.get(name))
    for name, skill in skills.items():
        skills[name] = skill._replace(
            prerequisites=tuple((p, n) for p, n in skill.prerequisites if p in skills),
            related=tuple((r, part) for r, part in skill.related if r in skills),
        )
    while cycle := prerequisite_cycle(
        {k: [p for p, _ in s.prerequisites] for k, s in skills.items()}
    ):
        skills[cycle[0]] = skills[cycle[0]]._replace(prerequisites=())
    return skills


def _known(rows: Iterable[compose.Row], skills: Mapping[str, Skill]) -> list[compose.Row]:
    """Only rows whose skills exist and whose figures can be found; the linter says what is left out."""
    return [
        row
        for row in rows
        if all(s in skills for s in row.skills)
        and (row.kind != "market" or any(skills[s].market_share is not None for s in row.skills))
    ]


def _role(
    file: RoleFile,
    rows: Mapping[tuple[str, Seniority], list[compose.Row]],
    described: SenioritiesFile,
    skills: Mapping[str, Skill],
    means: KindMeans,
    scale: Scale,
) -> Role:
    targets = []
    for seniority in SENIORITIES:
        found = rows.get((file.role, seniority))
        if not found:
            continue
        entry = file.targets.get(seniority, TargetEntry())
        requirements = tuple(
            weigh(row, skills, means, _level(row, seniority, scale), scale.disputed_from)
            for row in found
        )
        targets.append(
            Target(
                role=file.role,
                seniority=seniority,
                requirements=tuple(sorted(requirements, key=lambda r: -r.weight)),
                basis=_basis(requirements),
                postings=entry.postings,
                salary=entry.salary,
                salary_range=entry.salary_range,
                credentials=compose.credentials(file, seniority, described),
                note=entry.note or "",
                section=entry.section or file.section or "",
                source=entry.source or file.source or "",
            )
        )
    return Role(
        id=file.role,
        name=file.name,
        about=file.about or "",
        postings=file.postings,
        salary=file.salary,
        targets=tuple(targets),
        path=tuple(build.stage(stage, file) for stage in file.path),
        path_note=file.path_note or "",
        source=file.source or "",
        section=file.section or "",
    )


def _level(row: compose.Row, seniority: Seniority, scale: Scale) -> int:
    return row.level or scale.required[row.priority][seniority]


def _basis(requirements: Sequence[Requirement]) -> Basis:
    """Measured where anything is; else the basis that carries most of the weight."""
    if any(r.basis == "postings" for r in requirements):
        return "postings"
    weights: dict[Basis, Fraction] = {}
    for r in requirements:
        weights[r.basis] = weights.get(r.basis, Fraction(0)) + r.weight
    return max(weights, key=lambda basis: weights[basis])


def _focus(
    files: Files, skills: Mapping[str, Skill], means: KindMeans, scale: Scale
) -> dict[str, Focus]:
    found = {}
    for file in _all(files, FocusFile):
        for key, entry in file.focus.items():
            rows = compose.own_rows(
                entry.requirements, entry.source or "", entry.section or "", None
            )
            found[key] = Focus(
                id=key,
                name=entry.name,
                kind=entry.kind,
                about=entry.about,
                requirements=tuple(
                    weigh(row, skills, means, row.level or 0, scale.disputed_from)
                    for row in _known(rows, skills)
                ),
                credentials=tuple(entry.credentials.items()),
                years=entry.years,
                salary=entry.salary,
                facts=entry.facts,
                source=entry.source or "",
                section=entry.section or "",
            )
    return found
