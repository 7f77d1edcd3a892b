"""Readiness as inline SVG: a curve from today to the end of the plan, and one of what was."""

from skillgap.report import figures
from skillgap.report.html.tags import Html, tag
from skillgap.report.progress.history import History, change_words, note_words
from skillgap.report.roadmap.rows import Roadmap

WIDTH, HEIGHT = 720, 210
LEFT, RIGHT, TOP, BOTTOM = 34, 48, 14, 26
"""Room (pixels) around the curve for its labels."""

MOST_TICKS = 8


def curve(roadmap: Roadmap) -> Html:
    """The figure of what lies ahead; nothing where there are no months."""
    if not roadmap.months:
        return Html()
    points = [roadmap.plan.readiness_start, *(month.readiness for month in roadmap.months)]
    places = [(_x(n, len(points) - 1), _y(float(value))) for n, value in enumerate(points)]
    ticks = _ticks(roadmap, [x for x, _ in places])
    about = "Readiness at the end of each month, of 100, if all of it is done."
    return _figure(places, figures.points(points[0]), figures.points(points[-1]), ticks, about)


def past_curve(history: History) -> Html:
    """The figure of what was, by date; nothing where fewer than two days are known."""
    points = history.points
    if len(points) < 2:  # noqa: PLR2004 - a line has two ends
        return Html()
    first, days = points[0].date, max((points[-1].date - points[0].date).days, 1)
    places = [(_x((each.date - first).days, days), _y(float(each.readiness))) for each in points]
    ends = [(points[0].date, places[0][0], "start"), (points[-1].date, places[-1][0], "end")]
    ticks = [_tick(figures.day(day), x, anchor) for day, x, anchor in ends]
    about = " ".join([*change_words(history), *note_words(history)])
    start, end = figures.points(points[0].readiness), figures.points(points[-1].readiness)
    return _figure(places, start, end, ticks, about)


def _figure(
    places: list[tuple[float, float]], start: str, end: str, ticks: list[Html], about: str
) -> Html:
    path = " L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    (x0, y0), (x1, y1) = places[0], places[-1]
    drawing = tag(
        "svg",
        tag("title", f"Readiness from {start} to {end} of 100"),
        *_levels(),
        *ticks,
        tag("path", d=f"M{path} L{x1:.1f} {_y(0):.1f} L{x0:.1f} {_y(0):.1f} Z", class_="area"),
        tag("path", d=f"M{path}", class_="line"),
        *(tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="3", class_="dot") for x, y in places),
        tag("text", start, x=x0 + 6, y=f"{y0 - 7:.1f}"),
        tag("text", end, x=x1 + 7, y=f"{y1 + 4:.1f}"),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
    )
    return tag("figure", drawing, tag("figcaption", about))


def _x(number: int, last: int) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * number / max(last, 1), 1)


def _y(value: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (100 - value) / 100


def _levels() -> list[Html]:
    drawn = []
    for value in (0, 25, 50, 75, 100):
        y = f"{_y(value):.1f}"
        drawn.append(tag("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, class_="grid"))
        place = f"{_y(value) + 4:.1f}"
        drawn.append(tag("text", str(value), x=LEFT - 6, y=place, text_anchor="end", class_="soft"))
    return drawn


def _tick(words: str, x: float, anchor: str = "middle") -> Html:
    return tag("text", words, x=x, y=HEIGHT - 8, text_anchor=anchor, class_="soft")


def _ticks(roadmap: Roadmap, places: list[float]) -> list[Html]:
    """Names of some months below the curve."""
    every = max(-(-len(roadmap.months) // MOST_TICKS), 1)
    return [
        _tick(month_label(month.name), places[n])
        for n, month in enumerate(roadmap.months, start=1)
        if not (n - 1) % every
    ]


def month_label(month: str) -> str:
    """`2026-12` as `Dec 26`."""
    year, number = month.split("-")
    return f"{figures.MONTHS[int(number) - 1][:3]} {year[2:]}"
