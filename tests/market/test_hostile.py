"""Whatever a YAML file holds: one clear problem, quickly, and the rest of the market loads."""

import os
import string
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings, strategies as st

from skillgap.market.layers import read_layer
from skillgap.market.load import load
from skillgap.market.schema import FILE_KINDS
from skillgap.market.validate import validate
from skillgap.market.yamlfile import MAX_BYTES, read_yaml
from skillgap.plaintext import visible
from skillgap.problems import Problem
from tests.market import tiny

SECONDS = 2.0


def laughs(depth: int = 30) -> str:
    """Anchors that would grow to 10 to the power of `depth` words."""
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, depth)]
    return "\n".join(lines)


TEXTS = {
    "deep lists": ("role: " + "[" * 100_000, "deeper than 40"),
    "deep mappings": ("role: " + "{a: " * 100_000, "deeper than 40"),
    "deep blocks": ("- " * 100_000, "deeper than 40"),
    "anchors that explode": (laughs(), "anchors and aliases"),
    "a tag that builds an object": ('role: !!python/object/apply:os.system ["touch x"]', "the tag"),
    "a plain tag": ("role: !!binary aGk=", "the tag"),
    "a key given twice": ("role: x\nrole: y", "the key role is given twice"),
    "a merge key": ("role: x\n<<: *y", "anchors and aliases"),
    "a NUL": ("role: a\0b", "not YAML"),
    "an escape sequence": ("role: \x1b[31mred", "not YAML"),
    "two documents": ("role: x\n---\nrole: y", "second document"),
    "a list at the top": ("- role\n- x", "keys and values at the top"),
    "one word": ("hello", "keys and values at the top"),
    "a key that is a list": ("[a, b]: c", "a key must be text"),
    "a tab": ("role:\n\tx: 1", "indent with spaces"),
    "an open quote": ('role: "x', "quoted scalar"),
    "nothing": ("", "is empty"),
    "only a comment": ("# nothing here\n", "is empty"),
    "an unknown kind": ("rolle: x", "did you mean role?"),
    "a number as kind": ("1: x", "the first key names the kind of file"),
    "wrong types everywhere": ("role: [1, 2]\ntargets: 7\npath: no", "should be"),
    "huge numbers": (f"role: x\npostings: {'9' * 5000}", "postings"),
}


def overlaid(tmp_path: Path, make: Callable[[Path], object]) -> tuple[Problem, ...]:
    """The problems of the tiny roadmaps under one hostile file; everything must be quick and whole."""
    shipped = tiny.write(tmp_path / "roadmaps")
    folder = tmp_path / "own"
    folder.mkdir()
    make(folder / "x.yaml")
    began = process_time()
    found = load(shipped, [folder])
    assert process_time() - began < SECONDS
    assert "builder/mid" in found.market.targets
    return found.problems


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text(tmp_path: Path, name: str) -> None:
    """One file, at least one problem that says what is wrong, shown on one line without control characters."""
    text, says = TEXTS[name]
    problems = overlaid(tmp_path, lambda path: path.write_text(text, encoding="utf-8"))
    assert any(says in f"{problem.key} {problem.message}" for problem in problems), problems
    assert all(problem.file == str(tmp_path / "own" / "x.yaml") for problem in problems)
    for problem in problems:
        assert str(problem) == visible(str(problem), 10_000)
        assert len(problem.message) < 500
    assert not (tmp_path / "x").exists()


def huge(path: Path) -> None:
    """A file of 50 MB."""
    with path.open("wb") as file:
        file.truncate(50_000_000)


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "50 MB": (huge, "larger than 2 MB"),
    "latin-1": (lambda path: path.write_bytes("role: café".encode("latin-1")), "not UTF-8"),
    "UTF-16": (lambda path: path.write_bytes("role: x".encode("utf-16")), "not UTF-8"),
    "random bytes": (lambda path: path.write_bytes(bytes(range(256)) * 40), "not UTF-8"),
    "a folder": (lambda path: path.mkdir(), "is not a file"),
    "a link to nowhere": (lambda path: path.symlink_to("nowhere"), "cannot be read"),
    "a link to itself": (lambda path: path.symlink_to(path), "cannot be read"),
}
if hasattr(os, "mkfifo"):
    FILES["a pipe"] = (os.mkfifo, "is not a file")


@pytest.mark.parametrize("name", FILES)
def test_hostile_files(tmp_path: Path, name: str) -> None:
    """Whatever lies where a file should be is one problem, and nothing hangs."""
    make, says = FILES[name]
    problems = overlaid(tmp_path, make)
    assert len(problems) == 1
    assert says in problems[0].message


def test_a_byte_order_mark_is_no_problem(tmp_path: Path) -> None:
    """Files saved by Windows editors are read."""
    text = "credentials:\n  bsc: {name: BSc, kind: degree, about: X.}\n"
    assert overlaid(tmp_path, lambda path: path.write_text(text, encoding="utf-8-sig")) == ()


def test_long_text_is_refused_before_it_is_parsed() -> None:
    """More than 2 MB of text is not looked into."""
    document, problems = read_yaml("a: " + "x" * MAX_BYTES, "x.yaml")
    assert document is None
    assert "larger" in problems[0].message


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Text of any kind gives a document or one problem, never an exception."""
    document, problems = read_yaml(text, "x.yaml")
    assert (document is None) == bool(problems)
    assert all(str(p) == visible(str(p), 10_000) for p in problems)


WORDS = st.sampled_from(
    ["role", "skills", "targets", "mid", "python", "share", "priority", "high", "[", "]", "{", "}", ":", ",",
     "-", "\n", "  ", "12-15", "80", "'", '"', "|", "#", "&a", "*a", "!!x", "null", "\u202e", "\\"]
)  # fmt: skip
KINDS = sorted(FILE_KINDS)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(string.printable + "\x1b\u202e", max_size=20)
)
VALUES = st.recursive(
    SCALARS,
    lambda part: (
        st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=8), part, max_size=3)
    ),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_text_made_of_our_own_words(text: str) -> None:
    """Near misses of real files are read or refused as well."""
    document, problems = read_yaml(text, "x.yaml")
    assert (document is None) == bool(problems)


@settings(deadline=None, max_examples=80)
@given(kind=st.sampled_from(KINDS), value=VALUES)
def test_any_value_is_validated_or_refused(kind: str, value: object) -> None:
    """Values of any shape under any first key end in a model or in problems that can be shown."""
    from skillgap.market.yamlfile import Document, Place  # noqa: PLC0415

    document = Document({kind: value}, {(): Place("x.yaml", 1, 1), (kind,): Place("x.yaml", 1, 1)})
    model, problems = validate(document, kind)
    assert (model is None) == bool(problems)
    for problem in problems:
        assert str(problem) == visible(str(problem), 10_000)


def test_layers_tell_every_bad_file(tmp_path: Path) -> None:
    """Reading goes on after a bad file: two bad files are two problems, a good one is kept."""
    for name, text in {"a": "role: [", "b": "nonsense: 1", "c": "credentials: {}"}.items():
        (tmp_path / f"{name}.yaml").write_text(text)
    layer = read_layer(sorted(tmp_path.glob("*.yaml")), tmp_path)
    assert len(layer.problems) == 2
    assert list(layer.documents) == [("credentials", "")]
