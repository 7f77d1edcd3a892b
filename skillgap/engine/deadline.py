"""The best readiness that fits in the hours there are: a knapsack with precedences.

Pareto dynamic programming along the Sidney order. A state is what was taken so far with the jobs
that were left out and still bar later ones; states are dropped when another with the same bars is
no worse, or when the fractional bound says they cannot beat the best prefix.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.order import Jobs, blocks

STATE_CAP = 4000
"""States kept at a time while the search is short."""

SHORT_SEARCH = 2000
"""States looked at before the search counts as long; about 15 ms."""

LONG_CAP = 150
"""States kept at a time in a long search. On the shipped targets more never found a better set."""


class Choice(NamedTuple):
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
        whole = sum(jobs.weights)
        return Choice(tuple(range(len(jobs))), sum(jobs.hours), whole, Fraction(whole))
    search = _Search(jobs, sequence, capacity)
    best, bound = search.run()
    chosen = tuple(j for j in range(len(jobs)) if best.taken >> j & 1)
    return Choice(chosen, best.hours, best.weight, max(bound, Fraction(best.weight)))


class _Segment(NamedTuple):
    """A block of what is left: its hours, its weight and its jobs as a bit mask."""

    hours: int
    weight: int
    jobs: int


class _Envelope(NamedTuple):
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

    def beats(self, best: int, weight: int, room: int) -> bool:
        """True where the bound is above `best`; the same as `bound`, without the fraction."""
        place = bisect_right(self.hours, room) - 1
        if place + 1 >= len(self.hours):
            return weight + self.weights[-1] > best
        span = self.hours[place + 1] - self.hours[place]
        rise = self.weights[place + 1] - self.weights[place]
        return (weight + self.weights[place] - best) * span + rise * (room - self.hours[place]) > 0


class _Search:
    """One run of the dynamic programme."""

    def __init__(self, jobs: Jobs, sequence: Sequence[int], capacity: int) -> None:
        self.jobs = jobs
        self.sequence = sequence
        self.capacity = capacity
        self.needs = [sum(1 << p for p in before) for before in jobs.before]
        self.followers = _followers(jobs, sequence)
        self.segments = _segments(jobs, sequence)
        self.last_need = _last_need(jobs, sequence)
        self.looked_at = 0

    def run(self) -> tuple[_State, Fraction]:
        """The best state, and an upper bound on what was cut off (0 where nothing was)."""
        best = max(
            _in_order(self.jobs, self.sequence, self.capacity),
            _by_density(self.jobs, self.sequence, self.capacity),
            key=lambda state: state.weight,
        )
        states, cut, settled = [_State(0, 0, 0, 0)], Fraction(0), 0
        for place, job in enumerate(self.sequence):
            states = self._step(job, states, bars=self.last_need[job] > place)
            settled |= sum(
                1 << j for j in (*self.jobs.before[job], job) if self.last_need[j] == place
            )
            for state in states:
                state.barred &= ~settled
            best = max([best, *states], key=lambda s: s.weight)
            states, dropped = self._pruned(states, place + 1, best.weight)
            cut = max(cut, dropped)
        return best, cut

    def _step(self, job: int, states: list[_State], *, bars: bool) -> list[_State]:
        """Take the job or leave it, from every state."""
        bit, hours, weight = 1 << job, self.jobs.hours[job], self.jobs.weights[job]
        need, following = self.needs[job], []
        for state in states:
            total = state.hours + hours
            if not state.barred & need and total <= self.capacity:
                taken = _State(total, state.weight + weight, state.taken | bit, state.barred)
                following.append(taken)
            state.barred |= bit if bars else 0
            following.append(state)
        return following

    def _pruned(self, states: list[_State], place: int, best: int) -> tuple[list[_State], Fraction]:
        """Drop states that another with the same bars beats, or that cannot beat the best."""
        states.sort(key=lambda s: (s.hours, -s.weight))
        top: dict[int, int] = {}
        envelopes: dict[int, _Envelope] = {}
        kept: list[_State] = []
        for state in states:
            if state.weight <= top.get(state.barred, -1):
                continue
            top[state.barred] = state.weight
            if state.barred not in envelopes:
                envelopes[state.barred] = self._envelope(place, state.barred)
            if envelopes[state.barred].beats(best, state.weight, self.capacity - state.hours):
                kept.append(state)
        self.looked_at += len(states)
        cap = STATE_CAP if self.looked_at < SHORT_SEARCH else LONG_CAP
        if len(kept) <= cap:
            return kept, Fraction(0)
        ranked = [(envelopes[s.barred].bound(s.weight, self.capacity - s.hours), s) for s in kept]
        ranked.sort(key=lambda pair: -pair[0])
        return [state for _, state in ranked[:cap]], ranked[cap][0]

    def _envelope(self, place: int, barred: int) -> _Envelope:
        """What the jobs from a place on can bring when these are left out with all that need them.

        No part of a block is denser than the block, so a block without its barred jobs keeps the
        block's density and loses their weight.
        """
        blocked, bits = 0, barred
        while bits:
            low = bits & -bits
            blocked |= self.followers[low.bit_length() - 1]
            bits ^= low
        hours, weights = [0], [0]
        for segment in self.segments[place]:
            weight = segment.weight - self._weight(segment.jobs & blocked)
            span = segment.hours * weight // segment.weight if segment.weight else 0
            hours.append(hours[-1] + span)
            weights.append(weights[-1] + weight)
        return _Envelope(tuple(hours), tuple(weights))

    def _weight(self, mask: int) -> int:
        total = 0
        while mask:
            low = mask & -mask
            total += self.jobs.weights[low.bit_length() - 1]
            mask ^= low
        return total


def _followers(jobs: Jobs, sequence: Sequence[int]) -> list[int]:
    """For each job the mask of all jobs that need it, directly or not."""
    found = [0] * len(jobs)
    for job in reversed(sequence):
        for earlier in jobs.before[job]:
            found[earlier] |= found[job] | 1 << job
    return found


def _segments(jobs: Jobs, sequence: Sequence[int]) -> list[list[_Segment]]:
    """The blocks of what is left from each place of the sequence on, and of nothing."""
    groups = blocks(jobs)
    whole = [_segment(jobs, group) for group in groups]
    home = {job: number for number, group in enumerate(groups) for job in group}
    found: list[list[_Segment]] = []
    for place in range(len(sequence)):
        number = home[sequence[place]]
        here = [j for j in sequence[place : place + len(groups[number])] if home[j] == number]
        inner = [_segment(jobs, [here[i] for i in block]) for block in blocks(jobs.part(here))]
        found.append([*inner, *whole[number + 1 :]])
    return [*found, []]


def _segment(jobs: Jobs, group: Sequence[int]) -> _Segment:
    return _Segment(
        sum(jobs.hours[j] for j in group),
        sum(jobs.weights[j] for j in group),
        sum(1 << j for j in group),
    )


def _last_need(jobs: Jobs, sequence: Sequence[int]) -> dict[int, int]:
    """For each job the last place of the sequence where a job needs it; its own place if none does."""
    last = {job: place for place, job in enumerate(sequence)}
    for place, job in enumerate(sequence):
        for earlier in jobs.before[job]:
            last[earlier] = max(last[earlier], place)
    return last


def _by_density(jobs: Jobs, sequence: Sequence[int], capacity: int) -> _State:
    """Take the densest closed set that one job opens and that still fits, again and again."""
    state = _State(0, 0, 0, 0)
    needed = [0] * len(jobs)
    for job in sequence:
        needed[job] = 1 << job
        for earlier in jobs.before[job]:
            needed[job] |= needed[earlier]
    while True:
        best, found = Fraction(-1), None
        for job in sequence:
            hours, weight = _missing(jobs, needed[job] & ~state.taken)
            if not state.taken >> job & 1 and weight and state.hours + hours <= capacity:
                density = Fraction(weight, hours) if hours else Fraction(weight * 10**9)
                if density > best:
                    best, found = density, job
        if found is None:
            return state
        hours, weight = _missing(jobs, needed[found] & ~state.taken)
        state = _State(state.hours + hours, state.weight + weight, state.taken | needed[found], 0)


def _missing(jobs: Jobs, mask: int) -> tuple[int, int]:
    """Hours and weight of the jobs of a mask."""
    hours = weight = 0
    while mask:
        low = mask & -mask
        job = low.bit_length() - 1
        hours += jobs.hours[job]
        weight += jobs.weights[job]
        mask ^= low
    return hours, weight


def _in_order(jobs: Jobs, sequence: Sequence[int], capacity: int) -> _State:
    """Take what fits in order."""
    state = _State(0, 0, 0, 0)
    for job in sequence:
        fits = state.hours + jobs.hours[job] <= capacity
        if fits and all(state.taken >> p & 1 for p in jobs.before[job]):
            state.hours += jobs.hours[job]
            state.weight += jobs.weights[job]
            state.taken |= 1 << job
    return state
