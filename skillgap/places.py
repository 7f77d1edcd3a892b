"""Where files live: the person's own, the shipped ones, and what may be thrown away.

Nothing is made or written here; a folder named here need not exist yet.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PROFILES_VARIABLE = "SKILLGAP_PROFILES"
ROADMAPS_VARIABLE = "SKILLGAP_ROADMAPS"

_APP = "skillgap"
_PACKAGE = Path(__file__).resolve().parent


class Places(NamedTuple):
    """The folders in use and, in `reasons`, why each one is.

    `roadmaps` are the overlays over `shipped`, in the order they apply; `overlay` is the one that is
    written to, which need not exist; `examples` are the example profiles; `settings` is a file; `state` holds what is noted when something goes wrong.
    """

    profiles: Path
    roadmaps: tuple[Path, ...]
    shipped: Path
    examples: Path
    cache: Path
    settings: Path
    state: Path
    overlay: Path
    reasons: Mapping[str, str]


def find(environ: Mapping[str, str], cwd: Path, profiles_option: str | None = None) -> Places:
    """Return the places in use for a command called in `cwd`, with `--profiles` if it was given."""
    from platformdirs import PlatformDirs  # noqa: PLC0415  (textual is not always loaded)

    dirs = PlatformDirs(_APP, appauthor=False)
    shipped, examples = _shipped("roadmaps"), _shipped("profiles")
    profiles, profiles_reason = _profiles(environ, cwd, profiles_option, dirs.user_data_path)
    roadmaps, roadmaps_reason = _overlays(environ, cwd, dirs.user_data_path, shipped)
    reasons = {
        "profiles": profiles_reason,
        "roadmaps": roadmaps_reason,
        "shipped": _shipped_reason(shipped),
        "examples": _shipped_reason(examples),
        "cache": "the user cache folder; it may be deleted",
        "settings": "the user settings folder",
        "state": "the user state folder; it may be deleted",
    }
    settings = dirs.user_config_path / "settings.toml"
    cache, state = dirs.user_cache_path, dirs.user_state_path
    overlay = roadmaps[-1] if roadmaps else dirs.user_data_path / "roadmaps"
    return Places(profiles, roadmaps, shipped, examples, cache, settings, state, overlay, reasons)


def _shipped(name: str) -> Path:
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def _shipped_reason(folder: Path) -> str:
    return "came with the package" if folder.is_relative_to(_PACKAGE) else "the checkout"


def _profiles(
    environ: Mapping[str, str], cwd: Path, option: str | None, user_data: Path
) -> tuple[Path, str]:
    if option:
        return _from(cwd, option), "--profiles"
    if environ.get(PROFILES_VARIABLE):
        return _from(cwd, environ[PROFILES_VARIABLE]), PROFILES_VARIABLE
    if _is_folder(cwd / "profiles"):
        return cwd / "profiles", "./profiles exists"
    return user_data / "profiles", "the user data folder"


def _overlays(
    environ: Mapping[str, str], cwd: Path, user_data: Path, shipped: Path
) -> tuple[tuple[Path, ...], str]:
    named = environ.get(ROADMAPS_VARIABLE, "")
    if named:
        folders = (each for each in named.split(os.pathsep) if each)
        return tuple(_from(cwd, each) for each in folders), ROADMAPS_VARIABLE
    own, local = user_data / "roadmaps", cwd / "roadmaps"
    found = [own] if _is_folder(own) else []
    if _is_folder(local) and local.resolve() != shipped:
        found.append(local)
    return tuple(found), f"those of {own} and ./roadmaps that exist"


def _from(cwd: Path, text: str) -> Path:
    return cwd / os.path.expanduser(text)  # noqa: PTH111  (Path's raises for an unknown user)


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112  (Path's raises where it may not look)
