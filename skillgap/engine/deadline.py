"""The best readiness that fits in the hours there are: a knapsack with precedences.

Pareto dynamic programming along the Sidney order. A state is what was taken so far with the jobs
that were left out and still bar later ones; states are dropped when another with the same bars is
no worse, or when the fractional bound says they cannot beat the best prefix.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from skillgap.engine.order import Jobs, blocks

STATE_CAP = 4000


@dataclass(frozen=True, slots=True)
class Choice:
    """Jobs that fit, as ascending numbers, with their hours, weight and an upper bound on weight."""

    jobs: tuple[int, ...]
    hours: int
    weight: int
    bound: Fraction

    @property
    def is_optimal(self) -> bool:
        """True where no choice can be better."""
        return self.weight >= self.bound


@dataclass(slots=True)
class _State:
    hours: int
    weight: int
    taken: int
    barred: int


def best_choice(jobs: Jobs, sequence: Sequence[int], capacity: int) -> Choice:
    """The closed set of at most `capacity` hours with the largest weight.

    `sequence` is the best order of all jobs. The set is optimal unless the states were capped,
    which `bound` then shows.
    """
    if sum(jobs.hours) <= capacity:
        return Choice(tuple(range(len(jobs))), sum(jobs.hours), sum(jobs.weights), Fraction(sum(jobs.weights)))
    envelopes = _envelopes(jobs, sequence)
    last_need = _last_need(jobs, sequence)
    best = _greedy(jobs, sequence, capacity)
    need = [sum(1 << p for p in before) for before in jobs.before]
    states = [_State(0, 0, 0, 0)]
    cut = Fraction(0)
    for place, job in enumerate(sequence):
        states = _step(jobs, job, need[job], capacity, states, bars=last_need[job] > place)
        closed = ~sum(1 << j for j in sequence[: place + 1] if last_need[j] == place)
        for state in states:
            state.barred &= closed
        best = max([best, *states], key=lambda s: s.weight)
        states = _pruned(states, envelopes[place + 1], capacity, best.weight)
        if len(states) > STATE_CAP:
            states.sort(key=lambda s: -envelopes[place + 1].bound(s.weight, capacity - s.hours))
            worst = states[STATE_CAP]
            cut = max(cut, envelopes[place + 1].bound(worst.weight, capacity - worst.hours))
            del states[STATE_CAP:]
    chosen = tuple(j for j in range(len(jobs)) if best.taken >> j & 1)
    return Choice(chosen, best.hours, best.weight, max(cut, Fraction(best.weight)))


@dataclass(frozen=True, slots=True)
class _Envelope:
    """The largest weight any remaining jobs can bring, as a concave function of hours."""

    hours: tuple[int, ...]
    weights: tuple[int, ...]

    def bound(self, weight: int, room: int) -> Fraction:
        """An upper bound for a state of `weight` with `room` hours left."""
        place = bisect_right(self.hours, room) - 1
        if place + 1 >= len(self.hours):
            return Fraction(weight + self.weights[-1])
        span = self.hours[place + 1] - self.hours[place]
        rise = self.weights[place + 1] - self.weights[place]
        return weight + self.weights[place] + Fraction(rise * (room - self.hours[place]), span)


def _envelopes(jobs: Jobs, sequence: Sequence[int]) -> list[_Envelope]:
    """The envelope of what is left from each place of the sequence on, and of nothing."""
    groups = blocks(jobs)
    home = {job: number for number, group in enumerate(groups) for job in group}
    found = []
    for place in range(len(sequence) + 1):
        rest = sequence[place:]
        number = home[rest[0]] if rest else len(groups)
        here = [j for j in rest if home[j] == number]
        inner = [[here[i] for i in block] for block in blocks(jobs.part(here))] if here else []
        found.append(_envelope(jobs, [*inner, *groups[number + 1 :]]))
    return found


def _envelope(jobs: Jobs, groups: Sequence[Sequence[int]]) -> _Envelope:
    hours, weights = [0], [0]
    for group in groups:
        hours.append(hours[-1] + sum(jobs.hours[j] for j in group))
        weights.append(weights[-1] + sum(jobs.weights[j] for j in group))
    return _Envelope(tuple(hours), tuple(weights))


def _last_need(jobs: Jobs, sequence: Sequence[int]) -> dict[int, int]:
    """For each job the last place of the sequence where a job needs it; its own place if none does."""
    last = {job: place for place, job in enumerate(sequence)}
    for place, job in enumerate(sequence):
        for earlier in jobs.before[job]:
            last[earlier] = max(last[earlier], place)
    return last


def _greedy(jobs: Jobs, sequence: Sequence[int], capacity: int) -> _State:
    """Take what fits in order."""
    state = _State(0, 0, 0, 0)
    for job in sequence:
        fits = state.hours + jobs.hours[job] <= capacity
        if fits and all(state.taken >> p & 1 for p in jobs.before[job]):
            state.hours += jobs.hours[job]
            state.weight += jobs.weights[job]
            state.taken |= 1 << job
    return state


def _step(jobs: Jobs, job: int, need: int, capacity: int, states: list[_State], *, bars: bool) -> list[_State]:
    """Take the job or leave it, from every state."""
    bit = 1 << job
    following = []
    for state in states:
        hours = state.hours + jobs.hours[job]
        if not state.barred & need and hours <= capacity:
            taken = _State(hours, state.weight + jobs.weights[job], state.taken | bit, state.barred)
            following.append(taken)
        state.barred |= bit if bars else 0
        following.append(state)
    return following


def _pruned(states: list[_State], envelope: _Envelope, capacity: int, best: int) -> list[_State]:
    """Drop states that another with the same bars beats, or that cannot beat the best."""
    states.sort(key=lambda s: (s.hours, -s.weight))
    top: dict[int, int] = {}
    kept = []
    for state in states:
        if state.weight <= top.get(state.barred, -1):
            continue
        top[state.barred] = state.weight
        if envelope.bound(state.weight, capacity - state.hours) > best:
            kept.append(state)
    return kept
