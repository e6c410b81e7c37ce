"""Conflicts that only a county office meets."""

from PySide6.QtCore import QCoreApplication


def office_conflicts() -> dict[str, str]:
    """The words of each code."""
    translate = QCoreApplication.translate
    return {
        "not_an_office": translate(
            "Conflicts", "This register belongs to a room. Only an office collates packages."
        ),
        "no_exchange_key": translate(
            "Conflicts", "This office has no key that packages are sealed to."
        ),
        "already_undone": translate("Conflicts", "This package was taken back already."),
        "later_package": translate(
            "Conflicts",
            "A later package of this room counts on top of it. Take that one back first.",
        ),
    }
