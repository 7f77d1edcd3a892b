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
    error="#e06c75",
    dark=True,
    variables={
        "met": "#8fc7d9",
        "part": "#d9b36c",
        "missing": "#b58bb0",
        "quiet": "#8d96a5",
        "track": "#2b323c",
        "cursor": "#263241",
        "border": "#7fb4ca",
        "border-blurred": "#20252d",
        "block-cursor-background": "#263241",
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
    primary="#1f6f8b",
    secondary="#5b6472",
    accent="#1f6f8b",
    foreground="#23272e",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#eae7df",
    success="#2f6b3a",
    warning="#8a5a00",
    error="#b3261e",
    dark=False,
    variables={
        "met": "#1f6f8b",
        "part": "#8f6000",
        "missing": "#8a3f7e",
        "quiet": "#5f6773",
        "track": "#dcd8ce",
        "cursor": "#dce8ee",
        "border": "#1f6f8b",
        "border-blurred": "#eae7df",
        "block-cursor-background": "#dce8ee",
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

FALLBACKS = {
    "met": "#8fc7d9",
    "part": "#d9b36c",
    "missing": "#b58bb0",
    "quiet": "#8d96a5",
    "track": "#3a414b",
    "cursor": "#30404f",
}
"""Our tokens for themes that are not ours."""
