"""Before a session record is printed: whether one's own case note stands on it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.documents.rendered import Rendered
from ui.shared.sheet import Sheet
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, CheckBox
from ui.workplace import Workplace


class PrintSheet(Sheet):
    """``open()`` it; it goes on to the preview."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, visit_id: int, *, may_write_notes: bool
    ) -> None:
        title = QCoreApplication.translate("PrintSheet", "Print the session record")
        super().__init__(parent, title, "")
        self._page, self._workplace, self._visit_id = parent, workplace, visit_id
        self.add_point(self.tr("Facts of the visit, what was done and what is next."))
        self._with_note = CheckBox(self.tr("With my own case note"))
        words = self.tr("On paper anybody can read it. Put the sheet away under lock and key.")
        self._warning = Banner(words, Tone.WARN)
        self._warning.hide()
        self.column.addWidget(self._with_note)
        self._with_note.setVisible(may_write_notes)
        self.column.addWidget(self._warning)
        self.add_choice(self.tr("Preview"), "", is_safe=True)
        self._with_note.toggled.connect(self._warning.setVisible)
        self.accepted.connect(self._show_paper)

    def _show_paper(self) -> None:
        prints, codes = self._workplace.register.visit_prints, self._workplace.codes
        visit_id, with_note = self._visit_id, self._with_note.isChecked()

        def make() -> Rendered:
            from services.documents import session_record

            facts = prints.record(visit_id, with_note=with_note)
            return session_record.filled(facts, codes)

        show_paper(
            self._workplace,
            self._page,
            make,
            self.tr("Session record"),
            "session-record",
            can_save=not with_note,
        )
