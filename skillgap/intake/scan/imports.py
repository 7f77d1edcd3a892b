"""The modules that source files import, read line by line: files that do not parse are read too."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

_PYTHON = re.compile(
    r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+([\w, \t]*)|import[ \t]+([\w., \t]+))",
    re.MULTILINE,
)
_SCRIPT = re.compile(
    r"""^[ \t]*(?:import|export)\b[^'"\n;]{0,300}["']([@\w][^"'\n]{0,100})["']"""
    r"""|\brequire\([ \t]*["']([@\w][^"'\n]{0,100})["']\)""",
    re.MULTILINE,
)
_JVM = re.compile(r"^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]+)", re.MULTILINE)
_GO = re.compile(r'^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"([\w./-]+)"[ \t]*$', re.MULTILINE)
_RUST = re.compile(r"^[ \t]*(?:pub[ \t]+)?use[ \t]+(\w[\w:]*)", re.MULTILINE)
_CPP = re.compile(r"""^[ \t]*#[ \t]*include[ \t]*[<"]([\w./-]+)[>"]""", re.MULTILINE)
_R = re.compile(r"""\b(?:library|require|requireNamespace)\(["']?([\w.]+)["']?[,)]|\b([\w.]+)::""")

_ENDINGS = {
    ".py": ("python", None),
    ".js": ("script", _SCRIPT),
    ".jsx": ("script", _SCRIPT),
    ".mjs": ("script", _SCRIPT),
    ".ts": ("script", _SCRIPT),
    ".tsx": ("script", _SCRIPT),
    ".java": ("jvm", _JVM),
    ".scala": ("jvm", _JVM),
    ".kt": ("jvm", _JVM),
    ".go": ("go", _GO),
    ".rs": ("rust", _RUST),
    ".cpp": ("cpp", _CPP),
    ".cc": ("cpp", _CPP),
    ".cxx": ("cpp", _CPP),
    ".cu": ("cpp", _CPP),
    ".h": ("cpp", _CPP),
    ".hpp": ("cpp", _CPP),
    ".r": ("r", _R),
    ".rmd": ("r", _R),
}
_MOST = 400


class Imports(NamedTuple):
    """Dotted or slashed names of modules, and their ecosystem (a key of `packages.TABLES`)."""

    ecosystem: str
    names: tuple[str, ...]


def imports(ending: str, text: str) -> Imports | None:
    """What a source file imports, by its ending; None for files that import nothing."""
    if ending == ".ipynb":
        code, language = notebook_code(text)
        return imports(".r" if language == "r" else ".py", code)
    ecosystem, pattern = _ENDINGS.get(ending, ("", None))
    if ecosystem == "python":
        return Imports("python", tuple(dict.fromkeys(_python(text)))[:_MOST])
    if pattern is None:
        return None
    names = (
        "".join(found) if isinstance(found, tuple) else found for found in pattern.findall(text)
    )
    return Imports(ecosystem, tuple(dict.fromkeys(names))[:_MOST])


def notebook_code(text: str) -> tuple[str, str]:
    """The code of a notebook and its language in small letters; of a broken one what looks like it."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return text.replace('"', "\n").replace("\\n", "\n"), "python"
    if not isinstance(found, dict):
        return "", "python"
    return "\n".join(_cells(found.get("cells"))), _language(found.get("metadata"))


def _cells(cells: object) -> Iterator[str]:
    for cell in cells if isinstance(cells, list) else ():
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source")
            lines = source if isinstance(source, list) else [source]
            yield "".join(line for line in lines if isinstance(line, str))


def _language(metadata: object) -> str:
    kernel = metadata.get("kernelspec") if isinstance(metadata, dict) else None
    return (
        str(kernel.get("language", "python")).casefold() if isinstance(kernel, dict) else "python"
    )


def _python(text: str) -> Iterator[str]:
    """Modules, and what is taken from a package that has parts of its own (`google.cloud`)."""
    for module, taken, several in _PYTHON.findall(text):
        if several:
            for part in several.split(","):
                yield part.split(" as ")[0].strip()
        elif not module.startswith("."):
            yield module
            for name in taken.split(","):
                if name.strip() and module.count(".") <= 1:
                    yield f"{module}.{name.split(' as ')[0].strip()}"
