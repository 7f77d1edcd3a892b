"""The order of steps with the largest area under the readiness curve: 1|prec|Σ w·C.

Sidney decomposition (Sidney 1975): sets of largest density first, found by divide and conquer on
maximum closures (Margot, Queyranne, Wang, Operations Research 51(6), 2003). Inside a block, dynamic
programming over its order ideals; where there are too many, the densest closed set first with
adjacent exchanges. A lower bound comes with every order. All numbers are integers here.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.closure import max_closure

IDEAL_CAP = 2000


class Jobs(NamedTuple):
    """Jobs with integer hours and weights; `before[j]` are the predecessors of job j."""

    hours: tuple[int, ...]
    weights: tuple[int, ...]
    before: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        """The number of jobs."""
        return len(self.hours)

    def part(self, chosen: Sequence[int]) -> "Jobs":
        """The jobs of `chosen`, renumbered in its order; predecessors outside it count as done."""
        number = {job: new for new, job in enumerate(chosen)}
        return Jobs(
            hours=tuple(self.hours[j] for j in chosen),
            weights=tuple(self.weights[j] for j in chosen),
            before=tuple(tuple(number[p] for p in self.before[j] if p in number) for j in chosen),
        )


class Order(NamedTuple):
    """A sequence of all jobs with its cost Σ w·C and a lower bound on any sequence's cost."""

    sequence: tuple[int, ...]
    cost: int
    bound: Fraction

    @property
    def is_optimal(self) -> bool:
        """True where the bound proves that no order is better."""
        return self.cost <= self.bound


def best_order(jobs: Jobs) -> Order:
    """Order all jobs; optimal where each block is small enough to search or meets its bound."""
    sequence: list[int] = []
    bound = Fraction(0)
    clock = 0
    for block in blocks(jobs):
        part = jobs.part(block)
        inner = _order_block(part)
        sequence += [block[j] for j in inner.sequence]
        bound += inner.bound + clock * sum(part.weights)
        clock += sum(part.hours)
    return Order(tuple(sequence), cost(jobs, sequence), bound)


def cost(jobs: Jobs, sequence: Sequence[int]) -> int:
    """Σ weight · completion time of a sequence."""
    clock = total = 0
    for job in sequence:
        clock += jobs.hours[job]
        total += clock * jobs.weights[job]
    return total


def blocks(jobs: Jobs) -> list[list[int]]:
    """The Sidney decomposition: blocks of falling density, split into what hangs together."""
    found: list[list[int]] = []
    waiting = [list(range(len(jobs)))]
    while waiting:
        block = waiting.pop()
        if not block:
            continue
        first = _densest_half(jobs, block)
        if first:
            chosen = set(first)
            waiting += ([j for j in block if j not in chosen], first)
        else:
            found += _components(jobs, block)
    return found


def _densest_half(jobs: Jobs, block: list[int]) -> list[int]:
    """The closed part of `block` that is denser than the whole, or nothing."""
    if len(block) == 1:
        return []
    part = jobs.part(block)
    hours, weight = sum(part.hours), sum(part.weights)
    values = [w * hours - h * weight for w, h in zip(part.weights, part.hours, strict=True)]
    return [block[j] for j in max_closure(values, part.before)]


def _components(jobs: Jobs, block: list[int]) -> list[list[int]]:
    """The parts of a block that no precedence joins: all have its density, so any order will do."""
    home = {job: job for job in block}

    def root(job: int) -> int:
        while home[job] != job:
            home[job] = home[home[job]]
            job = home[job]
        return job

    for job in block:
        for earlier in jobs.before[job]:
            if earlier in home:
                home[root(job)] = root(earlier)
    groups: dict[int, list[int]] = {}
    for job in block:
        groups.setdefault(root(job), []).append(job)
    return list(groups.values())


def _order_block(part: Jobs) -> Order:
    if len(part) == 1:
        return Order((0,), cost(part, (0,)), Fraction(cost(part, (0,))))
    return _by_ideals(part) or _by_density(part)


def _by_ideals(part: Jobs, cap: int = IDEAL_CAP) -> Order | None:
    """Exact dynamic programming over closed sets as bit masks; None where there are too many."""
    size = len(part)
    need = [sum(1 << p for p in before) for before in part.before]
    layer: dict[int, tuple[int, int, tuple[int, ...]]] = {0: (0, 0, ())}
    seen = 0
    for _ in range(size):
        following: dict[int, tuple[int, int, tuple[int, ...]]] = {}
        for done, (spent, clock, sequence) in layer.items():
            for job in range(size):
                if done >> job & 1 or need[job] & ~done:
                    continue
                ended = clock + part.hours[job]
                price = spent + ended * part.weights[job]
                mask = done | 1 << job
                known = following.get(mask)
                if known is None or price < known[0]:
                    following[mask] = (price, ended, (*sequence, job))
        seen += len(following)
        if seen > cap:
            return None
        layer = following
    price, _, sequence = layer[(1 << size) - 1]
    return Order(sequence, price, Fraction(price))


def _by_density(part: Jobs) -> Order:
    """The densest closed set that one job opens, again and again, then adjacent exchanges."""
    waiting = dict.fromkeys(range(len(part)))
    sequence: list[int] = []
    while waiting:
        best = max((_opened(part, job, waiting) for job in waiting), key=lambda found: found[0])
        for job in best[1]:
            sequence.append(job)
            del waiting[job]
    _exchange(part, sequence)
    return Order(tuple(sequence), cost(part, sequence), _block_bound(part))


def _opened(part: Jobs, job: int, waiting: dict[int, None]) -> tuple[Fraction, list[int]]:
    """The waiting predecessors of a job with the job itself, in order, and their density."""
    found: dict[int, None] = {}
    stack = [(job, False)]
    while stack:
        node, ready = stack.pop()
        if ready:
            found[node] = None
        elif node in waiting and node not in found:
            stack.append((node, True))
            stack += [(earlier, False) for earlier in part.before[node]]
    hours = sum(part.hours[j] for j in found)
    weight = sum(part.weights[j] for j in found)
    return Fraction(weight, hours) if hours else Fraction(weight + 1, 1) * 10**9, list(found)


def _exchange(part: Jobs, sequence: list[int]) -> None:
    """Swap neighbours that may be swapped and gain by it, until none is left."""
    before = [set(found) for found in part.before]
    changed = True
    while changed:
        changed = False
        for i in range(len(sequence) - 1):
            one, two = sequence[i], sequence[i + 1]
            gain = part.weights[two] * part.hours[one] - part.weights[one] * part.hours[two]
            if gain > 0 and one not in before[two]:
                sequence[i], sequence[i + 1] = two, one
                changed = True


def _block_bound(part: Jobs) -> Fraction:
    """A lower bound for a block none of whose closed sets is denser than the whole.

    The weight done by any time is at most density · time, so the cost is at least
    ½ · (W·H + density · Σ h²).
    """
    hours, weight = sum(part.hours), sum(part.weights)
    if not hours:
        return Fraction(0)
    squares = sum(h * h for h in part.hours)
    return Fraction(weight * hours * hours + weight * squares, 2 * hours)
