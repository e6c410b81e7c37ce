"""A month of every room for other systems (DHIS2, ADX, FHIR): which format, which month, where."""

from PySide6.QtWidgets import QWidget

from services.county.sharing import SharedRooms
from services.summary.sharing import SharingFormat
from ui.shared.choices import Option, Segmented
from ui.shared.form import Field, Form, line_field
from ui.shared.progress_dialog import show_progress
from ui.shared.sheet import Sheet
from ui.workplace import Workplace


class RoomFilesSheet(Sheet):
    """Published figures only; no file holds more than the room's package does."""

    def __init__(self, parent: QWidget, workplace: Workplace, month: str) -> None:
        super().__init__(
            parent.window(),
            self.tr("Every room, for other systems"),
            self.tr("One set of files a room, with the figures that it published and no more."),
        )
        self._workplace = workplace
        formats = [Option(kind.value, kind.upper()) for kind in SharingFormat]
        self.format = Segmented(formats, formats[0].code)
        self.month = line_field(text=month)
        self.form = Form()
        self.form.add(
            Field(
                "month",
                self.tr("Month"),
                self.month,
                example=self.tr("Write it like 2026-11"),
            )
        )
        self.column.addWidget(self.format)
        self.column.addWidget(self.form)
        self.add_choice(self.tr("Save in a folder…"), "", is_safe=True)

    def accept(self) -> None:
        """Ask for the folder, then write; the sheet stays until it is done."""
        folder = self._workplace.dialogs.choose_folder(self.tr("Where should the files go?"))
        if folder is None:
            return
        sharing, month = self._workplace.register.county_sharing, self.month.text().strip()
        kind = SharingFormat(self.format.value())
        job = self._workplace.jobs.start(
            lambda progress: sharing.save(month, kind, folder, progress), self._show_error
        )
        job.succeeded.connect(self._done)
        show_progress(job, self.tr("Writing files"), self)

    def _show_error(self, error: BaseException) -> None:
        if not self.form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _done(self, shared: SharedRooms) -> None:
        super().accept()
        words = self.tr("{files} files of {rooms} rooms are written.")
        said = [words.format(files=shared.files, rooms=shared.rooms)]
        if shared.left_out:
            said.append(self.tr("%n figure(s) have no code there.", "", shared.left_out))
        self._workplace.dialogs.tell(self.tr("Saved"), " ".join(said))
