"""Skills: every skill by category, its level set at once by a key, with proof and note."""

from collections.abc import Callable, Collection
from functools import cached_property, partial

from textual import on, work

from skillgap.market.model import TOP_LEVEL, Skill
from skillgap.person.edit import add_evidence, remove_evidence, set_level, set_note
from skillgap.person.model import SkillRating
from skillgap.plaintext import visible
from skillgap.tui.desk import Desk
from skillgap.tui.finding import Finder
from skillgap.tui.prose import Page
from skillgap.tui.screens.prompt import ask
from skillgap.tui.views.listing import ListingView
from skillgap.tui.views.proof import ask_proof
from skillgap.tui.views.skill_about import Keys, below, legend, pane
from skillgap.tui.views.skills_lines import (
    FILTERS,
    NOTHING,
    UNRATED,
    Kept,
    Need,
    counts,
    found_rows,
    matches,
    needs,
    skill_rows,
    tabs,
)
from skillgap.tui.widgets.prose import Prose

ON_A_SKILL = {
    "unknown",
    "raise_level",
    "lower_level",
    "evidence",
    "note",
    "remove_evidence",
    "details",
}


class SkillsView(ListingView):
    """All skills. Rows whose level was just changed stay until another filter is chosen."""

    NAME = "skills"
    CHOSEN = "details"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.filter = "all"
        self._touched: set[str] = set()
        self._asked: dict[str, Need] = {}
        self._kept = Kept()
        self._was_shown = False

    # ── drawing ────────────────────────────────────────────────────────────────────────────────

    def on_show(self) -> None:
        """Begin with exactly what the filter holds."""
        self._touched.clear()
        super().on_show()

    def show_desk(self, desk: Desk) -> None:
        """Put the desk on screen. Who has rated nothing begins with what the target needs."""
        self._asked = needs(desk.assessment, desk.subject.levels)
        if not self._was_shown:
            self._was_shown = True
            self.filter = "needed" if self._asked and not desk.subject.levels else "all"
        found = counts(desk, self._asked)
        right = f"{found['all'] - found['unrated']} rated"
        self.prose("tabs").show(lambda width: tabs(FILTERS, found, self.filter, right, width))
        self.show_list()

    def show_list(self, key: str | None = None) -> None:
        """Show the skills under the filter, or what was found."""
        desk = self.desk
        if desk is None:
            return
        asked, ink, hits = self._asked, self.ink, self.hits
        if hits is not None:
            typed = self.field.value
            self.rows.show(lambda width: found_rows(desk, hits, asked, typed, ink, width), key)
        else:
            shown, nothing, kept = self._shown(desk), self._nothing(), self._kept
            self.rows.show(
                lambda width: skill_rows(desk, shown, asked, nothing, kept, ink, width), key
            )
        self.show_row()

    def _shown(self, desk: Desk) -> Collection[str]:
        ratings = desk.profile.skills
        if self.filter == "all":
            return desk.market.skills
        return frozenset(
            name
            for name in desk.market.skills
            if name in self._touched
            or matches(self.filter, name, ratings.get(name, UNRATED), self._asked)
        )

    def _nothing(self) -> str:
        words, show = NOTHING[self.filter], self.key_for("filter")
        if self.filter == "needed":
            return f"{words} {self.key_for('target')} chooses one, {show} shows others."
        return words if self.filter == "all" else f"{words} {show} shows others."

    def show_row(self) -> None:
        """Say what holds for the skill under the cursor."""
        desk = self.desk
        if desk is None:
            return
        skill, asked, keys, ink = self.skill, self._asked, self.keys, self.ink
        wide, short = (self.screen.has_class(name) for name in ("-wide", "-short"))
        self.prose("told").show(lambda width: pane(desk, skill, asked, keys, Page(width, ink)))
        self.prose("below").show(
            lambda width: [
                *([] if wide or short else below(desk, skill, asked, keys, Page(width, ink))),
                legend(keys, ink, width),
            ]
        )

    @property
    def skill(self) -> Skill | None:
        """The skill under the cursor."""
        return self.desk.market.skills.get(self.rows.key) if self.desk else None

    @cached_property
    def keys(self) -> Keys:
        """The keys of this view, as they are written."""
        key = self.key_for
        digits = tuple(key(f"level_{level}") for level in range(TOP_LEVEL + 1))
        return Keys(
            digits=digits,
            unknown=key("unknown"),
            lower=key("lower_level"),
            higher=key("raise_level"),
            evidence=key("evidence"),
            remove=key("remove_evidence"),
            note=key("note"),
            details=key("details"),
        )

    # ── finding and filters ────────────────────────────────────────────────────────────────────

    def make_finder(self) -> Finder:
        """Every skill can be found, whatever the filter."""
        return Finder(self.desk.market.skills if self.desk else {})

    def show_all(self, key: str) -> None:
        """Let go of a filter that hides this skill."""
        if self.desk and key not in self._shown(self.desk):
            self._choose("all")

    def do_filter(self) -> None:
        """The next filter."""
        names = list(FILTERS)
        self._choose(names[(names.index(self.filter) + 1) % len(names)])

    @on(Prose.Picked, "#tabs")
    def _picked(self, message: Prose.Picked) -> None:
        self._choose(message.name)

    def _choose(self, name: str) -> None:
        self.filter = name
        self._touched.clear()
        if self.desk is not None:
            self.show_desk(self.desk)

    # ── commands ───────────────────────────────────────────────────────────────────────────────

    def handler(self, command: str) -> Callable[[], object] | None:
        """`level_0` to `level_5` are one method."""
        if command.startswith("level_"):
            return partial(self._rate, int(command[-1]))
        return super().handler(command)

    def why_not(self, command: str) -> str:
        """Most commands need a skill under the cursor."""
        if command in ON_A_SKILL or command.startswith("level_"):
            if self.skill is None:
                return "no skill is under the cursor"
            return _why_not(command, self._rating(self.skill.id))
        return super().why_not(command)

    def _rating(self, skill: str) -> SkillRating:
        return self.desk.profile.skills.get(skill, UNRATED) if self.desk else UNRATED

    def _rate(self, level: int | None) -> None:
        """Set the level of the skill under the cursor."""
        skill, desk = self.skill, self.desk
        if skill is None or desk is None:
            return
        before = self._rating(skill.id).level
        self._touched.add(skill.id)
        label = f"{visible(skill.name, 60)} {_level(before)} → {_level(level)}"
        self.edit(self.ink.text(label), set_level(desk.profile, skill.id, level))

    def do_unknown(self) -> None:
        """Not rated."""
        self._rate(None)

    def do_raise_level(self) -> None:
        """One level higher; what is not rated becomes 1."""
        self._step(1)

    def do_lower_level(self) -> None:
        """One level lower."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.skill is not None:
            level = self._rating(self.skill.id).level or 0
            self._rate(min(max(level + by, 0), TOP_LEVEL))

    @work
    async def do_evidence(self) -> None:
        """Ask for a proof."""
        skill = self.skill
        if skill is None:
            return
        today = self.skillgap.context.today
        proof = await ask_proof(self.app, visible(skill.name, 60), today)
        if proof is not None and self.desk is not None:
            self._touched.add(skill.id)
            label = f"proof of {visible(skill.name, 60)}"
            self.edit(label, add_evidence(self.desk.profile, skill.id, proof))

    def do_remove_evidence(self) -> None:
        """Remove the last proof."""
        skill, desk = self.skill, self.desk
        if skill is not None and desk is not None:
            self._touched.add(skill.id)
            last = len(self._rating(skill.id).evidence) - 1
            label = f"proof of {visible(skill.name, 60)} removed"
            self.edit(label, remove_evidence(desk.profile, skill.id, last))

    @work
    async def do_note(self) -> None:
        """Ask for the note."""
        skill = self.skill
        if skill is None:
            return
        name = visible(skill.name, 60)
        held = self._rating(skill.id).note
        typed = await ask(self.app, f"A note on {name}", held, "An empty line removes it.")
        if typed is not None and self.desk is not None:
            self._touched.add(skill.id)
            self.edit(f"note on {name}", set_note(self.desk.profile, skill.id, typed.strip()))

    def do_details(self) -> None:
        """Everything about the skill."""
        from skillgap.tui.screens.explain import show_details  # noqa: PLC0415

        if self.skill is not None and self.desk is not None:
            show_details(self.app, self.desk, self.skill, self.ink)


def _level(level: int | None) -> str:
    return "not rated" if level is None else str(level)


def _why_not(command: str, rating: SkillRating) -> str:
    """Why a command cannot run on a skill with this rating."""
    level = rating.level
    reasons = {
        "unknown": "it is not rated already" if level is None and not rating.inferred else "",
        "raise_level": f"{TOP_LEVEL} is the highest level" if level == TOP_LEVEL else "",
        "lower_level": "it is not rated; 0 says that you have not met it"
        if level is None
        else "0 is the lowest level; - takes the rating away"
        if level == 0
        else "",
        "remove_evidence": "" if rating.evidence else "there is no proof to remove",
    }
    return reasons.get(command, "")
