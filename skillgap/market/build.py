"""From typed files to the immutable values the program works with: skills, scale and reference data."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from skillgap.market import model, reference
from skillgap.market.compose import alternatives
from skillgap.market.model import Evidence, ListedItem
from skillgap.market.shape_base import Item
from skillgap.market.shape_data import (
    FigureEntry,
    NotesFile,
    ResourcesFile,
    ScaleFile,
    SourcesFile,
    TablesFile,
)
from skillgap.market.shape_learning import CurriculumFile, InterviewsFile
from skillgap.market.shape_levels import (
    BackgroundsFile,
    CredentialsFile,
    PrioritiesFile,
    SenioritiesFile,
)
from skillgap.market.shape_roles import RoleFile, StageEntry
from skillgap.market.shape_skills import MarketFigureEntry, SkillEntry


def items(entries: Iterable[Item]) -> tuple[ListedItem, ...]:
    """Listed items with their any-of alternatives split."""
    return tuple(
        ListedItem(
            text=entry.item,
            skills=tuple(alternatives(expression) for expression in entry.skills),
            credentials=entry.credentials,
            level=entry.level,
            why=entry.why or "",
        )
        for entry in entries
    )


def figure(entry: MarketFigureEntry) -> Evidence:
    """A whole-market figure; entries with a note about a part of the market are kept as description."""
    share = entry.share
    return Evidence(
        kind="description" if entry.note or not share else "market",
        source=entry.source or "",
        section=entry.section or "",
        text=entry.note or "",
        low=Fraction(share.low) if share else None,
        high=Fraction(share.high) if share else None,
    )


def bands(file: PrioritiesFile) -> dict[str, Evidence]:
    """The share (percent) each skill stands for by its place in a priority list that has a band."""
    found: dict[str, Evidence] = {}
    for ranking in file.priorities.values():
        if ranking.counts is None:
            continue
        share = Fraction(ranking.counts)
        words = f"{ranking.name}, {ranking.band}" if ranking.band else ranking.name
        band = Evidence("market", ranking.source or "", ranking.section or "", words, share, share)
        for item in ranking.items:
            if len(item.skills) == 1 and "|" not in item.skills[0]:
                found.setdefault(item.skills[0], band)
    return found


def skill(skill_id: str, category: str, entry: SkillEntry, band: Evidence | None) -> model.Skill:
    """A skill of the catalogue; the band of a priority list is its figure where no table has one."""
    figures = tuple(figure(f) for f in entry.market)
    if band and not any(f.kind == "market" and f.share is not None for f in figures):
        figures += (band,)
    return model.Skill(
        id=skill_id,
        name=entry.name,
        category=category,
        about=entry.about,
        aliases=entry.aliases,
        figures=figures,
        trend=next((f.trend for f in entry.market if f.trend), None),
        band=band.share if band else None,
        prerequisites=tuple(entry.prerequisites.items()),
        effort=entry.effort,
        related=tuple((k, Fraction(v)) for k, v in entry.related.items()),
        resources=tuple(
            model.Resource(r.title, r.kind, r.free, r.url or "") for r in entry.resources
        ),
        show_it=entry.show_it,
        grow=entry.grow,
    )


def scale(file: ScaleFile) -> model.Scale:
    """Levels, defaults, hours and bounds."""
    return model.Scale(
        levels=tuple((file.scale[n].name, file.scale[n].about) for n in sorted(file.scale)),
        required={
            **{
                p: {s: getattr(by, s) for s in model.SENIORITIES} for p, by in file.required.items()
            },
            "not-required": dict.fromkeys(model.SENIORITIES, 1),
        },
        hours={
            effort: tuple((float(a), float(b), float(c)) for a, b, c in entry.hours)
            for effort, entry in file.effort.items()
        },
        status=tuple((s.word, int(s.readiness), int(s.critical)) for s in file.status),
        disputed_from=Fraction(file.disputed_from),
        calibration=file.calibration,
        salary_notes=file.salary_notes,
    )


def stage(entry: StageEntry, role: RoleFile) -> model.Stage:
    """A stage of a career path."""
    return model.Stage(
        name=entry.stage,
        start=entry.start,
        to=entry.to,
        salary_from=entry.salary[0],
        salary_to=entry.salary[1],
        must_have=items(entry.must_have),
        nice_to_have=items(entry.nice_to_have),
        note=entry.note or "",
        source=entry.source or role.source or "",
        section=entry.section or "",
    )


def sources(file: SourcesFile) -> dict[str, model.Source]:
    """The reports."""
    return {
        k: model.Source(k, s.title, s.date, s.sample, s.method, s.limits)
        for k, s in file.sources.items()
    }


def curriculum(file: CurriculumFile) -> reference.Curriculum:
    """A dated template."""
    return reference.Curriculum(
        id=file.curriculum,
        name=file.name,
        about=file.about,
        months=file.months,
        phases=tuple(
            reference.Phase(p.name, p.months[0], p.months[1], items(p.items)) for p in file.phases
        ),
        specialisations=tuple(
            reference.Specialisation(k, s.name, items(s.items), s.roles)
            for k, s in file.specialisations.items()
        ),
        parallel=tuple(
            reference.Activity(a.activity, a.kind, float(a.hours_per_week)) for a in file.parallel
        ),
        source=file.source or "",
        section=file.section or "",
    )


def credentials(file: CredentialsFile) -> dict[str, reference.Credential]:
    """Degrees, certificates and records."""
    return {
        k: reference.Credential(
            id=k,
            name=c.name,
            kind=c.kind,
            about=c.about,
            aliases=c.aliases,
            figure=figure(c.market) if c.market else None,
            asks=c.asks or "",
            proves=tuple(c.proves.items()),
            hours=(float(c.hours[0]), float(c.hours[1]), float(c.hours[2])) if c.hours else None,
            source=c.source or "",
            section=c.section or "",
        )
        for k, c in file.credentials.items()
    }


def seniorities(
    file: SenioritiesFile,
) -> dict[str, reference.SeniorityDescription]:
    """The four seniorities as the jobs report describes them."""
    return {
        k: reference.SeniorityDescription(
            id=k,
            name=s.name,
            years=s.years,
            years_open=s.years_open,
            positions=s.positions,
            salary=s.salary,
            salary_open=s.salary_open,
            base_salary=s.base_salary,
            total_compensation=s.total_compensation,
            total_open=s.total_open,
            note=s.note or "",
            requirements=items(s.requirements),
            focus=items(s.focus),
            develop=items(s.develop),
            source=s.source or "",
            section=s.section or "",
        )
        for k, s in file.seniorities.items()
    }


def priorities(file: PrioritiesFile) -> dict[str, reference.Ranking]:
    """The reports' ranked lists."""
    return {
        k: reference.Ranking(
            id=k,
            name=p.name,
            band=p.band or "",
            counts=_fraction(p.counts),
            items=items(p.items),
            source=p.source or "",
            section=p.section or "",
        )
        for k, p in file.priorities.items()
    }


def backgrounds(file: BackgroundsFile) -> dict[str, reference.Background]:
    """Where people come from, and what the reports advise them."""
    return {
        k: reference.Background(
            id=k,
            name=b.name,
            about=b.about,
            roles=b.roles,
            advice=items(b.advice),
            source=b.source or "",
            section=b.section or "",
        )
        for k, b in file.backgrounds.items()
    }


def interviews(file: InterviewsFile) -> reference.Interviews:
    """Hiring stages, patterns and preparation."""
    return reference.Interviews(
        rounds=tuple(
            reference.InterviewRound(
                r.name, r.takes or "", r.from_seniority or "entry", items(r.parts)
            )
            for r in file.interviews
        ),
        patterns=tuple(
            reference.HiringPattern(k, p.name, p.rounds, p.takes, p.emphasis)
            for k, p in file.patterns.items()
        ),
        preparation_months=file.preparation_months,
        preparation=tuple(
            reference.Preparation(
                text=p.item,
                hours=(float(p.hours[0]), float(p.hours[1]), float(p.hours[2])),
                skills=tuple(alternatives(s) for s in p.skills),
                from_seniority=p.from_seniority,
            )
            for p in file.preparation
        ),
        portfolio=file.portfolio,
        behavioural=file.behavioural,
        source=file.source or "",
        section=file.section or "",
    )


def notes(file: NotesFile) -> dict[str, reference.Note]:
    """Contradictions and disagreements of the reports."""
    return {
        k: reference.Note(k, n.title, n.text, n.skills, n.roles, n.sources, n.section or "")
        for k, n in file.notes.items()
    }


def tables(file: TablesFile) -> dict[str, reference.Table]:
    """Small tables of figures."""
    return {
        k: reference.Table(
            id=k,
            name=t.name,
            rows=tuple(_row(row) for row in t.rows),
            source=t.source or "",
            section=t.section or "",
        )
        for k, t in file.tables.items()
    }


def shelves(file: ResourcesFile) -> dict[str, reference.Shelf]:
    """Resources as the reports list them."""
    return {
        k: reference.Shelf(
            id=k,
            name=s.name,
            resources=tuple((r.title, r.about or "", r.url or "") for r in s.resources),
            source=s.source or "",
            section=s.section or "",
        )
        for k, s in file.resources.items()
    }


def _row(entry: FigureEntry) -> reference.Figure:
    value = entry.value
    low, high = value if isinstance(value, tuple) else (value, value)
    return reference.Figure(
        label=entry.label,
        low=_fraction(low),
        high=_fraction(high),
        open=entry.open,
        unit=entry.unit or "",
        note=entry.note or "",
    )


def _fraction(number: Decimal | None) -> Fraction | None:
    return None if number is None else Fraction(number)
