"""`skillgap roles`, `skills`, `sources` and `focus`: the market data, with the origin of each figure."""

from argparse import Namespace

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.market.lookup import find_skill
from skillgap.market.market import Market
from skillgap.market.model import Focus, Role
from skillgap.plaintext import visible
from skillgap.problems import UsageError, did_you_mean
from skillgap.report.focus.shape import focus_shape
from skillgap.report.market_shape import roles_shape, skills_shape
from skillgap.report.sources.shape import sources_shape
from skillgap.report.subject import find_target


def roles(args: Namespace) -> int:
    """All roles, one role, or one target."""
    from skillgap.report.roles import markdown as pages, text as texts  # noqa: PLC0415

    ctx, name = Context(args), args.name
    market = ctx.market
    if not name:
        return deliver(
            ctx,
            lambda: texts.roles_text(market, ctx.ink),
            lambda: pages.roles_markdown(market),
            lambda: roles_shape(market),
        )
    if "/" in name:
        target = find_target(market, name)
        role = market.roles[target.role]._replace(targets=(target,))
        return deliver(
            ctx,
            lambda: texts.target_text(market, target, ctx.ink),
            lambda: pages.target_markdown(market, target),
            lambda: roles_shape(_only(market, role)),
        )
    role = find_role(market, name)
    return deliver(
        ctx,
        lambda: texts.role_text(market, role, ctx.ink),
        lambda: pages.role_markdown(market, role),
        lambda: roles_shape(_only(market, role)),
    )


def _only(market: Market, role: Role) -> Market:
    return market._replace(roles={role.id: role})


def find_role(market: Market, name: str) -> Role:
    """The role of that id, name or beginning of an id. Raises UsageError with the nearest one."""
    text = name.strip().casefold()
    plain = text.replace(" ", "-")
    spelled = {role.id: role for role in market.roles.values()}
    spelled |= {role.name.casefold(): role for role in market.roles.values()}
    found = spelled.get(text) or spelled.get(plain)
    begun = [role for role in market.roles.values() if plain and role.id.startswith(plain)]
    if found or len(begun) == 1:
        return found or begun[0]
    message = f"Unknown role {visible(name, 60)}{did_you_mean(plain, market.roles)}."
    raise UsageError(message, f"Roles: {', '.join(market.roles)}. A target: ROLE/SENIORITY.")


def skills(args: Namespace) -> int:
    """The catalogue, one category of it, or one skill."""
    from skillgap.report.skills import markdown as pages, text as texts  # noqa: PLC0415

    ctx, category = Context(args), args.category or ""
    market = ctx.market
    if args.name:
        skill = find_skill(market.skills, args.name)
        return deliver(
            ctx,
            lambda: texts.skill_text(market, skill, ctx.ink),
            lambda: pages.skill_markdown(market, skill),
            lambda: skills_shape(market._replace(skills={skill.id: skill})),
        )
    if category and category not in market.categories:
        message = (
            f"Unknown category {visible(category, 60)}{did_you_mean(category, market.categories)}."
        )
        raise UsageError(message, f"Categories: {', '.join(market.categories)}.")
    chosen = {k: s for k, s in market.skills.items() if category in {"", s.category}}
    return deliver(
        ctx,
        lambda: texts.skills_text(market, ctx.ink, category),
        lambda: pages.skills_markdown(market, category),
        lambda: skills_shape(market._replace(skills=chosen)),
    )


def sources(args: Namespace) -> int:
    """The reports, their contradictions, and with `--tables` every table."""
    from skillgap.report.sources.markdown import sources_markdown  # noqa: PLC0415
    from skillgap.report.sources.text import sources_text  # noqa: PLC0415

    ctx = Context(args)
    market = ctx.market
    return deliver(
        ctx,
        lambda: sources_text(market, ctx.ink, tables=args.tables),
        lambda: sources_markdown(market, tables=args.tables),
        lambda: sources_shape(market),
    )


def focus(args: Namespace) -> int:
    """All focuses, or one."""
    from skillgap.report.focus import markdown as pages, text as texts  # noqa: PLC0415

    ctx = Context(args)
    market = ctx.market
    if args.name:
        found = find_focus(market, args.name)
        return deliver(
            ctx,
            lambda: texts.focus_text(market, found, ctx.ink),
            lambda: pages.focus_markdown(market, found),
            lambda: focus_shape(market, [found]),
        )
    return deliver(
        ctx,
        lambda: texts.focuses_text(market, ctx.ink),
        lambda: pages.focuses_markdown(market),
        lambda: focus_shape(market, market.focus.values()),
    )


def find_focus(market: Market, name: str) -> Focus:
    """The focus of that id or name. Raises UsageError with the nearest one."""
    text = name.strip().casefold()
    spelled = {focus.id: focus for focus in market.focus.values()}
    spelled |= {focus.name.casefold(): focus for focus in market.focus.values()}
    found = spelled.get(text) or spelled.get(text.replace(" ", "-"))
    if found is None:
        message = f"Unknown focus {visible(name, 60)}{did_you_mean(text, market.focus)}."
        raise UsageError(message, "List them: skillgap focus.")
    return found
