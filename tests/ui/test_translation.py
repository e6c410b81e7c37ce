"""The languages of the window."""

import pytest
from pytestqt.qtbot import QtBot

from ui.shared.form import line_field
from ui.translation import Language, Translation


@pytest.fixture
def translation(qapp: object) -> "Translation":
    return Translation(qapp)  # type: ignore[arg-type]


def menu_words(qtbot: QtBot) -> str:
    field = line_field()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = " ".join(action.text() for action in menu.actions())
    menu.deleteLater()
    return words


def test_the_menu_in_a_field_speaks_the_language_of_the_window(
    qtbot: QtBot, translation: Translation
) -> None:
    """Its words are Qt's own, which no catalogue of ours holds."""
    try:
        translation.speak(Language.CHINESE)
        assert "粘贴" in menu_words(qtbot)
        translation.speak(Language.ENGLISH)
        assert "Paste" in menu_words(qtbot)
        assert "粘贴" not in menu_words(qtbot)
    finally:
        translation.fall_silent()
