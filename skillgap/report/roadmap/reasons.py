"""Why a step stands where it does, and what is said of it in a few words. Plain text, nothing escaped."""

from collections.abc import Callable, Sequence

from skillgap.engine.styles import CURRICULUM
from skillgap.market.model import Requirement
from skillgap.report import figures
from skillgap.report.ink import BASIS_LETTERS
from skillgap.report.progress.words import begun_words
from skillgap.report.roadmap.rows import PieceRow, Roadmap, StepKey

MOST_NAMES = 3
WHY_NOTE = (
    "what a step opens or comes after (with the level), else the share of postings that name it: "
    "m measured here, p listed by a path, k whole market, i inferred; in brackets never measured, "
    "the mean of its kind"
)


def piece_hours(piece: PieceRow) -> str:
    """`28`, `18 of 28` where a step spans months, `at work` where no hours are booked."""
    if not piece.step.likely:
        return "at work"
    hours = str(piece.hours) if piece.hours else "<1"
    return hours if piece.hours == piece.of_hours else f"{hours} of {piece.of_hours}"


def why_now(
    roadmap: Roadmap,
    piece: PieceRow,
    asked: Callable[[Requirement], str] | None = None,
    most: int = MOST_NAMES,
) -> list[str]:
    """Why a step stands where it does, the strongest reason first, each in a few words.

    `asked` puts into words how much the market asks for it (default: `named_by`).
    """
    reason = roadmap.reasons[piece.key]
    row = roadmap.asked.get(piece.step.skill)
    found = [begun_words(piece.step)] if piece.step.spent else []
    if piece.step.skill in roadmap.plan.wishes.choices.pinned:
        found.append("pinned by you")
    if reason.opens:
        found.append("opens " + _names(roadmap, reason.opens, most))
    if reason.needed:
        found.append("after " + _names(roadmap, reason.needed, most))
    if piece.step.gain and row is not None:
        found.append((asked or named_by)(row))
    following = (piece.step.skill, piece.step.to + 1)
    if not found and following in roadmap.steps:
        found.append(f"leads to level {following[1]}")
    return found or [_other_reason(roadmap)]


def _other_reason(roadmap: Roadmap) -> str:
    if roadmap.plan.wishes.style.startswith(CURRICULUM):
        return "listed by the curriculum"
    return "what it opens comes later" if roadmap.plan.left_out else "prepares a later step"


def named_by(row: Requirement) -> str:
    """How much the market insists on a requirement: `critical, 63.2 % m`.

    In brackets where it was never measured, as in the gap report; the letter is the basis.
    """
    start = f"{row.priority}, " if row.priority in {"critical", "high"} else ""
    share = figures.percent(row.weight)
    shown = f"({share})" if row.weight_from == "kind" else share
    return f"{start}{shown} {BASIS_LETTERS[row.basis]}"


def named_by_in_full(row: Requirement) -> str:
    """The same in full: `critical, 63.2 % of postings name it (measured here)`."""
    start = f"{row.priority}, " if row.priority in {"critical", "high"} else ""
    share = figures.percent(row.weight)
    if row.weight_from == "kind":
        return f"{start}never measured, counts {share} like others of its kind"
    where = (
        "measured for this role and seniority"
        if row.weight_from == "postings"
        else "over the whole market"
    )
    return f"{start}{share} of postings name it, {where}"


def _names(roadmap: Roadmap, keys: Sequence[StepKey], most: int) -> str:
    """`RAG 2, LangChain 2 and 3 more`."""
    best: dict[str, int] = {}
    for skill, level in keys:
        best[skill] = min(level, best.get(skill, level))
    shown = [f"{roadmap.skill_name(skill)} {level}" for skill, level in list(best.items())[:most]]
    more = len(best) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
