"""From an order of steps to months: one to three tracks side by side, no crumbs.

The first track always works on the next step of the order; the others take the next step of
another skill that can be begun. No piece is shorter than two hours unless the step itself is, or
the month has no more. A step may span months.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from skillgap.engine.calendar import MonthHours
from skillgap.engine.steps import Step

SHARES: dict[int, tuple[float, ...]] = {1: (1.0,), 2: (0.7, 0.3), 3: (0.6, 0.25, 0.15)}
SMALLEST_PIECE = 2.0
CLOSE = 1e-6


class Piece(NamedTuple):
    """Hours on one step in one month; `done` where the step is finished in it."""

    step: Step
    hours: float
    done: bool


class MonthPieces(NamedTuple):
    """A month with what is done in it, in the order it is begun."""

    month: MonthHours
    pieces: tuple[Piece, ...]

    @property
    def hours(self) -> float:
        """Hours that are planned."""
        return sum(piece.hours for piece in self.pieces)


@dataclass(slots=True)
class _Work:
    """What is left to do, while months are filled."""

    steps: Sequence[Step]
    left: list[float]
    needs: list[list[int]]
    active: list[int | None]
    first_open: int = 0
    smallest: float = SMALLEST_PIECE
    done: list[bool] = field(default_factory=list)

    def next_step(self, track: int) -> int | None:
        """The step a track should work on now, or None where nothing can be begun."""
        current = self.active[track]
        if current is not None and not self.done[current]:
            return current
        if track == 0:
            return self._first()
        busy = {
            self.steps[step].skill
            for step in self.active
            if step is not None and not self.done[step]
        }
        return next(
            (
                step
                for step in range(self.first_open, len(self.steps))
                if not self.done[step]
                and self.steps[step].skill not in busy
                and self._can_begin(step)
            ),
            None,
        )

    def _first(self) -> int | None:
        """The next step of the order, taken over from another track where one has begun it."""
        for step in range(self.first_open, len(self.steps)):
            if not self.done[step] and self._can_begin(step):
                self.active = [None if active == step else active for active in self.active]
                return step
        return None

    def _can_begin(self, step: int) -> bool:
        return all(self.done[need] for need in self.needs[step])

    def finish(self, step: int) -> None:
        """Mark a step as done."""
        self.done[step] = True
        while self.first_open < len(self.steps) and self.done[self.first_open]:
            self.first_open += 1


def fill_months(
    steps: Sequence[Step],
    months: Iterable[MonthHours],
    tracks: int,
    smallest: float = SMALLEST_PIECE,
) -> tuple[MonthPieces, ...]:
    """Spread ordered steps over months, as far as the months go."""
    number = {(step.skill, step.to): place for place, step in enumerate(steps)}
    work = _Work(
        steps=steps,
        left=[step.likely for step in steps],
        needs=[[number[need] for need in step.needs if need in number] for step in steps],
        active=[None] * tracks,
        smallest=smallest,
        done=[False] * len(steps),
    )
    found = []
    for month in months:
        if work.first_open == len(steps):
            break
        found.append(MonthPieces(month, _fill(work, month.hours, tracks)))
    while found and not found[-1].pieces:
        found.pop()
    return tuple(found)


def _fill(work: _Work, hours: float, tracks: int) -> tuple[Piece, ...]:
    """Fill one month; if nothing fits, smaller pieces are allowed rather than nothing."""
    pieces = _share_out(work, [hours * share for share in SHARES[tracks]])
    if not pieces and hours > CLOSE:
        usual, work.smallest = work.smallest, 0.0
        pieces = _share_out(work, [hours, *[0.0] * (tracks - 1)])
        work.smallest = usual
    return tuple(
        Piece(work.steps[step], round(amount, 6), work.done[step])
        for step, amount in pieces.items()
    )


def _share_out(work: _Work, budgets: list[float]) -> dict[int, float]:
    """Give each track its hours, always the one that is least far; return hours by step."""
    pieces: dict[int, float] = {}
    used = [0.0] * len(budgets)
    open_tracks = [track for track, budget in enumerate(budgets) if budget > CLOSE]
    while open_tracks:
        track = min(open_tracks, key=lambda n: used[n] / budgets[n])
        room = budgets[track] - used[track]
        step = work.next_step(track)
        amount = None if step is None else _amount(work, step, room, pieces.get(step, 0.0))
        if step is None or amount is None:
            open_tracks.remove(track)
            _pass_on(track, room, budgets, open_tracks)
            continue
        work.active[track] = step
        pieces[step] = pieces.get(step, 0.0) + amount
        work.left[step] -= amount
        used[track] += amount
        if work.left[step] <= CLOSE:
            work.finish(step)
        if budgets[track] - used[track] <= CLOSE:
            open_tracks.remove(track)
    return pieces


def _pass_on(track: int, room: float, budgets: list[float], open_tracks: list[int]) -> None:
    """Give hours a track cannot use to another; the first track is opened again for them."""
    if not open_tracks and track:
        open_tracks.append(0)
    if open_tracks:
        budgets[track] -= room
        budgets[open_tracks[0]] += room


def _amount(work: _Work, step: int, room: float, already: float) -> float | None:
    """Hours of `step` to do in `room`, or None where it would leave a crumb here or next month."""
    left = work.left[step]
    if left <= room + CLOSE:
        return left
    amount = room
    if left - amount < work.smallest:
        amount = left - work.smallest
    return amount if amount > CLOSE and amount + already >= work.smallest - CLOSE else None
