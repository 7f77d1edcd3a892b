"""What fits by a date: equal to brute force over all closed sets that fit."""

import pytest

from skillgap.engine import deadline
from skillgap.engine.deadline import Choice, best_choice
from skillgap.engine.order import Jobs, best_order

from .test_order import closed_sets
from .worlds import career_jobs, random_jobs, seeded

CAPACITIES = (0, 1, 4, 9, 17, 100)


def heaviest(jobs: Jobs, capacity: int) -> int:
    """The largest weight of any closed set that fits, by trying all of them."""
    return max(
        sum(jobs.weights[j] for j in chosen)
        for chosen in closed_sets(jobs)
        if sum(jobs.hours[j] for j in chosen) <= capacity
    )


def checked(jobs: Jobs, capacity: int) -> Choice:
    """The choice, after a look at its sums, its closure and its room."""
    found = best_choice(jobs, best_order(jobs).sequence, capacity)
    assert found.hours == sum(jobs.hours[j] for j in found.jobs) <= capacity
    assert found.weight == sum(jobs.weights[j] for j in found.jobs) <= found.bound
    assert all(set(found.jobs).issuperset(jobs.before[j]) for j in found.jobs)
    return found


@pytest.mark.parametrize("seed", range(0, 350, 50))
def test_what_fits_is_the_best_that_fits(seed: int) -> None:
    """On 350 small graphs and six capacities each, no closed set that fits weighs more."""
    for one in range(seed, seed + 50):
        jobs = random_jobs(seeded(one), 8)
        for capacity in CAPACITIES:
            found = checked(jobs, capacity)
            assert found.weight == heaviest(jobs, capacity), (jobs, capacity)
            assert found.is_optimal


@pytest.mark.parametrize("cap", [1, 3])
def test_with_few_states_the_bound_still_holds(monkeypatch: pytest.MonkeyPatch, cap: int) -> None:
    """Where states are cut off, the choice still fits and the bound is never below the optimum."""
    monkeypatch.setattr(deadline, "STATE_CAP", cap)
    proved = 0
    for seed in range(200):
        jobs = random_jobs(seeded(seed), 8)
        for capacity in CAPACITIES:
            found = checked(jobs, capacity)
            best = heaviest(jobs, capacity)
            assert found.weight <= best <= found.bound, (jobs, capacity)
            assert found.weight == best or not found.is_optimal
            proved += found.is_optimal
    assert proved > 900


def test_on_larger_graphs_the_short_search_loses_next_to_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On graphs shaped like ours: within 1 % of a search without haste, and 4 % of the bound."""
    graphs = [career_jobs(seeded(seed), 60) for seed in range(6)]
    cases = [(jobs, sum(jobs.hours) * part // 10) for jobs in graphs for part in (1, 3, 5, 8)]
    hasty = [checked(jobs, room) for jobs, room in cases]
    monkeypatch.setattr(deadline, "SHORT_SEARCH", 10**9)
    patient = [checked(jobs, room) for jobs, room in cases]
    for quick, slow in zip(hasty, patient, strict=True):
        assert slow.weight * 99 / 100 <= quick.weight <= slow.bound
        assert slow.weight <= quick.bound <= quick.weight * 104 / 100
    assert (
        sum(quick.weight == slow.weight for quick, slow in zip(hasty, patient, strict=True)) >= 20
    )


def test_everything_is_chosen_where_there_is_room() -> None:
    """With hours enough every job is taken, those of no weight too."""
    jobs = Jobs(hours=(3, 4), weights=(0, 1), before=((), ()))
    assert best_choice(jobs, (1, 0), 7).jobs == (0, 1)
    assert best_choice(jobs, (1, 0), 6).jobs == (1,)
    assert best_choice(jobs, (1, 0), 3).weight == 0
