"""`skillgap assess`: asked line by line, kept answer by answer, finished or left half-way."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

from skillgap.cli.about import output_schemas
from skillgap.cli.questions import chosen_boxes
from skillgap.engine.quiz.scope import scope_of
from skillgap.market.market import Market
from skillgap.person.model import Profile
from skillgap.person.store import Store
from tests.conftest import Ran

Asked = Callable[..., Ran]
TARGET = "llm-engineer/entry"
ADA = f"""schema = 1
name = "Ada"
target = "{TARGET}"

[skills.python]
level = 3

[skills.git]
level = 2
inferred = true
"""


class Typist:
    """Someone at the keyboard; before line `at` (from 0) is read, something happens."""

    def __init__(
        self, lines: str, at: int = -1, happens: Callable[[], object] = lambda: None
    ) -> None:
        self._lines = io.StringIO(lines)
        self._left = at
        self._happens = happens

    def readline(self, size: int) -> str:
        """The next line."""
        if self._left == 0:
            self._happens()
        self._left -= 1
        return self._lines.readline(size)

    def isatty(self) -> bool:
        """They type at a pipe."""
        return False


@pytest.fixture
def asked(run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> Asked:
    r"""Run `assess` with what is typed: `asked("1 2\nquit\n", "ada")`."""

    def call(typed: str | Typist, *words: str) -> Ran:
        stream = Typist(typed) if isinstance(typed, str) else typed
        monkeypatch.setattr(sys, "stdin", stream)
        return run("assess", *words)

    return call


@pytest.fixture
def ada(sandbox: Path) -> Path:
    """A profile in a workspace: `./profiles/ada.toml`."""
    path = sandbox / "profiles" / "ada.toml"
    path.parent.mkdir()
    path.write_text(ADA, encoding="utf-8")
    return path


def profile(path: Path) -> Profile:
    """What the file says."""
    return Store(path.parent).load(path).profile


def level(path: Path, skill: str) -> tuple[int | None, bool]:
    """The level of a skill, and whether it is inferred."""
    rating = profile(path).skills.get(skill)
    return (rating.level, rating.inferred) if rating else (None, False)


def states() -> list[Path]:
    """The questionnaires that are kept half-way."""
    return sorted(Path.home().glob("**/assess/*.json"))


def test_from_nothing_to_a_gap(asked: Asked, run: Callable[..., Ran], market: Market) -> None:
    """Without a profile it asks for name and target, makes one, fills it, and names what is next."""
    typed = "Ada Okafor\nllm/entry\n" + "all\n" * 3 + "3\n2\nstop\n"
    code, out, err = asked(typed, "--questions", "9")
    made = Path(err.partition("Made ")[2].splitlines()[0])
    found = profile(made)
    assert code == 0
    assert (found.name, found.target) == ("Ada Okafor", TARGET)
    scope = scope_of(market, market.targets[TARGET])
    assert set(found.skills) == set(scope.skills)
    assert sum(not rating.inferred for rating in found.skills.values()) == 2
    assert out.startswith("Ada Okafor  LLM/GenAI Engineer, entry")
    assert "Inferred" in out
    words = err.rpartition("skillgap ")[2].split()
    assert words == ["gap", "ada-okafor"]
    assert "no data" not in run(*words)[1]


def test_the_end_of_the_input_keeps_what_was_answered(asked: Asked, ada: Path) -> None:
    """A script that stops half-way loses nothing: levels are in the profile, boxes are kept."""
    code, out, err = asked("1-4\n\n\n4\n", "ada")
    stated = [s for s, r in profile(ada).skills.items() if r.level is not None and not r.inferred]
    assert (code, out) == (0, "")
    assert len(stated) == 2
    assert "What you answered is kept. Go on: skillgap assess ada" in err
    assert len(states()) == 1


def test_it_goes_on_where_it_was_left(asked: Asked, ada: Path) -> None:
    """After quit the next question is the one that would have come; finished, nothing is kept."""
    words = ("ada", "--questions", "9")
    whole = asked("all\n1-4\n\n2\n3\n4\n", *words)[2]
    ada.write_text(ADA, encoding="utf-8")
    asked("all\n1-4\n\n2\nquit\n", *words, "--restart")
    before = states()
    second = asked("3\n4\n", *words)[2]
    asked_for = [line for line in whole.splitlines() if "(question " in line]
    assert len(before) == 1
    assert "Going on where you stopped" in second
    assert [line for line in second.splitlines() if "(question " in line] == asked_for[1:]
    asked("stop\n", "ada")
    assert states() == []


def test_back_takes_an_answer_out_of_the_profile(asked: Asked, ada: Path) -> None:
    """What was there before comes back, an inferred level too, even on another day."""
    screens = "none\n"
    first = asked(screens + "4\nquit\n", "ada", "--questions", "20", "--again")[2]
    name = next(line for line in first.splitlines() if "(question 1 " in line)
    changed = ada.read_text(encoding="utf-8")
    again = asked("back\nquit\n", "ada", "--questions", "20", "--again")[2]
    assert name in again
    assert changed != ada.read_text(encoding="utf-8")
    assert level(ada, "python") == (3, False)
    assert level(ada, "git") == (2, True)
    assert set(profile(ada).skills) == {"python", "git"}


def test_back_at_the_first_question_stays_there(asked: Asked, ada: Path) -> None:
    """There is nothing to go back to, and it says so."""
    err = asked("back\nb\nquit\n", "ada")[2]
    assert err.count("This is the first question.") == 2
    assert ada.read_text(encoding="utf-8") == ADA


def test_what_the_person_stated_is_never_replaced_by_a_guess(asked: Asked, ada: Path) -> None:
    """With `--again`, a level that was stated and not asked for stays, whatever would be inferred."""
    asked("none\nstop\n", "ada", "--again")
    assert level(ada, "python") == (3, False)
    assert level(ada, "git") == (0, True)


def test_stated_levels_are_not_asked_for(asked: Asked, ada: Path) -> None:
    """Python is rated, so no box and no question is about it; `--again` asks."""
    assert "Python" not in asked("none\nquit\n", "ada", "--questions", "20")[2]
    assert "Python" in asked("none\nquit\n", "ada", "--again")[2]
    assert ada.exists()


def test_skipped_screens_stay_not_rated(asked: Asked, ada: Path) -> None:
    """Nothing is inferred of boxes that were never answered."""
    code, out, _ = asked("skip\nstop\n", "ada")
    assert code == 0
    assert "0 stated, 0 inferred" in out
    assert set(profile(ada).skills) == {"python", "git"}


def test_ctrl_c_keeps_what_was_answered(asked: Asked, ada: Path) -> None:
    """Interrupted in the middle: exit 130, levels written, and a word on how to go on."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    code, out, err = asked(Typist("all\n1-4\n\n4\n", 4, interrupt), "ada")
    assert (code, out) == (130, "")
    assert "Go on: skillgap assess ada" in err
    assert len([r for r in profile(ada).skills.values() if not r.inferred]) == 2


def test_a_profile_changed_meanwhile_is_left_alone(asked: Asked, ada: Path) -> None:
    """Somebody else saves between two answers: nothing of theirs is lost, exit 3."""
    theirs = ADA.replace("level = 3", "level = 5")
    typist = Typist("all\nall\n\n4\n", 3, lambda: ada.write_text(theirs, encoding="utf-8"))
    code, _, err = asked(typist, "ada")
    assert code == 3
    assert "was changed by someone else" in err
    assert ada.read_text(encoding="utf-8") == theirs


def test_a_level_changed_since_is_taken_as_it_is_now(asked: Asked, ada: Path) -> None:
    """Edited by hand between two sittings, a level stays as it was edited."""
    asked("all\nall\n\n4\nquit\n", "ada")
    skill = next(s for s, r in profile(ada).skills.items() if s != "python" and not r.inferred)
    text = ada.read_text(encoding="utf-8")
    ada.write_text(
        text.replace(f"[skills.{skill}]\nlevel = 4", f"[skills.{skill}]\nlevel = 1"),
        encoding="utf-8",
    )
    asked("stop\n", "ada")
    assert level(ada, skill) == (1, False)


@pytest.mark.parametrize("garbage", ["", "{", "[1]", "null", '{"replies": 7}', "\x00", "[" * 9000])
def test_a_damaged_state_counts_as_none(asked: Asked, ada: Path, garbage: str) -> None:
    """Whatever is in the file, the questionnaire begins, and begins at the beginning."""
    asked("1\nquit\n", "ada")
    (state,) = states()
    state.write_text(garbage, encoding="utf-8")
    code, _, err = asked("quit\n", "ada")
    assert code == 0
    assert "Going on" not in err
    assert ada.exists()


def test_two_targets_are_kept_apart(asked: Asked, ada: Path) -> None:
    """What is left half-way for one target does not turn up in another."""
    asked("1\nquit\n", "ada")
    err = asked("quit\n", "ada", "--target", "mlops/entry")[2]
    assert "Going on where you stopped" not in err
    assert "--target mlops-engineer/entry" in err
    assert profile(ada).target == TARGET


def test_json_is_the_agreed_shape(asked: Asked, ada: Path) -> None:
    """Finished or not, the JSON on standard output fits its schema; prompts go to standard error."""
    validator = Draft202012Validator(output_schemas()["skillgap.assess/1"])
    left = json.loads(asked("1 2\n", "ada", "--format", "json")[1])
    done = json.loads(asked("stop\n", "ada", "--format", "json")[1])
    for shape in (left, done):
        assert not list(validator.iter_errors(shape))
    assert (left["finished"], left["ended"], left["inferred"]) == (False, "left", [])
    assert (done["finished"], done["ended"]) == (True, "finished")
    assert {guess["skill"] for guess in done["inferred"]} <= set(profile(ada).skills)
    assert done["readiness"] is not None


def test_contradictions_are_told(asked: Asked, ada: Path) -> None:
    """Works with a skill, yet without what it builds on: said in text and Markdown, both kept."""
    ada.write_text(ADA + "\n[skills.rag]\nlevel = 4\n\n[skills.embeddings]\nlevel = 0\n", "utf-8")
    target = "llm-engineer/senior"
    text = asked("stop\n", "ada", "--target", target)[1]
    page = asked("stop\n", "ada", "--target", target, "--format", "md")[1]
    flat = " ".join(text.split())
    assert "Retrieval-augmented generation 4, but Embeddings 0: it usually takes 2" in flat
    assert "Embeddings 0: it usually takes 2" in page
    assert page.startswith("# Ada: LLM/GenAI Engineer, senior")
    assert level(ada, "embeddings") == (0, False)


def test_all_rated_is_nothing_to_ask(asked: Asked, ada: Path, market: Market) -> None:
    """Where everything is rated it says so, and changes nothing."""
    skills = scope_of(market, market.targets[TARGET]).skills
    rated = "".join(f"\n[skills.{skill}]\nlevel = 1\n" for skill in skills)
    ada.write_text(ADA.partition("[skills")[0] + rated, encoding="utf-8")
    before = ada.read_bytes()
    code, _, err = asked("", "ada")
    assert code == 0
    assert "is rated already; --again asks once more" in " ".join(err.split())
    assert "Written" not in err
    assert ada.read_bytes() == before


@pytest.mark.parametrize("number", ["x", "-1", "1.5", "9" * 50, "²"])
def test_a_wrong_number_of_questions_is_refused(asked: Asked, ada: Path, number: str) -> None:
    """`--questions` is a whole number; anything else is said to be wrong, exit 2."""
    code, _, err = asked("", "ada", f"--questions={number}")
    assert code == 2
    assert "--questions should be a whole number from 0 to 200" in err
    assert ada.exists()


def test_no_level_questions_when_none_are_wanted(asked: Asked, ada: Path) -> None:
    """`--questions 0`: boxes only, the rest is inferred."""
    code, out, err = asked("all\nall\nall\n", "ada", "--questions", "0")
    assert code == 0
    assert "(question" not in err
    assert "That was the last question." in out
    assert ada.exists()


def test_a_wrong_answer_is_asked_again(asked: Asked, ada: Path) -> None:
    """Boxes that are not there and levels that are none: what is valid is said, nothing is lost."""
    err = asked("99\n1 x\n1 2\n\n7\nfour\n?\n3\n", "ada")[2]
    flat = " ".join(err.split())
    assert flat.count("Not understood: 99") == 1
    assert "There are boxes 1 to" in flat
    assert "Not understood: four" in flat
    assert "Not understood: ?" not in flat
    assert ada.exists()


@pytest.mark.parametrize("typed", ["", "Ada\n", "Ada\nnowhere/none\n"])
def test_without_a_name_or_a_target_nothing_is_made(
    asked: Asked, sandbox: Path, typed: str
) -> None:
    """An input that ends too early makes no profile and says what is missing."""
    code, _, err = asked(typed)
    assert code == 2
    assert "skillgap:" in err
    assert not list(sandbox.glob("**/*.toml"))
    assert not list(Path.home().glob("**/*.toml"))


def test_a_target_that_was_asked_for_is_noted(asked: Asked, ada: Path) -> None:
    """A profile without a target gets the one that is typed; a slip is answered with the nearest."""
    ada.write_text(ADA.replace(f'target = "{TARGET}"\n', ""), encoding="utf-8")
    err = asked("mlops/juniorr\nmlops-engineer/entry\nquit\n", "ada")[2]
    assert "Targets of this role:" in err
    assert profile(ada).target == "mlops-engineer/entry"


def test_prompts_fit_the_terminal_and_plain_is_ascii(
    asked: Asked, ada: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is wider than the terminal, and with `--plain` all is ASCII."""
    monkeypatch.setenv("COLUMNS", "60")
    _, out, err = asked("all\n1-4\n\n3\nstop\n", "ada", "--plain")
    said = out + err.partition("Written to")[0]
    assert max(map(len, said.splitlines())) <= 60
    assert said.isascii()
    assert ada.exists()


LINES = (
    ("1 3", {1, 3}),
    ("2-4", {2, 3, 4}),
    ("1, 2", {1, 2}),
    ("all", set(range(1, 10))),
    ("none", set()),
    ("-", set()),
    *((line, None) for line in ("10", "0 1", "3-1", "1--2", "-3", "1,2;", "٣", "1-", "9" * 5000)),
)
"""What may be typed at boxes 1 to 9, and what it means."""


@pytest.mark.parametrize(("line", "meant"), LINES)
def test_numbers_and_ranges_are_boxes(line: str, meant: set[int] | None) -> None:
    """Numbers, ranges, commas, `all` and `none`; everything else is not understood."""
    assert chosen_boxes(line, 9) == meant


@given(st.text(), st.integers(1, 40))
def test_any_line_is_boxes_or_not_understood(line: str, count: int) -> None:
    """No line breaks it, and no box is chosen that is not there."""
    found = chosen_boxes(line, count)
    assert found is None or found <= set(range(1, count + 1))
