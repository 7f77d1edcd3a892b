"""Roles and targets: every figure is there with what it rests on, in text and in Markdown."""

import pytest

from skillgap.market.market import Market
from skillgap.report.ink import Ink
from skillgap.report.roles.markdown import role_markdown, roles_markdown, target_markdown
from skillgap.report.roles.text import role_text, roles_text, target_text
from skillgap.report.words import apart, matrix_rows, name_of, origins, thousands
from tests.market import printed
from tests.report.page import HOSTILE, WIDTHS, lines

INK = Ink()
SENIOR = "mlops-engineer/senior"


def text_of(market: Market, target: str, width: int = 100) -> str:
    """A target's report as text."""
    return "\n".join(lines(target_text(market, market.targets[target], INK), width))


def cells(markdown: str) -> list[list[str]]:
    """The cells of every table row, without its rulers."""
    rows = [
        line
        for line in markdown.splitlines()
        if line.startswith("|") and not line.startswith("| :-")
    ]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_report_is_wider_than_the_screen(market: Market, width: int) -> None:
    """At 60, 80 and 120 columns every line of the three reports fits."""
    role = market.roles["deep-learning-engineer"]
    reports = [
        roles_text(market, INK),
        role_text(market, role, INK),
        target_text(market, role.targets[1], INK),
    ]
    for report in reports:
        assert max(map(len, lines(report, width))) <= width


def test_the_list_has_every_salary_and_basis(market: Market) -> None:
    """Postings, average and the salary of each seniority stand in the row of the role, with a letter for the basis."""
    shown = {
        line.split()[0]: line for line in lines(roles_text(market, INK), 80) if line[:3].strip()
    }
    for role, (postings, salary) in printed.ROLE_TOTALS.items():
        assert f"{postings:,}" in shown[role]
        assert f" {salary // 1000} " in shown[role]
    assert "m 213" in shown["mlops-engineer"]
    assert "p 194–312" in shown["mlops-engineer"]
    assert "k 67–120" in shown["ai-engineer"]
    assert "i 220" in shown["ai-research"]


def test_the_narrow_list_keeps_salaries_whole(market: Market) -> None:
    """At 60 columns totals give way; no number is broken over two lines."""
    narrow = lines(roles_text(market, INK), 60)
    assert not any("8,764" in line for line in narrow)
    assert any(
        line.startswith("deep-learning-engineer") and line.endswith("i 194–312") for line in narrow
    )


def test_thousands() -> None:
    """Salaries in thousands, one number or a range, or nothing."""
    assert thousands(215_000, None) == "215"
    assert thousands(None, (67_000, 120_000)) == "67–120"
    assert thousands(None, None) == ""


def test_a_path_shows_stages_items_and_skills(market: Market) -> None:
    """Each stage has its salaries and every item with the skills it stands for."""
    shown = "\n".join(lines(role_text(market, market.roles["mlops-engineer"], INK), 120))
    assert "$170,000 → $180,000 (demand: Path 3, entry to mid)" in shown
    assert "must ML pipelines (Kubeflow, Airflow) [ml-pipelines + kubeflow or airflow]" in shown
    assert "nice TensorFlow or PyTorch basics [pytorch or tensorflow]" in shown
    assert "None in the reports" not in shown


def test_a_role_without_a_path_says_so(market: Market) -> None:
    """Where the reports list no stages the report says it and does not make any up."""
    shown = " ".join(lines(role_text(market, market.roles["deep-learning-engineer"], INK), 200))
    assert "Neither report lists stages" in shown


def test_the_matrix_has_every_requirement_once(market: Market) -> None:
    """Each requirement of the role is one row, with share, level, priority and basis by seniority."""
    role = market.roles["mlops-engineer"]
    rows = matrix_rows(role)
    assert {skills for skills, _ in rows} == {
        r.skills for t in role.targets for r in t.requirements
    }
    shown = lines(role_text(market, role, INK), 120)
    kubernetes = next(line for line in shown if line.startswith("Kubernetes") and "Cm" in line)
    assert kubernetes.split()[1:] == [
        "17.5",
        "2",
        "Cp",
        "69.3!",
        "3",
        "Cm",
        "72.4!",
        "4",
        "Cm",
        "17.5",
        "4",
        "Cp",
    ]


def test_zero_percent_is_not_asked(market: Market) -> None:
    """A measured zero is shown as not asked for, in all three places."""
    role = market.roles["deep-learning-engineer"]
    assert any("0.0 not asked" in line for line in lines(role_text(market, role, INK), 120))
    assert "0.0, not asked for" in role_markdown(market, role)
    shown = [
        line for line in text_of(market, role.targets[1].id).splitlines() if "not asked" in line
    ]
    assert [line.split()[0] for line in shown] == ["Kubernetes", "LLM"]


@pytest.mark.parametrize("target", sorted(printed.MEASURED))
def test_a_target_shows_measured_rows_whole(market: Market, target: str) -> None:
    """Level, priority, share, n and weight of each measured row stand in one line."""
    postings, _, table = printed.MEASURED[target]
    shown = text_of(market, target).splitlines()
    for skill, (share, priority) in table.items():
        name = market.skills[skill].name
        line = next(x for x in shown if x.startswith(name + " ") and x.rstrip().endswith(" m"))
        words = line.split()
        assert words[-4:] == [f"{float(share):.1f}", f"{postings:,}", f"{float(share):.1f}", "m"], (
            line
        )
        assert ("not" if priority == "not-required" else priority) in words


def test_disputed_rows_show_both_figures(market: Market) -> None:
    """A disputed row says so, gives both figures with their reports, and how far apart they are."""
    target = market.targets[SENIOR]
    row = next(r for r in target.requirements if r.skills == ("tensorflow",))
    told = origins(row)
    assert told[0] == "93.4 % of 76 postings (demand: MLOps Engineer, senior)"
    assert told[1] == "32.9 % of the whole market (jobs: 1.2, Appendix B)"
    assert told[2].startswith("disputed: 60.5 points apart")
    assert float(apart(row)) == 60.5
    page = text_of(market, SENIOR, 120)
    assert all(line in page for line in told)
    assert "TensorFlow  disputed" in page


def test_every_requirement_tells_where_it_comes_from(market: Market) -> None:
    """No row of any target is without an origin; an inferred one gives its reason, an unmeasured one says so."""
    for target in market.targets.values():
        for row in target.requirements:
            told = origins(row)
            assert told, (target.id, row.id)
            assert (row.basis == "inferred") == told[0].startswith("inferred: "), (
                target.id,
                row.id,
            )
            assert (row.weight_from == "kind") == any("never measured" in line for line in told)
            assert row.disputed == any(line.startswith("disputed") for line in told)


def test_a_band_is_named_as_one(market: Market) -> None:
    """A weight from a priority list names the list and its band."""
    target = market.targets[SENIOR]
    git = next(r for r in target.requirements if r.skills == ("git",))
    assert "70 % of the whole market, Must-have skills, 70%+ (jobs: 10.1)" in origins(git)


def test_the_rule_of_the_numbers_is_printed(market: Market) -> None:
    """How weights come about and how readiness counts stands under the figures, in both formats."""
    for page in (
        " ".join(text_of(market, SENIOR).split()),
        target_markdown(market, market.targets[SENIOR]),
    ):
        assert "Weight: the share measured for this role and seniority; else" in page
        assert "Readiness: each requirement counts by its share of postings" in page
        assert "inferred by us, not in the reports" in page


def test_markdown_has_the_same_figures(market: Market) -> None:
    """The Markdown of a target has a table row for each requirement with its figures."""
    target = market.targets[SENIOR]
    rows = [row for row in cells(target_markdown(market, target)) if len(row) == 7][1:]
    assert len(rows) == len(target.requirements)
    for row, found in zip(target.requirements, rows, strict=True):
        assert found[0].startswith(name_of(market, row))
        assert found[1] == str(row.level)
        assert found[5] == f"{float(row.weight):.1f}"


def test_markdown_tables_are_whole(market: Market) -> None:
    """Every row of a table has as many cells as its head."""
    for page in (
        roles_markdown(market),
        *(role_markdown(market, role) for role in market.roles.values()),
    ):
        counts = [
            line.replace("\\|", "").count("|") for line in page.splitlines() if line.startswith("|")
        ]
        assert counts
        assert all(count > 2 for count in counts)
    assert (
        len({row.count("|") for row in roles_markdown(market).splitlines() if row.startswith("|")})
        == 1
    )


def hostile(market: Market) -> Market:
    """The market with a role whose words try to break out."""
    role = market.roles["ml-engineer"]
    target = role.targets[1]._replace(note=HOSTILE)
    changed = role._replace(name=HOSTILE, about=HOSTILE, path_note=HOSTILE, targets=(target,))
    return market._replace(roles={"ml-engineer": changed}, targets={target.id: target})


@pytest.mark.parametrize("width", WIDTHS)
def test_foreign_words_stay_words(market: Market, width: int) -> None:
    """Escape sequences become visible, markup is shown as it was typed, Markdown is escaped."""
    bad = hostile(market)
    role, target = bad.roles["ml-engineer"], bad.targets["ml-engineer/mid"]
    for report in (roles_text(bad, INK), role_text(bad, role, INK), target_text(bad, target, INK)):
        page = "\n".join(lines(report, width))
        assert "\x1b" not in page
        assert "\u202e" not in page
    assert "[bold red]" in "".join(lines(role_text(bad, role, INK), width))
    for markdown in (roles_markdown(bad), role_markdown(bad, role), target_markdown(bad, target)):
        assert "\x1b" not in markdown
        assert "<b>" not in markdown.replace("\\<b\\>", "")


def test_ascii_mode(market: Market) -> None:
    """Without Unicode our own signs have twins, so the list and a target are plain ASCII."""
    plain = Ink(ascii=True)
    for report in (roles_text(market, plain), target_text(market, market.targets[SENIOR], plain)):
        assert "\n".join(lines(report, 80)).isascii()
