"""Numbers and dates as words: one place for how each is written."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from skillgap.engine.rounding import round_half_up, round_parts
from skillgap.market.model import Evidence

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def points(value: Fraction | float) -> str:
    """Points with one decimal: `61.3`."""
    exact = value if isinstance(value, Fraction) else Fraction(value).limit_denominator(10**9)
    return f"{float(round_half_up(exact)):.1f}"


def signed(value: Fraction | float) -> str:
    """A change in points: `+2.1`, `−0.4`, `0.0`."""
    text = points(value if value > 0 else -value)
    if text == "0.0":
        return text
    return ("+" if value > 0 else "−") + text


def percent(value: Fraction | float) -> str:
    """A percentage without more decimals than it has: `71 %`, `37.7 %`."""
    number = float(value)
    return f"{number:.0f} %" if abs(number - round(number)) < 0.05 else f"{number:.1f} %"  # noqa: PLR2004


def hours(value: float) -> str:
    """Hours as a whole number with the unit: `120 h`; less than one hour as `<1 h`."""
    if 0 < value < 1:
        return "<1 h"
    return f"{value:,.0f} h"


def counted(number: int, noun: str) -> str:
    """`1 step`, `28 steps`."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


def money(dollars: int) -> str:
    """US dollars: `$215,000`."""
    return f"${dollars:,}"


def money_range(salary: int | None, span: tuple[int, int] | None) -> str:
    """A salary or a range of salaries, or nothing."""
    if salary:
        return money(salary)
    return f"{money(span[0])}–{money(span[1])}" if span else ""


def month_name(month: str) -> str:
    """`2026-12` as `December 2026`."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def day(when: date | None) -> str:
    """A date as `13 August 2029`; None is more than fifty years away."""
    if when is None:
        return "more than 50 years away"
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def month_year(when: date | None) -> str:
    """A date as `August 2029`."""
    return "more than 50 years away" if when is None else f"{MONTHS[when.month - 1]} {when.year}"


def share(evidence: Evidence) -> str:
    """A share as it is printed: `37.7 %` or `15–20 %`."""
    if evidence.low is None or evidence.high is None:
        return ""
    if evidence.low == evidence.high:
        return percent(evidence.low)
    return f"{float(evidence.low):g}–{float(evidence.high):g} %"


def adding_up(have: Sequence[Fraction], missing: Sequence[Fraction]) -> tuple[list[str], list[str]]:
    """Points of all parts, printed so that they add up to the printed readiness and gap.

    The printed readiness and gap add up to 100.0 in their turn.
    """
    readiness = round_half_up(sum(have, Fraction(0)))
    gap = (100 if any(have) or any(missing) else 0) - readiness
    shown = round_parts(have, readiness), round_parts(missing, gap)
    return [f"{float(p):.1f}" for p in shown[0]], [f"{float(p):.1f}" for p in shown[1]]


def remaining(readiness: Fraction) -> str:
    """The gap of a readiness, printed so that both add up to 100.0."""
    return f"{float(100 - round_half_up(readiness)):.1f}"


def span(low: Fraction | float, high: Fraction | float) -> str:
    """A range of points: `49.2–83.2`."""
    return f"{points(low)}–{points(high)}"


def hours_adding_up(parts: Sequence[float]) -> tuple[list[str], str]:
    """Whole hours without the unit, and the total they add up to as printed."""
    exact = [Fraction(part) for part in parts]
    total = round_half_up(sum(exact, Fraction(0)), Fraction(1))
    return [f"{int(part):,}" for part in round_parts(exact, total, Fraction(1))], f"{int(total):,}"


def per_hundred_hours(gain: Fraction | float, likely: float) -> str:
    """Points for a hundred hours: `3.7`, from a hundred on without decimals; nothing without hours."""
    if not likely:
        return ""
    rate = float(gain) * 100 / likely
    return points(rate) if rate < 100 else f"{rate:,.0f}"  # noqa: PLR2004


def points_apart(have: Fraction, missing: Fraction) -> tuple[str, str, str]:
    """What a requirement is worth, had and missing, to a hundredth: the last two add up to the first."""
    hundredth = Fraction(1, 100)
    shown = round_parts([have, missing], unit=hundredth)
    return (
        f"{float(sum(shown, Fraction(0))):.2f}",
        f"{float(shown[0]):.2f}",
        f"{float(shown[1]):.2f}",
    )
