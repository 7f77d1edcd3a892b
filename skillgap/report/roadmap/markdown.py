"""The roadmap as a Markdown file to keep: front page, timeline, months with boxes, notes."""

from skillgap.report.roadmap import notes as end
from skillgap.report.roadmap.front import front
from skillgap.report.roadmap.gantt import charts
from skillgap.report.roadmap.months import months
from skillgap.report.roadmap.rows import Roadmap


def roadmap_markdown(roadmap: Roadmap) -> str:
    """The whole file. It reads well raw, on GitHub and in Obsidian; foreign text is escaped."""
    plan_charts = charts(roadmap)
    blocks = [
        *front(roadmap, plan_charts),
        *months(roadmap, plan_charts),
        *end.left_out(roadmap),
        *end.booked_beside(roadmap),
        *end.credentials(roadmap),
        *end.choices(roadmap),
        *end.notes(roadmap),
    ]
    return "\n\n".join(blocks) + "\n"
