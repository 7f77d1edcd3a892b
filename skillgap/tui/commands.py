"""The one table of commands: key, footer, palette, help and the README's key table come from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from skillgap.tui.keys import canonical, shown as keys_shown

ViewName = Literal["overview", "skills", "gap", "roadmap", "market"]
VIEWS: Mapping[ViewName, str] = {
    "overview": "Overview",
    "skills": "Skills",
    "gap": "Gap",
    "roadmap": "Roadmap",
    "market": "Market",
}
EVERYWHERE: Literal[""] = ""
MOST_HINTS = 6


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do: `name` is what a view or the app implements as `do_<name>`.

    `keys` are Textual key names, the first one is shown; `label` is for the footer, `help` for the
    palette and the help screen; `hint` says how early it stands in the footer (0: not there).
    """

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    view: ViewName | Literal[""] = EVERYWHERE
    hint: int = 0

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self.keys[0] if self.keys else ""

    @property
    def words(self) -> str:
        """What it does; a view is named: `Gap: what a target asks and what is missing`."""
        if self.name not in VIEWS:
            return self.help
        return f"{self.label}: {self.help[:1].lower()}{self.help[1:]}"


def _level_commands() -> tuple[Command, ...]:
    words = ("none", "aware", "working", "proficient", "advanced", "expert")
    return tuple(
        Command(f"level_{n}", (str(n),), word, f"Set the level to {n}, {word}", "skills")
        for n, word in enumerate(words)
    )


COMMANDS: tuple[Command, ...] = (
    Command("overview", ("1", "f1"), "Overview", "Where you are and what comes next"),
    Command("skills", ("2", "f2"), "Skills", "Your levels, evidence and notes"),
    Command("gap", ("3", "f3"), "Gap", "What a target asks and what is missing"),
    Command("roadmap", ("4", "f4"), "Roadmap", "What to learn, month by month"),
    Command("market", ("5", "f5"), "Market", "Roles, salaries and where the figures come from"),
    Command("next_view", ("right_square_bracket",), "next view", "Go to the next view"),
    Command("previous_view", ("left_square_bracket",), "previous view", "Go to the view before"),
    Command("target", ("t",), "target", "Choose the target", hint=30),
    Command("open", ("o",), "open", "Open, create, copy, rename or delete a profile", hint=60),
    Command("export", ("x",), "export", "Export the plan or the gap to a file", hint=40),
    Command("assess", ("a",), "assess", "Answer questions: ticks, then levels", hint=35),
    Command("import", ("i",), "import", "Read a CV, a LinkedIn export or your own code", hint=55),
    Command("job", ("j",), "job", "Read a job posting: what it asks, what you have"),
    Command("history", ("g",), "history", "How it went: readiness over time"),
    Command("sync", ("m",), "read back", "Read back a plan that you have ticked"),
    Command("undo", ("u",), "undo", "Undo the last change", hint=70),
    Command("redo", ("ctrl+r",), "redo", "Redo what was undone"),
    Command("theme", ("ctrl+t",), "theme", "Choose the colours"),
    Command("help", ("question_mark",), "help", "All keys, and what the signs mean"),
    Command("palette", ("ctrl+p", "colon"), "commands", "Find a command by its name"),
    Command("back", ("escape",), "back", "Close, or go back to the overview"),
    Command("quit", ("q", "ctrl+q"), "quit", "Leave; everything is saved"),
    Command(
        "explain", ("enter",), "explain", "Explain this requirement down to its sources", "gap", 10
    ),
    Command("what_if", ("w",), "what if", "Try levels without saving them", "gap", 15),
    Command("readings", ("r",), "readings", "The same profile under other rules", "gap", 20),
    Command("sources", ("s",), "sources", "The score under each report", "gap", 21),
    Command(
        "sort",
        ("v",),
        "sort",
        "Sort by missing points, share, hours, points per hour or name",
        "gap",
        22,
    ),
    Command(
        "filter", ("f",), "show", "Show all, what is missing, critical or not rated", "gap", 23
    ),
    Command("find", ("slash",), "find", "Find by name or alias", "gap"),
    Command("raise_level", ("right", "plus"), "raise", "What if this level were one higher", "gap"),
    Command("lower_level", ("left", "minus"), "lower", "What if this level were one lower", "gap"),
    Command("keep", ("k",), "keep", "Keep the levels you tried", "gap"),
    Command("drop", ("d",), "drop", "Drop the levels you tried", "gap"),
    *_level_commands(),
    Command("unknown", ("minus",), "not rated", "Set the level to not rated", "skills"),
    Command("raise_level", ("right", "plus"), "raise", "One level higher", "skills"),
    Command("lower_level", ("left",), "lower", "One level lower", "skills"),
    Command("evidence", ("e",), "evidence", "Add evidence to this skill", "skills", 12),
    Command("note", ("n",), "note", "Write a note on this skill", "skills", 13),
    Command(
        "remove_evidence",
        ("backspace",),
        "remove proof",
        "Remove the last proof of this skill",
        "skills",
    ),
    Command(
        "filter",
        ("f",),
        "show",
        "Show all, needed for the target, not rated, or claimed and not proven",
        "skills",
        11,
    ),
    Command("find", ("slash",), "find", "Find a skill by name or alias", "skills", 10),
    Command("details", ("enter",), "details", "Everything about this skill", "skills"),
    Command("hours", ("h",), "hours", "Hours a week you can study", "roadmap", 10),
    Command("start", ("s",), "start", "The first day of the plan", "roadmap"),
    Command("deadline", ("b",), "deadline", "The day by which it should be done", "roadmap", 11),
    Command("days_off", ("d",), "days off", "Holidays, and days with other hours", "roadmap"),
    Command(
        "style",
        ("y",),
        "style",
        "The order: fastest, critical first, or a report's own",
        "roadmap",
        12,
    ),
    Command("tracks", ("k",), "tracks", "How many skills you learn side by side", "roadmap"),
    Command("pin", ("p",), "pin", "Put this skill first, or let it go", "roadmap", 13),
    Command("skip", ("n",), "skip", "Leave this skill out, or take it in again", "roadmap"),
    Command("at_work", ("w",), "at work", "Learned at work, without study hours", "roadmap"),
    Command("own_hours", ("e",), "own hours", "Your own hours for this step", "roadmap"),
    Command("done", ("space",), "done", "This step is done: raise the level", "roadmap", 14),
    Command(
        "evidence", ("v",), "proof", "Add evidence: what proves the step that is done", "roadmap"
    ),
    Command(
        "prices", ("c",), "choices", "What your choices cost, and what does not fit", "roadmap"
    ),
    Command("log", ("l",), "log hours", "Write down hours spent on this skill today", "roadmap"),
    Command("earlier", ("left",), "month before", "Look at the month before", "roadmap"),
    Command("later", ("right",), "next month", "Look at the next month", "roadmap"),
    Command(
        "explain",
        ("enter",),
        "details",
        "Why this step, how to prove it, where to learn it",
        "roadmap",
    ),
    Command(
        "shortlist",
        ("s",),
        "shortlist",
        "Put this target on the shortlist, or take it off",
        "market",
        12,
    ),
    Command("choose", ("enter",), "open", "Open what is under the cursor", "market"),
    Command("compare", ("c",), "compare", "Compare this target with yours", "market", 11),
    Command(
        "page",
        ("space",),
        "page",
        "Grid, matrix, comparison, salaries, outlook, notes and sources",
        "market",
        10,
    ),
    Command("filter", ("f",), "show", "Show another role, or the shortlist", "market", 13),
    Command("find", ("slash",), "find", "Find a skill in the matrix, or a note", "market", 14),
)


Commands = tuple[Command, ...]


def for_view(view: str, commands: Commands = COMMANDS) -> Commands:
    """The commands that work in a view: its own first, which win over the others' keys."""
    own = tuple(c for c in commands if c.view == view and view)
    return own + tuple(c for c in commands if c.view == EVERYWHERE)


@cache
def key_table(view: str, commands: Commands = COMMANDS) -> Mapping[str, Command]:
    """Key → command in a view; the view's own keys win. Worked out once, for it is asked at every key."""
    found: dict[str, Command] = {}
    for command in for_view(view, commands):
        for key in command.keys:
            found.setdefault(key, command)
    return found


@cache
def hints(view: str, commands: Commands = COMMANDS) -> Commands:
    """The commands shown in the footer of a view, at most six, help last."""
    usable = key_table(view, commands)
    shown = [c for c in for_view(view, commands) if c.hint and usable.get(c.key) == c]
    wanted = sorted(shown, key=lambda c: c.hint)[: MOST_HINTS - 1]
    return (*wanted, *(c for c in commands if c.name == "help"))


@cache
def view_keys(view: str, commands: Commands = COMMANDS) -> tuple[str, ...]:
    """For each view the key that opens it from this one, as it is shown: in Skills digits set levels."""
    usable = key_table(view, commands)
    first: dict[str, str] = {}
    for key, command in usable.items():
        first.setdefault(command.name, shown(key))
    return tuple(first.get(name, "") for name in VIEWS)


def remapped(keys: Mapping[str, str]) -> Commands:
    """The table with other keys: `{"roadmap.hours": "H", "export": "ctrl+e"}`; unknown names are ignored."""
    return tuple(
        replace(c, keys=canonical(keys[name])) if (name := full_name(c)) in keys else c
        for c in COMMANDS
    )


def clashes(keys: Mapping[str, str]) -> list[str]:
    """What a person's own keys leave out of reach, in words: one line for each command and view."""
    usual = {(view, full_name(command)) for view, command, _ in _unreachable(COMMANDS)}
    found: dict[tuple[str, str], list[str]] = {}
    for view, command, _ in _unreachable(remapped(keys)):
        if (view, full_name(command)) not in usual:
            found.setdefault((full_name(command), command.key), []).append(VIEWS[view])
    return [
        f"keys: {name} cannot be reached in {', '.join(views)}: {shown(key)} does something else there"
        for (name, key), views in found.items()
    ]


def _unreachable(table: Commands) -> Iterable[tuple[ViewName, Command, Command]]:
    """View, command, and the command that has its key, for all that no key reaches."""
    for view in VIEWS:
        usable = key_table(view, table)
        for command in for_view(view, table):
            if command.keys and not any(usable[key] == command for key in command.keys):
                yield view, command, usable[command.key]


def full_name(command: Command) -> str:
    """`roadmap.hours`, or `export` for a command that works everywhere."""
    return f"{command.view}.{command.name}" if command.view else command.name


def shown(key: str, *, plain: bool = False) -> str:
    """A key as it is written on screen: `?`, `esc`, `ctrl+p`; in ASCII with `plain`."""
    return keys_shown(key, plain=plain)
