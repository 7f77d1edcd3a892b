"""Progress in roadmaps: the pace, what slipped, hours spent, months that are over; and its words."""

import re
from collections.abc import Sequence
from datetime import date

import pytest

from skillgap.engine.pace import LearnedPace, Observation
from skillgap.engine.steps import NO_CHOICES
from skillgap.intake.planfile import read_plan
from skillgap.market.market import Market
from skillgap.person.model import LogEntry, Profile, SkillRating
from skillgap.report.ink import Ink
from skillgap.report.progress.history import history_of
from skillgap.report.progress.history_text import curve
from skillgap.report.progress.standing import standing_words
from skillgap.report.progress.told import Told, told_markdown, told_text
from skillgap.report.progress.words import learned_words, slip_words, steps_named
from skillgap.report.roadmap.build import build_roadmap
from skillgap.report.roadmap.markdown import roadmap_markdown
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.roadmap.shape import roadmap_shape
from skillgap.report.roadmap.text import roadmap_text
from skillgap.report.subject import Subject
from tests.conftest import TODAY, SubjectOf
from tests.report.page import person, text as shown

NAME = "amara-okafor"
STARTED = date(2026, 10, 20)
LOGLESS = Profile(name="Ada", target="ml-engineer/mid", skills={"python": SkillRating(level=2)})


def begun(subject: SubjectOf) -> Roadmap:
    """The beginner's plan as if it had started on 20 October."""
    profile = subject(NAME).profile._replace(start=STARTED)
    return plan_of(Subject(profile, subject(NAME).market, TODAY))


def plan_of(subject: Subject) -> Roadmap:
    """The plan of a person."""
    return build_roadmap(subject, subject.target())


def flat(roadmap: Roadmap) -> str:
    """The text report on one line."""
    return shown(roadmap_text(roadmap, Ink()), 120)


def test_the_pace_stands_in_every_format(subject: SubjectOf) -> None:
    """The ratio and how many finished steps told it."""
    roadmap = plan_of(subject(NAME))
    words = "1.4 × the estimate, from 5 finished steps (44 h, estimated 28 h)"
    assert f"your pace {words}" in flat(roadmap)
    assert f"**At your pace:** {words}" in roadmap_markdown(roadmap)
    shape = roadmap_shape(roadmap.subject, roadmap.plan)
    assert shape["pace"] == {
        "ratio": pytest.approx(1.433, abs=1e-3),
        "observations": 5,
        "hours": 44,
    }


def test_without_a_log_nothing_is_said(market: Market) -> None:
    """No pace, no past, nothing slipped, and the estimates as they are."""
    roadmap = plan_of(Subject(LOGLESS, market, TODAY))
    text, markdown = flat(roadmap), roadmap_markdown(roadmap)
    for words in (
        "your pace",
        "so far",
        "slipped",
        "Done so far",
        "At your pace",
        "Slipped",
        "logged=",
    ):
        assert words not in text.split("How to read it")[0]
        assert words not in markdown
    shape = roadmap_shape(roadmap.subject, roadmap.plan)
    assert (shape["pace"], shape["slipped"], shape["done"]) == (
        {"ratio": 1, "observations": 0, "hours": 0}, None,
        [{"month": "2026-11", "hours": 0, "steps": [], "readiness": shape["done"][0]["readiness"]}],
    )  # fmt: skip


def test_hours_spent_on_a_step_are_told_and_taken_off(subject: SubjectOf) -> None:
    """9 h of Python are logged; the step shows them, its hours are those that are left."""
    roadmap = plan_of(subject(NAME))
    step = roadmap.steps["python", 2]
    assert (step.spent, step.likely) == (9, 59.75)
    words = "9 of about 69 h logged"
    assert words in flat(roadmap)
    assert f"Why now: {words}; " in roadmap_markdown(roadmap)
    assert read_plan(roadmap_markdown(roadmap)).logged == {("python", 2): 9}
    order = roadmap_shape(roadmap.subject, roadmap.plan)["order"]
    assert [s["spent"] for s in order if s["spent"]] == [9]


def test_what_slipped_is_said_plainly(subject: SubjectOf) -> None:
    """Steps by name and hours, hours meant and logged, and where the finish goes."""
    roadmap = begun(subject)
    found = roadmap.slip
    assert found is not None
    lines = slip_words(found, roadmap.subject.market)
    assert lines[0].startswith("Planned by today, not done: scikit-learn 0→1 (5 h)")
    assert "Since 20 October 2026 71 h were planned and 0 h logged." in lines
    assert lines[-1].startswith("The finish moves from ")
    assert lines[0] in flat(roadmap)
    assert f"**Slipped:** {lines[0]}" in roadmap_markdown(roadmap)
    shape = roadmap_shape(roadmap.subject, roadmap.plan)["slipped"]
    assert shape is not None
    assert [s["skill"] for s in shape["missed"]] == [s.skill for s in found.missed]
    assert shape["planned_hours"] == pytest.approx(70.7, abs=0.1)


def test_the_words_of_a_slip(market: Market, subject: SubjectOf) -> None:
    """Many steps are counted, months of one year named once, nothing slipped is said as well."""
    found = begun(subject).slip
    assert found is not None
    step = found.missed[0]
    many = found._replace(missed=(step,) * 9, instead=(("docker", 1), ("docker", 2)))
    lines = slip_words(many, market)
    assert lines[0].endswith("and 5 more.")
    assert lines[1] == "Done beside the plan: Docker 2."
    moved = found._replace(finish_then=date(2027, 3, 1), finish_now=date(2027, 4, 1))
    assert slip_words(moved, market)[-1] == "The finish moves from March to April 2027."
    stays = found._replace(finish_then=date(2027, 3, 1), finish_now=date(2027, 3, 30))
    assert slip_words(stays, market)[-1] == "The finish stays in March 2027."
    good = found._replace(missed=(), kept=3)
    assert slip_words(good, market)[0] == "Everything planned by today is done (3 steps)."
    assert slip_words(found._replace(missed=(), kept=0, logged_hours=0), market) == []
    assert slip_words(None, market) == []


def test_months_that_are_over_stay_in_the_export(subject: SubjectOf) -> None:
    """Hours, steps and readiness by month, before the timeline."""
    text = roadmap_markdown(plan_of(subject(NAME)))
    assert "53 h since September 2026, 5 steps finished." in text
    row = next(line for line in text.split("\n") if line.startswith("| October 2026"))
    assert "32 h | Git 1, pandas 1, NumPy 1, Machine learning fundamentals 1 " in row
    assert " 51.4 | `" in row
    assert text.index("## Done so far") < text.index("## Timeline")


def test_what_a_person_typed_is_escaped(market: Market) -> None:
    """A log of a skill that the catalogue has not, and a name that would be Markdown."""
    log = (LogEntry(date(2026, 10, 1), "<b>x|y</b>", 3, 1),)
    person = LOGLESS._replace(name="a --> <b>", log=log)
    text = roadmap_markdown(plan_of(Subject(person, market, TODAY)))
    assert r"\<b\>x\|y\</b\> 1" in text
    assert "for=a-b" in text.split("\n")[2]


def _pace(*ratios: float, aside: Sequence[float] = ()) -> LearnedPace:
    def seen(ratio: float) -> Observation:
        return Observation("docker", 2, TODAY, 10 * ratio, 10)

    return LearnedPace(1.3, tuple(map(seen, ratios)), tuple(map(seen, aside)))


def test_the_words_of_a_pace(market: Market) -> None:
    """One step, several, left aside, and a pace the person asked for."""
    learned = NO_CHOICES._replace(pace=1.3, paced_by=1)
    assert learned_words(_pace(1.5), learned, market) == (
        "1.3 × the estimate, from 1 finished step (15 h, estimated 10 h)"
    )
    assert learned_words(_pace(1, 1)._replace(ratio=1.04), learned, market).startswith(
        "as estimated, "
    )
    assert learned_words(_pace(1, aside=(60, 9)), learned, market).endswith(
        "left aside, for it is far from the others: Docker 2 (600 h for 10 h) and 1 more"
    )
    assert learned_words(LearnedPace(), NO_CHOICES, market) == ""
    assert learned_words(_pace(1), NO_CHOICES, market) == "not applied, as you asked"
    asked = NO_CHOICES._replace(pace=1.5)
    assert learned_words(_pace(1), asked, market) == "1.5 × the estimate, as you asked"


def test_steps_are_named_by_the_highest_level(market: Market) -> None:
    """Docker 1 and 2 are Docker 2; what the catalogue has not keeps its id."""
    assert steps_named(market, [("docker", 1), ("docker", 2), ("no-such", 1)]) == [
        "Docker 2",
        "no-such 1",
    ]


def test_the_curve_goes_by_days(subject: SubjectOf) -> None:
    """A block for an equal span of days: the last snapshot before it counts."""
    found = history_of(subject(NAME), subject(NAME).target())
    drawn = curve(found, Ink(), 10)
    assert len(drawn) == 10
    assert drawn[0] == "▂"
    assert drawn[-1] == "▄"
    assert drawn == "".join(sorted(drawn, key="▁▂▃▄▅▆▇█".index))
    assert curve(found, Ink(ascii=True), 10).isascii()


def test_what_is_told_is_told_in_both_formats() -> None:
    """Empty words are left out; foreign text is escaped; commands can be copied."""
    told = Told(
        "T <b>", "day", (("a", "x|y"), ("b", "")), (("List", ("*1*",)), ("None", ())), ("run it",)
    )
    assert told_markdown(told) == (
        "# T \\<b\\>\n\nday\n\n- **a:** x\\|y\n\n## List\n\n- \\*1\\*\n\n```sh\nrun it\n```\n"
    )
    text = shown(told_text(told, Ink()), 40)
    assert "x|y" in text
    assert "None" not in text
    assert "run it" in text


def test_a_first_rating_that_lowers_the_headline_is_explained(market: Market) -> None:
    """What was not rated counts now: both shares are told, and that the plan's number rose."""
    before = person(market, {"python": 4}, target="ml-engineer/mid")
    after = person(market, {"python": 4, "pytorch": 1}, target="ml-engineer/mid")
    words = standing_words(before, after)
    assert "100.0 → " in words
    assert "of it is rated now" in words
    found = re.search(r"with the rest as 0: ([\d.]+) → ([\d.]+) \(\+", words)
    assert found
    assert float(found[1]) < float(found[2])
    same = person(market, {"python": 5, "pytorch": 2}, target="ml-engineer/mid")
    assert "rated now" not in standing_words(after, same)
