"""Roles, their matrix and path, and single targets as text."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from skillgap.engine.gap import RULES
from skillgap.market.market import Market
from skillgap.market.model import (
    SENIORITIES,
    ListedItem,
    Priority,
    Requirement,
    Role,
    Stage,
    Target,
)
from skillgap.report.columns import (
    ByWidth,
    grid,
    headline,
    labelled,
    listed,
    paragraph,
    section,
)
from skillgap.report.figures import money, money_range
from skillgap.report.ink import BASIS_LETTERS, BASIS_WORDS, Ink
from skillgap.report.words import (
    CALL_ROLE,
    NOTHING,
    PRIORITY_LETTERS,
    PRIORITY_WORDS,
    WEIGHT_RULE,
    cite,
    experience,
    matrix_rows,
    name_of,
    origins,
    say,
    share_number,
    thousands,
)

WIDE = 74
"""Columns the table of roles needs with all its figures."""

_PRIORITIES: tuple[Priority, ...] = ("critical", "high", "medium", "nice")


def roles_text(market: Market, ink: Ink) -> RenderableType:
    """All roles: postings, average salary, and for each seniority salary and basis."""
    roles = list(market.roles.values())
    return Group(
        headline("Roles"),
        paragraph(
            "Salaries in thousand US dollars a year, as the reports print them.", style="dim"
        ),
        Text(""),
        ByWidth(WIDE, _roles_grid(roles, ink, totals=True), _roles_grid(roles, ink, totals=False)),
        Text(""),
        basis_legend(ink),
        Text(""),
        paragraph(CALL_ROLE, style="dim"),
    )


def _roles_grid(roles: list[Role], ink: Ink, *, totals: bool) -> RenderableType:
    titles = [
        "|role",
        *([">postings", ">average"] if totals else []),
        *(f">{s}" for s in SENIORITIES),
    ]
    table = grid(titles)
    for role in roles:
        counts = [f"{role.postings:,}" if role.postings else "", thousands(role.salary, None)]
        cells = [ink.text(_salary_cell(role, s)) for s in SENIORITIES]
        table.add_row(Text(say(role.id)), *(counts if totals else []), *cells)
    return table


def _salary_cell(role: Role, seniority: str) -> str:
    target = next((t for t in role.targets if t.seniority == seniority), None)
    if target is None:
        return NOTHING
    salary = thousands(target.salary, target.salary_range) or NOTHING
    return f"{BASIS_LETTERS[target.basis]} {salary}"


def basis_legend(ink: Ink) -> RenderableType:
    """What the letters mean."""
    pairs = [(letter, ink.text(BASIS_WORDS[basis])) for basis, letter in BASIS_LETTERS.items()]
    return Group(
        paragraph("What requirements rest on (basis):", style="dim"), labelled(pairs, indent=2)
    )


def role_text(market: Market, role: Role, ink: Ink) -> RenderableType:
    """One role: its path in stages, and the matrix of requirements by seniority."""
    totals = [
        f"{role.postings:,} postings" if role.postings else "",
        f"average salary {money(role.salary)}" if role.salary else "",
    ]
    counted = ", ".join(part for part in totals if part)
    return Group(
        headline(say(role.name), say(role.id)),
        paragraph(say(role.about)),
        paragraph(
            f"{counted} ({cite(role.source, role.section)})"
            if counted
            else "No total in the reports."
        ),
        _path(role, ink),
        _targets(role, ink),
        _matrix(market, role, ink),
    )


def _path(role: Role, ink: Ink) -> RenderableType:
    note = [paragraph(say(role.path_note))] if role.path_note else []
    if not role.path:
        return section("Career path", *(note or [paragraph("None in the reports.")]))
    stages = [_stage(number, stage, ink) for number, stage in enumerate(role.path, start=1)]
    return section("Career path", *stages, Text(""), *note)


def _stage(number: int, stage: Stage, ink: Ink) -> RenderableType:
    pay = ink.text(f"{money(stage.salary_from)} → {money(stage.salary_to)}")
    must = listed([_item(item) for item in stage.must_have], "must", indent=2)
    nice = listed([_item(item) for item in stage.nice_to_have], "nice", indent=2)
    parts = [Text(f"{number} {say(stage.name)}, {pay} ({cite(stage.source, stage.section)})"), must]
    parts += [nice] if stage.nice_to_have else []
    parts += [paragraph(say(stage.note), 2, "dim")] if stage.note else []
    return Group(*parts)


def _item(item: ListedItem) -> str:
    skills = " + ".join(" or ".join(group) for group in item.skills)
    asked = ", ".join(part for part in (skills, ", ".join(item.credentials)) if part)
    return f"{say(item.text)} [{say(asked)}]" if asked else say(item.text)


def _targets(role: Role, ink: Ink) -> RenderableType:
    table = grid(("|seniority", ">postings", ">salary", "basis", "from"))
    for target in role.targets:
        table.add_row(
            target.seniority,
            f"{target.postings:,}" if target.postings else ink.text(NOTHING),
            ink.text(money_range(target.salary, target.salary_range) or NOTHING),
            BASIS_LETTERS[target.basis],
            Text(cite(target.source, target.section)),
        )
    return section("Seniorities", table)


def _matrix(market: Market, role: Role, ink: Ink) -> RenderableType:
    seniorities = [target.seniority for target in role.targets]
    table = grid(("skill", *(f">{s}" for s in seniorities)))
    for _, found in matrix_rows(role):
        name = name_of(market, next(iter(found.values())))
        table.add_row(Text(name), *(ink.text(_cell(found.get(s))) for s in seniorities))
    letters = ", ".join(f"{PRIORITY_LETTERS[p]} {p}" for p in _PRIORITIES)
    legend = (
        "Each cell: share of postings in percent, level asked for, priority, basis. "
        f"Priority: {letters}. {NOTHING} as a share: never measured; ! the reports disagree. "
        "A share without basis m is of the whole market, not of this role."
    )
    return section(
        "Requirements by seniority",
        table,
        Text(""),
        paragraph(ink.text(legend), style="dim"),
        basis_legend(ink),
    )


def _cell(row: Requirement | None) -> str:
    if row is None:
        return ""
    if not row.weight:
        return f"{share_number(row.share)} not asked"
    mark = "!" if row.disputed else ""
    letters = f"{row.level} {PRIORITY_LETTERS[row.priority]}{BASIS_LETTERS[row.basis]}"
    return f"{share_number(row.share)}{mark} {letters}"


def target_text(market: Market, target: Target, ink: Ink) -> RenderableType:
    """One target: every requirement with its figures, and where each comes from."""
    role = market.roles[target.role]
    facts = [
        ("Salary", ink.text(money_range(target.salary, target.salary_range))),
        (
            "Postings",
            f"{target.postings:,}" if target.postings else "not measured for this seniority",
        ),
        ("Experience", ink.text(experience(market, target.seniority))),
        ("Report", cite(target.source, target.section)),
        ("Note", say(target.note)),
    ]
    credentials = [f"{_credential(market, name)}: {say(why)}" for name, why in target.credentials]
    parts: list[RenderableType] = [
        headline(f"{say(role.name)}, {target.seniority}", say(target.id)),
        labelled(facts),
        section(f"{len(target.requirements)} requirements", _requirements(market, target, ink)),
        Text(""),
        basis_legend(ink),
        paragraph(f"{WEIGHT_RULE} Readiness: {RULES['covered']}.", style="dim"),
        section("Where each comes from", _origins(market, target, ink)),
    ]
    if credentials:
        parts.append(section("Asked for beside skills", listed(credentials, ink.text(NOTHING))))
    return Group(*parts)


def _credential(market: Market, name: str) -> str:
    return say(market.credentials[name].name if name in market.credentials else name)


def _requirements(market: Market, target: Target, ink: Ink) -> RenderableType:
    table = grid(("skill", ">level", "|priority", ">share %", ">n", ">weight", "basis"))
    for row in target.requirements:
        table.add_row(
            Text(name_of(market, row) + ("  disputed" if row.disputed else "")),
            str(row.level),
            PRIORITY_WORDS[row.priority],
            ink.text(share_number(row.share)),
            f"{row.postings:,}" if row.postings else "",
            share_number(row.weight),
            BASIS_LETTERS[row.basis],
        )
    return table


def _origins(market: Market, target: Target, ink: Ink) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    for row in target.requirements:
        table.add_row(Text(name_of(market, row)), Text(ink.text("\n".join(origins(row)))))
    return table
