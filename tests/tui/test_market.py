"""The market: targets by readiness, what each asks for, two compared, salaries, notes and sources."""

import asyncio
from fractions import Fraction
from pathlib import Path

import pytest
from textual.content import Content

from skillgap.report.figures import points
from skillgap.report.ink import Ink
from skillgap.tui.app import SkillgapApp
from skillgap.tui.desk import Desk
from skillgap.tui.pen import Pen
from skillgap.tui.views.market import NAMES, MarketView
from skillgap.tui.views.market_lines import target_lines
from skillgap.tui.views.market_pages.comparison import facts, other_target, pair_rows, two_of
from skillgap.tui.views.market_pages.data import entries, found_entries
from skillgap.tui.views.market_pages.matrix import matrix_of, matrix_table
from skillgap.tui.views.market_pages.pay import most_paid, pay_groups
from skillgap.tui.views.market_pages.salaries import pay_rows, span_bar
from skillgap.tui.widgets.crosstab import Crosstab
from tests.conftest import SubjectOf
from tests.tui.conftest import SIZES, open_app, press, screen_text, shows, write

TOMASZ = "tomasz-zielinski"


def market_of(app: SkillgapApp) -> MarketView:
    """The market view."""
    return app.screen_stack[0].query_one(MarketView)


def test_space_goes_through_all_pages_and_back_at_every_size(tmp_path: Path) -> None:
    """Each page has its head and its figures at every size, and no line is wider than the screen."""
    seen = {
        "grid": ("entry", "senior", "MLOps Engineer", "stretch", "$213,000", "76 postings"),
        "matrix": ("have", "readiness", "TensorFlow", "93.4 m~"),
        "comparison": ("critical met", "hours left", "finish", "Asked by both", "need"),
        "salaries": ("Career path (demand)", "180→213", "Base, all AI roles (jobs)", "67–120"),
        "outlook": ("MLOps Engineer · senior", "h a week", "36 mo", "1 December 2027", "for all"),
        "data": ("2 reports", "AI/ML Skills Demand Analysis", "Notes between the reports"),
    }

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, SIZES[0]) as (app, pilot):
            await press(pilot, "5")
            for size in SIZES:
                await pilot.resize_terminal(*size)
                await press(pilot)
                for name in NAMES:
                    assert market_of(app).name_of_page == name
                    assert shows(app, *seen[name]), (size, name)
                    assert all(len(line) <= size[0] for line in screen_text(app))
                    await press(pilot, "space")
                assert market_of(app).name_of_page == "grid"

    asyncio.run(story())


def test_in_the_grid_arrows_look_enter_takes_and_s_shortlists(tmp_path: Path) -> None:
    """The words follow the cursor; both changes are marked at once and can be undone."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "5", "enter")
            assert app.desk is not None
            assert not app.timeline.done, "enter on the own target changes nothing"
            await press(pilot, "up", "left")
            assert shows(app, "Deep Learning Engineer · mid", "make it your target", "205 postings")
            await press(pilot, "s")
            assert "deep-learning-engineer/mid" in app.desk.profile.shortlist
            row = next(
                line for line in screen_text(app) if line.startswith(" Deep Learning Engineer  ")
            )
            assert "•" in row
            await press(pilot, "enter")
            assert app.desk.profile.target == "deep-learning-engineer/mid"
            row = next(
                line for line in screen_text(app) if line.startswith(" Deep Learning Engineer  ")
            )
            assert "▸" in row
            await press(pilot, "u", "u")
            assert app.desk.profile.target == "mlops-engineer/senior"
            assert "deep-learning-engineer/mid" not in app.desk.profile.shortlist

    asyncio.run(story())


def test_the_matrix_keeps_its_first_column_and_header_while_it_scrolls(tmp_path: Path) -> None:
    """At 60 columns two of four targets fit: the others come with the cursor, the skills stay beside."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, (60, 20)) as (app, pilot):
            await press(pilot, "5", "space", "left", "left", "left")
            assert shows(app, "entry", "mid", "›", "Kubernetes")
            assert not shows(app, "staff")
            await press(pilot, "end", "right", "right", "right")
            assert market_of(app).here == "mlops-engineer/staff"
            assert shows(app, "‹", "staff", "readiness", "Multi-cloud")
            assert not shows(app, "Kubernetes ")
            await press(pilot, "enter")
            assert shows(app, "Multi-cloud", "for MLOps Engineer · staff", "asked", "basis", "from")
            await press(pilot, "escape")
            assert shows(app, "readiness")

    asyncio.run(story())


def test_the_matrix_finds_skills_and_turns_to_the_shortlist(tmp_path: Path) -> None:
    """/ narrows the rows as one types; f chooses the shortlist or a role for the columns."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "5", "space", "slash")
            await write(pilot, "kube")
            table = market_of(app).query_one("MatrixPage Crosstab", Crosstab)
            assert table.here[0] == "kubernetes"
            await press(pilot, "down")
            assert table.here[0] != "kubernetes", "the list moves while one types"
            assert not shows(app, "TensorFlow  ")
            await press(pilot, "escape", "home")
            assert shows(app, "TensorFlow  ")
            await press(pilot, "f", "home", "enter")
            assert shows(app, "Shortlisted targets", "LLM/GenAI", "MLOps")
            await press(pilot, "f", "down", "enter")
            assert shows(app, "ML Engineer", "entry", "staff")
            assert market_of(app).here.startswith("ml-engineer/")

    asyncio.run(story())


def test_c_compares_with_the_own_target(tmp_path: Path) -> None:
    """From the grid to both side by side; what only one asks is told apart; c again chooses another."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, (80, 24)) as (app, pilot):
            await press(pilot, "5", "c")
            assert market_of(app).name_of_page == "grid", "not with itself"
            await press(pilot, "up", "c")
            assert market_of(app).name_of_page == "comparison"
            assert shows(app, "MLOps · senior", "Deep Learning · senior", "readiness", "hours left")
            await press(pilot, "down", "enter")
            assert shows(
                app, "Python", "for MLOps Engineer · senior", "for Deep Learning Engineer · senior"
            )
            await press(pilot, "escape", "end")
            assert shows(app, "–")
            await press(pilot, "c", "up", "up", "enter")
            assert shows(app, "AI/ML Research · senior")
            await press(pilot, "escape")
            assert market_of(app).name_of_page == "grid"

    asyncio.run(story())


def test_pages_by_mouse_salaries_by_role_and_a_note_found(tmp_path: Path) -> None:
    """A click on a name opens the page; arrows turn roles; a note is found, read and left again."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, (80, 24)) as (app, pilot):
            await press(pilot, "5")
            line = next(line for line in screen_text(app) if "Salaries" in line)
            await pilot.click("MarketView #pages", offset=(line.index("Salaries"), 0))
            await press(pilot)
            assert market_of(app).name_of_page == "salaries"
            await press(pilot, "right")
            assert shows(app, "ML Engineer", "215→235", "235→285")
            await press(pilot, "enter")
            assert shows(
                app, "AI/ML Skills Demand Analysis, 2025-10-05", "$180,000 to $215,000 a year"
            )
            await press(pilot, "escape", "space", "space", "slash")
            await write(pilot, "phd 35")
            assert shows(app, "with these words", "A PhD in 35 % of postings")
            await press(pilot, "enter", "down", "enter")
            assert shows(app, "2.9 %", "jobs")
            await press(pilot, "escape")
            assert shows(app, "with these words")
            await press(pilot, "escape")
            assert shows(app, "2 reports")

    asyncio.run(story())


HOSTILE = """role: odd-{n}
name: {name}
about: Nothing.
source: demand
section: x
targets:
  mid:
    source: demand
    section: x
    requirements: {asks}
"""


PROFILE = (
    'schema = 1\nname = "[b]空 [/nope]"\ntarget = "no-such/role"\n[skills.python]\nlevel = 3\n'
)


def test_odd_roles_and_bare_profiles_do_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Markup, CJK, very long and empty: every page is shown, every command answers, nothing crashes."""
    roles = tmp_path / "own" / "roles"
    roles.mkdir(parents=True)
    names = (
        '"[b]Evil[/] [@click=quit]x[/]"',
        "机器学习工程师和一个很长的名字的角色",
        "A" * 120,
        '"\\u202eright to left"',
    )
    for n, name in enumerate(names):
        asks = "{}" if n % 2 else "{python: {share: 50, postings: 10, priority: high}}"
        (roles / f"odd-{n}.yaml").write_text(
            HOSTILE.format(n=n, name=name, asks=asks), encoding="utf-8"
        )
    monkeypatch.setenv("SKILLGAP_ROADMAPS", str(tmp_path / "own"))
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "odd.toml").write_text(PROFILE, encoding="utf-8")

    async def story() -> None:
        async with open_app(tmp_path, "odd", (60, 20)) as (app, pilot):
            await press(pilot, "5", "end")
            for _ in NAMES:
                await press(pilot, "end", "enter", "escape", "s", "space")
            await press(pilot, "f1", "t", "tab", "end", "enter", "5")
            assert app.desk is not None
            assert app.desk.target is not None

    asyncio.run(story())


# ── drawings ───────────────────────────────────────────────────────────────────────────────────


def test_the_matrix_is_what_the_assessments_say(subject: SubjectOf) -> None:
    """Every requirement of every target stands in its cell, once, with its level; others are empty."""
    desk = Desk(subject(TOMASZ))
    targets = desk.market.roles["ai-engineer"].targets
    matrix = matrix_of(desk, targets)
    table = matrix_table(desk, Pen(), matrix, list(matrix.rows))
    assert sum(len(parts) for parts in matrix.rows.values()) == sum(
        len(t.requirements) for t in targets
    )
    for key, parts in matrix.rows.items():
        for target in targets:
            cell = table.cell(key, target.id)
            assert cell is not None
            text = cell[0].plain if isinstance(cell[0], Content) else cell[0]
            asked = target.id in parts and parts[target.id].state != "not-asked"
            assert (
                (str(parts[target.id].requirement.level) in text)
                if asked
                else text[2:3] in {"", " "}
            )


def test_two_targets_differ_by_what_only_one_asks(subject: SubjectOf) -> None:
    """Each requirement of either side is in one of three groups; the facts are those of both plans."""
    desk = Desk(subject(TOMASZ))
    two = two_of(desk, "ml-engineer/mid")
    assert two is not None
    rows = pair_rows(desk, Pen(), two, 78)
    asked = {p.requirement.id for side in two.sides for p in side.parts if p.state != "not-asked"}
    assert len([row.key for row in rows if row.key]) == len(asked)
    counts = [
        int(row.content.plain.split(": ")[1].split()[0])
        for row in rows
        if ": " in row.content.plain
    ]
    assert sum(counts) == len(asked)
    text = "\n".join(line.plain for line in facts(desk, Pen(), two, 78))
    for side in two.sides:
        assert points(side.readiness or Fraction(0)) in text
    assert other_target(desk, desk.profile.target) in desk.profile.shortlist


def test_every_salary_has_a_report_and_fits_the_scale(subject: SubjectOf) -> None:
    """Path, averages and both ranges of every role lie on one scale, and each names where it stands."""
    market = subject(TOMASZ).market
    top = most_paid(market)
    for role in market.roles.values():
        groups = pay_groups(market, role, f"{role.id}/senior")
        assert all(
            pay.source in market.sources and pay.section and 0 < pay.low <= pay.high <= top
            for _, pays in groups
            for pay in pays
        )
        assert sum(pay.is_step for _, pays in groups for pay in pays) == len(role.path)
        rows = pay_rows(Pen(), groups, top, 58)
        assert max(row.content.cell_length for row in rows) <= 58
    assert span_bar(Pen(), 0, 100, 100, 10) == "█" * 10
    assert span_bar(Pen(Ink(ascii=True)), 50, 50, 100, 10).strip() == "*"


def test_everything_the_reports_say_can_be_read(subject: SubjectOf) -> None:
    """All reports, notes, lists, tables and shelves are entries; each says where it stands and fits."""
    market = subject(TOMASZ).market
    groups = entries(market)
    found = [entry for _, group in groups for entry in group]
    assert len({entry.key for entry in found}) == len(found)
    parts = (market.sources, market.notes, market.priorities, market.tables, market.shelves)
    assert len(found) == sum(len(part) for part in parts) + 1
    for entry in found:
        for width in (30, 56):
            lines = entry.told(Pen(Ink(ascii=True)), width)
            assert max(line.cell_length for line in lines) <= width, entry.key
    niches = found_entries(groups, "niches supply")
    assert [entry.title for _, group in niches for entry in group] == [
        "Niches with high demand and low supply"
    ]


@pytest.mark.parametrize("width", [20, 30, 57, 100])
def test_the_words_about_any_target_fit(subject: SubjectOf, width: int) -> None:
    """All 24 targets, for someone who rated little too."""
    for person in (TOMASZ, "amara-okafor"):
        desk = Desk(subject(person))
        for name in desk.market.targets:
            lines = target_lines(desk, Pen(), name, width)
            assert any(line.plain.startswith("salary") for line in lines)
            if width >= 30:
                assert max(line.cell_length for line in lines) <= max(width, 47), name
