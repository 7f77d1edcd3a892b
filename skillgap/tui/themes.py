"""Two themes of our own beside Textual's: one accent, a calm scale for state, red for errors only.

`$met`, `$part` and `$missing` differ in lightness as well as in hue, so that they stay apart for
colour-blind people and in grey.
"""

from textual.theme import Theme

DARK = Theme(
    name="skillgap-dark",
    primary="#7fb4ca",
    secondary="#8a93a6",
    accent="#7fb4ca",
    foreground="#d5d9e0",
    background="#14171c",
    surface="#191d23",
    panel="#20252d",
    success="#9fc2a0",
    warning="#d9b36c",
    error="#e57b83",
    dark=True,
    variables={
        "met": "#a5dcec",
        "part": "#cfa85c",
        "missing": "#b187ac",
        "quiet": "#8d96a5",
        "track": "#2b323c",
        "cursor": "#212b38",
        "border": "#7fb4ca",
        "border-blurred": "#20252d",
        "block-cursor-background": "#212b38",
        "block-cursor-foreground": "#eef1f5",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#1d232b",
        "footer-background": "#14171c",
        "scrollbar": "#2b323c",
        "scrollbar-background": "#14171c",
        "scrollbar-corner-color": "#14171c",
    },
)
LIGHT = Theme(
    name="skillgap-light",
    primary="#1d6a85",
    secondary="#5b6472",
    accent="#1d6a85",
    foreground="#23272e",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#eae7df",
    success="#2f6b3a",
    warning="#8a5a00",
    error="#b3261e",
    dark=False,
    variables={
        "met": "#083f54",
        "part": "#714a00",
        "missing": "#954a88",
        "quiet": "#5b636f",
        "track": "#dcd8ce",
        "cursor": "#dfeaef",
        "border": "#1d6a85",
        "border-blurred": "#eae7df",
        "block-cursor-background": "#dfeaef",
        "block-cursor-foreground": "#15181c",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#e8ecec",
        "footer-background": "#fbfaf7",
        "scrollbar": "#dcd8ce",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-corner-color": "#fbfaf7",
    },
)
OURS = (DARK, LIGHT)

STATE_TOKENS = {
    "met": "$met",
    "part": "$part",
    "missing": "$missing",
    "unknown": "$quiet",
    "not-asked": "$quiet",
}
"""Theme token by state of a requirement."""

TOKENS = ("met", "part", "missing", "quiet", "track", "cursor")


def fallbacks(*, dark: bool) -> dict[str, str]:
    """Our tokens for themes that are not ours."""
    return {name: (DARK if dark else LIGHT).variables[name] for name in TOKENS}
