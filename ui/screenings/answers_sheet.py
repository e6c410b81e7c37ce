"""The single answers of one student: opened on purpose, and noted each time."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.screenings.answer_strings import shown
from services.screenings.entering import AnswersView
from services.screenings.following import FlaggedStudent
from ui.screenings.answer_grid import AnswerGrid
from ui.screenings.words import place_words
from ui.shared.sheet import Sheet
from ui.shared.widgets import muted_label, text_label
from ui.workplace import Workplace

_WIDTH = 780


class AnswersSheet(Sheet):
    """``open()`` it."""

    def __init__(self, parent: QWidget, workplace: Workplace, student: FlaggedStudent) -> None:
        title = QCoreApplication.translate("AnswersSheet", "Single answers")
        super().__init__(parent, title, "")
        self.setMaximumWidth(workplace.theme.px(_WIDTH))
        self.setMinimumWidth(workplace.theme.px(_WIDTH))
        self.column.addWidget(text_label(place_words(student.class_name, student.number)))
        self.column.addWidget(
            muted_label(self.tr("That they were looked at is in the log of who looked."))
        )
        entry = workplace.register.screening_entry
        job = workplace.jobs.start(lambda progress: entry.answers(student.id))
        job.succeeded.connect(self._show)

    def _show(self, views: tuple[AnswersView, ...]) -> None:
        for view in views:
            grid = AnswerGrid()
            grid.set_keys(view.keys)
            grid.show_signs(shown(view.answers, view.keys))
            grid.setEnabled(False)
            self.column.addWidget(text_label(view.short, "strong"))
            self.column.addWidget(grid)
        self.add_close()
