"""`skillgap compare A B`: two targets for a person, or two people at a target."""

from argparse import Namespace
from typing import TYPE_CHECKING

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report.subject import Subject, find_target

if TYPE_CHECKING:
    from skillgap.market.model import Target
    from skillgap.report.compare.view import Comparing

BOTH = "Compare two targets (role/seniority) or two profiles."


def compare(args: Namespace) -> int:
    """Print the comparison; both names are targets, or both are profiles."""
    from skillgap.report.compare.markdown import compare_markdown  # noqa: PLC0415
    from skillgap.report.compare.shape import compare_shape  # noqa: PLC0415
    from skillgap.report.compare.text import compare_text  # noqa: PLC0415

    ctx = Context(args)
    compared = _compared(ctx)
    return deliver(
        ctx,
        text=lambda: compare_text(compared, ctx.ink),
        markdown=lambda: compare_markdown(compared),
        shape=lambda: compare_shape(compared),
    )


def _compared(ctx: Context) -> "Comparing":
    args = ctx.args
    one, two = _as_target(ctx, args.one), _as_target(ctx, args.two)
    if one and two:
        return _targets(ctx, one, two)
    if one or two:
        raise _mixed(ctx, args.two if one else args.one)
    return _people(ctx)


def _as_target(ctx: Context, name: str) -> "Target | None":
    """The target of that name; None where it can only be a profile."""
    if name.casefold().endswith(".toml") or "/" not in name:
        return None
    return find_target(ctx.market, name)


def _mixed(ctx: Context, name: str) -> UsageError:
    """Why a target and a name do not go together: a role without seniority, or a profile."""
    try:
        find_target(ctx.market, name)
    except UsageError as error:
        if "lacks a seniority" in error.message:
            return error
    return UsageError(f"{visible(name, 60)} is no target, the other one is.", BOTH)


def _targets(ctx: Context, one: "Target", two: "Target") -> "Comparing":
    from skillgap.report.compare.view import of_targets  # noqa: PLC0415

    if ctx.args.target:
        raise UsageError("--target goes with two profiles, not with two targets.", "Leave it out.")
    return of_targets(ctx.subject(ctx.args.profile), one, two)


def _people(ctx: Context) -> "Comparing":
    from skillgap.report.compare.view import of_people  # noqa: PLC0415

    args = ctx.args
    if args.profile:
        raise UsageError("--profile goes with two targets, not with two profiles.", "Leave it out.")
    one, two = ctx.subject(args.one), ctx.subject(args.two)
    return of_people(
        (_label(one, two, args.one), one), (_label(two, one, args.two), two), _common(ctx, one, two)
    )


def _label(person: Subject, other: Subject, given: str) -> str:
    """The person's name, or what was typed where both have the same."""
    return visible(given, 60) if person.name == other.name else person.name


def _common(ctx: Context, one: Subject, two: Subject) -> "Target":
    """The target to compare at: the one given, else the first person's, else the second's."""
    if ctx.args.target:
        return one.target(ctx.args.target)
    chosen = one if one.profile.target or not two.profile.target else two
    target = chosen.target()
    if two.profile.target != one.profile.target:
        ctx.note(
            f"At {target.id}, the target of {chosen.name}. Another one: --target ROLE/SENIORITY"
        )
    return target
