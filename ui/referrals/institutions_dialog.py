"""The directory of institutions: look, add, correct, take out of the choices."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.institutions import InstitutionDetails, InstitutionEdit, InstitutionId
from services.progress import Progress
from ui.referrals.institution_form import InstitutionForm
from ui.shared.dialog_size import open_at
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, CheckBox, EmptyState, plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class InstitutionsDialog(QDialog):
    """Signal ``added`` (InstitutionDetails): a new entry, e.g. to choose it at once."""

    added = Signal(object)

    def __init__(self, parent: QWidget | None, workplace: Workplace) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._labels = Labels(workplace)
        self._editing: InstitutionId | None = None
        self._suggested: tuple[InstitutionEdit, ...] = ()
        self._hint = Banner()
        self._show_all = CheckBox(self.tr("Also those not in use"))
        self._empty = EmptyState(
            self.tr("The directory is empty"),
            self.tr("Enter the hospitals and offices that your room really refers to."),
            self.tr("Add the first one"),
            "notebook-text",
        )
        self._model = RecordModel[InstitutionDetails](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._form = InstitutionForm(self._labels)
        self._add = plain_button(self.tr("Add"), icon_name="plus")
        self._active = plain_button("")
        self._save = primary_button(self.tr("Save"), Keys.FINISH)
        self._close = plain_button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._begin_new()
        self._form.focus()
        self.load()

    def load(self) -> None:
        """Fetch the directory."""
        institutions = self._workplace.register.institutions
        language, shows_all = self._workplace.language.value, self._show_all.isChecked()

        def work(
            progress: Progress,
        ) -> tuple[tuple[InstitutionDetails, ...], tuple[InstitutionEdit, ...]]:
            return institutions.list_all(shows_all), institutions.suggestions(language)

        self._workplace.jobs.start(work).succeeded.connect(self._show_directory)

    def begin_first(self) -> None:
        """An empty form with the keyboard in it."""
        self._begin_new()
        self._form.focus()

    @override
    def reject(self) -> None:
        if self._editing is not None or self._form.is_touched():
            self._begin_new()
            self._table.setFocus()
            return
        super().reject()

    def _show_directory(
        self, answer: tuple[Sequence[InstitutionDetails], tuple[InstitutionEdit, ...]]
    ) -> None:
        rows, self._suggested = answer
        self._model.set_rows(rows)
        words = self.tr("The hotline {phone} answers everywhere in the country.")
        phone = self._suggested[0].phone if self._suggested else ""
        self._hint.say(words.format(phone=phone) if phone else "", Tone.INFO, self.tr("Add it"))

    def _add_suggested(self) -> None:
        if self._suggested:
            self._keep(None, self._suggested[0])

    def _begin_new(self) -> None:
        self._editing = None
        self._form.show_entry(None)
        self._active.hide()

    def _edit(self, entry: InstitutionDetails) -> None:
        self._editing = entry.id
        self._form.show_entry(entry)
        self._active.setText(self.tr("Not in use any more") if entry.is_active else self.tr("Use"))
        self._active.show()

    def _open(self, entry: InstitutionDetails) -> None:
        self._edit(entry)
        self._form.focus()

    def _save_typed(self) -> None:
        self._keep(self._editing, self._form.typed())

    def _keep(self, entry_id: InstitutionId | None, edit: InstitutionEdit) -> None:
        institutions = self._workplace.register.institutions

        def work(progress: Progress) -> InstitutionDetails:
            if entry_id is None:
                return institutions.add(edit)
            return institutions.edit(entry_id, edit)

        job = self._workplace.jobs.start(work, self._show_error)
        job.succeeded.connect(self._show_added if entry_id is None else self._show_kept)

    def _show_added(self, entry: InstitutionDetails) -> None:
        self._show_kept(entry)
        self.added.emit(entry)

    def _show_kept(self, entry: InstitutionDetails) -> None:
        self._begin_new()
        self.load()
        self._workplace.changes.announce({Area.INSTITUTIONS})

    def _show_error(self, error: BaseException) -> None:
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _switch_active(self) -> None:
        entry_id, institutions = self._editing, self._workplace.register.institutions
        entry = next((row for row in self._model.rows() if row.id == entry_id), None)
        if entry is None:
            return
        job = self._workplace.jobs.start(
            lambda progress: institutions.set_active(entry.id, not entry.is_active)
        )
        job.succeeded.connect(self._show_kept)

    def _columns(self) -> list[Column[InstitutionDetails]]:
        return [
            Column(self.tr("Institution"), _name),
            Column(self.tr("Kind"), self._kind, ColumnKind.MUTED, 150),
            Column(self.tr("Phone"), _phone, ColumnKind.MUTED, 130),
            Column("", self._state, ColumnKind.CHIP, 84),
        ]

    def _kind(self, entry: InstitutionDetails) -> str:
        return self._labels.label("destination", entry.destination)

    def _state(self, entry: InstitutionDetails) -> str:
        return "" if entry.is_active else self.tr("Not in use")

    def _connect(self) -> None:
        self._table.opened.connect(self._open)
        self._table.clicked.connect(self._edit_current)
        self._empty.acted.connect(self.begin_first)
        self._add.clicked.connect(self.begin_first)
        self._active.clicked.connect(self._switch_active)
        self._save.clicked.connect(self._save_typed)
        self._close.clicked.connect(self._leave)
        self._show_all.toggled.connect(self.load)
        self._hint.acted.connect(self._add_suggested)

    def _edit_current(self) -> None:
        entry = self._table.current_record()
        if entry is not None:
            self._edit(entry)

    def _leave(self) -> None:
        super().reject()

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.setWindowTitle(self.tr("Institutions"))
        open_at(self, 980, 680)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(text_label(self.tr("Institutions"), "title"))
        head.addStretch(1)
        head.addWidget(self._show_all)
        head.addWidget(self._add)
        columns = QHBoxLayout()
        columns.setSpacing(px(20))
        columns.addWidget(self._table, 62)
        columns.addWidget(_scrolling(self._form), 38)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self._save)
        foot.addWidget(self._active)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addLayout(columns, 1)
        column.addLayout(foot)
        self._hint.hide()


def _scrolling(form: QWidget) -> QScrollArea:
    """So that the dialog fits small screens with large text."""
    area = QScrollArea()
    form.setProperty("role", "plainGround")
    form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidget(form)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _name(entry: InstitutionDetails) -> str:
    return f"{entry.name} {entry.department}".strip()


def _phone(entry: InstitutionDetails) -> str:
    return entry.phone
