"""The engine stands on the standard library and the values of the market and of profiles alone."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import skillgap.engine

FOLDER = Path(skillgap.engine.__file__).parent
MODULES = sorted(
    ".".join(path.relative_to(FOLDER).with_suffix("").parts)
    for path in FOLDER.rglob("*.py")
    if path.stem != "__init__"
)
FOREIGN = ("textual", "rich", "yaml", "pydantic", "tomli_w", "platformdirs", "filelock", "tomllib")
IMPURE = {
    "os",
    "sys",
    "io",
    "pathlib",
    "time",
    "random",
    "subprocess",
    "socket",
    "logging",
    "locale",
}


def test_importing_the_engine_loads_nothing_foreign() -> None:
    """A fresh interpreter with every engine module loaded holds no terminal, file or model library."""
    lines = [
        "import sys",
        *(f"import skillgap.engine.{name}" for name in MODULES),
        f"print(sorted({{name.partition('.')[0] for name in sys.modules}} & set({FOREIGN})))",
        "print(sorted(name for name in sys.modules if name.startswith('skillgap.')))",
    ]
    ran = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        capture_output=True,
        text=True,
        check=True,
        cwd=FOLDER.parent.parent,
    )
    foreign, own = ran.stdout.splitlines()
    assert foreign == "[]"
    others = {name for name in ast.literal_eval(own) if not name.startswith("skillgap.engine")}
    assert others <= {
        "skillgap.market",
        "skillgap.market.market",
        "skillgap.market.model",
        "skillgap.market.reference",
        "skillgap.person",
        "skillgap.person.model",
        "skillgap.problems",
    }


@pytest.mark.parametrize("name", MODULES)
def test_no_engine_module_reaches_for_the_outside(name: str) -> None:
    """No module imports files, clock, chance or terminal, or calls print, input, open or today."""
    tree = ast.parse((FOLDER / f"{name.replace('.', '/')}.py").read_text(encoding="utf-8"))
    imported: set[str] = set()
    called: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.Call):
            function = node.func
            called.add(
                function.attr
                if isinstance(function, ast.Attribute)
                else getattr(function, "id", "")
            )
    assert not imported & IMPURE
    assert not called & {"print", "input", "open", "today", "now", "utcnow"}
