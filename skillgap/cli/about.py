"""`skillgap where`, `schema` and `completion`: what the program uses and how to work with it."""

import json
from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from skillgap import __version__
from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.places import Places
from skillgap.plaintext import visible
from skillgap.problems import FileError, UsageError, did_you_mean
from skillgap.report.markdown import escape, table
from skillgap.report.output import as_json, write_output
from skillgap.report.shapes.upkeep import PlaceShape, WhereShape

if TYPE_CHECKING:
    from rich.console import RenderableType

Schema = dict[str, Any]


def where(args: Namespace) -> int:
    """Print the folders and files in use, whether they exist, and why they are these."""
    ctx = Context(args)
    shape = where_shape(ctx.places)
    return deliver(ctx, lambda: _where_text(shape), lambda: _where_markdown(shape), lambda: shape)


def where_shape(places: Places) -> WhereShape:
    """`where --format json`."""
    return {"schema": "skillgap.where/1", "version": __version__, "places": list(_places(places))}


def _places(places: Places) -> Iterator[PlaceShape]:
    named = [("profiles", places.profiles), *(("roadmaps", folder) for folder in places.roadmaps)]
    named += [("shipped", places.shipped), ("examples", places.examples)]
    named += [("cache", places.cache), ("settings", places.settings), ("state", places.state)]
    for name, path in named:
        yield {
            "name": name,
            "path": str(path),
            "exists": path.exists(),
            "why": places.reasons[name],
        }


def _where_text(shape: WhereShape) -> "RenderableType":
    from rich.console import Group  # noqa: PLC0415

    from skillgap.report.columns import headline, labelled, paragraph  # noqa: PLC0415

    rows = []
    for place in shape["places"]:
        state = "" if place["exists"] else " (not there)"
        rows.append(
            (place["name"], f"{visible(place['path'], 500)}{state}\n{visible(place['why'], 500)}")
        )
    if all(place["name"] != "roadmaps" for place in shape["places"]):
        rows.insert(1, ("roadmaps", "no overlay; put your own in ./roadmaps"))
    words = "Nothing is written at start-up. --profiles DIR, SKILLGAP_PROFILES and SKILLGAP_ROADMAPS choose others."
    return Group(
        headline(f"skillgap {shape['version']}"), labelled(rows), paragraph(words, style="dim")
    )


def _where_markdown(shape: WhereShape) -> str:
    rows = [
        [
            place["name"],
            escape(place["path"]),
            "yes" if place["exists"] else "no",
            escape(place["why"]),
        ]
        for place in shape["places"]
    ]
    return f"# skillgap {shape['version']}\n\n{table(['place', 'path', 'there', 'why'], rows)}\n"


def schema(args: Namespace) -> int:
    """List the schemas, print one, or write those of the files to a folder."""
    ctx = Context(args)
    if args.write is not None:
        return _write_schemas(ctx, Path(args.write), args.name)
    if args.name:
        ctx.emit(as_json(find_schema(args.name)))
    else:
        ctx.emit(_schema_list())
    return 0


def file_schemas() -> dict[str, Schema]:
    """The schemas of all files a person may write: roadmap files and profiles."""
    from skillgap.market import schemas  # noqa: PLC0415
    from skillgap.person.shape import json_schema  # noqa: PLC0415

    profile = schemas.dressed(json_schema(), "skillgap profile")
    return {**schemas.file_schemas(), "profile": profile}


def output_schemas() -> dict[str, Schema]:
    """The schemas of the JSON that commands print, by the `schema` it carries."""
    from pydantic import TypeAdapter  # noqa: PLC0415

    from skillgap.market.schemas import dressed  # noqa: PLC0415
    from skillgap.report import shapes  # noqa: PLC0415

    found = {}
    kinds = (
        import_module(f"{shapes.__name__}.{each.name}") for each in iter_modules(shapes.__path__)
    )
    for name, shape in (item for kind in kinds for item in vars(kind).items()):
        if name.endswith("Shape") and "schema" in getattr(shape, "__annotations__", {}):
            kind = name.removesuffix("Shape").lower()
            plain: Schema = TypeAdapter(shape).json_schema()
            plain["properties"]["schema"] = {"const": f"skillgap.{kind}/1"}
            found[f"skillgap.{kind}/1"] = dressed(plain, f"skillgap JSON output: {kind}")
    return {
        **found,
        "skillgap.profile/1": dressed(_profile_output(), "skillgap JSON output: profile"),
    }


def _profile_output() -> Schema:
    """`profile show --format json`: what the file holds, and where it lies."""
    from skillgap.person.shape import json_schema  # noqa: PLC0415

    held = json_schema()
    said = {"schema": {"const": "skillgap.profile/1"}, "file": {"type": "string"}}
    required = [*held.get("required", []), "file"]
    return {**held, "properties": {**held["properties"], **said}, "required": required}


def find_schema(name: str) -> Schema:
    """The schema of that name. Raises UsageError with the nearest one."""
    known = file_schemas()
    if name in known:
        return known[name]
    known |= output_schemas()
    found = known.get(name) or known.get(f"skillgap.{name}/1")
    if found is None:
        message = f"Unknown schema {visible(name, 60)}{did_you_mean(name, known)}."
        raise UsageError(message, "List them: skillgap schema.")
    return found


def _schema_list() -> str:
    lines = ["Files"]
    lines += [f"  {name:<20} {each['title']}" for name, each in file_schemas().items()]
    lines += ["", "JSON output"]
    lines += [f"  {name:<20} {each['title']}" for name, each in output_schemas().items()]
    return "\n".join(
        [
            *lines,
            "",
            "One of them: skillgap schema role. All of the files: skillgap schema --write DIR",
        ]
    )


def _write_schemas(ctx: Context, folder: Path, name: str | None) -> int:
    """Write `NAME.schema.json` files; those that say the same already are left alone."""
    chosen = {name: find_schema(name)} if name else file_schemas()
    written = 0
    for each, found in chosen.items():
        path = folder / f"{each.removeprefix('skillgap.').replace('/', '-')}.schema.json"
        text = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
        if not _says(path, text):
            _make(folder)
            write_output(path, text, replace=True)
            written += 1
    ctx.note(f"{written} of {len(chosen)} schemas written to {visible(str(folder), 500)}")
    return 0


def _says(path: Path, text: str) -> bool:
    try:
        return path.read_text(encoding="utf-8") == text
    except (OSError, UnicodeError):
        return False


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"{visible(str(folder), 500)} cannot be made: {reason}.") from error


def completion(args: Namespace) -> int:
    """Print a completion script for the shell."""
    from skillgap.cli.parser import build_parser  # noqa: PLC0415

    ctx, parser = Context(args), build_parser()
    if args.shell == "fish":
        from skillgap.cli.fish import fish_script  # noqa: PLC0415

        ctx.emit(fish_script(parser))
        return 0
    import shtab  # noqa: PLC0415

    ctx.emit(shtab.complete(parser, args.shell))
    return 0


def manual(args: Namespace) -> int:
    """Print the manual page."""
    from skillgap.cli.manual import manual_page  # noqa: PLC0415
    from skillgap.cli.parser import build_parser  # noqa: PLC0415

    Context(args).emit(manual_page(build_parser()))
    return 0
