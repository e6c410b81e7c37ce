"""The tokens of the design: sizes of text, the two sets of colours, and which must contrast.

Python rather than JSON: the first window needs them, and loading a parser would take longer than
all of its widgets.
"""

from typing import Final

Colors = dict[str, str]

ROW: Final = 40  # height of a table's row at 100 %
TEXT: Final = {"small": 12, "label": 13, "body": 14, "lead": 15, "title": 18, "figure": 28}

# fmt: off
LIGHT: Final[Colors] = {
    "bg": "#f6f4ef", "surface": "#ffffff", "field": "#ffffff", "hover": "#f3f0e9",
    "line": "#e3dfd6", "line_soft": "#f0ede6", "line_strong": "#9a9f98",
    "text": "#23302d", "muted": "#5f6b67",
    "accent": "#1f7a68", "accent_hover": "#1a6959", "accent_pressed": "#165a4c",
    "on_accent": "#ffffff", "accent_soft": "#e2f1ed", "accent_ink": "#1b6d5d",
    "accent_line": "#b5d6cd", "ring": "#cfe7e0",
    "warn": "#b7791f", "warn_soft": "#fbf0d9", "warn_ink": "#8a5a10",
    "risk": "#b3412e", "risk_soft": "#f9e4df", "risk_ink": "#a63a28", "risk_line": "#e9c3ba",
    "info_soft": "#e4edf7", "info_ink": "#2f6096",
    "neutral_soft": "#eeebe4", "neutral_ink": "#5f6b67",
    "good": "#2f8f5b", "bar": "#9cc5bb",
    "selected": "#f0f4ef",
    "nav": "#20413a", "nav_on": "#2e5a51", "nav_hover": "#284e46",
    "nav_text": "#cfe0da", "nav_strong": "#ffffff", "badge": "#b8513a", "on_badge": "#ffffff",
}
DARK: Final[Colors] = {
    "bg": "#171d1b", "surface": "#1f2725", "field": "#1a2120", "hover": "#28322f",
    "line": "#35403d", "line_soft": "#2a3431", "line_strong": "#76827e",
    "text": "#e4e9e6", "muted": "#a3aeaa",
    "accent": "#5fbfa6", "accent_hover": "#72cab3", "accent_pressed": "#4fae95",
    "on_accent": "#0f2a23", "accent_soft": "#1d3b34", "accent_ink": "#7fd0ba",
    "accent_line": "#2f5a4f", "ring": "#28493f",
    "warn": "#e3b565", "warn_soft": "#3b2f18", "warn_ink": "#e3b565",
    "risk": "#ec8f7c", "risk_soft": "#43241e", "risk_ink": "#f0a08f", "risk_line": "#6b3a30",
    "info_soft": "#1f3145", "info_ink": "#9dc1ea",
    "neutral_soft": "#2b3432", "neutral_ink": "#a3aeaa",
    "good": "#62c58f", "bar": "#3d6c61",
    "selected": "#27332f",
    "nav": "#12211d", "nav_on": "#24463e", "nav_hover": "#1b332d",
    "nav_text": "#b9ccc5", "nav_strong": "#f2f6f4", "badge": "#b8513a", "on_badge": "#ffffff",
}
# fmt: on

# Foreground and background that are read together (WCAG 2.2, 1.4.3).
CONTRAST: Final = (
    ("text", "bg"),
    ("text", "surface"),
    ("text", "field"),
    ("text", "hover"),
    ("text", "selected"),
    ("muted", "bg"),
    ("muted", "surface"),
    ("muted", "field"),
    ("muted", "hover"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("accent_ink", "accent_soft"),
    ("accent_ink", "surface"),
    ("warn_ink", "warn_soft"),
    ("risk_ink", "risk_soft"),
    ("risk_ink", "surface"),
    ("info_ink", "info_soft"),
    ("neutral_ink", "neutral_soft"),
    ("nav_text", "nav"),
    ("nav_text", "nav_hover"),
    ("nav_strong", "nav_on"),
    ("on_badge", "badge"),
)
