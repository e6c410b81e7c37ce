"""The design system: contrast, scaling, icons that exist and are used."""

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import product

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

import resources
from ui.shared.focus_ring import FocusRing
from ui.shared.icons import icon
from ui.shared.theme import Theme, ThemeChoice
from ui.shared.tokens import CONTRAST, DARK, LIGHT, Colors
from ui.shared.widgets import primary_button

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The application's theme, back to light and 100 % afterwards."""
    theme = Theme.current()
    yield theme
    theme.apply(ThemeChoice.LIGHT, 100)


def luminance(color: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [color.redF(), color.greenF(), color.blueF()]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", CONTRAST)
def test_text_can_be_read(colors: Colors, pair: tuple[str, str]) -> None:
    assert contrast(colors[pair[0]], colors[pair[1]]) >= LEAST_CONTRAST


def test_light_and_dark_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_style_sheet_leaves_nothing_unfilled(theme: Theme, qapp: QApplication) -> None:
    for choice, percent in product((ThemeChoice.LIGHT, ThemeChoice.DARK), (100, 125, 200)):
        theme.apply(choice, percent)
        assert not re.search(r"\$|px\(", qapp.styleSheet())


def test_text_size_scales_fonts_and_controls(theme: Theme, qtbot: QtBot) -> None:
    def measure(percent: int) -> tuple[int, int]:
        theme.apply(ThemeChoice.LIGHT, percent)
        button = primary_button("完成")
        qtbot.addWidget(button)
        button.show()
        return button.font().pixelSize(), button.sizeHint().height()

    font, height = measure(100)
    large_font, large_height = measure(200)
    assert large_font == 2 * font
    assert large_height >= 1.9 * height


@pytest.mark.parametrize(("asked", "given"), [(50, 100), (150, 150), (900, 200)])
def test_text_size_is_held_in_bounds(theme: Theme, asked: int, given: int) -> None:
    theme.apply(ThemeChoice.LIGHT, asked)
    assert theme.text_percent() == given


def test_a_change_of_theme_is_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.apply(ThemeChoice.DARK, 100)
    assert theme.is_dark()
    assert theme.color("bg") == QColor(DARK["bg"])


def test_icons_are_tinted_when_painted(theme: Theme) -> None:
    picture = icon("check", "accent")

    def ink() -> set[str]:
        image = picture.pixmap(QSize(32, 32)).toImage()
        points = product(range(image.width()), range(image.height()))
        colors = (image.pixelColor(x, y) for x, y in points)
        return {color.name() for color in colors if color.alpha() == 255}

    theme.apply(ThemeChoice.LIGHT, 100)
    light = ink()
    theme.apply(ThemeChoice.DARK, 100)
    assert LIGHT["accent"] in light
    assert DARK["accent"] in ink()


def test_disabled_icons_are_pale(theme: Theme) -> None:
    image = icon("check").pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    points = product(range(image.width()), range(image.height()))
    inks = {
        image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT["line_strong"]}


def test_every_shipped_icon_is_used_and_every_used_one_ships() -> None:
    shipped = {
        name.removesuffix(".svg")
        for name in (entry.name for entry in files(resources).joinpath("icons").iterdir())
        if name.endswith(".svg")
    }
    written = "\n".join(source.read_text(encoding="utf-8") for source in _sources())
    quoted = set(re.findall(r'"([a-z0-9-]+)"', written))
    assert shipped <= quoted
    asked = set(
        re.findall(r'(?:\bicon|icon_name=|paint_icon\(painter,)\(?\s*"([a-z0-9-]+)"', written)
    )
    assert asked <= shipped


def _sources() -> Iterator[Traversable]:
    waiting = list(files("ui").iterdir())
    while waiting:
        entry = waiting.pop()
        if entry.is_dir():
            waiting.extend(entry.iterdir())
        elif entry.name.endswith(".py"):
            yield entry


def test_focus_is_always_framed(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    ring, holder = FocusRing(qapp), QWidget()
    button = QPushButton("打开", holder)
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    button.setFocus()
    qtbot.waitUntil(lambda: ring.framed() is button)


def test_the_ring_outlives_the_window_it_was_in(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    ring = FocusRing(qapp)
    for _ in range(2):
        holder = QWidget()
        button = QPushButton("打开", holder)
        holder.show()
        holder.activateWindow()
        button.setFocus()
        qtbot.waitUntil(lambda there=button: ring.framed() is there)  # type: ignore[misc]
        delete(holder)
        assert ring.framed() is None


def test_as_the_system_follows_the_system(theme: Theme) -> None:
    theme.apply(ThemeChoice.SYSTEM, 100)
    theme._follow_system(Qt.ColorScheme.Dark)
    assert theme.is_dark()
    theme._follow_system(Qt.ColorScheme.Light)
    assert not theme.is_dark()
    theme.apply(ThemeChoice.LIGHT, 100)
    theme._follow_system(Qt.ColorScheme.Dark)
    assert not theme.is_dark()
