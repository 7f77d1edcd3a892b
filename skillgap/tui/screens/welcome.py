"""First start: a few short questions, from nothing to a first plan. Nothing is written before the end."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgap.person.store import Loaded, Store
from skillgap.tui.people import read_people
from skillgap.tui.screens.choose import choose
from skillgap.tui.screens.welcome_asks import QUESTIONS, ask_in_turn

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping

LEAD = "See how far you are from a role in AI and ML, and what to learn next, month by month."


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: what it is called, what is said of it, and what it asks."""

    key: str
    label: str
    about: str
    begin: "Callable[[Keeping], Awaitable[Loaded | None]]"


async def welcome(app: "Keeping") -> Loaded | None:
    """Ask how to begin, and what that way needs; None where the person leaves. Call it in a worker."""
    options = [(way.key, way.label, way.about) for way in WAYS]
    chosen = ""
    while True:
        picked = await choose(app, "How would you like to begin?", options, chosen, LEAD, "leave")
        if picked is None:
            return None
        chosen = picked
        loaded = await next(way for way in WAYS if way.key == chosen).begin(app)
        if loaded is not None:
            return loaded


# ── an example person ──────────────────────────────────────────────────────────────────────────


async def begin_with_example(app: "Keeping") -> Loaded | None:
    """Look at an example person; nothing is written until something is changed."""
    context = app.context
    store = Store(context.places.examples)
    people = [p for p in read_people(store, context.market, examples=True) if not p.problem]
    options = [
        (str(p.path), p.name, f"{p.target}, readiness {p.readiness}" if p.target else "")
        for p in people
    ]
    chosen = await choose(app, "Whose plan would you like to see?", options, closing="back")
    return None if chosen is None else store.load(chosen)


# ── an empty profile ───────────────────────────────────────────────────────────────────────────


async def begin_empty(app: "Keeping") -> Loaded | None:
    """Name, target, hours, one question each."""
    return await ask_in_turn(app, QUESTIONS)


# ── questions, or what is written already ──────────────────────────────────────────────────────


async def begin_with_questions(app: "Keeping") -> Loaded | None:
    """Name and target, then the questionnaire."""
    from skillgap.tui.screens.welcome_ways import with_questions  # noqa: PLC0415 - not at first sight

    return await with_questions(app)


async def begin_with_import(app: "Keeping") -> Loaded | None:
    """A CV, an export or a folder of code, then what it does not say."""
    from skillgap.tui.screens.welcome_ways import with_import  # noqa: PLC0415

    return await with_import(app)


WAYS: Sequence[Way] = (
    Way(
        "questions",
        "Answer about 15 questions",
        "boxes to tick first, then levels",
        begin_with_questions,
    ),
    Way(
        "import",
        "Import a CV or LinkedIn export",
        "or a folder of your own code",
        begin_with_import,
    ),
    Way(
        "example",
        "See an example",
        "a plan that a change makes yours",
        begin_with_example,
    ),
    Way(
        "empty",
        "Start empty",
        "name, target, hours; rate in Skills",
        begin_empty,
    ),
)
