"""What is known of pay: along a role's path, measured, and by seniority. Dollars a year."""

from dataclasses import dataclass
from math import ceil

from skillgap.market.market import Market
from skillgap.market.model import Role
from skillgap.market.reference import SeniorityDescription
from skillgap.tui.heat import short_role

THOUSAND = 1000
MOST_ROLES = 24
"""Of more roles the averages are not listed side by side."""


@dataclass(frozen=True, slots=True)
class Pay:
    """A salary or a range of them in dollars a year, and where it stands. A step goes from low to high."""

    key: str
    label: str
    low: int
    high: int
    source: str
    section: str
    about: str
    open: bool = False
    is_step: bool = False
    mine: bool = False

    @property
    def words(self) -> str:
        """`213`, `67–120`, `180→213`, in thousands."""
        low, high = f"{self.low / THOUSAND:g}", f"{self.high / THOUSAND:g}"
        if low == high:
            return low
        return f"{low}{'→' if self.is_step else '–'}{high}{'+' * self.open}"


def pay_groups(market: Market, role: Role, target: str) -> list[tuple[str, list[Pay]]]:
    """Everything that is known of a role's pay, by where it comes from, each group with its report."""
    stages = [
        Pay(
            f"stage {n}",
            f"{stage.start} → {stage.to}",
            stage.salary_from,
            stage.salary_to,
            stage.source,
            stage.section,
            "The salary where the stage begins and where it ends, as the career path prints them. "
            + stage.note,
            is_step=True,
            mine=f"{role.id}/{stage.to}" == target,
        )
        for n, stage in enumerate(role.path)
    ]
    groups = [("Career path", stages), ("Averages of postings", _averages(role, target))]
    seniority = target.partition("/")[2] if target.startswith(f"{role.id}/") else ""
    groups += [*_by_seniority(market, seniority), ("Averages by role", _by_role(market, role))]
    return [(title, pays) for title, pays in groups if pays]


def _by_role(market: Market, mine: Role) -> list[Pay]:
    """The average of every role over all seniorities, where more than one is known."""
    found = [
        Pay(
            f"role {role.id}",
            short_role(role),
            role.salary,
            role.salary,
            role.source,
            role.section,
            _all_postings(role),
            mine=role.id == mine.id,
        )
        for role in market.roles.values()
        if role.salary
    ]
    return found if 1 < len(found) <= MOST_ROLES else []


def _all_postings(role: Role) -> str:
    return f"The average of all {role.postings or 0:,} postings of the role, of every seniority."


def _averages(role: Role, target: str) -> list[Pay]:
    measured = [
        Pay(
            t.id,
            f"{t.seniority}, n {t.postings or 0:,}",
            t.salary,
            t.salary,
            t.source,
            t.section,
            f"The average salary of {t.postings or 0:,} postings. Whether base or total pay is not said.",
            mine=t.id == target,
        )
        for t in role.targets
        if t.salary and t.basis == "postings"
    ]
    if role.salary:
        label = f"all, n {role.postings or 0:,}"
        measured.append(
            Pay(
                "role",
                label,
                role.salary,
                role.salary,
                role.source,
                role.section,
                _all_postings(role),
            )
        )
    return measured


def _by_seniority(market: Market, seniority: str) -> list[tuple[str, list[Pay]]]:
    """Base and total pay by seniority over all roles, as one report prints them."""
    base = [_usual(found, "base", seniority) for found in market.seniorities.values()]
    total = [_usual(found, "total", seniority) for found in market.seniorities.values()]
    return [("Base, all AI roles", base), ("Total pay, all AI roles", total)]


def _usual(found: SeniorityDescription, kind: str, seniority: str) -> Pay:
    """The base salary or the total compensation of a seniority."""
    is_base = kind == "base"
    years = f"{found.years[0]}–{found.years[1]}{'+' * found.years_open} years of experience"
    what = "Base salary" if is_base else "Total compensation"
    return Pay(
        f"{kind} {found.id}",
        found.id,
        *(found.base_salary if is_base else found.total_compensation),
        found.source,
        found.section,
        f"{what} with {years}, over all AI roles. {found.note}",
        open=found.total_open and not is_base,
        mine=found.id == seniority,
    )


def most_paid(market: Market) -> int:
    """The end of the scale in dollars, the same for every role: the highest figure, in full 50,000."""
    ends = [
        p.high
        for role in market.roles.values()
        for _, pays in pay_groups(market, role, "")
        for p in pays
    ]
    return ceil(max(ends, default=100_000) / 50_000) * 50_000
