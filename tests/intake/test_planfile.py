"""Exported plans read back: every way a box may be edited, and what is listed instead of guessed."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from skillgap.intake.planfile import Box, PlanFile, read_plan
from skillgap.intake.ticked import Ticked, compare
from skillgap.market.market import Market
from skillgap.person.model import LogEntry
from tests.engine.worlds import seeded
from tests.torture.plans import edited, faults

DAY = date(2026, 3, 1)
ID = "<!-- skillgap:docker@2 -->"
SKILLS = ("docker", "python", "rag")


def only(text: str) -> Box:
    """The one box of a text, nothing being odd."""
    plan = read_plan(text)
    assert plan.odd == ()
    assert len(plan.boxes) == 1
    return plan.boxes[0]


def listed(text: str) -> list[tuple[int, str]]:
    """What is listed: line and reason."""
    return [(each.line, each.why) for each in read_plan(text).odd]


def read(text: str, levels: dict[str, int] | None = None, *log: LogEntry) -> Ticked:
    """What a plan has that a person has not."""
    return compare(read_plan(text), SKILLS, levels or {}, log)


@pytest.mark.parametrize(
    "line",
    [
        f"- [x] **Docker** 1 → 2 {ID}",
        f"- [X] Docker {ID}",
        f"* [x] Docker {ID}  ",
        f"+ [x] {ID}",
        f"\t3. [x] Docker {ID} done at last",
        f"> - [x] Docker {ID}",
        f"      12) [x] ~~Docker~~ {ID}",
        "- [x] Docker <!--skillgap:docker@2-->",
        "- [x] Docker <!--  skillgap: docker@2  -->",
        "- [x] Docker,\n  wrapped by an editor\n  <!-- skillgap:docker@2 -->",
        f"- [x] Docker <!-- my own remark --> {ID}",
        f"\ufeff# Plan\r\n\r\n- [x] Docker {ID}\r\n",
        f"# Plan\r- [x] Docker {ID}\r",
        f"```\n- [x] Docker {ID}",
    ],
)
def test_a_ticked_box_is_read_however_it_is_written(line: str) -> None:
    """Bullets, indents, quotes, wrapping, line ends and remarks do not matter."""
    box = only(line)
    assert (box.key, box.is_ticked, box.continues, box.hours) == (("docker", 2), True, False, None)


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("(took 12 h)", 12),
        ("(took 12,5 h)", 12.5),
        ("took 12.5h", 12.5),
        ("Took: 3 hours.", 3),
        ("spent 4 hrs", 4),
        ("spent: 12h", 12),
        ("12.5 h spent", 12.5),
        ("**0.5 h spent**", 0.5),
        ("took 1 h 30 min", 1.5),
        ("took about ~7 h", 7),
        ("(took 12 h) as I said, 12 h spent", 12),
        ("14 of 38 h", None),
        ("· 26 h · 12 of about 38 h logged", None),
        ("estimated 12 h", None),
        ("took a while", None),
        ("mistook 12 h for 3", None),
    ],
)
def test_hours_are_read_where_they_are_a_persons_own(words: str, hours: float | None) -> None:
    """The plan's own figures, and figures without `took` or `spent`, are not hours spent."""
    assert only(f"- [ ] **Docker** 1 → 2 · 14 of 38 h {words} {ID}").hours == hours


@pytest.mark.parametrize(
    "words",
    [
        "took 10-12 h",
        "10–12 h spent",
        "14 of 38 h spent",
        "took 1,200 h",
        "took -3 h",
        "took 3 attempts",
        "took 2 h a week",
        "took 9999 h",
        "took 12 h, no: took 14 h",
        "took 1h30",
    ],
)
def test_hours_that_are_not_clear_are_listed(words: str) -> None:
    """And none are taken; the tick counts all the same."""
    plan = read_plan(f"\n- [x] Docker {words} {ID}")
    assert [(each.line, each.why) for each in plan.odd] == [
        (2, "its hours are not clear: write (took 12 h)")
    ]
    assert [(box.is_ticked, box.hours) for box in plan.boxes] == [(True, None)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("- [x] my own box", "it is ticked but carries no id"),
        ("- my own line, took 3 h", "it has hours but carries no id"),
        (f"- Docker {ID}", "the box of docker@2 is gone"),
        (f"Docker {ID}", "the box of docker@2 is gone"),
        (f"| [x] | Docker {ID} |", "the box of docker@2 is gone"),
        (f"- [-] Docker {ID}", "[-] is neither ticked nor empty"),
        (f"- [✓] Docker {ID}", "[✓] is neither ticked nor empty"),
        ("- [x] Docker <!-- skillgap:docker@6 -->", "there is no level 6"),
        (f"- [x] {ID} <!-- skillgap:rag@1 -->", "it carries the ids of several boxes"),
        ("- [x] **PhD** <!-- skillgap credential -->", "credentials are set by: skillgap profile set NAME credentials=…"),
        ("- [x] Mock interview <!-- skillgap preparation -->", "interview preparation is not kept in a profile"),
    ],
)  # fmt: skip
def test_what_cannot_be_matched_is_listed(line: str, why: str) -> None:
    """With its line and a reason; no ticked box comes of it."""
    assert listed(f"# Plan\n\n{line}\n") == [(3, why)]
    assert not any(box.is_ticked for box in read_plan(line).boxes)


@pytest.mark.parametrize(
    "line",
    [
        "- [ ] my own box",
        "- [x] **PhD**: held <!-- skillgap credential held -->",
        "- see [x](https://example.org)",
        "[x] no list",
        "Write `(took 12 h)` on the line of a box.",
    ],
)
def test_what_asks_for_nothing_is_left_alone(line: str) -> None:
    """Open boxes of one's own, credentials that are held, links, prose."""
    assert read_plan(line) == PlanFile((), ())


def test_the_first_comment_says_whose_plan_it_is() -> None:
    """Target, person, and hours that were logged when it was made."""
    plan = read_plan(
        "<!-- skillgap roadmap/1 target=ml-engineer/mid made=2026-11-22 market=1+ab for=ada "
        "logged=rag@3:12,docker@2:1.5,broken,x@9:1 -->"
    )
    assert (plan.target, plan.person) == ("ml-engineer/mid", "ada")
    assert plan.logged == {("rag", 3): 12, ("docker", 2): 1.5}
    assert plan.is_plan
    assert not read_plan("# Shopping\n- [x] milk").is_plan


def test_steps_are_finished_level_by_level() -> None:
    """From level 0: 1 and 2 ticked are two steps; what is reached already is counted, not repeated."""
    text = "- [x] <!-- skillgap:docker@2 -->\n- [x] <!-- skillgap:docker@1 -->"
    assert [(p.skill, p.to, p.is_done) for p in read(text).progress] == [
        ("docker", 1, True),
        ("docker", 2, True),
    ]
    again = read(text, {"docker": 2})
    assert (again.progress, again.already, again.odd) == ((), 2, ())


def test_a_jump_is_listed() -> None:
    """Level 3 ticked, level 2 not, the profile at 1: nothing is guessed."""
    found = read(
        "- [x] <!-- skillgap:docker@3 -->\n- [ ] <!-- skillgap:docker@2 -->", {"docker": 1}
    )
    assert found.progress == ()
    assert [each.why for each in found.odd] == ["docker 3 is ticked, but level 2 is not reached"]


def test_an_unknown_skill_is_listed_with_the_nearest() -> None:
    """Ids that the catalogue has not."""
    (odd,) = read("- [x] <!-- skillgap:dokcer@2 -->").odd
    assert odd.why == "there is no skill dokcer (did you mean docker?)"


def test_a_continuing_box_finishes_nothing() -> None:
    """Its hours count, its tick does not."""
    found = read("- [x] January (took 4 h) <!-- skillgap:docker@1 continues -->")
    assert [(p.hours, p.is_done) for p in found.progress] == [(4, False)]


def test_hours_of_several_months_add_up_and_copies_count_once() -> None:
    """4 + 5 + 6 h; the copied line adds nothing."""
    first = "- [x] a · continue in May 2027 (took 4 h) <!-- skillgap:docker@1 continues -->"
    second = "- [x] b · continue in June 2027 (took 5 h) <!-- skillgap:docker@1 continues -->"
    last = "- [x] c (took 6 h) <!-- skillgap:docker@1 -->"
    found = read("\n".join((first, second, first, last, f"> {last} again")))
    assert [(p.hours, p.is_done) for p in found.progress] == [(15, True)]


def test_copies_that_differ_are_listed() -> None:
    """Two numbers for one box: the tick counts, neither number does."""
    found = read(
        "- [x] (took 4 h) <!-- skillgap:docker@1 -->\n- [ ] (took 5 h) <!-- skillgap:docker@1 -->"
    )
    assert [(p.hours, p.is_done) for p in found.progress] == [(0, True)]
    assert [each.line for each in found.odd] == [1, 2]


def test_hours_in_the_plan_are_all_since_it_was_made() -> None:
    """3 h were logged before the export, 2 h since by command: of 7 h in the plan 5 are new."""
    mark = "<!-- skillgap roadmap/1 target=a/mid logged=docker@1:3 -->\n"
    log = LogEntry(DAY, "docker", 3), LogEntry(DAY, "docker", 2)
    (found,) = read(f"{mark}- [ ] (took 7 h) <!-- skillgap:docker@1 -->", {}, *log).progress
    assert (found.hours, found.total, found.is_done) == (5, 10, False)


def test_reading_again_adds_nothing() -> None:
    """Neither to a step that goes on nor to one that is finished."""
    log = LogEntry(DAY, "docker", 7), LogEntry(DAY, "rag", 3, 1)
    text = "- [ ] (took 7 h) <!-- skillgap:docker@1 -->\n- [x] (took 3 h) <!-- skillgap:rag@1 -->"
    found = read(text, {"rag": 1}, *log)
    assert (found.progress, found.odd) == ((), ())


def test_more_hours_on_a_finished_step_are_listed() -> None:
    """The step is closed: to add to it is not ours to guess."""
    (odd,) = read(
        "- [x] (took 9 h) <!-- skillgap:rag@1 -->", {"rag": 1}, LogEntry(DAY, "rag", 3, 1)
    ).odd
    assert odd.why == "rag 1 was reached before, with 3 h logged: 9 h not taken"


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from("-*[]xX \n\r\t>#|`<!-skilgap:docker@2 tok5h.,")), st.data())
def test_no_text_breaks_the_reader(text: str, data: st.DataObject) -> None:
    """Whatever the file holds, a result comes back, and every listed line is one of the file."""
    place = data.draw(st.integers(0, len(text)))
    for whole in (text, f"{text[:place]} {ID} {text[place:]}"):
        found = compare(read_plan(whole), SKILLS, {}, ())
        count = len(whole.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        assert all(1 <= each.line <= count for each in found.odd)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_any_unicode_is_read(text: str) -> None:
    """Also text that no editor writes."""
    read_plan(f"- [x] {text} {ID}\n{text}")


def test_edited_plans_are_read_exactly(market: Market) -> None:
    """Forty plans with random edits: the ticked steps, none else; `make torture` does 1,000."""
    for seed in range(40):
        wrong = faults(edited(market, seeded(seed)), market)
        assert not wrong.total(), (seed, dict(+wrong))
