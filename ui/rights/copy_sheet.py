"""The copy of one's own record: what goes in, where to, then hand over and delete."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Signer
from services.progress import Progress
from services.rights.copying_records import CopyChoices, CopyOptions, WrittenCopy
from services.rights.records import RequestView
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, CheckBox, plain_button, primary_button, text_label
from ui.workplace import Workplace


class CopyForm(RecordForm):
    """What is put in beside the facts; each note is chosen by itself, and none beforehand."""

    def __init__(self, choices: CopyChoices, request: RequestView) -> None:
        super().__init__()
        self._words = CheckBox(self.tr("With what was written about visits, risk and plans"))
        # A guardian may do with less than the young person who confided.
        self._words.setChecked(request.asked_by is Signer.CLIENT)
        self._notes = {
            note.id: CheckBox(self.tr("My note of {day}").format(day=note.day.isoformat()))
            for note in choices.own_notes
        }
        self.form.add_widget(self._words)
        self.keep("with_words", self._words)
        if self._notes or choices.other_notes:
            self.form.add_widget(text_label(self._about_notes(choices), "muted"))
        for number, box in self._notes.items():
            self.form.add_widget(box)
            self.keep(f"note_{number}", box)

    @override
    def record(self) -> CopyOptions:
        chosen = tuple(number for number, box in self._notes.items() if box.isChecked())
        return CopyOptions(self._words.isChecked(), chosen)

    def _about_notes(self, choices: CopyChoices) -> str:
        own = self.tr("Case notes go in only if you choose them here.") if self._notes else ""
        others = (
            self.tr("Sealed to colleagues and left out: %n note(s).", "", choices.other_notes)
            if choices.other_notes
            else ""
        )
        return " ".join(filter(None, (own, others)))


class CopySheet(RecordSheet):
    """Signal ``saved`` (WrittenCopy)."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        request: RequestView,
        choices: CopyChoices,
        folder: Path,
    ) -> None:
        self._copy_form = CopyForm(choices, request)
        title = QCoreApplication.translate("CopySheet", "Make the copy")
        super().__init__(parent, workplace, title, self._copy_form)
        self._request, self._folder = request, folder
        self.add_point(self.tr("A PDF to read and a JSON file for computers, not encrypted."))
        self.add_point(self.tr("Other people's phones are masked; who reported is left out."))
        if request.asked_by is not Signer.CLIENT:
            self.add_point(self.tr("What the law keeps secret from the one who asks is left out."))
        self.lay_out(self.tr("Write the files"))

    @override
    def saving(self) -> Callable[[], WrittenCopy]:
        copies, options = self.workplace.register.copies, self._copy_form.record()
        request_id, folder = self._request.id, self._folder
        return lambda: copies.write(request_id, folder, options)


class WrittenSheet(Sheet):
    """Where the files lie, and to delete them once they were handed over.

    Signal ``handed_over``: the request can be answered.
    """

    handed_over = Signal()

    def __init__(self, parent: QWidget, workplace: Workplace, written: WrittenCopy) -> None:
        translate = QCoreApplication.translate
        super().__init__(parent, translate("WrittenSheet", "The copy is written"), "")
        self._workplace, self._written = workplace, written
        px = Theme.current().px
        names = QVBoxLayout()
        names.setSpacing(px(2))
        for name in (written.pdf.name, written.json.name):
            names.addWidget(text_label(name, "muted"))
        self.column.addLayout(names)
        self.column.addWidget(
            Banner(
                self.tr(
                    "Hand it over in person, e.g. printed or on the person's own stick, then "
                    "delete the files here. Whoever finds them can read them."
                ),
                Tone.WARN,
            )
        )
        if written.missing:
            signs = self.tr("Characters that cannot be printed: {signs}")
            self.column.addWidget(text_label(signs.format(signs=" ".join(written.missing))))
        self._delete = primary_button(self.tr("Handed over: delete the files"))
        self._later = plain_button(self.tr("Later"))
        self._delete.clicked.connect(self._delete_files)
        self._later.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self._later)
        row.addWidget(self._delete)
        self.column.addSpacing(px(8))
        self.column.addLayout(row)

    def _delete_files(self) -> None:
        copies, written = self._workplace.register.copies, self._written

        def work(progress: Progress) -> None:
            copies.remove(written)

        self._workplace.jobs.start(work).succeeded.connect(self._end)

    def _end(self, nothing: object) -> None:
        self.accept()
        self.handed_over.emit()
