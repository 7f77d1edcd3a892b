r"""What a story of the screens needs: the program over a copy of the example people, and its text.

A story is a coroutine that a test runs with `asyncio.run(story())`:

    async def story() -> None:
        async with open_app(tmp_path, "tomasz-zielinski", (80, 24)) as (app, pilot):
            await pilot.press("3")
            assert "Gap" in "\n".join(screen_text(app))
"""

import asyncio
import contextlib
import gc
import shutil
import time
import unicodedata
from argparse import Namespace
from collections.abc import AsyncIterator, Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.app import App
from textual.css import stylesheet
from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.css.tokenizer import Token
from textual.css.types import CSSLocation
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen
from textual.scrollbar import ScrollBar
from textual.worker import WorkerError

from skillgap.context import Context
from skillgap.engine import rank
from skillgap.engine.rank import Index, NextStep, build_index
from skillgap.market.load import load
from skillgap.market.loaded import Loaded
from skillgap.market.model import Target
from skillgap.report.rank.shape import best_next
from skillgap.report.subject import Subject
from skillgap.tui.app import SkillgapApp
from skillgap.tui.settings import Settings, read_settings
from skillgap.tui.views import overview
from tests.conftest import EXAMPLES, ROADMAPS

Size = tuple[int, int]
Tokens = dict[str, list[Token]]
ANSWERED_ALONE = {"save", "read"}
"""Groups of workers that end without a person."""

LONGEST = 2000
CALM = 4
"""So many times nobody has anything to answer before it counts as quiet."""

SIZES: tuple[Size, ...] = ((60, 20), (80, 24), (120, 40))


@pytest.fixture(scope="session", autouse=True)
def seldom_tidied() -> Iterator[None]:
    """A program leaves thousands of objects that refer to each other: they are collected seldom."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 50)
    yield
    gc.set_threshold(*before)


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A terminal with colour, whatever the tests run in, and a folder of one's own to write to."""
    monkeypatch.setattr(ScrollBar, "renderer", ScrollBar.renderer)  # ASCII changes it for good
    monkeypatch.setattr(Compositor, "render_update", unseen)
    monkeypatch.setattr(overview, "best_next", best_next_once)
    monkeypatch.setattr(stylesheet, "parse", parsed_once)
    monkeypatch.setattr(rank, "build_index", indexed_once)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path / "away")


HELPS: dict[Hashable, Sequence[NextStep]] = {}


def best_next_once(subject: Subject, count: int) -> Sequence[NextStep]:
    """What helps a shortlist most, worked out once for each person, target and set of levels."""
    names = tuple(target.id for target in subject.shortlist)
    key = (id(subject.market), names, tuple(subject.levels.items()), repr(subject.choices), count)
    if key not in HELPS:
        HELPS[key] = best_next(subject, count)
    return HELPS[key]


INDEXES: dict[tuple[int, ...], tuple[tuple[Target, ...], Index]] = {}


def indexed_once(targets: Iterable[Target]) -> Index:
    """The index of a market's targets, made once."""
    given = tuple(targets)
    key = tuple(id(target) for target in given)
    if key not in INDEXES:
        INDEXES[key] = given, build_index(given)
    return INDEXES[key][1]


RULES: dict[Hashable, list[RuleSet]] = {}
VALUES: dict[int, tuple[Tokens, Hashable]] = {}


def parsed_once(
    scope: str,
    css: str,
    read_from: CSSLocation,
    variables: object = None,  # noqa: ARG001 - as Textual has it
    variable_tokens: Tokens | None = None,
    is_default_rules: bool = False,  # noqa: FBT001, FBT002
    tie_breaker: int = 0,
) -> list[RuleSet]:
    """The rules of a style sheet, read once for all programs that have the same colours."""
    tokens = variable_tokens or {}
    if id(tokens) not in VALUES:
        values = tuple((name, *(each.value for each in found)) for name, found in tokens.items())
        VALUES[id(tokens)] = tokens, values
    key = scope, css, read_from, VALUES[id(tokens)][1], is_default_rules, tie_breaker
    if key not in RULES:
        RULES[key] = list(
            parse(
                scope,
                css,
                read_from,
                variable_tokens=tokens,
                is_default_rules=is_default_rules,
                tie_breaker=tie_breaker,
            )
        )
    return RULES[key]


def unseen(
    compositor: Compositor,
    full: bool = False,  # noqa: FBT001, FBT002, ARG001 - as Textual has it
    screen_stack: list[Screen[object]] | None = None,
    simplify: bool = False,  # noqa: FBT001, FBT002, ARG001
) -> None:
    """Paint nothing after every key: most of a test's time would go there. `screen_text` paints."""
    visible_screen_stack.set(screen_stack or [])
    compositor._dirty_regions.clear()


def copied_examples(folder: Path) -> Path:
    """The example people, copied to `folder/profiles`, so that a story may change them."""
    profiles = folder / "profiles"
    if not profiles.exists():
        shutil.copytree(EXAMPLES, profiles)
    return profiles


def context_of(folder: Path, profile: str | None = None, *, plain: bool = False) -> Context:
    """A command's context over `folder/profiles` and the shipped market, read once for all tests."""
    given = str(folder / "profiles")
    args = Namespace(profiles=given, plain=plain, debug=True, profile=profile, format=None)
    context = Context(args)
    if not context.places.roadmaps:
        context.__dict__["loaded_market"] = shipped_market()
    return context


@cache
def shipped_market() -> Loaded:
    """The shipped market."""
    return load(ROADMAPS)


@contextlib.asynccontextmanager
async def open_app(
    folder: Path,
    profile: str | None = "tomasz-zielinski",
    size: Size = (80, 24),
    *,
    settings: Settings | None = None,
    plain: bool = False,
) -> AsyncIterator[tuple[SkillgapApp, Pilot[None]]]:
    """Open the program on an example person, or on nobody (None: first start, no profile)."""
    if profile is not None:
        copied_examples(folder)
    context = context_of(folder, profile, plain=plain)
    given = settings or read_settings(context.places.settings)
    app = SkillgapApp(context, given, context.profile(profile) if profile else None)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield app, pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything that was sent has been answered, read and saved, but for open questions."""
    calm = 0
    for _ in range(LONGEST):
        await asyncio.sleep(0)
        if any(node.message_queue_size or node._next_callbacks for node in pumps(pilot.app)):
            calm = 0
            continue
        for worker in [each for each in pilot.app.workers if each.group in ANSWERED_ALONE]:
            calm = 0
            with contextlib.suppress(WorkerError):
                await worker.wait()
        pilot.app.screen._on_timer_update()
        calm += 1
        if calm == CALM:
            return


def pumps(app: App[None]) -> list[MessagePump]:
    """Everything that answers messages: the app, its screens and what is on them."""
    return [app, *app.screen_stack, *app._registry] if app.screen_stack else []


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait until something holds that a thread brings about; fail after five seconds."""
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        await asyncio.sleep(0.005)
        await settle(pilot)


def key_event(key: str) -> events.Key:
    """What a terminal sends for a key, by Textual's name or as a character of any script."""
    name = _character_to_key(key) if len(key) == 1 else key
    original = REPLACED_KEYS.get(name, name)
    character: str | None
    try:
        character = unicodedata.lookup(_get_unicode_name_from_key(original))
    except KeyError:
        character = key if len(key) == 1 else None
    return events.Key(name, character)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after the other, each answered before the next."""
    for key in keys:
        pilot.app.post_message(key_event(key))
        await settle(pilot)


async def write(pilot: Pilot[None], text: str) -> None:
    """Type a text of any script into the field that has the focus."""
    for character in text:
        pilot.app.post_message(key_event(character))
    await settle(pilot)


def screen_text(app: SkillgapApp) -> list[str]:
    """The lines of text on the screen, without spaces at their ends."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()[:height]  # as Textual's screenshots do
    return ["".join(segment.text for segment in strip)[:width].rstrip() for strip in strips]


def shows(app: SkillgapApp, *words: str) -> bool:
    """True where each of these words stands on the screen."""
    text = "\n".join(screen_text(app))
    return all(word in text for word in words)


def says(app: SkillgapApp, words: str) -> bool:
    """True where a message on the screen holds these words, wherever its lines are broken."""
    return any(words in f"{each.title} {each.message}" for each in app._notifications)
