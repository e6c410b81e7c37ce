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
        "no_layout": translate(
            "Conflicts",
            "No package of any room has come yet, so the rows are not known. Take one in first.",
        ),
        "no_unit": translate(
            "Conflicts", "This room has no unit yet. Give it one in the registry."
        ),
        "package_here": translate(
            "Conflicts", "The package of this month is here already; it counts, not the paper."
        ),
        "typed_before": translate("Conflicts", "These pages were typed in before."),
        "month_before_missing": translate(
            "Conflicts", "The month before is missing. Take it in or type it first."
        ),
        "already_undone": translate("Conflicts", "This package was taken back already."),
        "later_package": translate(
            "Conflicts",
            "A later package of this room counts on top of it. Take that one back first.",
        ),
        **_registry_conflicts(),
        **_upward_conflicts(),
    }


def _upward_conflicts() -> dict[str, str]:
    """Of the office's own month, and of files for other systems."""
    translate = QCoreApplication.translate
    return {
        "nothing_came": translate(
            "Conflicts", "No room has reported yet, so there is nothing to hand up."
        ),
        "not_next": translate(
            "Conflicts", "Months are handed up one after the other. Another one is next."
        ),
        "not_over": translate("Conflicts", "This month is not over yet."),
        "mixed_bases": translate(
            "Conflicts",
            "The rooms round in different steps that do not fit together. Agree on one rule first.",
        ),
        "not_balanced": translate(
            "Conflicts",
            "The sums do not balance: a package of some room is missing or was taken back. "
            "Take it in first.",
        ),
        "codes_unusable": translate(
            "Conflicts", "Some codes in this table cannot be used. Nothing was changed."
        ),
    }


def _registry_conflicts() -> dict[str, str]:
    """Of rooms, units and packs."""
    translate = QCoreApplication.translate
    return {
        "no_requests": translate("Conflicts", "There is no request of a room in this place."),
        "not_asked": translate("Conflicts", "There is nothing to decide about this room."),
        "not_approved": translate("Conflicts", "This room is not enrolled."),
        "later_event": translate(
            "Conflicts",
            "Something later is noted about this unit. Changes are entered in the order of "
            "their days.",
        ),
        "has_units": translate("Conflicts", "Other units belong to it. Move them first."),
        "has_rooms": translate("Conflicts", "Rooms belong to it. Move them first."),
        "no_packs": translate("Conflicts", "Nothing has been signed yet that could be written."),
    }
