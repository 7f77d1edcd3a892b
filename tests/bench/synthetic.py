"""A made-up market of any size, as an overlay: skills in chains, and a role that asks for many of them."""

from pathlib import Path

EFFORTS = ("tool", "library", "platform")
CHAIN = 7


def write_skills(folder: Path, count: int, asked: int = 60) -> None:
    """Write an overlay of `count` skills; `synthetic/senior` asks for `asked` of them and Python."""
    (folder / "skills").mkdir(parents=True)
    (folder / "roles").mkdir()
    skills = "".join(_skill(number) for number in range(count))
    head = "category: synthetic\nname: Synthetic\nabout: Skills that do not exist.\nskills:\n"
    (folder / "skills" / "synthetic.yaml").write_text(head + skills, encoding="utf-8")
    step = max(count // asked, 1)
    rows = "".join(
        f"      synthetic-{number}: {{share: {5 + number % 80}, priority: high}}\n"
        for number in range(0, count, step)
    )
    role = (
        "role: synthetic\nname: Synthetic Engineer\nabout: A role that does not exist.\n"
        "source: demand\nsection: none\npostings: 100\ntargets:\n  senior:\n    postings: 100\n"
        "    source: demand\n    section: none\n    requirements:\n"
        "      python: {share: 70, priority: critical}\n" + rows
    )
    (folder / "roles" / "synthetic.yaml").write_text(role, encoding="utf-8")


def _skill(number: int) -> str:
    needs = f"    prerequisites: {{synthetic-{number - 1}: 1}}\n" if number % CHAIN else ""
    return (
        f"  synthetic-{number}:\n    name: Synthetic skill {number}\n    about: It does not exist.\n"
        f"{needs}    effort: {EFFORTS[number % len(EFFORTS)]}\n    show_it: Nothing.\n"
    )
