"""`skillgap roadmap`: what to learn, month by month, as text, Markdown, HTML, JSON, CSV or calendar."""

from argparse import Namespace
from typing import TYPE_CHECKING

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.plaintext import visible
from skillgap.problems import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from skillgap.report.roadmap.rows import Roadmap

FORMATS = ("text", "md", "html", "json", "csv", "ics")
NO = 1


def roadmap(args: Namespace) -> int:
    """Print or write the roadmap."""
    ctx = Context(args)
    if ctx.format not in FORMATS:
        message = f"A roadmap cannot be written as .{visible(ctx.format, 20)}."
        raise UsageError(
            message, "Use an ending such as .md, .html, .ics, .csv, .json or .txt, or say --format."
        )
    if ctx.args.study and ctx.format != "ics":
        raise UsageError("--study is for the calendar.", "Write one: -o plan.ics")
    found = _planned(ctx)
    for note in _without_effect(found, args):
        ctx.note(note)
    if ctx.format == "csv":
        return _csv(ctx, found)
    if ctx.format == "html":
        return _html(ctx, found)
    return _ics(ctx, found) if ctx.format == "ics" else _report(ctx, found)


def _planned(ctx: Context) -> "Roadmap":
    """The plan with all that is told beside it."""
    from skillgap.cli.laid import laid_over  # noqa: PLC0415
    from skillgap.cli.wishes import asked_for  # noqa: PLC0415
    from skillgap.report.roadmap.build import build_roadmap  # noqa: PLC0415

    args, subject = ctx.args, ctx.subject(ctx.args.profile)
    target = subject.target(args.target, args.focus, args.source)
    asked = asked_for(args, subject, target)
    for note in asked.notes:
        ctx.note(note)
    return build_roadmap(
        subject,
        target,
        asked.wishes,
        preparation=asked.preparation,
        activities=asked.activities,
        notes=laid_over(subject.market, args.focus, args.source),
    )


def _without_effect(found: "Roadmap", args: Namespace) -> "Iterator[str]":
    """Choices made on the command line that change nothing in this plan."""
    given = {"pin": args.pin, "skip": args.skip, "at work": args.at_work}
    planned = {step.skill for step in (*found.plan.order, *found.plan.left_out)}
    for price in found.prices:
        idle = not price.hours and not price.points and not price.area
        if given.get(price.choice) and idle and price.subject not in planned:
            option = "--" + price.choice.replace(" ", "-")
            yield f"{found.skill_name(price.subject)} is not in this plan anyway; {option} changes nothing."


def _report(ctx: Context, found: "Roadmap") -> int:
    from skillgap.report.roadmap.markdown import roadmap_markdown  # noqa: PLC0415
    from skillgap.report.roadmap.shape import roadmap_shape  # noqa: PLC0415

    def text() -> "RenderableType":
        from skillgap.report.roadmap.text import roadmap_text  # noqa: PLC0415

        return roadmap_text(found, ctx.ink, _hint(ctx))

    return deliver(
        ctx,
        text=text,
        markdown=lambda: roadmap_markdown(found),
        shape=lambda: roadmap_shape(
            found.subject, found.plan, found.prices, found.hours_needed or None
        ),
    )


def _hint(ctx: Context) -> str:
    """The one command worth running next."""
    name = f" {ctx.args.profile}" if ctx.args.profile else ""
    return f"to keep it, with projects and what to learn from: skillgap roadmap{name} -o plan.md"


def _csv(ctx: Context, found: "Roadmap") -> int:
    from skillgap.report.roadmap.csv import roadmap_csv  # noqa: PLC0415

    ctx.emit(roadmap_csv(found))
    return 0


def _html(ctx: Context, found: "Roadmap") -> int:
    from skillgap.report.html.page import roadmap_html  # noqa: PLC0415

    ctx.emit(roadmap_html(found))
    return 0


def _ics(ctx: Context, found: "Roadmap") -> int:
    from skillgap.report.roadmap.blocks import study_time  # noqa: PLC0415
    from skillgap.report.roadmap.ics import roadmap_ics  # noqa: PLC0415

    if not any(month.pieces or month.interview for month in found.months):
        ctx.note("There is nothing to plan for this target, so there is no calendar.")
        return NO
    study = study_time(ctx.args.study) if ctx.args.study else None
    ctx.emit(roadmap_ics(found, ctx.now, study))
    return 0
