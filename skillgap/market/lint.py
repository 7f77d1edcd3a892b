"""What a schema cannot see: unknown ids, cycles, doubles, shares without postings or source.

Every finding has a file, a line, a key, a reason and the nearest valid word.
"""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType
from typing import NamedTuple

from skillgap.market.build import bands
from skillgap.market.compose import alternatives
from skillgap.market.layers import Slot
from skillgap.market.shape_base import FileModel
from skillgap.market.shape_data import SourcesFile
from skillgap.market.shape_learning import CurriculumFile
from skillgap.market.shape_levels import CredentialsFile, PrioritiesFile
from skillgap.market.shape_roles import FocusFile, RequirementEntry, RoleFile
from skillgap.market.shape_skills import SkillEntry, SkillsFile
from skillgap.market.yamlfile import Document, KeyPath
from skillgap.plaintext import visible
from skillgap.problems import Problem, did_you_mean


class Files(NamedTuple):
    """All typed files with the documents they came from, by slot."""

    documents: Mapping[Slot, Document]
    models: Mapping[Slot, FileModel]
    ids: Mapping[str, frozenset[str]] = MappingProxyType({})

    def problem(self, slot: Slot, path: KeyPath, message: str) -> Problem:
        """A problem at a key path of a file."""
        place = self.documents[slot].place(path)
        key = ".".join(visible(str(part), 60) for part in path)
        return Problem(place.file, place.line, place.column, key, message)


class Reference(NamedTuple):
    """A place in a file that names something by id."""

    slot: Slot
    path: KeyPath
    kind: str
    id: str


def collect_ids(models: Mapping[Slot, FileModel]) -> dict[str, frozenset[str]]:
    """Every id that files may refer to, by kind of thing."""
    found: dict[str, set[str]] = {
        kind: set() for kind in ("skill", "credential", "role", "source", "curriculum")
    }
    for slot, model in models.items():
        match model:
            case SkillsFile():
                found["skill"] |= model.skills.keys()
            case CredentialsFile():
                found["credential"] |= model.credentials.keys()
            case SourcesFile():
                found["source"] |= model.sources.keys()
            case RoleFile() | CurriculumFile():
                found["role" if isinstance(model, RoleFile) else "curriculum"].add(slot[1])
            case _:
                pass
    return {kind: frozenset(ids) for kind, ids in found.items()}


def lint(files: Files) -> tuple[Problem, ...]:
    """Everything wrong across files."""
    return (
        *_unknown_ids(files),
        *_cycles(files),
        *_doubles(files),
        *_shares(files),
        *_stages(files),
    )


def _unknown_ids(files: Files) -> Iterator[Problem]:
    for ref in references(files.models):
        valid = files.ids[ref.kind]
        if ref.id not in valid:
            shown = visible(ref.id, 60)
            message = f"unknown {ref.kind} {shown}{did_you_mean(ref.id, valid)}"
            yield files.problem(ref.slot, ref.path, message)


def references(models: Mapping[Slot, FileModel]) -> Iterator[Reference]:
    """Every place that names a skill, a credential, a role or a source."""
    for slot, model in models.items():
        yield from _references(slot, (), model)


_BY_KEY = {"credentials": "credential", "roles": "role", "sources": "source", "describes": "role"}
_SKILL_TABLES = {"prerequisites", "related", "proves", "requirements"}


def _references(slot: Slot, path: KeyPath, value: object) -> Iterator[Reference]:
    """Walk a typed file; the name of a field says what its ids refer to."""
    if isinstance(value, FileModel):
        for name, info in type(value).model_fields.items():
            key = info.alias or name
            yield from _field_references(slot, (*path, key), key, getattr(value, name))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _references(slot, (*path, key), part)
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _references(slot, (*path, number), part)


def _field_references(slot: Slot, path: KeyPath, key: str, value: object) -> Iterator[Reference]:
    if isinstance(value, str):
        if key == "source":
            yield Reference(slot, path, "source", value)
        return
    kind = _kind_of(slot, key, value)
    for place, text in _ids(value) if kind else ():
        for name in alternatives(text) if kind == "skill" else (text,):
            yield Reference(slot, (*path, place), kind, name)
    yield from _references(slot, path, value)


def _kind_of(slot: Slot, key: str, value: object) -> str:
    """What kind of thing the ids of a field name; nothing where the field holds no ids."""
    if key in _SKILL_TABLES or (key == "skills" and isinstance(value, tuple)):
        return "skill"
    if key == "credentials" and slot[0] == "credentials":
        return ""
    return _BY_KEY.get(key, "") if not (key == "sources" and isinstance(value, dict)) else ""


def _ids(value: object) -> Iterator[tuple[str | int, str]]:
    """The ids of a list by number, or the keys of a table."""
    if isinstance(value, dict):
        yield from ((key, key) for key in value)
    elif isinstance(value, tuple):
        yield from ((n, text) for n, text in enumerate(value) if isinstance(text, str))


def _skills(files: Files) -> Iterator[tuple[Slot, str, SkillEntry]]:
    for slot, model in files.models.items():
        if isinstance(model, SkillsFile):
            for name, entry in model.skills.items():
                yield slot, name, entry


def prerequisite_cycle(graph: Mapping[str, Iterable[str]]) -> list[str]:
    """The skills of one cycle of prerequisites, or nothing."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _cycles(files: Files) -> Iterator[Problem]:
    graph = {name: entry.prerequisites.keys() for _, name, entry in _skills(files)}
    cycle = prerequisite_cycle(graph)
    for slot, name, _ in _skills(files):
        if cycle and name == cycle[0]:
            around = " → ".join(reversed(cycle))
            path = ("skills", name, "prerequisites")
            yield files.problem(slot, path, f"prerequisites go round in a circle: {around}")


def _doubles(files: Files) -> Iterator[Problem]:
    names: dict[str, str] = {}
    homes: dict[str, Slot] = {}
    for slot, name, entry in _skills(files):
        if name in homes:
            where = files.documents[homes[name]].place(("skills", name)).file
            yield files.problem(slot, ("skills", name), f"{name} is already given in {where}")
        homes[name] = slot
        yield from _named_twice(files, slot, name, entry, names)


def _named_twice(
    files: Files, slot: Slot, skill: str, entry: SkillEntry, names: dict[str, str]
) -> Iterator[Problem]:
    spelled: list[tuple[KeyPath, str]] = [(("skills", skill, "name"), entry.name)]
    spelled += [(("skills", skill, "aliases", n), alias) for n, alias in enumerate(entry.aliases)]
    for path, text in spelled:
        other = names.setdefault(text.casefold(), skill)
        if other != skill:
            yield files.problem(slot, path, f"{visible(text, 60)} already stands for {other}")


def _shares(files: Files) -> Iterator[Problem]:
    figures = {name for _, name, entry in _skills(files) if entry.market}
    for model in files.models.values():
        figures |= bands(model).keys() if isinstance(model, PrioritiesFile) else set()
    for slot, path, entry, context in _requirements(files.models):
        counted = entry.postings or context.get("postings")
        if entry.share and not counted:
            yield files.problem(
                slot, path, "has a share but no number of postings it was measured on"
            )
        if entry.share and counted != 1 and not (entry.source or context.get("source")):
            yield files.problem(slot, path, "has a share but no source")  # one posting is its own
        if entry.priority == "not-required" and not entry.share:
            yield files.problem(slot, path, "not-required belongs to a measured share of 0")
        if entry.basis == "postings" and not entry.share:
            yield files.problem(slot, path, "basis postings needs a share")
        known = not figures.isdisjoint(alternatives(str(path[-1])))
        if entry.basis == "market" and not known:
            yield files.problem(slot, path, "basis market needs a skill with a market figure")
        if entry.basis == "inferred" and not entry.why:
            yield files.problem(slot, path, "an inferred requirement says why")


def _requirements(
    models: Mapping[Slot, FileModel],
) -> Iterator[tuple[Slot, KeyPath, RequirementEntry, dict[str, object]]]:
    for slot, model in models.items():
        if isinstance(model, RoleFile):
            for seniority, target in model.targets.items():
                context: dict[str, object] = {
                    "postings": target.postings,
                    "source": target.source or model.source,
                }
                for name, entry in target.requirements.items():
                    yield slot, ("targets", seniority, "requirements", name), entry, context
        elif isinstance(model, FocusFile):
            for key, focus in model.focus.items():
                for name, entry in focus.requirements.items():
                    path = ("focus", key, "requirements", name)
                    yield slot, path, entry, {"source": focus.source}


def _stages(files: Files) -> Iterator[Problem]:
    for slot, model in files.models.items():
        if isinstance(model, CurriculumFile):
            for number, phase in enumerate(model.phases):
                if not phase.months[0] <= phase.months[1] <= model.months:
                    path = ("phases", number, "months")
                    yield files.problem(slot, path, f"months should lie in 1 to {model.months}")
