"""Roles, their matrix and path, and single targets as Markdown."""

from skillgap.engine.gap import RULES
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, ListedItem, Requirement, Role, Stage, Target
from skillgap.report.figures import money, money_range
from skillgap.report.ink import BASIS_WORDS
from skillgap.report.markdown import Align, bullets, escape, table
from skillgap.report.words import (
    BASIS_SHORT,
    NOTHING,
    PRIORITY_WORDS,
    WEIGHT_RULE,
    cite,
    experience,
    matrix_rows,
    name_of,
    origins,
    share_number,
    target_of,
)

CELLS = (
    "Each cell: share of postings in percent (a dash where none was measured), level, priority and "
    "basis; ! marks figures on which the reports disagree. Only measured shares are of this role."
)
NUMBERS: tuple[Align, ...] = ("left", "right", "right", "right", "right", "right", "right")


def roles_markdown(market: Market) -> str:
    """All roles: postings, average salary, and for each seniority salary and basis."""
    rows = [
        [
            escape(role.name),
            f"`{role.id}`",
            f"{role.postings:,}" if role.postings else NOTHING,
            escape(money(role.salary)) if role.salary else NOTHING,
            *(_salary(target_of(role, s)) for s in SENIORITIES),
        ]
        for role in market.roles.values()
    ]
    headers = ["role", "id", "postings", "average salary", *SENIORITIES]
    listing = table(headers, rows, ("left", "left", *NUMBERS[1:]))
    return f"# Roles\n\nSalaries in US dollars a year, with what the requirements rest on.\n\n{listing}\n\n{legend()}\n"


def _salary(target: Target | None) -> str:
    if target is None:
        return NOTHING
    salary = money_range(target.salary, target.salary_range) or NOTHING
    return f"{escape(salary)} ({BASIS_SHORT[target.basis]})"


def legend() -> str:
    """What the words for a basis mean."""
    return bullets(f"*{BASIS_SHORT[basis]}*: {words}" for basis, words in BASIS_WORDS.items())


def role_markdown(market: Market, role: Role) -> str:
    """One role: its path in stages, and the matrix of requirements by seniority."""
    postings = f"{role.postings:,} postings" if role.postings else "no number of postings"
    salary = f", average salary {money(role.salary)}" if role.salary else ""
    parts = [
        f"# {escape(role.name)}",
        escape(role.about),
        escape(f"{postings}{salary} ({cite(role.source, role.section)})"),
        "## Career path",
        *([_stage(number, stage) for number, stage in enumerate(role.path, start=1)]),
        *([escape(role.path_note)] if role.path_note else []),
        "## Seniorities",
        _targets(role),
        "## Requirements by seniority",
        _matrix(market, role),
        CELLS,
        legend(),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _stage(number: int, stage: Stage) -> str:
    pay = escape(f"{money(stage.salary_from)} → {money(stage.salary_to)}")
    must = bullets(f"**must** {_item(item)}" for item in stage.must_have)
    nice = bullets(f"nice {_item(item)}" for item in stage.nice_to_have)
    lists = "\n".join(part for part in (must, nice) if part)
    title = (
        f"### {number}. {escape(stage.name)}: {pay}\n\n{escape(cite(stage.source, stage.section))}"
    )
    note = f"\n\n{escape(stage.note)}" if stage.note else ""
    return f"{title}\n\n{lists}{note}"


def _item(item: ListedItem) -> str:
    named = [" or ".join(f"`{skill}`" for skill in group) for group in item.skills]
    named += [f"`{name}`" for name in item.credentials]
    return escape(item.text) + (f" ({', '.join(named)})" if named else "")


def _targets(role: Role) -> str:
    rows = [
        [
            target.seniority,
            f"{target.postings:,}" if target.postings else NOTHING,
            escape(money_range(target.salary, target.salary_range)) or NOTHING,
            BASIS_SHORT[target.basis],
            escape(cite(target.source, target.section)),
        ]
        for target in role.targets
    ]
    return table(
        ["seniority", "postings", "salary", "basis", "from"], rows, ("left", "right", "right")
    )


def _matrix(market: Market, role: Role) -> str:
    seniorities = [target.seniority for target in role.targets]
    rows = [
        [
            escape(name_of(market, next(iter(found.values())))),
            *(_cell(found.get(s)) for s in seniorities),
        ]
        for _, found in matrix_rows(role)
    ]
    return table(["skill", *seniorities], rows, NUMBERS[: len(seniorities) + 1])


def _cell(row: Requirement | None) -> str:
    if row is None:
        return ""
    if not row.weight:
        return f"{share_number(row.share)}, not asked for"
    mark = "!" if row.disputed else ""
    return f"{share_number(row.share)}{mark}, level {row.level}, {PRIORITY_WORDS[row.priority]}, {BASIS_SHORT[row.basis]}"


def target_markdown(market: Market, target: Target) -> str:
    """One target: every requirement with its figures, and where each comes from."""
    facts = [
        ("Salary", money_range(target.salary, target.salary_range)),
        (
            "Postings",
            f"{target.postings:,}" if target.postings else "not measured for this seniority",
        ),
        ("Experience", experience(market, target.seniority)),
        ("Report", cite(target.source, target.section)),
        ("Note", target.note),
    ]
    names = {k: c.name for k, c in market.credentials.items()}
    asked = [
        f"**{escape(names.get(name, name))}**: {escape(why)}" for name, why in target.credentials
    ]
    parts = [
        f"# {escape(market.roles[target.role].name)}, {target.seniority}",
        bullets(f"**{label}:** {escape(words)}" for label, words in facts if words),
        f"## {len(target.requirements)} requirements",
        _requirements(market, target),
        f"{WEIGHT_RULE} Readiness: {RULES['covered']}.",
        legend(),
        "## Where each comes from",
        "\n".join(_origin(market, row) for row in target.requirements),
        *(["## Asked for beside skills", bullets(asked)] if asked else []),
    ]
    return "\n\n".join(parts) + "\n"


def _requirements(market: Market, target: Target) -> str:
    rows = [
        [
            escape(name_of(market, row)) + (" *(disputed)*" if row.disputed else ""),
            str(row.level),
            PRIORITY_WORDS[row.priority],
            share_number(row.share),
            f"{row.postings:,}" if row.postings else "",
            share_number(row.weight),
            BASIS_SHORT[row.basis],
        ]
        for row in target.requirements
    ]
    headers = ["skill", "level", "priority", "share, percent", "n", "weight", "basis"]
    return table(headers, rows, ("left", "right", "left", "right", "right", "right"))


def _origin(market: Market, row: Requirement) -> str:
    lines = "\n".join(f"  - {escape(line)}" for line in origins(row))
    return f"- **{escape(name_of(market, row))}**\n{lines}"
