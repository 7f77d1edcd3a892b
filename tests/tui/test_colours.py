"""Colour only repeats what a sign and a word say, can be read, and stays apart for every eye."""

import asyncio
from itertools import combinations
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

from skillgap.report.ink import STATE_WORDS, Ink
from skillgap.tui.app import SkillgapApp
from skillgap.tui.themes import OURS
from tests.tui.conftest import open_app, press, screen_text, shows

WHO = "tomasz-zielinski"
Rgb = tuple[float, float, float]
EYES: dict[str, tuple[Rgb, Rgb, Rgb]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""What is seen of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1)."""

APART, GREY_APART = 12, 5
"""Least distance of two states in CIELAB, and least difference of their lightness."""


def linear(colour: str) -> Rgb:
    """A colour as linear light."""
    parts = (value / 255 for value in Color.parse(colour).rgb)
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return red, green, blue


def luminance(light: Rgb) -> float:
    """Relative luminance."""
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(linear(one)), luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def lab(light: Rgb) -> Rgb:
    """Linear light in CIELAB."""
    red, green, blue = (min(max(value, 0.0), 1.0) for value in light)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    y = luminance((red, green, blue))
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def tokens(theme: Theme) -> dict[str, str]:
    """The colours of text."""
    own = {name: theme.variables[name] for name in ("met", "part", "missing", "quiet")}
    return {
        **own,
        "accent": str(theme.accent),
        "text": str(theme.foreground),
        "error": str(theme.error),
    }


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_all_text_can_be_read(theme: Theme) -> None:
    """Every colour of text has 4.5:1 and more on every ground it stands on."""
    grounds = [theme.background, theme.surface, theme.panel, theme.variables["cursor"]]
    for name, colour in tokens(theme).items():
        for ground in grounds:
            assert contrast(colour, str(ground)) >= 4.5, (name, ground)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_states_stay_apart_for_every_eye_and_in_grey(theme: Theme) -> None:
    """Met, part and missing differ for colour-blind people too, and in lightness alone."""
    for one, other in combinations(("met", "part", "missing"), 2):
        a, b = (linear(theme.variables[name]) for name in (one, other))
        assert abs(lab(a)[0] - lab(b)[0]) >= GREY_APART, (one, other)
        for eye, rows in EYES.items():
            seen = [
                lab(
                    tuple(sum(m * v for m, v in zip(row, light, strict=True)) for row in rows)  # type: ignore[arg-type]
                )
                for light in (a, b)
            ]
            distance = sum((p - q) ** 2 for p, q in zip(*seen, strict=True)) ** 0.5
            assert distance >= APART, (one, other, eye)


def test_every_state_has_a_sign_and_a_word_of_its_own() -> None:
    """No two states share a sign, with and without ASCII, and none goes without words."""
    for ink in (Ink(), Ink(ascii=True)):
        assert len({ink.sign(state) for state in STATE_WORDS}) == len(STATE_WORDS)
    assert len({*STATE_WORDS.values()}) == len(STATE_WORDS)
    assert all(STATE_WORDS.values())


def colours(app: SkillgapApp) -> set[tuple[int, ...]]:
    """All colours that are painted on the screen."""
    styles = [part.style for strip in app.screen._compositor.render_strips() for part in strip]
    found = [each for style in styles if style for each in (style.color, style.bgcolor)]
    return {tuple(each.triplet) for each in found if each is not None and each.triplet is not None}


def test_no_color_means_no_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR all views are grey and still say by sign and word what is met and what is not."""
    monkeypatch.setenv("NO_COLOR", "1")

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert colours(app)
            for key in ("f1", "f2", "f3", "f4", "f5"):
                await press(pilot, key)
                assert all(len({*colour}) == 1 for colour in colours(app)), key
            await press(pilot, "f3")
            assert shows(app, "○ TensorFlow", "◐ Python", "0→4")

    asyncio.run(story())


@pytest.mark.parametrize("theme", ["textual-light", "dracula", "catppuccin-latte", "nord"])
def test_other_themes_work_too(tmp_path: Path, theme: str) -> None:
    """Under Textual's own themes our tokens are those of the same darkness."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            app.theme = theme
            await press(pilot, "f3")
            assert "TensorFlow" in "".join(screen_text(app))
            ours = next(each for each in OURS if each.dark is app.current_theme.dark)
            assert app.get_css_variables()["quiet"] == ours.variables["quiet"]

    asyncio.run(story())
