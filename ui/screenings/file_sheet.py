"""A client's file for a student: a new one, or one that is there already."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from services.clients.duplicates import Sought
from services.clients.records import PossibleDuplicate
from services.screenings.following import FlaggedStudent
from ui.shared.entries import row_of
from ui.shared.sheet import Sheet
from ui.shared.widgets import NameLabel, muted_label, plain_button, primary_button, text_label
from ui.workplace import Workplace


class FileSheet(Sheet):
    """``open()`` it. Signal ``opened`` (client id)."""

    opened = Signal(int)

    def __init__(self, parent: QWidget, workplace: Workplace, student: FlaggedStudent) -> None:
        title = QCoreApplication.translate("FileSheet", "Open a file")
        super().__init__(parent, title, "")
        self._workplace, self._student = workplace, student
        self.column.addWidget(
            text_label(
                self.tr(
                    "The file begins with name, sex, birth date, class and number. Open duties of "
                    "this student move into it. Answers stay with the screening."
                )
            )
        )
        self._found = muted_label(self.tr("Looking for a file that may be of the same person"))
        self.column.addWidget(self._found)
        clients, sought = workplace.register.clients, Sought(name=student.name)
        job = workplace.jobs.start(lambda progress: clients.find_duplicates(sought))
        job.succeeded.connect(self._show)

    def _show(self, found: tuple[PossibleDuplicate, ...]) -> None:
        self._found.setText(self.tr("Perhaps the same person:"))
        self._found.setVisible(bool(found))
        for each in found:
            take = plain_button(self.tr("It is this one"))
            take.setProperty("client", int(each.client.id))
            take.clicked.connect(self._link)
            name = NameLabel(self._workplace.curtain, each.client.name)
            self.column.addWidget(row_of(name, muted_label(each.client.file_no), 1, take))
        back = plain_button(QCoreApplication.translate("Dialogs", "Cancel"))
        new = primary_button(self.tr("Open a new file"))
        back.clicked.connect(self.reject)
        new.clicked.connect(self._make)
        self.column.addWidget(row_of(muted_label(""), 1, back, new))

    def _make(self) -> None:
        talks, student_id = self._workplace.register.screening_talks, self._student.id
        job = self._workplace.jobs.start(lambda progress: talks.open_file(student_id))
        job.succeeded.connect(self._end)

    def _link(self) -> None:
        talks, student_id = self._workplace.register.screening_talks, self._student.id
        client_id = int(self.sender().property("client"))

        def work() -> int:
            talks.link(student_id, client_id)
            return client_id

        job = self._workplace.jobs.start(lambda progress: work())
        job.succeeded.connect(self._end)

    def _end(self, client_id: int) -> None:
        self.accept()
        self.opened.emit(client_id)
