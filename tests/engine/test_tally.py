"""The running tally of readiness agrees with computing it anew."""

from hypothesis import given

from skillgap.engine.gap import readiness
from skillgap.engine.steps import reached, route_to
from skillgap.engine.tally import Tally

from .worlds import World, law, worlds


@law
@given(worlds())
def test_a_tally_is_the_readiness_at_every_step(world: World) -> None:
    """After each step the tally's change is the change of the readiness, any-of rows included."""
    steps = route_to(world.market, world.target, world.levels).steps
    tally, after = Tally(world.target, world.levels), dict(world.levels)
    for step in steps:
        now = reached(after, [step])
        change = readiness(world.target, now) - readiness(world.target, after)
        assert tally.take(step) == change
        after = now
    assert Tally(world.target, world.levels).take_all(steps) == readiness(world.target, after)
