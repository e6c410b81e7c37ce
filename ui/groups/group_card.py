"""What a group is about, who leads it, and how far it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.groups.records import GroupDetails
from ui.shared.entries import FactGrid, row_of
from ui.shared.widgets import Card, plain_button, text_label
from ui.visits.words import Labels


class GroupCard(Card):
    """Signals: ``edit_wanted``, ``end_wanted``."""

    edit_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.heading.setText(self.tr("The group"))
        self.heading.show()
        self._labels = labels
        self._facts = FactGrid()
        self._edit = plain_button(self.tr("Edit"), icon_name="pencil")
        self._end = plain_button(self.tr("It has ended…"))
        self._edit.clicked.connect(self.edit_wanted)
        self._end.clicked.connect(self.end_wanted)
        self.body.addWidget(self._facts)
        self.body.addWidget(row_of(self._edit, self._end, 1, spacing=8))

    def show_group(self, group: GroupDetails) -> None:
        """Show this group instead."""
        summary = group.summary
        self._end.setVisible(summary.until is None)
        planned = summary.planned_sessions
        sessions = (
            self.tr("{held} of {planned}").format(held=summary.sessions, planned=planned)
            if planned
            else str(summary.sessions)
        )
        span = summary.since.isoformat()
        if summary.until is not None:
            span = f"{span} – {summary.until.isoformat()}"
        facts = (
            (self.tr("Topic"), self._labels.label("topic", summary.topic)),
            (self.tr("Goal"), group.goal),
            (self.tr("Leader"), summary.leader_name),
            (self.tr("Since"), span),
            (self.tr("Sessions"), sessions),
        )
        rows: list[tuple[str, QWidget]] = [
            (name, text_label(words)) for name, words in facts if words
        ]
        self._facts.set_rows(rows)
