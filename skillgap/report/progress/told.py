"""What a command about progress says, as text for a terminal and as Markdown."""

from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.plaintext import visible
from skillgap.report.columns import headline, listed, paragraph, section
from skillgap.report.ink import Ink
from skillgap.report.layout import Fact, facts
from skillgap.report.markdown import bullets, escape

LONGEST = 600


class Told(NamedTuple):
    """A title (and what stands at its right), labels with words, titled lists, and commands to copy."""

    title: str
    right: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    commands: tuple[str, ...] = ()


def told_text(told: Told, ink: Ink) -> RenderableType:
    """For a terminal."""
    parts: list[RenderableType] = [
        headline(ink.text(visible(told.title, LONGEST)), ink.text(visible(told.right, LONGEST))),
        Text(),
        facts([Fact(label, words) for label, words in told.facts if words], ink),
    ]
    for title, lines in told.lists:
        if lines:
            shown = [ink.text(visible(line, LONGEST)) for line in lines]
            parts.append(section(title, listed(shown, ink.text("·"), 2)))
    for command in told.commands:
        parts += [Text(), paragraph(visible(command, LONGEST), 2)]
    return Group(*parts)


def told_markdown(told: Told) -> str:
    """As Markdown."""
    blocks = [f"# {escape(told.title)}", escape(told.right)]
    blocks.append(bullets(f"**{label}:** {escape(words)}" for label, words in told.facts if words))
    for title, lines in told.lists:
        if lines:
            blocks += [f"## {title}", bullets(escape(line) for line in lines)]
    blocks += [f"```sh\n{visible(command, LONGEST)}\n```" for command in told.commands]
    return "\n\n".join(block for block in blocks if block) + "\n"
