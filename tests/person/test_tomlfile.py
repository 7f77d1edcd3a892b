"""Profiles as TOML: what is written can be read, and what cannot be read is said with its place."""

import time
import tomllib
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from skillgap.person import migrate
from skillgap.person.model import Profile, SkillRating, levels
from skillgap.person.tomlfile import HEADER, LARGEST_FILE, dump, parse, parse_bytes

from .strategies import profiles

FILE = "profiles/ada.toml"
TOKENS = ("[", "]", "{", "}", '"', "'", '"""', "\n", "=", ".", ",", "#", "a", "1", "\\", " ", "é")


def read(text: str, known: frozenset[str] | None = None) -> Profile:
    """Return the profile in a text that must have one."""
    profile, problems = parse(dedent(text), FILE, known)
    assert profile is not None, problems
    return profile


def problems_of(text: str, known: frozenset[str] | None = None) -> list[str]:
    """Return the problems of a text as they are printed."""
    return [str(problem) for problem in parse(dedent(text), FILE, known)[1]]


@settings(deadline=None, max_examples=60)
@given(profiles)
def test_what_is_written_is_read_as_the_same(profile: Profile) -> None:
    """Load after save gives the same profile, whatever the text and unknown keys in it."""
    again, problems = parse(dump(profile), FILE)
    assert again == profile, problems


@settings(deadline=None, max_examples=60)
@given(profiles)
def test_the_second_save_is_byte_identical(profile: Profile) -> None:
    """Saving what was loaded changes no byte from the second save on."""
    written = dump(profile)
    assert dump(read(written)) == written


@settings(deadline=None, max_examples=150)
@given(st.text() | st.lists(st.sampled_from(TOKENS), max_size=25).map("".join))
@example("a = 1\r")
@example("[[a]]\n[a]\n")
def test_any_text_gives_a_profile_or_problems_with_a_place(text: str) -> None:
    """No text ends in an exception, and every place named lies inside the text."""
    profile, problems = parse(text, FILE)
    assert profile is not None or any(problem.severity == "error" for problem in problems)
    assert all(0 <= problem.line <= text.count("\n") + 1 for problem in problems)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=60))
@example(b"\xff\xfea\x00")
@example(b"\xef\xbb\xbfname = 'Ada'")
@example(b"name = '\xc3'")
def test_any_bytes_give_a_profile_or_problems(data: bytes) -> None:
    """No file ends in an exception, UTF-8 or not."""
    profile, problems = parse_bytes(data, FILE)
    assert (profile is None) == any(problem.severity == "error" for problem in problems)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1\nb = = 2", ":2:5: not valid TOML: invalid value"),
        ("a = 1\na = 2\nb = 3", ":2:6: not valid TOML: cannot overwrite a value"),
        ("[skills.x]\n[skills.x]\n", ":2:10: not valid TOML: cannot declare"),
        ('name = "x', ":1:10: not valid TOML: unterminated string at the end of the file"),
        ("name = 'a\x00b'", ":1:10: not valid TOML: found invalid character '\\x00'"),
        ('\nname = "a\\u0000"', ":2:1: name: holds a NUL character, which no text needs"),
        ('["a\\u0000"]', ": has a key that holds a NUL character"),
        ("\nhours_per_week = 0", ":2:1: hours_per_week: must be more than 0, not 0"),
        ("hours_per_week = 200", ":1:1: hours_per_week: must be at most 100, not 200"),
        ('hours_per_week = "8"', ':1:1: hours_per_week: must be a number, not "8"'),
        ("hours_per_week = nan", ":1:1: hours_per_week: must be an ordinary number, not nan"),
        ("[skills.python]\nlevel = 9", ":2:1: skills.python.level: must be at most 5, not 9"),
        ("[skills.python]\nlevel = true", ": must be a whole number, not true"),
        ("[skills.python]\nlevel = 3.0", ": must be a whole number, not 3.0"),
        ("[skills.python]\ninferred = 1", ": must be true or false, not 1"),
        ("skills = 3", ":1:1: skills: must be a table"),
        ("[skills]\npython = 3", ":2:1: skills.python: must be a table"),
        ('shortlist = "x"', ":1:1: shortlist: must be a list in square brackets"),
        ('target = "MLOps"', ': must be a role and a seniority, such as ml-engineer/senior, not "'),
        ("start = 2026-01-01T10:00:00", ": must be a date without quotes, such as 2026-12-01"),
        ('start = "2026-01-01"', ": must be a date without quotes"),
        ("updated = 2026-01-01T10:00:00", ": must say its time zone"),
        ("start = 2026-02-01\ndeadline = 2026-01-01", ":2:1: deadline: must not be before `start`"),
        ("[own_hours.python]\n7 = 3", ":2:1: own_hours.python.7: must be one of"),
        ("log = [\n  { hours = 3 },\n]", ":2:3: log[1].date: is missing"),
        (
            "[[exceptions]]\nfrom = 2026-01-02\nto = 2026-01-01\nhours_per_week = 0",
            ":3:1: exceptions[1].to: must not be before `from` (2026-01-02)",
        ),
        ("schema = 2", ":1:1: schema: is 2, made by a newer skillgap; this one reads up to 1."),
        ("schema = 0", "which no skillgap has written"),
        ("schema = true", "must be a whole number"),
        (f"x = {2**63}", ":1:1: x: is a number beyond 64 bits"),
        (f"x = {'9' * 5000}", ": a number has too many digits to be read"),
        ("x = " + "[" * 30 + "]" * 30, "is nested more than 16 deep"),
        ("x = " + "[" * 9000, ": lists or tables are nested too deeply to be read"),
        ("\na" + ".a" * 200 + " = 1", ":2:1: a key has more than 200 parts"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(text: str, expected: str) -> None:
    """Each fault names file, line, column, key, what is wrong and the value."""
    profile, problems = parse(text, FILE)
    assert profile is None
    assert str(problems[0]).startswith(FILE)
    assert expected in str(problems[0])


def test_foreign_encodings_are_named() -> None:
    """A byte that is not UTF-8 is placed; UTF-16 is named; a byte order mark does no harm."""
    latin = "# x\nname = 'é\xff".encode("latin-1")
    assert str(parse_bytes(latin, FILE)[1][0]).startswith(f"{FILE}:2:9: byte 0xe9 is not UTF-8")
    assert "UTF-16" in str(parse_bytes("name = 'A'".encode("utf-16"), FILE)[1][0])
    profile, problems = parse_bytes("name = 'Zoë'".encode("utf-8-sig"), FILE)
    assert profile is not None
    assert (profile.name, problems) == ("Zoë", ())


def test_a_file_of_more_than_two_megabytes_is_refused() -> None:
    """A file that no profile needs is refused by its size, unread."""
    problem = parse_bytes(b" " * (LARGEST_FILE + 1), FILE)[1][0]
    assert problem.message == "the file is larger than 1 MB, which no profile needs"


@pytest.mark.parametrize(
    "text",
    [
        "a" + ".a" * 999_000 + " = 1",
        "x = " + "[" * 1_900_000,
        "x = [" + "{a=1}," * 100_000 + "]",
        '"' * 1_900_000,
        "# comment\n" * 190_000,
        "".join(f"[skills.s{number}]\nlevel = 9\n" for number in range(30_000)),
        "".join(f"[skills.s{number}]\n" for number in range(40_000)),
        "x = '" + "a." * 900_000 + "'",
        "a" * 1_900_000 + "." * 300,
    ],
    ids=["dotted", "nested", "tables", "quotes", "comments", "bad", "unknown", "dots", "word"],
)
def test_hostile_files_are_answered_fast(text: str) -> None:
    """No file of 1 MB keeps the reader busy for more than a few seconds, or fills the screen."""
    started = time.process_time()
    _, problems = parse(text, FILE, frozenset({"python", "docker"}))
    assert time.process_time() - started < 8
    assert len(problems) <= 60


def test_unknown_keys_and_skills_are_kept_and_reported() -> None:
    """What this version does not know is written back byte for byte, with a warning for each."""
    written = dedent(f"""\
        {HEADER}

        schema = 1
        name = "Ada"
        hours_per_weeks = 3
        mood = [
            "calm",
            1979-05-27,
        ]

        [skills.kubernets]
        level = 2
        certainty = 0.5

        [future]
        at = 07:32:00
        """)
    assert dump(read(written)) == written
    found = problems_of(written, frozenset({"kubernetes"}))
    assert [line.removeprefix(f"{FILE}:").removesuffix("; it is kept") for line in found] == [
        "5:1: hours_per_weeks: unknown key (did you mean hours_per_week?)",
        "6:1: mood: unknown key",
        "15:2: future: unknown key",
        "13:1: skills.kubernets.certainty: unknown key",
        "11:2: skills.kubernets: unknown skill kubernets (did you mean kubernetes?)",
    ]


def test_a_comment_that_would_be_lost_is_reported_once() -> None:
    """The first comment of the person's own is warned about; the header and `#` in text are not."""
    assert problems_of(f"{HEADER}\n\nname = 'C# and # more'\n") == []
    warned = problems_of(f"{HEADER}\nname = 'Ada' # me\n# more\n")
    assert warned == [f"{FILE}:2:14: comments are not kept when the profile is saved"]


def test_things_listed_twice_are_reported() -> None:
    """A skill pinned twice stays, with a warning at the second."""
    assert problems_of("pinned = ['rag',\n'rag']") == [
        f"{FILE}:2:1: pinned[2]: rag is listed twice"
    ]


def test_warnings_beyond_fifty_are_counted_out() -> None:
    """A file full of unknown keys gives fifty warnings and one word on the rest."""
    warned = problems_of("".join(f"x{number} = 1\n" for number in range(80)))
    assert len(warned) == 51
    assert warned[-1].endswith("there are more problems; mend these first")


def test_defaults_are_left_out_and_skills_sorted() -> None:
    """A diff shows what the person set, no more: no defaults, skills by id, whole hours whole."""
    rated = {"rag": SkillRating(level=0), "docker": SkillRating(level=2, note="daily")}
    profile = Profile(name="Ada", hours_per_week=10.0, tracks=2, skills=rated)
    assert dump(profile).removeprefix(HEADER) == dedent("""

        schema = 1
        name = "Ada"
        hours_per_week = 10

        [skills.docker]
        level = 2
        note = "daily"

        [skills.rag]
        level = 0
        """)


def test_never_rated_is_not_zero() -> None:
    """A skill without a level is unknown and left out of the levels; 0 is a level."""
    profile = read("[skills.rag]\nlevel = 0\n[skills.sql]\nnote = 'ask me'\n")
    assert levels(profile) == {"rag": 0}
    assert profile.skills["sql"].level is None


def test_an_older_file_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of a version before ours is read through its migration, unknown keys kept."""

    def from_0(document: dict[str, Any]) -> dict[str, Any]:
        kept = {key: value for key, value in document.items() if key != "hours_week"}
        return kept | {"hours_per_week": document["hours_week"]}

    monkeypatch.setitem(migrate.MIGRATIONS, 0, from_0)
    profile = read("schema = 0\nname = 'Ada'\nhours_week = 12\nmood = 'calm'\n")
    assert (profile.schema_version, profile.hours_per_week) == (1, 12.0)
    assert tomllib.loads(dump(profile))["mood"] == "calm"
    wrong = problems_of("schema = 0\nhours_week = 200")
    assert wrong == [f"{FILE}: hours_per_week: must be at most 100, not 200"]


def test_a_file_without_a_version_is_of_the_first() -> None:
    """A profile written by hand needs no `schema`."""
    assert read("name = 'Ada'").schema_version == 1


def test_problems_are_safe_to_print() -> None:
    """An escape sequence in a key or value reaches no terminal."""
    shown = "".join(problems_of('"\\u001b[31m" = 1\n[skills.x]\nlevel = "\\u001b[2J"\n'))
    assert shown
    assert "\x1b" not in shown
